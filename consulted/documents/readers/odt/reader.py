"""The reader for OpenDocument texts (.odt and flat .fodt), from their XML; nothing in them is run."""

from __future__ import annotations

from consulted.documents.readers.odt.bibliography import Sources
from consulted.documents.readers.odt.change import settle
from consulted.documents.readers.odt.prose import Prose
from consulted.documents.readers.odt.source import Source, is_document
from consulted.documents.readers.odt.style import Styles
from consulted.documents.readers.page import laid_out, spoken
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
        prose = Prose(styles, Sources())
        settle(source.body)
        prose.read(source.body)
        paragraphs, sources = prose.sources.shelved(prose.found)
        slips = {**prose.slips, **sources}
        page = laid_out(paragraphs, slips)
        return Script(
            text=page.text,
            format="odt",
            notes=tuple(page.notes),
            markers=tuple(page.markers) if slips else None,
            links=tuple(page.links),
            loose=tuple(page.loose),
            title=prose.title or source.title,
            language=spoken(source.language or styles.language, page.text),
        )
