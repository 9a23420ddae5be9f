"""A change report as rows and columns: what the spreadsheet and the CSV share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from consulted.reports import advice, difference, fact, fact_csv, outline
from consulted.reports.view import FindingView, ReferenceView, ReportView, SourceView
from models.moment import parse_iso
from models.pattern import regex

#: What a cell may hold; times are aware, UTC. A day known only by its month or year is a text.
Cell = str | int | float | bool | date | datetime | None

REFERENCES = (
    *("note", "kind", "status", "why", "title", "publisher", "consulted_on", "age_days", "revisited_at"),
    *("address", "final_address", "http_status", "verdict", "reason", "confidence", "confirmed", "failing_since"),
    *("content", "passage", "proposed_address", "version_consulted", "version_consulted_at", "snapshot", "next_step"),
    *("finding", "finding_state", "same_as", "sentence"),
)
FINDINGS = (
    *("finding", "kind", "cause", "message", "notes", "facts", "state", "opened_at", "decided_by", "remark"),
    *("next_step", "address", "evidence", "proposed_date", "closed_at"),
)
EVIDENCE = ("note", "address", "verdict", "what", "evidence", "seen_at", "snapshot")
FACTS = fact_csv.HEAD
DECISIONS = ("decided_at", "decided_by", "action", "finding", "state", "remark", "notes", "message")


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """Rows under a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def references(view: ReportView) -> Grid:
    """Return a row for each address of each note; a note without one has a row, too."""
    return Grid(head=REFERENCES, rows=tuple(row for rows in by_reference(view) for row in rows))


def by_reference(view: ReportView) -> Iterator[list[tuple[Cell, ...]]]:
    """Yield the rows of each note."""
    opened = outline.open_findings(view)
    for each in view.references:
        rest = _rest(each, opened.get(each.label))
        yield [(*_note(each), *_source(source), *rest) for source in each.sources or (None,)]


def _rest(each: ReferenceView, finding: FindingView | None) -> tuple[Cell, ...]:
    step = None if each.duplicate_of else advice.for_reference(each)
    return (
        str(step) if step is not None else None,
        finding.id if finding is not None else None,
        finding.state if finding is not None else None,
        each.duplicate_of,
        " / ".join(citation.sentence for citation in each.cited_by) or None,
    )


def day(said: object) -> Cell:
    """Return a whole ISO day as a date; anything else stays the text it is."""
    if said is None:
        return None
    try:
        return date.fromisoformat(str(said)) if _DAY.fullmatch(str(said)) else str(said)
    except ValueError:
        return str(said)


_DAY = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _note(each: ReferenceView) -> tuple[Cell, ...]:
    return (
        each.label,
        each.kind,
        each.status.value,
        each.why,
        each.title,
        each.publisher,
        day(each.consulted_on),
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
    """Return a row for each finding: what waits for a person first, and what went away in the period last."""
    waiting = [item for group in outline.groups(view) for item in group.items]
    told = [*waiting, *outline.items(view, outline.decided(view))]
    gone = view.period.resolved if view.period is not None else ()
    rows = [*(_told(view, item) for item in told), *((*_finding(each), *(None,) * 4, each.closed_at) for each in gone)]
    return Grid(head=FINDINGS, rows=tuple(rows))


def _told(view: ReportView, item: outline.Item) -> tuple[Cell, ...]:
    finding, steps = item.finding, [step for _, step in item.steps]
    urls = dict.fromkeys(step.url for step in steps if step.url)
    return (
        *_finding(finding),
        "\n".join(dict.fromkeys(step.words for step in steps)),
        "\n".join(urls),
        "\n".join(item.evidence),
        _proposed_date(view, finding),
        finding.closed_at,
    )


def _proposed_date(view: ReportView, finding: FindingView) -> Cell:
    """Return the consulted-on date that the notes of *finding* could bear, where checks allow one and the same."""
    notes = [each for each in view.references if each.label in finding.labels]
    dates = {each.proposal.date for each in notes if each.proposal is not None}
    return dates.pop() if len(dates) == 1 else "\n".join(map(str, sorted(dates))) or None


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
    """Return a row for each line of evidence: of addresses note by note, then of facts."""
    of_notes = (line for each in view.references for line in _lines(each))
    return Grid(head=EVIDENCE, rows=(*of_notes, *_quotes(view)))


def _lines(each: ReferenceView) -> Iterator[tuple[Cell, ...]]:
    for source in each.sources:
        said = [("answer", line) for line in source.evidence] + [("comparison", line) for line in source.comparison]
        for then, now in difference.excerpts(source.difference):
            said += [(what, words) for what, words in (("then", then), ("now", now)) if words]
        for what, line in said:
            yield each.label, source.url, source.verdict.value, what, line, source.reconfirmed_at, source.snapshot


def _quotes(view: ReportView) -> Iterator[tuple[Cell, ...]]:
    for line in map(fact.line, view.facts):
        for each in line.evidence:
            said = f"{line.what}: {each.words}"
            yield ", ".join(line.labels), each.url, line.status, "fact", said, None, None


def facts(view: ReportView) -> Grid:
    """Return a row for each fact, in the columns of ``consulted facts --format csv``."""
    return Grid(head=FACTS, rows=tuple(map(_fact, view.facts)))


def _fact(each: Mapping[str, object]) -> tuple[Cell, ...]:
    texts, values = fact_csv.cells(each), fact_csv.values(each)
    return tuple(_typed(*cell) for cell in zip(FACTS, texts, values, strict=True))


def _typed(name: str, text: str, value: object) -> Cell:
    """Return a value of a fact as what it is: truths, numbers, days and times; lists and all else as the text."""
    if name == "visited_at" and text:
        return parse_iso(text)
    if name in ("as_of", "valid_until"):
        return day(value)
    return value if isinstance(value, (bool, int, float)) else text or None


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
