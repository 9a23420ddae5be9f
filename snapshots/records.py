"""Records on a page: labels beside their values, and whether the values are there."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Words of a label.
_LABEL = 6
#: Rows beyond this are a table of data, not one record.
_MOST_ROWS = 400


def unfilled(tree: LexborHTMLParser) -> tuple[int, int]:
    """Return how many labels of a page stand beside an empty value, and how many labels there are."""
    pairs = [*_rows(tree), *_definitions(tree)]
    return sum(not _filled(value) for value in pairs), len(pairs)


def _rows(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Yield the second cell of each row of two, where the first is a label."""
    for row in tree.css("tr")[:_MOST_ROWS]:
        cells = [node for node in row.iter() if node.tag in ("td", "th")]
        if len(cells) == 2 and 0 < len(cells[0].text().split()) <= _LABEL:
            yield cells[1]


def _definitions(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    for term in tree.css("dt")[:_MOST_ROWS]:
        value = term.next
        while value is not None and value.tag == "-text":
            value = value.next
        if value is not None and value.tag == "dd" and 0 < len(term.text().split()) <= _LABEL:
            yield value


def _filled(value: LexborNode) -> bool:
    return any(char.isalnum() for char in value.text()) or value.css_first("img, input, select, iframe, a") is not None
