"""Sets small PDF reports for tests, sign by sign where it matters: raised numbers, lines above notes, links."""

from __future__ import annotations

import io
from collections.abc import Callable

from pypdf import PdfReader, PdfWriter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

FACE = "Helvetica"
LEFT, RIGHT = 50.0, 370.0
#: Words that fill a row of 10 points from edge to edge.
FULL = "Every town along the coast keeps a list of its tools and boats, too."


class Press:
    """A report in the making."""

    def __init__(self) -> None:
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=(420, 595), invariant=1)

    def row(self, y: float, *parts: str | int, x: float = LEFT, size: float = 10.0, bold: bool = False) -> float:
        """Print a row at height *y*; numbers are raised and small. Return where it ends."""
        face = f"{FACE}-Bold" if bold else FACE
        for part in parts:
            raised = isinstance(part, int)
            used = size * 0.6 if raised else size
            self._canvas.setFont(face, used)
            self._canvas.drawString(x, y + (size * 0.36 if raised else 0), str(part))
            x += stringWidth(str(part), face, used)
        return x

    def rows(self, y: float, *rows: str, x: float = LEFT, size: float = 10.0) -> float:
        """Print rows one below the other. Return the height of the next."""
        for row in rows:
            self.row(y, row, x=x, size=size)
            y -= size * 1.25
        return y

    def line(self, y: float, x: float = LEFT) -> None:
        """Draw the line above notes."""
        self._canvas.line(x, y, x + 90, y)

    def rule(self, y: float, x0: float, x1: float) -> None:
        """Draw a fine line."""
        self._canvas.setLineWidth(0.4)
        self._canvas.line(x0, y, x1, y)

    def link(self, before: str, words: str, y: float, target: str, size: float = 8.0) -> None:
        """Lay a link over *words*, which stand behind *before* in the row at *y*."""
        x = LEFT + stringWidth(before, FACE, size)
        self._canvas.linkURL(target, (x, y - 2, x + stringWidth(words, FACE, size), y + size), relative=0)

    def area(self, x0: float, y: float, x1: float, target: str) -> None:
        """Lay a link over what stands between *x0* and *x1* in the row at *y*."""
        self._canvas.linkURL(target, (x0, y - 2, x1, y + 10), relative=0)

    def title(self, stated: str) -> None:
        """State a title."""
        self._canvas.setTitle(stated)

    def upright(self, text: str) -> None:
        """Print *text* along the edge of the page."""
        self._canvas.saveState()
        self._canvas.rotate(90)
        self._canvas.setFont(FACE, 10)
        self._canvas.drawString(60, -20, text)
        self._canvas.restoreState()

    def page(self) -> None:
        """Go on with the next page."""
        self._canvas.showPage()

    def bytes(self) -> bytes:
        """Return the file."""
        self._canvas.save()
        return self._file.getvalue()


def rewritten(content: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """Return the PDF *content* after *change*."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def from_objects(*objects: bytes) -> bytes:
    """Return a PDF of *objects*, the first its catalogue."""
    body, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (size, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer
