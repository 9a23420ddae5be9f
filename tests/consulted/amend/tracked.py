"""Word documents with tracked changes, as those who read them take them: all accepted, all rejected, all sound."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from lxml import etree

from consulted.amend.change import Change, Outcome
from consulted.amend.formats import WRITERS
from consulted.amend.proof import objection, reread
from models.decision import Edit
from models.reference import Reading

TODAY = date(2026, 11, 24)
WHEN = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
INES = "Ines Vogt"
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
Parts = Mapping[str, bytes]


def change(edit: Edit, by: str = INES, why: str = "It moved & is <there>.", note: str | None = None) -> Change:
    return Change(edit=edit, decided_by=by, decided_at=WHEN, why=why, note=note)


def read(content: bytes, name: str = "report.docx") -> Reading:
    return reread(content, name=name, today=TODAY, document_id="report")


def write(content: bytes, *changes: Change | Edit) -> Outcome:
    """Hand back *content* with *changes*, and prove it as an export does."""
    meant: dict[str, list[Change]] = {}
    for each in changes:
        made = change(each) if isinstance(each, Edit) else each
        meant.setdefault(made.edit.label, []).append(made)
    reading = read(content)
    outcome = WRITERS["docx"].write(reading, content, meant)
    assert objection(reading, outcome.content, outcome.amended, name="report.docx", today=TODAY) is None
    return outcome


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def notes(content: bytes) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return by label what each note says and where it leads."""
    return {each.label: (each.raw, tuple(url.printed for url in each.urls)) for each in read(content).references}


def accepted(content: bytes, by: str | None = None) -> bytes:
    """Return the document as a program leaves it that accepts all changes, or those of one person."""
    return _settled(content, kept="ins", gone="del", by=by)


def rejected(content: bytes, by: str | None = None) -> bytes:
    """Return the document as a program leaves it that rejects all changes, or those of one person."""
    return _settled(content, kept="del", gone="ins", by=by)


def _settled(content: bytes, *, kept: str, gone: str, by: str | None) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts(content).items():
            file.writestr(name, _settled_part(text, kept, gone, by) if name.endswith(".xml") else text)
    return packed.getvalue()


def _settled_part(text: bytes, kept: str, gone: str, by: str | None) -> bytes:
    root = etree.fromstring(text)
    space = f"{{{etree.QName(root).namespace}}}"
    for each in [*root.iter(f"{space}{gone}"), *root.iter(f"{space}{kept}")]:
        above = each.getparent()
        if above is None or (by is not None and each.get(f"{space}author") != by):
            continue
        if each.tag == f"{space}{kept}":
            for text_ in each.iter(f"{space}delText", f"{space}delInstrText"):
                text_.tag = f"{space}{'t' if text_.tag.endswith('delText') else 'instrText'}"
            for child in reversed(each):
                each.addnext(child)
        above.remove(each)
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def authors(content: bytes) -> Counter[tuple[str, str]]:
    """Count what was struck and put in, by whom."""
    found: Counter[tuple[str, str]] = Counter()
    for root in _roots(parts(content)):
        for each in root.iter(etree.Element):
            name = etree.QName(each)
            if name.localname in _CHANGES:
                found[name.localname, each.get(f"{{{name.namespace}}}author") or ""] += 1
    return found


def comments(content: bytes) -> list[tuple[str, str, str]]:
    """Return who remarks what, and at which words (-struck- ones too) or which call of a note."""
    there = parts(content)
    if "word/comments.xml" not in there:
        return []
    root = etree.fromstring(there["word/comments.xml"])
    space = f"{{{etree.QName(root).namespace}}}"
    text = etree.fromstring(there["word/document.xml"])
    found = []
    for each in root:
        said = "\n".join("".join(t.text or "" for t in p.iter(f"{space}t")) for p in each.iter(f"{space}p"))
        found.append((each.get(f"{space}author"), said, _held(text, space, each.get(f"{space}id"))))
    return found


def _held(text: etree._Element, space: str, key: str) -> str:
    words, inside = "", False
    for node in text.iter(etree.Element):
        name = etree.QName(node).localname
        if name.startswith("commentRange") and node.get(f"{space}id") == key:
            inside = name.endswith("Start")
        elif inside and name in ("t", "delText"):
            words += f"-{node.text}-" if name == "delText" else node.text or ""
        elif inside and name.endswith("Reference") and name != "commentReference":
            words += f"<{name} {node.get(f'{space}id')}>"
    return words.replace("--", "")


def assert_sound(content: bytes, before: bytes) -> None:
    """Look whether Word would open the file, and whether what was not to change has not."""
    new, old = parts(content), parts(before)
    assert list(new)[: len(old)] == list(old), "the order of the parts"
    assert _packing(content, old) == _packing(before, old)
    untouched = [
        name for name in old if not re.search(r"(document|footnotes|endnotes|comments)\.xml|Content_Types", name)
    ]
    assert all(new[name] == old[name] for name in untouched)
    assert all(new[name].startswith(old[name][:40]) for name in old), "declarations of XML"
    for name in new:
        _assert_known(name, new)
        if name.endswith(".xml"):
            _assert_resolved(name, new)
    _assert_numbered(new)


def _packing(content: bytes, names: Parts) -> list[tuple[str, int]]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return [(each.filename, each.compress_type) for each in file.infolist() if each.filename in names]


def _assert_known(name: str, there: Parts) -> None:
    types = etree.fromstring(there["[Content_Types].xml"])
    stated = [each.get("PartName") for each in types if each.get("PartName")]
    assert len(stated) == len(set(stated))
    defaults = {each.get("Extension") for each in types if each.get("Extension")}
    assert f"/{name}" in stated or name.rpartition(".")[2] in defaults or name == "[Content_Types].xml"


def _assert_resolved(name: str, there: Parts) -> None:
    root = etree.fromstring(there[name])
    folder, file = posixpath.split(name)
    rels = there.get(f"{folder}/_rels/{file}.rels")
    related = list(etree.fromstring(rels)) if rels else []
    keys = [each.get("Id") for each in related]
    assert len(keys) == len(set(keys)), "ids of relationships"
    for each in related:
        if each.get("TargetMode") == "External":
            assert re.fullmatch(r"[^\s<>\"{}|\\^`]+", each.get("Target"))
        else:
            assert posixpath.normpath(posixpath.join("/", folder, each.get("Target"))).lstrip("/") in there
    named = {value for node in root.iter(etree.Element) for key, value in node.attrib.items() if _is_relation(key)}
    assert named - {"rId99"} <= set(keys), "rId99 is a footer the helper leaves out"


def _is_relation(key: str) -> bool:
    name = etree.QName(key)
    return name.localname == "id" and (name.namespace or "").endswith("/relationships")


def _roots(there: Parts) -> Iterator[etree._Element]:
    return (
        etree.fromstring(text) for name, text in there.items() if name.startswith("word/") and name.endswith(".xml")
    )


def _assert_numbered(there: Parts) -> None:
    """Ids are unique among changes; each comment is anchored once, in the text, and none in a note."""
    changes, anchors = [], Counter[tuple[str, str]]()
    listed: Sequence[str] = []
    for root in _roots(there):
        space = f"{{{etree.QName(root).namespace}}}"
        kind = etree.QName(root).localname
        for node in root.iter(etree.Element):
            name = etree.QName(node).localname
            if name in _CHANGES and etree.QName(node).namespace == etree.QName(root).namespace:
                changes.append(node.get(f"{space}id"))
            elif name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
                assert kind == "document"
                anchors[name, node.get(f"{space}id")] += 1
        if kind == "comments":
            listed = [each.get(f"{space}id") for each in root]
    assert len(changes) == len(set(changes))
    assert len(listed) == len(set(listed))
    assert not set(changes) & set(listed)
    assert set(anchors.values()) <= {1}
    assert {key for _, key in anchors} == set(listed)
