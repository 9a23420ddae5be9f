"""The reader for PDF: text in reading order, footnotes, raised numbers and links, told by position and type size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consulted.documents import cover
from consulted.documents.readers.page import spoken
from consulted.documents.readers.pdf import twice
from consulted.documents.readers.pdf.endnote import endnotes
from consulted.documents.readers.pdf.file import File, careful, is_pdf, pages
from consulted.documents.readers.pdf.galley import Leaf, galley, leaves
from consulted.documents.readers.pdf.hyphen import Hyphens, inside, settled
from consulted.documents.readers.pdf.list import Listed, called, lost
from consulted.documents.readers.pdf.note import Feet
from consulted.documents.readers.pdf.page import Page, body_size, page, part_furniture
from consulted.documents.readers.pdf.site import of_the_report
from consulted.documents.readers.pdf.title import title
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError

#: Fewer letters on a page with a picture are a stamp or a page number: the page was scanned.
_LETTERS = 25
#: Of all signs, so many without a letter make a report unreadable, and so many are worth saying.
_MOST_ILLEGIBLE, _SOME_ILLEGIBLE = 0.4, 0.02
_FIRST_PAGES = 3
#: More numbers are not listed.
_MOST_TOLD = 20
_SCANNED = "{} has no text layer; run OCR first (for example with ocrmypdf) and import the result"
_EMPTY = "{} holds no text; give a PDF with a text layer"
_GARBLED = "{} does not say which letters its fonts print; run OCR over it (ocrmypdf --force-ocr) and import the result"


class Pdf:
    """Takes PDF files apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* begins as a PDF does, whatever it is called."""
        return is_pdf(content)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and markers of the report.

        Raises:
            UnreadableDocumentError: it is damaged, locked, or holds pictures of text only.
        """
        with careful():
            return _taken_apart(content, name)


def _taken_apart(content: bytes, name: str) -> Script:
    file = File(content, name)
    gutters: list[float] = []
    found = [page(sheet, gutters) for sheet in file.sheets()]
    doubts = _judged(found, name)
    within = inside(row.text for each in found for row in each.rows)
    for row in (row for each in found for row in each.rows):
        row.text = settled(row.text, within)
    part_furniture(found)
    size = body_size(found)
    first = [row for each in found[:1] for row in each.rows]
    named = title(file.title, first, [row.text for each in found[:_FIRST_PAGES] for row in each.rows], size)
    hyphens = Hyphens((row.text for each in found for row in each.rows), _language(file, found))
    feet = Feet(size)
    for each in found:
        feet.cut(each)
    notes = twice.footnotes([*feet.notes, *endnotes(found, numbers=not feet.notes)])
    script = _set(leaves(found, notes, size), hyphens)
    return replace(
        script,
        title=named,
        language=spoken(file.language, script.text),
        warnings=(*file.warnings, *doubts, *script.warnings),
    )


def _language(file: File, found: Sequence[Page]) -> str | None:
    text = "\n".join(row.text for each in found[:_FIRST_PAGES] for row in each.rows)
    return spoken(file.language, text) or cover.language(text)


def _judged(found: Sequence[Page], name: str) -> list[str]:
    """Return what is doubtful about the letters of the pages.

    Raises:
        UnreadableDocumentError: there are none.
    """
    illegible = sum(each.illegible for each in found) / max(1, sum(each.signs for each in found))
    if illegible > _MOST_ILLEGIBLE:
        raise UnreadableDocumentError(_GARBLED.format(name))
    letters = [sum(each.isalpha() for row in page.rows for each in row.text) for page in found]
    scanned = [each.number for each, count in zip(found, letters, strict=True) if each.pictures and count < _LETTERS]
    if not any(count >= _LETTERS for count in letters):
        raise UnreadableDocumentError((_SCANNED if scanned else _EMPTY).format(name))
    doubts = []
    if scanned:
        holds, them = ("holds a picture", "it") if len(scanned) == 1 else ("hold pictures", "them")
        doubts.append(f"{pages(scanned)} {holds} and no text; run OCR first if there are notes on {them}.")
    if illegible > _SOME_ILLEGIBLE:
        doubts.append("For some of its signs the file does not say which letter they print; they are shown as \ufffd.")
    return doubts


def _set(found: Sequence[Leaf], hyphens: Hyphens) -> Script:
    """Set the pages, and look for a list of sources in them.

    The list names where its links lead. Where there is neither note nor list, every link is a source.
    """
    made = galley(found, hyphens)
    listed = Listed.of(made)
    if listed.notes or not made.notes:
        made = galley(found, hyphens, loud=listed.places(made) if listed.notes else None)
        listed = Listed.of(made)
    text, notes = made.text, (*made.notes, *listed.notes)
    script = Script(
        text=text,
        format="pdf",
        notes=notes,
        furniture=tuple(made.furniture),
        links=tuple(made.links),
        loose=tuple(of_the_report(made.loose)),
    )
    calls = called(made)
    if not calls:
        # Nothing raised calls a note; some fonts have raised digits of their own, which only the text tells.
        return script
    return replace(script, markers=(*calls, *listed.markers()), warnings=_told(lost(made)))


def _told(missing: Sequence[str]) -> tuple[str, ...]:
    """Say which notes the text calls and the pages do not hold."""
    if not missing:
        return ()
    shown = ", ".join(missing[:_MOST_TOLD]) + (" and more" if len(missing) > _MOST_TOLD else "")
    them, were, it = ("note", "was", "it") if len(missing) == 1 else ("notes", "were", "they")
    return (f"The text calls {them} {shown}, which {were} not found; {it} may stand in the note before.",)
