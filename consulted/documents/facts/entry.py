"""What one row of a table says of the house or the event it names: numbers, founding, countries, a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.house.row import Row, cell_of, place_of
from consulted.documents.facts.moment import moments
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.canonical.country import countries, country
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.lexicon import column
from pipelines.facts.lexicon.counted import noun_of

_NUMBER = regex(
    r"^\W*(?P<about>(?:about|some|circa|ca\.?|c\.|over|more than|environ|plus de|rund|etwa|uber|mehr als|unos|ongeveer"
    r"|okolo|>|~)\s?)?(?P<value>\d{1,3}(?:[ .,\u00a0\u202f'’]\d{3})+|\d{1,7})\b"
)
_LONGEST_CELL = 120


def entry(row: Row, heads: Sequence[str], register: Register) -> Iterator[Claim]:
    """Yield what one row says of the house or the event it names."""
    event, day = place_of(heads, column.EVENT), place_of(heads, column.DATE)
    if event is not None and day is not None:
        # "(planned)", "(held)": how it stands is no part of its name.
        name = re.sub(r"\s*\([^\W\d_]{3,14}\)\s*$", "", cell_of(row, event))
        yield from _dated(row, name, Predicate.DATE, cell_of(row, day))
        return
    place = place_of(heads, column.HOUSES)
    name = re.sub(r"\s*\([^()]*\)\s*$", "", cell_of(row, place)).strip(" *")
    if not name or not name[0].isalnum() or len(name) > _LONGEST_CELL:
        return
    house = register.meant(Mention(name=register.best(name), start=0, end=0)).name
    for head, cell in zip(heads, row.cells, strict=False):
        number = _NUMBER.match(cell)
        # "Size" says nothing of what is counted, "132 members" below it does.
        predicate = noun_of(head) or (noun_of(cell[number.end() :].strip(" *.")) if number is not None else None)
        if column.FOUNDED.fullmatch(head):
            yield from _dated(row, house, Predicate.FOUNDED, cell)
        elif column.TARGETS.fullmatch(head):
            yield from _aimed(row, house, cell)
        elif predicate is not None and number is not None:
            value = re.sub(r"\D", "", number["value"])
            yield _claim(
                row,
                FactType.COUNT,
                house,
                predicate,
                Value(printed=(number["value"],), canonical=(value,), approximate=number["about"] is not None),
            )
    short = cell_of(row, place_of(heads, column.SHORT)) or _inner(cell_of(row, place))
    if short and short != name:
        whole = Value(printed=(house,), canonical=(organisation(house),))
        yield replace(_claim(row, FactType.NAME, short, Predicate.NAME, whole), aliases=(house,))


def _inner(cell: str) -> str:
    """Return the short form a cell prints in brackets."""
    found = re.search(r"\(([^()\s]{2,12})\)\s*$", cell)
    return found[1] if found is not None and country(found[1]) is None else ""


def _dated(row: Row, subject: str, predicate: str, cell: str) -> Iterator[Claim]:
    moment = next(iter(moments(cell)), None)
    if moment is not None and subject:
        yield _claim(row, FactType.EVENT, subject, predicate, Value(printed=(moment.printed,), canonical=(moment.iso,)))


def _aimed(row: Row, subject: str, cell: str) -> Iterator[Claim]:
    found = list(countries(cell))
    if found:
        value = Value(printed=tuple(each.printed for each in found), canonical=tuple(each.code for each in found))
        yield _claim(row, FactType.TARGET_COUNTRY, subject, Predicate.TARGETS, value)


def _claim(row: Row, type_: FactType, subject: str, predicate: str, value: Value) -> Claim:
    return Claim(
        type=type_,
        subject=subject,
        predicate=predicate,
        value=value,
        paragraph=row.paragraph,
        start=0,
        end=len(row.paragraph.text),
        confidence=0.85,
    )
