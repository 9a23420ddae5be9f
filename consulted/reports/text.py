"""A change report for a terminal: findings first, then every reference."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from consulted.reports import advice, clean, date, explain, fact_text, outline, terminal
from consulted.reports.look import Look
from consulted.reports.view import FindingView, ReferenceView, ReportView, SourceView

_STYLES = {
    **{"fresh": "green", "stale": "yellow", "changed": "magenta", "broken": "bold red", "moved": "blue"},
    **{"unknown": "cyan", "offline": "dim", "expired": "yellow"},
}
#: More than this belongs in the HTML report.
_EVIDENCE_LINES = 3


def write(view: ReportView, look: Look) -> str:
    """Write *view* for a terminal of ``look.width`` columns."""
    return terminal.written(_parts(clean.tidy(view), look), look)


def _parts(view: ReportView, look: Look) -> Iterator[RenderableType]:
    yield from _headline(view)
    yield from _findings(view)
    yield Text("\nAll references", style="bold")
    yield _references(view)
    if view.facts:
        yield Text("\nFacts the report states", style="bold")
        yield from fact_text.parts(view.facts, look, day=view.document.date, brief=True)
        yield Text(f"\nAll of them with what shows it: consulted facts {view.document.id}", style="dim")
    if view.inconsistencies:
        yield Text(f"\n{outline.DISAGREES}", style="bold")
    for each in view.inconsistencies:
        yield _hanging("-", Text(f"{each.message} {outline.places(each)}".rstrip()))


def _headline(view: ReportView) -> Iterator[RenderableType]:
    document = view.document
    dated = f"Report of {date.partial(document.date)}. " if document.date else ""
    if view.rehearsal:
        yield Text("Rehearsal: answers come from the bundled small web\n", style="italic")
    yield Text(f"{document.title or document.id} ({document.id})", style="bold")
    yield Text(f"{dated}{outline.freshness(view)} Written {date.minute(view.generated_at)}.")
    for warning in outline.warnings(view):
        yield Text(f"! {warning}", style="yellow")
    yield Text(f"\n{outline.lead(view)}")
    if view.period is not None:
        yield Text(outline.in_brief(view)[-1])
    yield Text(" · ").join(Text(f"{n} {status}", style=_STYLES[status]) for status, n in outline.counts(view).items())


def _findings(view: ReportView) -> Iterator[RenderableType]:
    groups = outline.groups(view)
    yield Text("\nWhat needs a person" if groups else f"\n{outline.nothing(view)}", style="bold")
    for group in groups:
        yield Text.assemble("\n", (group.kind, _STYLES[group.kind]), f" ({len(group.items)}): {group.meaning}")
        for item in group.items:
            yield from _item(item)
    for finding in outline.decided(view):
        by = f" by {finding.decided_by}" if finding.decided_by else ""
        said = f": {finding.note}" if finding.note else ""
        where = f" ({outline.notes(finding.labels)})" if finding.labels else ""
        yield Text(f"\n#{finding.id} {finding.state}{by}{said}{where}", style="dim")


def _item(item: outline.Item) -> Iterator[RenderableType]:
    finding = item.finding
    said = " ".join(filter(None, (f"#{finding.id}", finding.message, item.notes, item.confirmation)))
    yield Padding(Text(said), (1, 0, 0, 2))
    for line in item.evidence[:_EVIDENCE_LINES]:
        yield _hanging("-", Text(line))
    for labels, step in item.steps:
        whose = f"{outline.notes(labels)}: " if len(item.steps) > 1 else ""
        yield _hanging("→", Text(f"{whose}{step}", style="bold"))


def _hanging(mark: str, words: Text) -> Padding:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column(overflow="fold")
    table.add_row(mark, words)
    return Padding(table, (0, 0, 0, 5))


def _table(*columns: tuple[str, int | None]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), expand=True)
    for name, width in columns:
        table.add_column(name, width=width, overflow="fold", ratio=None if width else 1)
    return table


def _references(view: ReportView) -> Table:
    table = _table(("note", 5), ("status", 7), ("verdict", 20), ("content", 9), ("consulted on", 12), ("why", None))
    findings = outline.open_findings(view)
    for reference in view.references:
        for number, source in enumerate(reference.sources or (None,)):
            table.add_row(*_row(reference, source, findings.get(reference.label), first=number == 0))
    return table


def _row(
    reference: ReferenceView, source: SourceView | None, finding: FindingView | None, *, first: bool
) -> Iterator[RenderableType]:
    yield Text(reference.label if first else "")
    yield Text(reference.status if first else "", style=_STYLES[reference.status])
    yield Text(f"{source.verdict} {source.reason}" if source and source.reason != source.verdict else _word(source))
    yield Text(source.content if source else "")
    yield Text(_consulted(reference) if first else "")
    yield _why(reference, finding) if first else Text(source.printed if source else "")


def _word(source: SourceView | None) -> str:
    return source.verdict if source else ""


def _consulted(reference: ReferenceView) -> str:
    if reference.consulted_on is None:
        return "no date"
    return reference.consulted_on + (" ?" if reference.ambiguous else "")


def _why(reference: ReferenceView, finding: FindingView | None) -> RenderableType:
    twin = f" Same source as note {reference.duplicate_of}." if reference.duplicate_of else ""
    todo = f"see #{finding.id} above" if finding else advice.for_reference(reference)
    why = Text(f"{explain.sentence(reference.why)}{twin}")
    return Group(why, Text(f"→ {todo}")) if todo else why
