"""From facts to findings: one per cause, so that a director who appears in four facts is one thing to decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from models.fact import FactStanding, FactStatus, FactType, Predicate, Says
from models.finding import Cause, FindingKind
from models.moment import last_day
from models.policy import Policy

_CHANGED = frozenset({FactStatus.CHANGED, FactStatus.ABSENT, FactStatus.CONTRADICTED})
_LONGEST = 160


def fact_causes(standings: Sequence[FactStanding], rebuilt: Mapping[int, tuple[str, ...]]) -> list[Cause]:
    """Group what is the matter with facts by its cause.

    Args:
        rebuilt: labels of the notes that cite a source which no longer gives what it used to, by source.
    """
    groups: dict[tuple[FindingKind, str], list[FactStanding]] = {}
    for each in standings:
        kind = FindingKind.EXPIRED if each.status is FactStatus.EXPIRED else FindingKind.CHANGED
        if each.status in _CHANGED or each.status is FactStatus.EXPIRED:
            groups.setdefault((kind, f"fact:{_whom(each)}"), []).append(each)
    found = [_cause(kind, key, members) for (kind, key), members in groups.items()]
    return [*found, *(_rebuilt(source_id, labels) for source_id, labels in rebuilt.items())]


def grown_old(standings: Sequence[FactStanding], *, today: date, policy: Policy) -> list[Cause]:
    """Return, one for each type, the facts that nobody could bear out for longer than the policy allows.

    A fact is as old as the last look that bore it out, else as the day the report states it of. What changed or
    expired is a finding already.
    """
    groups: dict[FactType, list[tuple[date, FactStanding]]] = {}
    for each in standings:
        limit = policy.max_age_by_fact.get(each.fact.type.value)
        since = _borne_out(each)
        if each.status in _STANDING and limit is not None and since is not None and today - since > limit:
            groups.setdefault(each.fact.type, []).append((since, each))
    return [_old(kind, members, policy.max_age_by_fact[kind.value].days) for kind, members in groups.items()]


_STANDING = frozenset({FactStatus.CONFIRMED, FactStatus.UNVERIFIED})


def _borne_out(each: FactStanding) -> date | None:
    seen = [sighting.visited_at.date() for sighting in each.sightings if sighting.now.says is Says.SAME]
    return max(seen, default=last_day(each.fact.as_of) if each.fact.as_of else None)


def _old(kind: FactType, members: Sequence[tuple[date, FactStanding]], limit: int) -> Cause:
    facts = [each.fact for _, each in sorted(members, key=lambda member: member[0])]
    oldest = min(since for since, _ in members)
    count = "1 fact" if len(facts) == 1 else f"{len(facts)} facts"
    was = "was" if len(facts) == 1 else "were"
    return Cause(
        kind=FindingKind.STALE,
        key=f"fact-age:{kind.value}",
        cause=f"{kind.value} facts not borne out for long",
        message=(
            f"{count} of type {kind.value} {was} last borne out over {limit} days ago, the oldest on {oldest}: "
            f"{_short('; '.join(dict.fromkeys(fact.subject for fact in facts)))}. Ask, or look again."
        ),
        labels=tuple(dict.fromkeys(label for fact in facts for label in fact.labels)),
        facts=tuple(fact.id for fact in facts),
    )


def _whom(each: FactStanding) -> str:
    """Return what a finding is about: a person, an agreement, a house."""
    fact = each.fact
    if fact.type is FactType.CONTACT:
        return "person:" + (fact.aliases[0] if fact.aliases else fact.subject).lower()
    if fact.type is FactType.PARTNERSHIP:
        return "agreement:" + "|".join(sorted(name.lower() for name in fact.involved))
    if fact.type is FactType.EVENT and fact.predicate == Predicate.DATE:
        return f"event:{fact.subject.lower()}"
    return f"house:{fact.subject.lower()}"


def _cause(kind: FindingKind, key: str, members: Sequence[FactStanding]) -> Cause:
    labels = tuple(dict.fromkeys(label for each in members for label in each.fact.labels))
    subject = members[0].fact.subject
    what = "overtaken by time" if kind is FindingKind.EXPIRED else "facts changed"
    return Cause(
        kind=kind,
        key=key,
        cause=f"{subject}: {what}",
        message=_message(members, labels),
        labels=labels,
        facts=tuple(each.fact.id for each in members),
    )


def _message(members: Sequence[FactStanding], labels: Sequence[str]) -> str:
    told = "; ".join(_told(each) for each in members)
    where = f" ({_notes(labels)})" if labels else ""
    first = members[0].fact
    rewrite = f" Sentence to look at: “{_short(first.sentence)}”" if first.sentence else ""
    return f"{first.subject}{where}: {told}.{rewrite}"


def _told(each: FactStanding) -> str:
    fact = each.fact
    stated = f"{_predicate(fact.predicate)} stated as “{_short(fact.value.text)}”"
    now = each.found.now if each.found is not None else None
    match each.status:
        case FactStatus.CHANGED if now is not None and now.value is not None:
            return f"{stated}, now “{_short(now.value.text)}”"
        case FactStatus.CONTRADICTED:
            said = each.found.then if each.found is not None else None
            other = said.value.text if said is not None and said.value is not None else "something else"
            return f"{stated}, but the source said “{_short(other)}” when it was consulted"
        case FactStatus.ABSENT:
            return f"{stated}, no longer on its page"
        case _:
            return f"{stated}: {each.reason}"


def _predicate(name: str) -> str:
    return name.replace("-", " ")


def _notes(labels: Iterable[str]) -> str:
    found = list(labels)
    return f"note {found[0]}" if len(found) == 1 else f"notes {', '.join(found[:-1])} and {found[-1]}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _rebuilt(source_id: int, labels: Sequence[str]) -> Cause:
    return Cause(
        kind=FindingKind.UNKNOWN,
        key=f"facts:{source_id}",
        cause="page no longer gives the facts it used to",
        message=(
            f"{_notes(labels).capitalize()}: the page used to give several facts and gives none now; "
            "it was rebuilt, or we no longer read it. None of them is called changed."
        ),
        labels=tuple(labels),
    )
