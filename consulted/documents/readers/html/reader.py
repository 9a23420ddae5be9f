"""The reader for HTML pages, whatever program made them; no script runs and nothing is fetched."""

from __future__ import annotations

from collections.abc import Hashable

from selectolax.lexbor import LexborHTMLParser

from consulted.documents.readers.html.furniture import Furniture
from consulted.documents.readers.html.imprint import read
from consulted.documents.readers.html.link import Links
from consulted.documents.readers.html.markup import is_page, markup
from consulted.documents.readers.html.note import Notes
from consulted.documents.readers.html.prose import Prose
from consulted.documents.readers.html.row import lay_out
from consulted.documents.readers.page import Slip, laid_out, spoken
from consulted.documents.script import Script


class Html:
    """Takes HTML pages apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is a page, by how it begins."""
        return is_page(content, name)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and markers of the page.

        Raises:
            UnreadableDocumentError: it holds more than a report does.
        """
        page = markup(content, name)
        tree = LexborHTMLParser(page.text)
        imprint, row = read(tree, page.text, page.address), lay_out(tree)
        links = Links(row, own=(*imprint.own, name), base=imprint.base)
        notes = Notes(row, links)
        prose = Prose(row, links, notes, Furniture(row, (*notes.calls, *notes.passed)), glued=imprint.glues)
        read_out = ((key, prose.slip(note)) for key, note in sorted(notes.found.items()) if note.printed)
        slips: dict[Hashable, Slip] = {key: slip for key, slip in read_out if slip.paragraphs}
        paragraphs = prose.body()
        written = laid_out(paragraphs, slips)
        return Script(
            text=written.text,
            format="html",
            notes=tuple(written.notes),
            markers=tuple(written.markers) if slips else None,
            links=tuple(written.links),
            loose=tuple(written.loose),
            title=prose.title or imprint.title(paragraphs),
            language=spoken(imprint.language, written.text),
            date=imprint.date,
            warnings=tuple(page.warnings),
        )
