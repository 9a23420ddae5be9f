"""Fetches versions consulted from the snapshots, for judging and comparing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache

from models.errors import SnapshotError
from models.ledger import Ledger
from models.ledger.baselines import Baseline
from models.moment import days_apart
from models.visit import Cite, Page, Version
from snapshots import replay
from snapshots.archive import Archive

#: Visits from which is learnt what comes and goes; each differed from the one before.
_MOST_VISITS = 8
#: Pages kept at hand; one source's notes mostly share one version.
_AT_HAND = 16


class Versions:
    """Knows for each source which notes cite it and which version each of them consulted."""

    def __init__(self, ledger: Ledger, archive: Archive) -> None:
        self._ledger = ledger
        self._archive = archive
        self._pages: OrderedDict[int, Page] = OrderedDict()

    def of(self, source_id: int) -> list[tuple[Cite, Version | None]]:
        """Return the notes citing a source, each with its version consulted where one is known."""
        return self.among([source_id])(source_id)

    def among(self, source_ids: Sequence[int]) -> Callable[[int], list[tuple[Cite, Version | None]]]:
        """Return :meth:`of` for *source_ids*, of which the ledger is asked once, when one is first asked for."""

        @cache
        def known() -> tuple[dict[int, list[Cite]], dict[int, Baseline]]:
            cites = self._ledger.tasks.cites(source_ids)
            ids = [cite.baseline_id for each in cites.values() for cite in each if cite.baseline_id is not None]
            return cites, self._ledger.baselines.by_id(ids)

        def of(source_id: int) -> list[tuple[Cite, Version | None]]:
            cites, baselines = known()
            return [
                (cite, self.version(baselines.get(cite.baseline_id or 0), cite.consulted_on))
                for cite in cites.get(source_id, [])
            ]

        return of

    def version(self, baseline: Baseline | None, as_of: str | None) -> Version | None:
        """Return a baseline with its page, or None when there is none or its snapshot is lost."""
        if baseline is None:
            return None
        try:
            page = self.page(baseline.snapshot_id)
        except SnapshotError:
            return None
        return with_page(baseline, as_of, page)

    def history(self, source_id: int) -> list[Page]:
        """Return what our last visits saw of a source, the oldest first; what is lost is left out."""
        pages = []
        for snapshot_id in self._ledger.snapshots.seen(source_id, most=_MOST_VISITS):
            with suppress(SnapshotError):
                pages.append(self.page(snapshot_id))
        return pages

    def page(self, snapshot_id: int) -> Page:
        """Return the page of a snapshot.

        Raises:
            SnapshotError: it is lost or damaged.
        """
        if snapshot_id not in self._pages:
            snapshot = self._ledger.snapshots.original(self._ledger.snapshots.get(snapshot_id))
            self._pages[snapshot_id] = replay.page(self._archive, snapshot.capture)
            while len(self._pages) > _AT_HAND:
                self._pages.popitem(last=False)
        self._pages.move_to_end(snapshot_id)
        return self._pages[snapshot_id]


def with_page(baseline: Baseline, as_of: str | None, page: Page) -> Version:
    """Return a baseline as the version consulted on the (possibly partial) day *as_of*."""
    return Version(
        baseline_id=baseline.id,
        at=baseline.at,
        url=baseline.url,
        origin=baseline.origin,
        page=page,
        gap_days=gap_days(baseline, as_of),
        later_at=baseline.later_at,
        agrees=baseline.agrees,
    )


def gap_days(baseline: Baseline, as_of: str | None) -> int | None:
    """Return how many days lie between the capture and the (possibly partial) day it stands for."""
    return None if as_of is None else days_apart(baseline.at, as_of)
