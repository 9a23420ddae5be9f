"""Keeps what batches bring, and holds back what may be our own fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.address import host_key
from models.errors import OfflineError
from models.ledger import Ledger
from models.memento import Memento
from models.search import Lead
from models.visit import Handover, Visit
from scheduler.leads import leads

Item = Visit | Handover | Memento
#: Faults between us and a host: they blame the host only once we know that our own line works.
_LINE = frozenset({"dns", "refused", "timeout", "reset", "resolver", "offline"})
#: Faults on our side of the line.
_OURS = frozenset({"resolver", "offline"})
#: One name server may fail for one name; when it fails for unrelated names, it is us.
_UNRELATED = 2


class Recorder:
    """Takes items from all batches of a run.

    Failures of the line wait until some host has answered. When none does, or our resolver fails for several hosts,
    we are offline: nothing is recorded, and the tasks stay open for the next refresh.
    """

    def __init__(self, ledger: Ledger, on_progress: Callable[[int], None] = lambda _: None) -> None:
        self._ledger = ledger
        self.on_progress = on_progress
        self._held: list[Visit] = []
        self._line_works = False

    def take(self, items: list[Item]) -> None:
        """Keep *items*, or hold them back."""
        visits = [item for item in items if isinstance(item, Visit)]
        handovers = [item for item in items if isinstance(item, Handover)]
        mementos = [item for item in items if isinstance(item, Memento)]
        self._line_works |= bool(handovers) or any(_answered(visit) for visit in visits)
        self._line_works |= any(memento.state != "failed" for memento in mementos)
        self._ledger.tasks.hand_over(handovers)
        self._ledger.baselines.keep(mementos)
        self.on_progress(len(mementos))
        self._held += visits
        self._release(_OURS if self._line_works else _LINE)

    def _release(self, doubtful: frozenset[str]) -> None:
        ready = [visit for visit in self._held if visit.failure is None or visit.failure.kind not in doubtful]
        self._held = [visit for visit in self._held if visit not in ready]
        if ready:
            self._settle(ready)

    def _settle(self, visits: Sequence[Visit]) -> None:
        """Keep what is certain; look elsewhere for what the cited address or a lead did not show."""
        lost = [(visit, found) for visit in visits if (found := self._leads(visit))]
        wrong = [
            visit for visit in visits if visit.task.search and visit.objection and len(visit.task.search.leads) > 1
        ]
        going_on = [visit for visit, _ in lost] + wrong
        self._ledger.searches.begin(lost)
        self._ledger.searches.go_on(wrong)
        self.on_progress(self._ledger.observations.record([visit for visit in visits if visit not in going_on]))

    def _leads(self, visit: Visit) -> tuple[Lead, ...]:
        if visit.task.search is not None or visit.judgement is None or not visit.judgement.verdict.broken:
            return ()
        return leads(visit, self._ledger.tasks.cites([visit.task.source_id]).get(visit.task.source_id, []))

    @property
    def held_sources(self) -> set[int]:
        """Sources visited in this run whose result is held back."""
        return {visit.task.source_id for visit in self._held}

    def finish(self) -> None:
        """Decide on what was held back.

        Raises:
            OfflineError: we cannot tell their faults from ours.
        """
        hosts = {host_key(visit.final_url or visit.task.url) for visit in self._held}
        ours = {host_key(v.final_url or v.task.url) for v in self._held if v.failure and v.failure.kind in _OURS}
        if (not self._line_works and (ours or len(hosts) >= _UNRELATED)) or len(ours) >= _UNRELATED:
            detail = next((visit.failure.detail for visit in self._held if visit.failure), "")
            raise OfflineError(
                f"we are offline: {len(hosts)} {'hosts' if len(hosts) > 1 else 'host'} asked, and "
                f"{'none' if not self._line_works else 'none of them'} could be reached ({detail}). "
                "Nothing was judged; check the network and run 'consulted refresh' again"
            )
        self._release(frozenset())


def _answered(visit: Visit) -> bool:
    return visit.failure is None or visit.failure.kind not in _LINE
