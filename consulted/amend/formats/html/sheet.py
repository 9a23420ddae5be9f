"""What a page shows, letter by letter, and where in its source each letter stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

#: What is no text of the page.
_UNSEEN = frozenset({"script", "style", "template", "noscript", "title"})
#: Tags that part words, though they show nothing between them.
_PARTING = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog"),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)


@dataclass(kw_only=True)
class Anchor:
    """A link of the source."""

    #: Its start tag, from ``<`` to behind ``>``.
    start: int
    end: int
    tag: str
    href: str
    #: Behind its end tag; behind its start tag while it is open.
    closed: int
    #: Place of its first letter in :attr:`Sheet.letters`.
    first: int


@dataclass(kw_only=True)
class Sheet:
    """The letters of a page with single spaces between words, and where each stands in the source."""

    letters: list[str] = field(default_factory=list)
    #: Where each letter begins and ends in the source.
    places: list[tuple[int, int]] = field(default_factory=list)
    #: The link each letter is in, by its number; -1 for none.
    links: list[int] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)

    @classmethod
    def of(cls, source: str) -> Sheet:
        """Read the source of a page."""
        walker = _Walker(source)
        walker.feed(source)
        walker.close()
        return walker.sheet

    @property
    def text(self) -> str:
        """All letters."""
        return "".join(self.letters)


class _Walker(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.sheet = Sheet()
        self._source = source
        self._lines = [0, *(place + 1 for place, sign in enumerate(source) if sign == "\n")]
        self._unseen = 0
        self._open: Anchor | None = None

    @property
    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        whole = self.get_starttag_text() or ""
        start = self._place
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "a":
            self._leave(start)
            href = "".join((dict(attrs).get("href") or "").split())
            self._open = Anchor(
                start=start,
                end=start + len(whole),
                tag=whole,
                href=href,
                closed=start + len(whole),
                first=len(self.sheet.letters),
            )
            self.sheet.anchors.append(self._open)
        elif tag in _PARTING:
            self._part(start)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _PARTING:
            self._part(self._place)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == "a":
            end = self._source.find(">", self._place)
            self._leave(end + 1 if end >= 0 else self._place)
        elif tag in _PARTING:
            self._part(self._place)

    def handle_data(self, data: str) -> None:
        start = self._place
        for number, letter in enumerate(data):
            self._add(letter, start + number, start + number + 1)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        start = self._place
        end = start + len(written)
        end += self._source[end : end + 1] == ";"
        for letter in unescape(self._source[start:end]):
            self._add(letter, start, end)

    def _part(self, place: int) -> None:
        self._add(" ", place, place)

    def _add(self, letter: str, start: int, end: int) -> None:
        if self._unseen:
            return
        sheet = self.sheet
        if letter.isspace():
            if not sheet.letters or sheet.letters[-1] == " ":
                return
            letter = " "
        sheet.letters.append(letter)
        sheet.places.append((start, end))
        sheet.links.append(len(sheet.anchors) - 1 if self._open is not None else -1)

    def _leave(self, place: int) -> None:
        """Close the open link; where it does not show its address, our reader adds it in angle brackets."""
        anchor, self._open = self._open, None
        if anchor is None:
            return
        anchor.closed, sheet = place, self.sheet
        shown = "".join(sheet.letters[anchor.first :])
        if anchor.href.lower().startswith(("http://", "https://")) and anchor.href not in shown:
            for letter in (" <" if shown[-1:] != " " else "<") + anchor.href + ">":
                sheet.letters.append(letter)
                sheet.places.append((anchor.start, anchor.end))
                sheet.links.append(len(sheet.anchors) - 1)
