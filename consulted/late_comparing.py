"""Compares pages we hold with versions consulted we hold, where no visit has: a version that came later, a new note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from models.errors import SnapshotError
from models.ledger import Ledger
from models.ledger.baselines import Baseline
from models.ledger.comparisons import Missing
from models.verdict import Comparison
from models.visit import Cite, Page
from pipelines.comparing import compared, same_unread
from scheduler.versions import Versions, with_page
from snapshots.archive import Archive
from snapshots.text import PageText, read_page

#: Comparisons written at once; a Ctrl-C costs at most so many.
_AT_ONCE = 100


@dataclass(frozen=True, kw_only=True)
class LateComparing:
    """Makes up for comparisons nobody has made."""

    ledger: Ledger
    archive: Archive

    def catch_up(self, source_ids: Sequence[int]) -> int:
        """Make the comparisons *source_ids* lack; returns how many."""
        missing, made = self.ledger.comparisons.missing(source_ids), 0
        versions = Versions(self.ledger, self.archive)
        for start in range(0, len(missing), _AT_ONCE):
            rows = self._made(missing[start : start + _AT_ONCE], versions)
            self.ledger.comparisons.add(rows)
            made += len(rows)
        return made

    def _made(self, missing: Sequence[Missing], versions: Versions) -> list[tuple[int, int, int, Comparison]]:
        baselines = self.ledger.baselines.by_id([each.baseline_id for each in missing])
        cites = self.ledger.tasks.cites([each.source_id for each in missing])
        known = {cite.cite_id: cite for each in cites.values() for cite in each}
        rows = []
        for each in missing:
            if each.cite_id in known and each.baseline_id in baselines:
                comparison = _compare(each, known[each.cite_id], baselines[each.baseline_id], versions)
                if comparison is not None:
                    rows.append((each.cite_id, each.observation_id, each.baseline_id, comparison))
        return rows


def _compare(missing: Missing, cite: Cite, baseline: Baseline, versions: Versions) -> Comparison | None:
    if missing.same_bytes and not cite.sentences:
        # Nothing is to be looked for on it, so neither copy need be read.
        return same_unread(cite, with_page(baseline, cite.consulted_on, _UNREAD))
    version = versions.version(baseline, cite.consulted_on)
    if version is None:
        return None
    try:
        page = versions.page(missing.snapshot_id)
    except SnapshotError:
        return None
    return compared(read_page(page), page.body, cite, version, partial(_before, versions, missing.source_id))


def _before(versions: Versions, source_id: int) -> list[PageText]:
    return [read_page(page) for page in versions.history(source_id)]


_UNREAD = Page(url="", status=200, content_type="", body=b"")
