"""When a source is looked at next, and why. Pure rules: now is passed in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models.observation import Observation
from models.plan import Cause, Deadline, Due
from models.policy import Policy
from models.standing import SURE, confirmed
from models.verdict import Verdict
from scheduler.allotment import Allotment

#: A dead source is looked at ever more rarely, but never given up: many links marked dead for good answer again
#: (Nyayachavadi and others, IMC 2022).
_MOST_DOUBLINGS = 4
_DAY = timedelta(days=1)
_USUAL = Policy()
#: How long before and after its day something is looked at once more: early enough to hear of a renewal or to mend a
#: report, and again when the day has passed.
_AROUND = {
    Cause.FACT: (timedelta(days=-14), timedelta(days=1)),
    Cause.PUBLISH: (timedelta(days=-7), timedelta(days=-1)),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Knowledge:
    """What is known of one source when its next look is planned."""

    source_id: int
    #: None when nobody has looked yet.
    seen: Observation | None
    #: Changes per day.
    rate: float
    #: How often in a row it has answered with the verdict it has.
    repeated: int = 1
    deadlines: Sequence[Deadline] = ()
    #: The host asked to be left alone until then.
    quiet_until: datetime | None = None


def plan(known: Knowledge, allotment: Allotment, *, now: datetime, policy: Policy) -> Due:
    """Say when the next look at a source is due, and why.

    One never seen is due at once; one that failed in time for its confirmation, and once confirmed after pauses that
    double up to the rarest interval, as do refusals; any other by how often it changes. Deadlines pull a look
    earlier; a host that asked for quiet puts it off.
    """
    seen = known.seen
    if seen is None:
        return _put_off(_due(known, now, Cause.NEW, "nobody has looked yet", policy.revisit), known)
    # A look from a time that is still to come was taken under a clock that went wrong.
    visited = min(seen.visited_at, now)
    cause, wait, detail = _wait(known, seen, allotment, policy)
    due = _due(known, visited + wait, cause, detail, wait)
    for each in _before(known.deadlines, visited):
        if each.at < due.at:
            due = replace(due, at=each.at, cause=each.cause, detail=each.detail)
    return _put_off(due, known)


def _due(known: Knowledge, at: datetime, cause: Cause, detail: str, interval: timedelta) -> Due:
    days = interval / _DAY
    return Due(source_id=known.source_id, at=at, cause=cause, detail=detail, interval_days=days, rate=known.rate)


def _wait(known: Knowledge, seen: Observation, allotment: Allotment, policy: Policy) -> tuple[Cause, timedelta, str]:
    verdict = seen.judgement.verdict
    doubtful = seen.judgement.confidence < SURE
    if verdict.broken and not doubtful and not _confirmed(seen, policy):
        step = policy.confirm_days / max(policy.confirm_visits - 1, 1)
        if seen.failures >= policy.confirm_visits and seen.failing_since is not None:
            step = max(seen.failing_since + policy.confirm_days - seen.visited_at, timedelta(hours=1))
        which = min(seen.failures + 1, policy.confirm_visits)
        return Cause.CONFIRM, step, f"failure to be confirmed: visit {which} of {policy.confirm_visits}"
    if verdict.broken and not doubtful:
        vain = seen.failures - policy.confirm_visits
        return Cause.BROKEN, _rarely(vain, policy), f"{verdict.value} since {seen.failing_since:%Y-%m-%d}, seldom asked"
    if verdict is Verdict.BLOCKED or doubtful:
        times = "once" if known.repeated == 1 else f"{known.repeated} times in a row"
        said = "refused us" if verdict is Verdict.BLOCKED else "left us in doubt"
        return Cause.REFUSED, _rarely(known.repeated - 1, policy), f"{said} {times}, seldom asked"
    interval = timedelta(days=allotment.interval(known.rate))
    return Cause.RATE, interval, f"changes about {often(known.rate)}"


def _confirmed(seen: Observation, policy: Policy) -> bool:
    return confirmed(
        failures=seen.failures,
        failing_since=seen.failing_since,
        visited_at=seen.visited_at,
        visits=policy.confirm_visits,
        spread=policy.confirm_days,
    )


def _rarely(vain: int, policy: Policy) -> timedelta:
    return pause(vain, first=policy.revisit, longest=policy.revisit_max)


def pause(vain: int, *, first: timedelta = _USUAL.revisit, longest: timedelta = _USUAL.revisit_max) -> timedelta:
    """Return how long to wait after *vain* more answers of a kind that will hardly be another one tomorrow."""
    return min(first * (1 << min(max(vain, 0), _MOST_DOUBLINGS)), longest)


def _before(deadlines: Sequence[Deadline], visited: datetime) -> Iterator[Deadline]:
    """Return the looks deadlines ask for that the last visit has not made needless."""
    for each in deadlines:
        for offset in _AROUND.get(each.cause, (timedelta(0),)):
            if each.at + offset > visited:
                yield Deadline(at=each.at + offset, cause=each.cause, detail=each.detail)
                break


def _put_off(due: Due, known: Knowledge) -> Due:
    until = known.quiet_until
    if until is None or until <= due.at:
        return due
    return replace(due, at=until, cause=Cause.QUIET, detail=f"the host asked for quiet; {due.detail}")


def often(rate: float) -> str:
    """Say how often something of *rate* changes per day happens."""
    days = 1 / rate
    if days < 1.5:
        return "daily"
    if days < 60:
        return f"every {days:.0f} days"
    return f"every {days / 30.4:.0f} months" if days < 730 else f"every {days / 365:.0f} years"
