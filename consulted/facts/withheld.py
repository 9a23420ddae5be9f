"""Personal values left out of what is shown: ``redact`` in the settings, or a person's wish for one output."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from consulted.facts.person import blotter
from consulted.reports.view import DecisionView, FindingView, PeriodView, ReportView
from models.pattern import regex

WITHHELD = "[withheld]"
_MAIL = regex(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_ADDRESSES = frozenset({"email", "phone"})
#: Links stay links, and the contract's own words stay words.
_UNTOUCHED = frozenset(
    {"url", "printed", "final_url", "suggested_url", "location", "id", "label", "labels", "status", "kind", "type"}
    | {"predicate", "verdict", "state", "says", "origin", "language", "sha256", "format"}
)


def withhold(view: ReportView, *, others: Iterable[str] = ()) -> ReportView:
    """Return *view* without values of persons, and without their names, numbers and addresses in any quote.

    Args:
        others: further persons whose names should not be shown, e.g. those who were interviewed.
    """
    personal = [fact for fact in view.facts if fact.get("personal")]
    blot = _blot(personal, others)
    ids = {str(fact["id"]) for fact in personal}
    ours = _blot_values(personal, blot)
    blotted = _applied(replace(view, facts=(), findings=(), period=None), blot, "")
    assert isinstance(blotted, ReportView)
    return replace(
        blotted,
        references=tuple(replace(each, why=ours(each.why)) for each in blotted.references),
        facts=tuple(withhold_fact(fact) if fact.get("personal") else _applied(fact, blot, "") for fact in view.facts),
        findings=tuple(_finding(each, ids, ours) for each in view.findings),
        period=_period(view.period, ids, ours) if view.period is not None else None,
    )


def hiding(view: ReportView, *, others: Iterable[str] = ()) -> Callable[[Any], Any]:
    """Return what takes out of any plain value, keys apart, what ``withhold`` takes out of *view*."""
    personal = [fact for fact in view.facts if fact.get("personal")]
    ours = _blot_values(personal, _blot(personal, others))
    return lambda value: _applied(value, ours, "")


def withhold_fact(fact: Mapping[str, Any]) -> dict[str, Any]:
    """Return a personal fact (contract, section 4) with what it is, how it stands, and nothing of the person."""
    shown = {name: _hidden(fact[name]) if name in _HIDDEN else fact[name] for name in fact}
    shown["stated"] = {**fact["stated"], **{key: WITHHELD for key in ("value", "canonical") if key in fact["stated"]}}
    if fact.get("found") is not None:
        shown["found"] = _said(fact["found"])
    if "sources" in fact:
        shown["sources"] = [_said(each) for each in fact["sources"]]
    return shown


_HIDDEN = frozenset({"subject", "aliases", "involved", "sentence", "doubts"})


def _hidden(value: Any) -> Any:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [WITHHELD for _ in value]
    return WITHHELD if value else value


def _said(found: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _hidden(value) if name in ("value", "quote", "then") else value for name, value in found.items()}


def _finding(finding: FindingView, personal: set[str], blot: Any) -> FindingView:
    if personal.isdisjoint(finding.facts):
        shown = _applied(finding, blot, "")
        assert isinstance(shown, FindingView)
        return shown
    message = f"{WITHHELD}: {', '.join(finding.facts)} no longer as stated."
    return replace(finding, cause=WITHHELD, message=message, note=blot(finding.note) if finding.note else finding.note)


def _decision(decision: DecisionView, personal: set[str], blot: Any) -> DecisionView:
    shown = _applied(decision, blot, "")
    assert isinstance(shown, DecisionView)
    return shown if personal.isdisjoint(decision.facts) else replace(shown, message=WITHHELD)


def _period(period: PeriodView, personal: set[str], blot: Any) -> PeriodView:
    told = {each.id: each for each in (*period.opened, *period.resolved)}
    shown = {number: _finding(each, personal, blot) for number, each in told.items()}
    return replace(
        period,
        opened=tuple(shown[each.id] for each in period.opened),
        resolved=tuple(shown[each.id] for each in period.resolved),
        decisions=tuple(_decision(each, personal, blot) for each in period.decisions),
    )


def _blot(personal: Sequence[Mapping[str, Any]], others: Iterable[str]) -> Any:
    names = [*(str(fact["subject"]) for fact in personal), *others]
    addresses = [address for fact in personal if fact["predicate"] in _ADDRESSES for address in _values(fact)]
    known = blotter(names, WITHHELD, addresses=addresses)
    # Whose they are need not be known: evidence quotes addresses that only a page gives.
    return lambda text: known(_MAIL.sub(WITHHELD, text))


def _blot_values(personal: Sequence[Mapping[str, Any]], blot: Any) -> Any:
    """Return *blot* for our own sentences on facts, which quote values of every kind."""
    values = sorted({value for fact in personal for value in _values(fact)}, key=len, reverse=True)

    def all_of_it(text: str) -> str:
        for value in values:
            text = text.replace(f"“{value}”", f"“{WITHHELD}”")
        return str(blot(text))

    return all_of_it


def _values(fact: Mapping[str, Any]) -> Iterable[str]:
    """Return every value a fact has: as stated, and as its sources say."""
    for claim in (fact["stated"], fact.get("found") or {}, *fact.get("sources", ())):
        for name in ("value", "canonical", "then"):
            value = claim.get(name)
            yield from [value] if isinstance(value, str) else value if isinstance(value, (list, tuple)) else ()


def _applied(value: Any, blot: Any, name: str) -> Any:
    if name in _UNTOUCHED or isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return blot(value)
    if isinstance(value, (list, tuple)):
        return type(value)(_applied(item, blot, name) for item in value)
    if isinstance(value, Mapping):
        return {key: _applied(item, blot, str(key)) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: _applied(getattr(value, field.name), blot, field.name) for field in fields(value)}
        )
    return value
