"""Entries of lists with bullets and of tables with a column of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.facts.canonical.country import country
from pipelines.facts.page.box import Box
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.entry import country_of, entry, with_country
from pipelines.facts.page.grid import of_picture
from pipelines.facts.page.head import heading_of
from pipelines.facts.page.sheet import Entry
from pipelines.facts.page.table import Cell, Table
from pipelines.facts.page.word import COUNTRY, LISTING, NAMING
from snapshots.words import folded

_FEWEST = 2


def items(box: Box, sheet: Layout) -> Iterator[tuple[str, str, list[Entry]]]:
    """Yield the entries of a list with bullets or numbers."""
    heading, group = heading_of(sheet, box.start)
    found = []
    for item in box.children:
        if item.name == "li" and not item.beside and (each := _item(item, sheet, country(group) if group else None)):
            found.append(each)
    if len(found) >= _FEWEST or (found and LISTING.search(folded(heading))):
        yield heading, group, found


def _item(item: Box, sheet: Layout, land: str | None) -> Entry | None:
    inner = next((child.start for child in item.below() if child.name in ("ul", "ol")), item.end)
    lines = sheet.lines[item.start : max(inner, item.start + 1) if item.size else item.start]
    links = [link for line in lines for link in line.links]
    if not lines:
        picture = next((each for box in item.below() for each in box.pictures), None)
        return of_picture(picture, sheet) if picture else None
    named = next((line for line in lines if line.level), lines[0])
    bold = named.bold and len(named.atoms) > 1 and len(named.atoms[0]) > 3
    found = entry(named.atoms[0] if bold else named.text, links, sheet.url, land)
    return with_country(found, [*(named.atoms[1:4] if bold else ()), *(line.text for line in lines[1:6])])


def column(table: Table, sheet: Layout) -> Iterator[tuple[str, str, list[Entry]]]:
    """Yield the entries of a table: its column of names, with the countries of another."""
    place = _name_column(table)
    if place is None:
        return
    heads = [folded(head).strip(" .:") for head in table.heads]
    land = next((at for at, head in enumerate(heads) if COUNTRY.match(head)), None)
    found = []
    for row in table.rows:
        if place < len(row) and (each := _cell(row, place, land, sheet)):
            found.append(each)
    if len(found) >= _FEWEST:
        yield table.caption or (table.heads[place] if table.heads else ""), "", found


def _name_column(table: Table) -> int | None:
    if table.heads:
        named = next((at for at, head in enumerate(table.heads) if NAMING.match(folded(head))), None)
        if named is not None:
            return named
    if table.width < 2 and not table.heads:
        return 0 if table.width == 1 else None
    if table.width == 2 and not table.heads and not _are_countries(table, 1):
        return None
    for at in range(min(table.width, 3)):
        texts = [row[at].text for row in table.rows if at < len(row)]
        if sum(any(map(str.isalpha, text)) and len(text) > 3 for text in texts) > 0.7 * len(texts):
            return at
    return None


def _are_countries(table: Table, at: int) -> bool:
    texts = [row[at].text for row in table.rows if at < len(row)][:50]
    return bool(texts) and sum(country_of(text) is not None for text in texts) >= 0.7 * len(texts)


def _cell(row: Sequence[Cell], place: int, land: int | None, sheet: Layout) -> Entry | None:
    cell = row[place]
    links = [link for each in row for line in each.lines for link in line.links]
    text = cell.lines[0].text if cell.lines else ""
    found = entry(text, links, sheet.url)
    if found is None:
        return None
    if land is not None and land < len(row) and not found.country:
        return with_country(found, [row[land].text])
    return with_country(found, [each.text for at, each in enumerate(row) if at != place])
