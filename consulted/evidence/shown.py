"""What of a document a pack may show: its report and findings as of one moment, without what the settings withhold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consulted.facts.withheld import hiding, withhold
from consulted.reports.build import build, finding_view
from consulted.reports.view import FindingView, ReportView
from consulted.workbench import Workbench


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Report and findings, and what makes any other value fit to be shown with them."""

    report: ReportView
    #: All of them by id, those that went away by themselves too.
    findings: Mapping[int, FindingView]
    hide: Callable[[Any], Any]


def shown(bench: Workbench, document_id: str, *, now: datetime) -> Shown:
    """Return what may be shown of a document as of *now*."""
    sight = bench.sight(document_id, now=now)
    report = build(bench.ledger, sight, rehearsal=bench.rehearsal)
    every = tuple(finding_view(each) for each in bench.ledger.findings.of(document_id, resolved=True))
    if not bench.config["redact"]:
        return Shown(report=report, findings={each.id: each for each in every}, hide=lambda value: value)
    whole = withhold(replace(report, findings=every), others=sight.interviewed)
    live = {each.id for each in report.findings}
    return Shown(
        report=replace(whole, findings=tuple(each for each in whole.findings if each.id in live)),
        findings={each.id: each for each in whole.findings},
        hide=hiding(report, others=sight.interviewed),
    )
