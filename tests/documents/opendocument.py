"""A small vocabulary for writing OpenDocument texts in tests, flat or packed."""

from __future__ import annotations

import io
import zipfile
from html import escape

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        **{each: f"{_URN}{each}:1.0" for each in ("office", "text", "style", "table", "meta")},
        "fo": f"{_URN}xsl-fo-compatible:1.0",
        "svg": f"{_URN}svg-compatible:1.0",
        "draw": f"{_URN}drawing:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
_MEDIA = "application/vnd.oasis.opendocument."
RAISED = (
    '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
)


def flat(
    *body: str, language: str = "en", title: str = "", styles: str = "", kind: str = "text", declared: str = ""
) -> bytes:
    """Return a document in one XML file."""
    default = f'<style:text-properties fo:language="{language}"/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{declared}<office:document {_SPACES} office:mimetype="{_MEDIA}{kind}">'
        f"<office:meta><dc:title>{escape(title)}</dc:title></office:meta><office:styles>"
        f'<style:default-style style:family="paragraph">{default}</style:default-style></office:styles>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{''.join(body)}</office:{kind}></office:body></office:document>"
    ).encode()


def packed(content: bytes, *, kind: str = "text", manifest: str = "<x/>") -> bytes:
    """Return the same in a package."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", f"{_MEDIA}{kind}")
        package.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
        package.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()


def locked() -> bytes:
    """Return a package of which a password protects the text."""
    manifest = (
        f'<m:manifest xmlns:m="{_URN}manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data '
        'm:checksum="x"/></m:file-entry></m:manifest>'
    )
    return packed(b"\x8a\x01\xfe not to be read", manifest=manifest)


def heading(words: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{words}</text:h>'


def paragraph(*words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{"".join(words)}</text:p>'


def note(label: str, *words: str, kind: str = "footnote", key: str = "") -> str:
    inner = "".join(each if each.startswith("<text:p") else paragraph(each) for each in words)
    return (
        f'<text:note text:id="{key or kind + label}" text:note-class="{kind}"><text:note-citation>{label}'
        f"</text:note-citation><text:note-body>{inner}</text:note-body></text:note>"
    )


def link(address: str, words: str = "") -> str:
    return f'<text:a xlink:type="simple" xlink:href="{escape(address)}">{words or escape(address)}</text:a>'


def deletion(key: str, *inner: str) -> str:
    return f'<text:changed-region text:id="{key}"><text:deletion>{"".join(inner)}</text:deletion></text:changed-region>'


def table(*rows: tuple[str, ...]) -> str:
    lines = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in row)}</table:table-row>"
        for row in rows
    )
    return f"<table:table>{lines}</table:table>"


def items(*inner: str, style: str = "", more: str = "") -> str:
    lines = "".join(f"<text:list-item>{each}</text:list-item>" for each in inner)
    return f'<text:list text:style-name="{style}" {more}>{lines}</text:list>'


def list_style(form: str, *, name: str = "L", before: str = "", behind: str = ".", start: int = 1) -> str:
    return (
        f'<text:list-style style:name="{name}"><text:list-level-style-number text:level="1" style:num-format="{form}" '
        f'style:num-prefix="{before}" style:num-suffix="{behind}" text:start-value="{start}"/></text:list-style>'
    )


def mark(words: str, *, title: str, url: str = "", author: str = "Board", key: str = "k") -> str:
    return (
        f'<text:bibliography-mark text:identifier="{key}" text:bibliography-type="www" text:author="{author}" '
        f'text:title="{title}" text:url="{url}">{words}</text:bibliography-mark>'
    )


def bibliography(*entries: str) -> str:
    inner = "".join(map(paragraph, entries))
    return (
        f"<text:bibliography><text:bibliography-source/><text:index-body>{inner}</text:index-body></text:bibliography>"
    )
