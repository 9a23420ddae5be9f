"""One look through the real spiders, as the dispatcher has it made, handovers included."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

from crawlers.batch import Batch, Item
from crawlers.run import run_batch
from models.address import host_key, wire_form
from models.limits import Limits
from models.visit import Handover, Task, Validators, Visit
from tests.conftest import NOW

LIMITS = Limits(
    timeout=timedelta(seconds=3),
    retries=0,
    max_size=1024 * 1024,
    per_host_delay=timedelta(milliseconds=1),
    user_agent="consulted/test",
    # The served address alone: 127.0.0.2 stays as private as any.
    allow_networks=("127.0.0.1/32",),
)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What a look found, in the words of a report."""

    visit: Visit

    @property
    def said(self) -> str:
        judgement = self.visit.judgement
        assert judgement is not None
        return f"{judgement.verdict.value}/{judgement.reason}"

    @property
    def evidence(self) -> str:
        assert self.visit.judgement is not None
        return "\n".join(self.visit.judgement.evidence)


def look(printed: str, limits: Limits = LIMITS, *, validators: Validators | None = None, **changed: object) -> Seen:
    """Visit *printed*, an address as a report prints it."""
    url = wire_form(printed)
    waiting = [Task(run_id=1, source_id=1, cited_url=url, url=url, validators=validators)]
    found: list[Visit] = []
    while waiting:
        task = waiting.pop()
        items: list[Item] = []
        limits = replace(limits, **changed)  # type: ignore[arg-type]
        batch = Batch(host=host_key(task.url), limits=limits, tasks=[task], clock=lambda: NOW, sink=items.extend)
        asyncio.run(run_batch(batch))
        assert items, "a look must end in a verdict"
        waiting += [item.task for item in items if isinstance(item, Handover)]
        found += [item for item in items if isinstance(item, Visit)]
    (visit,) = found
    return Seen(visit=visit)
