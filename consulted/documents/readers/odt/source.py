"""The parts of an OpenDocument text: a package of XML parts, or one flat XML file."""

from __future__ import annotations

from lxml import etree

from consulted.documents.readers.package import Package, members, told
from models.errors import UnreadableDocumentError

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
#: Enough for the declaration, a comment and the thirty namespaces LibreOffice writes.
_HEAD = 8192
#: A flat file holds its pictures too; its text is a few megabytes.
_MOST = 64 * 1024 * 1024
#: A report of 1,000 pages has a million tags; at twice this many it takes half a minute.
_MOST_TAGS = 1_500_000
#: What the body of a document holds tells its kind.
_KINDS = {
    "spreadsheet": "an OpenDocument spreadsheet; save it as CSV and import that",
    "presentation": "an OpenDocument presentation; save it as PDF and import that",
    "drawing": "an OpenDocument drawing; save it as PDF and import that",
    "chart": "an OpenDocument chart; give the report it belongs to",
    "formula": "an OpenDocument formula; give the report it belongs to",
    "database": "an OpenDocument database; give a report",
}


def is_document(content: bytes) -> bool:
    """Say whether *content* is an OpenDocument file of any kind, packed or flat."""
    if content[30:120].startswith(b"mimetypeapplication/vnd.oasis.opendocument"):
        return True  # though its end be missing
    packed = members(content)
    if packed:
        return "content.xml" in packed or {"mimetype", "encrypted-package"} <= packed
    head = content[:_HEAD].replace(b"\0", b"")  # UTF-16 has one beside every letter
    return b"<office:document" in head and b"opendocument:xmlns:office" in head


class Source:
    """The parts of one document that say something of its text."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        self._package = None
        if content.startswith(b"PK"):
            self._package = Package(content, name, what="OpenDocument text", program="LibreOffice")
            self._refuse_locked(self._package)
            self._root = self._package.part("content.xml")
        else:
            self._root = _flat(content, name)
        self.body = self._body()

    def _refuse_locked(self, package: Package) -> None:
        manifest = package.part(_MANIFEST)
        if manifest is not None and next(manifest.iter(_ENCRYPTED), None) is not None:
            raise UnreadableDocumentError(f"{self._name} is protected by a password; save it without one")

    def _body(self) -> etree._Element:
        body = self._root.find(f"{OFFICE}body") if self._root is not None else None
        text = body.find(f"{OFFICE}text") if body is not None else None
        if text is not None:
            return text
        kinds = (
            [each.tag.removeprefix(OFFICE) for each in body if isinstance(each.tag, str)] if body is not None else []
        )
        what = next((_KINDS[kind] for kind in kinds if kind in _KINDS), "no OpenDocument text; save it as .odt")
        raise UnreadableDocumentError(f"{self._name} is {what}")

    @property
    def styled(self) -> tuple[etree._Element, ...]:
        """The parts that hold styles; those the text itself brings come last."""
        common = self._package.part("styles.xml") if self._package else None
        return tuple(each for each in (common, self._root) if each is not None)

    @property
    def title(self) -> str | None:
        """The title the document's properties state; one word is a file's name."""
        stated = self._stated(f"{_DC}title")
        return stated if stated and len(stated.split()) > 1 else None

    @property
    def language(self) -> str | None:
        """The language the document's properties state."""
        return self._stated(f"{_DC}language")

    def _stated(self, tag: str) -> str | None:
        root = self._package.part("meta.xml") if self._package else self._root
        meta = root.find(f"{OFFICE}meta") if root is not None else None
        stated = meta.findtext(tag) if meta is not None else None
        return " ".join(stated.split()) if stated else None


def _flat(content: bytes, name: str) -> etree._Element:
    if len(content) > _MOST:
        raise UnreadableDocumentError(f"{name} is larger than {_MOST // 1024**2} MiB; save it without its pictures")
    if content.count(b"<") > _MOST_TAGS:
        raise UnreadableDocumentError(f"{name} holds more than {_MOST_TAGS:,} tags; this is no report")
    # Entities are not resolved and nothing is fetched: a report comes from anywhere.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocumentError(
            f"{name} is a damaged OpenDocument text ({told(error)}); open it in LibreOffice and save it again"
        ) from None
