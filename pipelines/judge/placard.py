"""Where a page that has but one thing to say may say it, in the headings below the second as well."""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.judge.case import SHORT_BLOCK, Place, places
from snapshots.blocks import BlockKind
from snapshots.text import PageText


def placards(page: PageText) -> Iterator[Place]:
    """Yield title, headings of any level and short blocks."""
    yield from places(page)
    yield from lesser_headings(page)


def lesser_headings(page: PageText) -> Iterator[Place]:
    """Yield the headings that are not counted among a page's headings: of the third level and below."""
    known = set(page.headings)
    for block in page.blocks:
        if block.kind is BlockKind.HEADING and block.text not in known and block.length <= SHORT_BLOCK:
            yield Place(where="heading", text=block.text)
