"""Notes that nothing calls, and numbers in the text that call no note.

Only where the report's own way of printing calls is plain: a reader that lost the calls would find fault with all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.call_print import doubted, is_missing, is_power, own_way, plain
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.number import worded
from consulted.documents.consistency.paragraph import place, quote
from consulted.documents.label import start_of
from consulted.documents.line import Line
from consulted.documents.script import Style
from models.pattern import regex
from models.reference import Inconsistency, Reference

UNCALLED = "note-not-cited"
UNKNOWN = "marker-without-note"
#: Fewer notes say nothing of how their numbers are printed.
_FEWEST = 3
#: With fewer of its notes called, the report calls them in a way that is not understood.
_TRUSTED = 2 / 3
#: With fewer words for each of its notes a document is a list of sources, and calls none.
_WORDS = 15
#: More labels are not listed.
_SHOWN = 60
#: Letters and signs stand everywhere in a text: that one of them calls nothing nobody can tell.
_UNSURE = frozenset({Style.LETTER, Style.ROMAN, Style.SYMBOL})
#: "[^a-z]" is a pattern's, not a note's.
_RANGE = regex(r"(?:\w-\w)+")


def uncalled(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield one finding with the notes that no sentence cites."""
    notes = _notes(manuscript)
    silent = [each.label for each in notes if not each.cited_by]
    if not silent or not _trusted(notes) or any(note.style in _UNSURE for note in manuscript.script.notes):
        return
    if not _is_stated(manuscript):
        lost = doubted(_text(manuscript), {each.label for each in notes if each.cited_by})
        silent = [label for label in silent if label not in lost]
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
    if notes:
        for call in {call.label: call for call in reversed(manuscript.script.unanswered)}.values():
            if not _RANGE.fullmatch(call.label):
                yield _told(manuscript, call.label, len(labels), call.start)
    if not _trusted(notes) or manuscript.script.markers is not None:
        return
    begun = _begun(manuscript)
    called = frozenset(each.label for each in notes if each.cited_by)
    for label, at in _strangers(manuscript, labels, own_way(_text(manuscript), called)):
        if label not in begun:
            yield _told(manuscript, label, len(labels), at)


def _notes(manuscript: Manuscript) -> list[Reference]:
    """Return the numbered notes; none when two bear one number, as where every chapter counts anew."""
    starts = {note.start for note in manuscript.script.notes}
    found = [each for each in manuscript.references if each.start in starts]
    return found if len({each.label for each in found}) == len(found) else []


def _trusted(notes: Sequence[Reference]) -> bool:
    called = sum(bool(each.cited_by) for each in notes)
    return len(notes) >= _FEWEST and called >= _TRUSTED * len(notes)


def _is_stated(manuscript: Manuscript) -> bool:
    """Say whether the format itself tells what calls a note: nothing else can be a call there."""
    styles = {note.style for note in manuscript.script.notes}
    return manuscript.script.markers is not None or styles == {Style.MARKDOWN}


def _body(manuscript: Manuscript) -> Iterator[Line]:
    """Yield the body's lines as printed, its calls included."""
    return (line for row, line in enumerate(manuscript.lines) if row not in manuscript.hidden)


def _text(manuscript: Manuscript) -> str:
    return "\n".join(line.text for line in _body(manuscript))


def _begun(manuscript: Manuscript) -> frozenset[str]:
    """Return the numbers that open a line of the body as notes do: one that was not understood may stand there."""
    styles = frozenset({note.style for note in manuscript.script.notes}) | {Style.RAISED, Style.BRACKET}
    starts = (start_of(line, 0, styles) for line in _body(manuscript))
    return frozenset(each.label for each in starts if each is not None)


def _strangers(
    manuscript: Manuscript, labels: frozenset[str], way: re.Pattern[str] | None
) -> Iterator[tuple[str, int]]:
    """Yield the calls printed in *way*, once each, whose number no note bears, with their places."""
    if way is None:
        return
    numbers = {int(label) for label in labels if label.isdecimal()}
    told: set[str] = set()
    reached = 0
    for line in _body(manuscript):
        for found in way.finditer(line.text):
            label = plain(found[1])
            if label in labels:
                reached = max(reached, int(label) if label.isdecimal() else 0)
            elif label not in told and is_missing(label, numbers, reached) and not is_power(line.text, found.start(1)):
                told.add(label)
                yield label, line.start + found.start(1)


def _told(manuscript: Manuscript, label: str, count: int, at: int) -> Inconsistency:
    number = bisect_right(manuscript.paragraph_starts, at) - 1
    paragraph = manuscript.paragraphs[max(0, number)]
    said = quote(paragraph.text, at - paragraph.start)
    return Inconsistency(
        kind=UNKNOWN,
        message=f'The text calls note {label} ("{said}"), but there is no such note among the {worded(count)}.',
        where=(*place(paragraph), said),
    )


def _listed(labels: Sequence[str]) -> str:
    shown = labels[:_SHOWN]
    more = [f"{len(labels) - _SHOWN} more"] if len(labels) > _SHOWN else []
    *first, last = [*shown, *more]
    return f"{', '.join(first)} and {last}"


def _others(count: int) -> str:
    return "the other one is" if count == 1 else f"the other {count} are"
