"""Interviews listed under a heading of their own, "Interviews", "Entretiens": who, for whom, when, one to a line.

The heading says what the lines are; they need neither numbers nor the word itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from consulted.documents import address, interview
from consulted.documents.day import Calendar, Order
from consulted.documents.fold import flat
from consulted.documents.furniture import note_rows
from consulted.documents.heading import opens_notes
from consulted.documents.interview_word import APPENDIX, CONVERSATIONS
from consulted.documents.line import Line
from consulted.documents.own_day_word import TOLD
from consulted.documents.script import Note, Script, Span, Stated, Style
from models.pattern import regex
from models.reference import Reference

#: What a listed interview is called that bears no number of a note: "interview 3".
NAME = "interview"
#: Longer lines are sentences; so are those with more words before their day.
_HEADING, _ITEM, _WORDS = 80, 250, 14
#: Behind the day stands at most the place.
_BEHIND = 6
#: More interviews no report lists.
_MOST = 500

#: A beginning of each of their words: most lines hold none.
_HINT = regex(r"terv|trev|tretien|gespr|befrag|colloqui|wywiad|rozm|samtal|conversa|personn", re.I)
_OPENS = regex(rf"\W*(?:(?:{APPENDIX})\W+(?:[\dA-Z]{{1,3}}\W+)?)?(?:[\dIVX.]+\W+)?(?:{CONVERSATIONS})\W*", re.I)
_SIGN = regex(r"\s*(?:(?:[-–—*•■▪◦●‣·+]|\(?[a-z]\)|\(?\d{1,3}[.)]|\[\d{1,3}\]|\d{1,3}(?=\t))\s+)?")
_RULE = regex(r"[\s|:+=-]*")
_CELL = regex(r"\s*(?:\||\t|\s{3,})\s*")
_HEAD = regex(
    r"(?<!\w)(?:name|nom|nombre|nome|naam|nazwisko|imie|namn|person|interviewee|date|datum|fecha|data|organi[sz]\w+|einrichtung)(?!\w)",
    re.I,
)
_TOLD = regex(rf"(?<!\w)(?:{TOLD})(?!\w)", re.I)


@dataclass(frozen=True, kw_only=True, slots=True)
class Talks:
    """The interviews a report lists."""

    notes: tuple[Note, ...] = ()
    #: Notes of the report that a list of interviews holds, by their start, and what they state.
    stated: tuple[tuple[int, Stated], ...] = ()


def opens(line: Line) -> bool:
    """Say whether *line* is the heading of a list of interviews."""
    text = line.text
    return len(text) <= _HEADING and _HINT.search(text) is not None and _OPENS.fullmatch(flat(text)) is not None


def listed(script: Script, lines: Sequence[Line], calendar: Calendar) -> Talks:
    """Return the interviews under such headings in *script*."""
    taken = note_rows(lines, script.notes)
    starts = [line.start for line in lines]
    owner = {bisect_right(starts, note.start) - 1: note for note in script.notes}
    hidden = {span.start for span in script.furniture}
    notes: list[Note] = []
    stated: list[tuple[int, Stated]] = []
    for row, line in enumerate(lines):
        if row in taken or not opens(line):
            continue
        for place, talk in islice(_items(lines, row + 1, hidden, calendar), _MOST - len(notes)):
            if place not in taken:
                notes.append(_note(lines[place], talk))
            elif place in owner and not interview.occurs(script.text[owner[place].content : owner[place].end][:_ITEM]):
                stated.append((owner[place].start, Stated(talk=talk)))
    return Talks(notes=tuple(notes), stated=tuple(stated))


def joined(script: Script, talks: Talks) -> Script:
    """Return *script* with what its notes state as interviews, and without the listed ones in its running text."""
    stated = dict(talks.stated)
    notes = tuple(
        replace(note, stated=stated[note.start]) if note.start in stated and note.stated is None else note
        for note in script.notes
    )
    spans = tuple(Span(start=note.start, end=note.end) for note in talks.notes)
    return replace(script, notes=notes, furniture=(*script.furniture, *spans))


def numbered(found: Sequence[Reference], starts: frozenset[int]) -> list[Reference]:
    """Return *found* with the listed interviews, which start at *starts*, named in order."""
    places = {start: number for number, start in enumerate(sorted(starts), 1)}
    return [replace(each, label=f"{NAME} {places[each.start]}") if each.start in places else each for each in found]


def _items(lines: Sequence[Line], first: int, hidden: set[int], calendar: Calendar) -> Iterator[tuple[int, str]]:
    """Yield the rows of a list and what each tells, up to the first line that is no interview."""
    for row in range(first, len(lines)):
        line = lines[row]
        if line.blank or line.start in hidden or _RULE.fullmatch(line.text[:_ITEM]):
            continue
        talk = _talk(line.text, calendar)
        if talk is not None:
            yield row, talk
        elif opens_notes(line) or not _is_head(line.text):
            return


def _is_head(text: str) -> bool:
    """Say whether *text* is the head of a table."""
    return len(_CELL.split(text.strip(" |"))) > 1 and len(text) <= _ITEM and _HEAD.search(flat(text)) is not None


def _talk(text: str, calendar: Calendar) -> str | None:
    """Return what a line tells in the words of a note, "Interview with …", or None when it tells of no interview."""
    if len(text) > _ITEM or address.occurs(text):
        return None
    said = ", ".join(cell for cell in _CELL.split(text[_sign(text) :].strip(" |*_")) if cell)
    day = interview.day_in(said)
    behind = said[said.find(day) + len(day) :] if day else ""
    if not said or said[0] == "#" or len(behind.split()) > _BEHIND:
        return None
    if not interview.occurs(said):
        said = f"Interview: {_day_last(said, day)}"
    found = interview.parse(said, calendar, Order.DAY)
    if found is None or (
        found.date is None and not found.alternatives and (found.who is None or found.organisation is None)
    ):
        return None
    name = found.who or found.organisation or ""
    return None if not name or len(name.split()) > _WORDS or _TOLD.search(flat(said)) else said


def _sign(text: str) -> int:
    """Return where the words of an item start, behind its sign or number; "4. Juni" opens with none."""
    sign = _SIGN.match(text)
    bare = text.lstrip(" \t|*_")
    day = interview.day_in(bare[:_HEADING])
    return 0 if sign is None or (day is not None and bare.startswith(day)) else sign.end()


def _day_last(said: str, day: str | None) -> str:
    """Put a day that stands before the name behind it."""
    if day is None or not said.startswith(day):
        return said
    return f"{said[len(day) :].strip(' ,;:–—-')}, {day}"


def _note(line: Line, talk: str) -> Note:
    start = line.start + _sign(line.text)
    return Note(label=NAME, start=start, end=line.end, content=start, style=Style.PLAIN, stated=Stated(talk=talk))
