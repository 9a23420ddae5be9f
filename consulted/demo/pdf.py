"""Makes small PDF files out of plain text, one Helvetica line under the other."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

#: A4 in points, with a margin of 2.5 cm; 11 pt type holds about 88 letters a line.
_WIDTH, _HEIGHT, _MARGIN = 595, 842, 71
_SIZE, _LEADING, _LETTERS = 11, 15, 84
_LINES = (_HEIGHT - 2 * _MARGIN) // _LEADING


def make(title: str, content: str) -> bytes:
    """Return a PDF with *content*; blank lines part its paragraphs."""
    sheets = list(_sheets(content))
    first = 5
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(sheets)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (" + _escaped(title) + b") /Producer (small web) >>",
    ]
    for number, lines in enumerate(sheets):
        objects += _page(first + 2 * number + 1, lines)
    return _file(objects)


def _sheets(content: str) -> Iterator[list[str]]:
    lines: list[str] = []
    for paragraph in content.strip().split("\n\n"):
        lines += [*wrap(" ".join(paragraph.split()), _LETTERS, break_on_hyphens=False), ""]
    for start in range(0, len(lines), _LINES):
        yield lines[start : start + _LINES]


def _page(stream: int, lines: list[str]) -> list[bytes]:
    show = b"\n".join(b"(" + _escaped(line) + b") Tj T*" for line in lines)
    drawn = f"BT /F1 {_SIZE} Tf {_LEADING} TL {_MARGIN} {_HEIGHT - _MARGIN} Td\n".encode() + show + b"\nET"
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] "
        f"/Resources << /Font << /F1 3 0 R >> >> /Contents {stream} 0 R >>"
    )
    return [page.encode(), f"<< /Length {len(drawn)} >>\nstream\n".encode() + drawn + b"\nendstream"]


def _escaped(text: str) -> bytes:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")


def _file(objects: list[bytes]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return bytes(out) + f"xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode()
