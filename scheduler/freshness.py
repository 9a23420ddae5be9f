"""When a reference is fresh, and the one word for it when it is not. Pure rules: today is passed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.fact import FactStanding, FactStatus
from models.moment import last_day
from models.policy import Policy
from models.reference import Kind
from models.standing import SURE
from models.verdict import Comparison, Content, Judgement, Passage, Status, Verdict
from models.wording import meaning


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """How one cited address stands, for one note."""

    judgement: Judgement
    confirmed: bool
    failing_since: datetime | None
    comparison: Comparison | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """A status and the sentence that explains it."""

    status: Status
    why: str


#: A note with several addresses is as bad as the worst of them.
_WORST_FIRST = (Status.BROKEN, Status.MOVED, Status.CHANGED, Status.UNKNOWN, Status.STALE, Status.FRESH)


def status_of(
    *, kind: Kind, standings: Sequence[Standing | None], as_of: str | None, today: date, policy: Policy
) -> Word:
    """Say in one word how a reference stands, and why.

    Args:
        standings: one per address, None where nobody has looked yet.
        as_of: the day it was consulted, else the report's own; ISO 8601, possibly partial.
    """
    if not standings:
        return Word(status=Status.OFFLINE, why=_OFFLINE.get(kind, "This note gives no address to revisit."))
    words = [_word(each, age_days(as_of, today), policy.max_age_of(kind).days) for each in standings]
    return min(words, key=lambda word: _WORST_FIRST.index(word.status))


#: Statuses a fact may make worse: what is broken, moved or unknown is so whatever the facts are.
_OPEN_TO_FACTS = (Status.FRESH, Status.STALE)


def with_facts(word: Word, standings: Sequence[FactStanding]) -> Word:
    """Return *word*, or "changed" where a fact the note carries does not hold any more; "stale" where time did it."""
    if word.status not in _OPEN_TO_FACTS:
        return word
    changed = next((each for each in standings if each.status in _NOT_HELD), None)
    if changed is not None:
        return Word(status=Status.CHANGED, why=f"A fact it is cited for does not hold: {_fact(changed)}.")
    expired = next((each for each in standings if each.status is FactStatus.EXPIRED), None)
    if expired is not None:
        return Word(status=Status.STALE, why=f"Time overtook what it is cited for: {_fact(expired)}.")
    return word


_NOT_HELD = frozenset({FactStatus.CHANGED, FactStatus.ABSENT, FactStatus.CONTRADICTED})


def _fact(each: FactStanding) -> str:
    now = each.found.now.value if each.found is not None and each.status is FactStatus.CHANGED else None
    said = f", now “{now.text}”" if now is not None else f" ({each.reason})"
    return f"{each.fact.subject}, {each.fact.predicate} “{each.fact.value.text}”{said}"


_OFFLINE = {
    Kind.INTERVIEW: "An interview is no web source; only the person asked can confirm it.",
    Kind.NOTE: "A remark, not a source.",
}


def score_of(counts: Mapping[Status, int]) -> float | None:
    """Return the share of fresh references among those that could be judged, 0 to 1; None when none could be.

    What could not be judged counts neither way: a score must not fall because a host refused a robot.
    """
    judged = sum(count for status, count in counts.items() if status not in (Status.UNKNOWN, Status.OFFLINE))
    return counts.get(Status.FRESH, 0) / judged if judged else None


def age_days(as_of: str | None, today: date) -> int | None:
    """Return the days from the last day *as_of* can mean to *today*, never below 0."""
    return max((today - last_day(as_of)).days, 0) if as_of else None


def _word(standing: Standing | None, age: int | None, limit: int) -> Word:
    if standing is None:
        return Word(status=Status.UNKNOWN, why="Nobody has looked yet; run 'consulted refresh'.")
    verdict = standing.judgement.verdict
    if verdict in (Verdict.BLOCKED, Verdict.UNCHECKED):
        return Word(status=Status.UNKNOWN, why=meaning(verdict, standing.judgement.reason))
    if standing.judgement.confidence < SURE:
        return Word(status=Status.UNKNOWN, why=f"Not certain enough to say: {_first(standing.judgement)}.")
    said = meaning(verdict, standing.judgement.reason)
    if verdict.broken:
        return Word(status=Status.BROKEN, why=said if standing.confirmed else f"{said} Not confirmed yet.")
    if verdict in (Verdict.REDIRECTED, Verdict.MOVED):
        return Word(status=Status.MOVED, why=_elsewhere(standing) or said)
    return _content(standing.comparison) or _by_age(standing.comparison, age, limit)


def _elsewhere(standing: Standing) -> str | None:
    """Say so when the address we were sent to holds another text than the one consulted."""
    if standing.comparison is not None and standing.comparison.content is Content.REWRITTEN:
        return "The server sends readers to another address, and the text there is another one."
    return None


def _content(comparison: Comparison | None) -> Word | None:
    if comparison is None:
        return None
    if comparison.content in (Content.EDITED, Content.REWRITTEN):
        said = {
            Passage.PRESENT: "what the report says still stands there",
            Passage.CHANGED: "and so has what the report relies on",
            Passage.ABSENT: "and what the report relies on is gone",
            Passage.UNKNOWN: "look whether the report's sentence still holds",
        }[comparison.passage]
        return Word(
            status=Status.CHANGED, why=f"The text was {comparison.content.value} since it was consulted; {said}."
        )
    return None


def _by_age(comparison: Comparison | None, age: int | None, limit: int) -> Word:
    content = comparison.content if comparison else Content.UNKNOWN
    state = {
        Content.IDENTICAL: "The page is as it was when consulted",
        Content.COSMETIC: "Only furniture of the page has changed",
    }.get(content, "The page answers; whether its text changed is not known")
    if age is None:
        return Word(status=Status.FRESH, why=f"{state}; neither note nor report bears a date.")
    if age > limit:
        return Word(status=Status.STALE, why=f"{state}, but it was consulted {age} days ago (limit {limit}).")
    return Word(status=Status.FRESH, why=f"{state}; consulted {age} days ago.")


def _first(judgement: Judgement) -> str:
    text = judgement.evidence[0] if judgement.evidence else f"{judgement.verdict.value}, {judgement.reason}"
    return text.rstrip(".")
