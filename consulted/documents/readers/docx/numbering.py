"""The numbers Word counts itself, which stand nowhere in the text: "2.1", "[3]", "c)".

ECMA-376 part 1, 17.9: a paragraph names a list (num), which follows a definition (abstractNum) of nine levels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from consulted.documents.readers.docx.part import W
from consulted.documents.readers.docx.style import Styles, is_on, style_of
from consulted.documents.readers.numeral import letters, roman, signs
from models.pattern import regex

_BULLET = "- "
_PLACE = regex(r"%([1-9])")
_CIRCLED, _MOST_CIRCLED = 0x245F, 20
_FORMS: Mapping[str, Callable[[int], str]] = {
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "chicago": signs,
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedCircle": lambda number: chr(_CIRCLED + number) if 0 < number <= _MOST_CIRCLED else str(number),
    "decimal": str,
    "none": lambda number: "",
}


def knows(form: str) -> bool:
    """Say whether numbers in *form* are written as Word writes them."""
    return form in _FORMS


def written(number: int, form: str) -> str:
    """Return *number* in one of Word's forms; in digits when we do not know it."""
    return _FORMS.get(form, str)(number)


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    form: str = "decimal"
    #: "%1.%2": the numbers of the levels above are printed too.
    text: str = ""
    #: The style whose paragraphs are on this level.
    style: str = ""
    #: Whether all numbers are in digits, as in "2.1" below "II".
    plain: bool = False
    #: Starts anew behind a level above this one, counted from 1; None: behind each.
    restart: int | None = None


@dataclass(slots=True)
class _List:
    definition: str
    levels: Mapping[int, Level]
    #: Numbers at which levels start when the list is first used.
    starts: Mapping[int, int] = field(default_factory=dict)
    begun: bool = False


class Lists:
    """The lists of one document and how far each has counted."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}
        self._lists: dict[str, _List] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        definitions = {each.get(f"{W}abstractNumId") or "": each for each in root.iter(f"{W}abstractNum")}
        styled = {_value(each, "styleLink"): key for key, each in definitions.items()}
        levels = {key: _levels(each) for key, each in definitions.items()}
        for num in root.iter(f"{W}num"):
            key = _value(num, "abstractNumId")
            node = definitions.get(key)
            link = _value(node, "numStyleLink") if node is not None else ""
            key = styled.get(link, key) if link else key
            self._lists[num.get(f"{W}numId") or ""] = _list(num, key, levels.get(key, {}))

    def lead(self, paragraph: etree._Element) -> str:
        """Count *paragraph* and return what Word prints in front of it; "" when it is in no list."""
        key, place = self._styles.numbering(paragraph)
        found = self._lists.get(key)
        if found is None or not found.levels:
            return ""
        if place is None:
            place = self._place(found, style_of(paragraph))
        level = found.levels.get(place)
        if level is None:
            return ""
        self._count(found, place, level)
        if level.form == "bullet":
            return _BULLET
        lead = self._printed(found, level).strip()
        return f"{lead} " if lead else ""

    def _place(self, found: _List, style: str) -> int:
        names = [each.key for each in self._styles.line(style)]
        return next((place for place, level in found.levels.items() if level.style in names), 0)

    def _count(self, found: _List, place: int, level: Level) -> None:
        counts = self._counts.setdefault(found.definition, {})
        if not found.begun:
            found.begun = True
            counts.update({each: start - 1 for each, start in found.starts.items()})
        counts[place] = counts.get(place, level.start - 1) + 1
        for below in [each for each in counts if each > place]:
            restart = found.levels[below].restart if below in found.levels else None
            if restart is None or place < restart:
                counts.pop(below)

    def _printed(self, found: _List, level: Level) -> str:
        counts = self._counts[found.definition]

        def number(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other = found.levels.get(place, Level())
            return written(counts.get(place, other.start - 1), "decimal" if level.plain else other.form)

        return _PLACE.sub(number, level.text)


def _value(node: etree._Element | None, name: str) -> str:
    child = node.find(f"{W}{name}") if node is not None else None
    return (child.get(f"{W}val") or "") if child is not None else ""


def _list(num: etree._Element, key: str, levels: Mapping[int, Level]) -> _List:
    own = dict(levels)
    starts: dict[int, int] = {}
    for override in num.iter(f"{W}lvlOverride"):
        place = _number(override.get(f"{W}ilvl"), 0)
        node = override.find(f"{W}lvl")
        if node is not None:
            own[place] = _level(node)
        start = _value(override, "startOverride")
        if start:
            starts[place] = _number(start, 1)
    return _List(key, own, starts)


def _levels(node: etree._Element) -> Mapping[int, Level]:
    return {_number(each.get(f"{W}ilvl"), 0): _level(each) for each in node.iterchildren(f"{W}lvl")}


def _level(node: etree._Element) -> Level:
    # A form of the newer kind stands in a choice with an older twin.
    form = next(node.iter(f"{W}numFmt"), None)
    restart = _value(node, "lvlRestart")
    return Level(
        start=_number(_value(node, "start"), 0 if node.find(f"{W}start") is None else 1),
        form=_form(form),
        text=_value(node, "lvlText"),
        style=_value(node, "pStyle"),
        plain=is_on(node.find(f"{W}isLgl")),
        restart=_number(restart, 0) if restart else None,
    )


def _form(node: etree._Element | None) -> str:
    if node is None:
        return "decimal"
    zeros = (node.get(f"{W}format") or "").startswith("0")
    return "decimalZero" if zeros else (node.get(f"{W}val") or "decimal")


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else default
