"""A change report as rows and columns: what the spreadsheet and the CSV share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from consulted.reports import advice, outline
from consulted.reports.view import FindingView, ReferenceView, ReportView, SourceView

#: What a cell may hold; times are aware, UTC.
Cell = str | int | float | bool | date | datetime | None

REFERENCES = (
    *("note", "kind", "status", "why", "title", "publisher", "consulted_on", "age_days", "revisited_at"),
    *("address", "final_address", "http_status", "verdict", "reason", "confidence", "confirmed", "failing_since"),
    *("content", "passage", "proposed_address", "version_consulted", "version_consulted_at", "snapshot", "next_step"),
    *("finding", "finding_state", "same_as", "sentence"),
)
FINDINGS = (
    *("finding", "kind", "cause", "message", "notes", "facts", "state", "opened_at", "decided_by", "remark"),
    *("next_step", "address", "evidence"),
)
EVIDENCE = ("note", "address", "verdict", "what", "evidence")
DECISIONS = ("decided_at", "decided_by", "action", "finding", "state", "remark", "notes", "message")


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """Rows under a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def references(view: ReportView) -> Grid:
    """Return a row for each address of each note; a note without one has a row, too."""
    opened = outline.open_findings(view)
    rows = []
    for each in view.references:
        finding = opened.get(each.label)
        step = None if each.duplicate_of else advice.for_reference(each)
        rest: tuple[Cell, ...] = (
            str(step) if step is not None else None,
            finding.id if finding is not None else None,
            finding.state if finding is not None else None,
            each.duplicate_of,
            " / ".join(citation.sentence for citation in each.cited_by) or None,
        )
        rows += [(*_note(each), *_source(source), *rest) for source in each.sources or (None,)]
    return Grid(head=REFERENCES, rows=tuple(rows))


def _note(each: ReferenceView) -> tuple[Cell, ...]:
    return (
        each.label,
        each.kind,
        each.status.value,
        each.why,
        each.title,
        each.publisher,
        each.consulted_on,
        each.age_days,
        each.revisited_at,
    )


def _source(source: SourceView | None) -> tuple[Cell, ...]:
    if source is None:
        return (None,) * 14
    baseline = source.baseline
    return (
        source.url,
        source.final_url,
        source.http_status,
        source.verdict.value,
        source.reason,
        source.confidence,
        source.confirmed,
        source.failing_since,
        source.content.value,
        source.passage.value,
        source.suggested_url,
        baseline.url if baseline is not None else None,
        baseline.at if baseline is not None else None,
        source.snapshot,
    )


def findings(view: ReportView) -> Grid:
    """Return a row for each finding, what waits for a person first."""
    rows = []
    for group in outline.groups(view):
        for item in group.items:
            steps = [step for _, step in item.steps]
            urls = dict.fromkeys(step.url for step in steps if step.url)
            said = "\n".join(dict.fromkeys(step.words for step in steps))
            rows.append((*_finding(item.finding), said, "\n".join(urls), "\n".join(item.evidence)))
    rows += [(*_finding(each), None, None, None) for each in outline.decided(view)]
    return Grid(head=FINDINGS, rows=tuple(rows))


def _finding(each: FindingView) -> tuple[Cell, ...]:
    return (
        each.id,
        each.kind,
        each.cause,
        each.message,
        ", ".join(each.labels),
        ", ".join(each.facts),
        each.state,
        each.opened_at,
        each.decided_by,
        each.note,
    )


def evidence(view: ReportView) -> Grid:
    """Return a row for each line of evidence, note by note."""
    return Grid(head=EVIDENCE, rows=tuple(line for each in view.references for line in _lines(each)))


def _lines(each: ReferenceView) -> Iterator[tuple[Cell, ...]]:
    for source in each.sources:
        said = [("answer", line) for line in source.evidence] + [("comparison", line) for line in source.comparison]
        for what, line in said:
            yield each.label, source.url, source.verdict.value, what, line


def decisions(view: ReportView) -> Grid:
    """Return a row for each decision of the period."""
    taken = view.period.decisions if view.period is not None else ()
    return Grid(
        head=DECISIONS,
        rows=tuple(
            (
                each.decided_at,
                each.decided_by,
                each.action,
                each.finding,
                each.state,
                each.note,
                ", ".join(each.labels),
                each.message,
            )
            for each in taken
        ),
    )
