"""A list of references as a script: it cites nothing, and all in it that is no reference is furniture.

It is called what its file is called: it has no cover.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from consulted.documents import cover
from consulted.documents.bare import MOST
from consulted.documents.script import Note, Script, Span, Stated, Style
from models.errors import UnreadableDocumentError
from models.pattern import regex

#: What ends a line, as it does in other reports.
_BREAK = regex(r"\r\n|[\n\r\f]")
#: More of one kind would bury the others.
_MOST_WARNINGS = 20
#: So many references are heard for the language of a list.
_HEARD = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One reference of a list."""

    #: None where the list names it by its place only.
    label: str | None
    start: int
    end: int
    stated: Stated | None
    #: The words of a reference that states nothing in fields.
    words: Span | None = None
    #: What its place in the list is called, where that is not the order of the references.
    number: int | None = None


def script(
    text: str, records: Sequence[Record], *, name: str, file_format: str, what: str, warnings: Sequence[str] = ()
) -> Script:
    """Return the list.

    Args:
        what: one of them: "entry", "record", "item", "row".

    Raises:
        UnreadableDocumentError: there are none.
    """
    if not records:
        raise UnreadableDocumentError(
            f"{name} holds no {_PLURAL[what]} that can be read; export the list of references again and import that"
        )
    if len(records) > MOST:  # what lies behind is not read
        text = text[: records[MOST].end]
    taken = {each.label for each in records if each.label is not None}
    notes = tuple(_note(each, place, taken) for place, each in enumerate(records, 1))
    return Script(
        text=text,
        format=file_format,
        title=PurePath(name).stem,
        listed=True,
        notes=notes,
        furniture=_between(text, notes),
        markers=(),
        # What a table calls its columns is in its language; the fields of other lists are called the same everywhere.
        language=_language(records) or (cover.language(text) if what == "row" else None),
        warnings=(*warnings, *_repeated(text, records, what)),
    )


_PLURAL = {"entry": "entries", "record": "records", "item": "items", "row": "rows"}


def _note(record: Record, place: int, taken: Container[str]) -> Note:
    """Make a note; where fields say all there is, no words are left behind the label."""
    number = str(record.number or place)
    label = record.label or (f"[{number}]" if number in taken else number)
    if record.words is not None:
        return Note(
            label=label, start=record.start, end=record.words.end, content=record.words.start, style=Style.LISTED
        )
    return Note(
        label=label,
        start=record.start,
        end=record.end,
        content=record.end,
        style=Style.LISTED,
        stated=record.stated,
    )


def _between(text: str, notes: Sequence[Note]) -> tuple[Span, ...]:
    """Return what stands outside the notes."""
    found = []
    place = 0
    for start, end in (*((note.start, note.end) for note in notes), (len(text), len(text))):
        gap = text[place:start]
        if gap.strip():
            first = place + len(gap) - len(gap.lstrip())
            found.append(Span(start=first, end=first + len(gap.strip())))
        place = end
    return tuple(found)


def _language(records: Sequence[Record]) -> str | None:
    titles = [each.stated.title for each in records[:_HEARD] if each.stated and each.stated.title]
    return cover.language(". ".join(titles))


def _repeated(text: str, records: Sequence[Record], what: str) -> list[str]:
    """Say which labels stand for several references."""
    places: dict[str, list[int]] = defaultdict(list)
    for each in records:
        if each.label is not None:
            places[each.label].append(each.start)
    twice = {label: starts for label, starts in places.items() if len(starts) > 1}
    rows = Rows(text) if twice else None
    told = [
        f"{len(starts)} {_PLURAL[what]} are called {label[:60]!r} (lines {_lines(rows, starts)}); all were read."
        for label, starts in twice.items()
        if rows
    ]
    return few(told)


def few(warnings: Sequence[str]) -> list[str]:
    """Return the first of *warnings*, and how many there are besides."""
    more = len(warnings) - _MOST_WARNINGS
    return [*warnings[:_MOST_WARNINGS], *([f"{more:,} more like these."] if more > 0 else [])]


class Rows:
    """Which line an offset stands on, counted from 1."""

    def __init__(self, text: str) -> None:
        self._ends = array("q", (found.end() for found in _BREAK.finditer(text)))

    def of(self, offset: int) -> int:
        """Return the number of the line *offset* stands on."""
        return bisect_right(self._ends, offset) + 1


def _lines(rows: Rows, starts: Sequence[int]) -> str:
    numbers = [f"{rows.of(start)}" for start in starts[:5]]
    return ", ".join(numbers[:-1]) + f" and {numbers[-1]}" + (" …" if len(starts) > len(numbers) else "")
