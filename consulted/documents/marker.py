"""A note's number in the running text, in the ways print shows it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from consulted.documents.label import DIGITS, LETTERS, NOTE_WORD, RAISED_LETTERS, SUPERSCRIPTS
from consulted.documents.lookalike import misread
from consulted.documents.script import Marker, Note, Span, Style
from consulted.documents.symbol import CALL
from models.pattern import regex

_S = f"[{SUPERSCRIPTS}]"
#: A source cited more often is known well enough.
MOST = 500
_LIST = r"\d{1,4}(?:[ \t]?[,;–-][ \t]?\d{1,4})*"
#: What closes a quotation or a bracket, German „…“ and »…« among them.
_CLOSERS = '"”“’‘»«›‹)\\]'
#: What closes a sentence, or stands between its end and the number.
_ENDS = f".,;:!?…{_CLOSERS}"
_SEE = r"(?:(?:see(?:\s+also)?|cf\.?|voir|siehe|s\.|vgl\.?|v[eé]ase|ver|vedi|cfr\.?|zie|zob\.?|se|jfr)\s+)?"
_WORDED = rf"[(\[][ \t]?{_SEE}(?:{NOTE_WORD}|n(?=\.))\.?[ \t]*(?:n[°ºo]\.?[ \t]*)?({_LIST})[ \t]?[)\]]"
_LETTERS = r"(?:[a-z]|[ivxl]{1,7})(?:[ \t]?[,;][ \t]?(?:[a-z]|[ivxl]{1,7}))*"
#: Nothing else in a text looks like these. With each: what must occur in the text, or it is not looked for.
_STRONG: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("superscript", SUPERSCRIPTS, regex(rf"{_S}+(?:(?:,[ \t]?|[⁻–-]){_S}+)*⁾?")),
    ("formula", "$", regex(r"\$\s*(?:\{\})?\^\{?\s*(\d{1,3}(?:,\s?\d{1,3})*)\s*\}?\s*\$")),
    (
        "tag",
        "<\\",
        regex(rf"(?:<sup>\s*\[?({_LIST})\]?\s*</sup>|\\(?:textsuperscript|footnotemark)[\[{{]({_LIST})[\]}}])", re.I),
    ),
    # Before the next: both read "[^2]", and this one takes its bracket, too.
    ("named", "^", regex(r"\[\^([^\]\s]{1,60})\](?!:)")),
    ("caret", "^", regex(rf"\^[\[{{]?({_LIST})[\]}}]?(?!\w)")),
    ("bracket", "[", regex(rf"\\?\[({_LIST})\\?\](?![(:\w])")),
    ("worded", "([", regex(_WORDED, re.I)),
)
#: The same for notes numbered with letters and Roman numerals.
_LETTERED: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("raised", RAISED_LETTERS, regex(f"[{RAISED_LETTERS}]+")),
    ("tag", "<", regex(rf"<sup>\s*\[?({_LETTERS})\]?\s*</sup>", re.I)),
    ("caret", "^", regex(rf"\^[\[{{]?({_LETTERS})[\]}}]?(?!\w)", re.I)),
    ("bracket", "[", regex(rf"\[({_LETTERS})\](?![(:\w])", re.I)),
    ("round", "(", regex(rf"(?<=[\w.,{_CLOSERS}])[ \t]?\(([a-z]|[ivxl]{{1,7}})\)(?=$|[\s.,;:!?)])", re.I)),
    (
        "worded",
        "([",
        regex(rf"[(\[][ \t]?{_SEE}(?:{NOTE_WORD})\.?[ \t]*({_LETTERS})[ \t]?[)\]]", re.I),
    ),
)
#: These are used for much else: only for numbers that have no other marker, and only in order.
_WEAK: tuple[re.Pattern[str], ...] = (
    regex(
        rf"(?<=[^\W\d_])(\d{{1,3}}(?:,\d{{1,3}})*)(?=$|[\s{_ENDS}])"
        # »the end.«3 and (the end).3, with up to three signs between word and number
        rf"|(?:(?<=…)|(?<=[^\W\d][{_ENDS}])|(?<=[^\W\d][{_ENDS}]{{2}})|(?<=[^\W\d][{_ENDS}]{{3}}))"
        r"(\d{1,3}(?:,\d{1,3})*)(?=$|[\s)\]]|[.,;:](?!\d))"
    ),
    regex(
        rf"(?:(?<=(?:1[5-9]|20)\d\d[{_ENDS}])|(?<=(?:1[5-9]|20)\d\d[{_ENDS}]{{2}}))(\d{{1,3}})(?=$|[\r\n\f]|\s+[^\W\d_])"
    ),
    regex(rf"(?<=[\w{_ENDS}])[ \t]?\(({_LIST})\)"),
    # "in 20033 and later": the year took the number.
    regex(r"(?<![\w.,])(?:1[5-9]|20)\d\d(\d{1,2})(?=[.,;:]?(?:$|[\r\n\f]|\s+[^\W\d_]))"),
    regex(rf"(?<=[\w%{_CLOSERS}])(?<!\d)(\d{{1,3}})/(?=$|[\s.,;:!?])"),
)
#: A raised 2 or 3 behind one of these is a power.
_UNIT = regex(r"(?:(?:^|[\s\d(/])(?:m|km|cm|mm|dm|ft|in|mi|ha|µm|nm|kg/m|W/m|kWh/m|l/m|g/m|s|h)|=\s?[^\W\d_]{1,3})$")
#: Any raised number is behind this.
_TEN = regex(r"[·×∙]\s?10$")
#: And so it is more often than not behind a single letter and behind the number ten.
_FORMULA = regex(r"(?:(?:^|[\s(+=·])[^\W\d_]|(?:^|[\s(])10)$")
_BEFORE = 8
#: No report's text is longer.
_ENOUGH = 5_000_000
#: The longest break of a line.
_BREAK = len("\r\n")


def markers(text: str, body: Sequence[Span], notes: Sequence[Note], ways: frozenset[str] | None = None) -> list[Marker]:
    """Return the markers in *body* of *text* that name one of *notes*, in order.

    Args:
        ways: names of the ways to print them that count; default: all, those that may mean something else too.
    """
    if not notes:
        return []
    found: list[Marker] = []
    starts = [span.start for span in body]
    first = 0
    for run in _runs(notes):
        last = len(body) if run[-1] is notes[-1] else bisect_left(starts, run[-1].start)
        found += _of_run(text, _stretches(text, body[first:last]), run, ways)
        first = last
    return sorted(found, key=lambda each: (each.start, _number(each.label)))


def _stretches(text: str, body: Sequence[Span]) -> list[Span]:
    """Put lines that follow one another together: they are gone through faster. No marker runs over a line's end."""
    found: list[Span] = []
    for span in body:
        if found and span.start - found[-1].end <= _BREAK and not text[found[-1].end : span.start].strip():
            found[-1] = Span(start=found[-1].start, end=span.end)
        else:
            found.append(span)
    return found


def _runs(notes: Sequence[Note]) -> list[list[Note]]:
    """Split *notes* where their numbers start anew."""
    runs: list[list[Note]] = [[]]
    known: set[str] = set()
    for note in notes:
        if note.label in known:
            runs.append([])
            known = set()
        known.add(note.label)
        runs[-1].append(note)
    return runs


def _of_run(text: str, body: Sequence[Span], run: Sequence[Note], ways: frozenset[str] | None) -> list[Marker]:
    labels = {note.label for note in run}
    if run[0].style is Style.SYMBOL:
        return _symbols(text, body, labels)
    strong = _LETTERED if run[0].style in (Style.LETTER, Style.ROMAN) else _STRONG
    by_way = [
        _capped(marker for span in body for marker in _in_span(text, span, name, pattern, labels))
        for name, signs, pattern in strong
        if (ways is None or name in ways) and any(sign in text for sign in signs)
    ]
    by_way = [_without_powers(text, found) for found in by_way]
    by_way.sort(key=lambda found: -len({marker.label for marker in found}))
    kept: list[Marker] = []
    for found in by_way:
        # A second way may print what the first one lost, not say all of it again.
        missing = labels - {marker.label for marker in kept}
        kept += [marker for marker in found if marker.label in missing]
    if not all(label.isdecimal() for label in labels) or ways is not None:
        return kept
    for pattern in _WEAK:
        missing = labels - {marker.label for marker in kept}
        if missing:
            kept += _weak(text, body, pattern, missing, kept)
    missing = labels - {marker.label for marker in kept}
    return [*kept, *misread(text, body, missing, kept)] if missing else kept


def _symbols(text: str, body: Sequence[Span], labels: set[str]) -> list[Marker]:
    return [
        Marker(label=found[1], start=found.start(1), end=found.end(1))
        for span in body
        for found in CALL.finditer(text, span.start, span.end)
        if found[1] in labels
    ]


def _without_powers(text: str, found: Sequence[Marker]) -> list[Marker]:
    """Return *found* without raised numbers that look like powers and name notes others name, too."""
    doubtful = {
        marker.start
        for marker in found
        if text[marker.start] in SUPERSCRIPTS
        and _FORMULA.search(text[max(0, marker.start - _BEFORE) : marker.start]) is not None
    }
    sure = {marker.label for marker in found if marker.start not in doubtful}
    return [marker for marker in found if marker.start not in doubtful or marker.label not in sure]


def _capped(found: Iterable[Marker]) -> list[Marker]:
    counts: Counter[str] = Counter()
    kept = []
    for marker in found:
        counts[marker.label] += 1
        if counts[marker.label] <= MOST:
            kept.append(marker)
    return kept


def _in_span(text: str, span: Span, name: str, pattern: re.Pattern[str], labels: set[str]) -> Iterable[Marker]:
    for found in pattern.finditer(text, span.start, span.end):
        if name == "superscript":
            before = text[max(span.start, found.start() - _BEFORE) : found.start()]
            if (found[0] in "²³" and _UNIT.search(before)) or _TEN.search(before):
                continue
            printed = found[0].rstrip("⁾").translate(DIGITS).replace("⁻", "-")
        else:
            printed = next((group for group in found.groups() if group), found[0]).translate(LETTERS)
        for label in _named(printed, labels):
            yield Marker(label=label, start=found.start(), end=found.end())


def _named(printed: str, labels: set[str]) -> list[str]:
    """Return the labels *printed* names: one, a list, a range, or two that print ran together (seed: "¹⁷¹⁸")."""
    if printed in labels:
        return [printed]
    found: list[str] = []
    for part in re.split(r"\s?[,;]\s?", printed):
        ends = re.split(r"\s?[–-]\s?", part)
        if len(ends) == 2 and all(end.isdecimal() for end in ends) and 0 <= int(ends[1]) - int(ends[0]) <= 30:
            found += [str(number) for number in range(int(ends[0]), int(ends[1]) + 1)]
        else:
            # "(2,75)" is a weight where there is no note 75.
            found += [part] if part in labels else _run_together(part, labels) or [part]
    return found if found and all(label in labels for label in found) else []


def _run_together(printed: str, labels: set[str]) -> list[str]:
    pairs = [[printed[:cut], printed[cut:]] for cut in range(1, len(printed))]
    known = [pair for pair in pairs if printed.isdecimal() and all(part in labels for part in pair)]
    return min(known, key=lambda pair: abs(int(pair[1]) - int(pair[0]) - 1), default=[])


def _weak(
    text: str, body: Sequence[Span], pattern: re.Pattern[str], missing: set[str], kept: Sequence[Marker]
) -> list[Marker]:
    """Return the longest run of weak markers that goes up in number and fits between the sure ones."""
    bounds = _Bounds(kept)
    enough = body[0].start + _ENOUGH if body else 0
    candidates = [
        Marker(label=label, start=found.start(), end=found.end())
        for span in body
        if span.start <= enough
        for found in pattern.finditer(text, span.start, min(span.end, enough))
        for label in _named(next(filter(None, found.groups())), missing)
        if bounds.fits(int(label), found.start())
    ]
    return _rising(candidates)


class _Bounds:
    """Between which sure markers a number may stand."""

    def __init__(self, sure: Sequence[Marker]) -> None:
        first: dict[int, int] = {}
        for marker in sure:
            first.setdefault(_number(marker.label), marker.start)
        self._numbers = sorted(first)
        self._first = first

    def fits(self, number: int, place: int) -> bool:
        """Say whether *number* may stand at *place*."""
        right = bisect_left(self._numbers, number)
        after = self._first[self._numbers[right - 1]] if right else -1
        before = self._first[self._numbers[right]] if right < len(self._numbers) else None
        return after < place and (before is None or place < before or before < after)


def _rising(candidates: Sequence[Marker]) -> list[Marker]:
    """Return the longest part of *candidates* whose numbers rise."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    for place, marker in enumerate(candidates):
        number = _number(marker.label)
        depth = bisect_left(tails, number)
        if depth:
            before[place] = ends[depth - 1]
        if depth == len(tails):
            tails.append(number)
            ends.append(place)
        elif number < tails[depth]:  # of equal numbers the first stays
            tails[depth], ends[depth] = number, place
    found = []
    place_or_none = ends[-1] if ends else None
    while place_or_none is not None:
        found.append(candidates[place_or_none])
        place_or_none = before.get(place_or_none)
    return found[::-1]


def _number(label: str) -> int:
    return int(label) if label.isdecimal() else -1
