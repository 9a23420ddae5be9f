"""Hands the finder what it needs to ask where lost pages went, for one run."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from crawlers.batch import Batch
from crawlers.finder.relative import Relative
from crawlers.finder.site import Site
from models.errors import SnapshotError
from models.ledger import Ledger
from models.memento import Memento
from pipelines.judging import objection
from scheduler.versions import Versions

#: Pages whose links are kept at hand: those of a few hosts whose lost pages are looked for at once.
_AT_HAND = 256


@dataclass(kw_only=True)
class Scouting:
    """What the searches of one run share."""

    ledger: Ledger
    versions: Versions
    #: The archive's TimeGate, ``{url}`` standing for the address asked for; empty where none is to be asked.
    timegate: str
    #: Authorities that did not answer in this run.
    dead: set[str]
    _sites: dict[str, Site] = field(default_factory=dict)
    _read: dict[int, Relative] = field(default_factory=dict)

    def equip(self, batch: Batch) -> None:
        """Make *batch* one that asks where its tasks' pages went."""
        batch.searching = True
        batch.timegate = self.timegate
        batch.screen = self._objection
        batch.moves = self.ledger.neighbours.moves
        batch.relatives = self._relatives
        batch.answer = self._answer
        batch.sites = self._sites
        batch.dead = self.dead

    def _relatives(self, host: str) -> Sequence[Relative]:
        found = []
        for snapshot_id in self.ledger.neighbours.pages(host):
            with suppress(SnapshotError):
                found.append(self._relative(snapshot_id))
        return found

    def _answer(self, snapshot_id: int) -> Relative | None:
        try:
            return self._relative(snapshot_id)
        except SnapshotError:
            return None

    def _relative(self, snapshot_id: int) -> Relative:
        if snapshot_id not in self._read:
            while len(self._read) >= _AT_HAND:
                del self._read[next(iter(self._read))]
            self._read[snapshot_id] = Relative.of(self.versions.page(snapshot_id))
        return self._read[snapshot_id]

    def _objection(self, memento: Memento) -> str | None:
        source_id = memento.wanted.source_id
        return objection(memento, self.ledger.tasks.cites([source_id]).get(source_id, []))
