"""Which lines belong to the person one of them names: its own box, or what follows up to the next name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.facts.page.box import Box, Line, Sheet
from pipelines.facts.page.person import Named, is_contact
from pipelines.facts.page.word import is_role, label_of

#: Lines of the largest card.
_MOST = 14
#: Lines behind a name that still speak of it where no box holds them together.
_BEHIND = 8
#: Words from which a line is prose.
_PROSE = 25
_LABEL = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Extent:
    """The lines of one person."""

    before: tuple[Line, ...]
    line: Line
    after: tuple[Line, ...]
    #: True when one box holds them all and nobody else.
    boxed: bool

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them, in reading order."""
        return (*self.before, self.line, *self.after)


def labels(line: Line, name: Line) -> bool:
    """Say whether *line* is the first cell of the name's row, or the term before it."""
    cell, own = line.box.holder("td", "th", "dt"), name.box.holder("td", "dd")
    if cell is None or own is None or cell is own or len(line.text) > _LABEL:
        return False
    if cell.name == "dt":
        return own.name == "dd" and cell.parent is own.parent
    return own.name == "td" and cell.parent is own.parent


class Extents:
    """Knows which lines name somebody, and so where each card ends."""

    def __init__(self, sheet: Sheet, names: dict[int, Named]) -> None:
        self._lines: Sequence[Line] = sheet.lines
        self._names = names
        self._places = sorted(names)

    def of(self, place: int) -> Extent:
        """Return the lines of the person line *place* names."""
        line = self._lines[place]
        start, end, outer = self._own(place)
        if self._tells(start, place) or self._tells(place + 1, end):
            item = line.box.holder("li")
            return Extent(
                before=tuple(each for each in self._lines[start:place] if each.box.holder("li") is item),
                line=line,
                after=tuple(self._upto(place, end)),
                boxed=True,
            )
        after = tuple(self._upto(place, min(outer.end if outer else len(self._lines), place + 1 + _BEHIND)))
        before = self._label(place, outer)
        return Extent(before=before, line=line, after=self._without_next(after, before, place), boxed=False)

    def _own(self, place: int) -> tuple[int, int, Box | None]:
        """Return the lines of the largest box that holds this name alone, and the box around it."""
        start, end = place, place + 1
        for box in self._lines[place].box.within():
            held = bisect_left(self._places, box.end) - bisect_left(self._places, box.start)
            if held > 1 or box.size > _MOST or self._new_topic(place, box):
                return start, end, box
            start, end = box.start, box.end
            if box.name in ("tr", "li") and self._tells(place + 1, end):
                return start, end, box.parent
        return start, end, None

    def _new_topic(self, place: int, box: Box) -> bool:
        """Say whether another heading stands behind the name within *box*."""
        return any(self._lines[at].level for at in range(place + 1, box.end))

    def _tells(self, start: int, end: int) -> bool:
        return any(self._is_telling(line) for line in self._lines[start:end])

    def _is_telling(self, line: Line) -> bool:
        return (
            bool(line.mails or line.numbers) or is_role(line.text) or (len(line.text) < 120 and is_contact(line.text))
        )

    def _upto(self, place: int, end: int) -> list[Line]:
        """Return the lines behind *place* that still speak of the same person."""
        first, kept, met = self._lines[place], [], False
        pair = first.box.holder("dt", "dd", "tr", "li")
        listed = place > 0 and label_of(self._lines[place - 1].text.rstrip(" :")) == "name"
        for at in range(place + 1, end):
            line = self._lines[at]
            if at in self._names or self._parts(first, pair, line, line.box.holder("dt", "dd", "tr", "li"), listed):
                break
            contact = bool(line.mails or line.numbers) or is_contact(line.text)
            if len(line.text.split()) > _PROSE and not contact:
                break
            if met and not contact and not (len(line.text) < 60 and line.box is self._lines[at - 1].box):
                break
            met = met or contact
            kept.append(line)
        return kept

    def _parts(self, first: Line, pair: Box | None, line: Line, other: Box | None, listed: bool) -> bool:
        """Say whether *line* belongs to the next entry of a list, or to another topic.

        Args:
            listed: Whether the name stands behind a label "Name", and so more labels and values of the person follow.
        """
        if line.level and (not first.level or line.level <= first.level):
            return True
        if line.box.beside != first.box.beside or line.box.teaser != first.box.teaser:
            return True
        if pair is None:
            return False
        if listed and pair.name in ("dd", "tr"):
            return other is None or other.parent is not pair.parent
        if pair.name == "dd":
            return other is not pair and (other is None or other.name != "dd")
        if pair.name == "dt":
            return other is None or (other.name == "dt" and other is not pair)
        return other is not pair

    def _label(self, place: int, outer: Box | None) -> tuple[Line, ...]:
        """Return the line before the name where it is the label of the name, not the end of another card."""
        if place == 0 or place - 1 in self._names:
            return ()
        line = self._lines[place - 1]
        if outer is not None and not outer.start <= place - 1 < outer.end:
            return ()
        if label_of(line.text.rstrip(" :")) == "name":
            return ()
        if line.box.holder("li") is not self._lines[place].box.holder("li"):
            return ()
        if is_role(line.text) or labels(line, self._lines[place]):
            return (line,)
        return ()

    def _without_next(self, after: tuple[Line, ...], before: tuple[Line, ...], place: int) -> tuple[Line, ...]:
        """Leave out the label of the next name where roles stand before names."""
        if before and after and place + 1 + len(after) in self._names and is_role(after[-1].text):
            earlier = next(
                (at for at in self._places if self._lines[at].box.parent is self._lines[place].box.parent), place
            )
            if earlier > 0 and is_role(self._lines[earlier - 1].text):
                return after[:-1]
        return after
