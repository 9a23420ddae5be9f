"""How much of a page a note takes up, from the element its call leads to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from consulted.documents.label import DIGITS
from consulted.documents.readers.html.call import LABEL, inline
from consulted.documents.readers.html.row import BLOCKS, Element, Row

#: Elements that may hold one note and nothing else.
_HOLDERS = frozenset({"div", "li", "aside", "dd", "blockquote", "tr", "td", "p", "section", "span"})
#: Ink before a target that is but the bracket of its label, or a label of its own.
_LEAD = 8
#: A note of one letter is none.
_FEWEST = 2


class Extents:
    """Where the notes of one page start and end."""

    def __init__(self, row: Row, targets: Sequence[Element], calls: Sequence[Element]) -> None:
        self._row = row
        self._targets = sorted(each.open for each in targets)
        self._calls = sorted(each.open for each in calls)

    def of(self, target: Element) -> tuple[int, int]:
        """Return the range of the note at *target*."""
        start, end = self._block(target) if target.tag in BLOCKS else self._line(target)
        return (start, end) if self.has_words(start, end) else self._with_next(start, end)

    def has_words(self, start: int, end: int) -> bool:
        """Say whether a range holds more than a label and arrows."""
        words = self._row.words(start, end).translate(DIGITS)
        label = LABEL.match(words)
        rest = words[label.end() :] if label and not words[label.end() : label.end() + 1].isalpha() else words
        return sum(map(str.isalnum, rest)) >= _FEWEST

    def _block(self, target: Element) -> tuple[int, int]:
        if target.tag == "dt":
            return target.open, self._through(target.close + 1, ("dd",))
        if target.tag in ("td", "th") and target.above is not None:
            return target.above.open, target.above.close + 1
        return self._climbed(target)

    def _line(self, target: Element) -> tuple[int, int]:
        """Return the range of a note whose target stands in a line: an anchor before its label, or around it."""
        ink = self._row.first_ink(target.open)
        if ink is None:
            return target.open, target.close + 1
        block = self._row.block(ink)
        following = self._after(target.open)
        begins = target.open < block.open or self._opens(block, target)
        if begins and not following < block.close and not self._calling(block):
            return self._climbed(block)
        if target.tag != "a" and self.has_words(target.open, target.close):
            return target.open, target.close + 1
        start = block.open + 1 if begins else self._wrapped(target)
        end = min(following, block.close)
        return start, min(end, self._broken(ink, end)) if self._calling(block) else end

    def _opens(self, block: Element, target: Element) -> bool:
        before = self._row.words(block.open, target.open)
        return len(before) <= _LEAD and sum(map(str.isalpha, before)) < _FEWEST

    def _after(self, place: int) -> int:
        """Return where the next note's target stands, its wrapping included."""
        number = bisect_right(self._targets, place)
        if number == len(self._targets):
            return len(self._row.tokens)
        return self._wrapped(self._row.around[self._targets[number]])

    def _wrapped(self, target: Element) -> int:
        """Return where *target* starts with the raised or bold element around it."""
        start = target.open
        for above in inline(target):
            if self._row.ink(above.open, target.open):
                break
            start = above.open
        return start

    def _broken(self, start: int, end: int) -> int:
        """Return where the line from *start* on ends."""
        for place in range(start, end):
            token = self._row.tokens[place]
            if isinstance(token, Element) and token.tag == "br":
                return place
        return end

    def _calling(self, element: Element) -> bool:
        first = bisect_left(self._calls, element.open)
        return first < len(self._calls) and self._calls[first] <= element.close

    def _climbed(self, element: Element) -> tuple[int, int]:
        """Return the range of the largest element that holds nothing but the note *element* starts."""
        best = element
        for above in element.ancestors():
            if above.tag not in _HOLDERS or self._row.ink(above.open, element.open) or not self._alone(above):
                break
            best = above
        return best.open, best.close + 1

    def _alone(self, element: Element) -> bool:
        inner = bisect_right(self._targets, element.close) - bisect_left(self._targets, element.open)
        return inner <= 1 and not self._calling(element)

    def _with_next(self, start: int, end: int) -> tuple[int, int]:
        """Go on with what stands behind a label that is alone in its cell, its paragraph or its term."""
        token = self._row.tokens[start]
        above = token.above if isinstance(token, Element) else None
        if above is not None and above.tag in _HOLDERS and self._alone(above):
            return above.open, above.close + 1
        return start, self._through(end, ("p", "div", "dd", "td", "blockquote"), most=1)

    def _through(self, place: int, tags: tuple[str, ...], most: int = 100) -> int:
        """Return the end of the elements *tags* that follow one another from *place* on."""
        tokens = self._row.tokens
        while place < len(tokens) and most:
            token = tokens[place]
            if isinstance(token, str) and not token.strip():
                place += 1
            elif isinstance(token, Element) and token.open == place and token.tag in tags:
                place, most = token.close + 1, most - 1
            else:
                break
        return place
