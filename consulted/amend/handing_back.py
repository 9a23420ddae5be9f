"""The report handed back: its newest edition with the accepted edits in it, or a sheet of errata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from consulted.amend.amending import Left, Outcome, amend
from consulted.amend.errata import as_html, as_markdown, errata
from consulted.amend.proof import objection, plain, reread
from consulted.workbench import Workbench
from models.decision import Decision, Edit
from models.errors import ConfigurationError
from models.reference import Reading

#: Formats whose notes we write anew where they stand; each note of theirs is kept as it stands in the file.
IN_PLACE = frozenset({"markdown", "bibtex"})
_PAGES = (".html", ".htm")
_SHEETS = (".md", ".markdown", *_PAGES)


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
        output: where it will be written; by its ending a sheet of errata is a page or Markdown.
        sheet: ask for the sheet whatever the report's format.

    Raises:
        UnknownDocumentError: no document of that id is kept.
        ConfigurationError: the format cannot be written there.
    """
    document = bench.ledger.documents.get(document_id)
    name, content = bench.ledger.documents.editions.newest(document.id)
    decisions = [each for each in bench.ledger.decisions.accepted(document.id) if each.edits]
    today = bench.now().date()
    same_kind = output.suffix.lower() == Path(name).suffix.lower()
    if sheet or (document.format not in IN_PLACE and output.suffix.lower() in _SHEETS and not same_kind):
        return _sheet(bench, reread(content, name=name, today=today, document_id=document.id), decisions, output)
    if not decisions:
        if not same_kind:
            raise ConfigurationError(
                f"the report is a {Path(name).suffix or 'file without ending'}; give --output the same ending"
            )
        return HandedBack(content=content)
    if document.format not in IN_PLACE:
        raise ConfigurationError(
            f"the notes of a {document.format} report cannot be written anew yet; "
            f"--output {output.stem}.html gives a sheet of errata"
        )
    reading = reread(content, name=name, today=today, document_id=document.id)
    return _amended(reading, content, decisions, name=name, today=today)


def _sheet(bench: Workbench, reading: Reading, decisions: Sequence[Decision], output: Path) -> HandedBack:
    messages = {each.id: each.message for each in bench.ledger.findings.of(reading.document.id, resolved=True)}
    found = errata(reading.references, decisions, messages)
    write = as_html if output.suffix.lower() in _PAGES else as_markdown
    written = write(reading.document, found)
    return HandedBack(content=written.encode(), changed=tuple(dict.fromkeys(each.label for each in found)), sheet=True)


def _amended(reading: Reading, content: bytes, decisions: Sequence[Decision], *, name: str, today: date) -> HandedBack:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise ConfigurationError(
            f"{name} is not UTF-8; save it as UTF-8 and import it again, or ask for --errata"
        ) from None
    wide = "\r\n" in text
    edits: dict[str, list[Edit]] = {}
    for decision in decisions:
        for edit in decision.edits:
            edits.setdefault(edit.label, []).append(edit)
    outcome = amend(
        plain(text),
        [replace(each, raw=plain(each.raw)) for each in reading.references],
        edits,
        format=reading.document.format,
        language=reading.document.language,
    )
    known = {each.label for each in reading.references}
    gone = [
        Left(edit=edit, why="there is no such note any more")
        for label in edits
        if label not in known
        for edit in edits[label]
    ]
    written = _encoded(outcome, wide)
    wrong = objection(reading, written, outcome.amended, name=name, today=today) if outcome.amended else None
    if wrong is not None:
        raise ConfigurationError(f"the report was not written: {wrong}; --errata gives a sheet to work from")
    return HandedBack(
        content=written, changed=tuple(each.label for each in outcome.amended), left=(*outcome.left, *gone)
    )


def _encoded(outcome: Outcome, wide: bool) -> bytes:
    return (outcome.text.replace("\n", "\r\n") if wide else outcome.text).encode()
