"""Documents that are zipped folders of XML parts: Office Open XML and OpenDocument, opened with care."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib

from lxml import etree

from models.errors import UnreadableDocumentError

#: Unpacked, a report's text is a few megabytes; a part this large is an attack or a mistake.
_MOST = 64 * 1024 * 1024
#: And so is a document whose parts hold more than this together.
_MOST_IN_ALL = 96 * 1024 * 1024
#: Each opening and closing tag costs time and about 150 bytes; a report of 1,000 pages has a million or two.
_MOST_TAGS = 2_500_000
#: A report with a picture on each of a thousand pages has a few thousand parts.
_MOST_MEMBERS = 50_000
_ENTRY = b"PK\x01\x02"
#: What ``zipfile`` and the decompressors raise on damage.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    OverflowError,
)
#: libxml2's word for depth, length and entities without end.
_LIMIT = etree.ErrorTypes.ERR_RESOURCE_LIMIT


def members(content: bytes) -> frozenset[str]:
    """Return the names of the parts in *content*; none when it is no archive, or one with too many."""
    if not content.startswith(b"PK\x03\x04") or content.count(_ENTRY) > _MOST_MEMBERS:
        return frozenset()
    try:
        return frozenset(zipfile.ZipFile(io.BytesIO(content)).namelist())
    except _DAMAGE:
        return frozenset()


class Package:
    """The parts of a document, parsed when asked for; their names are compared without case, as Office does."""

    def __init__(self, content: bytes, name: str, *, what: str, program: str) -> None:
        self._name = name
        self._what = what
        self._program = program
        self._left = _MOST_IN_ALL
        if content.count(_ENTRY) > _MOST_MEMBERS:
            raise UnreadableDocumentError(f"{name} packs more than {_MOST_MEMBERS:,} files; this is no report")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._members = {_name(info.filename): info for info in self._zip.infolist()}
        except _DAMAGE as error:
            raise self.damaged(error) from None

    def __contains__(self, path: str) -> bool:
        return _name(path) in self._members

    def damaged(self, error: object) -> UnreadableDocumentError:
        """Return what to raise about damage."""
        return UnreadableDocumentError(
            f"{self._name} is a damaged {self._what} ({error}); open it in {self._program} and save it again"
        )

    def part(self, path: str) -> etree._Element | None:
        """Return the root of one part, or None when the document has none.

        Raises:
            UnreadableDocumentError: the part is damaged or far too large.
        """
        info = self._members.get(_name(path))
        return None if info is None else self._parsed(self._unpacked(info), info.filename)

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 0x1:
            raise UnreadableDocumentError(f"{self._name} is protected by a password; save it without one")
        most = min(_MOST, self._left)
        try:
            # What an archive says of a part's size is not asked: it may lie.
            with self._zip.open(info) as file:
                content = file.read(most + 1)
        except _DAMAGE as error:
            raise self.damaged(error) from None
        if len(content) > most:
            raise self._endless(f"{info.filename} of {self._name} unpacks to more than {most // 1024**2} MiB")
        self._left -= len(content)
        return content

    def _parsed(self, content: bytes, path: str) -> etree._Element:
        if content.count(b"<") > _MOST_TAGS:
            raise self._endless(f"{path} of {self._name} holds more than {_MOST_TAGS:,} tags")
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
        except etree.XMLSyntaxError as error:
            if error.code == _LIMIT:
                raise self._endless(f"{path} of {self._name} is nested deeper or runs longer than text can") from None
            raise self.damaged(" ".join(error.msg.split())) from None
        except ValueError as error:
            raise self.damaged(error) from None

    @staticmethod
    def _endless(what: str) -> UnreadableDocumentError:
        return UnreadableDocumentError(f"{what}; this is no report")


def _name(path: str) -> str:
    return path.replace("\\", "/").lower()
