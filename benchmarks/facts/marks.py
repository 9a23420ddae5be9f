"""From gold and answers to figures: facts found, statuses right, change flags, false alarms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from gold import MEMBER_OF, Gold, is_list_of, same_subject, same_value, told_of_member

from pipelines.facts.canonical.organisation import organisation

#: Statuses that tell a person that something is not as stated.
FLAGS = frozenset({"changed", "absent", "contradicted"})


def matched(gold: Sequence[Gold], found: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Return which of the facts *found* is which of *gold*, each once; a list of members tells of each of them."""
    pairs: dict[int, int] = {}
    for number, each in enumerate(gold):
        taken = {place for other, place in pairs.items() if MEMBER_OF not in (each.predicate, gold[other].predicate)}
        for place, fact in enumerate(found):
            if place not in taken and _is(each, fact):
                pairs[number] = place
                break
    return pairs


def _is(gold: Gold, fact: Mapping[str, Any]) -> bool:
    if is_list_of(gold, fact):
        return True
    if fact["type"] != gold.type or not (fact["predicate"] == gold.predicate or gold.type == "count"):
        return False
    stated = fact["stated"]["canonical"] if gold.type == "count" else fact["stated"]["value"]
    value = tuple(stated) if isinstance(stated, list) else (str(stated),)
    if gold.type == "name" and same_value("name", "name", (gold.subject,), value):
        # That two names are one house's is said from either of them.
        return same_value("name", "name", gold.value, (fact["subject"],))
    return same_value(gold.type, gold.predicate, gold.value, value) and same_subject(
        gold, (fact["subject"], *fact.get("aliases", ()))
    )


def aside(gold: Sequence[Gold], fact: Mapping[str, Any]) -> bool:
    """Say whether a fact is that two names are one house's which the gold list gives as such beside its facts."""
    if fact["type"] != "name":
        return False
    both = {organisation(str(fact["subject"])), organisation(str(fact["stated"]["value"]))}
    return any(both <= {organisation(name) for name in each.names} for each in gold)


def figures(gold: Sequence[Gold], found: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    """Return all figures of one paper, or of several put together."""
    pairs = matched(gold, found)
    by_type = {
        kind: f"{sum(gold[number].type == kind for number in pairs)}/{count}"
        for kind, count in sorted(Counter(each.type for each in gold).items())
    }
    statuses = [(gold[number], told_of_member(gold[number], found[place])) for number, place in pairs.items()]
    return {
        "facts": len(gold),
        "found in the report": {
            "recall": _share(len(pairs), len(gold)),
            "precision": _share(len(set(pairs.values())), len(_counted(gold, found, pairs))),
            "by type": by_type,
        },
        **standing(statuses),
    }


def _counted(gold: Sequence[Gold], found: Sequence[Mapping[str, Any]], pairs: Mapping[int, int]) -> list[int]:
    """Return the places of the facts that are right or wrong: all but names the gold list gives, but not as facts."""
    return [place for place, fact in enumerate(found) if place in pairs.values() or not aside(gold, fact)]


def standing(statuses: Sequence[tuple[Gold, str]]) -> dict[str, object]:
    """Return how right the statuses of facts are that were found."""
    flagged = [(each, said) for each, said in statuses if said in FLAGS]
    changed = [(each, said) for each, said in statuses if each.status in FLAGS]
    unchanged = [(each, said) for each, said in statuses if each.status == "confirmed"]
    unread = [(each, said) for each, said in statuses if each.status == "unverified"]
    return {
        "status right": _share(sum(said == each.status for each, said in statuses), len(statuses)),
        "change flags": {
            "precision": _share(sum(each.status in FLAGS for each, _ in flagged), len(flagged)),
            "recall": _share(sum(said in FLAGS for _, said in changed), len(changed)),
        },
        "false alarms on unchanged facts": _share(sum(said in FLAGS for _, said in unchanged), len(unchanged)),
        "called absent or changed though nobody could read it": sum(said in FLAGS for _, said in unread),
        "statuses (truth: said)": _confusion(statuses),
    }


def _confusion(statuses: Sequence[tuple[Gold, str]]) -> dict[str, dict[str, int]]:
    counted: dict[str, Counter[str]] = {}
    for each, said in statuses:
        counted.setdefault(each.status, Counter())[said] += 1
    return {truth: dict(each.most_common()) for truth, each in sorted(counted.items())}


def failures(gold: Sequence[Gold], found: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Return what was missed, made up, or given a wrong status, with what a person needs to see why."""
    pairs = matched(gold, found)
    return {
        "missed": [
            f"{each.type} | {each.subject} | {each.predicate} | {'; '.join(each.value)} | {each.sentence[:120]}"
            for number, each in enumerate(gold)
            if number not in pairs
        ],
        "not in the gold list": [
            f"{fact['type']} | {fact['subject']} | {fact['predicate']} | {fact['stated']['value']} | "
            f"{fact['sentence'][:120]}"
            for place, fact in enumerate(found)
            if place not in pairs.values() and not aside(gold, fact)
        ],
        "status": [
            f"{gold[number].status} said {told_of_member(gold[number], found[place])} ({found[place]['reason']}) | "
            f"{gold[number].subject} | {gold[number].predicate} | "
            f"{'; '.join(gold[number].value)} -> {'; '.join(gold[number].now)} | "
            f"found {_found(found[place])} | {gold[number].why}"
            for number, place in pairs.items()
            if gold[number].status != told_of_member(gold[number], found[place])
        ],
    }


def _found(fact: Mapping[str, Any]) -> str:
    found = fact.get("found")
    return f"{found['value']} “{str(found['quote'])[:100]}” at {found['url']}" if found else "nothing"


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
