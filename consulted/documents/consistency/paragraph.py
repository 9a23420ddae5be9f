"""A paragraph of the running text, its sentences, and how a finding quotes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consulted.documents.body import Unit
from consulted.documents.sentence import Sentences

#: A paragraph that runs longer lost its line ends and is looked at in parts.
_LONGEST = 20_000
#: More of a sentence is not quoted.
_QUOTED = 90


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence and the paragraph it stands in."""

    text: str
    #: Without accents and addresses, every character in its place.
    plain: str
    #: Place in the paragraph.
    start: int
    paragraph: Paragraph


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A paragraph, a heading or a list item, without note numbers, on one line."""

    text: str
    plain: str
    #: Where it stands in the report.
    start: int
    #: Where its last character stands; more than the text is long when notes or page breaks cut it.
    end: int
    section: str | None
    #: The sign of a list item with what indents it; empty for all else.
    bullet: str
    is_heading: bool
    #: Labels of the notes called, and where in ``text``.
    marks: tuple[tuple[str, int], ...]

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences in order; what opens with a bracket belongs to the one before."""
        for start, end in _joined(self.text, _bounds(self.text)):
            yield Sentence(text=self.text[start:end], plain=self.plain[start:end], start=start, paragraph=self)


def place(paragraph: Paragraph) -> tuple[str, ...]:
    """Return the section of *paragraph*, for a finding's places."""
    return (f"section {paragraph.section}",) if paragraph.section else ()


def quote(text: str, around: int = 0) -> str:
    """Return so much of *text* around a place that a person can find it."""
    if len(text) <= _QUOTED:
        return text.strip()
    start = max(0, min(around - _QUOTED // 3, len(text) - _QUOTED))
    start = 0 if start == 0 else text.find(" ", start, start + 20) + 1 or start
    stop = start + _QUOTED
    return text[start : stop if stop >= len(text) else (text.rfind(" ", start, stop) + 1 or stop)].strip()


def parts(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield *paragraph*, or the stretches of one that lost its line ends."""
    text = paragraph.text
    if len(text) <= _LONGEST:
        yield paragraph
        return
    start = 0
    while start < len(text):
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        end = blank if blank > 0 and start + _LONGEST < len(text) else min(len(text), start + _LONGEST)
        yield Paragraph(
            text=text[start:end],
            plain=paragraph.plain[start:end],
            start=paragraph.start + start,
            end=paragraph.start + end,
            section=paragraph.section,
            bullet=paragraph.bullet,
            is_heading=False,
            marks=tuple((label, at - start) for label, at in paragraph.marks if start < at <= end),
        )
        start = end


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    sentences = Sentences(Unit(text=text))
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        start, end = sentences.around(place + 1)
        yield max(start, place), max(end, place + 1)
        place = max(end, place + 1)


def _joined(text: str, bounds: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Put a sentence that opens with a bracket to the one before: "Nanoprogress z. s. (CZ)"."""
    last: tuple[int, int] | None = None
    for start, end in bounds:
        if last is not None and text.startswith("(", start):
            last = (last[0], end)
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
