"""Names on cards side by side, and on walls of logos."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipelines.facts.canonical.country import country
from pipelines.facts.page.box import Box, Picture
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.entry import entry, logo_entry, with_country
from pipelines.facts.page.head import heading_of
from pipelines.facts.page.sheet import Entry
from pipelines.facts.page.word import LISTING
from snapshots.words import folded

#: Lines of one card in a grid.
_LARGEST_CARD = 25
#: Lines of the longest caption.
_LARGEST_CAPTION = 3
_FEWEST = 2
_FEWEST_CARDS = 3


def grid(box: Box, sheet: Layout) -> Iterator[tuple[str, str, list[Entry]]]:
    """Yield the names on cards side by side: boxes of one make, each with a heading, bold words or a few lines."""
    if any(line.level == 1 for line in sheet.lines[box.start : box.end]):
        return
    if len(box.children) < _FEWEST_CARDS or box.name in ("table", "tbody", "thead", "tr", "dl", "body"):
        return
    makes = Counter(
        (child.name, child.attrs.get("class") or "") for child in box.children if child.size or child.pictures
    )
    if not makes:
        return
    make, count = makes.most_common(1)[0]
    if count < _FEWEST_CARDS or make[0] in ("p", "br", "tr", "option", "h2", "h3", "li"):
        return
    same = [each for each in box.children if (each.name, each.attrs.get("class") or "") == make and not each.teaser]
    heading, group = heading_of(sheet, box.start)
    found = [card for each in same if (card := _card(each, sheet, heading, country(group) if group else None))]
    if len(found) >= max(_FEWEST, 0.6 * len(same)):
        yield heading, group, found


def _card(box: Box, sheet: Layout, heading: str, land: str | None) -> Entry | None:
    lines = sheet.lines[box.start : box.end]
    if len(lines) > _LARGEST_CARD:
        return None
    links = [link for line in lines for link in line.links]
    pictures = [picture for each in box.below() for picture in each.pictures]
    links += [picture.href for picture in pictures if picture.href]
    named = next((line for line in lines if line.level), None) or next((line for line in lines if line.bold), None)
    if named is not None:
        found = entry(named.atoms[0] if named.bold and not named.level else named.text, links, sheet.url, land)
    elif pictures and (by_logo := of_picture(pictures[0], sheet)):
        found = by_logo
    elif lines and len(lines) <= 4 and (len(lines[0].text.split()) <= 8 or LISTING.search(folded(heading))):
        found = entry(lines[0].text, links, sheet.url, land)
    else:
        return None
    return with_country(found, [line.text for line in lines[:8]])


def of_picture(picture: Picture, sheet: Layout) -> Entry | None:
    """Return the entry a picture's text names, or else its title or its link's."""
    links = [picture.href] if picture.href else []
    return logo_entry(picture.text, links, sheet.url) or logo_entry(picture.title, links, sheet.url)


def logos(sheet: Layout) -> Iterator[tuple[str, str, list[Entry]]]:
    """Yield walls of logos: pictures that stand in one box, each with a text."""
    walls: dict[int, list[Picture]] = {}
    for picture in sheet.pictures:
        if not picture.box.teaser and not picture.box.beside:
            walls.setdefault(id(_wall(picture.box)), []).append(picture)
    for pictures in walls.values():
        found = [each for picture in pictures if (each := _captioned(picture, sheet))]
        if len(found) >= _FEWEST:
            heading, group = heading_of(sheet, pictures[0].place)
            yield heading, group, found


def _wall(box: Box) -> Box:
    """Return the box in which the pictures of one wall stand: above those that hold one picture each."""
    while box.parent is not None and box.size <= 3 and box.parent.name not in ("body", "html", "page", "main"):
        if len(box.pictures) > 1 and box.size <= 1:
            return box
        if len(box.parent.children) > _FEWEST:
            return box.parent
        box = box.parent
    return box


def _captioned(picture: Picture, sheet: Layout) -> Entry | None:
    """Return the entry a picture names, with the country its caption does."""
    box, found = picture.box, of_picture(picture, sheet)
    if box.size > _LARGEST_CAPTION:
        return found
    return with_country(found, [line.text for line in sheet.lines[box.start : box.end]])
