"""The links of a paragraph that are fields: runs that say "begin", a code, "separate", words, "end"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from consulted.documents.readers.docx.trace import leaves

_DELETED = ("del", "moveFrom")
_CODE = "HYPERLINK"


@dataclass(slots=True)
class Field:
    """One field that begins and ends in the paragraph."""

    #: What makes it a field, in the order of the file.
    signs: list[etree._Element]
    #: What holds its words.
    leaves: list[etree._Element] = field(default_factory=list)
    code: str = ""
    separated: bool = False


def links(paragraph: etree._Element, space: str) -> Iterator[Field]:
    """Yield the fields of *paragraph* that are links."""
    char, code = f"{space}fldChar", f"{space}instrText"
    words = set(leaves(paragraph, space))
    open_: list[Field] = []
    for node in paragraph.iter():
        if node in words:
            for each in open_:
                each.leaves += [node] if each.separated else []
        elif node.tag not in (char, code) or _is_deleted(node, space):
            continue
        elif node.get(f"{space}fldCharType") == "begin":
            open_.append(Field([node]))
        elif open_:
            last = open_[-1]
            last.signs.append(node)
            if node.tag == code:
                last.code += node.text or ""
            elif node.get(f"{space}fldCharType") == "separate":
                last.separated = True
            elif (done := open_.pop()).code.strip().upper().startswith(_CODE):
                yield done


def _is_deleted(node: etree._Element, space: str) -> bool:
    return next(node.iterancestors(*(f"{space}{name}" for name in _DELETED)), None) is not None
