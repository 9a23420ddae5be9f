"""A change report in GitHub's Markdown; whatever came from outside is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from consulted.reports import advice, clean, date, explain, fact, outline, word
from consulted.reports.advice import Step
from consulted.reports.look import Look
from consulted.reports.view import ReferenceView, ReportView, SourceView

#: The rest of the evidence stands at the end.
_EVIDENCE_LINES = 5
_MARKS = str.maketrans({**{mark: f"\\{mark}" for mark in "\\`*_[]|~$#!"}, "&": "&amp;", "<": "&lt;", ">": "&gt;"})


def write(view: ReportView, look: Look) -> str:
    """Write *view* as Markdown."""
    tidied = clean.tidy(view)
    parts = (
        _headline(tidied),
        _findings(tidied),
        _references(tidied),
        _facts(tidied),
        _disagreements(tidied),
        _evidence(tidied),
    )
    written = "\n".join(line for part in parts for line in part)
    return re.sub(r"\n{3,}", "\n\n", written).strip() + "\n"


def escape(said: str) -> str:
    """Return *said* so that Markdown shows it and does nothing with it: no link, no mention, no markup."""
    text = said.translate(_MARKS)
    text = re.sub(r"\b(https?|ftp|xmpp|mailto)(:)", r"\1\\:", text, flags=re.I)
    text = re.sub(r"\b(www)\.", r"\1\\.", text, flags=re.I)
    # A mention would write to people who never asked; dependabot breaks it the same way.
    text = re.sub(r"(?<![\w/])@(?=\w)", "@&#8203;", text)
    return re.sub(r"^(\d+)([.)])|^([-+=])", lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def link(url: str) -> str:
    """Return *url* as a link when it is one of the web, as text otherwise."""
    if not clean.linkable(url):
        return escape(url)
    return f"<{quote(url, safe=_URL_MARKS)}>"


#: What may stand in an address between angle brackets and in a table: no bracket, bar, backtick or quote.
_URL_MARKS = "%/:?#@!$&'()*+,;=-._~[]"


def _headline(view: ReportView) -> Iterator[str]:
    document = view.document
    yield f"# {escape(document.title or document.id)}"
    yield ""
    if view.rehearsal:
        yield from ("*Rehearsal: answers come from the bundled small web*", "")
    dated = f"Report of {escape(date.partial(document.date))}. " if document.date else ""
    yield f"{dated}{outline.freshness(view)} Written {date.minute(view.generated_at)}."
    yield ""
    for warning in outline.warnings(view):
        yield from (f"> {escape(warning)}", "")
    yield from (f"**{outline.lead(view)}**", "")
    yield from table(("Status", "References", "Meaning"), _counts(view))
    yield from (f"- {escape(sentence)}" for sentence in outline.in_brief(view))
    yield ""
    causes = outline.caused(view)
    if len(causes) > 1:
        rows = ((kind, escape(cause), str(number)) for kind, cause, number in causes)
        yield from table(("Kind", "Cause", "Open findings"), rows)
    yield from _period(view)


def _period(view: ReportView) -> Iterator[str]:
    period = view.period
    if period is None:
        return
    yield from (f"## Since {date.day(period.since)}", "")
    for name, told in (("opened", period.opened), ("went away", period.resolved)):
        for finding in told:
            yield f"- *{name}* {escape(finding.message)} {escape(outline.notes(finding.labels))}".rstrip()
    for decision in period.decisions:
        said = f": {escape(decision.note)}" if decision.note else ""
        yield f"- *{decision.action}* by {escape(decision.decided_by)}{said} ({escape(decision.message)})"
    yield ""


def _counts(view: ReportView) -> Iterator[tuple[str, ...]]:
    for status, number in outline.counts(view).items():
        yield status, str(number), word.STATUS[status]


def _findings(view: ReportView) -> Iterator[str]:
    groups = outline.groups(view)
    yield from ("", "## What needs a person", "")
    if not groups:
        yield from (outline.nothing(view), "")
    for group in groups:
        yield from (f"### {group.kind} ({len(group.items)})", "", group.meaning, "")
        for item in group.items:
            yield from _item(item)
        yield ""
    yield from _decided(view)


def _item(item: outline.Item) -> Iterator[str]:
    tail = " ".join(filter(None, (item.notes, item.confirmation)))
    yield f"- **{escape(item.finding.message)}** {escape(tail)}".rstrip()
    yield from (f"  - {escape(line)}" for line in item.evidence[:_EVIDENCE_LINES])
    for labels, step in item.steps:
        whose = f" ({escape(outline.notes(labels))})" if len(item.steps) > 1 else ""
        yield f"  - **Next{whose}:** {_step(step)}"


def _decided(view: ReportView) -> Iterator[str]:
    found = outline.decided(view)
    if found:
        yield from ("### Decided earlier", "")
    for finding in found:
        by = f" by {escape(finding.decided_by)}" if finding.decided_by else ""
        said = f": {escape(finding.note)}" if finding.note else ""
        notes = escape(outline.notes(finding.labels))
        where = f" {notes}." if notes else ""
        yield f"- {escape(finding.message)}{where} *{escape(finding.state)}*{by}{said}"
    yield ""


def _references(view: ReportView) -> Iterator[str]:
    yield from ("## All references", "")
    heads = ("Note", "Status", "Verdict", "Content", "Consulted on", "Why, and what to do")
    yield from table(heads, (_row(reference) for reference in view.references))


def _row(reference: ReferenceView) -> Iterator[str]:
    yield escape(reference.label)
    yield f"**{reference.status}**"
    yield "<br>".join(_verdict(source) for source in reference.sources)
    yield "<br>".join(source.content for source in reference.sources)
    yield _consulted(reference)
    yield "<br>".join(_why(reference))


def _verdict(source: SourceView) -> str:
    return escape(explain.found(source))


def _consulted(reference: ReferenceView) -> str:
    if reference.consulted_on is None:
        return "no date"
    return escape(reference.consulted_on) + (" (ambiguous)" if reference.ambiguous else "")


def _why(reference: ReferenceView) -> Iterator[str]:
    yield escape(explain.sentence(reference.why))
    if reference.duplicate_of:
        yield f"Same source as note {escape(reference.duplicate_of)}."
        return
    step = advice.for_reference(reference)
    if step:
        yield _step(step)


def _step(step: Step) -> str:
    return f"{escape(step.words)} {link(step.url)}" if step.url else escape(step.words)


def _facts(view: ReportView) -> Iterator[str]:
    if view.facts:
        yield from ("", "## Facts the report states", "", *facts(view.facts, day=view.document.date))


def facts(found: Sequence[Mapping[str, object]], *, ids: bool = False, day: str | None = None) -> Iterator[str]:
    """Yield facts (contract, section 4, cleaned) as tables, one for each of those they are about."""
    yield from (escape(fact.summary(found, day=day)), "")
    heads = (*(("Id",) if ids else ()), "Fact", "Stated", "Found now", "Status", "Notes", "Why")
    for section in fact.sections(found, day=day):
        for group in section.groups:
            yield from (f"### {escape(group.name) or section.name}", "")
            yield from table(heads, (_fact_row(line, ids) for line in group.lines))


def _fact_row(line: fact.Line, ids: bool) -> Iterator[str]:
    if ids:
        yield escape(line.id)
    yield escape(line.what)
    yield escape(line.stated)
    yield escape(line.found)
    yield f"**{escape(line.status)}**"
    yield escape(", ".join(line.labels))
    yield "<br>".join(_fact_why(line))


def _fact_why(line: fact.Line) -> Iterator[str]:
    yield escape(f"{explain.sentence(line.why)}.")
    for each in line.evidence:
        yield " ".join(filter(None, (escape(explain.sentence(each.words)), each.url and link(each.url))))
    if line.rewrite:
        yield escape(f"To be written anew: “{line.rewrite}”")
    if line.doubts:
        yield escape(f"Doubtful reading: {'; '.join(line.doubts)}.")
    if line.by_hand:
        yield "Given by a person."


def _disagreements(view: ReportView) -> Iterator[str]:
    if view.inconsistencies:
        yield from ("", f"## {outline.DISAGREES}", "")
    for each in view.inconsistencies:
        yield f"- {escape(f'{each.message} {outline.places(each)}'.rstrip())}"
    yield ""


def _evidence(view: ReportView) -> Iterator[str]:
    found = outline.exhibits(view)
    if found:
        yield from ("", "## Evidence, line by line", "")
        rows = (
            (
                escape(each.label),
                "<br>".join(_exhibit(each.source)),
                "<br>".join((*map(escape, each.lines), *_changes(each))),
            )
            for each in found
        )
        yield from table(("Note", "Address and verdict", "What was seen"), rows)


def _exhibit(source: SourceView) -> Iterator[str]:
    yield link(source.url)
    yield f"{escape(explain.found(source))}. {explain.visits(source)}".rstrip()
    version = source.baseline
    if version is not None:
        yield f"Version consulted: {link(version.url)}, {date.day(version.at)}"


def _changes(exhibit: outline.Exhibit) -> Iterator[str]:
    for then, now in exhibit.changes:
        yield escape("; ".join(f"{when}: “{words}”" for when, words in (("then", then), ("now", now)) if words))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a table, and an empty one; cells are escaped by who gives them."""
    names = tuple(heads)
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""
