"""The reader for wiki pages as MediaWiki keeps them: ``action=raw``, and the XML export of one page."""

from __future__ import annotations

import re
from html import unescape

from consulted.documents import cover
from consulted.documents.decoding import decode
from consulted.documents.readers.fields.value import Value, unescaped
from consulted.documents.readers.wikitext import template as wikitext_template
from consulted.documents.readers.wikitext.press import Press
from consulted.documents.readers.wikitext.source import Source
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from models.pattern import regex
from snapshots.language import declared_language

#: Enough to tell.
_HEAD = 200_000
_NAME = regex(r"\.(?:wiki|wikitext|mediawiki|mw)$", re.I)
_MARKDOWN_NAME = regex(r"\.(?:md|markdown|mdown|mkd|qmd|rmd)$", re.I)
_OTHER = regex(
    r"\s*(?:<!doctype|<html|<\?php|\\document|[\[{]\s*\")|^(?:```|~~~|\[\^[^\]\n]{1,60}\]:|\\(?:section|chapter|begin)\{)",
    re.I | re.M,
)
_SIGNS = (
    regex(r"<ref(?:\s+(?:name|group)\s*=[^<>]{1,200})?/?>", re.I),
    regex(r"\{\{[^{}|\n]{1,60}(?:\||\}\}|\n\s*\|)"),
    regex(r"^={2,5}[ \t]*[^=\n]{1,100}?[ \t]*={2,5}[ \t]*$", re.M),
    regex(r"\[\[[^\[\]\n|]{1,100}(?:\|[^\[\]\n]{0,100})?\]\]"),
    regex(r"'''[^'\n]{1,100}'''"),
    regex(r"^\{\|", re.M),
)
#: Besides notes, so many of the other signs; without any notes, so many in all.
_BESIDE, _WITHOUT = 1, 2
_FEWEST = 3

_EXPORT = regex(r"\s*(?:<\?xml[^>]*\?>\s*)?<mediawiki[\s>]")
_PAGE = regex(r"<page>")
_TEXT = regex(r"<text(?:\s[^<>]*)?(?<!/)>")
_LANGUAGE = regex(r"<mediawiki[^>]*\sxml:lang=\"([\w-]+)\"")
_TITLE = regex(r"<title>([^<]*)</title>")
_DAY = regex(r"<timestamp>(\d{4}-\d\d-\d\d)T[^<]*</timestamp>")
_ESCAPE = regex(r"&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_SHOWN_TITLE = regex(r"\{\{\s*(?:DISPLAYTITLE|SEITENTITEL|TITRE|TÍTULO)\s*:\s*([^{}|\n]{1,300})", re.I)
_EMPHASIS = regex(r"''+|<[^<>]{1,100}>")


class Wikitext:
    """Takes wiki pages apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is a page's source, by its notes, templates and headings."""
        if not any(sign in content for sign in (b"<", b"[", b"=", b"<\0")):
            return False
        try:
            text, _ = decode(content, name)
        except UnreadableDocumentError:
            return False
        return _EXPORT.match(text) is not None or _is_page(text[:_HEAD], name)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and markers of the page.

        Raises:
            UnreadableDocumentError: it is no text, holds several pages, or none.
        """
        text, warnings = decode(content, name)
        exported = _EXPORT.match(text) is not None
        origin = _page(text, name) if exported else None
        source = Source(origin.text if origin else text, name)
        press = _printed(source)
        language, title, day = _stated(text) if exported else (None, None, None)
        return press.galley.marked_up(
            text,
            format="wikitext",
            title=title or _title(press),
            language=language or cover.language("".join(press.galley.pieces.parts)),
            warnings=(*warnings, *_warnings(press)),
            date=day,
            has_cover=False,
            origin=origin,
        )


def _is_page(text: str, name: str) -> bool:
    if _OTHER.search(text):
        return False
    notes, *others = (len(sign.findall(text)) for sign in _SIGNS)
    kinds = sum(number > 0 for number in others)
    if _NAME.search(name):
        return bool(notes) or kinds > 0
    if notes:
        return kinds >= _BESIDE
    return not _MARKDOWN_NAME.search(name) and kinds >= _WITHOUT and others[1] > 0 and sum(others) >= _FEWEST


def _page(text: str, name: str) -> Value:
    """Return the last version of the one page in an export, its escapes undone."""
    number = len(_PAGE.findall(text))
    if number > 1:
        raise UnreadableDocumentError(f"{name} holds {number} wiki pages; export the page of the report alone")
    openings = [found.end() for found in _TEXT.finditer(text)]
    if not openings:
        raise UnreadableDocumentError(f"{name} holds no text of a wiki page; export the page again, its text included")
    start = openings[-1]
    end = text.find("</text>", start)
    return unescaped(text, start, end if end >= 0 else len(text), _ESCAPE, lambda found: unescape(found[0]))


def _stated(text: str) -> tuple[str | None, str | None, str | None]:
    """Return language, title and day of an exported page."""
    language, title = _LANGUAGE.search(text, 0, _HEAD), _TITLE.search(text, 0, _HEAD)
    days = _DAY.findall(text)
    return (
        declared_language(language[1]) if language else None,
        unescape(title[1]).strip() if title else None,
        days[-1] if days else None,
    )


def _printed(source: Source) -> Press:
    press = Press(source, wikitext_template.write)
    press.define()
    press.open(0, len(source.text), fresh=True)
    press.run()
    press.keep_uncalled()
    press.run()
    press.tell_short()
    return press


def _title(press: Press) -> str | None:
    shown = _SHOWN_TITLE.search(press.source.text)
    if shown is not None:
        return _EMPHASIS.sub("", shown[1]).strip() or None
    return (press.plain(press.subject) or None) if press.subject else None


def _warnings(press: Press) -> list[str]:
    told = list(press.warnings)
    empty = [slip.label for slip in press.slips.values() if slip.content is None]
    if empty:
        told.append(f"Notes are called whose words this page does not hold: {_some(empty)}.")
    if press.source.unclosed:
        told.append(f"Notes that are never closed were read to the end of their line: {press.source.unclosed}.")
    if press.dead:
        told.append(f"The page itself calls the links of these notes dead: {_some(list(press.dead))}.")
    return told


#: More labels are not listed.
_MOST_LABELS = 20


def _some(labels: list[str]) -> str:
    more = len(labels) - _MOST_LABELS
    return ", ".join(labels[:_MOST_LABELS]) + (f" and {more} more" if more > 0 else "")
