"""Labelled values of a page: definition lists, tables of two columns, lines "Members: 163", counters with a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.pattern import regex
from pipelines.facts.page.box import Box, Line
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.sheet import Field
from pipelines.facts.page.table import Table

_LABELS = regex(r"(?:^|(?<=[.;,|•·/])\s|\s[-–]\s)([^\W_][^\s:.;,|•]*(?:[\s'’/-][^\s:.;,|•]+){0,5}?)\s?:\s(?=\S)")
_NUMBER = regex(
    r"(?:[+>~≈±]|plus de|more than|over|about|env\.|environ|rund|über|ca\.|mehr als|fast|más de|ponad|meer dan"
    r"|ruim)?\s?"
    r"\d{1,3}(?:(?:[.,'\s\u202f\u00a0]\d{3}){1,3}|\d{0,6})(?:[.,]\d{1,2})?\s?(?:\+|%|k|M|€|Mio\.?|million\w*|Mrd\.?)?",
    re.I,
)
_LONGEST_LABEL, _LONGEST_VALUE = 80, 400
_MOST_WORDS = 9
_MOST = 4_000
_CAPTION_WORDS = 8
_YEAR = regex(r"(?:19|20)\d\d")
_MOST_LISTED = 60
_LABEL_CLASS = regex(
    r"(?:^|[\s_-])(?:field-?_*label|views-label|label|libelle|term|dt|info-?title|data-?title|key|fact-?(?:title"
    r"|label|name))"
    r"(?:$|[\s_-])"
)


def fields(sheet: Layout, tables: Sequence[Table]) -> tuple[Field, ...]:
    """Return the labelled values of a page, each once."""
    found: dict[tuple[str, str], Field] = {}
    for each in _all(sheet, tables):
        if each.label and each.value and len(each.label) <= _LONGEST_LABEL:
            found.setdefault((each.label, each.value), each)
        if len(found) >= _MOST:
            break
    return tuple(found.values())


def _all(sheet: Layout, tables: Sequence[Table]) -> Iterator[Field]:
    for table in tables:
        yield from of_table(table)
    for box in sheet.root.below():
        if box.name == "dl":
            yield from _terms(box, sheet)
    for line in sheet.lines:
        if not line.level and not line.box.teaser and len(line.text) <= _LONGEST_VALUE:
            yield from of_line(line)
    yield from _pairs(sheet)
    yield from _marked(sheet)
    yield from _counters(sheet)


def of_table(table: Table) -> Iterator[Field]:
    """Yield the values of a table of two columns, or of one row beneath headings."""
    years = [at for at, head in enumerate(table.heads) if at and _YEAR.fullmatch(head)]
    if len(years) > 1:
        yield from _of_years(table, years)
    elif table.heads and len(table.rows) == 1:
        for head, cell in zip(table.heads, table.rows[0], strict=False):
            yield Field(label=head, value=cell.text[:_LONGEST_VALUE])
    elif table.width == 2:
        for row in table.rows:
            if len(row) == 2:
                yield Field(label=row[0].text.rstrip(" :"), value=row[1].text[:_LONGEST_VALUE])


def _of_years(table: Table, years: Sequence[int]) -> Iterator[Field]:
    """Yield the values of a table with a column for each year: the latest by the row's label alone."""
    latest = max(years, key=lambda at: table.heads[at])
    for row in table.rows:
        for at in (latest, *years):
            if at < len(row) and row[0].text:
                label = row[0].text.rstrip(" :")
                yield Field(label=label if at == latest else f"{label} {table.heads[at]}", value=row[at].text)


def of_line(line: Line) -> Iterator[Field]:
    """Yield the values of one line: "Members: 163. Countries: 12", or a label in bold before a value."""
    labels = list(_LABELS.finditer(line.text))
    ends = [*(found.start() for found in labels[1:]), len(line.text)] if labels else []
    for found, end in zip(labels, ends, strict=True):
        value = line.text[found.end() : end].strip(" ,;|•·/-–")
        if len(found[1].split()) <= _MOST_WORDS and value:
            yield Field(label=found[1].strip(), value=value.removesuffix(".") if "." not in value[:-1] else value)
    if not labels and len(line.atoms) > 1 and (line.bold or _NUMBER.fullmatch(line.atoms[0])):
        label, value = line.atoms[0].rstrip(" :"), " ".join(line.atoms[1:]).strip(" :,;-–")
        if _NUMBER.fullmatch(label) and value and len(value.split()) <= _CAPTION_WORDS and not value[0].isdigit():
            yield Field(label=value, value=label)
        elif len(label.split()) <= _MOST_WORDS and len(value) <= 200:
            yield Field(label=label, value=value)


def _terms(box: Box, sheet: Layout) -> Iterator[Field]:
    """Yield the values of a definition list, whether or not its pairs are wrapped."""
    pairs = [each for each in box.below() if each.name in ("dt", "dd") and each.holder("dl") is box]
    label, values = "", list[str]()
    for each in pairs:
        text = "; ".join(line.text for line in sheet.lines[each.start : each.end] if line.text)
        if each.name == "dt":
            if label and values:
                yield Field(label=label, value="; ".join(values)[:_LONGEST_VALUE])
            label, values = text.rstrip(" :"), []
        elif text:
            values.append(text)
    if label and values:
        yield Field(label=label, value="; ".join(values)[:_LONGEST_VALUE])


def _pairs(sheet: Layout) -> Iterator[Field]:
    """Yield labels on a line of their own, "Members:", with the line behind them."""
    for one, other in pairwise(sheet.lines):
        if (
            one.text.endswith(":")
            and len(one.text.split()) <= _MOST_WORDS
            and not (other.level or one.box.teaser or other.box.name == "li")
            and not other.text.endswith(":")
            and len(other.text) <= 200
        ):
            yield Field(label=one.text.rstrip(" :"), value=other.text)


def is_label(line: Line) -> bool:
    """Say whether the box of *line* is a label by its class."""
    return (
        len(line.text) <= _LONGEST_LABEL
        and "class" in line.box.attrs
        and _LABEL_CLASS.search(line.box.marks) is not None
    )


def _marked(sheet: Layout) -> Iterator[Field]:
    """Yield values behind a label that is one by its class: "field-label"."""
    places: dict[int, dict[int, int]] = {}
    for line in sheet.lines:
        outer = line.box.parent
        if not is_label(line) or outer is None:
            continue
        if id(outer) not in places:
            places[id(outer)] = {id(each): place for place, each in enumerate(outer.children)}
        start, end = _beside_label(line.box, outer, places[id(outer)][id(line.box)] + 1)
        values = [each.text for each in sheet.lines[start : min(end, start + _MOST_LISTED)] if not each.level]
        if values and len(values[0]) <= _LONGEST_VALUE:
            yield Field(label=line.text.rstrip(" :"), value="; ".join(values)[:_LONGEST_VALUE])


def _beside_label(label: Box, outer: Box, at: int) -> tuple[int, int]:
    """Return the lines of the box behind *label*, number *at* of *outer*, and of those of the same make behind that."""
    if at >= len(outer.children):
        return label.end, label.end
    first = outer.children[at]
    end = first.end
    for each in outer.children[at + 1 : at + _MOST_LISTED]:
        if not first.attrs.get("class") or (each.name, each.marks) != (first.name, first.marks):
            break
        end = each.end
    return first.start, end


def _counters(sheet: Layout) -> Iterator[Field]:
    """Yield big numbers with the caption in the same box, or before or behind them where no box parts them."""
    numbers = {place for place, line in enumerate(sheet.lines) if len(line.text) < 24 and _NUMBER.fullmatch(line.text)}
    for place in sorted(numbers):
        line = sheet.lines[place]
        if line.box.teaser or line.box.holder("td", "th") is not None:
            continue
        caption = _boxed(sheet, place, numbers) or _beside(sheet, place, numbers)
        if caption:
            yield Field(label=caption, value=line.text)


def _boxed(sheet: Layout, place: int, numbers: set[int]) -> str:
    """Return what the smallest box around a number says beside it, where there is no other number in it."""
    for box in sheet.lines[place].box.within():
        if box.size > 4 or any(other in numbers for other in range(box.start, box.end) if other != place):
            return ""
        others = [sheet.lines[at].text for at in range(box.start, box.end) if at != place]
        captions = [text for text in others if len(text.split()) <= _CAPTION_WORDS and any(map(str.isalpha, text))]
        if captions:
            return " ".join(captions[:2])
    return ""


def _beside(sheet: Layout, place: int, numbers: set[int]) -> str:
    """Return the caption of a number in a row of numbers and captions."""
    outer = sheet.lines[place].box.parent or sheet.root
    first = next((at for at in range(outer.start, outer.end) if at in numbers), place)
    behind = first == outer.start or first - 1 < outer.start or bool(sheet.lines[first - 1].level)
    at = place + 1 if behind else place - 1
    if not outer.start <= at < outer.end or at in numbers or at >= len(sheet.lines):
        return ""
    text = sheet.lines[at].text
    return text if len(text.split()) <= _CAPTION_WORDS and any(map(str.isalpha, text)) else ""
