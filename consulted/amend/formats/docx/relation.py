"""Which parts and addresses a part of a package leads to, and new ones (ECMA-376 part 2, 9.3)."""

from __future__ import annotations

import posixpath
from itertools import count

from lxml import etree

from consulted.amend.formats.docx.markup import Markup, parsed
from consulted.amend.formats.docx.package import Package
from consulted.documents.readers.docx.part import R, W

_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
#: What types of relationships begin with, and the namespace of their ids, by the namespace of the text.
KINDS = {
    W: R.strip("{}"),
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NONE = _HEAD + f'<Relationships xmlns="{_SPACE}"></Relationships>'.encode()


class Relations:
    """The relationships of one part.

    Raises:
        ConfigurationError: they are damaged.
    """

    def __init__(self, package: Package, part: str, kinds: str) -> None:
        """Read them.

        Args:
            part: the path of the part they are of.
            kinds: what the types of relationships begin with, in the variant of the standard the document is in.
        """
        self._folder, file = posixpath.split(part)
        self.path = posixpath.join(self._folder, "_rels", f"{file}.rels")
        self._kinds = kinds
        self._markup = Markup(package.read(self.path) or _NONE, self.path)
        self._there: list[etree._Element] = list(parsed(self._markup.xml))
        self._ids = {each.get("Id") for each in self._there}
        self._new: dict[str, str] = {}

    def part(self, kind: str) -> str | None:
        """Return the path of the first part of a kind, such as "comments"."""
        for each in self._there:
            if posixpath.basename(each.get("Type") or "").lower() == kind and each.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", self._folder, each.get("Target") or "")).lstrip("/")
        return None

    def address(self, url: str) -> str:
        """Return the id under which the part knows an address that its links lead to."""
        if url not in self._new:
            self._new[url] = self.add("hyperlink", url, TargetMode="External")
        return self._new[url]

    def add(self, kind: str, target: str, **more: str) -> str:
        """Add a relationship and return its id."""
        key = next(f"rId{number}" for number in count(1) if f"rId{number}" not in self._ids)
        self._ids.add(key)
        name = f"{self._markup.prefix}Relationship"
        self._markup.append(name, Id=key, Type=f"{self._kinds}/{kind}", Target=target, **more)
        return key

    def write(self, package: Package) -> None:
        """Put them into the package, where any was added."""
        if self._markup.changed:
            package.write(self.path, self._markup.content())
