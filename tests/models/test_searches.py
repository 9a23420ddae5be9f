"""A search for a lost page outlives the process that began it."""

from __future__ import annotations

from dataclasses import replace

from models.ledger import Ledger
from models.memento import Memento, Wanted
from models.search import Lead, Place, PlaceKind, Stage, Trail
from models.verdict import Verdict
from models.visit import Task
from tests.conftest import NOW
from tests.models.makers import a_capture, a_reading, a_reference, a_visit, later

LOST, FIRST, SECOND = "https://a.example/lostpage", "https://a.example/lost-page", "https://b.example/lost-page"
LEADS = tuple(Lead(url=url, reason="repaired-url", rule="lost-hyphen", score=0.5) for url in (FIRST, SECOND))


def begin(ledger: Ledger, *, day: float = 0) -> Task:
    """Let the visit to the one source fail, and begin to look elsewhere."""
    ledger.documents.keep(a_reading(a_reference("1", LOST)), addresses={}, content=b"", file_name="memo.txt", now=NOW)
    run = ledger.runs.start(ledger.documents.source_ids(), now=later(day))
    (task,) = ledger.tasks.batch(run.id, "a.example", limit=9)
    ledger.searches.begin([(a_visit(task, Verdict.GONE, at=later(day)), LEADS, ())])
    return task


def searching(ledger: Ledger, run_id: int, host: str = "a.example") -> Task:
    (task,) = ledger.tasks.batch(run_id, host, Stage.LEAD, limit=9)
    return task


def test_nothing_is_recorded_before_the_leads_were_tried(ledger: Ledger) -> None:
    task = begin(ledger)

    assert ledger.observations.latest() == {}
    assert ledger.tasks.queues(task.run_id) == []
    assert [queue.host for queue in ledger.tasks.queues(task.run_id, Stage.LEAD)] == ["a.example"]
    assert searching(ledger, task.run_id).url == FIRST


def test_a_wrong_lead_leads_to_the_next_at_its_own_host(ledger: Ledger) -> None:
    task = begin(ledger)
    visit = a_visit(searching(ledger, task.run_id))
    visit.objection = "wrong page"

    ledger.searches.go_on([visit])

    following = searching(ledger, task.run_id, "b.example")
    assert following.url == SECOND
    assert following.search is not None
    assert following.search.tried == ("wrong page",)


def test_after_the_last_lead_the_first_failure_is_kept_with_all_that_was_tried(ledger: Ledger) -> None:
    task = begin(ledger)
    for host in ("a.example", "b.example"):
        visit = a_visit(searching(ledger, task.run_id, host), at=later(1))
        visit.objection = f"not at {host}"
        ledger.observations.record_vain(ledger.searches.go_on([visit]))

    (seen,) = ledger.observations.latest().values()

    assert seen.judgement.verdict is Verdict.GONE
    assert seen.final_url == LOST
    assert seen.visited_at == NOW
    assert seen.judgement.evidence == ("seen", "not at a.example", "not at b.example")
    assert ledger.tasks.open_sources(task.run_id) == []


def test_what_a_lead_shows_is_kept_as_any_visit_is(ledger: Ledger) -> None:
    task = begin(ledger)

    ledger.observations.record([a_visit(searching(ledger, task.run_id), Verdict.MOVED)])

    (seen,) = ledger.observations.latest().values()
    assert (seen.judgement.verdict, seen.final_url, seen.failures) == (Verdict.MOVED, FIRST, 0)


def test_the_archive_is_asked_for_one_lead_after_the_other_and_the_one_it_knows_comes_first(ledger: Ledger) -> None:
    task = begin(ledger)
    missing = Memento(
        wanted=Wanted(source_id=task.source_id, url=LOST, as_of="2018-08-24"), looked_at=NOW, state="none"
    )
    ledger.baselines.keep([missing])
    first, second = ledger.searches.wanted(task.run_id, 0), ledger.searches.wanted(task.run_id, 1)
    assert [[each.url for each in asked] for asked in (first, second)] == [[FIRST], [SECOND]]
    copy = a_capture(f"https://archive.example/web/20180820101112id_/{SECOND}")

    ledger.baselines.keep(
        [replace(missing, wanted=second[0], state="found", at=NOW, url="https://x", captures=(copy,))]
    )
    ledger.searches.archive_asked(task.run_id)

    assert searching(ledger, task.run_id, "b.example").url == SECOND
    assert ledger.searches.wanted(task.run_id, 0) == []


def test_the_archive_is_asked_about_a_lost_page_once_not_at_every_failure(ledger: Ledger) -> None:
    task = begin(ledger)
    missing = Wanted(source_id=task.source_id, url=LOST, as_of="2018-08-24")
    ledger.baselines.keep([Memento(wanted=missing, looked_at=NOW, state="none")])
    ledger.observations.record([a_visit(task, Verdict.GONE)])

    again = begin(ledger, day=1)

    assert ledger.searches.wanted(again.run_id, 0) == []


def test_who_is_to_be_asked_waits_behind_the_leads_and_survives_with_them(ledger: Ledger) -> None:
    ledger.documents.keep(a_reading(a_reference("1", LOST)), addresses={}, content=b"", file_name="memo.txt", now=NOW)
    run = ledger.runs.start(ledger.documents.source_ids(), now=NOW)
    (task,) = ledger.tasks.batch(run.id, "a.example", limit=9)
    places = (
        Place(kind=PlaceKind.SITE, url=LOST),
        Place(kind=PlaceKind.ARCHIVE, url="https://archive.example/web/"),
    )
    ledger.searches.begin([(a_visit(task, Verdict.GONE), LEADS[:1], places)])
    wrong = a_visit(searching(ledger, run.id))
    wrong.objection, wrong.requests, wrong.plausible = "not there", 3, True
    assert ledger.searches.go_on([wrong]) == []

    (scout,) = ledger.tasks.batch(run.id, "a.example", Stage.SCOUT, limit=9)
    assert scout.search is not None
    assert (scout.search.places, scout.search.requests, scout.search.candidates) == (places, 3, LEADS[:1])
    assert ledger.searches.told([Trail(task=scout, requests=4, asked=("its home page",))]) == []
    (scout,) = ledger.tasks.batch(run.id, "archive.example", Stage.SCOUT, limit=9)
    over = ledger.searches.told([Trail(task=scout, requests=2, asked=("the archive",))])
    ledger.observations.record_vain(over)

    past = ledger.searches.past([task.source_id])[task.source_id]
    assert (past.times, past.last, past.candidates) == (1, NOW, LEADS[:1])
    (seen,) = ledger.observations.latest().values()
    assert "asked where it went: its home page, the archive" in seen.judgement.evidence


def test_a_search_ends_when_it_has_cost_enough_and_names_what_nobody_asked(ledger: Ledger) -> None:
    task = begin(ledger)
    wrong = a_visit(searching(ledger, task.run_id))
    wrong.objection, wrong.seconds = "too slow", 61.0

    ((_, search),) = ledger.searches.go_on([wrong])

    assert search.unproven == LEADS[1:]


def test_what_did_not_answer_in_this_run_is_not_asked_again(ledger: Ledger) -> None:
    task = begin(ledger)
    wrong = a_visit(searching(ledger, task.run_id))
    wrong.objection = "wrong page"

    ((_, search),) = ledger.searches.go_on([wrong], dead={"https://b.example"})

    assert search.leads == ()
