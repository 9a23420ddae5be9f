"""Reports without numbered notes: addresses and access dates in the running text become references."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from consulted.documents import address, cue, interview
from consulted.documents.body import Unit, units
from consulted.documents.day import Calendar
from consulted.documents.heading import headings, opens_notes
from consulted.documents.line import Line
from consulted.documents.menu import is_printed_menu
from consulted.documents.script import Note, Span, Style
from consulted.documents.sentence import Sentences
from consulted.documents.sentence import quoted as as_quoted
from consulted.documents.share import hands_on
from models.reference import Citation

#: A paragraph that is shorter and holds one address is an item of a list.
_ITEM = 400
#: More would be a table, or text without sentences.
_LONGEST = 1_000

#: More is no report but a data dump; what goes beyond is left out, and said so.
MOST = 10_000

Found = tuple[Note, tuple[Citation, ...]]


def references(
    text: str, lines: Sequence[Line], furniture: Sequence[Span], calendar: Calendar, blankets: Sequence[int] = ()
) -> list[Found]:
    """Return a note, numbered in order, for every address or access date in the running text, and its sentence.

    Args:
        blankets: where sentences start that give the day of other sources and are none themselves, in order.
    """
    hidden = {span.start for span in furniture}
    body = [line for line in lines if line.start not in hidden]
    found = headings(body, frozenset())
    listed = next((line.start for line in body if opens_notes(line)), len(text))
    rows = frozenset(each.row for each in found) | {row for row, line in enumerate(body) if opens_notes(line)}
    collected: list[Found] = []
    for unit in units(body, (), rows):
        if not unit.empty:
            for start, end, quoted in _parts(unit, calendar, listed=unit.source(0) > listed):
                source, stop = unit.source(start), unit.source(end - 1) + 1
                if bisect_left(blankets, stop) > bisect_left(blankets, source) and not address.occurs(
                    text[source:stop]
                ):
                    continue
                section = next((each.name for each in reversed(found) if each.start <= source), None)
                cited = () if source > listed else _citation(unit, quoted, section)
                label = str(len(collected) + 1)
                note = Note(label=label, start=source, end=stop, content=source, style=Style.PLAIN)
                collected.append((note, cited))
                if len(collected) > MOST:
                    return collected
    return collected


def _citation(unit: Unit, quoted: tuple[int, int], section: str | None) -> tuple[Citation, ...]:
    start, end = quoted
    said = as_quoted(unit.text[start:end])
    return (Citation(section=section, sentence=said, start=unit.source(start), end=unit.source(end - 1) + 1),)


def _parts(unit: Unit, calendar: Calendar, *, listed: bool) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Yield start and end of each reference in *unit*, and of the sentence it stands in."""
    text = unit.text
    if len(text) <= _LONGEST and is_printed_menu(text):
        return
    # One more than is read, so that the last one ends where another begins.
    found = [each for each in address.find(text, most=MOST + 2) if not hands_on(each.printed)]
    whole = len(text) <= _ITEM and len(found) == 1
    if not found:
        yield from _dated(unit, calendar, listed=listed)
        return
    sentences = Sentences(unit)
    last = 0
    for place, each in enumerate(found):
        following = found[place + 1].start if place + 1 < len(found) else len(text)
        start, end = (0, len(text)) if whole else sentences.around(each.start + 1)
        quoted = (start, end)
        if not whole:
            end = min(end, through_date(text, each.end, min(following, end), calendar))
            start = max(start, last, each.start - _LONGEST)
        while start < each.start and not (text[start].isalnum() or text[start] in '"“„«('):
            start += 1
        start, end = min(start, each.start), max(end, each.end)
        yield start, end, (min(quoted[0], start), max(quoted[1], end))
        last = end


def through_date(text: str, start: int, limit: int, calendar: Calendar) -> int:
    """Return where the access date behind an address ends, or *start*."""
    tail = cue.MASK + text[start : min(limit, start + _ITEM)]
    hit = cue.search(tail, calendar, referring=True)
    return start if hit is None else start - 1 + hit.end


def _dated(unit: Unit, calendar: Calendar, *, listed: bool) -> Iterator[tuple[int, int, tuple[int, int]]]:
    text = unit.text
    if len(text) > _LONGEST:
        return
    dated = cue.occurs(text) and cue.search(text, calendar, referring=False) is not None
    if dated or (listed and interview.occurs(text)):
        yield 0, len(unit.text), (0, len(unit.text))
