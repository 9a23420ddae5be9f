"""Records on a page: labels beside their values, and whether the values are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from models.pattern import regex

#: Words of a label.
_LABEL = 6
#: Rows beyond this are a table of data, not one record.
_MOST_ROWS = 400
#: What templates print in place of a value they do not have, the day a computer's calendar begins among it.
_NOTHING = regex(
    r"n ?/ ?[advc]|n\. ?[adcv]\.?|k\. ?a\.|null|none|undefined|nan|\(?empty\)?|\[object object\]|\{\{.*\}\}"
    r"|not (?:available"
    r"|specified)|unknown|keine angaben?|unbekannt|nicht angegeben|non (?:renseignée?|communiquée?|précisée?|disponible"
    r"|specificat[oa])|inconnue?|sin (?:datos|especificar)|no (?:disponible|consta)|desconocid[oa]|nessun dato"
    r"|sconosciut[oa]|onbekend|geen(?: gegevens)?|niet bekend|brak(?: danych)?|nieznan[aye]|não (?:disponível|consta"
    r"|especificad[oa])|sem dados|s/d|okänt?|uppgift saknas|ukendt|ukjent|neuvedeno|nincs adat"
    r"|0?[01][./-]0?[01][./-](?:1970|0001|1900|0000)|(?:1970|0001|1900)-01-01|0000-00-00|00[./-]00[./-]0000",
    re.I,
)
#: How templates name the two halves of a record's line.
_NAMED = regex(r"label|term|caption|field-?name|\bkey\b|etiqu|beschrift", re.I)


def unfilled(tree: LexborHTMLParser) -> tuple[int, int]:
    """Return how many labels of a page stand beside an empty value, and how many labels there are."""
    pairs = [*_rows(tree), *_definitions(tree), *_fields(tree)]
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


def _fields(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Yield the second of two halves of a line whose first is a label, by its class or its colon."""
    for label in tree.css("div > div:first-child, li > span:first-child, p > span:first-child")[:_MOST_ROWS]:
        parent = label.parent
        halves = [node for node in parent.iter() if node.tag != "-text"] if parent is not None else []
        named = _NAMED.search(label.attributes.get("class") or "") or label.text().rstrip().endswith(":")
        if len(halves) == 2 and named and 0 < len(label.text().split()) <= _LABEL:
            yield halves[1]


def _filled(value: LexborNode) -> bool:
    if value.css_first("img, input, select, textarea, iframe, a") is not None:
        return True
    text = " ".join(value.text().split())
    return any(char.isalnum() for char in text) and not _NOTHING.fullmatch(text)
