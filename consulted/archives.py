"""Asks the web archives for versions consulted, one archive after the other until one holds a copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from crawlers.batch import Batch, Item
from crawlers.run import run_batch
from crawlers.timegate import timegate
from models.address import host_key
from models.ledger import Ledger
from models.memento import Memento, Wanted
from models.moment import Clock
from models.run import HostState
from pipelines.comparing import agreement
from pipelines.judging import objection
from scheduler.dispatch import BATCH

#: Kept in the ledger: the archives that were asked, so that a new one is asked for what the others did not hold.
_ASKED = "archives"


@dataclass(kw_only=True)
class Archives:
    """The archives of one refresh, in the order in which they are asked."""

    ledger: Ledger
    timegates: Sequence[str]
    #: Makes a batch for a host, its sink being the one given.
    make_batch: Callable[[HostState, Callable[[list[Item]], None]], Batch]
    #: Takes what is known for certain.
    sink: Callable[[list[Item]], None]
    #: Told how many versions are about to be asked for.
    on_start: Callable[[int], None]
    clock: Clock
    interrupted: bool = False
    _asking: Batch | None = None
    _last: bool = False
    _without: dict[Wanted, Memento] = field(default_factory=dict)

    async def look(self, source_ids: Sequence[int]) -> None:
        """Look for the versions consulted of *source_ids* that nobody has looked for; ours where they are nearer."""
        self._forget_old_answers()
        self._prefer_own(source_ids)
        await self.ask(self.ledger.baselines.wanted(source_ids))
        self._prefer_own(source_ids)

    def _prefer_own(self, source_ids: Sequence[int]) -> None:
        self.ledger.baselines.keep_own(self.ledger.own_copies.nearer(source_ids), now=self.clock())

    def _forget_old_answers(self) -> None:
        """Ask again for what no archive held, when there is one that was not asked then."""
        if not self.timegates:
            return
        asked = set((self.ledger.fact(_ASKED) or "").split())
        if not asked.issuperset(self.timegates):
            self.ledger.baselines.ask_again()
        self.ledger.note_fact(_ASKED, " ".join(self.timegates))

    async def ask(self, wanted: Sequence[Wanted]) -> None:
        """Look for each of *wanted*; what the first archive does not hold is asked of the next."""
        if not (wanted and self.timegates):
            return
        self.on_start(len(wanted))
        self._without = {}
        left = list(wanted)
        for number, template in enumerate(self.timegates, 1):
            self._last = number == len(self.timegates)
            for start in range(0, len(left), BATCH):
                if self.interrupted:
                    return
                await self._ask_one(template, left[start : start + BATCH])
            left = [each for each in left if each in self._without]

    async def _ask_one(self, template: str, wanted: Sequence[Wanted]) -> None:
        host = host_key(timegate(template, ""))
        batch = self.make_batch(self.ledger.hosts.get(host), self._take)
        batch.wanted, batch.timegate = list(wanted), template
        batch.screen, batch.agree = self._objection, agreement
        self._asking = batch
        await run_batch(batch)
        self.ledger.hosts.keep(batch.state)

    async def stop(self) -> None:
        """End the asking early but cleanly; what was not answered is asked in the next refresh."""
        self.interrupted = True
        if self._asking is not None and self._asking.stop is not None:
            await self._asking.stop()

    def _take(self, items: list[Item]) -> None:
        """Pass on what was found, and of what was not, the first reason, once the last archive has been asked."""
        mementos = [item for item in items if isinstance(item, Memento)]
        self.sink([self._settled(each) for each in mementos if each.state == "found" or self._last])
        for each in mementos:
            if each.state == "found" or self._last:
                self._without.pop(each.wanted, None)
            else:
                self._without[each.wanted] = self._settled(each)

    def _settled(self, memento: Memento) -> Memento:
        """Return what to keep: an archive that could not be asked outweighs one that holds nothing."""
        held = self._without.get(memento.wanted)
        if held is None or memento.state == "found" or (held.state == "none" and memento.state == "failed"):
            return memento
        return held

    def _objection(self, memento: Memento) -> str | None:
        source_id = memento.wanted.source_id
        return objection(memento, self.ledger.tasks.cites([source_id]).get(source_id, []))
