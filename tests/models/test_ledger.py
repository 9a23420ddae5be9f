"""The ledger keeps what it is given, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, insert, select, update

from models import tables
from models.errors import NewerStoreError, UnknownDocumentError
from models.finding import Cause, FindingKind, FindingState
from models.ledger import Ledger
from models.ledger.schema import current
from models.memento import Memento, Wanted
from models.observation import Spell
from models.run import HostState, Robots
from models.verdict import Content, Verdict
from models.visit import Handover, Hop, HopKind, Task
from tests.conftest import NOW
from tests.models.makers import a_capture, a_comparison, a_reading, a_reference, a_visit, later

ONE, TWO = "https://a.example/one", "https://b.example/two"


def keep(ledger: Ledger, *references: object, at: datetime = NOW, document_id: str = "report") -> str:
    reading = a_reading(*references, document_id=document_id)  # type: ignore[arg-type]
    return ledger.documents.keep(reading, addresses={}, content=b"x", file_name="r.txt", now=at).state


def only_task(ledger: Ledger, run_id: int, host: str = "a.example") -> Task:
    (task,) = ledger.tasks.batch(run_id, host, limit=10)
    return task


def test_a_document_comes_back_as_it_was_read(ledger: Ledger) -> None:
    references = (a_reference("1", ONE), a_reference("2"))

    assert keep(ledger, *references) == "new"

    assert [row.reference for row in ledger.documents.references("report")] == list(references)
    assert ledger.documents.editions.newest("report") == ("r.txt", b"x")


def test_importing_the_same_again_changes_nothing(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    before = ledger.documents.references("report")

    assert keep(ledger, a_reference("1", ONE), at=later(1)) == "unchanged"
    assert ledger.documents.references("report") == before


def test_a_new_edition_keeps_the_history_of_notes_it_drops(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE), a_reference("2", TWO))

    assert keep(ledger, a_reference("1", ONE, on="2020-01-02"), at=later(1)) == "updated"

    assert [row.reference.label for row in ledger.documents.references("report")] == ["1"]
    with ledger.store.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(tables.reference)) == 3


def test_labels_may_repeat_where_numbering_starts_anew(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE), a_reference("1", TWO))

    assert [row.cites[0].url for row in ledger.documents.references("report")] == [ONE, TWO]
    assert keep(ledger, a_reference("1", ONE), a_reference("1", TWO)) == "unchanged"


def test_two_notes_of_two_reports_share_one_source(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE), a_reference("2", ONE))
    keep(ledger, a_reference("7", ONE), document_id="other")

    assert len(ledger.documents.source_ids()) == 1


def test_an_unknown_document_is_named_with_those_that_are_kept(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))

    with pytest.raises(UnknownDocumentError, match=r"'nothing' \(kept: report\)"):
        ledger.documents.get("nothing")


def test_a_run_visits_each_source_once(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE), a_reference("2", TWO), a_reference("3", ONE))
    run = ledger.runs.start(ledger.documents.source_ids(), now=NOW)

    assert [(queue.host, queue.waiting) for queue in ledger.tasks.queues(run.id)] == [
        ("a.example", 1),
        ("b.example", 1),
    ]
    task = only_task(ledger, run.id)
    assert ledger.observations.record([a_visit(task)]) == 1
    assert ledger.observations.record([a_visit(task)]) == 0, "a second answer in one run is not a second observation"
    assert ledger.runs.get(run.id).visited == 1


def test_a_broken_off_run_is_found_and_gone_on_with(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE), a_reference("2", TWO))
    run = ledger.runs.start(ledger.documents.source_ids(), now=NOW)
    ledger.observations.record([a_visit(only_task(ledger, run.id))])
    ledger.runs.end(run.id, "interrupted", now=NOW)

    left = ledger.runs.unfinished()

    assert left is not None
    assert left.id == run.id
    ledger.runs.widen(left.id, ledger.documents.source_ids())
    assert [queue.host for queue in ledger.tasks.queues(run.id)] == ["b.example"]


def test_validators_and_the_last_verdict_travel_with_the_next_task(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    first = ledger.runs.start(ledger.documents.source_ids(), now=NOW)
    ledger.observations.record([a_visit(only_task(ledger, first.id), etag='"v1"')])
    ledger.runs.end(first.id, "finished", now=NOW)

    second = ledger.runs.start(ledger.documents.source_ids(), now=later(1))
    task = only_task(ledger, second.id)

    assert task.validators is not None
    assert task.validators.etag == '"v1"'
    assert task.seen is not None
    assert task.seen.judgement.verdict is Verdict.OK


def test_a_redirect_to_another_host_waits_in_that_hosts_queue(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    run = ledger.runs.start(ledger.documents.source_ids(), now=NOW)
    task = only_task(ledger, run.id)
    hop = Hop(url=ONE, status=301, location=TWO, kind=HopKind.PERMANENT)

    ledger.tasks.hand_over(
        [Handover(task=Task(run_id=run.id, source_id=task.source_id, cited_url=ONE, url=TWO, hops=(hop,)))]
    )

    assert ledger.tasks.batch(run.id, "a.example", limit=10) == []
    moved = only_task(ledger, run.id, "b.example")
    assert (moved.cited_url, moved.url, moved.hops) == (ONE, TWO, (hop,))


@pytest.mark.parametrize(
    ("verdicts", "failures"),
    [
        ([Verdict.GONE], 1),
        ([Verdict.GONE, Verdict.UNREACHABLE, Verdict.SOFT_404], 3),
        ([Verdict.GONE, Verdict.OK], 0),
        ([Verdict.GONE, Verdict.BLOCKED], 1),
        ([Verdict.BLOCKED, Verdict.BLOCKED, Verdict.BLOCKED], 0),
        ([Verdict.GONE, Verdict.REDIRECTED, Verdict.GONE], 1),
    ],
)
def test_failures_add_up_until_one_success(ledger: Ledger, verdicts: list[Verdict], failures: int) -> None:
    keep(ledger, a_reference("1", ONE))
    for day, verdict in enumerate(verdicts):
        run = ledger.runs.start(ledger.documents.source_ids(), now=later(day))
        ledger.observations.record([a_visit(only_task(ledger, run.id), verdict, at=later(day))])

    (seen,) = ledger.observations.latest().values()

    assert seen.failures == failures
    assert (seen.failing_since is None) == (failures == 0)


@pytest.mark.parametrize(
    ("verdicts", "since", "visits"),
    [
        ([Verdict.OK], 0, 1),
        ([Verdict.OK, Verdict.GONE, Verdict.GONE], 1, 2),
        ([Verdict.OK, Verdict.GONE, Verdict.OK], 2, 1),
        ([Verdict.OK, Verdict.OK, Verdict.OK], 0, 3),
    ],
)
def test_a_verdict_stands_since_the_last_other_one(
    ledger: Ledger, verdicts: list[Verdict], since: int, visits: int
) -> None:
    keep(ledger, a_reference("1", ONE))
    for day, verdict in enumerate(verdicts):
        run = ledger.runs.start(ledger.documents.source_ids(), now=later(day))
        ledger.observations.record([a_visit(only_task(ledger, run.id), verdict, at=later(day))])

    (spell,) = ledger.observations.spells(ledger.documents.source_ids()).values()

    assert spell == Spell(since=later(since), visits=visits)


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ([Verdict.GONE, Verdict.OK], "the page answers again, after it had failed once since 2026-11-24"),
        ([Verdict.GONE, Verdict.SOFT_404, Verdict.OK], "the page answers again, after it had failed 2 times in a row"),
        ([Verdict.GONE, Verdict.BLOCKED], ""),
        ([Verdict.OK, Verdict.OK], ""),
    ],
)
def test_a_resurrection_is_told(ledger: Ledger, verdicts: list[Verdict], said: str) -> None:
    keep(ledger, a_reference("1", ONE))
    for day, verdict in enumerate(verdicts):
        run = ledger.runs.start(ledger.documents.source_ids(), now=later(day))
        ledger.observations.record([a_visit(only_task(ledger, run.id), verdict, at=later(day))])

    (seen,) = ledger.observations.latest().values()

    told = "".join(line for line in seen.judgement.evidence if "again" in line)
    assert told.startswith(said) if said else not told


def test_latest_states_can_be_made_anew_from_observations(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    for day, verdict in enumerate([Verdict.OK, Verdict.GONE, Verdict.GONE]):
        run = ledger.runs.start(ledger.documents.source_ids(), now=later(day))
        ledger.observations.record([a_visit(only_task(ledger, run.id), verdict, at=later(day))])
    before = ledger.observations.latest()
    with ledger.store.writing() as connection:
        connection.execute(update(tables.source_state).values(failures=99))

    assert ledger.observations.rebuild_states() == 1
    assert ledger.observations.latest() == before


def test_a_version_is_looked_for_once_and_again_only_after_a_failure(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE), a_reference("2", ONE))
    sources = ledger.documents.source_ids()
    (wanted,) = ledger.baselines.wanted(sources)
    assert wanted == Wanted(source_id=sources[0], url=ONE, as_of="2018-08-24")

    ledger.baselines.keep([Memento(wanted=wanted, looked_at=NOW, state="failed", reason="timeout")])
    assert ledger.baselines.wanted(sources) == [wanted]
    ledger.baselines.keep([Memento(wanted=wanted, looked_at=NOW, state="none", reason="no copy")])
    assert ledger.baselines.wanted(sources) == []


@pytest.mark.parametrize(
    ("state", "on", "stands_in"),
    [
        ("none", "2026-11-01", True),
        ("none", "2018-08-24", False),
        ("failed", "2026-11-01", False),
        ("found", "2026-11-01", False),
        (None, "2026-11-01", True),
    ],
)
def test_our_own_snapshot_stands_in_only_where_no_archive_can_know_better(
    ledger: Ledger, state: str | None, on: str, stands_in: bool
) -> None:
    keep(ledger, a_reference("1", ONE, on=on))
    sources = ledger.documents.source_ids()
    (wanted,) = ledger.baselines.wanted(sources)
    if state is not None:
        captures = (a_capture(),) if state == "found" else ()
        ledger.baselines.keep([Memento(wanted=wanted, looked_at=NOW, state=state, at=NOW, captures=captures)])
    run = ledger.runs.start(sources, now=NOW)
    ledger.observations.record([a_visit(only_task(ledger, run.id))])

    found = ledger.baselines.stand_ins(sources, within=timedelta(days=90))

    assert bool(found) is stands_in
    ledger.baselines.keep_own(found, now=NOW)
    kept = ledger.baselines.of([(sources[0], on)])[sources[0], on]
    assert (getattr(kept, "origin", None) == "snapshot") is stands_in


def test_a_comparison_holds_until_the_page_changes(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    sources = ledger.documents.source_ids()
    (wanted,) = ledger.baselines.wanted(sources)
    found = Memento(
        wanted=wanted, looked_at=NOW, state="found", at=NOW, url="https://archive/x", captures=(a_capture(),)
    )
    ledger.baselines.keep([found])
    run = ledger.runs.start(sources, now=NOW)
    ledger.observations.record([a_visit(only_task(ledger, run.id))])
    (missing,) = ledger.comparisons.missing(sources)

    ledger.comparisons.add(
        [(missing.cite_id, missing.observation_id, missing.baseline_id, a_comparison(Content.EDITED))]
    )

    assert ledger.comparisons.missing(sources) == []
    ((comparison, digest),) = ledger.comparisons.latest([missing.cite_id]).values()
    assert (comparison.content, digest) == (Content.EDITED, "b" * 64)
    second = ledger.runs.start(sources, now=later(1))
    visit = a_visit(only_task(ledger, second.id), at=later(1))
    visit.sha256 = "c" * 64
    ledger.observations.record([visit])
    assert len(ledger.comparisons.missing(sources)) == 1


def cause(key: str = "host:a.example") -> Cause:
    return Cause(kind=FindingKind.BROKEN, key=key, cause="host gone", message="Gone.", labels=("1", "4"))


def test_a_cause_seen_again_is_the_same_finding(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    ledger.findings.assess("report", [cause()], now=NOW)
    ledger.findings.assess("report", [cause()], now=later(1))

    (finding,) = ledger.findings.of("report")

    assert (finding.opened_at, finding.seen_at) == (NOW, later(1))


def test_a_cause_that_went_away_is_resolved_and_a_new_one_opens(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    ledger.findings.assess("report", [cause()], now=NOW)
    ledger.findings.assess("report", [], now=later(1))
    ledger.findings.assess("report", [cause()], now=later(2))

    states = [finding.state for finding in ledger.findings.of("report", resolved=True)]

    assert states == [FindingState.RESOLVED, FindingState.OPEN]


def test_a_hosts_wishes_are_remembered(ledger: Ledger) -> None:
    state = HostState(
        key="a.example",
        not_before=later(1),
        robots={"https://a.example": Robots(status=200, body="User-agent: *", fetched_at=NOW)},
    )

    ledger.hosts.keep(state)

    assert ledger.hosts.get("a.example") == state


def test_times_come_back_in_utc_and_naive_ones_are_refused(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    with pytest.raises(Exception, match="without a zone"):
        ledger.runs.start([], now=NOW.replace(tzinfo=None))
    run = ledger.runs.start([], now=NOW.astimezone().replace(microsecond=0))

    assert run.started_at.utcoffset() == timedelta(0)
    assert run.started_at == NOW


def test_a_database_of_a_newer_version_is_left_alone(database_url: str) -> None:
    ledger = Ledger.open(database_url)
    with ledger.store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    ledger.close()

    with pytest.raises(NewerStoreError, match="newer version"):
        Ledger.open(database_url)


def test_opening_twice_changes_nothing(database_url: str) -> None:
    first = Ledger.open(database_url)
    revision = current(first.store.engine)
    first.close()
    second = Ledger.open(database_url)

    assert current(second.store.engine) == revision
    second.close()


def test_every_observation_belongs_to_one_run_and_source(ledger: Ledger) -> None:
    keep(ledger, a_reference("1", ONE))
    run = ledger.runs.start(ledger.documents.source_ids(), now=NOW)
    ledger.observations.record([a_visit(only_task(ledger, run.id))])
    with ledger.store.reading() as connection:
        row = dict(connection.execute(select(tables.observation)).mappings().one())
    row.pop("id")

    with pytest.raises(Exception, match=r"(?i)unique"), ledger.store.writing() as connection:
        connection.execute(insert(tables.observation).values(row))
