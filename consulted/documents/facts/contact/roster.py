"""Persons in the rows of a table: columns are known by their heads, else by what most of their cells hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.card import Card
from consulted.documents.facts.contact.field import HIDDEN, field_of
from consulted.documents.facts.contact.person import MAIL, first_person
from consulted.documents.facts.contact.statement import of_card
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.house.row import Row, Table, cell_of
from consulted.documents.facts.vocabulary import ROLE
from consulted.documents.fold import flat
from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.canonical.organisation import organisation

#: What a column of addresses and numbers together is for.
_REACH = "reach"
_NUMBER = regex(r"(?<!\w)\+?\(?\d[\d ()/.-]{6,20}\d")
#: Share of the cells with print that tell what a column holds.
_MOST = 0.6
#: What makes a table one of persons, beside their names.
_OF_PERSONS = frozenset({_REACH, Predicate.EMAIL, Predicate.PHONE, Predicate.ROLE})


def roster(table: Table, register: Register, home: Sequence[str]) -> list[Claim] | None:
    """Return what *table* states of persons; None where it is about something else."""
    columns = [_column(table, place, register) for place in range(len(table.head))]
    if Predicate.NAME not in columns or not _OF_PERSONS & set(columns):
        return None
    return [claim for row in table.rows for claim in _of_row(row, columns, register, home)]


def _column(table: Table, place: int, register: Register) -> str | None:
    """Return what a column holds: by its head, else by most of its cells."""
    said = field_of(table.head[place])
    if said is not None:
        return said
    cells = [cell for row in table.rows if (cell := cell_of(row, place)).strip(" –—-")]
    kinds: tuple[tuple[str, Callable[[str], bool]], ...] = (
        (_REACH, lambda cell: MAIL.search(HIDDEN.sub("@", cell)) is not None or _NUMBER.search(cell) is not None),
        (Predicate.ROLE, lambda cell: ROLE.search(flat(cell).lower()) is not None),
        (Predicate.WORKS_AT, lambda cell: _house(cell, register) is not None),
        (Predicate.NAME, lambda cell: first_person(cell) is not None),
    )
    return next((kind for kind, holds in kinds if cells and sum(map(holds, cells)) >= _MOST * len(cells)), None)


def _house(cell: str, register: Register) -> str | None:
    """Return the house a cell names, by its best name; None where it names none that the report knows."""
    bare = cell.strip(" *")
    short = register.short.get(organisation(bare))
    if short is not None or organisation(bare) in register.sure:
        return short or register.best(bare)
    found = register.mentions(bare)
    return found[0].name if len(found) == 1 and found[0].start == 0 and register.is_sure(found[0]) else None


def _of_row(row: Row, columns: Sequence[str | None], register: Register, home: Sequence[str]) -> Iterator[Claim]:
    fields = [(kind, cell_of(row, place)) for place, kind in enumerate(columns)]
    name = next((first_person(cell) for kind, cell in fields if kind == Predicate.NAME), None)
    if name is None:
        return
    whole = len(row.paragraph.text)
    card = Card(name=name, paragraph=row.paragraph, start=0, end=whole)
    for kind, cell in fields:
        if kind is None or not cell.strip(" –—-"):
            continue
        if kind == _REACH:
            card.loose(cell, row.paragraph, 0, whole)
        else:
            said = (_house(cell, register) or cell) if kind == Predicate.WORKS_AT else cell
            card.take(kind, said, row.paragraph, 0, whole)
    yield from of_card(card, None, home)
