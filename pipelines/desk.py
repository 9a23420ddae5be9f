"""What the pipelines need of the batch they work for; spider and pipelines meet only here and in the item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from models.discovery import Discovery
from models.memento import Memento
from models.search import Trail
from models.visit import Capture, Cite, Handover, Page, Version, Visit
from snapshots.archive import Archive

Item = Visit | Handover | Memento | Trail | Discovery


class Desk(Protocol):
    """The part of a batch that pipelines use."""

    archive: Archive | None
    sink: Callable[[list[Item]], None] | None
    versions: Callable[[int], list[tuple[Cite, Version | None]]]
    history: Callable[[int], list[Page]]
    kept: Mapping[int, Capture]
    trouble: Exception | None

    def fail(self, trouble: Exception) -> None:
        """Remember a trouble of ours and end the crawl."""
        ...


def desk_of(crawler: Any) -> Desk:
    """Return the batch the crawl's spider was handed."""
    desk: Desk = crawler.spider.batch
    return desk
