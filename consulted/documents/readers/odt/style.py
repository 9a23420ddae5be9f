"""What the styles of an OpenDocument text say of its words: titles, raised digits, numbers of lists and headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from consulted.documents.readers.numeral import letters, roman
from models.pattern import regex

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
#: LibreOffice writes "Heading_20_1", Word "Heading1".
_HEADING = regex(r"^Heading(?:_20_)?(\d{1,2})$")
#: Styles are made from styles; more steps would be a circle.
_MOST = 20
_DEEPEST = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbering:
    """How the items of one level of a list, or the headings of one depth, are numbered."""

    #: "1", "a", "A", "i" or "I"; empty for bullets, and for headings without numbers.
    form: str = ""
    before: str = ""
    behind: str = "."
    start: int = 1
    #: How many levels are printed: 2 for "1.3".
    levels: int = 1

    def written(self, number: int) -> str:
        """Return *number* in this level's form."""
        if self.form in ("a", "A"):
            return _cased(letters(number), self.form)
        return _cased(roman(number), self.form) if self.form in ("i", "I") else str(number)


Level = tuple[Numbering, int]


def lead(levels: Sequence[Level]) -> str:
    """Return what is printed before an item, from how each level down to its own is numbered and counted."""
    own = levels[-1][0]
    if not own.form:
        return "- "
    shown = [numbering.written(number) for numbering, number in levels[-own.levels :] if numbering.form]
    return f"{own.before}{'.'.join(shown)}{own.behind} "


class Styles:
    """The styles of one document, by name."""

    def __init__(self, parts: Iterable[etree._Element]) -> None:
        self._above: dict[str, str] = {}
        self._lines: dict[str, Sequence[str]] = {}
        self._raised: set[str] = set()
        self._depths: dict[str, int] = {}
        self._lists: dict[str, Mapping[int, Numbering]] = {}
        self._outline: Mapping[int, Numbering] = {}
        self.language: str | None = None
        for root in parts:
            for style in root.iter(f"{STYLE}style"):
                self._add(style)
            for each in root.iter(f"{TEXT}list-style"):
                self._lists[each.get(f"{STYLE}name", "")] = dict(map(_level, filter(_is_level, each)))
            for each in root.iter(f"{TEXT}outline-style"):
                self._outline = dict(map(_level, filter(_is_level, each)))
            self.language = self.language or _default_language(root)

    def _add(self, style: etree._Element) -> None:
        name = style.get(f"{STYLE}name", "")
        self._above[name] = style.get(f"{STYLE}parent-style-name", "")
        self._depths[name] = _number(style.get(f"{STYLE}default-outline-level"), 0)
        properties = style.find(f"{STYLE}text-properties")
        position = properties.get(f"{STYLE}text-position", "") if properties is not None else ""
        if position.startswith("super") or re.match(r"[1-9]", position):
            self._raised.add(name)

    def _line(self, name: str) -> Sequence[str]:
        """Return style *name* and those it is made from."""
        if name not in self._lines:
            found: list[str] = []
            above = name
            while above and above not in found and len(found) < _MOST:
                found.append(above)
                above = self._above.get(above, "")
            self._lines[name] = found
        return self._lines[name]

    def is_raised(self, name: str) -> bool:
        """Say whether words in style *name* are superscripts."""
        return any(each in self._raised for each in self._line(name))

    def is_title(self, name: str) -> bool:
        """Say whether style *name* is the one of the document's title, which keeps its English name in the file."""
        return "Title" in self._line(name)

    def depth(self, name: str) -> int:
        """Return how deep a heading paragraphs in style *name* are, 0 for none."""
        for each in self._line(name):
            found = _HEADING.match(each)
            depth = int(found[1]) if found else self._depths.get(each, 0)
            if depth:
                return min(_DEEPEST, depth)
        return 0

    def numbering(self, name: str, level: int) -> Numbering:
        """Return how *level* of lists in style *name* is numbered."""
        return self._lists.get(name, {}).get(level, Numbering())

    def outline(self, level: int) -> Numbering:
        """Return how headings of *level* are numbered."""
        return self._outline.get(level, Numbering())


def _is_level(element: etree._Element) -> bool:
    name = element.tag.removeprefix(TEXT) if isinstance(element.tag, str) else ""
    return name.startswith("list-level-style-") or name == "outline-level-style"


def _level(element: etree._Element) -> tuple[int, Numbering]:
    level = _number(element.get(f"{TEXT}level"), 1)
    counted = not element.tag.endswith(("bullet", "image"))
    return level, Numbering(
        form=element.get(f"{STYLE}num-format", "") if counted else "",
        before=element.get(f"{STYLE}num-prefix", ""),
        behind=element.get(f"{STYLE}num-suffix", ""),
        start=_number(element.get(f"{TEXT}start-value"), 1),
        levels=max(1, _number(element.get(f"{TEXT}display-levels"), 1)),
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


def _cased(numeral: str, form: str) -> str:
    return numeral.upper() if form.isupper() else numeral
