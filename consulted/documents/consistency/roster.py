"""Lists set as items or as a table, with the words that lead up to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.paragraph import Paragraph
from models.pattern import regex

_FEWEST = 2
#: A table of two lines is a layout.
_ROWS = 3
_RULE = regex(r"^[\s|:+=-]*$")
_TOTAL = regex(r"^\W*(?:sub)?(?:total|sum|summe|gesamt|insgesamt|totale|totaal|razem|suma|soma|summa|ensemble)\b", re.I)
_FOLLOWING = regex(
    r"(?<!\w)(?:following|as follows|below|suivant\w*|ci-(?:dessous|apres)|folgende\w*|siguient\w*|seguent\w*"
    r"|volgende|nastepuj\w*"
    r"|seguint\w*|foljande)(?!\w)",
    re.I,
)
#: "the following ports": what is listed.
LISTED = regex(_FOLLOWING.pattern + r"\s+\w", re.I)
#: Before a heading's first word: its number, its article.
_OPENING = regex(
    r"^[\s#*]*(?:\d+(?:\.\d+)*\.?\)?\s+)?(?:(?:the|our|these|les|nos|die|unsere|los|las|i|gli|le|de|os|as)\s+)?", re.I
)
_CAPTION = regex(r"^\s*(?:table|tableau|tabelle|tabla|tabella|tabel|tabela|tabell)\s*\d", re.I)


@dataclass(frozen=True, kw_only=True, slots=True)
class Roster:
    """A list and the paragraph before it."""

    lead: Paragraph
    items: tuple[Paragraph, ...]
    #: The fewest and the most members it can be said to have.
    low: int
    high: int


def rosters(manuscript: Manuscript) -> Iterator[Roster]:
    """Yield the lists of a report that a paragraph leads up to."""
    paragraphs = manuscript.paragraphs
    for number, lead in enumerate(paragraphs[:-1]):
        if _leads(lead) or lead.is_heading:
            items = _items(paragraphs, number + 1)
            if lead.is_heading and not (items and _heads(lead, items, manuscript)):
                continue
            if len(items) >= _FEWEST:
                yield _bullets(lead, items)
            elif rows := _rows(paragraphs, number + 1):
                yield _table(lead, rows)


def _leads(paragraph: Paragraph) -> bool:
    plain = paragraph.plain.rstrip()
    if paragraph.is_heading or not plain:
        return False
    return plain.endswith(":") or _CAPTION.match(plain) is not None or _FOLLOWING.search(plain[-80:]) is not None


def _heads(heading: Paragraph, items: Sequence[Paragraph], manuscript: Manuscript) -> bool:
    """Say whether *heading* counts in words what is listed right under it: "Eight clusters", "The eight clusters"."""
    opening = _OPENING.match(heading.plain)
    start = opening.end() if opening else 0
    first = next(iter(manuscript.numbers(heading.plain[start:])), None)
    if first is None or first.start > 0 or not heading.plain[start].isalpha():
        return False
    # "Seven Sisters Trust" is a name; German writes all nouns like names.
    named = re.match(r"\W+[^\W\d_a-z]", heading.plain[start + first.end :]) and manuscript.language != "de"
    return not named and not any("," in item.text for item in items)


def _items(paragraphs: Sequence[Paragraph], first: int) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    for number in range(first, len(paragraphs)):
        paragraph = paragraphs[number]
        if not paragraph.bullet or (paragraph.is_heading and not (number == first and _opens(paragraphs, number))):
            break
        found.append(paragraph)
    return tuple(found)


def _opens(paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Say whether what looks like a heading is the first of a numbered list."""
    following = paragraphs[number + 1 : number + 2]
    return any(each.bullet == paragraphs[number].bullet and not each.is_heading for each in following)


def _bullets(lead: Paragraph, items: tuple[Paragraph, ...]) -> Roster:
    """Items with another sign or indent may be parts of the one above, or of the lead's own list."""
    own = [item for item in items if item.bullet == items[0].bullet]
    first = _run(items)
    low = min(len(own), first)
    return Roster(lead=lead, items=tuple(own), low=low, high=len(items))


def _run(items: tuple[Paragraph, ...]) -> int:
    """Count the items of the first's sign before one of another."""
    for number, item in enumerate(items):
        if item.bullet != items[0].bullet:
            return number
    return len(items)


def _rows(paragraphs: Sequence[Paragraph], first: int) -> tuple[Paragraph, ...]:
    found = []
    for paragraph in paragraphs[first:]:
        if "|" not in paragraph.text and "\t" not in paragraph.text.strip():
            break
        found.append(paragraph)
    return tuple(found) if len(found) >= _ROWS else ()


def _table(lead: Paragraph, rows: tuple[Paragraph, ...]) -> Roster:
    """A rule tells the head from the rows; without one the first row may be either."""
    rule = next((number for number, row in enumerate(rows) if _RULE.match(row.text)), None)
    body = tuple(row for row in rows[rule + 1 if rule is not None else 0 :] if not _RULE.match(row.text))
    totals = sum(_TOTAL.match(row.plain.strip(" |")) is not None for row in body)
    high = len(body) - totals
    return Roster(lead=lead, items=body, low=high if rule is not None else high - 1, high=high)
