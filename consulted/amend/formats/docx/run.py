"""Runs, cut so that some of their words stand in a run alone; every piece keeps the look of the whole."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def isolated(leaf: etree._Element, start: int, end: int) -> etree._Element:
    """Return the run that holds ``[start:end]`` of *leaf* and nothing else; the letters before stay in *leaf*."""
    run = cut_behind(leaf, end)
    if start > 0:
        rest = _twin(leaf, (leaf.text or "")[start:])
        leaf.text = (leaf.text or "")[:start]
        leaf.addnext(rest)
        leaf = rest
    if all(_is_look(each) for each in leaf.itersiblings(preceding=True)):
        return run
    alone = shell(run)
    run.addnext(alone)
    alone.append(leaf)
    return alone


def cut_behind(leaf: etree._Element, end: int) -> etree._Element:
    """Return the run of *leaf*, in which nothing stands any more behind ``[:end]`` of it."""
    run = leaf.getparent()
    text = leaf.text or ""
    if end < len(text):
        leaf.addnext(_twin(leaf, text[end:]))
        leaf.text = text[:end]
        leaf.set(_SPACE, "preserve")
    behind = list(leaf.itersiblings())
    if behind:
        rest = shell(run)
        run.addnext(rest)
        rest.extend(behind)
    return run


def shell(run: etree._Element) -> etree._Element:
    """Return an empty run that looks as *run* does."""
    found = etree.Element(run.tag, attrib=dict(run.attrib), nsmap=run.nsmap)
    found.extend(deepcopy(each) for each in run if _is_look(each))
    return found


def joined(struck: etree._Element) -> None:
    """Put neighbours in *struck* together that hold words alone and look the same.

    LibreOffice 7.4 takes no more than the first run of a strike for struck where that stands in somebody's insertion,
    from the second footnote on.
    """
    first: etree._Element | None = None
    for run in [each for each in struck if _name(each) == "r"]:
        if first is None or _worded(first) is None or _worded(first) != _worded(run):
            first = run
            continue
        first[-1].text = (first[-1].text or "") + (run[-1].text or "")
        while first.getnext() is not run:
            struck.remove(first.getnext())
        struck.remove(run)


def _worded(run: etree._Element) -> list[bytes] | None:
    """Return the look of a run that holds struck words and nothing else."""
    names = [_name(each) for each in run]
    return [etree.tostring(each) for each in run[:-1]] if names in (["delText"], ["rPr", "delText"]) else None


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _twin(leaf: etree._Element, text: str) -> etree._Element:
    found = etree.Element(leaf.tag, attrib=dict(leaf.attrib), nsmap=leaf.nsmap)
    found.text = text
    found.set(_SPACE, "preserve")
    leaf.set(_SPACE, "preserve")
    return found


def _is_look(node: etree._Element) -> bool:
    return _name(node) == "rPr"


def words(tag: str, text: str, nsmap: dict[str | None, str]) -> etree._Element:
    """Return an element that holds *text* as it is, blanks included."""
    found = etree.Element(tag, nsmap=nsmap)
    found.text = text
    found.set(_SPACE, "preserve")
    return found
