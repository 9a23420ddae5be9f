"""Writes Word documents for tests, with the parts, attributes and split runs that Word itself writes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def run(text: str) -> str:
    """Return *text* as Word splits it: in runs with revision ids, cut wherever somebody once stopped typing."""
    middle = len(text) // 2
    return "".join(
        f'<w:r w:rsidRPr="00A{n}1B2C"><w:rPr><w:lang w:val="en-GB"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(part)}</w:t></w:r>'
        for n, part in enumerate((text[:middle], text[middle:]))
        if part
    )


def deleted(text: str) -> str:
    words = f"<w:r><w:delText>{escape(text)}</w:delText></w:r>"
    return f'<w:del w:id="90" w:author="A" w:date="2019-01-01T00:00:00Z">{words}</w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="91" w:author="A" w:date="2019-01-01T00:00:00Z">{run(text)}</w:ins>'


def call(key: int, kind: str = "footnote") -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Reference w:id="{key}"/></w:r>'


def paragraph(*parts: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p w:rsidR="00C33D44" w:rsidRDefault="00C33D44">{properties}{"".join(parts)}</w:p>'


def link(key: str, text: str) -> str:
    return f'<w:hyperlink r:id="{key}" w:history="1">{run(text)}</w:hyperlink>'


@dataclass
class Word:
    """A document in the making."""

    paragraphs: list[str] = field(default_factory=list)
    #: By ``w:id``, which is not the number printed.
    footnotes: dict[int, str] = field(default_factory=dict)
    endnotes: dict[int, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    note_links: dict[str, str] = field(default_factory=dict)

    def parts(self) -> dict[str, str]:
        body = "".join(self.paragraphs)
        found = {
            "[Content_Types].xml": _HEAD + _TYPES,
            "word/document.xml": f"{_HEAD}<w:document {_NS}><w:body>{body}<w:sectPr/></w:body></w:document>",
            "word/_rels/document.xml.rels": _rels(self.links),
        }
        for kind, notes in (("footnote", self.footnotes), ("endnote", self.endnotes)):
            if notes:
                found[f"word/{kind}s.xml"] = _notes(kind, notes)
                found[f"word/_rels/{kind}s.xml.rels"] = _rels(self.note_links)
        return found

    def bytes(self, extra: Sequence[tuple[str, bytes]] = ()) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in self.parts().items():
                file.writestr(name, text)
            for name, content in extra:
                file.writestr(name, content)
        return packed.getvalue()


def _notes(kind: str, notes: dict[int, str]) -> str:
    separator = (
        f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
        f'<w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>'
    )
    written = "".join(
        f'<w:{kind} w:id="{key}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Ref/></w:r>'
        f"{run(' ')}{content}</w:p></w:{kind}>"
        for key, content in notes.items()
    )
    return f"{_HEAD}<w:{kind}s {_NS}>{separator}{written}</w:{kind}s>"


def _rels(links: dict[str, str]) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    written = "".join(
        f'<Relationship Id="{key}" Type="{base}" Target="{escape(target)}" TargetMode="External"/>'
        for key, target in links.items()
    )
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{written}</Relationships>'
