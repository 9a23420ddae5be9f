"""Keeps what batches bring, and holds back what may be our own fault."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from models.address import authority, host_key
from models.discovery import Discovery
from models.errors import OfflineError
from models.ledger import Ledger
from models.memento import Memento
from models.search import Lead, Place, Search, Trail
from models.visit import Handover, Task, Visit
from scheduler.leads import due, leads, places

Item = Visit | Handover | Memento | Trail | Discovery
#: Faults between us and a host: they blame the host only once we know that our own line works.
_LINE = frozenset({"dns", "refused", "timeout", "reset", "resolver", "offline"})
#: Faults on our side of the line.
_OURS = frozenset({"resolver", "offline"})
#: Failures that come about without an answer of the host in this run.
_SILENT = _LINE | {"robots", "http-429", "scheme", "port", "private-address", "redirect-loop", "unasked"}
#: So many hosts that answered are asked again whether our line still works.
_ASKED = 4
#: One name server may fail for one name; when it fails for unrelated names, it is us.
_UNRELATED = 2


class Recorder:
    """Takes items from all batches of a run.

    Failures of the line wait until another host has answered after them: a line lost midway fails for everybody.
    When none answers any more, or our resolver fails for several hosts, we are offline: nothing is recorded, and the
    tasks stay open for the next refresh.
    """

    def __init__(
        self, ledger: Ledger, on_progress: Callable[[int], None] = lambda _: None, *, archive_url: str = ""
    ) -> None:
        self._ledger = ledger
        self.on_progress = on_progress
        self._archive_url = archive_url
        #: Authorities that did not answer in this run; nothing is looked for there.
        self.dead: set[str] = set()
        self._held: list[Visit] = []
        self._line_worked = False
        #: How many versions consulted were found in archives.
        self.found = 0
        #: Addresses of hosts that answered, the last ones last; whether our line still works is asked of them.
        self.answered: deque[str] = deque(maxlen=_ASKED)

    def take(self, items: list[Item]) -> None:
        """Keep *items*, or hold them back."""
        visits = [item for item in items if isinstance(item, Visit)]
        handovers = [item for item in items if isinstance(item, Handover)]
        mementos = [item for item in items if isinstance(item, Memento)]
        proofs = [visit.final_url or visit.task.url for visit in visits if _answered(visit)]
        proofs += [handover.task.hops[-1].url for handover in handovers if handover.task.hops]
        self._remember([*proofs, *(visit.task.url for visit in visits if _refused(visit))])
        self._ledger.tasks.hand_over(handovers)
        self._ledger.baselines.keep(mementos)
        self.found += sum(memento.state == "found" for memento in mementos)
        self._ledger.discoveries.keep([item for item in items if isinstance(item, Discovery)])
        self.on_progress(len(mementos))
        self.dead.update(authority(visit.final_url or visit.task.url) for visit in visits if _silent(visit))
        self._conclude(self._ledger.searches.told([i for i in items if isinstance(i, Trail)], dead=self.dead))
        if proofs or any(memento.state != "failed" for memento in mementos):
            self._line_worked = True
            self._release(_OURS)
        self._held += visits
        self._release(_LINE)

    def _remember(self, urls: Sequence[str]) -> None:
        for url in urls:
            if host_key(url) not in map(host_key, self.answered):
                self.answered.append(url)

    def _release(self, doubtful: frozenset[str]) -> None:
        ready = [visit for visit in self._held if visit.failure is None or visit.failure.kind not in doubtful]
        self._held = [visit for visit in self._held if visit not in ready]
        if ready:
            self._settle(ready)

    def _settle(self, visits: Sequence[Visit]) -> None:
        """Keep what is certain; look elsewhere for what the cited address or a lead did not show."""
        lost = self._lost(visits)
        wrong = [visit for visit in visits if visit.search_after is not None]
        going_on = [*(visit for visit, _, _ in lost), *wrong]
        self._ledger.searches.begin(lost)
        self._conclude(self._ledger.searches.go_on(wrong, dead=self.dead))
        self.on_progress(self._ledger.observations.record([visit for visit in visits if visit not in going_on]))

    def _conclude(self, over: Sequence[tuple[Task, Search]]) -> None:
        """Keep the first failure of each source whose search found nothing."""
        self.on_progress(self._ledger.observations.record_vain(over))

    def _lost(self, visits: Sequence[Visit]) -> list[tuple[Visit, tuple[Lead, ...], tuple[Place, ...]]]:
        """Return the visits that did not find their page, with where to look for it."""
        broken = [v for v in visits if v.task.search is None and v.judgement is not None and v.judgement.verdict.broken]
        ids = [visit.task.source_id for visit in broken]
        past, cites = self._ledger.searches.past(ids), self._ledger.tasks.cites(ids)
        found = [
            (
                visit,
                leads(visit, cites.get(visit.task.source_id, [])),
                places(visit, archive_url=self._archive_url),
            )
            for visit in broken
            # Nobody cites a page that was only found on its site: it is not missed.
            if visit.task.source_id in cites and due(past.get(visit.task.source_id), at=visit.visited_at)
        ]
        return [each for each in found if each[1] or each[2]]

    @property
    def held_sources(self) -> set[int]:
        """Sources visited in this run whose result is held back."""
        return {visit.task.source_id for visit in self._held}

    @property
    def doubtful(self) -> bool:
        """True while results are held back that may be our own line's fault."""
        return bool(self._held)

    def finish(self, *, line_works: bool = False) -> None:
        """Decide on what was held back.

        Args:
            line_works: a host that answered before was reached again after the failures.

        Raises:
            OfflineError: we cannot tell their faults from ours.
        """
        hosts = {host_key(visit.final_url or visit.task.url) for visit in self._held}
        ours = {host_key(v.final_url or v.task.url) for v in self._held if v.failure and v.failure.kind in _OURS}
        lost_midway = self._line_worked and bool(hosts - ours)
        alone = not self._line_worked and not ours and len(hosts) < _UNRELATED
        if len(ours) >= _UNRELATED or not (line_works or alone or (self._line_worked and not lost_midway)):
            raise OfflineError(self.doubt)
        self._release(frozenset())

    @property
    def doubt(self) -> str:
        """Say why nothing was judged of what is held back."""
        hosts = len({host_key(visit.final_url or visit.task.url) for visit in self._held})
        detail = next((visit.failure.detail for visit in self._held if visit.failure), "")
        asked = "1 host was" if hosts == 1 else f"{hosts} hosts were"
        lost = "our line was lost midway" if self._line_worked else "no host could be reached"
        return (
            f"we are offline: {lost}, and {asked} not reached ({detail}). Nothing was judged of them; check the "
            "network and run 'consulted refresh' again"
        )


def _silent(visit: Visit) -> bool:
    """Say whether nobody answered at the address, so that nothing more need be asked there."""
    return visit.failure is not None and visit.failure.kind in _LINE - _OURS


def _refused(visit: Visit) -> bool:
    """Say whether *visit* ended at a rule of the host's, which may be known from an earlier day."""
    return visit.failure is not None and visit.failure.kind in ("robots", "http-429")


def _answered(visit: Visit) -> bool:
    """Say whether bytes came from a host, so that our line worked then."""
    return visit.failure is None or visit.failure.kind not in _SILENT
