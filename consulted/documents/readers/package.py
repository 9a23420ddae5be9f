"""Documents that are zipped folders of XML parts: Office Open XML and OpenDocument, opened with care."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO

from lxml import etree

from models.errors import UnreadableDocumentError

#: Unpacked, a report's text is a few megabytes; a part this large is an attack or a mistake.
_MOST = 64 * 1024 * 1024
#: And so is a document whose parts hold more than this together.
_MOST_IN_ALL = 96 * 1024 * 1024
#: So much memory a part may take as a tree: a report of 2,000 pages, and half of what we allow ourselves.
_HEAVIEST = 260 * 1024 * 1024
#: What libxml2 keeps for an element or its words, for an attribute, and for an element of text on the average.
_TAG, _ATTRIBUTE, _ELEMENT = 120, 216, 200
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


@dataclass(frozen=True, slots=True)
class Looks:
    """How things look, which is most of what a formatted text holds; names as ``lxml`` takes them."""

    elements: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()


NO_LOOKS = Looks()


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
            f"{self._name} is a damaged {self._what} ({told(error)}); open it in {self._program} and save it again"
        )

    def part(self, path: str, without: Looks = NO_LOOKS) -> etree._Element | None:
        """Return the root of one part, or None when the document has none.

        Args:
            without: what paragraphs hold that nobody asks for.

        Raises:
            UnreadableDocumentError: the part is damaged or far too large.
        """
        info = self._members.get(_name(path))
        if info is None:
            return None
        if info.flag_bits & 0x1:
            raise UnreadableDocumentError(f"{self._name} is protected by a password; save it without one")
        what = f"{info.filename} of {self._name}"
        try:
            # What an archive says of a part's size is not asked: it may lie.
            with self._zip.open(info) as file:
                stream = _Stream(file, what, min(_MOST, self._left))
                root = _parsed(stream, without)
        except etree.XMLSyntaxError as error:
            if error.code == _LIMIT:
                raise UnreadableDocumentError(
                    f"{what} is nested deeper or runs longer than text can; this is no report"
                ) from None
            raise self.damaged(error.msg or "no XML") from None
        except _DAMAGE as error:
            raise self.damaged(error) from None
        self._left -= stream.length
        return root


class _Stream:
    """A part while it is unpacked and weighed."""

    def __init__(self, file: IO[bytes], what: str, most: int) -> None:
        self._file = file
        self._what = what
        self._most = most
        self.length = 0
        #: What the paragraphs read so far keep, and what came since the last of them.
        self.kept = 0
        self.pending = 0

    def read(self, size: int) -> bytes:
        """Return the next bytes.

        Raises:
            UnreadableDocumentError: there are more, or more elements, than a report has.
        """
        content = self._file.read(size)
        self.length += len(content)
        self.pending += content.count(b"<") * _TAG + content.count(b"=") * _ATTRIBUTE
        if self.length > self._most:
            raise UnreadableDocumentError(
                f"{self._what} unpacks to more than {self._most // 1024**2} MiB; this is no report"
            )
        if self.kept + self.pending > _HEAVIEST:
            raise UnreadableDocumentError(f"{self._what} holds more elements than a report has; this is no report")
        return content

    def keep(self, paragraph: etree._Element) -> None:
        """Weigh a paragraph that is complete."""
        self.kept += _ELEMENT * sum(1 for _ in paragraph.iter())
        self.pending = 0


def _parsed(stream: _Stream, without: Looks) -> etree._Element:
    # Entities are not resolved and nothing is fetched: a report comes from anywhere.
    parsing = etree.iterparse(
        stream,
        events=("end",),
        tag="{*}p",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, paragraph in parsing:
        if without.elements:
            etree.strip_elements(paragraph, *without.elements, with_tail=False)
        if without.attributes:
            etree.strip_attributes(paragraph, *without.attributes)
        stream.keep(paragraph)
    return parsing.root


def _name(path: str) -> str:
    return path.replace("\\", "/").lower()


def told(error: object) -> str:
    """Return what *error* says, in one line that a terminal can show: it may quote the file."""
    return " ".join("".join(char if char.isprintable() else " " for char in str(error)).split())
