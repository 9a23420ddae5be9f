"""One finding per cause."""

from __future__ import annotations

from models.finding import Cause, FindingKind
from models.verdict import Judgement, Status, Verdict
from scheduler.assess import Cited, causes
from scheduler.freshness import Standing, Word


def cited(
    label: str, url: str, status: Status, verdict: Verdict, reason: str, *, source_id: int, final_url: str | None = None
) -> Cited:
    judgement = Judgement(verdict=verdict, reason=reason, confidence=0.9, evidence=("why",))
    return Cited(
        label=label,
        url=url,
        source_id=source_id,
        final_url=final_url or url,
        standing=Standing(judgement=judgement, confirmed=True, failing_since=None, comparison=None),
        word=Word(status=status, why="Why."),
    )


def only(found: list[Cause]) -> Cause:
    assert len(found) == 1
    return found[0]


def test_a_dead_host_cited_five_times_is_one_finding() -> None:
    dead = [
        cited(str(n), f"https://a.example/{n}", Status.BROKEN, Verdict.UNREACHABLE, "dns", source_id=n)
        for n in range(1, 6)
    ]

    finding = only(causes(dead))

    assert finding.kind is FindingKind.BROKEN
    assert finding.labels == ("1", "2", "3", "4", "5")
    assert "a.example" in finding.cause


def test_one_page_cited_twice_is_one_finding_and_two_pages_are_two() -> None:
    gone = [
        cited("4", "https://a.example/x", Status.BROKEN, Verdict.GONE, "http-404", source_id=1),
        cited("22", "https://a.example/x", Status.BROKEN, Verdict.GONE, "http-404", source_id=1),
        cited("7", "https://a.example/y", Status.BROKEN, Verdict.GONE, "http-404", source_id=2),
    ]

    assert [cause.labels for cause in causes(gone)] == [("4", "22"), ("7",)]


def test_pages_that_moved_with_their_site_are_one_finding() -> None:
    moved = [
        cited(
            str(n),
            f"https://www.old.example/{n}",
            Status.MOVED,
            Verdict.REDIRECTED,
            "permanent",
            source_id=n,
            final_url=f"https://new.example/{n}",
        )
        for n in (1, 2)
    ]

    finding = only(causes(moved))

    assert finding.cause == "moved from old.example to new.example"


def test_refusals_of_one_host_are_one_open_question() -> None:
    refused = [
        cited(str(n), f"https://a.example/{n}", Status.UNKNOWN, Verdict.BLOCKED, "challenge", source_id=n)
        for n in (21, 24)
    ]

    finding = only(causes(refused))

    assert finding.kind is FindingKind.UNKNOWN
    assert finding.labels == ("21", "24")


def test_all_that_is_old_is_one_finding() -> None:
    old = [cited(str(n), f"https://{n}.example/", Status.STALE, Verdict.OK, "ok", source_id=n) for n in (1, 2, 3)]

    assert only(causes(old)).kind is FindingKind.STALE


def test_what_is_fresh_or_offline_is_no_finding() -> None:
    fine = [cited("1", "https://a.example/", Status.FRESH, Verdict.OK, "ok", source_id=1)]

    assert causes(fine) == []
