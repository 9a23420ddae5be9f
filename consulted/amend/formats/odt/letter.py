"""The letters of a note of an OpenDocument text as the reader wrote them, each with its place in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from consulted.amend.formats.docx.letter import Letter, Passage, Spot, matched
from consulted.amend.formats.odt.element import Paragraph
from consulted.documents.readers.odt.trace import Trace
from consulted.documents.readers.page import Link, is_cut, is_silent
from consulted.documents.readers.page_piece import INVISIBLE

_PART = "text"


def passage(trace: Trace, paragraphs: Sequence[Paragraph], start: int, end: int) -> Passage:
    """Return the words that stand from *start* to *end* in the text; none of those a program makes anew."""
    found = Passage(raw=trace.text[start:end])
    first = bisect_right(trace.places, start, key=lambda each: each.end)
    for place in takewhile(lambda each: each.start < end, trace.places[first:]):
        begin, stop = max(place.start, start), min(place.end, end)
        if not isinstance(place.origin, int) or paragraphs[place.origin].generated:
            continue
        known = len(found.letters)
        found.letters += _letters(paragraphs[place.origin], place.origin, found.targets)
        for at, letter in matched(trace.text[place.start : place.end], found.letters[known:]):
            if begin <= place.start + at < stop:
                found.places[place.start + at - start] = known + letter
    return found


def _letters(paragraph: Paragraph, number: int, targets: dict[int, str]) -> Iterator[Letter]:
    for target, group in groupby(enumerate(paragraph.signs), key=lambda each: each[1].target):
        signs = [(each.char, Spot(_PART, number, 0, offset)) for offset, each in group]
        words = "".join(char for char, _ in signs)
        if not target or not words.strip():
            yield from (Letter(char, spot) for char, spot in signs)
            continue
        targets[len(targets) + 1] = target
        link, key = Link(words.translate(INVISIBLE), target), len(targets)
        silent = is_silent(link)
        yield from (Letter(char, spot, key, not (silent and is_cut(link))) for char, spot in signs)
        yield from (Letter(char, None, key) for char in (f"<{target}>" if silent else ""))
