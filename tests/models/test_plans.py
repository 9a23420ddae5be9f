"""What visits tell of change, and when sources are due."""

from __future__ import annotations

from datetime import timedelta

from models.ledger import Ledger
from models.plan import Cause, Due
from models.verdict import Comparison, Content, Verdict
from tests.conftest import NOW
from tests.models.makers import a_comparison, a_reading, a_reference, a_visit, later

ONE, TWO = "https://a.example/one", "https://b.example/two"


def keep(ledger: Ledger, *urls: str) -> list[int]:
    reading = a_reading(*(a_reference(str(number), url) for number, url in enumerate(urls, 1)))
    ledger.documents.keep(reading, addresses={}, content=b"x", file_name="r.txt", now=NOW)
    return ledger.documents.source_ids()


def look(
    ledger: Ledger,
    day: float,
    verdict: Verdict = Verdict.OK,
    *,
    sha256: str = "b",
    compared: Comparison | None = None,
) -> None:
    run = ledger.runs.start(ledger.documents.source_ids(), now=later(day))
    for queue in ledger.tasks.queues(run.id):
        for task in ledger.tasks.batch(run.id, queue.host, limit=100):
            visit = a_visit(task, verdict, at=later(day))
            visit.sha256 = sha256 * 64
            if compared is not None:
                (cite,) = ledger.tasks.cites([task.source_id])[task.source_id]
                visit.comparisons = {cite.cite_id: compared}
            ledger.observations.record([visit])


def faces(ledger: Ledger, source_id: int) -> list[str]:
    return [each.face for each in ledger.plans.glances([source_id])[source_id]]


def test_furniture_is_no_change_and_the_text_is(ledger: Ledger) -> None:
    (source_id,) = keep(ledger, ONE)
    look(ledger, 0, sha256="a", compared=a_comparison(Content.IDENTICAL))
    look(ledger, 7, sha256="c", compared=a_comparison(Content.IDENTICAL))
    # The same bytes are not compared again.
    look(ledger, 14, sha256="c")
    look(ledger, 21, sha256="d", compared=a_comparison(Content.EDITED))

    first, second, third, fourth = faces(ledger, source_id)
    assert first == second == third != fourth


def test_a_refusal_tells_nothing_of_change(ledger: Ledger) -> None:
    (source_id,) = keep(ledger, ONE)
    look(ledger, 0)
    look(ledger, 7, Verdict.BLOCKED)
    look(ledger, 14)

    assert [each.at for each in ledger.plans.glances([source_id])[source_id]] == [later(0), later(14)]
    assert len(set(faces(ledger, source_id))) == 1


def a_due(source_id: int, days: float, cause: Cause = Cause.RATE, rate: float = 0.01) -> Due:
    return Due(source_id=source_id, at=later(days), cause=cause, detail="why", interval_days=7.0, rate=rate)


def test_a_plan_is_kept_over_the_one_before_and_told_in_order(ledger: Ledger) -> None:
    one, two = keep(ledger, ONE, TWO)
    ledger.plans.keep([a_due(one, 3), a_due(two, 9)], now=NOW)
    ledger.plans.keep([a_due(two, 1, Cause.BROKEN)], now=NOW)

    due = ledger.plans.until(later(4))
    assert [(each.due, each.url, each.visited_at) for each in due] == [
        (a_due(two, 1, Cause.BROKEN), TWO, None),
        (a_due(one, 3), ONE, None),
    ]
    assert ledger.plans.until(later(0)) == []


def test_a_host_that_asked_for_quiet_is_known_until_then(ledger: Ledger) -> None:
    one, two = keep(ledger, ONE, TWO)
    state = ledger.hosts.get("a.example")
    ledger.hosts.keep(type(state)(key=state.key, not_before=NOW + timedelta(hours=5), robots={}))

    assert ledger.plans.quiet_hosts([one, two], now=NOW) == {one: NOW + timedelta(hours=5)}
    assert ledger.plans.quiet_hosts([one, two], now=later(1)) == {}
