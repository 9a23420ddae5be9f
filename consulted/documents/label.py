"""How the number of a note is printed where the note itself starts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents.line import Line
from consulted.documents.script import Style

#: NFKC would do this too, and turn "2017¹" into "20171" on the way (seed, note 1).
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")
_S = f"[{SUPERSCRIPTS}]"

#: Three digits at most: a line that starts with four starts with a year.
_STARTS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.RAISED, re.compile(rf"[ \t]*({_S}{{1,4}})[ \t]*(?=\S|$)")),
    (Style.RAISED, re.compile(r"[ \t]*\^\[?(\d{1,3})\]?[ \t]*(?=[^\d\s]|$)")),
    (Style.RAISED, re.compile(r"[ \t]*<sup>\s*\[?(\d{1,3})\]?\s*</sup>[ \t]*", re.I)),
    (Style.RAISED, re.compile(r"[ \t]*\\(?:textsuperscript|footnotetext)[\[{](\d{1,3})[\]}][ \t]*\{?")),
    (Style.RAISED, re.compile(r"[ \t]*\$[\s{}]*\^[\s{^]*(?:\\[a-z]+\{)?(\d{1,3})\}*\$?")),
    (Style.MARKDOWN, re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*")),
    (Style.BRACKET, re.compile(r"[ \t]*\\?\[(\d{1,4})\\?\]:?[ \t]*(?=[^\s(]|$)")),
    (Style.LISTED, re.compile(r"[ \t]*(?:\((\d{1,3})\)|(\d{1,3})(?:[):]|\\?\.))(?:[ \t]+|(?=[^\W\d_])|$)")),
    (Style.PLAIN, re.compile(r"[ \t]*(\d{1,3})(?:[ \t]+(?=[^\W\d_]|[\"“„«‘'<(])|(?=[^\W\d_]{3})|[ \t]*$)")),
)


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a note may start."""

    label: str
    start: int
    content: int
    #: Index of its line.
    row: int
    style: Style
    #: Behind another note on the same line.
    inside: bool = False

    @property
    def number(self) -> int:
        """The label as a number; -1 for a Markdown name."""
        return int(self.label) if self.label.isdecimal() else -1


def start_of(line: Line, row: int, styles: frozenset[Style]) -> Start | None:
    """Return the note that may start on *line*, in one of *styles*."""
    for style, pattern in _STARTS:
        if style not in styles:
            continue
        found = pattern.match(line.text)
        if found is not None:
            label = next(group for group in found.groups() if group).translate(DIGITS)
            if label.strip("0") or style is Style.MARKDOWN:
                return Start(label, _first(line, label), line.start + found.end(), row, style)
    return None


def _first(line: Line, label: str) -> int:
    """Return where the note starts: at the first ink, or with the blank a formula prints around itself."""
    ink = len(line.text) - len(line.text.lstrip())
    return line.start if line.text[ink : ink + 1] == "$" else line.start + ink


_INSIDE = {
    Style.RAISED: re.compile(rf"(?<=\s)({_S}{{1,4}})[ \t]*(?=\S)"),
    Style.BRACKET: re.compile(r"(?<=\s)\[(\d{1,3})\][ \t]+(?=\S)"),
}


def starts_inside(text: str, start: int, end: int, row: int, style: Style) -> list[Start]:
    """Return the places between *start* and *end* where a note may start in the middle of a line."""
    pattern = _INSIDE.get(style)
    if pattern is None:
        return []
    return [
        Start(found[1].translate(DIGITS), found.start(), found.end(), row, style, inside=True)
        for found in pattern.finditer(text, start, end)
    ]
