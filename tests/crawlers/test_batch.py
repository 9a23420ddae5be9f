"""Who waits for a host does so one after the other."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from itertools import pairwise

from crawlers.batch import Batch
from models.limits import Limits


def test_requests_that_waited_for_the_host_set_off_one_after_the_other() -> None:
    batch = Batch(host="a.example", limits=Limits(per_host_delay=timedelta(seconds=0.1)))
    batch.rest_for(0.2)

    async def off() -> float:
        await batch.rested()
        return time.monotonic()

    async def all_of_them() -> list[float]:
        return sorted(await asyncio.gather(off(), off(), off()))

    times = asyncio.run(all_of_them())
    assert all(later - earlier >= 0.099 for earlier, later in pairwise(times))


def test_nobody_waits_for_a_host_that_is_rested() -> None:
    batch = Batch(host="a.example", limits=Limits(per_host_delay=timedelta(seconds=60)))

    asyncio.run(asyncio.wait_for(batch.rested(), 1))
