"""Accepted edits put into the notes of a report, in its own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from consulted.amend.redate import redate
from models.decision import Edit
from models.reference import Reference

#: How a note names an archived copy, by the report's language.
_ARCHIVED = {
    "en": "archived at",
    "fr": "archivé :",
    "de": "archiviert:",
    "es": "archivado en",
    "it": "archiviato in",
    "nl": "gearchiveerd op",
    "pl": "archiwum:",
    "pt": "arquivado em",
}
#: Signs that close an address in the formats we write: of a link, of angle brackets.
_CLOSING = ">)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Amended:
    """One note, before and after."""

    label: str
    before: str
    after: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Left:
    """An edit that could not be put into its note, and why."""

    edit: Edit
    why: str


@dataclass(kw_only=True)
class Outcome:
    """What became of the edits."""

    text: str
    amended: list[Amended] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


def amend(
    text: str,
    references: Sequence[Reference],
    edits: Mapping[str, Sequence[Edit]],
    *,
    format: str,
    language: str | None,
) -> Outcome:
    """Return *text*, a report's file, with *edits* by label put into their notes, and nothing else changed."""
    outcome, shift = Outcome(text=text), 0
    by_place = sorted(
        (each for each in references if edits.get(each.label)), key=lambda each: _place(text, each.raw, each.start)
    )
    for reference in by_place:
        start = _place(text, reference.raw, reference.start)
        if start < 0:
            why = "its note does not stand in the file as it was read"
            outcome.left += [Left(edit=edit, why=why) for edit in edits[reference.label]]
            continue
        after, done, left = _note(reference, edits[reference.label], format, language)
        outcome.left += left
        if after == reference.raw:
            continue
        begin = start + shift
        outcome.text = outcome.text[:begin] + after + outcome.text[begin + len(reference.raw) :]
        shift += len(after) - len(reference.raw)
        outcome.amended.append(Amended(label=reference.label, before=reference.raw, after=after, edits=tuple(done)))
    return outcome


def _place(text: str, raw: str, start: int) -> int:
    """Return where a note stands in a file: where it was read, else where its words stand once; -1 for nowhere."""
    if text.startswith(raw, start):
        return start
    return text.find(raw) if raw and text.count(raw) == 1 else -1


def _note(
    reference: Reference, edits: Sequence[Edit], format: str, language: str | None
) -> tuple[str, list[Edit], list[Left]]:
    said, done, left = reference.raw, [], []
    for edit in edits:
        for part in _parts(edit):
            written, why = _apply(said, reference, part, format, language)
            if written is None:
                left.append(Left(edit=part, why=why))
            else:
                said = written
                done.append(part)
    return said, done, left


def _parts(edit: Edit) -> list[Edit]:
    """Return address, copy and date as edits of their own: one may fit where another does not."""
    alone = replace(edit, url=None, archive_url=None, date=None)
    parts = []
    if edit.archive_url is not None:
        parts.append(replace(alone, archive_url=edit.archive_url))
    if edit.url is not None:
        parts.append(replace(alone, url=edit.url))
    if edit.date is not None:
        parts.append(replace(alone, date=edit.date))
    return parts


def _apply(said: str, reference: Reference, edit: Edit, format: str, language: str | None) -> tuple[str | None, str]:
    if edit.date is not None:
        return _redated(said, reference, date.fromisoformat(edit.date), language)
    if not edit.printed or said.count(edit.printed) < 1:
        return None, f"the address {edit.printed} does not stand in it as it was read"
    if edit.url is not None:
        return said.replace(edit.printed, edit.url), ""
    return _with_copy(said, edit, format, language), ""


def _redated(said: str, reference: Reference, new: date, language: str | None) -> tuple[str | None, str]:
    consulted = reference.consulted
    if consulted is None or consulted.date is None or said.count(consulted.raw) != 1:
        return None, "it bears no consulted-on date of its own"
    written = redate(consulted.raw, consulted.date, new, language=language)
    if written is None:
        return None, f"the form of its date, “{consulted.raw}”, is not understood"
    return said.replace(consulted.raw, written), ""


def _with_copy(said: str, edit: Edit, format: str, language: str | None) -> str:
    """Return a note with an archived copy named behind the address it stands in for."""
    words = _ARCHIVED.get(language or "en", _ARCHIVED["en"])
    assert edit.printed is not None
    if format == "bibtex":
        body, closing, rest = said.rpartition("}")
        comma = "" if body.rstrip().endswith(",") else ","
        return f"{body.rstrip()}{comma}\n  addendum = {{{words} \\url{{{edit.archive_url}}}}}\n{closing}{rest}"
    end = said.rfind(edit.printed) + len(edit.printed)
    while end < len(said) and said[end] in _CLOSING:
        end += 1
    address = f"<{edit.archive_url}>" if format == "markdown" else str(edit.archive_url)
    return f"{said[:end]} ({words} {address}){said[end:]}"
