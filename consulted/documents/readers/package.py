"""Documents that are zipped folders of XML parts: Office Open XML and OpenDocument, opened with care."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from models.errors import UnreadableDocumentError

#: Unpacked, a report's text is a few megabytes; a part this large is an attack or a mistake.
_MOST = 64 * 1024 * 1024


def members(content: bytes) -> frozenset[str]:
    """Return the names of the parts in *content*; none when it is no archive."""
    if not content.startswith(b"PK\x03\x04"):
        return frozenset()
    try:
        return frozenset(zipfile.ZipFile(io.BytesIO(content)).namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return frozenset()


class Package:
    """The parts of a document, parsed when asked for."""

    def __init__(self, content: bytes, name: str, *, what: str, program: str) -> None:
        self._name = name
        self._what = what
        self._program = program
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._members = {info.filename: info for info in self._zip.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise self._damaged(error) from None

    def _damaged(self, error: object) -> UnreadableDocumentError:
        return UnreadableDocumentError(
            f"{self._name} is a damaged {self._what} ({error}); open it in {self._program} and save it again"
        )

    def part(self, path: str) -> etree._Element | None:
        """Return the root of one part, or None when the document has none.

        Raises:
            UnreadableDocumentError: the part is damaged or far too large.
        """
        info = self._members.get(path)
        if info is None:
            return None
        if info.flag_bits & 0x1:
            raise UnreadableDocumentError(f"{self._name} is protected by a password; save it without one")
        try:
            with self._zip.open(info) as file:
                content = file.read(_MOST + 1)
            if len(content) > _MOST:
                raise UnreadableDocumentError(
                    f"{path} of {self._name} unpacks to more than {_MOST // 1024**2} MiB; this is no report"
                )
            # Entities are not resolved and nothing is fetched: a report comes from anywhere.
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            return etree.fromstring(content, parser)
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, etree.XMLSyntaxError) as error:
            raise self._damaged(error) from None

    def targets(self, part: str) -> Mapping[str, str]:
        """Return the addresses the hyperlinks of *part* lead to, by relationship id."""
        folder, _, file = part.rpartition("/")
        root = self.part(f"{folder}/_rels/{file}.rels")
        if root is None:
            return {}
        return {
            each.get("Id", ""): each.get("Target", "")
            for each in root.iter()
            if isinstance(each.tag, str) and each.get("TargetMode") == "External"
        }
