"""Notes that nothing calls, and numbers in the text that call no note.

Only where the report's own way of printing calls is plain: a reader that lost the calls would find fault with all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from consulted.documents.consistency.manuscript import Manuscript, place, quote
from consulted.documents.consistency.number import worded
from consulted.documents.label import DIGITS, SUPERSCRIPTS, start_of
from consulted.documents.line import Line
from consulted.documents.script import Style
from models.reference import Inconsistency, Reference

UNCALLED = "note-not-cited"
UNKNOWN = "marker-without-note"
#: Fewer notes say nothing of how their numbers are printed.
_FEWEST = 3
#: With fewer of its notes called, the report calls them in a way that is not understood.
_TRUSTED = 2 / 3
#: A way in which so many of the notes are called is the report's own.
_OWN = 0.8
#: A way in which fewer notes are called is none of calling notes.
_USED = 2
#: "¹²" so near behind note 10 is note 12, not notes 1 and 2.
_SKIPPED = 2
#: A number farther beyond the last note is none of a note.
_BEYOND = 5
#: With fewer words for each of its notes a document is a list of sources, and calls none.
_WORDS = 15
_SHOWN = 60

_WAYS = {
    "raised": re.compile(
        rf"(?<=[\w.,;:!?)\]\"”’»])(?<![\d{SUPERSCRIPTS}])\s?([{SUPERSCRIPTS}]{{1,3}})(?![{SUPERSCRIPTS}\w⁻])"
    ),
    "bracket": re.compile(r"(?<=[\w.,;:!?)\"”’»])\s?\[(\d{1,3})\](?![(:\w])"),
    "named": re.compile(r"\[\^([^\]\s]{1,60})\](?!:)"),
}
#: Other ways to print a call, in which one that was not understood may hide.
_DOUBTFUL = {
    "raised": r"{raised}",
    "list": r"\[[^\]\n]*(?<!\d){label}(?!\d)[^\]\n]*\]",
    "round": r"\({label}\)",
    "caret": r"\^[\[{{(]?{label}(?!\d)",
    "glued": r"(?<=[^\W\d_]){label}(?!\w)|[.,;:)\]\"”’»]{label}(?!\w)",
}
#: These are looked for whether the report uses them or not: print may have lost what tells a call.
_ALWAYS = ("raised", "glued")
_RAISED = str.maketrans("0123456789", SUPERSCRIPTS)
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:m|km|cm|mm|dm|ft|in|mi|ha|µm|nm|kg/m|W/m|s|CO|NO|SO|O|x|R|n|t)$")


def uncalled(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield one finding with the notes that no sentence cites."""
    notes = _notes(manuscript)
    if not _trusted(notes):
        return
    silent = [each.label for each in notes if not each.cited_by]
    text = "\n".join(line.text for line in _body(manuscript))
    ways = _used_ways(text, [each.label for each in notes if each.cited_by])
    silent = [label for label in silent if not any(_doubtful(way, label).search(text) for way in ways)]
    if silent:
        what = f"Note {silent[0]} is" if len(silent) == 1 else f"Notes {_listed(silent)} are"
        yield Inconsistency(
            kind=UNCALLED,
            message=f"{what} cited nowhere in the text, while {_others(len(notes) - len(silent))}.",
            where=tuple(f"note {label}" for label in silent[:_SHOWN]),
        )


def lost(manuscript: Manuscript) -> tuple[str, ...]:
    """Return a warning when so few notes are called that the reading lost the calls, not the report."""
    notes = _notes(manuscript)
    called = sum(bool(each.cited_by) for each in notes)
    words = sum(len(line.text.split()) for line in _body(manuscript))
    if len(notes) < _FEWEST or not called or called >= _TRUSTED * len(notes) or words < _WORDS * len(notes):
        return ()
    return (
        f"The text calls only {called} of its {len(notes)} notes in a way that was understood; which notes are cited "
        "nowhere was not checked.",
    )


def unknown(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the numbers printed like the calls of notes that no note bears."""
    notes = _notes(manuscript)
    labels = frozenset(each.label for each in notes)
    if not _trusted(notes) or manuscript.script.markers is not None:
        return
    way = _own_way(manuscript, labels)
    if way is None:
        return
    begun = _begun(manuscript)
    for label, line, start in _strangers(manuscript, way, labels):
        if label not in begun:
            yield _told(manuscript, label, len(labels), line.start + start)


def _notes(manuscript: Manuscript) -> list[Reference]:
    """Return the numbered notes; none when two bear one number, as where every chapter counts anew."""
    starts = {note.start for note in manuscript.script.notes}
    found = [each for each in manuscript.references if each.start in starts]
    return found if len({each.label for each in found}) == len(found) else []


def _trusted(notes: list[Reference]) -> bool:
    called = sum(bool(each.cited_by) for each in notes)
    return len(notes) >= _FEWEST and called >= _TRUSTED * len(notes)


def _body(manuscript: Manuscript) -> Iterator[Line]:
    """Yield the body's lines as printed, its calls included."""
    return (line for row, line in enumerate(manuscript.lines) if row not in manuscript.hidden)


def _used_ways(text: str, called: list[str]) -> list[str]:
    """Return the ways in which *text* prints several of the notes called; a number may always be glued to a word."""
    return [
        way
        for way in _DOUBTFUL
        if way in _ALWAYS
        or sum(_doubtful(way, label).search(text) is not None for label in called[: 10 * _USED]) >= _USED
    ]


@lru_cache(maxsize=1024)
def _doubtful(way: str, label: str) -> re.Pattern[str]:
    raised = label.translate(_RAISED) if label.isdecimal() else label
    return re.compile(_DOUBTFUL[way].format(label=re.escape(label), raised=re.escape(raised)))


def _own_way(manuscript: Manuscript, labels: frozenset[str]) -> re.Pattern[str] | None:
    """Return how this report prints most of its calls, when it is one of the sure ways."""
    printed = "\n".join(line.text for line in _body(manuscript))
    counts = {
        name: len({_label(found[1]) for found in pattern.finditer(printed)} & labels) for name, pattern in _WAYS.items()
    }
    best = max(counts, key=lambda name: counts[name])
    return _WAYS[best] if counts[best] >= _OWN * len(labels) else None


def _begun(manuscript: Manuscript) -> frozenset[str]:
    """Return the numbers that open a line of the body as notes do: one that was not understood may stand there."""
    styles = frozenset({note.style for note in manuscript.script.notes}) | {Style.RAISED, Style.BRACKET}
    starts = (start_of(line, 0, styles) for line in _body(manuscript))
    return frozenset(each.label for each in starts if each is not None)


def _strangers(manuscript: Manuscript, way: re.Pattern[str], labels: frozenset[str]) -> Iterator[tuple[str, Line, int]]:
    """Yield the calls, once each, whose number no note bears."""
    numbers = {int(label) for label in labels if label.isdecimal()}
    told: set[str] = set()
    reached = 0
    for line in _body(manuscript):
        for found in way.finditer(line.text):
            label = _label(found[1])
            if label in labels:
                reached = max(reached, int(label) if label.isdecimal() else 0)
            elif label not in told and _is_missing(label, numbers, reached) and not _is_power(line.text, found):
                told.add(label)
                yield label, line, found.start(1)


def _label(printed: str) -> str:
    return printed.translate(DIGITS)


def _is_power(text: str, found: re.Match[str]) -> bool:
    return _UNIT.search(text, max(0, found.start(1) - 6), found.start(1)) is not None


def _is_missing(label: str, numbers: set[int], reached: int) -> bool:
    """Say whether *label* is a name, fills a gap, or goes on where the notes end; "¹²" may be two notes, too."""
    if not label.isdecimal():
        return True
    number, last = int(label), max(numbers, default=0)
    two = any(
        label[:cut] and int(label[:cut]) in numbers and int(label[cut:]) in numbers for cut in range(1, len(label))
    )
    if two and not reached < number <= reached + _SKIPPED:
        return False
    return min(numbers, default=1) < number <= last + max(_BEYOND, last // 2)


def _told(manuscript: Manuscript, label: str, count: int, at: int) -> Inconsistency:
    number = bisect_right(manuscript.paragraph_starts, at) - 1
    paragraph = manuscript.paragraphs[max(0, number)]
    said = quote(paragraph.text, at - paragraph.start)
    return Inconsistency(
        kind=UNKNOWN,
        message=f'The text calls note {label} ("{said}"), but there is no such note among the {worded(count)}.',
        where=(*place(paragraph), said),
    )


def _listed(labels: list[str]) -> str:
    shown = labels[:_SHOWN]
    more = [f"{len(labels) - _SHOWN} more"] if len(labels) > _SHOWN else []
    *first, last = [*shown, *more]
    return f"{', '.join(first)} and {last}"


def _others(count: int) -> str:
    return "the other one is" if count == 1 else f"the other {count} are"
