"""The reader for OpenDocument texts (.odt and flat .fodt), from their XML; nothing in them is run."""

from __future__ import annotations

from dataclasses import replace

from consulted.documents.readers.odt.bibliography import Sources
from consulted.documents.readers.odt.change import settle
from consulted.documents.readers.odt.prose import Prose
from consulted.documents.readers.odt.source import Source, is_document
from consulted.documents.readers.odt.style import Styles
from consulted.documents.readers.odt.trace import PARAGRAPHS, Trace
from consulted.documents.readers.page import Page, laid_out, spoken
from consulted.documents.script import Script


class Odt:
    """Takes OpenDocument texts apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is an OpenDocument file; what is no text is refused when taken apart."""
        return is_document(content)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and markers of the document.

        Raises:
            UnreadableDocumentError: it is damaged, locked, no text, or unpacks to more than a report can be.
        """
        source = Source(content, name)
        styles = Styles(source.styled)
        prose, page, told = _laid_out(source, styles)
        return Script(
            text=page.text,
            format="odt",
            notes=tuple(page.notes),
            markers=tuple(page.markers) if told else None,
            links=tuple(page.links),
            loose=tuple(page.loose),
            title=prose.title or source.title,
            language=spoken(source.language or styles.language, page.text),
        )

    def trace(self, content: bytes, name: str) -> Trace:
        """Return where the text of the document stands in it.

        Raises:
            UnreadableDocumentError: as :meth:`take_apart`.
        """
        source = Source(content, name)
        numbers = {each: number for number, each in enumerate(source.body.iter(*PARAGRAPHS))}
        _, page, _ = _laid_out(source, Styles(source.styled))
        places = [(each, numbers.get(each.origin)) for each in page.places]
        return Trace(
            text=page.text,
            places=tuple(replace(each, origin=number) for each, number in places if number is not None),
        )


def _laid_out(source: Source, styles: Styles) -> tuple[Prose, Page, bool]:
    """Return the text, and whether it told itself what its notes are."""
    prose = Prose(styles, Sources())
    settle(source.body)
    prose.read(source.body)
    paragraphs, sources = prose.sources.shelved(prose.found)
    slips = {**prose.slips, **sources}
    return prose, laid_out(paragraphs, slips), bool(slips)
