"""Whose a host is, by the clock of a real PostgreSQL: one worker has it, and nobody else writes of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import text

from models.errors import LeaseLostError
from models.ledger import Ledger
from models.ledger.leases import Lease
from models.order import Done, Order, Outcome
from models.run import HostState
from models.search import Stage
from tests.conftest import NOW

pytestmark = pytest.mark.service
HOST = "www.quay.example"
LONG, OVER = timedelta(minutes=1), timedelta(0)


@pytest.fixture
def store(postgres: str) -> Iterator[Ledger]:
    opened = Ledger.open(postgres)
    yield opened
    opened.close()


def taken(store: Ledger, lasts: timedelta = LONG) -> Lease:
    lease = store.leases.take(HOST, lasts=lasts)
    assert isinstance(lease, Lease)
    return lease


def test_one_worker_has_a_host_and_the_next_is_told_how_long_to_wait(store: Ledger) -> None:
    first = taken(store)
    wait = store.leases.take(HOST, lasts=LONG)
    assert isinstance(wait, float)
    assert 50 < wait <= 60

    store.leases.release(first)
    assert taken(store).token != first.token


def test_who_lost_a_host_writes_nothing_of_it_any_more(store: Ledger) -> None:
    """A worker stopped for longer than its lease wakes up in the middle of its work."""
    sleeper = taken(store, OVER)
    heir = taken(store)

    for lost in (sleeper, Lease(host=HOST, token="")):
        with pytest.raises(LeaseLostError, match="is another worker's now"):
            store.fenced(lost).hosts.keep(HostState(key=HOST))
    assert store.leases.renew([sleeper, heir], lasts=LONG) == {HOST}
    store.leases.release(sleeper)
    store.fenced(heir).note_fact("quay", "kept")
    assert store.fact("quay") == "kept"


def test_nobody_takes_a_host_over_while_its_holder_is_writing(store: Ledger) -> None:
    lease = taken(store, timedelta(seconds=0.5))
    with store.fenced(lease).store.writing() as connection:
        connection.execute(text("SELECT pg_sleep(0.6)"))
        assert not isinstance(store.leases.take(HOST, lasts=LONG), Lease)
    assert isinstance(store.leases.take(HOST, lasts=LONG), Lease)


def test_a_lease_that_ran_out_is_held_on_to_if_nobody_took_the_host(store: Ledger) -> None:
    late = taken(store, OVER)
    with pytest.raises(LeaseLostError):
        store.fenced(late).note_fact("quay", "kept")

    assert store.leases.renew([late], lasts=LONG) == {HOST}
    store.fenced(late).note_fact("quay", "kept")


def test_a_host_rests_whoever_has_it(store: Ledger) -> None:
    lease = taken(store)
    store.leases.rest(lease, 30)
    store.leases.release(lease)

    assert 20 < store.leases.resting()[HOST] <= 30
    assert 20 < taken(store).rest <= 30


def test_what_was_done_is_told_once(store: Ledger) -> None:
    run = store.runs.start([], now=NOW)
    order = Order(run_id=run.id, host=HOST, stage=Stage.SCOUT)
    store.batches.keep(
        Done(order=order, worker="one:1", sources=3, seconds=1.5, outcome=Outcome.FAILED, detail="disk full")
    )

    (done,) = store.batches.take(run.id)
    assert (done.order, done.outcome, done.detail) == (order, Outcome.FAILED, "disk full")
    assert store.batches.take(run.id) == []
