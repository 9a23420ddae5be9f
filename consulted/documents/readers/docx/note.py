"""The labels Word prints for the notes of a document: the order in which the text calls them, in the form asked for.

ECMA-376 part 1, 17.11: the ``w:id`` of a note is never printed. Form and start are set for the document and for each
section; a note with a mark of its own ("*") is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from consulted.documents.label import RAISED
from consulted.documents.readers.docx.field import NOTE
from consulted.documents.readers.docx.numbering import knows, written
from consulted.documents.readers.docx.part import W
from consulted.documents.readers.docx.sign import sign
from consulted.documents.readers.docx.style import OFF
from consulted.documents.readers.page import Paragraph, tidy

KINDS = ("footnote", "endnote")
#: A note: what kind, and its ``w:id``.
Key = tuple[str, str]

_REFERENCES = {f"{W}{kind}Reference": kind for kind in KINDS}
_SECTION = f"{W}sectPr"
#: Where a note prints its own number.
_OWN = tuple(f"{W}{kind}Ref" for kind in KINDS)
_MARKS = frozenset({f"{W}t", f"{W}sym"})
#: Longer marks are words that follow the mark.
_LONGEST_MARK = 10
#: A mark without a sign, as some make to hide it.
_NO_MARK = "*"
_PAGES = "{} are numbered anew on each page; which page they are on is not in the file, so they are counted through."


@dataclass(frozen=True, slots=True)
class Counting:
    """How the notes of one kind are counted in one section."""

    form: str
    start: int = 1
    restart: str = "continuous"


@dataclass(slots=True)
class Called:
    """The notes a document calls."""

    #: In the order of the first call.
    labels: dict[Key, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def key_of(reference: etree._Element) -> Key | None:
    """Return the note a call leads to, or None when *reference* is no call."""
    kind = _REFERENCES.get(reference.tag)
    return (kind, reference.get(f"{W}id") or "") if kind else None


def called(root: etree._Element, settings: etree._Element | None) -> Called:
    """Number the notes *root* calls; marks of their own are taken out of the text."""
    found = Called()
    sections = list(_sections(root))
    for kind in KINDS:
        _number(kind, sections, settings, found)
    return found


def _sections(root: etree._Element) -> Iterator[tuple[list[etree._Element], etree._Element | None]]:
    """Yield the calls of each section, and its properties, which stand at its end."""
    calls: list[etree._Element] = []
    for node in root.iter(*_REFERENCES, _SECTION):
        if node.tag == _SECTION:
            yield calls, node
            calls = []
        else:
            calls.append(node)
    if calls:
        yield calls, None


def _number(
    kind: str,
    sections: Sequence[tuple[list[etree._Element], etree._Element | None]],
    settings: etree._Element | None,
    found: Called,
) -> None:
    usual = _counting(settings, kind, Counting("decimal" if kind == "footnote" else "lowerRoman"))
    last: int | None = None
    ways = set()
    for calls, properties in sections:
        counting = _counting(properties, kind, usual)
        last = None if counting.restart == "eachSect" else last
        for call in calls:
            key = key_of(call)
            if key is None or key[0] != kind or key in found.labels:
                continue
            ways.add(counting)
            if _bears_mark(call):
                found.labels[key] = _mark(call)
                continue
            last = counting.start if last is None else last + 1
            found.labels[key] = written(last, counting.form) or str(last)
    found.warnings += _doubts(kind, ways)


def _bears_mark(call: etree._Element) -> bool:
    return (call.get(f"{W}customMarkFollows") or "0").lower() not in OFF


def _counting(node: etree._Element | None, kind: str, usual: Counting) -> Counting:
    properties = node.find(f"{W}{kind}Pr") if node is not None else None
    if properties is None:
        return usual
    form, start, restart = (properties.find(f"{W}{name}") for name in ("numFmt", "numStart", "numRestart"))
    if form is not None:
        usual = replace(usual, form=form.get(f"{W}val") or usual.form)
    if start is not None:
        number = start.get(f"{W}val") or ""
        usual = replace(usual, start=int(number) if number.isascii() and number.isdecimal() and len(number) < 6 else 1)
    return replace(usual, restart=restart.get(f"{W}val") or usual.restart) if restart is not None else usual


def _doubts(kind: str, ways: set[Counting]) -> Iterator[str]:
    what = f"Its {kind}s"
    if any(each.restart == "eachPage" for each in ways):
        yield _PAGES.format(what)
    for form in sorted({each.form for each in ways if not knows(each.form)}):
        yield f"{what} are numbered in the form {form}, which is not known here; they are numbered in digits."


def _mark(call: etree._Element) -> str:
    """Take the mark that follows *call* out of its run."""
    nodes = [node for node in call.itersiblings() if node.tag in _MARKS]
    words = "".join(sign(node) if node.tag == f"{W}sym" else node.text or "" for node in nodes)
    mark = words.strip() if len(words.strip()) <= _LONGEST_MARK else words.split()[0][:_LONGEST_MARK]
    for node in nodes:
        node.getparent().remove(node)
    rest = words.lstrip()[len(mark) :]
    if rest.strip():
        behind = etree.Element(f"{W}t")
        behind.text = rest
        call.addnext(behind)
    return mark or _NO_MARK


def unmarked(note: etree._Element, paragraphs: Sequence[Paragraph], label: str) -> list[Paragraph]:
    """Return a note's *paragraphs* without its label, which is one of its words where Word does not count it."""
    found = list(paragraphs)
    counted = next(note.iter(*_OWN), None) is not None
    first = found[0].pieces[0] if found else None
    if counted or not isinstance(first, str):
        return found
    form = next((each for each in (label, label.translate(RAISED)) if first.startswith(each)), "")
    if form and not first[len(form) : len(form) + 1].isalnum():
        pieces = tidy((first[len(form) :].lstrip(".:)"), *found[0].pieces[1:]))
        found[:1] = [replace(found[0], pieces=pieces)] if pieces else []
    return found


def bookmarked(root: etree._Element) -> Mapping[str, Key]:
    """Return the first note each bookmark encloses, for the bookmarks that fields name."""
    wanted = {node.get(NOTE) for node in root.iter(f"{W}t") if node.get(NOTE)}
    if not wanted:
        return {}
    found: dict[str, Key] = {}
    open_: dict[str, str] = {}
    for node in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", *_REFERENCES):
        key = key_of(node)
        if key is not None:
            found.update(dict.fromkeys(open_.values(), key))
            open_.clear()
        elif node.tag == f"{W}bookmarkEnd":
            open_.pop(node.get(f"{W}id") or "", None)
        elif node.get(f"{W}name") in wanted:
            open_[node.get(f"{W}id") or ""] = node.get(f"{W}name")
    return found
