"""The reader for LaTeX documents and parts of them; nothing in them is run, and no other file is opened.

Raw words and places are those of the source, so that a correction goes where the author would make it.
"""

from __future__ import annotations

import re

from consulted.documents.day import find
from consulted.documents.decoding import decode
from consulted.documents.fold import flat
from consulted.documents.readers.fields import day as field_day
from consulted.documents.readers.latex import cite as latex_cite
from consulted.documents.readers.latex import cover as latex_cover
from consulted.documents.readers.latex import definition as latex_definition
from consulted.documents.readers.latex import layout as latex_layout
from consulted.documents.readers.latex import link as latex_link
from consulted.documents.readers.latex import note as latex_note
from consulted.documents.readers.latex.imprint import imprint
from consulted.documents.readers.latex.press import Command, Passage, Press
from consulted.documents.readers.latex.source import Source
from consulted.documents.readers.page import spoken
from consulted.documents.readers.proof import MarkedUp
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from models.pattern import regex

_COMMANDS: dict[str, Command] = {
    **latex_note.COMMANDS,
    **latex_link.COMMANDS,
    **latex_cite.COMMANDS,
    **latex_layout.COMMANDS,
    **latex_cover.COMMANDS,
    **latex_definition.COMMANDS,
}

_NAME = regex(r"\.(?:tex|latex|ltx|bbl)$", re.I)
_CLASS = regex(r"^[ \t]*\\document(?:class|style)\s*[\[{]", re.M)
#: What may stand before the class: comments, packages, and other files written out.
_FIRST = regex(r"(?:\s|%[^\n]*(?:\n|\Z))*+\\[a-zA-Z@]+")
#: No LaTeX has these at the beginning of a line: Markdown's headings, fences and footnotes, entries of BibTeX.
_OTHER = regex(r"^(?:#{1,6} \S|```|~~~|\[\^[^\]\n]{1,60}\]:|<!doctype|<html|@[a-z]+\{[^\s{},]+,\s*$)", re.I | re.M)
_SIGNS = {
    "heading": regex(r"^[ \t]*\\(?:part|chapter|(?:sub){0,2}section)\*?\s*(?:\[[^\]\n]*\]\s*)?\{", re.M),
    "environment": regex(r"^[ \t]*\\begin\{[a-zA-Z*]{1,30}\}", re.M),
    "note": regex(r"\\(?:footnote|endnote|footcite|autocite|parencite|thanks)\s*[\[{]"),
    "source": regex(r"\\(?:cite[a-z]{0,8}|bibitem|label|ref)\s*[\[{]"),
    "link": regex(r"\\(?:url|href)\s*\{"),
    "style": regex(r"\\(?:emph|textbf|textit|item|caption)(?![a-zA-Z])"),
}
#: So many kinds of command make a part of a document whose name does not say so, and so many commands.
_KINDS, _COUNT = 3, 4
#: Enough to tell.
_HEAD = 200_000


class Latex:
    """Takes LaTeX documents apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is LaTeX: by its class, or by the commands a part of a document is full of."""
        if b"\\" not in content and b"\\\0" not in content:
            return False
        try:
            text, _ = decode(content, name)
        except UnreadableDocumentError:
            return False
        if _CLASS.search(text[:_HEAD]) and _FIRST.match(text):
            return True
        return _is_part(text[:_HEAD], named=_NAME.search(name) is not None)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and markers of the document.

        Raises:
            UnreadableDocumentError: it is no text, or holds more mark-up than a report.
        """
        text, warnings = decode(content, name)
        source = Source(text, name)
        return _script(_printed(source), warnings)


def _is_part(text: str, *, named: bool) -> bool:
    if _OTHER.search(text):
        return False
    found = {kind: sum(1 for _ in sign.finditer(text)) for kind, sign in _SIGNS.items()}
    kinds = sum(number > 0 for number in found.values())
    if named:
        return kinds > 0
    sure = found["heading"] or found["environment"]
    return bool(sure) and kinds >= _KINDS and sum(found.values()) >= _COUNT


def _printed(source: Source) -> Press:
    press = Press(source, imprint(source), _COMMANDS)
    counters = press.counters
    if press.imprint.chapters:
        counters.above["footnote"] = "chapter"
    if press.imprint.symbols:
        counters.styles["footnote"] = "fnsymbol"
    latex_cite.listed(press)
    start = source.body or 0
    if start:
        press.silent = True
        press.open(Passage(0, start))
        press.run()
        press.silent = False
    press.environments.clear()
    press.open(Passage(start, max(start, source.end)))
    press.run()
    latex_cite.keep_unlisted(press)
    press.run()
    return press


def _script(press: Press, warnings: tuple[str, ...]) -> MarkedUp:
    named = press.cover.get("title")
    title = press.plain(named) if named else press.imprint.title
    if not title and press.first_heading is not None:
        title = press.plain(press.first_heading)
    printed = "".join(press.galley.pieces.parts)
    return press.galley.marked_up(
        press.source.text,
        format="latex",
        title=title or None,
        date=_day(press),
        language=spoken(press.imprint.language, printed),
        warnings=(*warnings, *_warnings(press)),
    )


def _day(press: Press) -> str | None:
    """Return the day a document gives itself and does not print where a cover is looked for."""
    stated = press.cover.get("date")
    if stated is None or press.covered:
        return None
    printed = find(flat(press.plain(stated)), field_day.ANY)
    readings = printed[0].readings if len(printed) == 1 else ()
    return readings[0][1] if len(readings) == 1 else None


def _warnings(press: Press) -> list[str]:
    told = list(press.warnings)
    if press.source.unpaired:
        told.append("Not every brace has its partner; the notes next to it may be cut short or run on.")
    if press.parts:
        told.append(f"Parts of the document stand in other files, which were not read: {_some(press.parts)}.")
    if press.lists:
        told.append(f"Sources stand in {_some(press.lists)}; import that too.")
    elif press.unlisted or press.elsewhere:
        told.append("Sources are cited that this file does not list; import the file that lists them too.")
    if press.imprint.per_page and press.galley.notes:
        told.append("The document numbers its footnotes anew on each page; here they are numbered through.")
    return told


#: More names are not listed.
_MOST_NAMES = 20


def _some(names: dict[str, None]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(list(names)[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
