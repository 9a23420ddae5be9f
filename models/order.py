"""An order: what the queue hands to a worker, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.search import Stage


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Order:
    """One batch of one host in one run; which sources it holds is read from the ledger when it begins."""

    run_id: int
    host: str
    stage: Stage = Stage.VISIT


class Outcome(StrEnum):
    """How a batch ended."""

    #: As it should.
    DONE = "done"
    #: Midway, by request or because its time was up; the rest is ordered again.
    STOPPED = "stopped"
    #: The day's budget of requests for the host is spent.
    OVERSPENT = "overspent"
    #: The worker could not tell the host's silence from a fault of its own line; nothing was judged.
    OFFLINE = "offline"
    #: A trouble of ours: disk full, database gone.
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """One batch a worker did."""

    order: Order
    #: Host name and process id.
    worker: str
    #: Sources asked for.
    sources: int
    seconds: float
    outcome: Outcome = Outcome.DONE
    #: Why it did not end well.
    detail: str = ""
    #: Counts up, over all runs; 0 until it is kept.
    id: int = 0
