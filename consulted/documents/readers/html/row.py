"""A page's tree laid out in a row: texts, and where elements open and close. A part of the page is a range of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from consulted.documents.fold import words

#: Elements whose text nobody reads.
_UNSEEN = frozenset(
    words(
        "script style noscript template svg head iframe object canvas audio video map select datalist button textarea "
        "annotation rp rt progress meter"
    )
)
#: Start a line of their own.
BLOCKS = frozenset(
    words(
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure "
        "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section "
        "summary table tbody td tfoot th thead tr ul"
    )
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True, eq=False)
class Element:
    """An element and its place in the row."""

    tag: str
    attributes: dict[str, str | None]
    above: Element | None
    open: int = 0
    close: int = 0

    def get(self, name: str) -> str:
        """Return an attribute, empty when it is not there."""
        return self.attributes.get(name) or ""

    @property
    def marks(self) -> str:
        """The class and role names, which say what an element is."""
        return f"{self.get('class')} {self.get('role')} {self.get('epub:type')} {self.get('rel')}".lower()

    def holds(self, place: int) -> bool:
        """Say whether *place* is in this element."""
        return self.open <= place <= self.close

    def ancestors(self) -> Iterator[Element]:
        """Yield the elements around this one, the nearest first."""
        above = self.above
        while above is not None:
            yield above
            above = above.above


@dataclass(slots=True)
class Row:
    """A page laid out."""

    #: Text, or an element where it opens and once more where it closes.
    tokens: list[str | Element] = field(default_factory=list)
    #: The element around each token; its own for an element.
    around: list[Element] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    #: Places of texts that print something.
    inked: list[int] = field(default_factory=list)
    #: Elements by id, or the name of an anchor.
    named: dict[str, Element] = field(default_factory=dict)

    def ink(self, start: int, end: int) -> bool:
        """Say whether something is printed from *start* up to *end*."""
        place = bisect_left(self.inked, start)
        return place < len(self.inked) and self.inked[place] < end

    def share(self, element: Element) -> float:
        """Return how much of the page's print *element* holds, 0 to 1."""
        count = bisect_left(self.inked, element.close) - bisect_left(self.inked, element.open)
        return count / len(self.inked) if self.inked else 0.0

    def first_ink(self, start: int) -> int | None:
        """Return the place of the first print at or behind *start*."""
        place = bisect_left(self.inked, start)
        return self.inked[place] if place < len(self.inked) else None

    def words(self, start: int, end: int, most: int = 200) -> str:
        """Return the text from *start* up to *end*, not much more of it than *most* characters."""
        found, length = [], 0
        for place in range(bisect_left(self.inked, start), len(self.inked)):
            at = self.inked[place]
            if at >= end or length > most:
                break
            text = str(self.tokens[at])
            found.append(text)
            length += len(text)
        return " ".join("".join(found).split())

    def block(self, place: int) -> Element:
        """Return the nearest block around *place*."""
        element = self.around[place]
        while element.tag not in BLOCKS and element.above is not None:
            element = element.above
        return element


def lay_out(tree: LexborHTMLParser) -> Row:
    """Lay out what *tree* shows, without recursion."""
    row = Row()
    body = tree.body
    if body is None:
        return row
    stack: list[tuple[LexborNode, Element | None, bool]] = [(body, None, False)]
    while stack:
        node, element, leaving = stack.pop()
        tag = node.tag or ""
        if leaving and element is not None:
            element.close = len(row.tokens)
            _put(row, element, element)
        elif tag == "-text" and element is not None:
            text = node.text_content or ""
            if text.strip():
                row.inked.append(len(row.tokens))
            _put(row, text, element)
        elif tag and tag[0] not in "-_!" and tag not in _UNSEEN:
            _open(row, node, tag, element, stack)
    return row


def _open(
    row: Row, node: LexborNode, tag: str, above: Element | None, stack: list[tuple[LexborNode, Element | None, bool]]
) -> None:
    element = Element(tag=tag, attributes=dict(node.attributes), above=above, open=len(row.tokens))
    row.elements.append(element)
    for name in (element.get("id"), element.get("name") if tag == "a" else ""):
        if name:
            row.named.setdefault(name, element)
    _put(row, element, element)
    stack.append((node, element, True))
    child = node.last_child
    while child is not None:
        stack.append((child, element, False))
        child = child.prev


def _put(row: Row, token: str | Element, around: Element) -> None:
    row.tokens.append(token)
    row.around.append(around)
