"""The text of a PDF report: paragraphs whole, each page's notes behind what was begun on it, furniture apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from consulted.documents.readers.pdf.copy import Copy, copy
from consulted.documents.readers.pdf.hyphen import Hyphens
from consulted.documents.readers.pdf.note import Footnote
from consulted.documents.readers.pdf.page import Page
from consulted.documents.readers.pdf.paragraph import Paragraph, Paragraphs, continues, hangs_on
from consulted.documents.readers.pdf.row import Row
from consulted.documents.readers.pdf.site import Linked
from consulted.documents.script import Note, Span, Target
from models.pattern import regex

#: A link over less lies over a note's number.
_LETTER = regex(r"[^\W\d_]{2}")


@dataclass(slots=True)
class Leaf:
    """A page before it is set."""

    paragraphs: list[Paragraph]
    notes: list[Footnote]
    furniture: list[Row]


@dataclass(slots=True)
class Galley:
    """The text as it grows, and what stands where in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    notes: list[Note] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    #: Raised signs of the running text.
    raised: list[Span] = field(default_factory=list)
    links: list[Target] = field(default_factory=list)
    #: Links over other words of the running text.
    loose: list[Linked] = field(default_factory=list)
    #: Where each paragraph starts.
    starts: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What was set so far."""
        return "".join(self.parts)

    def put(self, text: str) -> None:
        """Go on with *text*."""
        self.parts.append(text)
        self.length += len(text)

    def paragraph(self, each: Paragraph, hyphens: Hyphens, *, loud: bool) -> None:
        """Set a paragraph."""
        self.starts.append(self.length)
        self.put(each.lead)
        set_ = copy(each.rows, hyphens, loud=loud)
        self.raised += [Span(start=start + self.length, end=end + self.length) for start, end in set_.raised]
        self._link(set_)
        if not each.level:
            self._loose(set_)
        self.put(set_.text.replace("\n", " ") if each.level else set_.text)
        self.put("\n\n")

    def note(self, each: Footnote, hyphens: Hyphens) -> None:
        """Set a note."""
        label = each.label
        set_ = copy(each.rows, hyphens, content=label.content, loud=True)
        blank = len(set_.text[: label.content]) - len(set_.text[: label.content].rstrip())
        content = min(label.content + (not blank), len(set_.text))
        self.notes.append(
            Note(
                label=label.text,
                start=self.length,
                end=self.length + len(set_.text),
                content=self.length + content,
                style=label.style,
            )
        )
        self._link(set_)
        self.put(set_.text)
        self.put("\n\n")

    def page_end(self, rows: Iterable[Row]) -> None:
        """Set a page's furniture, and end it."""
        for row in rows:
            self.furniture.append(Span(start=self.length, end=self.length + len(row.text)))
            self.put(f"{row.text}\n")
        self.put("\f")

    def _link(self, set_: Copy) -> None:
        self.links += [
            Target(start=each.start + self.length, end=each.end + self.length, address=each.address)
            for each in set_.links
            if each.printed
        ]

    def _loose(self, set_: Copy) -> None:
        for each in set_.links:
            words = set_.text[each.start : each.end]
            if not each.printed and _LETTER.search(words):
                target = Target(start=each.start + self.length, end=each.end + self.length, address=each.address)
                self.loose.append(Linked(target, words, set_.text))


def leaves(pages: Sequence[Page], notes: Sequence[Footnote], size: float) -> list[Leaf]:
    """Return the pages as paragraphs and notes; paragraphs run over the ends of pages.

    Without notes only the items of lists do: what ends a page may be a note nobody knew for one.
    """
    paragraphs = Paragraphs([row for page in pages for row in page.rows], size)
    by_page: dict[int, list[Footnote]] = {}
    for note in notes:
        by_page.setdefault(note.page, []).append(note)
    found = []
    for page in pages:
        made: list[Paragraph] = []
        for column in page.columns():
            _append(made, list(paragraphs.of(column)))
        found.append(Leaf(made, by_page.get(page.number, []), page.furniture))
    _run_on(found, continues if notes else hangs_on)
    return found


def _append(made: list[Paragraph], more: list[Paragraph]) -> None:
    if made and more and continues(made[-1], more[0]):
        made[-1].rows += more.pop(0).rows
    made += more


def _run_on(found: Sequence[Leaf], goes_on: Callable[[Paragraph, Paragraph], bool]) -> None:
    """Put what goes on at the head of a page behind its beginning, unless a number in it would name another note."""
    begun: Paragraph | None = None
    passed: set[str] = set()
    for leaf in found:
        first = leaf.paragraphs[0] if leaf.paragraphs else None
        if begun is not None and first is not None and goes_on(begun, first) and not _numbers(first) & passed:
            begun.rows += leaf.paragraphs.pop(0).rows
        else:
            passed = set()
        passed |= {note.label.text for note in leaf.notes}
        if leaf.paragraphs:
            begun, passed = leaf.paragraphs[-1], {note.label.text for note in leaf.notes}


def _numbers(paragraph: Paragraph) -> set[str]:
    return {row.text[start:end].strip().replace("∗", "*") for row in paragraph.rows for start, end in row.raised}


def galley(found: Sequence[Leaf], hyphens: Hyphens, *, loud: Sequence[int] | None = ()) -> Galley:
    """Set *found*.

    Args:
        loud: which paragraphs name where their links lead, by number; None: all do.
    """
    made = Galley()
    chosen = None if loud is None else frozenset(loud)
    for leaf in found:
        for paragraph in leaf.paragraphs:
            made.paragraph(paragraph, hyphens, loud=chosen is None or len(made.starts) in chosen)
        for note in leaf.notes:
            made.note(note, hyphens)
        made.page_end(leaf.furniture)
    return made
