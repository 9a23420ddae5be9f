"""Links of a page that lead to no source: to its author, to others who may like it, to the page before."""

from __future__ import annotations

import re

from consulted.documents.readers.html.row import Element, Row
from consulted.documents.share import hands_on
from models.pattern import regex

_RELATIONS = frozenset({"author", "me", "tag", "category", "prev", "next", "home", "search", "license"})
#: What templates call the line that says who wrote a page, and when.
_MARKS = regex(
    r"(?:^|[-_\s])(?:by-?line|author-?(?:box|bio|info|name|link|meta)?|authors|post-?(?:meta|author)|entry-?(?:meta|author))"
    r"(?:$|[-_\s])",
    re.I,
)
#: A longer element is not that line.
_LONGEST = 200
#: The page of one author: ".../author/jane-doe".
_AUTHORS = regex(r"/(?:authors?|auteurs?|autor(?:es|en|in|[ei])?|redacteurs?|autorzy|forfattare)/[^/?#\d]+/?$", re.I)


def leads_aside(row: Row, anchor: Element) -> bool:
    """Say whether *anchor*, in running text, leads to something that is no source."""
    target = anchor.get("href").strip()
    if hands_on(target) or not _RELATIONS.isdisjoint(anchor.get("rel").lower().split()):
        return True
    if _AUTHORS.search(target):
        return True
    return any(_MARKS.search(each.marks) and _is_short(row, each) for each in anchor.ancestors())


def _is_short(row: Row, element: Element) -> bool:
    return len(row.words(element.open, element.close, _LONGEST + 1)) <= _LONGEST
