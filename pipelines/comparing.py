"""Compares what was seen with the version consulted, for each note that cites it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any, Self

from models.errors import StoreUnreachableError
from models.verdict import Comparison
from models.visit import Cite, Page, Version, Visit
from pipelines.compare import agree, compare
from pipelines.desk import Desk, Item, desk_of
from snapshots.text import PageText, read_page


class ComparePipeline:
    """Compares visits whose page was read; what did not change keeps its former comparison."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """Build it for the crawl's batch."""
        return cls(desk_of(crawler))

    def process_item(self, item: Item) -> Item:
        """Fill in the comparisons."""
        if isinstance(item, Visit) and _comparable(item):
            try:
                self._compare(item)
            except StoreUnreachableError as error:
                # Snapshots that cannot be reached are not lost; the run stops, and the visit is made again.
                self._desk.fail(error)
        return item

    def _compare(self, visit: Visit) -> None:
        assert visit.page is not None
        now = read_page(visit.page)
        before = lru_cache(partial(self._before, visit.task.source_id))
        for cite, version in self._desk.versions(visit.task.source_id):
            if version is not None:
                visit.comparisons[cite.cite_id] = compared(now, visit.page.body, cite, version, before)
                visit.compared_with[cite.cite_id] = version.baseline_id

    def _before(self, source_id: int) -> list[PageText]:
        return [read_page(page) for page in self._desk.history(source_id)]


def _comparable(visit: Visit) -> bool:
    readable = visit.judgement is not None and visit.judgement.verdict.readable
    return readable and visit.objection is None and visit.page is not None and not visit.not_modified


def compared(
    now: PageText, body: bytes, cite: Cite, version: Version, history: Callable[[], Sequence[PageText]] = tuple
) -> Comparison:
    """Compare a page that was read with the version one note consulted."""
    same_bytes = body == version.page.body
    return compare(read_page(version.page), now, cite=cite, version=version, same_bytes=same_bytes, history=history)


def same_unread(cite: Cite, version: Version) -> Comparison:
    """Return how a page relates that is byte for byte the version consulted, for a note without a sentence."""
    return compare(_UNREAD, _UNREAD, cite=cite, version=version, same_bytes=True)


_UNREAD = PageText(kind="empty")


def agreement(one: Page, other: Page) -> bool | None:
    """Say whether two copies of a page say the same; None when one of them cannot be read."""
    return agree(read_page(one), read_page(other))
