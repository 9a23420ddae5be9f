"""Reports that cite by author and year, "(Smith, 2020)", and list their sources without numbers at the end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consulted.documents import address, cue
from consulted.documents.author_year_list import Extent, entries, extents
from consulted.documents.author_year_name import Entry, parse
from consulted.documents.body import Unit, units
from consulted.documents.day import Calendar
from consulted.documents.fold import flat, words
from consulted.documents.furniture import note_rows
from consulted.documents.heading import headings, opens_notes
from consulted.documents.line import Line
from consulted.documents.script import Note, Script, Span, Style
from consulted.documents.sentence import Sentences
from models.pattern import regex
from models.reference import Citation

#: Share of a list's entries that must have an author and a year.
_SHARE = 0.5
#: More numbered notes in a list, by its entries, and it is one of numbers.
_MISREAD = 0.3
#: Enough of an entry to know who wrote it and when.
_LOOK = 2_000
#: A name and what may stand between it and its year.
_BEFORE = 160
#: "et al.", other years of the same name.
_GAP_LOOK = 60
#: A footnote of more words says more than "Oakmere 2020, p. 4".
_POINTER_WORDS = 14
_POINTER_LOOK = 300
#: A source cited more often is known well enough.
_MOST = 500

_YEAR = regex(
    r"(?<![\w./-])(?P<year>(?:1[5-9]|20)\d\d)(?P<letters>[a-z](?:\s?(?:,|&|and|und|et|y|e|i)\s?[a-z](?!\w))*)?(?![\w%])(?!\.\d)"
)
_UNDATED = regex(r"(?<!\w)(?:n\.\s?d|s\.\s?d|s\.\s?f|o\.\s?[JD]|z\.\s?[jd]|b\.\s?[dr]|u\.\s?å)(?!\w)\.?")
_KEYS = regex(r"\[([^\[\]\n]{3,120})\]")
_KEY = regex(r"[^\W\d_][\w+*-]{0,14}\d{2,4}[a-z]?(?!\w)")
#: Between a name and its year; other years of the same name, too.
_GAP = regex(
    r"(?:[\s,;:(\[]|(?:1[5-9]|20)\d\d[a-z]?(?!\w)|(?<!\w)(?:et\s+al(?:ii|\.)?|u\.\s?a\.?|et\s+coll\.?|and\s+others|und\s+andere|i\s+in\.?"
    r"|m\.\s?fl\.?|e\.\s?a\.?|y\s+otros|y\s+cols?\.?|e\s+altri|e\s+outros|en\s+anderen|and|und|et|y|e|i|och|en|pp?\.|s\.|c\.|ca\.)(?!\w)|['’]s?(?!\w)"
    r"|&|[–-])+$",
    re.I,
)
_JOINED = regex(r"(?:&|(?<!\w)(?:and|und|et|y|e|i|och|en))\s*$", re.I)
_LAST_WORDS = regex(r"[^\W_]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """The sources of such lists, as notes, and what the text says with each."""

    notes: tuple[Note, ...]
    #: By the place in ``notes``.
    cited: Mapping[int, tuple[Citation, ...]]
    #: The lines the lists take.
    rows: frozenset[int]
    #: Numbered notes that are none: a line of an entry began with a volume or the end of an address.
    misread: frozenset[int]
    #: Numbered notes that only name an entry, "Oakmere 2020, p. 4": by their start, where that entry starts.
    pointers: Mapping[int, int]
    warnings: tuple[str, ...] = ()


def sources(script: Script, lines: Sequence[Line], calendar: Calendar) -> Sources | None:
    """Return the sources that *script* lists without numbers, or None when it has no such list."""
    hidden = _rows(lines, script.furniture)
    notes: list[Note] = []
    named: list[Entry] = []
    rows: set[int] = set()
    for extent in extents(lines):
        found = _read(script.text, entries(lines, extent, hidden), calendar)
        if _is_list(found) and _numbered(script, lines, extent) <= _MISREAD * len(found):
            rows.update(range(extent.first, extent.last))
            notes += [note for note, _ in found]
            named += [entry for _, entry in found]
    if not notes:
        return None
    misread = frozenset(note.start for note in script.notes if _row(lines, note.start) in rows)
    footnotes = [note for note in script.notes if note.start not in misread]
    index = Index(named)
    cited = _cited(_Body(lines, frozenset(rows) | hidden | note_rows(lines, footnotes)), index)
    return Sources(
        notes=tuple(notes),
        cited=cited,
        rows=frozenset(rows),
        misread=misread,
        pointers=_pointers(script.text, footnotes, notes, index),
        warnings=_doubts(named, cited),
    )


def _pointers(text: str, footnotes: Sequence[Note], notes: Sequence[Note], index: Index) -> dict[int, int]:
    found = {}
    for each in footnotes:
        content = " ".join(text[each.content : min(each.end, each.content + _POINTER_LOOK)].split())
        named = {number for _, number in index.find(content)}
        if len(named) == 1 and len(content.split()) <= _POINTER_WORDS:
            found[each.start] = notes[named.pop()].start
    return found


def _numbered(script: Script, lines: Sequence[Line], extent: Extent) -> int:
    """Count the numbered notes in a list."""
    first, last = lines[extent.first - 1].end, lines[extent.last - 1].end
    return sum(first <= note.start < last for note in script.notes)


def _row(lines: Sequence[Line], offset: int) -> int:
    return bisect_right(lines, offset, key=lambda line: line.start) - 1


def _rows(lines: Sequence[Line], spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(_row(lines, span.start) for span in spans)


def _read(text: str, spans: Sequence[tuple[int, int]], calendar: Calendar) -> list[tuple[Note, Entry]]:
    found: list[tuple[Note, Entry]] = []
    before: Entry | None = None
    for start, end in spans:
        words_of = text[start : min(end, start + _LOOK)]
        entry = parse(words_of, masked=_masked(words_of, calendar), before=before)
        before = entry
        found.append((Note(label=entry.label, start=start, end=end, content=start, style=Style.NAMED), entry))
    return found


def _masked(text: str, calendar: Calendar) -> str:
    """Return *text* without addresses and the day it was looked at."""
    for each in address.find(text):
        text = text[: each.start] + cue.mask(each.end - each.start) + text[each.end :]
    hit = cue.search(re.sub(r"[\r\n\f]", " ", text), calendar, referring=True)
    return text if hit is None else text[: hit.start] + cue.mask(hit.end - hit.start) + text[hit.end :]


def _is_list(found: Sequence[tuple[Note, Entry]]) -> bool:
    named = sum(entry.named for _, entry in found)
    return named > 0 and named >= _SHARE * len(found)


def _doubts(named: Sequence[Entry], cited: Mapping[int, tuple[Citation, ...]]) -> tuple[str, ...]:
    counts = Counter(entry.label for entry in named)
    twice = [
        label for place, label in enumerate(entry.label for entry in named) if counts[label] > 1 and place in cited
    ]
    return tuple(f"'{label}' names {counts[label]} sources of the list" for label in dict.fromkeys(twice))


class _Body:
    """The running text outside the lists."""

    def __init__(self, lines: Sequence[Line], left_out: frozenset[int]) -> None:
        body = [line for row, line in enumerate(lines) if row not in left_out]
        self.headings = headings(body, frozenset())
        self._starts = [each.start for each in self.headings]
        rows = frozenset(each.row for each in self.headings) | {
            row for row, line in enumerate(body) if opens_notes(line)
        }
        self.units = units(body, (), rows)

    def section(self, offset: int) -> str | None:
        """Return the heading over *offset*."""
        place = bisect_right(self._starts, offset)
        return self.headings[place - 1].name if place else None


def _cited(body: _Body, index: Index) -> dict[int, tuple[Citation, ...]]:
    found: dict[int, dict[tuple[int, int], Citation]] = defaultdict(dict)
    for unit in body.units:
        if unit.empty:
            continue
        sentences: Sentences | None = None
        for place, number in index.find(unit.text):
            sentences = sentences or Sentences(unit)
            citation = _citation(unit, sentences.around(place), body)
            if citation is not None and len(found[number]) < _MOST:
                found[number].setdefault((citation.start, citation.end), citation)
    return {number: tuple(each.values()) for number, each in found.items() if each}


def _citation(unit: Unit, span: tuple[int, int], body: _Body) -> Citation | None:
    start, end = span
    if start >= end:
        return None
    first, last = unit.source(start), unit.source(end - 1) + 1
    return Citation(section=body.section(first), sentence=" ".join(unit.text[start:end].split()), start=first, end=last)


class Index:
    """Finds the entries a text cites by name and year or by key."""

    def __init__(self, named: Sequence[Entry]) -> None:
        self._named = named
        self._by_name: dict[tuple[str, str], list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        self._by_acronym: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(named):
            for name in entry.names:
                self._by_name[_plain(entry.year), name[-1]].append((name, number))
            for acronym in entry.acronyms:
                self._by_acronym[_plain(entry.year), acronym].append(number)
            if entry.key:
                self._by_key[entry.key].append(number)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where *text* cites an entry, just behind the year, and the entry's number."""
        for found in _YEAR.finditer(text):
            letters = re.findall(r"[a-z]", re.sub(r"\b(?:and|und|et)\b", "", found["letters"] or ""))
            for year in [found["year"] + letter for letter in letters] or [found["year"]]:
                for number in self._ending(text, found.start(), year):
                    yield found.end(), number
        for found in _UNDATED.finditer(text):
            for number in self._ending(text, found.start(), _plain(found[0])):
                yield found.end(), number
        if self._by_key:
            yield from self._keyed(text)

    def _keyed(self, text: str) -> Iterator[tuple[int, int]]:
        for bracket in _KEYS.finditer(text):
            for key in _KEY.findall(bracket[1]):
                for number in self._by_key.get(key, ()):
                    yield bracket.end(), number

    def _ending(self, text: str, place: int, year: str) -> list[int]:
        """Return the entries of *year* whose name *text* ends with before *place*."""
        before = text[max(0, place - _BEFORE) : place]
        gap = _GAP.search(before, max(0, len(before) - _GAP_LOOK))
        name = before[: gap.start()] if gap else before
        printed = _LAST_WORDS.findall(name)
        if not printed or (gap is None):
            return []
        acronyms = self._by_acronym.get((year, printed[-1]))
        if acronyms:
            return acronyms
        run = words(name)
        matches = [
            (known, number)
            for known, number in self._by_name.get((year, run[-1] if run else ""), ())
            if _run_ends(run, known)
        ]
        longest = max((len(known) for known, _ in matches), default=0)
        best = [(known, number) for known, number in matches if len(known) == longest]
        return [number for known, number in best if not _has_more(name, known)]


def _plain(year: str | None) -> str:
    return "".join((year or "").lower().split()).rstrip(".")


_SMALL = frozenset(words("and und et y e i och en"))


def _run_ends(run: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether *run*, "and" left out where *known* has none, ends with *known*."""
    tail = list(run)
    for word in reversed(known):
        while tail and tail[-1] in _SMALL and tail[-1] != word:
            tail.pop()
        if not tail or tail.pop() != word:
            return False
    return True


def _has_more(name: str, known: Sequence[str]) -> bool:
    """Say whether another author is joined to the one found: "Brown & Smith" is not Smith."""
    pattern = r"\W+(?:(?:and|und|et|y|e|i|och|en)\W+)?".join(re.escape(word) for word in known)
    found = re.search(rf"(?<!\w){pattern}\W*$", flat(name).lower())
    return (
        found is not None and _JOINED.search(name[: found.start()]) is not None and _is_capital(name[: found.start()])
    )


def _is_capital(before: str) -> bool:
    """Say whether a name stands in front of the "and" that *before* ends with."""
    tail = _LAST_WORDS.findall(_JOINED.sub("", before))
    return bool(tail) and tail[-1][:1].isupper()
