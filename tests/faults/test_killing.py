"""SIGKILL at random moments of every step: nothing acknowledged is lost, and the work goes on to the same end."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.conftest import POSTGRES, needed
from tests.faults.killing import STEPS, Killer
from tests.faults.stage import town


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.service)])
def killer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killer]:
    server = needed(POSTGRES) if request.param == "postgresql" else None
    folder = tmp_path_factory.mktemp("killing")
    with town(folder) as (web, hosts):
        made = Killer(folder=folder / "stages", town=web, hosts=hosts, server=server)
        made.prepare()
        yield made
        made.drop()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_random_moment_it_goes_on_to_the_same_end(killer: Killer, step: str) -> None:
    """The recipe ``make bench-faults`` does this hundreds of times."""
    draw = random.Random(step)
    for _ in range(2 if step == "refresh" else 1):
        killer.kill(draw, step)
