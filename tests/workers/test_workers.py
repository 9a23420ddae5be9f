"""Many machines: real workers, a real PostgreSQL and a real web; they are killed, stopped, woken and cut off."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import Desk
from tests.workers.fleet import Fleet
from tests.workers.town import Town, inhabited

pytestmark = pytest.mark.service


@pytest.fixture
def fleet(postgres: str, tmp_path: Path) -> Iterator[Fleet]:
    made = Fleet(postgres, tmp_path)
    yield made
    made.end()


def accounts(fleet: Fleet) -> dict[str, int]:
    """What the ledger holds of its runs."""
    queries = {
        "runs": "SELECT count(*) FROM run",
        "finished": "SELECT count(*) FROM run WHERE state = 'finished'",
        "open": "SELECT count(*) FROM task WHERE done_at IS NULL",
        "observations": "SELECT count(*) FROM observation",
        "sources": "SELECT count(DISTINCT source_id) FROM observation",
        "well": "SELECT count(*) FROM observation WHERE verdict IN ('ok', 'redirected', 'moved')",
        "searched": "SELECT count(*) FROM observation WHERE verdict = 'gone' AND search IS NOT NULL",
        "silent": "SELECT count(*) FROM observation WHERE verdict = 'unreachable'",
        "orders": "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')",
        "leases": "SELECT count(*) FROM lease WHERE token <> '' AND until > now()",
    }
    return {name: int(fleet.ask(query)) for name, query in queries.items()}


ALL_WELL = {"runs": 1, "finished": 1, "open": 0, "searched": 0, "silent": 0, "orders": 0, "leases": 0}
#: Lost pages were looked for, and one host's silence is its own fault.
LOST = {"searched": 5, "silent": 1}


@pytest.mark.timeout(180)
def test_nothing_is_lost_whatever_becomes_of_workers_database_and_schedulers(fleet: Fleet) -> None:
    with inhabited(Town(hosts=20, pages=20, latency=0.15, sent_on=5, lost=5)) as town:
        fleet.keep([*town.addresses, town.nobody(1)])
        workers = fleet.workers(3)
        schedulers = [fleet.begin("schedule"), fleet.begin("schedule")]
        fleet.until_done(50)
        workers[0].kill()
        fleet.begin("worker", "--hosts", "4")
        fleet.until_done(100)
        workers[1].send_signal(signal.SIGSTOP)
        # Longer than its lease: others take its hosts over.
        time.sleep(6)
        workers[1].send_signal(signal.SIGCONT)
        fleet.until_done(200)
        with fleet.without_database():
            time.sleep(1.5)
        fleet.until_done(260)
        workers[2].kill()
        fleet.until(lambda: accounts(fleet)["finished"] == 1, "the run to end")

        assert accounts(fleet) == {**ALL_WELL, "observations": 401, "sources": 401, "well": 395, **LOST}
        assert max(town.peak.values()) <= 2
        assert [each.poll() for each in schedulers] == [None, None]
        assert fleet.said.count("leading") >= 1


@pytest.mark.timeout(120)
def test_a_host_that_asked_for_patience_gets_it_from_the_next_worker_too(fleet: Fleet) -> None:
    with inhabited(Town(hosts=2, pages=20, latency=0.05, tired=("127.2.0.1", 15))) as town:
        fleet.keep(town.addresses)
        (first,) = fleet.workers(1)
        refresh = fleet.begin("refresh", "--workers")
        known = "SELECT count(*) FROM lease WHERE host LIKE '127.2.0.1:%' AND free_at > now() + interval '8 s'"
        fleet.until(lambda: fleet.ask(known), "the wish to be kept")
        first.kill()
        fleet.workers(1)

        assert refresh.wait(60) == 0, fleet.said
        assert town.tired_at is not None
        after = [at - town.tired_at for at in town.asked["127.2.0.1"] if at > town.tired_at + 0.5]
        assert len(after) >= 20
        assert min(after) >= 15
        assert accounts(fleet)["well"] == 40


@pytest.mark.timeout(120)
def test_a_refresh_that_is_broken_off_is_gone_on_with_by_workers_or_by_one_machine(fleet: Fleet) -> None:
    with inhabited(Town(hosts=6, pages=60, latency=0.2)) as town:
        fleet.keep(town.addresses)
        fleet.workers(2)
        assert fleet.begin("doctor").wait(30) == 0, fleet.said
        assert "ok   workers: 2 alive; hosts in their hands now: 0" in fleet.said
        refresh = fleet.begin("refresh")
        fleet.until_done(20)
        refresh.send_signal(signal.SIGINT)

        assert refresh.wait(30) == 130
        stopped = accounts(fleet)
        assert stopped["orders"] == stopped["leases"] == stopped["finished"] == 0, fleet.said
        assert 20 <= stopped["observations"] < 360

        refresh = fleet.begin("refresh")
        fleet.until_done(stopped["observations"] + 20)
        refresh.kill()
        refresh.wait()

        # The orders are with the workers still; no host is visited from two sides.
        assert fleet.begin("refresh", "--no-workers").wait(60) == 0, fleet.said
        assert accounts(fleet) == {**ALL_WELL, "observations": 360, "sources": 360, "well": 360}
        assert max(town.peak.values()) <= 2


@pytest.mark.timeout(120)
def test_workers_that_reach_nobody_judge_nobody(fleet: Fleet) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    fleet.keep([Town(hosts=1, pages=1, port=port).nobody(number) for number in (1, 2)])
    fleet.workers(1)

    assert fleet.begin("refresh").wait(90) == 3
    assert "we are offline" in fleet.said
    assert accounts(fleet)["observations"] == accounts(fleet)["finished"] == 0


@pytest.mark.timeout(120)
def test_a_worker_told_to_end_lets_its_batches_end(fleet: Fleet) -> None:
    with inhabited(Town(hosts=4, pages=30, latency=0.2)) as town:
        fleet.keep(town.addresses)
        first, second = fleet.workers(2)
        refresh = fleet.begin("refresh")
        fleet.until_done(20)
        first.terminate()

        assert first.wait(20) == 0, fleet.said
        assert refresh.wait(60) == 0, fleet.said
        assert accounts(fleet)["well"] == 120
        assert second.poll() is None


def test_on_sqlite_a_worker_says_that_it_needs_postgresql(desk: Desk) -> None:
    desk.run("worker", code=2)

    assert desk.said.count("\n") == 1
    assert "workers need PostgreSQL" in desk.said
    assert "database_url" in desk.said


@pytest.mark.timeout(120)
def test_a_killed_worker_is_told_beside_the_answer_not_in_it(fleet: Fleet) -> None:
    with inhabited(Town(hosts=1, pages=40, latency=0.2)) as town:
        fleet.keep(town.addresses)
        (first,) = fleet.workers(1)
        refresh = subprocess.Popen(
            fleet.command("refresh", "--format", "json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        fleet.until_done(20)
        first.kill()
        fleet.workers(1)
        answer, said = refresh.communicate(timeout=90)

    assert json.loads(answer)["run"]["visited"] == 40
    assert b"a worker fell silent" in said
