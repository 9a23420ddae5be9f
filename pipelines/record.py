"""Hands what was judged to the ledger, after its snapshots are safely on disk."""

from __future__ import annotations

from typing import Any, Self

from models import coding
from models.discovery import Discovery
from models.visit import Visit
from pipelines.desk import Desk, Item, desk_of

#: So many items at most are lost to a kill -9; they are visited again.
_AT_ONCE = 20


class RecordPipeline:
    """Collects items and hands them on by the score."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._waiting: list[Item] = []

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """Build it for the crawl's batch."""
        return cls(desk_of(crawler))

    def process_item(self, item: Item) -> Any:
        """Keep *item*; without a ledger (``scrapy crawl``) return it as plain words for Scrapy's exporters."""
        if self._desk.sink is None:
            return _words(item)
        if self._desk.trouble is not None:
            # What comes after a full disk or a lost database may be its doing; it is visited again.
            return item
        self._waiting.append(item)
        if len(self._waiting) >= _AT_ONCE:
            self._flush()
        return item

    def close_spider(self) -> None:
        """Hand on the rest."""
        self._flush()

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not waiting or self._desk.sink is None:
            return
        try:
            if self._desk.archive is not None:
                self._desk.archive.sync()
            self._desk.sink(waiting)
        except Exception as error:
            # Scrapy would log it and go on; the run must hear of it and stop.
            self._desk.fail(error)


def _words(item: Item) -> dict[str, Any]:
    if isinstance(item, Discovery):
        return dict(coding.plain(item))
    if not isinstance(item, Visit) or item.judgement is None:
        return {}
    return {
        "url": item.task.cited_url,
        "final_url": item.final_url,
        "http_status": item.http_status,
        "verdict": item.judgement.verdict.value,
        "reason": item.judgement.reason,
        "confidence": item.judgement.confidence,
        "evidence": list(item.judgement.evidence),
    }
