"""The report as its checks read it: paragraphs put together again, sentences, sections, list items."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from consulted.documents.body import Unit, units
from consulted.documents.consistency.number import Number, numbers
from consulted.documents.consistency.paragraph import Paragraph, Sentence, parts
from consulted.documents.day import Calendar, Order, Printed, find
from consulted.documents.fold import flat
from consulted.documents.heading import Heading, headings
from consulted.documents.line import Line, split
from consulted.documents.marker import markers as find_markers
from consulted.documents.month import months
from consulted.documents.script import Script, Span
from models.pattern import regex
from models.reference import Document, Reference

#: More is not checked: a report of six hundred pages is shorter.
_READ = 1_500_000

_DIGITS = regex(r"\d\d")
_YEAR = regex(r"\d{4}")
#: A month and a day stand so near their year.
_AROUND = 30
_FIGURES = regex(r"\d\s?[./-]\s?\d")
_LETTERS = regex(r"[^\W\d_]{3,}")
_BULLET = regex(r"\s*(?:[-–—*•■▪◦●‣·+o]|\(?[a-z]\)|\(?[ivx]{1,4}\)|\d{1,2}[.)]|>)[ \t]+")
_ADDRESS = regex(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


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
        return tuple(part for paragraph in found for part in parts(paragraph))

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
            found = find(plain, self.ahead) if self._may_date(plain) else []
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

    def _may_date(self, plain: str) -> bool:
        """Say whether a month or a day in figures stands near a year: looking for all ways to print a date is slow."""
        for year in _YEAR.finditer(plain):
            around = plain[max(0, year.start() - _AROUND) : year.end() + _AROUND].lower()
            if _FIGURES.search(around) or any(word[:3] in self._months for word in _LETTERS.findall(around)):
                return True
        return False

    @cached_property
    def _months(self) -> frozenset[str]:
        """How the months' names begin."""
        return frozenset(name[:3] for name in months(self.language))

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


def _rows(lines: Sequence[Line], spans: Sequence[Span]) -> frozenset[int]:
    starts = [line.start for line in lines]
    rows: set[int] = set()
    for span in spans:
        first, last = bisect_right(starts, span.start) - 1, bisect_right(starts, max(span.start, span.end - 1)) - 1
        rows.update(range(first, last + 1))
    return frozenset(rows)


def _masked(plain: str) -> str:
    """Blank out addresses: their words and numbers say nothing of the report."""
    return _ADDRESS.sub(lambda found: "_" * len(found[0]), plain)
