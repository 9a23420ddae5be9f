"""Every word of the contract is explained, and a refusal never sounds like a failure."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from consulted.reports import advice, explain, word
from consulted.reports.advice import Step
from models.verdict import Content, Passage, Status, Verdict
from models.wording import REASONS, meaning
from tests.reports.samples import TODAY, archived, reference, source

_CONTRACT = {
    Verdict.OK: "ok not-modified canonical-redirect",
    Verdict.REDIRECTED: "permanent temporary meta-refresh",
    Verdict.MOVED: "sitemap link path-rule repaired-url archive-hint",
    Verdict.SOFT_404: "not-found-text home-redirect same-as-nonsense-url default-page empty-template",
    Verdict.GONE: "http-404 http-410",
    Verdict.PARKED: "parking-page for-sale usurped",
    Verdict.UNREACHABLE: "dns refused timeout reset tls-expired tls-name tls-untrusted tls http-5xx redirect-loop "
    "too-large truncated bad-response",
    Verdict.BLOCKED: "robots http-401 http-403 http-429 http-451 challenge login-wall consent-wall",
    Verdict.UNCHECKED: "interview no-url scheme private-address excluded",
}
_PAIRS = [(verdict, reason) for verdict, reasons in _CONTRACT.items() for reason in reasons.split()]
_ALARMING = re.compile(r"\b(broken|dead|gone|lost|missing|fail\w*|no longer|disappeared|not there)\b", re.I)


@pytest.mark.parametrize(("verdict", "reason"), _PAIRS)
def test_each_reason_of_the_contract_has_a_sentence_of_its_own(verdict: Verdict, reason: str) -> None:
    said = meaning(verdict, reason)

    assert reason in REASONS[verdict]
    assert re.fullmatch(r"[A-Z][^.]*(\.|\. .*\.)", said)


@pytest.mark.parametrize("verdict", Verdict)
def test_a_reason_to_come_falls_back_to_the_verdict(verdict: Verdict) -> None:
    assert meaning(verdict, "something-new").endswith(".")


def test_any_fault_of_the_server_is_one_of_its_own() -> None:
    assert meaning(Verdict.UNREACHABLE, "http-503") == meaning(Verdict.UNREACHABLE, "http-5xx")


@pytest.mark.parametrize("reason", [*_CONTRACT[Verdict.BLOCKED].split(), "something-new"])
def test_blocked_never_sounds_like_broken(reason: str) -> None:
    step = advice.for_kind("unknown", source(Verdict.BLOCKED, reason))

    assert not _ALARMING.search(meaning(Verdict.BLOCKED, reason))
    assert not _ALARMING.search(str(step))


def test_a_refusal_sends_a_person_to_a_browser() -> None:
    step = advice.for_reference(reference("1", Status.UNKNOWN, source(Verdict.BLOCKED, "http-403")))

    assert str(step) == "Ask in a browser: the site refused our robot; this says nothing about the page."


def test_every_word_of_the_contract_has_its_meaning() -> None:
    assert set(word.STATUS) == set(Status)
    assert set(word.CONTENT) == set(Content)
    assert set(word.PASSAGE) == set(Passage)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "practically certain"),
        (0.95, "practically certain"),
        (0.8, "very likely"),
        (0.5, "likely"),
        (0.49, "doubtful, please look"),
    ],
)
def test_confidence_in_words(number: float, words: str) -> None:
    assert explain.confidence(number) == words


def test_a_failure_says_whether_it_is_confirmed_and_since_when() -> None:
    since = datetime(2026, 11, 3, tzinfo=UTC)
    gone = source(Verdict.GONE, "http-404", failing_since=since)

    assert str(explain.confirmation(source(Verdict.GONE, "http-404", failing_since=since, confirmed=True))) == (
        "Confirmed: failing since 3 November 2026."
    )
    assert str(explain.confirmation(gone)).startswith("Not yet confirmed: failing since 3 November 2026")
    assert explain.confirmation(source(Verdict.BLOCKED, "robots", failing_since=since)) is None


@pytest.mark.parametrize(
    ("status", "seen", "step"),
    [
        (Status.FRESH, source(), None),
        (Status.STALE, source(), "Consult the page again; if it still says so, renew the date in the note."),
        (
            Status.MOVED,
            source(Verdict.REDIRECTED, "permanent", final_url="https://new.example/"),
            "Point the note at https://new.example/",
        ),
        (
            Status.MOVED,
            source(Verdict.MOVED, "sitemap", suggested_url="https://new.example/"),
            "Point the note at https://new.example/",
        ),
        (
            Status.BROKEN,
            source(Verdict.GONE, "http-404", confirmed=True, baseline=archived()),
            f"Point the note at the archived copy of 20 August 2018: {archived().url}",
        ),
        (
            Status.BROKEN,
            source(Verdict.GONE, "http-404", baseline=archived()),
            f"Wait for more visits, or point the note at the archived copy of 20 August 2018: {archived().url}",
        ),
        (
            Status.BROKEN,
            source(Verdict.UNREACHABLE, "dns", failing_since=TODAY),
            "Nothing for now: the next visits will tell whether the failure lasts.",
        ),
        (
            Status.CHANGED,
            source(content=Content.EDITED, passage=Passage.ABSENT),
            "Read the page again: what the report says is no longer on it.",
        ),
        (Status.UNKNOWN, source(Verdict.UNCHECKED, "not-visited"), "Revisit it: consulted refresh"),
    ],
)
def test_what_a_person_can_do(status: Status, seen: object, step: str | None) -> None:
    found = advice.for_reference(reference("1", status, seen))  # type: ignore[arg-type]

    assert (str(found) if found else None) == step


def test_the_address_that_is_the_trouble_is_the_one_advised_on() -> None:
    moved = source(Verdict.REDIRECTED, "permanent", final_url="https://new.example/")

    assert advice.for_reference(reference("1", Status.MOVED, source(), moved)) == Step(
        words="Point the note at", url="https://new.example/"
    )
