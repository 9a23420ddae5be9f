"""One order carried out: a batch of one host under its lease, on a real PostgreSQL and a real web."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from consulted import worker as module
from consulted.config import load
from consulted.workbench import Workbench, opened
from consulted.worker import Worker
from models.ledger.leases import Lease
from models.order import Done, Order, Outcome
from models.run import Run
from tests.workers.town import Town, inhabited

pytestmark = pytest.mark.service


@contextmanager
def a_bench(url: str, folder: Path, town: Town, **settings: str) -> Iterator[tuple[Workbench, Run]]:
    """A store that holds the addresses of *town*, and a run over all of them."""
    flags = {
        "home": str(folder / "home"),
        "database_url": url,
        "allow_networks": "127.0.0.0/8",
        "archive_url": "none",
        "per_host_delay": "10ms",
        "lease": "60s",
        **settings,
    }
    report = folder / "report.ris"
    report.write_text("\n".join(f"TY  - ELEC\nTI  - Minutes\nUR  - {each}\nER  - \n" for each in town.addresses))
    with opened(load(flags=flags)) as bench:
        bench.keep(report, bench.read(report))
        yield bench, bench.ledger.runs.start(bench.ledger.documents.source_ids(), now=bench.now())


def carried_out(bench: Workbench, run: Run, town: Town) -> Done:
    """Carry out the order of the town's first host once, and return what is told of it."""
    order = Order(run_id=run.id, host=f"{town.host(0)}:{town.port}")
    asyncio.run(Worker(bench=bench).visit(order))
    (done,) = bench.ledger.batches.take(run.id)
    assert done.order == order
    return done


def test_an_order_is_a_hundred_sources_at_most(postgres: str, tmp_path: Path) -> None:
    town = Town(hosts=1, pages=130, latency=0.0)
    with inhabited(town), a_bench(postgres, tmp_path, town, per_host_delay="1ms") as (bench, run):
        done = [carried_out(bench, run, town) for _ in range(2)]

        assert [(each.sources, each.outcome) for each in done] == [(100, Outcome.DONE), (30, Outcome.DONE)]
        assert bench.ledger.tasks.open_count(run.id) == 0


def test_a_batch_whose_time_is_up_leaves_the_rest_to_the_next_order(
    postgres: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST", 3.0)
    town = Town(hosts=1, pages=60, latency=0.2)
    with inhabited(town), a_bench(postgres, tmp_path, town) as (bench, run):
        assert carried_out(bench, run, town).outcome is Outcome.STOPPED
        assert 0 < bench.ledger.tasks.open_count(run.id) < 60

        monkeypatch.setattr(module, "LONGEST", 120.0)
        assert carried_out(bench, run, town).outcome is Outcome.DONE
        assert bench.ledger.tasks.open_count(run.id) == 0
        # What was under way when the time was up is asked for again, and nothing else.
        assert len(town.asked[town.host(0)]) <= 60 + 2 + 2


def test_the_pause_after_a_batch_goes_with_the_host(postgres: str, tmp_path: Path) -> None:
    town = Town(hosts=1, pages=2, latency=0.0)
    with inhabited(town), a_bench(postgres, tmp_path, town, per_host_delay="2s") as (bench, run):
        carried_out(bench, run, town)

        next_one = bench.ledger.leases.take(f"{town.host(0)}:{town.port}", lasts=bench.config["lease"])
        assert isinstance(next_one, Lease)
        assert 1 < next_one.rest <= 2.1


def test_a_budget_that_is_spent_is_told(postgres: str, tmp_path: Path) -> None:
    town = Town(hosts=1, pages=20, latency=0.0)
    with inhabited(town), a_bench(postgres, tmp_path, town, daily_requests_per_host="8") as (bench, run):
        assert carried_out(bench, run, town).outcome is Outcome.OVERSPENT
        assert bench.ledger.spending.on(bench.now())[f"{town.host(0)}:{town.port}"] == 8


def test_a_trouble_of_ours_is_told_and_the_host_is_let_go(postgres: str, tmp_path: Path) -> None:
    (tmp_path / "snapshots").write_text("a file where the folder should be")
    town = Town(hosts=1, pages=3, latency=0.0)
    with (
        inhabited(town),
        a_bench(postgres, tmp_path, town, snapshots_url=str(tmp_path / "snapshots")) as (bench, run),
    ):
        done = carried_out(bench, run, town)

        assert done.outcome is Outcome.FAILED
        assert "cannot write snapshots" in done.detail
        assert bench.ledger.tasks.open_count(run.id) == 3
        assert bench.ledger.leases.held() == {}
