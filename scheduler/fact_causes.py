"""From facts to findings: one per cause, so that a director who appears in four facts is one thing to decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from models.fact import FactStanding, FactStatus, FactType, Predicate
from models.finding import Cause, FindingKind

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
