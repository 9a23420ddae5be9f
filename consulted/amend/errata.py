"""A sheet of errata: for each note what it says, what it should say, why, and on what evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consulted.amend.errata_docx import docx
from consulted.reports import date
from consulted.reports.clean import clean
from consulted.reports.html import rendered
from consulted.reports.markdown import escape, table
from consulted.review.proposing import words
from models.decision import Decision
from models.reference import Document, Reference

_LONG = 900
_HEADS = ("Note", "It says", "It should say", "Why", "Decision")
_NOTHING = "Nothing was accepted; the report stands as it is."


@dataclass(frozen=True, kw_only=True, slots=True)
class Erratum:
    """One line of the sheet."""

    label: str
    before: str
    after: str
    why: str
    evidence: str


def errata(
    references: Sequence[Reference], decisions: Sequence[Decision], messages: Mapping[int, str]
) -> tuple[Erratum, ...]:
    """Return one erratum for each accepted edit, in the order of the notes."""
    order = {each.label: place for place, each in enumerate(references)}
    raw = {each.label: each.raw for each in references}
    found = [
        Erratum(
            label=edit.label,
            before=clean(raw.get(edit.label, ""), limit=_LONG),
            after=clean(words(edit), limit=_LONG),
            why=clean(messages.get(each.finding_id, ""), limit=_LONG),
            evidence=f"accepted by {clean(each.decided_by)} on {date.day(each.decided_at)}"
            + (f": {clean(each.note)}" if each.note else ""),
        )
        for each in decisions
        for edit in each.edits
    ]
    return tuple(sorted(found, key=lambda each: order.get(each.label, len(order))))


def as_markdown(document: Document, sheet: Sequence[Erratum]) -> bytes:
    """Write the sheet as Markdown."""
    body = table(_HEADS, (map(escape, row) for row in _rows(sheet))) if sheet else (_NOTHING, "")
    return "\n".join((f"# Errata: {escape(document.title or document.id)}", "", *body)).encode()


def as_html(document: Document, sheet: Sequence[Erratum]) -> bytes:
    """Write the sheet as one HTML page without scripts or outside loads."""
    return rendered("errata.html", document=document, sheet=sheet, heads=_HEADS, nothing=_NOTHING).encode()


def as_docx(document: Document, sheet: Sequence[Erratum]) -> bytes:
    """Write the sheet as a Word document."""
    return docx(document, _HEADS, _rows(sheet), _NOTHING)


def _rows(sheet: Sequence[Erratum]) -> list[tuple[str, ...]]:
    return [(each.label, each.before, each.after, each.why, each.evidence) for each in sheet]
