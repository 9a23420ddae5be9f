"""The reader for CSL-JSON: what citation processors are fed, and Zotero, Mendeley and Pandoc export.

Names and types: CSL 1.0.2, "csl-data.json" and appendices III and IV. ``accessed`` is the day of the visit, ``issued``
never. The text is the file itself: escapes and all, so that a correction goes where the value stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from consulted.documents.bare import MOST
from consulted.documents.decoding import decode
from consulted.documents.readers.csl.source import Json, Node
from consulted.documents.readers.fields import day as field_day
from consulted.documents.readers.fields.list import Record, Rows, few, script
from consulted.documents.readers.fields.role import Field, Role, stated
from consulted.documents.readers.fields.value import Value, verbatim
from consulted.documents.script import Script, Stated
from models.errors import UnreadableDocumentError
from models.pattern import regex

_OPENING = regex(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*[\[{]")
#: Those of the 45 types that people export.
_TYPE_NAMES = (
    "article article-journal article-magazine article-newspaper bill book broadcast chapter dataset document entry "
    "entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript "
    "motion_picture pamphlet paper-conference patent performance periodical personal_communication post post-weblog "
    "regulation report review review-book software song speech standard thesis treaty webpage"
)
_TYPES = frozenset(_TYPE_NAMES.split())
#: Types no other JSON has.
_OWN_TYPES = frozenset(each for each in _TYPES if "-" in each or "_" in each) | {"webpage"}
_TELLING_NAMES = (
    "URL DOI ISBN ISSN accessed issued container-title collection-title event-title event-place publisher-place "
    "citation-key original-date title-short container-title-short"
)
_TELLING = frozenset(_TELLING_NAMES.split())
#: So many items, and characters, are looked at before a file counts as something else.
_LOOKED_AT = 20
_HEAD = 200_000
#: Wrappers met: Better BibTeX, citeproc bibliographies, pandoc metadata.
_WRAPPERS = ("items", "references", "bibliography")
_TITLES = ("title", "title-short", "shortTitle")
_PUBLISHERS = ("publisher", "container-title", "collection-title", "event-title", "archive", "author", "editor")
_PERIODICAL = ("container-title", *(name for name in _PUBLISHERS if name != "container-title"))
_TALKS = frozenset({"interview", "personal_communication"})
_MOST_NAMES = 3
_MARKUP = regex(r"</?(?:i|b|sup|sub|sc|span|em|strong)(?:\s[^<>]{0,200})?>", re.I)


class CslJson:
    """Takes lists of references in CSL-JSON apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is JSON with items such as CSL has."""
        if _OPENING.match(content) is None:
            return False
        try:
            text, _ = decode(content, name)
        except UnreadableDocumentError:
            return False
        source, found = _read(text[:_HEAD], _LOOKED_AT)
        return any(_is_item(source, each) for each in found[:_LOOKED_AT])

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return the items of the file.

        Raises:
            UnreadableDocumentError: it is no text, or holds no items.
        """
        text, warnings = decode(content, name)
        source, found = _read(text, MOST + 1)
        items = [each for each in found if each.members]
        records = [
            Record(label=_label(source, each), start=each.start, end=each.end, stated=_stated(source, each))
            for each in items
        ]
        told = few(list(_faults(source, found)))
        return script(text, records, name=name, file_format="csl-json", what="item", warnings=(*warnings, *told))


def _read(text: str, most: int) -> tuple[Json, list[Node]]:
    source = Json(text, most).read()
    found: list[Node] = []
    for root in source.roots:
        wrapped = next((root.members[each] for each in _WRAPPERS if each in root.members), None)
        if wrapped is not None and wrapped.sort == "[":
            found += wrapped.items
        else:
            found += root.items if root.sort == "[" else [root]
    return source, found


def _is_item(source: Json, node: Node) -> bool:
    kind = node.members.get("type")
    typed = kind is not None and kind.sort == '"' and source.string(kind).text in _TYPES
    told = len(_TELLING & node.members.keys())
    named = "id" in node.members or "title" in node.members
    if typed and kind is not None:
        return told > 0 or (named and (source.string(kind).text in _OWN_TYPES or _has_authors(node)))
    return named and told > 1


def _has_authors(node: Node) -> bool:
    authors = node.members.get("author")
    return authors is not None and any({"family", "literal"} & each.members.keys() for each in authors.items)


def _label(source: Json, node: Node) -> str | None:
    """Return the id; one that is an address, such as Zotero writes, gives way to a citation key."""
    ids = [source.string(node.members[each]).words for each in ("id", "citation-key") if each in node.members]
    ids = [each for each in ids if each]
    return next((each for each in ids if not each.startswith(("http://", "https://"))), ids[0] if ids else None)


def _faults(source: Json, found: Sequence[Node]) -> Iterator[str]:
    rows = Rows(source.text)
    for place in source.damages:
        yield f"Line {rows.of(place)} is no valid JSON; its item was read up to there."
    if source.end is not None:
        yield f"The file is no valid JSON from line {rows.of(source.end)} on; it was read up to there."
    if source.enough is not None:
        yield f"The file holds more than a list of references does; it was read up to line {rows.of(source.enough)}."
    for each in found:
        if not each.members:
            shown = source.text[each.start : each.end][:30]
            yield f"Line {rows.of(each.start)} holds no item but {shown!r}; it was left out."


def _stated(source: Json, node: Node) -> Stated:
    return stated(_fields(source, node), source.text, talk=_kind(source, node.members) in _TALKS)


def _fields(source: Json, node: Node) -> Iterator[Field]:
    members = node.members
    publishers = _PERIODICAL if _kind(source, members).startswith("article") else _PUBLISHERS
    for rank, name in enumerate(_TITLES):
        if name in members:
            yield Field(role=Role.TITLE, value=_words(source, members[name]), rank=rank)
    for rank, name in enumerate(publishers):
        if name in members:
            yield Field(role=Role.PUBLISHER, value=_words(source, members[name]), rank=rank)
    for name, role in (("URL", Role.ADDRESS), ("DOI", Role.DOI), ("note", Role.REMARK), ("annote", Role.REMARK)):
        if name in members and members[name].sort == '"':
            yield Field(role=role, value=source.string(members[name]))
    if "author" in members:
        yield Field(role=Role.AUTHOR, value=_words(source, members["author"]))
    if "issued" in members and members["issued"].whole:
        for each in _accessed(source, members["issued"]):
            yield replace(each, role=Role.ISSUED)
    if "accessed" in members and members["accessed"].whole:
        yield from _accessed(source, members["accessed"])


def _kind(source: Json, members: Mapping[str, Node]) -> str:
    return source.string(members["type"]).text if "type" in members and members["type"].sort == '"' else ""


def _words(source: Json, node: Node) -> Value:
    """Return what a title or a list of names says, without the mark-up CSL allows in it."""
    if node.sort == "[":
        text = "; ".join(filter(None, (_person(source, each) for each in node.items[:_MOST_NAMES])))
    else:
        text = "" if node.sort == "{" else source.string(node).text
    return Value(text=_MARKUP.sub("", text), places=(0,), starts=(node.start,), ends=(node.end,))


def _person(source: Json, node: Node) -> str:
    if node.sort != "{":
        return source.string(node).words if node.sort == '"' else ""
    parts = [source.string(node.members[each]).words for each in ("literal", "family", "given") if each in node.members]
    return ", ".join(filter(None, parts[:2]))


def _accessed(source: Json, node: Node) -> Iterator[Field]:
    """Yield the day of the visit: date parts, or what stands in their place."""
    if node.sort in ('"', ""):
        yield Field(role=Role.DAY, value=source.string(node))
        return
    parts = node.members.get("date-parts")
    if parts is not None and parts.sort == "[":
        yield Field(role=Role.DAY, value=verbatim(source.text, parts.start, parts.end), day=_day(source, parts))
    for name in ("raw", "literal", "string"):
        if name in node.members:
            yield Field(role=Role.DAY, value=source.string(node.members[name]))
    named = [node.members[each] for each in ("year", "month", "day") if each in node.members]
    yield Field(role=Role.DAY, value=verbatim(source.text, node.start, node.end), day=_of_parts(source, named))


def _day(source: Json, parts: Node) -> str | None:
    """Return the day of ``[[2018, 8, 24]]``; of a range its last day, of ``[2018, 8, 24]`` what is meant."""
    last = parts.items[-1] if parts.items and parts.items[-1].sort == "[" else parts
    return _of_parts(source, last.items)


def _of_parts(source: Json, nodes: Sequence[Node]) -> str | None:
    return field_day.of_parts([source.string(each).text.strip() for each in nodes[:3] if each.sort in ('"', "")])
