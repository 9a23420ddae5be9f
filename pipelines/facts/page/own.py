"""The page's own text: its blocks without what only announces other pages."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.facts.page.furniture import heads_news, is_teaser_class
from snapshots.blocks import Block, BlockKind, Place

#: A box that holds more than this share of the text is the page, whatever it is called.
_MOST = 0.6


def own_texts(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the texts of *blocks* that are not told in short from other pages; all where nothing else is left."""
    total = sum(len(block.text) for block in blocks)
    teasers = _teasers(blocks, total)
    if not teasers:
        return tuple(block.text for block in blocks)
    kept = tuple(block.text for block in blocks if not _within(block, teasers))
    return kept or tuple(block.text for block in blocks)


def _teasers(blocks: Sequence[Block], total: int) -> set[int]:
    """Return the places of news and teasers, by their class or by the heading above them."""
    sizes: dict[int, int] = {}
    found: set[int] = set()
    for block in blocks:
        for place in block.place.within() if block.place else ():
            sizes[id(place)] = sizes.get(id(place), 0) + len(block.text)
            if is_teaser_class(place.kind):
                found.add(id(place))
        if block.kind is BlockKind.HEADING and heads_news(block.text) and (box := _around(block)) is not None:
            found.add(id(box))
    return {place for place in found if sizes.get(place, 0) <= _MOST * total}


def _around(block: Block) -> Place | None:
    """Return the box a heading heads; what the page's own heading heads is the page."""
    if block.place is None or block.place.kind.startswith("h1"):
        return None
    place = block.place.parent
    if place is None or place.kind.split(" ", 1)[0] in ("body", "main", "html"):
        return None
    return place


def _within(block: Block, teasers: set[int]) -> bool:
    return any(id(place) in teasers for place in (block.place.within() if block.place else ()))
