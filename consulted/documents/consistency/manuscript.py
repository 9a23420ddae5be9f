"""The report as its checks read it: paragraphs put together again, sentences, sections, list items."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from consulted.documents.body import Unit, units
from consulted.documents.consistency.number import Number, numbers
from consulted.documents.day import Calendar, Order, Printed, find
from consulted.documents.fold import flat
from consulted.documents.heading import Heading, headings
from consulted.documents.line import Line, split
from consulted.documents.marker import markers as find_markers
from consulted.documents.script import Script, Span
from consulted.documents.sentence import Sentences
from models.reference import Document, Reference

#: More is not checked: a report of six hundred pages is shorter.
_READ = 1_500_000
#: A paragraph that runs longer lost its line ends and is looked at in parts.
_LONGEST = 20_000
#: More of a sentence is not quoted.
QUOTED = 90

_DIGITS = re.compile(r"\d\d")
_YEAR = re.compile(r"\d{4}")
_BULLET = re.compile(r"\s*(?:[-–—*•■▪◦●‣·+o]|\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}[.)]|>)[ \t]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


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


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """A report with all that its checks look at."""

    script: Script
    references: Sequence[Reference]
    document: Document
    #: Rows of the text that belong to references.
    note_rows: frozenset[int]
    calendar: Calendar
    order: Order

    @property
    def language(self) -> str:
        """The report's language; English where nothing tells."""
        return self.document.language or "en"

    @cached_property
    def lines(self) -> list[Line]:
        """The report's lines."""
        return split(self.script.text[:_READ])

    @cached_property
    def hidden(self) -> frozenset[int]:
        """Rows of notes and of what repeats on every page."""
        return self.note_rows | _rows(self.lines, self.script.furniture)

    @cached_property
    def headings(self) -> list[Heading]:
        """The report's headings."""
        return headings(self.lines, self.hidden)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The running text."""
        body = [line for row, line in enumerate(self.lines) if row not in self.hidden]
        spans = [Span(start=line.start, end=line.end) for line in body if not line.blank]
        stated = self.script.markers
        called = stated if stated is not None else find_markers(self.script.text[:_READ], spans, self.script.notes)
        places = {line.start: place for place, line in enumerate(body)}
        rows = frozenset(places[each.start] for each in self.headings if each.start in places)
        found = (self._paragraph(unit) for unit in units(body, called, rows) if not unit.empty)
        return tuple(part for paragraph in found for part in _parts(paragraph))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the running text."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences())

    @cached_property
    def paragraph_starts(self) -> tuple[int, ...]:
        """Where the paragraphs start."""
        return tuple(each.start for each in self.paragraphs)

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.headings]

    def section(self, offset: int) -> str | None:
        """Return the name of the heading *offset* stands under."""
        place = bisect_right(self._starts, offset)
        return self.headings[place - 1].name if place else None

    def dates(self, plain: str) -> Sequence[Printed]:
        """Return the dates in *plain*, those to come included; "2.6.30" is more often a version than a day."""
        if not self.has_digits(plain):
            return ()
        known = self._dates.get(plain)
        if known is None:
            found = find(plain, self.ahead)
            known = self._dates[plain] = [each for each in found if _YEAR.search(plain, each.start, each.end)]
        return known

    @staticmethod
    def has_digits(plain: str) -> bool:
        """Say whether a date may stand in *plain*: most sentences hold none."""
        return _DIGITS.search(plain) is not None

    def numbers(self, plain: str) -> Sequence[Number]:
        """Return the whole numbers above one in *plain*."""
        known = self._numbers.get(plain)
        if known is None:
            known = self._numbers[plain] = numbers(plain, self.language)
        return known

    @cached_property
    def _numbers(self) -> dict[str, Sequence[Number]]:
        return {}

    @cached_property
    def _dates(self) -> dict[str, Sequence[Printed]]:
        """What was found in a sentence: several checks ask for it."""
        return {}

    @cached_property
    def ahead(self) -> Calendar:
        """A calendar that knows days to come: reports speak of them."""
        return Calendar(
            today=self.calendar.today.replace(year=self.calendar.today.year + 60, day=1),
            language=self.calendar.language,
            earliest=self.calendar.earliest.replace(year=1800),
        )

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def _paragraph(self, unit: Unit) -> Paragraph:
        start = unit.source(0)
        stripped = re.match(r"#{1,6}\s+", unit.text)
        # Blanks stand for the mark-up so that places keep.
        text = " " * stripped.end() + unit.text[stripped.end() :] if stripped else unit.text
        return Paragraph(
            text=text,
            plain=_masked(flat(text)),
            start=start,
            end=unit.source(len(unit.text) - 1) + 1,
            section=self.section(start),
            bullet=self._bullet(start),
            is_heading=stripped is not None or start in self._heading_lines,
            marks=tuple((marker.label, place) for marker, place in unit.anchors),
        )

    @cached_property
    def _heading_lines(self) -> dict[int, None]:
        """Where the words of headings start, their line's indent left out."""
        found: dict[int, None] = {}
        for each in self.headings:
            text = self.lines[each.row].text
            found[each.start + len(text) - len(text.lstrip())] = None
            numbered = _BULLET.match(text)
            found[each.start + (numbered.end() if numbered else 0)] = None
        return found

    def _bullet(self, start: int) -> str:
        line = self._line_starts[bisect_right(self._line_starts, start) - 1]
        lead = self.script.text[line:start]
        found = _BULLET.match(lead + " ") if lead.strip() and len(lead) < 40 else None
        return re.sub(r"\d+|(?<=[(\s])[a-z](?=\))|^[a-z](?=\))", "0", lead.rstrip()) if found else ""


def place(paragraph: Paragraph) -> tuple[str, ...]:
    """Return the section of *paragraph*, for a finding's places."""
    return (f"section {paragraph.section}",) if paragraph.section else ()


def quote(text: str, around: int = 0) -> str:
    """Return so much of *text* around a place that a person can find it."""
    if len(text) <= QUOTED:
        return text.strip()
    start = max(0, min(around - QUOTED // 3, len(text) - QUOTED))
    start = 0 if start == 0 else text.find(" ", start, start + 20) + 1 or start
    stop = start + QUOTED
    return text[start : stop if stop >= len(text) else (text.rfind(" ", start, stop) + 1 or stop)].strip()


def _masked(plain: str) -> str:
    """Blank out addresses: their words and numbers say nothing of the report."""
    return _ADDRESS.sub(lambda found: "_" * len(found[0]), plain)


def _parts(paragraph: Paragraph) -> Iterator[Paragraph]:
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


def _rows(lines: Sequence[Line], spans: Sequence[Span]) -> frozenset[int]:
    starts = [line.start for line in lines]
    rows: set[int] = set()
    for span in spans:
        first, last = bisect_right(starts, span.start) - 1, bisect_right(starts, max(span.start, span.end - 1)) - 1
        rows.update(range(first, last + 1))
    return frozenset(rows)
