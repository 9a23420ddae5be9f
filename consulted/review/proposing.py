"""What accepting a finding would change in the report's notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from consulted.reports import advice
from consulted.reports.clean import clean
from consulted.reports.view import FindingView, ReferenceView, ReportView, SourceView
from models.decision import Edit
from models.verdict import Content

#: Below this a move is likely and not shown: a person has to name the address.
_SHOWN = 0.8
#: Two addresses and some words.
_LONG = 900


def edits_of(view: ReportView, finding: FindingView) -> tuple[Edit, ...]:
    """Return the edits that accepting *finding* proposes; none where a person has to find the words.

    An address is proposed where its content was shown to be the one cited, or an archived copy where there is none. A
    date is proposed only where a content or fact check was passed.
    """
    labels = set(finding.labels)
    notes = (each for each in view.references if each.label in labels)
    return tuple(edit for note in notes for edit in _edits(finding.kind, note))


def _edits(kind: str, note: ReferenceView) -> Iterator[Edit]:
    date = note.proposal.date.isoformat() if note.proposal is not None else None
    if kind == "stale":
        if date is not None:
            yield Edit(label=note.label, date=date)
        return
    if kind not in ("moved", "broken"):
        return
    for source in advice.fitting(kind, note.sources):
        edit = _address(kind, note.label, source)
        if edit is not None:
            yield replace(edit, date=date)


def _address(kind: str, label: str, source: SourceView) -> Edit | None:
    if kind == "moved":
        url = source.suggested_url or source.final_url
        sure = source.confidence >= _SHOWN and source.content is not Content.REWRITTEN and source.reason != "temporary"
        return Edit(label=label, printed=source.printed, url=url) if url and sure and url != source.printed else None
    if source.suggested_url:
        return Edit(label=label, printed=source.printed, url=source.suggested_url)
    if source.baseline is not None and source.baseline.origin == "archive":
        return Edit(label=label, printed=source.printed, archive_url=source.baseline.url)
    return None


def told(edit: Edit) -> str:
    """Return an edit in one sentence, harmless to show."""
    return clean(f"note {edit.label}: {words(edit)}", limit=_LONG)


def words(edit: Edit) -> str:
    """Return what an edit changes, the note apart."""
    parts = []
    if edit.url is not None:
        parts.append(f"{edit.printed} → {edit.url}")
    if edit.archive_url is not None:
        parts.append(f"beside {edit.printed} name the archived copy {edit.archive_url}")
    if edit.date is not None:
        parts.append(f"consulted on {edit.date}")
    return "; ".join(parts)
