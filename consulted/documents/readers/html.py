"""The reader for HTML pages, whatever program made them; no script runs and nothing is fetched."""

from __future__ import annotations

from collections.abc import Hashable

from selectolax.lexbor import LexborHTMLParser

from consulted.documents.readers.html_furniture import Furniture
from consulted.documents.readers.html_imprint import Imprint, read
from consulted.documents.readers.html_link import Links
from consulted.documents.readers.html_markup import is_page, markup
from consulted.documents.readers.html_note import Notes
from consulted.documents.readers.html_prose import Prose
from consulted.documents.readers.html_row import Row, lay_out
from consulted.documents.readers.page import Slip, laid_out, plain, spoken
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
        imprint, row = _parsed(content, name)
        links = Links(row, own=(*imprint.own, name), base=imprint.base)
        notes = Notes(row, links)
        prose = Prose(row, links, notes, Furniture(row, (*notes.calls, *notes.passed)))
        written = ((key, prose.slip(note)) for key, note in sorted(notes.found.items()) if note.printed)
        slips: dict[Hashable, Slip] = {key: slip for key, slip in written if slip.paragraphs}
        paragraphs = prose.body()
        page = laid_out(paragraphs, slips)
        return Script(
            text=page.text,
            format="html",
            notes=tuple(page.notes),
            markers=tuple(page.markers) if slips else None,
            links=tuple(page.links),
            title=prose.title or imprint.title([plain(each.pieces) for each in paragraphs if each.lead == "# "]),
            language=spoken(imprint.language, page.text),
            date=imprint.date,
        )


def _parsed(content: bytes, name: str) -> tuple[Imprint, Row]:
    text = markup(content, name)
    tree = LexborHTMLParser(text)
    return read(tree, text), lay_out(tree)
