"""What the styles of a Word document say of its words: headings, the title, hidden and raised words, language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from lxml import etree

from consulted.documents import cover
from consulted.documents.cue import CUES
from consulted.documents.fold import fold
from consulted.documents.readers.docx.part import W
from consulted.documents.readers.page import spoken
from models.pattern import regex
from snapshots.language import declared_language

#: Built-in styles bear their English names in the file, whatever the language of the program. Other programs and
#: styles people made themselves have the local names; Word drops accented letters from the ids it makes of them.
_HEADING = regex(
    r"(?:heading|u?berschrift|titre|ti?tulo|titolo|kop|nag(?:lo)?wek|rubrik|overskrift|otsikko|nadpis)"
    r"[ _-]?([1-9])(?:[ _-].*)?"
)
_TITLE = regex(r"title|titel|titre|ti?tulo|titolo|tytul?|rubrik|puesto")
_CONTENTS = regex(r"(?:toc|contents|index) ?\d|table of (?:figures|authorities)")
#: The outline has nine levels; the tenth is running text.
_LEVELS = 9
#: Styles are made from styles; more steps would be a circle.
_MOST = 20
#: So many runs tell which language most of a text is in.
_RUNS = 5_000
#: How a property says that it is off.
OFF = frozenset({"0", "false", "off"})


def is_on(switch: etree._Element | None) -> bool:
    """Say whether a property that is on or off is on."""
    return switch is not None and (switch.get(f"{W}val") or "1").lower() not in OFF


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says itself."""

    key: str
    name: str
    above: str
    outline: int | None = None
    hidden: bool | None = None
    raised: bool | None = None
    #: List and level of its paragraphs, as far as it says.
    number: str | None = None
    level: int | None = None
    language: str | None = None


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        nodes = root.findall(f"{W}style") if root is not None else []
        self._styles = {style.key: style for style in map(_style, nodes)}
        default = (each for each in nodes if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default"))
        self._default = next((each.get(f"{W}styleId") or "" for each in default), "")
        path = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
        language = root.find(path) if root is not None else None
        self.language = language.get(f"{W}val") if language is not None else self._own_language()
        #: Styles whose words are not printed.
        self.hidden = frozenset(key for key in self._styles if _said(each.hidden for each in self.line(key)))

    def _own_language(self) -> str | None:
        style = self._styles.get(self._default)
        return style.language if style else None

    def line(self, key: str) -> Iterator[Style]:
        """Yield a style and those it is made from."""
        seen: set[str] = set()
        while key in self._styles and key not in seen and len(seen) < _MOST:
            seen.add(key)
            yield self._styles[key]
            key = self._styles[key].above

    def is_raised(self, properties: etree._Element | None) -> bool:
        """Say whether a run with *properties* is a superscript."""
        if properties is None:
            return False
        align = properties.find(f"{W}vertAlign")
        if align is not None:
            return bool(align.get(f"{W}val") == "superscript")
        style = properties.find(f"{W}rStyle")
        return style is not None and bool(_said(each.raised for each in self.line(style.get(f"{W}val") or "")))

    def depth(self, paragraph: etree._Element) -> int:
        """Return how deep a heading *paragraph* is, 0 for none."""
        own = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if own is not None:
            return _depth(_number(own.get(f"{W}val"), _LEVELS))
        key = style_of(paragraph)
        for style in self.line(key):
            if style.outline is not None:
                return _depth(style.outline)
            found = _HEADING.fullmatch(style.name) or _HEADING.fullmatch(fold(style.key))
            if found is not None:
                return min(6, int(found[1]))
        found = _HEADING.fullmatch(fold(key)) if key not in self._styles else None
        return min(6, int(found[1])) if found else 0

    def is_title(self, paragraph: etree._Element) -> bool:
        """Say whether *paragraph* is in the style of the document's title."""
        return self._named(paragraph, _TITLE)

    def is_contents(self, paragraph: etree._Element) -> bool:
        """Say whether *paragraph* is a line of a table of contents, of figures or of an index."""
        return self._named(paragraph, _CONTENTS)

    def _named(self, paragraph: etree._Element, names: re.Pattern[str]) -> bool:
        key = style_of(paragraph)
        if key not in self._styles:
            return names.fullmatch(fold(key)) is not None
        return any(names.fullmatch(each.name) is not None for each in self.line(key))

    def numbering(self, paragraph: etree._Element) -> tuple[str, int | None]:
        """Return list and level of *paragraph*: "" when it is in none, None where the list must say."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        number, level = _numbering(own)
        key = style_of(paragraph) or self._default
        if number is None:
            number = _said(each.number for each in self.line(key)) or ""
            level = _said(each.level for each in self.line(key)) if level is None else level
        return number if number != "0" else "", level


_Value = TypeVar("_Value")


def _said(said: Iterable[_Value | None]) -> _Value | None:
    """Return what the first style says that says anything."""
    return next((each for each in said if each is not None), None)


def style_of(paragraph: etree._Element) -> str:
    """Return the id of a paragraph's style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return (style.get(f"{W}val") or "") if style is not None else ""


def _style(node: etree._Element) -> Style:
    run, paragraph = node.find(f"{W}rPr"), node.find(f"{W}pPr")
    outline = paragraph.find(f"{W}outlineLvl") if paragraph is not None else None
    hidden = run.find(f"{W}vanish") if run is not None else None
    raised = run.find(f"{W}vertAlign") if run is not None else None
    language = run.find(f"{W}lang") if run is not None else None
    number, level = _numbering(paragraph.find(f"{W}numPr") if paragraph is not None else None)
    return Style(
        key=node.get(f"{W}styleId") or "",
        name=fold(_value(node.find(f"{W}name")) or ""),
        above=_value(node.find(f"{W}basedOn")) or "",
        outline=_number(outline.get(f"{W}val"), _LEVELS) if outline is not None else None,
        hidden=is_on(hidden) if hidden is not None else None,
        raised=_value(raised) == "superscript" if raised is not None else None,
        number=number,
        level=level,
        language=_value(language),
    )


def _value(node: etree._Element | None) -> str | None:
    return node.get(f"{W}val") if node is not None else None


def _numbering(node: etree._Element | None) -> tuple[str | None, int | None]:
    if node is None:
        return None, None
    level = _value(node.find(f"{W}ilvl"))
    return _value(node.find(f"{W}numId")), None if level is None else _number(level, 0)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else default


def _depth(outline: int) -> int:
    return min(6, outline + 1) if outline < _LEVELS else 0


def language(root: etree._Element, declared: Sequence[str | None], text: str) -> str | None:
    """Return the language most runs of the document bear, else the one *declared* for it that *text* bears out.

    Word writes the language of the program wherever nobody chose one; LibreOffice writes it into the properties.
    """
    counts: Counter[str | None] = Counter()
    for run in islice(root.iter(f"{W}r"), _RUNS):
        code = declared_language(_value(run.find(f"{W}rPr/{W}lang")))
        counts[code] += sum(len(each.text or "") for each in run.iterchildren(f"{W}t"))
    most = counts.most_common(1)[0][0] if counts else None
    heard = cover.language(text)
    codes = [code for each in (most, *declared) if (code := spoken(each, text)) is not None]
    if most is None and heard in CUES and heard not in codes:
        return None
    return heard if most is None and heard in codes else next(iter(codes), None)
