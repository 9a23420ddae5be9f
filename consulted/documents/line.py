"""Lines of a text with their place in it; a form feed ends a line and a page."""

from __future__ import annotations

from dataclasses import dataclass

from models.pattern import regex

#: Line and paragraph separators of Unicode, and what old word processors wrote, among them.
_BREAK = regex("\r\n|[\n\r\f\v\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its break."""

    start: int
    end: int
    #: Counts form feeds; 0 throughout where there are none.
    page: int
    text: str

    @property
    def blank(self) -> bool:
        """True when nothing is printed on it."""
        return not self.text or self.text.isspace()


def split(text: str) -> list[Line]:
    """Return the lines of *text*; with their breaks they make up the text again."""
    lines, start, page = [], 0, 0
    for found in _BREAK.finditer(text):
        lines.append(Line(start, found.start(), page, text[start : found.start()]))
        start = found.end()
        page += found.group() == "\f"
    lines.append(Line(start, len(text), page, text[start:]))
    return lines
