"""Findings and decisions, as a person at the keyboard and as a script reads them."""

from __future__ import annotations

from collections.abc import Sequence

from consulted.cli.output import table
from consulted.reports import outline
from consulted.reports.clean import clean
from consulted.reports.view import FindingView, ReportView
from consulted.review.proposing import edits_of, told
from consulted.workbench import Workbench
from models.decision import Action, Decision


def as_text(bench: Workbench, shown: Sequence[tuple[ReportView, FindingView]], *, whole: bool) -> str:
    """Return a table of findings, or with *whole* all that is known of each."""
    if not shown:
        return "Nothing needs a person."
    if whole:
        return "\n\n".join(_whole(bench, *each) for each in shown)
    rows = [
        (
            each.id,
            view.document.id,
            each.kind,
            each.state,
            clean(each.message, limit=96),
            len(edits_of(view, each)) or "·",
        )
        for view, each in shown
    ]
    return table(rows, ["id", "document", "kind", "state", "what happened", "edits"])


def _whole(bench: Workbench, view: ReportView, finding: FindingView) -> str:
    lines = [
        f"#{finding.id} {finding.kind} in {view.document.id}, {finding.state}",
        f"  {clean(finding.message, limit=900)}",
    ]
    items = [item for group in outline.groups(view) for item in group.items if item.finding.id == finding.id]
    lines += [f"   - {clean(line)}" for item in items for line in item.evidence]
    lines += [f"   → {clean(str(step))}" for item in items for _, step in item.steps]
    edits = edits_of(view, finding)
    lines += [f"  accepting it changes {told(each)}" for each in edits]
    if not edits:
        lines.append("  accepting it changes no note by itself; --address or --date may")
    for each in bench.ledger.decisions.of(finding.id):
        lines += [f"  {line}" for line in log_lines(each)]
    return "\n".join(lines)


def log_lines(each: Decision) -> list[str]:
    """Return one decision as lines of the log."""
    until = f" until {each.until.isoformat()}" if each.until is not None else ""
    said = f": {clean(each.note)}" if each.note else ""
    words = {
        Action.ACCEPT: "accepted",
        Action.DISMISS: "dismissed",
        Action.SNOOZE: f"snoozed{until}",
        Action.ANNOTATE: "annotated",
        Action.UNDO: f"undone, {each.after.value} again",
    }
    when = f"{each.decided_at:%Y-%m-%d %H:%M} UTC"
    head = f"finding {each.finding_id} {words[each.action]} by {clean(each.decided_by)}, {when}{said}"
    return [head, *(f"  {told(edit)}" for edit in each.edits)]


def as_json(bench: Workbench, view: ReportView, finding: FindingView) -> dict[str, object]:
    """Return a finding with what accepting it would change, and its log."""
    return {
        "document": view.document.id,
        "finding": finding,
        "proposed": list(edits_of(view, finding)),
        "decisions": [decision_json(each) for each in bench.ledger.decisions.of(finding.id)],
    }


def decision_json(each: Decision) -> dict[str, object]:
    """Return one decision as plain values."""
    return {
        "id": each.id,
        "finding": each.finding_id,
        "action": each.action.value,
        "by": each.decided_by,
        "at": each.decided_at,
        "note": each.note,
        "before": each.before.value,
        "after": each.after.value,
        "until": each.until,
        "edits": list(each.edits),
    }
