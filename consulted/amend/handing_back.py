"""The report handed back: its newest edition with the accepted edits in it, or a sheet of errata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consulted.amend.addressee import addressed, distinct
from consulted.amend.change import Change, Left
from consulted.amend.errata import as_docx, as_html, as_markdown, errata
from consulted.amend.formats import WRITERS
from consulted.amend.proof import objection, reread
from consulted.workbench import Workbench
from models.decision import Decision
from models.errors import ConfigurationError
from models.reference import Reading

#: How a sheet of errata is written, by the ending of its file; Markdown under any other.
_SHEETS = {
    ".md": as_markdown,
    ".markdown": as_markdown,
    ".html": as_html,
    ".htm": as_html,
    ".docx": as_docx,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class HandedBack:
    """What is written, and what a person should know of it."""

    content: bytes
    changed: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()
    #: True when it is a sheet of errata and not the report.
    sheet: bool = False


def hand_back(bench: Workbench, document_id: str, output: Path, *, sheet: bool = False) -> HandedBack:
    """Return the report with its accepted edits, or with nothing accepted the very bytes that were imported.

    Args:
        output: where it will be written; by its ending a sheet of errata is a page, a Word document or Markdown.
        sheet: ask for the sheet whatever the report's format.

    Raises:
        UnknownDocumentError: no document of that id is kept.
        ConfigurationError: the format cannot be written there.
    """
    document = bench.ledger.documents.get(document_id)
    name, content = bench.ledger.documents.editions.newest(document.id)
    decisions = [each for each in bench.ledger.decisions.accepted(document.id) if each.edits]
    messages = {each.id: each.message for each in bench.ledger.findings.of(document.id, resolved=True)}
    today = bench.now().date()
    same_kind = output.suffix.lower() == Path(name).suffix.lower()
    if sheet or (document.format not in WRITERS and output.suffix.lower() in _SHEETS and not same_kind):
        reading = reread(content, name=name, today=today, document_id=document.id)
        return _sheet(reading, decisions, messages, output)
    if not same_kind:
        raise ConfigurationError(
            f"the report is a {Path(name).suffix or 'file without ending'}; give --output the same ending, "
            "or --errata for a sheet of errata"
        )
    if not decisions:
        return HandedBack(content=content)
    if document.format not in WRITERS:
        raise ConfigurationError(
            f"the notes of a {document.format} report cannot be written anew; "
            f"--output {output.stem}.html gives a sheet of errata"
        )
    reading = reread(content, name=name, today=today, document_id=document.id)
    return amended(reading, content, _changes(decisions, messages), name=name, today=today)


def _sheet(reading: Reading, decisions: Sequence[Decision], messages: Mapping[int, str], output: Path) -> HandedBack:
    found = errata(reading.references, decisions, messages)
    written = _SHEETS.get(output.suffix.lower(), as_markdown)(reading.document, found)
    return HandedBack(content=written, changed=tuple(dict.fromkeys(each.label for each in found)), sheet=True)


def _changes(decisions: Sequence[Decision], messages: Mapping[int, str]) -> dict[str, list[Change]]:
    changes: dict[str, list[Change]] = {}
    for decision in decisions:
        for edit in decision.edits:
            change = Change(
                edit=edit,
                decided_by=decision.decided_by,
                decided_at=decision.decided_at,
                why=messages.get(decision.finding_id, ""),
                note=decision.note,
            )
            changes.setdefault(edit.label, []).append(change)
    return changes


def amended(
    reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]], *, name: str, today: date
) -> HandedBack:
    """Return *content*, of which *reading* is what was read, with *changes* by label; the outcome is read again.

    Raises:
        ConfigurationError: it cannot be written, or would read otherwise than meant.
    """
    found, stands_for, gone = addressed(reading, changes)
    reading = distinct(reading)
    try:
        outcome = WRITERS[reading.document.format].write(reading, content, found)
    except ConfigurationError as error:
        raise ConfigurationError(f"{name}: {error}") from None
    wrong = objection(reading, outcome.content, outcome.amended, name=name, today=today) if outcome.amended else None
    if wrong is not None:
        raise ConfigurationError(f"the report was not written: {wrong}; --errata gives a sheet to work from")
    changed = tuple(stands_for[each.label] for each in outcome.amended)
    return HandedBack(content=outcome.content, changed=changed, left=(*outcome.left, *gone))
