"""Deciding on findings: what is seen of them, and what accepting them would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from consulted.reports.view import FindingView, ReportView
from consulted.review.proposing import edits_of
from consulted.workbench import Workbench
from models.decision import Action, Edit, Order
from models.errors import ConfigurationError

#: What rests longer than this is forgotten rather than put off.
_FURTHEST = timedelta(days=366)


def put_off(until: date, today: date) -> date:
    """Return *until* as the last day a finding rests.

    Raises:
        ConfigurationError: it lies in the past, or further off than a year.
    """
    if not today <= until <= today + _FURTHEST:
        raise ConfigurationError(f"put it off to a day from {today.isoformat()} on, within a year")
    return until


def seen(bench: Workbench, finding_ids: Sequence[int]) -> list[tuple[ReportView, FindingView]]:
    """Return findings with the reports they are about, each report read once.

    Raises:
        UnknownFindingError: one of them is not there.
        ResolvedFindingError: one of them went away by itself.
    """
    live = [bench.ledger.findings.live(each) for each in finding_ids]
    views = {document_id: bench.view(document_id) for document_id in {each.document_id for each in live}}
    known = {each.id: (view, each) for view in views.values() for each in view.findings}
    return [known[each.id] for each in live]


def with_proposals(bench: Workbench, orders: Sequence[Order]) -> list[Order]:
    """Return *orders* with what each acceptance proposes as its edits."""
    accepting = [each.finding_id for each in orders if each.action is Action.ACCEPT]
    edits = {finding.id: edits_of(view, finding) for view, finding in seen(bench, accepting)}
    return [replace(each, edits=edits.get(each.finding_id, ())) for each in orders]


def as_said(
    view: ReportView, finding: FindingView, *, address: str | None = None, day: str | None = None
) -> tuple[Edit, ...]:
    """Return the edits of somebody who names address or date themselves.

    Raises:
        ConfigurationError: the day is none, or it cannot be told which of several addresses is meant.
    """
    if day is not None:
        _check_day(day)
    notes = [each for each in view.references if each.label in finding.labels]
    printed = {each.label: [source.printed for source in each.sources] for each in notes}
    if address is not None and any(len(found) != 1 for found in printed.values()):
        raise ConfigurationError(
            f"finding {finding.id} is about notes with several addresses; one address cannot stand for all of them"
        )
    return tuple(
        Edit(label=label, printed=urls[0] if address is not None else None, url=address, date=day)
        for label, urls in printed.items()
    )


def _check_day(day: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise ConfigurationError(f"{day!r} is no date such as 2026-11-26") from None
