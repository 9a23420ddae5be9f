"""The reader for Word documents: their XML parts, read without running anything in them.

Office Open XML (ECMA-376), in its usual and its strict variant. Headers and footers are parts of their own that nobody
reads: they are furniture.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping

from lxml import etree

from consulted.documents import address
from consulted.documents.readers.docx import compound as docx_compound
from consulted.documents.readers.docx.field import read_fields
from consulted.documents.readers.docx.note import KINDS, Key, bookmarked, called, unmarked
from consulted.documents.readers.docx.numbering import Lists
from consulted.documents.readers.docx.part import Part, Parts, W, is_package
from consulted.documents.readers.docx.prose import Prose, Setting
from consulted.documents.readers.docx.source import bibliography, sources
from consulted.documents.readers.docx.style import Styles, language
from consulted.documents.readers.docx.trace import Trace, TracedPart
from consulted.documents.readers.docx.view import settle
from consulted.documents.readers.page import Page, Slip, laid_out
from consulted.documents.script import Script
from models.pattern import regex

#: Titles programs make of file names.
_FILE_NAME = regex(r"microsoft word\b.*|.*\.(?:docx?|dotx?|docm|odt|rtf|pdf|indd)\s*|\S*", re.I)
_UNREAD = "{} of its text {} embedded in another format and {} not read; open it in Word and save it again."
_HIDDEN_LIST = "The text cites nothing; its references are those of the list of sources Word keeps with it."


class Docx:
    """Takes Word documents apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is an Office file, old or new; what is no text is refused when taken apart."""
        return docx_compound.is_compound(content) or is_package(content)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and markers of the document.

        Raises:
            UnreadableDocumentError: it is damaged, locked, no text, or unpacks to more than a report can be.
        """
        docx_compound.refuse(content, name)
        return _Book(Parts(content, name)).script()

    def trace(self, content: bytes, name: str) -> Trace:
        """Return the text of the document with where it stands in the file; raises as ``take_apart`` does."""
        return _Book(Parts(content, name, traced=True)).trace()


class _Book:
    """One document, as its parts are put together."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._styles = Styles(parts.helper("styles"))
        root = parts.document.root
        self._settle(root)
        settings = parts.helper("settings")
        self._calls = called(root, settings)
        self._setting = Setting(
            styles=self._styles,
            lists=Lists(parts.helper("numbering"), self._styles),
            notes=self._calls.labels,
            bookmarks=bookmarked(root),
            sources=sources(parts.sources()),
        )
        self._warnings = [*self._calls.warnings, *_embedded(root)]
        self._traced = {"document": _traced(parts.document)}

    def _settle(self, root: etree._Element) -> None:
        settle(root, self._styles)
        read_fields(root)

    def script(self) -> Script:
        """Return the document taken apart."""
        page, title, told = self._page()
        return self._script(page, title, told=told)

    def trace(self) -> Trace:
        """Return where its text stands."""
        page = self._page()[0]
        return Trace(text=page.text, places=page.places, body=self._parts.document.root, parts=self._traced)

    def _page(self) -> tuple[Page, str | None, bool]:
        """Return the text, the title it prints, and whether it told itself what its notes are."""
        prose = Prose(self._setting, self._parts.document.targets)
        prose.read(self._parts.document.root)
        notes: dict[Hashable, Slip] = dict(self._notes())
        printed = bibliography(prose.found, prose.entries, self._setting.sources)
        slips = {**notes, **printed.slips}
        page = laid_out(printed.paragraphs, slips)
        if not slips and self._setting.sources and not page.notes and not address.occurs(page.text):
            slips = {tag: Slip(source.label, (source.paragraph(),)) for tag, source in self._setting.sources.items()}
            page = laid_out(printed.paragraphs, slips)
            self._warnings.append(_HIDDEN_LIST)
        return page, prose.title, bool(slips)

    def _script(self, page: Page, title: str | None, *, told: bool) -> Script:
        text = page.text
        declared = (self._styles.language, self._parts.stated("language"))
        return Script(
            text=text,
            format="docx",
            notes=tuple(page.notes),
            markers=tuple(page.markers) if told else None,
            links=tuple(page.links),
            loose=tuple(page.loose),
            title=title or self._stated_title(),
            language=language(self._parts.document.root, declared, text),
            warnings=(*self._parts.warnings, *self._warnings),
        )

    def _stated_title(self) -> str | None:
        stated = self._parts.stated("title")
        return None if stated is None or _FILE_NAME.fullmatch(stated) else stated

    def _notes(self) -> Iterator[tuple[Key, Slip]]:
        """Yield the notes the text calls, in the order of their calls."""
        missing = 0
        for kind in KINDS:
            keys = [key for key in self._calls.labels if key[0] == kind]
            part = self._parts.notes(f"{kind}s")
            if part is None:
                missing += len(keys)
                continue
            self._settle(part.root)
            self._traced[f"{kind}s"] = _traced(part)
            there = _by_key(part.root, kind)
            self._warnings += _uncalled(kind, len(there.keys() - set(keys)))
            missing += sum(key not in there for key in keys)
            for key in filter(there.__contains__, keys):
                slip = self._slip(key, there[key], part.targets)
                if slip is not None:
                    yield key, slip
        if missing:
            self._warnings.append(f"The text calls {_count(missing, 'note')} that the file does not hold.")

    def _slip(self, key: Key, node: etree._Element, targets: Mapping[str, str]) -> Slip | None:
        prose = Prose(self._setting, targets, noted=True)
        prose.read(node)
        label = self._calls.labels[key]
        paragraphs = unmarked(node, prose.found, label)
        return Slip(label, tuple(paragraphs)) if paragraphs else None


def _traced(part: Part) -> TracedPart:
    return TracedPart(path=part.path, targets=part.targets)


def _by_key(root: etree._Element, kind: str) -> Mapping[Key, etree._Element]:
    """Return the notes of a part; the line printed above them is kept among them."""
    nodes = (each for each in root.iterchildren(f"{W}{kind}") if each.get(f"{W}type") in (None, "normal"))
    return {(kind, each.get(f"{W}id") or ""): each for each in nodes}


def _uncalled(kind: str, number: int) -> Iterator[str]:
    if number:
        what = _count(number, kind)
        yield f"{what} that only deleted or hidden text calls, or none, {'is' if number == 1 else 'are'} left out."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _embedded(root: etree._Element) -> Iterator[str]:
    number = sum(1 for _ in root.iter(f"{W}altChunk", f"{W}subDoc"))
    if number:
        be = "is" if number == 1 else "are"
        yield _UNREAD.format(_count(number, "part"), be, "was" if number == 1 else "were")
