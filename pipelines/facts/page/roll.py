"""Lists of a page with what heads them: items, columns, grids of cards, walls of logos, names between commas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipelines.facts.page.box import Line
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.comma import comma_rolls
from pipelines.facts.page.entry import entry
from pipelines.facts.page.field import is_label
from pipelines.facts.page.furniture import heads_news
from pipelines.facts.page.grid import grid, logos
from pipelines.facts.page.head import leads_in
from pipelines.facts.page.item import column, items
from pipelines.facts.page.person import is_contact
from pipelines.facts.page.sheet import Entry, Field, Roll
from pipelines.facts.page.table import Table
from pipelines.facts.page.word import LISTING
from snapshots.words import folded

_MOST_ENTRIES = 5_000
_MOST_ROLLS = 400
_FEWEST = 2
_LISTS = ("ul", "ol", "table", "dl", "figure", "figcaption")


def rolls(sheet: Layout, tables: Sequence[Table], fields: Sequence[Field]) -> tuple[Roll, ...]:
    """Return the lists of a page in the order of its kinds; those under a letter or a country are joined."""
    found: list[Roll] = []
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for heading, entries in _joined(_all(sheet, tables, fields)):
        unique = tuple({(each.name, each.country): each for each in entries}.values())[:_MOST_ENTRIES]
        key = (heading, tuple(each.name for each in unique))
        if unique and key not in seen and not heads_news(heading):
            seen.add(key)
            found.append(Roll(heading=heading, entries=unique))
        if len(found) >= _MOST_ROLLS:
            break
    return tuple(found)


def _all(sheet: Layout, tables: Sequence[Table], fields: Sequence[Field]) -> Iterator[tuple[str, str, list[Entry]]]:
    """Yield heading, group and entries of each list; the group is a letter or a country within a larger list."""
    for table in tables:
        yield from column(table, sheet)
    for box in sheet.root.below():
        if box.beside or box.teaser:
            continue
        if box.name in ("ul", "ol"):
            yield from items(box, sheet)
        else:
            yield from grid(box, sheet)
    yield from logos(sheet)
    yield from _plain(sheet)
    for roll in comma_rolls(sheet, fields):
        yield roll.heading, "", list(roll.entries)


def _joined(found: Iterable[tuple[str, str, list[Entry]]]) -> Iterator[tuple[str, list[Entry]]]:
    """Join the lists of one heading that are parted by letters or countries."""
    groups: dict[str, list[Entry]] = {}
    for heading, group, entries in found:
        if group:
            groups.setdefault(heading, []).extend(entries)
        else:
            yield heading, entries
    yield from groups.items()


def _is_plain(line: Line) -> bool:
    """Say whether *line* may be one entry: short, no sentence, no enumeration, no address."""
    text = line.text
    if len(text) > 120 or text.endswith((".", "!", "?")) or ":" in text or text.count(",") > 1 or is_label(line):
        return False
    return not (line.mails or line.numbers or is_contact(text))


def _plain(sheet: Layout) -> Iterator[tuple[str, str, list[Entry]]]:
    """Yield short lines that follow each other beneath a heading that announces a list."""
    lines, told = sheet.lines, 0
    for place, line in enumerate(lines):
        if place < told or not (line.level or leads_in(line)) or line.box.beside or line.box.teaser:
            continue
        if not LISTING.search(folded(line.text[:200])):
            continue
        found = []
        for follower in lines[place + 1 : place + 1 + _MOST_ENTRIES]:
            if follower.level or follower.box.beside != line.box.beside or follower.box.holder(*_LISTS):
                break
            each = entry(follower.text, follower.links, sheet.url) if _is_plain(follower) else None
            if each is None:
                break
            found.append(each)
        told = place + len(found)
        if len(found) >= _FEWEST:
            yield line.text.rstrip(" :"), "", found
