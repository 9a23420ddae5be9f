"""A sheet of errata as a Word document: one page across, one table, nothing it does not need (ECMA-376)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from models.reference import Document

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: Of the columns, in twentieths of a point; together as wide as A4 lying on its side between its margins.
_WIDTHS = (900, 4300, 3900, 2700, 2764)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1137" w:bottom="1134" w:left="1137" w:header="709" w:footer="709" w:gutter="0"/>'
    "</w:sectPr>"
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
#: The same sheet is the same bytes, whenever it is written.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def docx(document: Document, heads: Sequence[str], rows: Sequence[Sequence[str]], nothing: str) -> bytes:
    """Return the sheet.

    Args:
        nothing: what it says in place of a table without rows.
    """
    title = f"Errata: {document.title or document.id}"
    table = _table(heads, rows) + _paragraph("") if rows else _paragraph(nothing)
    body = _paragraph(title, style="Title") + table
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}{_PAGE}</w:body></w:document>',
        "word/_rels/document.xml.rels": _relations({"styles": "styles.xml"}),
        "word/styles.xml": _styles(document.language or "en"),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name, _MOMENT), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _paragraph(text: str, *, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p>{named}{run}</w:p>"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        '</w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
    )
    head = _row(heads, "<w:cantSplit/><w:tblHeader/>", style="TableHead")
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(map(_row, rows))}</w:tbl>"


def _row(cells: Iterable[str], properties: str = "<w:cantSplit/>", *, style: str = "TableText") -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell, style=style)}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{written}</w:tr>"


def _relations(targets: Mapping[str, str]) -> str:
    written = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def _types() -> str:
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
    )


def _styles(language: str) -> str:
    written = (
        _style("Normal", "Normal", default=True),
        _style("Title", "Title", paragraph='<w:spacing w:after="240"/>', run='<w:b/><w:sz w:val="32"/>'),
        _style("TableText", "Table Text", paragraph='<w:spacing w:before="40" w:after="40"/>'),
        _style("TableHead", "Table Head", paragraph="<w:keepNext/>", run="<w:b/>", above="TableText"),
    )
    return (
        f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        f"<w:lang w:val={quoteattr(language)}/></w:rPr></w:rPrDefault></w:docDefaults>"
        f"{''.join(written)}</w:styles>"
    )


def _style(
    key: str, name: str, *, paragraph: str = "", run: str = "", above: str = "Normal", default: bool = False
) -> str:
    based = "" if default else f'<w:basedOn w:val="{above}"/>'
    stated = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    stated += f"<w:rPr>{run}</w:rPr>" if run else ""
    usual = ' w:default="1"' if default else ""
    return f'<w:style w:type="paragraph"{usual} w:styleId="{key}"><w:name w:val="{name}"/>{based}{stated}</w:style>'
