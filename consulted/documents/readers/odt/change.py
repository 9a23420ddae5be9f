"""Tracked changes of an OpenDocument text: what was deleted is not read.

Usually a deletion stands apart from the text; where changes are shown, LibreOffice leaves it in its place and says
before and behind it which change it belongs to.
"""

from __future__ import annotations

from lxml import etree

from consulted.documents.readers.odt.style import TEXT

_START, _END = f"{TEXT}change-start", f"{TEXT}change-end"
_NOTE, _HIDDEN = f"{TEXT}note", f"{TEXT}hidden-text"


def settle(root: etree._Element) -> None:
    """Take what was deleted out of *root*."""
    deletions = {
        region.get(f"{TEXT}id", "")
        for region in root.iter(f"{TEXT}changed-region")
        if region.find(f"{TEXT}deletion") is not None
    }
    if not deletions or next(root.iter(_START), None) is None:
        return
    open_: set[str] = set()
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            _follow(node, deletions, open_)
            if open_:
                node.text = None
                node.tag = _HIDDEN if node.tag == _NOTE else node.tag
        elif open_:
            node.tail = None


def _follow(node: etree._Element, deletions: set[str], open_: set[str]) -> None:
    change = node.get(f"{TEXT}change-id", "")
    if node.tag == _START and change in deletions:
        open_.add(change)
    elif node.tag == _END:
        open_.discard(change)
