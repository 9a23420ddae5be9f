"""How a fact stands, all looks at its sources together; today's date is passed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.fact import Fact, FactStanding, FactStatus, FactType, Predicate, Saying, Says, Sighting
from models.moment import last_day

#: Below it nobody is told that something changed.
_SURE = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """One source of a fact as it was last looked at."""

    #: True for a source a note of the fact names; else its own house's pages, and what else speaks of it.
    cited: bool
    #: None where the page could not be read; then *reason* says why.
    sighting: Sighting | None
    reason: str = ""
    #: True for a page of the subject's own house.
    own: bool = False
    #: False where it is not certain that the page seen is the one cited: it may bear a fact out, and tell of another
    #: value where it is the house's own, but what it leaves out means nothing.
    certain: bool = True


def standing(fact: Fact, looks: Sequence[Look], *, today: date) -> FactStanding:
    """Say how *fact* stands by what its sources say.

    A page that was refused, failed, is a wall or covers another subject never makes a fact changed or absent; a
    contradiction needs the version consulted as witness; time overtakes a fact without any visit.
    """
    sightings = tuple(look.sighting for look in looks if look.sighting is not None)
    found = _by_sources(fact, looks)
    overtaken = _expired(fact, found, today)
    status, reason, confidence, best = overtaken or found or (FactStatus.UNVERIFIED, _why(fact, looks), 0.5, None)
    return FactStanding(
        fact=fact, status=status, reason=reason, confidence=round(confidence, 2), found=best, sightings=sightings
    )


#: Of a house's own page that gives a person another value, where the page cited gives none any more.
_MOVED = 0.4
#: From this confidence on what a page leaves out means something: it covers the subject in the same kind of place.
_MEANS = 0.7
#: What a source tells of these holds though their day has passed: a later end, an agreement signed since, an event
#: that was put off.
_OUTLIVES = frozenset({Predicate.VALID_UNTIL, Predicate.STATUS, Predicate.DATE})
_Found = tuple[FactStatus, str, float, Sighting | None]


def _expired(fact: Fact, found: _Found | None, today: date) -> _Found | None:
    """Say that time overtook a fact, unless a source tells of a later day."""
    if fact.valid_until is None or last_day(fact.valid_until) >= today:
        return None
    if fact.predicate in _OUTLIVES and found is not None and found[0] is FactStatus.CHANGED:
        return None
    what = "the planned day" if fact.predicate != Predicate.VALID_UNTIL else "the day until which it holds"
    return FactStatus.EXPIRED, f"{what}, {fact.valid_until}, has passed", 0.95, found[3] if found is not None else None


def _by_sources(fact: Fact, looks: Sequence[Look]) -> _Found | None:
    """Weigh what the sources say: those cited first, then the house's own pages, then what else speaks of it."""
    for group in (
        [look for look in looks if look.cited],
        [look for look in looks if not look.cited and look.own],
        [look for look in looks if not look.cited and not look.own],
    ):
        cited = bool(group) and group[0].cited
        found = [
            each for look in group if look.sighting is not None and (each := _one(fact, look, cited=cited)) is not None
        ]
        if not cited and not (group and group[0].own):
            # Somebody else's page may bear a value out; what it says otherwise may be of another.
            found = [each for each in found if each[0] is FactStatus.CONFIRMED]
        told = _told(found)
        if (
            told is not None
            and told[0] is FactStatus.ABSENT
            and (again := _said_elsewhere(fact, looks, group)) is not None
        ):
            return again
        if told is not None:
            return told
    return _gone(fact, looks)


def _gone(fact: Fact, looks: Sequence[Look]) -> _Found | None:
    """Say that a person left whom a cited page named then and names no more, and whose office another holds at home."""
    if fact.type is not FactType.CONTACT:
        return None
    left = any(
        look.cited
        and look.sighting is not None
        and look.sighting.then is not None
        and look.sighting.then.says is Says.SAME
        and look.sighting.now.says in (Says.SILENT, Says.OFF_SUBJECT)
        for look in looks
    )
    best = max(
        (
            look.sighting
            for look in looks
            if look.own and look.sighting is not None and look.sighting.now.says is Says.SILENT
        ),
        key=lambda each: each.now.confidence,
        default=None,
    )
    if not left:
        return None
    own = [look for look in looks if look.own and not look.cited]
    told = [each for look in own if (each := _one(fact, look, cited=False)) is not None]
    again = max((each for each in told if each[0] is FactStatus.CHANGED), key=lambda each: each[2], default=None)
    if again is not None and again[2] >= _MOVED:
        return again
    if best is None or best.now.confidence < _TELLING:
        return None
    reason = "its house's own page presents others, and no longer this person"
    return FactStatus.ABSENT, reason, best.now.confidence - 0.1, best


def _told(found: Sequence[_Found]) -> _Found | None:
    for status in (FactStatus.CHANGED, FactStatus.CONTRADICTED, FactStatus.CONFIRMED, FactStatus.ABSENT):
        best = max(
            (each for each in found if each[0] is status and each[2] >= _SURE), key=lambda each: each[2], default=None
        )
        if best is not None and status is FactStatus.CHANGED:
            # Another cited source that still says so, as surely, leaves it standing; the disagreement is shown.
            still = max((each[2] for each in found if each[0] is FactStatus.CONFIRMED), default=0.0)
            if still >= best[2]:
                continue
        if best is not None:
            return best
    return None


def _said_elsewhere(fact: Fact, looks: Sequence[Look], group: Sequence[Look]) -> _Found | None:
    """Return who else says a value that left its page: it only moved; or whom a person's house names now."""
    others = [look for look in looks if look not in group and look.sighting is not None]
    told = [(look, each) for look in others if (each := _one(fact, look, cited=False)) is not None]
    return next((each for _, each in told if each[0] is FactStatus.CONFIRMED), None) or next(
        (
            each
            for look, each in told
            if look.own and fact.type is FactType.CONTACT and each[0] is FactStatus.CHANGED and each[2] >= _MOVED
        ),
        None,
    )


def _one(fact: Fact, look: Look, *, cited: bool) -> _Found | None:
    """Say what one page's word means beside what the version consulted said."""
    sighting = look.sighting
    assert sighting is not None
    now, then = sighting.now, sighting.then
    if not look.certain and not (now.says is Says.SAME or (look.own and _is_told(fact, now))):
        return None
    before = then.says if then is not None else None
    if not look.own and _is_of_house(fact) and now.says is not Says.SAME:
        # Somebody else's page that counts, dates or names a house otherwise may count something else.
        return None
    if now.says is Says.SAME:
        return FactStatus.CONFIRMED, "the source still says so", now.confidence, sighting
    if now.says is Says.OTHER:
        if before is Says.OTHER and then is not None:
            return (
                FactStatus.CONTRADICTED,
                "the source said otherwise even when it was consulted",
                then.confidence,
                sighting,
            )
        if before is Says.SAME:
            return FactStatus.CHANGED, "the source says something else now", max(now.confidence, 0.75), sighting
        weight = now.confidence - (0.1 if cited else 0.2)
        return FactStatus.CHANGED, "the source says something else; what it said then is not known", weight, sighting
    if now.says is not Says.SILENT:
        return None
    if before is Says.SAME and fact.predicate != Predicate.STATUS and now.confidence >= _MEANS and cited:
        return (
            FactStatus.ABSENT,
            "the page still speaks of the subject, and no longer of this",
            now.confidence,
            sighting,
        )
    if before is Says.OTHER and then is not None and then.confidence >= _MEANS:
        return FactStatus.CONTRADICTED, "the source said otherwise when it was consulted", then.confidence, sighting
    return None


def _is_of_house(fact: Fact) -> bool:
    """Say whether a fact is one its house knows best: a count, a founding, a name."""
    return fact.type in (FactType.COUNT, FactType.NAME) or fact.predicate == Predicate.FOUNDED


#: Confidence from which what a house's own page leaves out of a person is no accident: it presents others.
_TELLING = 0.8


def _is_told(fact: Fact, now: Saying) -> bool:
    """Say whether a page that may not be the one cited tells something by itself."""
    return now.says is Says.OTHER or (
        now.says is Says.SILENT and fact.type is FactType.CONTACT and now.confidence >= _TELLING
    )


def _why(fact: Fact, looks: Sequence[Look]) -> str:
    """Say why nobody can tell."""
    if not looks:
        return "no source is cited for it that could be asked"
    unread = [look.reason for look in looks if look.sighting is None and look.reason]
    if unread and all(look.sighting is None for look in looks):
        return unread[0]
    silent = [look.sighting for look in looks if look.sighting is not None]
    if any(
        each.now.says is Says.OFF_SUBJECT and each.then is not None and each.then.says is not Says.OFF_SUBJECT
        for each in silent
    ):
        return "the page no longer speaks of the subject"
    more = f"; {unread[0]}" if unread else ""
    return f"no page that was read says so, then or now{more}"
