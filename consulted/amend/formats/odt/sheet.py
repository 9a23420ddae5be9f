"""The paragraphs of an OpenDocument text, letter by letter, and where in its XML each letter stands."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from consulted.amend.formats.odt.element import OFFICE, TEXT, URN, Element, Paragraph, Pending, Sign
from models.errors import ConfigurationError
from models.pattern import regex

#: Text beside the text, which changes around it do not reach.
_APART = frozenset({f"{TEXT} note-body", f"{URN}drawing:1.0 text-box", f"{OFFICE} annotation"})
_PARAGRAPHS = frozenset({f"{TEXT} p", f"{TEXT} h"})
#: In these words are the author's own, and not what a program makes of fields.
_PLAIN = frozenset({f"{TEXT} {name}" for name in ("span", "a", "meta")})
#: What stands for one sign.
_SIGNS = {f"{TEXT} s": " ", f"{TEXT} tab": "\t", f"{TEXT} line-break": "\n"}
_TAG = regex(rb"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_DECLARED = regex(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']+)")
_REFUSED = "save it as .odt in LibreOffice and import it again, or ask for --errata"


class Sheet:
    """One document.

    Raises:
        ConfigurationError: it is no XML in UTF-8, or declares a document type, which no program does.
    """

    def __init__(self, xml: bytes) -> None:
        declared = _DECLARED.match(xml[:200].removeprefix(b"\xef\xbb\xbf"))
        if b"\0" in xml[:4] or (declared is not None and declared[1].lower() != b"utf-8"):
            raise ConfigurationError(f"its XML is not UTF-8; {_REFUSED}")
        self.xml = xml
        self.paragraphs: list[Paragraph] = []
        #: ``office:text``, and in it the changes tracked so far.
        self.text: Element | None = None
        self.tracked: Element | None = None
        #: Its forms, which come before everything else.
        self.forms: Element | None = None
        #: Prefixes by namespace, as the root declares them.
        self.prefixes: dict[str, str] = {}
        try:
            _Scan(self)
        except (UnicodeError, ValueError, expat.ExpatError) as error:
            raise ConfigurationError(f"its XML is damaged ({error}); {_REFUSED}") from None

    def tag(self, element: Element) -> bytes:
        """Return the start tag of *element*."""
        return self.xml[element.start : element.opened]

    def name(self, element: Element) -> bytes:
        """Return the name of *element* as it is written, prefix and all."""
        return self.tag(element)[1:].rstrip(b"/>").split()[0]


class _Scan:
    """One reading of a document."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._stack: list[Element] = []
        #: Of the paragraphs around the place being read, each with how deep it stands.
        self._open: list[tuple[Paragraph, int]] = []
        #: Who made which change, by its key; and those around the place being read, in each text beside the text.
        self._made: dict[str, Pending] = {}
        self._flows: list[list[Pending]] = [[]]
        self._region = ""
        #: Deletions that are shown in their place, and the sections of characters as they stand.
        self._struck: set[str] = set()
        self._raw = False
        self._parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        self._parser.StartElementHandler = self._opened
        self._parser.EndElementHandler = self._ended
        self._parser.CharacterDataHandler = self._said
        self._parser.StartNamespaceDeclHandler = self._declare
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartCdataSectionHandler = lambda: self._within_raw(True)
        self._parser.EndCdataSectionHandler = lambda: self._within_raw(False)
        self._parser.Parse(sheet.xml, True)

    def _refuse(self, *_: object) -> None:
        raise ValueError("it declares a document type")

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        if not self._stack and prefix and uri:
            self._sheet.prefixes.setdefault(uri, prefix)

    def _within_raw(self, raw: bool) -> None:
        self._raw = raw

    def _opened(self, name: str, attributes: Mapping[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._sheet.xml, start)
        if tag is None:
            raise ValueError("a tag without its end")
        element = Element(name, attributes, start, tag.end())
        self._stack.append(element)
        if name == f"{OFFICE} text" and self._sheet.text is None:
            self._sheet.text = element
        elif name == f"{TEXT} tracked-changes" and self._sheet.tracked is None:
            self._sheet.tracked = element
        elif name == f"{OFFICE} forms" and self._stack[-2:-1] == [self._sheet.text]:
            self._sheet.forms = element
        elif name in _PARAGRAPHS and self._sheet.text is not None and not self._sheet.text.end:
            generated = any(each.name == f"{TEXT} bibliography" for each in self._stack)
            self._open.append((Paragraph(element, generated), len(self._stack)))
            self._sheet.paragraphs.append(self._open[-1][0])
        if name in _APART:
            self._flows.append([])
        self._follow(element)

    def _follow(self, element: Element) -> None:
        """Keep in mind which words were changed."""
        key = element.attributes.get(f"{TEXT} change-id", "")
        if element.name == f"{TEXT} changed-region":
            self._region = element.attributes.get(f"{TEXT} id", "")
        elif element.name == f"{TEXT} change-start" and key in self._made:
            found = self._made[key]
            if found.kind == "deletion":
                self._struck.add(key)
            else:
                self._flows[-1].append(found)
        elif element.name == f"{TEXT} change-end":
            self._struck.discard(key)
            for each in [each for each in self._flows[-1] if each.key == key]:
                each.end = element
                self._flows[-1].remove(each)

    def _tell(self, information: Element) -> None:
        """Keep in mind who made a change; of two on one another the uppermost is what it is."""
        kind = self._stack[-1].name.rpartition(" ")[2] if self._stack else ""
        xml = self._sheet.xml[information.start : information.end].decode()
        self._made.setdefault(self._region, Pending(self._region, kind, xml))

    def _ended(self, _: str) -> None:
        element = self._stack.pop()
        empty = self._sheet.tag(element).endswith(b"/>")
        place = self._parser.CurrentByteIndex
        element.end = element.opened if empty else self._sheet.xml.index(b">", place) + 1
        if element.name in _SIGNS:
            self._put(_SIGNS[element.name], element.start, element.end)
        elif element.name in _APART:
            self._flows.pop()
        elif element.name == f"{OFFICE} change-info":
            self._tell(element)
        elif self._open and self._open[-1][0].element is element:
            self._open.pop()

    def _said(self, text: str) -> None:
        xml, place = self._sheet.xml, self._parser.CurrentByteIndex
        if self._raw:
            return
        if xml.startswith(b"&", place):
            self._put(text, place, xml.index(b";", place) + 1)
        elif text == "\n":  # however the line ends in the file
            self._put(text, place, place + 1 + xml.startswith(b"\r\n", place))
        else:
            self._put(text, place, place + len(text.encode()))

    def _put(self, chars: str, start: int, end: int) -> None:
        if not self._open or self._struck:
            return
        paragraph, depth = self._open[-1]
        within = self._stack[depth:]
        if all(each.name in _PLAIN for each in within):
            paragraph.pieces.append(Sign(chars, start, end, tuple(within), tuple(self._flows[-1])))
