"""From truths and answers to figures: precision, recall, a confusion matrix, and the rate of false alarms of death."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from case import Case

#: Verdicts that say a reader no longer reaches what was cited.
DEAD = frozenset({"gone", "soft-404", "parked", "unreachable"})
#: Verdicts of sources that are there, or that refused us.
LIVING = frozenset({"ok", "redirected", "moved", "blocked"})
VERDICTS = ("ok", "redirected", "moved", "soft-404", "gone", "parked", "unreachable", "blocked")
#: Below it a verdict is an honest "unknown" and reported as such.
SURE = 0.5
UNKNOWN = "unknown"
_Z = 1.96


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What some checker says of one case."""

    verdict: str
    reason: str = ""
    content: str | None = None
    passage: str | None = None
    evidence: tuple[str, ...] = ()

    def right(self, case: Case) -> bool:
        """Say whether this is the truth, or honest."""
        return self.verdict == case.verdict or self.verdict in case.accept


def of_report(source: Mapping[str, object]) -> Said:
    """Read what a report of ours says of one source."""
    confidence = source["confidence"]
    sure = isinstance(confidence, int | float) and confidence >= SURE
    return Said(
        verdict=str(source["verdict"]) if sure else UNKNOWN,
        reason=str(source["reason"]),
        content=_text(source.get("content")),
        passage=_text(source.get("passage")),
        evidence=tuple(map(str, source["evidence"] if isinstance(source["evidence"], list) else ())),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def figures(cases: Sequence[Case], said: Mapping[str, Said]) -> dict[str, object]:
    """Return all figures on *cases*."""
    return {
        "cases": len(cases),
        "healthy or refused": sum(case.verdict in LIVING for case in cases),
        "right": _share(sum(said[case.name].right(case) for case in cases), len(cases)),
        "false dead": false_dead(cases, said),
        "blocked called broken": sum(case.verdict == "blocked" and said[case.name].verdict in DEAD for case in cases),
        "unknown": sum(said[case.name].verdict == UNKNOWN for case in cases),
        "by verdict": {
            **{verdict: rates(cases, said, _is_verdict(verdict)) for verdict in VERDICTS},
            "home redirect": rates(cases, said, _home),
        },
        "confusion (truth: said)": confusion(cases, said),
        "by language": by_language(cases, said),
    }


def false_dead(cases: Sequence[Case], said: Mapping[str, Said]) -> dict[str, object]:
    """Return how many living or refused sources are called dead, with Wilson's 95 % interval."""
    living = [case for case in cases if case.verdict in LIVING]
    wrong = [case.name for case in living if said[case.name].verdict in DEAD and not said[case.name].right(case)]
    low, high = wilson(len(wrong), len(living))
    return {
        "of": len(living),
        "wrong": len(wrong),
        "rate": _share(len(wrong), len(living)),
        "95 % interval": [low, high],
        "which": wrong,
    }


def wilson(found: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927); both ends 0 to 1."""
    if not of:
        return 0.0, 1.0
    share, square = found / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return round(max(0.0, middle - half), 4), round(min(1.0, middle + half), 4)


_Trait = Callable[[str, str], bool]


def _is_verdict(wanted: str) -> _Trait:
    return lambda verdict, _: verdict == wanted


def _home(verdict: str, reason: str) -> bool:
    return verdict == "soft-404" and reason == "home-redirect"


def rates(cases: Sequence[Case], said: Mapping[str, Said], trait: _Trait) -> dict[str, object]:
    """Return precision and recall for what has a *trait* of verdict and reason."""
    true = found = right = 0
    for case in cases:
        each = said[case.name]
        is_so = any(trait(case.verdict, reason) for reason in (case.reasons or ("",)))
        called = trait(each.verdict, each.reason)
        true += is_so
        found += called
        right += called and (is_so or each.verdict in case.accept)
    hits = sum(
        trait(said[case.name].verdict, said[case.name].reason)
        for case in cases
        if any(trait(case.verdict, reason) for reason in (case.reasons or ("",)))
    )
    return {"cases": true, "precision": _share(right, found), "recall": _share(hits, true)}


def confusion(cases: Sequence[Case], said: Mapping[str, Said]) -> dict[str, dict[str, int]]:
    """Return how often each truth was called what."""
    counted: dict[str, Counter[str]] = {}
    for case in cases:
        counted.setdefault(case.verdict, Counter())[said[case.name].verdict] += 1
    return {truth: dict(counted[truth].most_common()) for truth in VERDICTS if truth in counted}


def by_language(cases: Sequence[Case], said: Mapping[str, Said]) -> dict[str, dict[str, object]]:
    """Return the share of right verdicts in each language, English first."""
    languages = Counter(case.language for case in cases)
    table = {}
    for language, count in sorted(languages.items(), key=lambda each: (each[0] != "en", -each[1])):
        right = sum(said[case.name].right(case) for case in cases if case.language == language)
        table[language] = {"cases": count, "right": _share(right, count)}
    return table


def content(cases: Sequence[Case], said: Mapping[str, Said]) -> dict[str, object]:
    """Return how changed and unchanged texts are told apart, where a case says which it is."""
    told = [case for case in cases if case.content not in (None, "unknown")]
    changed = {case.name for case in told if case.content in ("edited", "rewritten")}
    called = {case.name for case in told if said[case.name].content in ("edited", "rewritten")}
    passages = [case for case in cases if case.passage not in (None, "unknown")]
    wrong = [case.name for case in passages if said[case.name].passage not in (None, "unknown", case.passage)]
    return {
        "cases": len(told),
        "changed": len(changed),
        "precision": _share(len(changed & called), len(called)),
        "recall": _share(len(changed & called), len(changed)),
        "alarm on unchanged": _share(len(called - changed), len(told) - len(changed)),
        "false alarms": sorted(called - changed),
        "missed": sorted(changed - called),
        "passage": {
            "cases": len(passages),
            "right": _share(sum(said[case.name].passage == case.passage for case in passages), len(passages)),
            "wrong": wrong,
        },
    }


def failures(cases: Sequence[Case], said: Mapping[str, Said]) -> list[dict[str, object]]:
    """Return what went wrong, with what a person needs to see why."""
    return [
        {
            "case": f"{case.kept}/{case.name}",
            "why it is hard": case.why,
            "truth": case.verdict,
            "said": f"{said[case.name].verdict} ({said[case.name].reason})",
            "evidence": list(said[case.name].evidence),
        }
        for case in cases
        if not said[case.name].right(case)
    ]


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
