"""The reader for Word documents: their XML parts, read without running anything in them.

Office Open XML (ECMA-376): the running text is ``word/document.xml``, notes are parts of their own, and the number Word
prints is the order in which the text calls them, not the ``w:id``. Tracked deletions are gone, insertions are there.
Offsets count characters of the text made here: one paragraph a line, notes behind the running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from consulted.documents import address
from consulted.documents.furniture import furniture, note_rows
from consulted.documents.line import split
from consulted.documents.readers.package import Package, members
from consulted.documents.script import Marker, Note, Script, Style
from consulted.documents.series import notes as listed_notes

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
#: What a run holds besides text.
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
#: Not printed: deletions, field codes, the older twin of a drawing.
_HIDDEN = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_MC}Fallback", f"{_W}softHyphen"}
)
_HEADING = re.compile(r"^(?:heading|berschrift|titre|ttulo|titolo|kop|nagwek|rubrik)\s*([1-6])$", re.I)
_CODE = re.compile(r"HYPERLINK\s+\"([^\"]+)\"")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Docx:
    """Takes Word documents apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is a package with a Word document in it."""
        return "word/document.xml" in members(content)

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and markers of the document.

        Raises:
            UnreadableDocumentError: it is damaged, or unpacks to more than a report can be.
        """
        package = Package(content, name, what="Word document", program="Word")
        page = _Page(package)
        page.write_body()
        page.write_notes()
        return page.script()


@dataclass
class _Page:
    """The text as it grows, and where notes and markers stand in it."""

    package: Package
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    markers: list[Marker] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    #: (part, w:id) of the notes called, in the order of their calls, with their labels.
    called: dict[tuple[str, str], str] = field(default_factory=dict)
    #: The first paragraph in the style "Title".
    title: str | None = None

    def _put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def write_body(self) -> None:
        """Write the running text, and number its notes."""
        path = "word/document.xml"
        root = self.package.part(path)
        if root is None:
            return
        targets = self.package.targets(path)
        for paragraph in _paragraphs(root):
            depth = _depth(paragraph)
            start = self.length
            self._put("#" * depth + " " if depth else "")
            for piece in _printed(paragraph, targets):
                self._call(*piece) if isinstance(piece, tuple) else self._put(piece)
            if self.title is None and _style(paragraph) == "title":
                self.title = "".join(self.pieces)[start:].strip() or None
            self._put("\n\n")

    def _call(self, kind: str, key: str) -> None:
        """Print the number of a note where the text calls it."""
        label = self.called.setdefault((kind, key), _label(kind, self.called))
        start = self.length
        self._put(label.translate(_RAISED) if label.isdecimal() else f"[^{label}]")
        self.markers.append(Marker(label=label, start=start, end=self.length))

    def write_notes(self) -> None:
        """Write the notes behind the text, in the order of their calls."""
        for kind in ("footnote", "endnote"):
            path = f"word/{kind}s.xml"
            root = self.package.part(path)
            if root is None:
                continue
            targets = self.package.targets(path)
            by_key = {each.get(f"{_W}id"): each for each in root.iter(f"{_W}{kind}")}
            for (called, key), label in self.called.items():
                if called == kind and key in by_key:
                    self._write_note(by_key[key], label, targets)

    def _write_note(self, root: etree._Element, label: str, targets: Mapping[str, str]) -> None:
        start = self.length
        self._put(f"{label.translate(_RAISED)} ")
        content = self.length
        words = "\n".join(
            "".join(piece for piece in _printed(paragraph, targets) if isinstance(piece, str))
            for paragraph in _paragraphs(root)
        )
        self._put(words.strip())
        self.notes.append(Note(label=label, start=start, end=self.length, content=content, style=Style.RAISED))
        self._put("\n\n")

    def script(self) -> Script:
        """Return what was written; without footnotes, a list of references in the text is looked for."""
        text = "".join(self.pieces)
        lines = split(text)
        found = tuple(self.notes) or listed_notes(text, lines)
        return Script(
            text=text,
            format="docx",
            notes=found,
            furniture=furniture(lines, note_rows(lines, found)),
            markers=tuple(self.markers) if self.notes else None,
            title=self.title or self._title(),
        )

    def _title(self) -> str | None:
        root = self.package.part("docProps/core.xml")
        stated = root.findtext(f"{_DC}title") if root is not None else None
        return stated.strip() if stated and len(stated.split()) > 1 else None


def _label(kind: str, called: Mapping[tuple[str, str], str]) -> str:
    """Number footnotes 1, 2, 3 and endnotes i, ii, iii, as Word does unless told otherwise."""
    number = sum(each == kind for each, _ in called) + 1
    only = not any(each != kind for each, _ in called)
    return str(number) if kind == "footnote" or only else _roman(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        written += sign * (number // value)
        number %= value
    return written


def _paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    for paragraph in root.iter(f"{_W}p"):
        if not any(above.tag == f"{_MC}Fallback" for above in paragraph.iterancestors()):
            yield paragraph


def _depth(paragraph: etree._Element) -> int:
    """Return how deep a heading is, 0 for what is none; Word keeps its styles' English ids in most languages."""
    found = _HEADING.match(_style(paragraph))
    return int(found[1]) if found else 0


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return (style.get(f"{_W}val") or "").lower() if style is not None else ""


def _printed(root: etree._Element, targets: Mapping[str, str]) -> Iterator[str | tuple[str, str]]:
    """Yield what a paragraph prints: words, and (kind, id) where it calls a note."""
    for node in root:
        if node.tag in _HIDDEN or not isinstance(node.tag, str):
            continue
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in _SIGNS:
            yield _SIGNS[node.tag]
        elif node.tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            yield node.tag.removeprefix(_W).removesuffix("Reference"), node.get(f"{_W}id") or ""
        elif node.tag == f"{_W}hyperlink":
            yield from _linked(list(_printed(node, targets)), targets.get(node.get(f"{_R}id") or "", ""))
        elif node.tag == f"{_W}fldSimple":
            code = _CODE.search(node.get(f"{_W}instr") or "")
            yield from _linked(list(_printed(node, targets)), code[1] if code else "")
        elif node.tag != f"{_W}p":
            yield from _printed(node, targets)


def _linked(words: list[str | tuple[str, str]], target: str) -> Iterator[str | tuple[str, str]]:
    """Yield a link's words, and its address where the words do not print one."""
    yield from words
    shown = "".join(word for word in words if isinstance(word, str))
    if target.startswith(("http://", "https://")) and not address.occurs(shown):
        yield f" <{target}>"
