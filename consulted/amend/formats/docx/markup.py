"""The XML of one part, changed in single paragraphs: every byte around them stays."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from lxml import etree

from models.errors import ConfigurationError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WRAP = "wrap"


def parsed(xml: bytes) -> etree._Element:
    """Return the root of *xml*, UTF-8; entities stay what they are and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8")
    return etree.fromstring(xml, parser)


@dataclass(frozen=True, slots=True)
class _Span:
    """An element in the bytes, and the prefixes known where it stands."""

    start: int
    #: Where its end tag starts.
    closing: int
    spaces: Mapping[str | None, str]


class Markup:
    """One part.

    Raises:
        ConfigurationError: it is no XML, or declares a document type, which no program does.
    """

    def __init__(self, content: bytes, path: str) -> None:
        self._encoding = next((name for bom, name in _BOMS if content.startswith(bom)), "utf-8")
        try:
            self._xml = content.decode(self._encoding).encode()
            scan = _Scan(self._xml)
        except (UnicodeError, expat.ExpatError) as error:
            raise ConfigurationError(
                f"{path} in it is damaged ({error}); open it in Word and save it again, or ask for --errata"
            ) from None
        #: The part's main namespace, in braces.
        self.space = scan.space
        #: What its names begin with, the colon included; "" for the main namespace unnamed.
        self.prefix = scan.prefix
        self._root = scan.root
        self._paragraphs = scan.paragraphs
        self._changed: dict[int, etree._Element] = {}
        self._added: list[str] = []

    @property
    def changed(self) -> bool:
        """Whether anything was put or added."""
        return bool(self._changed or self._added)

    @property
    def xml(self) -> bytes:
        """The part as it was, in UTF-8."""
        return self._xml

    def paragraph(self, number: int) -> etree._Element:
        """Return an outermost paragraph; once changed, it is to be put back."""
        span = self._paragraphs[number]
        end = self._xml.index(b">", span.closing) + 1
        declared = "".join(
            f" xmlns{':' if prefix else ''}{prefix or ''}={quoteattr(uri)}" for prefix, uri in span.spaces.items()
        )
        wrapped = f"<{_WRAP}{declared}>".encode() + self._xml[span.start : end] + f"</{_WRAP}>".encode()
        return parsed(wrapped)[0]

    def put(self, number: int, paragraph: etree._Element) -> None:
        """Take *paragraph* for the one of that number, which it was."""
        self._changed[number] = paragraph

    def append(self, name: str, inside: str = "", **attributes: str) -> None:
        """Put an element behind the last one of the root.

        Args:
            name: with its prefix, as those of *attributes* are.
            inside: what it holds, as XML.
        """
        stated = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        self._added.append(f"<{name}{stated}>{inside}</{name}>" if inside else f"<{name}{stated}/>")

    def content(self) -> bytes:
        """Return the part with its changes."""
        found, place = [], 0
        for number, paragraph in sorted(self._changed.items()):
            span = self._paragraphs[number]
            found += [self._xml[place : span.start], _inner(paragraph.getparent())]
            place = self._xml.index(b">", span.closing) + 1
        found.append(self._xml[place:] if not self._added else self._closed(place))
        return b"".join(found).decode().encode(self._encoding)

    def _closed(self, place: int) -> bytes:
        added, end = "".join(self._added).encode(), self._root.closing
        if self._xml.startswith(b"</", end):
            return self._xml[place:end] + added + self._xml[end:]
        opened = self._xml[place:end].rstrip()[: -len(b"/>")]
        name = opened[self._root.start - place + 1 :].split()[0]
        return opened + b">" + added + b"</" + name + b">" + self._xml[end:]


def _inner(wrap: etree._Element) -> bytes:
    written: bytes = etree.tostring(wrap, encoding="utf-8")
    return written[written.index(b">") + 1 : written.rindex(b"</")]


class _Scan:
    """Where the root and the outermost paragraphs of a part stand in its bytes."""

    def __init__(self, xml: bytes) -> None:
        self.paragraphs: list[_Span] = []
        self.space = self.prefix = ""
        self._spaces: list[dict[str | None, str]] = [{}]
        self._declared: dict[str | None, str] = {}
        self._depth = 0
        self._p = ""
        self._start = 0
        self._first = 0
        self._last = 0
        self._parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        self._parser.namespace_prefixes = True
        self._parser.StartElementHandler = self._opened
        self._parser.EndElementHandler = self._ended
        self._parser.StartNamespaceDeclHandler = self._declare
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.Parse(xml, True)
        self.root = _Span(self._first, self._last, {})

    def _refuse(self, *_: object) -> None:
        raise expat.ExpatError("it declares a document type")

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix] = uri or ""

    def _opened(self, name: str, _: object) -> None:
        above = self._spaces[-1]
        self._spaces.append({**above, **self._declared} if self._declared else above)
        self._declared = {}
        if len(self._spaces) == 2:
            space, _, rest = name.partition(" ")
            self.space, self.prefix = f"{{{space}}}", f"{rest.partition(' ')[2]}:".lstrip(":")
            self._first = self._parser.CurrentByteIndex
            self._p = f"{space} p"
        elif self._is_paragraph(name):
            if not self._depth:
                self._start = self._parser.CurrentByteIndex
            self._depth += 1

    def _is_paragraph(self, name: str) -> bool:
        return name == self._p or name.startswith(f"{self._p} ")

    def _ended(self, name: str) -> None:
        spaces = self._spaces.pop()
        if len(self._spaces) == 1:
            self._last = self._parser.CurrentByteIndex
        elif self._is_paragraph(name):
            self._depth -= 1
            if not self._depth:
                self.paragraphs.append(_Span(self._start, self._parser.CurrentByteIndex, spaces))
