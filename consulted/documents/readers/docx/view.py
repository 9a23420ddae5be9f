"""A part as Word prints it: tracked changes accepted, hidden words gone, one of two twins left."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from consulted.documents.readers.docx.part import MC, M, W
from consulted.documents.readers.docx.style import Styles, is_on

#: What was deleted or moved away, how things looked before they were changed, what is no text.
_GONE = tuple(
    f"{W}{name}"
    for name in (
        *("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tcPrChange"),
        *("trPrChange", "tblGridChange", "numberingChange", "rt", "fldData", "sdtPr", "sdtEndPr"),
    )
)
_FIELD_SIGNS = frozenset({f"{W}fldChar", f"{W}instrText", f"{W}rPr"})
_DELETED_MARK = (f"{W}pPr/{W}rPr/{W}del", f"{W}pPr/{W}rPr/{W}moveFrom")


def settle(root: etree._Element, styles: Styles) -> None:
    """Leave in *root* what is printed."""
    _choose(root)
    _join(root)
    for path in (f"{W}trPr/{W}del", f"{W}tcPr/{W}cellDel"):
        _remove(each for each in root.iter(f"{W}tr", f"{W}tc") if each.find(path) is not None)
    _remove(root.iter(*_GONE))
    _hide(root, styles)


def _remove(nodes: Iterator[etree._Element]) -> None:
    for node in list(nodes):
        above = node.getparent()
        if above is not None:
            above.remove(node)


def _choose(root: etree._Element) -> None:
    """Leave one branch where a drawing is stored for newer and for older programs: the first that holds words."""
    for choice in list(root.iter(f"{MC}AlternateContent")):
        branches = list(choice.iterchildren(f"{MC}Choice", f"{MC}Fallback"))
        worded = (each for each in branches if next(each.iter(f"{W}t", f"{M}t"), None) is not None)
        kept = next(worded, branches[0]) if branches else None
        _remove(each for each in branches if each is not kept)


def _join(root: etree._Element) -> None:
    """Join paragraphs whose mark between them was deleted; the last one's properties stay."""
    pending: list[etree._Element] = []
    for paragraph in list(root.iter(f"{W}p")):
        following = paragraph.getnext()
        deleted = any(paragraph.find(path) is not None for path in _DELETED_MARK)
        joins = deleted and following is not None and following.tag == f"{W}p"
        content = [each for each in paragraph if each.tag != f"{W}pPr"]
        if joins:
            pending += content
            paragraph.getparent().remove(paragraph)
        elif pending:
            _put_first(paragraph, pending)
            pending = []


def _put_first(paragraph: etree._Element, content: list[etree._Element]) -> None:
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.SubElement(paragraph, f"{W}pPr")
        paragraph.insert(0, properties)
    for node in reversed(content):
        properties.addnext(node)


def _hide(root: etree._Element, styles: Styles) -> None:
    for run in list(_hidden(root, styles)):
        _remove(each for each in run if each.tag not in _FIELD_SIGNS)


def _hidden(root: etree._Element, styles: Styles) -> Iterator[etree._Element]:
    """Yield the runs whose words are hidden; the paragraph's mark may be hidden while its words are not."""
    for switch in root.iter(f"{W}vanish"):
        run = switch.getparent().getparent()
        if run is not None and run.tag == f"{W}r" and is_on(switch):
            yield run
    if not styles.hidden:
        return
    for style in root.iter(f"{W}rStyle", f"{W}pStyle"):
        if style.get(f"{W}val") in styles.hidden:
            above = style.getparent().getparent()
            yield from (run for run in above.iter(f"{W}r") if run.find(f"{W}rPr/{W}vanish") is None)
