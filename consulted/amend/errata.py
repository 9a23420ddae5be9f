"""A sheet of errata: for each note what it says, what it should say, why, and on what evidence."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from consulted.reports import date
from consulted.reports.clean import clean
from consulted.reports.markdown import escape
from consulted.review.proposing import told
from models.decision import Decision, Edit
from models.reference import Document, Reference

_LONG = 900


@dataclass(frozen=True, kw_only=True, slots=True)
class Erratum:
    """One line of the sheet."""

    label: str
    before: str
    after: str
    why: str
    evidence: str


def errata(
    references: Sequence[Reference], decisions: Sequence[Decision], messages: dict[int, str]
) -> tuple[Erratum, ...]:
    """Return one erratum for each accepted edit, in the order of the notes."""
    order = {each.label: place for place, each in enumerate(references)}
    raw = {each.label: each.raw for each in references}
    found = [
        Erratum(
            label=edit.label,
            before=clean(raw.get(edit.label, ""), limit=_LONG),
            after=_after(edit),
            why=clean(messages.get(each.finding_id, ""), limit=_LONG),
            evidence=f"accepted by {clean(each.decided_by)} on {date.day(each.decided_at)}"
            + (f": {clean(each.note)}" if each.note else ""),
        )
        for each in decisions
        for edit in each.edits
    ]
    return tuple(sorted(found, key=lambda each: order.get(each.label, len(order))))


def _after(edit: Edit) -> str:
    return clean(told(edit).partition(": ")[2], limit=_LONG)


def as_markdown(document: Document, sheet: Sequence[Erratum]) -> str:
    """Write the sheet as Markdown."""
    lines = [f"# Errata: {escape(document.title or document.id)}", ""]
    if not sheet:
        return "\n".join([*lines, "Nothing was accepted; the report stands as it is.", ""])
    lines += ["| Note | It says | It should say | Why | Decision |", "| --- | --- | --- | --- | --- |"]
    for each in sheet:
        cells = (each.label, each.before, each.after, each.why, each.evidence)
        lines.append(f"| {' | '.join(map(escape, cells))} |")
    return "\n".join([*lines, ""])


def as_html(document: Document, sheet: Sequence[Erratum]) -> str:
    """Write the sheet as one HTML page without scripts or outside loads."""
    title = html.escape(f"Errata: {document.title or document.id}")
    rows = "".join(
        "<tr><th scope=row>{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>".format(
            *(html.escape(cell) for cell in (each.label, each.before, each.after, each.why, each.evidence))
        )
        for each in sheet
    )
    head = "".join(f"<th scope=col>{name}</th>" for name in ("Note", "It says", "It should say", "Why", "Decision"))
    body = (
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        if sheet
        else ("<p>Nothing was accepted; the report stands as it is.</p>")
    )
    style = (
        "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;"
        "color-scheme:light dark}"
        "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #8886;padding:.5rem;text-align:left;"
        "vertical-align:top;overflow-wrap:anywhere}td{min-width:9rem}"
    )
    language = html.escape(document.language or "en")
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{style}</style></head>'
        f"<body><h1>{title}</h1>{body}</body></html>\n"
    )
