"""A host is blamed only when our own line works."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import OfflineError
from models.ledger import Ledger
from models.visit import Failure, Task, Visit
from scheduler.recorder import Recorder
from tests.conftest import NOW
from tests.models.makers import a_reading, a_reference, a_visit


class World:
    """A run over a few hosts, and a recorder for it."""

    def __init__(self, ledger: Ledger, hosts: int) -> None:
        self.ledger = ledger
        references = [a_reference(str(n), f"https://{n}.example/") for n in range(hosts)]
        ledger.documents.keep(a_reading(*references), addresses={}, content=b"", file_name="r", now=NOW)
        self.run = ledger.runs.start(ledger.documents.source_ids(), now=NOW)
        self.recorder = Recorder(ledger)

    def task(self, n: int) -> Task:
        (task,) = self.ledger.tasks.batch(self.run.id, f"{n}.example", limit=1)
        return task

    def answered(self, n: int) -> None:
        self.recorder.take([a_visit(self.task(n))])

    def failed(self, n: int, kind: str) -> None:
        self.recorder.take([failing(self.task(n), kind)])

    @property
    def recorded(self) -> int:
        return self.ledger.runs.get(self.run.id).visited


def failing(task: Task, kind: str) -> Visit:
    visit = a_visit(task)
    visit.failure = Failure(kind=kind, detail="said the network")
    visit.page = None
    visit.captures = ()
    return visit


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(Ledger.open(f"sqlite:///{tmp_path / 'l.db'}"), hosts=4)


def test_a_failure_waits_until_somebody_has_answered(world: World) -> None:
    world.failed(0, "dns")
    assert world.recorded == 0

    world.answered(1)

    assert world.recorded == 2


def test_a_failure_after_the_last_answer_waits_for_another_one(world: World) -> None:
    world.answered(0)
    world.failed(1, "timeout")
    assert world.recorded == 1

    world.answered(2)

    assert world.recorded == 3


def test_a_failure_at_the_end_is_judged_once_our_line_is_shown_to_work(world: World) -> None:
    world.answered(0)
    world.failed(1, "timeout")
    assert world.recorder.doubtful
    assert list(world.recorder.answered) == ["https://0.example/"]

    world.recorder.finish(line_works=True)

    assert world.recorded == 2


def test_when_nobody_answers_we_are_offline_and_nothing_is_judged(world: World) -> None:
    world.failed(0, "dns")
    world.failed(1, "timeout")

    with pytest.raises(OfflineError, match="we are offline: no host could be reached, and 2 hosts were"):
        world.recorder.finish()
    assert world.recorded == 0


def test_one_dead_host_asked_alone_is_judged(world: World) -> None:
    world.failed(0, "dns")

    world.recorder.finish()

    assert world.recorded == 1


def test_a_failing_resolver_is_ours_even_for_one_host(world: World) -> None:
    world.failed(0, "resolver")

    with pytest.raises(OfflineError):
        world.recorder.finish()


def test_a_name_server_that_fails_for_one_name_only_is_theirs(world: World) -> None:
    world.answered(1)
    world.failed(0, "resolver")
    assert world.recorded == 1

    world.recorder.finish()

    assert world.recorded == 2


@pytest.mark.parametrize("kind", ["resolver", "offline", "dns", "timeout", "reset", "refused"])
def test_a_network_lost_midway_judges_nothing_more(world: World, kind: str) -> None:
    world.answered(0)
    world.failed(1, kind)
    world.failed(2, kind)

    with pytest.raises(OfflineError, match="lost midway"):
        world.recorder.finish()
    assert world.recorded == 1


def test_a_refusal_by_robots_may_be_known_from_yesterday_and_shows_only_whom_to_ask(world: World) -> None:
    world.failed(0, "dns")
    world.failed(1, "robots")

    assert world.recorded == 1
    assert list(world.recorder.answered) == ["https://1.example/"]


def test_a_visit_without_a_verdict_is_a_fault_of_ours(world: World) -> None:
    visit = a_visit(replace(world.task(0)))
    visit.judgement = None

    with pytest.raises(ValueError, match="was not judged"):
        world.recorder.take([visit])
