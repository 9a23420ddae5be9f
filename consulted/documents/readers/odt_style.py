"""What the styles of an OpenDocument text say of its words: titles, raised digits, how lists are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_HEADING = re.compile(r"^Heading(?:_20_)(\d{1,2})$")
#: Styles are made from styles; more steps would be a circle.
_MOST = 20
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_UNITS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbering:
    """How the items of one level of a list are numbered."""

    #: "1", "a", "A", "i" or "I"; empty for bullets.
    form: str = ""
    before: str = ""
    behind: str = "."
    start: int = 1

    def lead(self, number: int) -> str:
        """Return what is printed before item *number*."""
        return f"{self.before}{_written(number, self.form)}{self.behind} " if self.form else "- "


class Styles:
    """The styles of one document, by name."""

    def __init__(self, parts: Iterable[etree._Element]) -> None:
        self._above: dict[str, str] = {}
        self._raised: set[str] = set()
        self._lists: dict[str, Mapping[int, Numbering]] = {}
        self.language: str | None = None
        for root in parts:
            for style in root.iter(f"{STYLE}style"):
                self._add(style)
            for each in root.iter(f"{TEXT}list-style"):
                self._lists[each.get(f"{STYLE}name", "")] = dict(map(_level, filter(_is_level, each)))
            self.language = self.language or _default_language(root)

    def _add(self, style: etree._Element) -> None:
        name = style.get(f"{STYLE}name", "")
        self._above[name] = style.get(f"{STYLE}parent-style-name", "")
        properties = style.find(f"{STYLE}text-properties")
        position = properties.get(f"{STYLE}text-position", "") if properties is not None else ""
        if position.startswith("super") or re.match(r"[1-9]", position):
            self._raised.add(name)

    def _line(self, name: str) -> list[str]:
        found: list[str] = []
        while name and name not in found and len(found) < _MOST:
            found.append(name)
            name = self._above.get(name, "")
        return found

    def is_raised(self, name: str) -> bool:
        """Say whether words in style *name* are superscripts."""
        return any(each in self._raised for each in self._line(name))

    def is_title(self, name: str) -> bool:
        """Say whether style *name* is the one of the document's title, which keeps its English name in the file."""
        return "Title" in self._line(name)

    def depth(self, name: str) -> int:
        """Return how deep a heading paragraphs in style *name* are, 0 for none."""
        found = (_HEADING.match(each) for each in self._line(name))
        return min(6, next((int(each[1]) for each in found if each), 0))

    def numbering(self, name: str, level: int) -> Numbering:
        """Return how *level* of lists in style *name* is numbered."""
        return self._lists.get(name, {}).get(level, Numbering())


def _is_level(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(f"{TEXT}list-level-style-")


def _level(element: etree._Element) -> tuple[int, Numbering]:
    level = _number(element.get(f"{TEXT}level"), 1)
    if not element.tag.endswith("number"):
        return level, Numbering()
    return level, Numbering(
        form=element.get(f"{STYLE}num-format", "1"),
        before=element.get(f"{STYLE}num-prefix", ""),
        behind=element.get(f"{STYLE}num-suffix", ""),
        start=_number(element.get(f"{TEXT}start-value"), 1),
    )


def _default_language(root: etree._Element) -> str | None:
    for style in root.iter(f"{STYLE}default-style"):
        properties = style.find(f"{STYLE}text-properties")
        language = properties.get(f"{FO}language") if properties is not None else None
        if style.get(f"{STYLE}family") == "paragraph" and language:
            return str(language)
    return None


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else default


def _written(number: int, form: str) -> str:
    if form in ("a", "A"):
        letters = chr(ord(form) + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters[:8]
    if form in ("i", "I"):
        written = ""
        for value, sign in (*_ROMAN, *_ROMAN_UNITS):
            written += sign * (number // value)
            number %= value
        return written.upper() if form == "I" else written
    return str(number)
