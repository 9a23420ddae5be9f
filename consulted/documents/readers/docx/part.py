"""The parts of a Word document, found by what refers to them (Open Packaging Conventions, ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from consulted.documents.readers.docx.trace import mark
from consulted.documents.readers.package import Looks, Package, members
from models.errors import UnreadableDocumentError
from models.pattern import regex

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
B = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
#: What the strict variant of the standard calls the same things.
_STRICT = "{http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/officeDocument/bibliography}": B,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
}
_USUAL = "word/document.xml"
#: A local entry of an archive that bears a name of a Word document; still seen where the archive's end is lost.
_LOCAL = regex(rb"PK\x03\x04.{26}(?:word/|\[Content_Types\]\.xml)", re.S | re.I)
_LOOKS = Looks(
    elements=tuple(
        f"{{*}}{name}"
        for name in (
            *(
                "proofErr",
                "lastRenderedPageBreak",
                "rFonts",
                "sz",
                "szCs",
                "b",
                "bCs",
                "i",
                "iCs",
                "color",
                "u",
                "kern",
            ),
            *("noProof", "spacing", "ind", "jc", "shd", "highlight", "keepNext", "keepLines", "tabs", "pBdr", "spPr"),
            *("pic", "shapetype", "bodyPr"),
        )
    ),
    attributes=(
        *(f"{{*}}{name}" for name in ("rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidDel", "paraId", "textId")),
        "{http://www.w3.org/XML/1998/namespace}space",
    ),
)
_ELSEWHERE = {
    "xl": "is an Excel workbook; save the sheet that holds the sources as CSV and import that",
    "ppt": "is a PowerPoint presentation; give the report as a Word document or PDF",
    "visio": "is a Visio drawing; give the report it belongs to",
}


def is_package(content: bytes) -> bool:
    """Say whether *content* is an Office Open XML package of any kind, or what is left of one."""
    names = {name.replace("\\", "/").lower() for name in members(content)}
    if names:
        return "[content_types].xml" in names or _USUAL in names
    return content.startswith(b"PK") and _LOCAL.search(content) is not None


@dataclass(frozen=True, slots=True)
class Part:
    """A part, and where its hyperlinks lead by their ids."""

    path: str
    root: etree._Element
    targets: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Relation:
    key: str
    #: The last word of its type: ``footnotes``, ``hyperlink``.
    kind: str
    target: str
    external: bool


class Parts:
    """The parts of one document that say something of its text."""

    def __init__(self, content: bytes, name: str, *, traced: bool = False) -> None:
        self._name = name
        #: Whether leaves say where they stand.
        self._traced = traced
        self._package = Package(content, name, what="Word document", program="Word")
        #: Parts that were passed over because they are damaged.
        self.warnings: list[str] = []
        self._path = self._main()
        self._relations = list(self._related(self._path))
        self.document = Part(self._path, self._body_root(), _links(self._relations))

    def _main(self) -> str:
        """Return where the text is; "word/document.xml" is only a habit."""
        for relation in self._related(""):
            if relation.kind == "officedocument" and relation.target in self._package:
                return relation.target
        return self._typed() or _USUAL

    def _typed(self) -> str | None:
        types = self._package.part("[Content_Types].xml")
        for each in types.iter(f"{_TYPES}Override") if types is not None else ():
            kind = each.get("ContentType", "").lower()
            if kind.endswith("main+xml") and ("wordprocessingml" in kind or "ms-word" in kind):
                return str(each.get("PartName", "")).lstrip("/")
        return None

    def _body_root(self) -> etree._Element:
        folder = self._path.lower().split("/")[0]
        if folder in _ELSEWHERE:
            raise UnreadableDocumentError(f"{self._name} {_ELSEWHERE[folder]}")
        root = self._package.part(self._path, _LOOKS)
        if root is None:
            raise self._package.damaged("it has no text in it")
        root = self._whole(root)
        if root.tag != f"{W}document":
            raise UnreadableDocumentError(f"{self._name} is no Word document; save it as .docx and import that")
        return root

    def _whole(self, root: etree._Element) -> etree._Element:
        root = _transitional(root)
        if self._traced:
            mark(root, W)
        return root

    def _related(self, path: str) -> Iterator[_Relation]:
        folder, file = posixpath.split(path)
        root = self._package.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        for each in root if root is not None else ():
            external = each.get("TargetMode") == "External"
            target = each.get("Target") or ""
            yield _Relation(
                key=each.get("Id") or "",
                kind=posixpath.basename(each.get("Type") or "").lower(),
                target=target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"),
                external=external,
            )

    def notes(self, kind: str) -> Part | None:
        """Return the part that holds the notes of one *kind*, ``footnotes`` or ``endnotes``.

        Raises:
            UnreadableDocumentError: it is damaged.
        """
        path = self._place(kind)
        root = self._package.part(path, _LOOKS)
        return Part(path, self._whole(root), _links(self._related(path))) if root is not None else None

    def helper(self, kind: str) -> etree._Element | None:
        """Return the root of a part the text can do without: ``styles``, ``numbering``, ``settings``."""
        return self._lenient(self._place(kind))

    def _place(self, kind: str) -> str:
        found = (each.target for each in self._relations if each.kind == kind and not each.external)
        return next(found, posixpath.join(posixpath.dirname(self._path), f"{kind}.xml"))

    def _lenient(self, path: str) -> etree._Element | None:
        try:
            root = self._package.part(path)
        except UnreadableDocumentError:
            self.warnings.append(f"{path} of {self._name} is damaged and was passed over.")
            return None
        return _transitional(root) if root is not None else None

    def sources(self) -> etree._Element | None:
        """Return the root of the list of sources Word keeps with the document."""
        paths = [each.target for each in self._relations if each.kind == "customxml"]
        roots = (self._lenient(path) for path in paths)
        return next((root for root in roots if root is not None and root.tag == f"{B}Sources"), None)

    def stated(self, name: str) -> str | None:
        """Return what the document's properties state under a *name* of Dublin Core."""
        paths = (each.target for each in self._related("") if each.kind == "core-properties")
        root = self._lenient(next(paths, "docProps/core.xml"))
        words = root.findtext(f"{_DC}{name}") if root is not None else None
        return " ".join(words.split()) or None if words else None


def _links(relations: Iterator[_Relation] | list[_Relation]) -> Mapping[str, str]:
    return {each.key: each.target for each in relations if each.external and each.kind == "hyperlink"}


def _transitional(root: etree._Element) -> etree._Element:
    """Return *root* with the usual names where it has those of the strict variant."""
    if not str(root.tag).startswith(_STRICT):
        return root
    for node in root.iter(etree.Element):
        node.tag = _usual(node.tag)
        for name in [each for each in node.attrib if each.startswith(_STRICT)]:
            node.set(_usual(name), node.attrib.pop(name))
    return root


def _usual(name: str) -> str:
    space, closing, local = name.rpartition("}")
    return _TRANSITIONAL.get(space + closing, space + closing) + local
