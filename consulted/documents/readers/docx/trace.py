"""Where the words a reader made of a Word document stand in its parts, for whoever writes the document anew.

A part's outermost paragraphs are counted from 0 in the order of the file, and so are the leaves of each: what holds
words, or stands for a character, in a run. What the reader leaves out is counted too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from consulted.documents.readers.page import Place

#: On a leaf of a traced part: paragraph and leaf, "12:3".
AT = "at"
#: Local names of leaves; the usual and the strict variant of the standard share them.
_LEAVES = (
    *("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"),
    *("footnoteReference", "endnoteReference"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class TracedPart:
    """A part whose leaves are marked."""

    path: str
    #: Where hyperlinks lead by their ids.
    targets: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """The text of a document, and what its paragraphs were made of: elements whose leaves are marked."""

    text: str
    places: Sequence[Place]
    #: The running text, as the reader left it.
    body: etree._Element
    #: The parts of the text and of its notes, by the local name of their roots.
    parts: Mapping[str, TracedPart]


def mark(root: etree._Element, space: str) -> None:
    """Note on each leaf of *root* where it stands.

    Args:
        space: the part's namespace, in braces.
    """
    for number, paragraph in enumerate(outermost(root, space)):
        for place, leaf in enumerate(leaves(paragraph, space)):
            leaf.set(AT, f"{number}:{place}")


def outermost(root: etree._Element, space: str) -> Iterator[etree._Element]:
    """Yield the paragraphs of *root* that stand in no other."""
    tag = f"{space}p"
    return (each for each in root.iter(tag) if next(each.iterancestors(tag), None) is None)


def leaves(paragraph: etree._Element, space: str) -> Iterator[etree._Element]:
    """Yield the leaves of *paragraph*, in the order of the file."""
    run, tags = f"{space}r", tuple(f"{space}{name}" for name in _LEAVES)
    return (leaf for leaf in paragraph.iter(*tags) if leaf.getparent().tag == run)
