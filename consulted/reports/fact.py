"""The facts a report states, as lines of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consulted.reports import date, word
from consulted.reports.view import ReportView


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One stated fact and how it stands."""

    about: str
    stated: str
    found: str
    status: str
    meaning: str
    labels: tuple[str, ...]


def lines(view: ReportView) -> tuple[Line, ...]:
    """Return the facts of *view*, those that still hold last."""
    found = [_line(fact) for fact in view.facts]
    return tuple(sorted(found, key=lambda line: line.status == "confirmed"))


def _line(fact: Mapping[str, object]) -> Line:
    status = _said(fact.get("status"))
    labels = fact.get("labels")
    reason = _said(fact.get("reason"))
    return Line(
        about=": ".join(filter(None, (_said(fact.get("subject")), _said(fact.get("predicate"))))),
        stated=_stated(fact.get("stated")),
        found=_said(_value(fact.get("found"))) or "not found",
        status=status,
        meaning=word.FACT.get(status, status) + (f" ({reason})" if status == "unverified" and reason else ""),
        labels=tuple(map(_said, labels)) if isinstance(labels, (list, tuple)) else (),
    )


def _stated(stated: object) -> str:
    as_of = stated.get("as_of") if isinstance(stated, Mapping) else None
    value = _said(_value(stated))
    return f"{value} ({date.partial(as_of)})" if isinstance(as_of, str) and as_of else value


def _value(claim: object) -> object:
    return claim.get("value") if isinstance(claim, Mapping) else claim


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_said(item) for item in value)
    return str(value)
