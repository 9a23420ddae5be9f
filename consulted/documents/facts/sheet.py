"""What tables state: houses with their numbers, agreements with their dates, members, events, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts import consortium
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.roster import roster
from consulted.documents.facts.entry import entry
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.house.row import Row, Table, cell_of, place_of, tables
from consulted.documents.facts.moment import moments
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import flat
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.lexicon import column
from pipelines.facts.lexicon.listing import PARTNERS
from pipelines.facts.lexicon.pact import STANDING

#: "Sa composition est donnée ci-dessous.": the table below lists who belongs.
_BELOW = regex(
    r"\b(?:members?|composition|membership|membres?|mitglieder|zusammensetzung|miembros|composicion|composizione|membri"
    r"|soci|leden|samenstelling|czlonk\w+|sklad|membros|composicao)\b[^.;]{0,60}\b(?:below|following|table|ci-dessous"
    r"|ci-apres|suivants?|tableau|unten|folgend\w*|tabelle|a continuacion|siguiente|tabla|sotto|seguente|tabella"
    r"|seguito"
    r"|hieronder|volgende|tabel|ponizej|tabel[ai]|abaixo|seguinte)\b"
)
#: Letters of the longest label of a row: "A", "12".
_LABEL = 3


def claims(
    paragraphs: Sequence[Paragraph], register: Register, scenes: Sequence[Scene], home: Sequence[str]
) -> Iterator[Claim]:
    """Yield what the tables of a report state."""
    last = {scene.paragraph.start: scene for scene in scenes}
    for table in tables(paragraphs):
        heads = tuple(flat(head).lower().strip(" *:") for head in table.head)
        persons = roster(table, register, home)
        if persons is not None:
            yield from persons
            continue
        if (parties := _parties(heads, table)) is not None:
            yield from _agreements(table, heads, parties, register)
            continue
        lead = last.get(table.lead.start) if table.lead is not None else None
        named = list(_members(table, heads, lead)) if lead is not None else []
        yield from named
        if not named:
            for row in table.rows:
                yield from entry(row, heads, register)


def _parties(heads: Sequence[str], table: Table) -> tuple[int, ...] | None:
    """Return the columns that name the parties of agreements; None where the table is about something else."""
    if not any(wanted.fullmatch(head) for head in heads for wanted in (column.SIGNED, column.UNTIL, column.RENEWED)):
        return None
    houses = [place for place, head in enumerate(heads) if column.HOUSES.fullmatch(head)]
    if len(houses) >= 2:
        return tuple(houses[:2])
    for place, head in enumerate(heads):
        wanted = column.PARTIES.fullmatch(head) is not None or place in houses
        if wanted and sum(len(_pair(cell_of(row, place))) >= 2 for row in table.rows) * 2 > len(table.rows):
            return (place,)
    return None


def _pair(text: str) -> tuple[str, ...]:
    bare = re.sub(r"\s?\([A-Z]{2}\)", "", text)
    pieces = re.split(r"\s[–—/-]\s|\s?;\s", bare)
    if len(pieces) < 2:
        pieces = re.split(r"\s(?:and|et|und|y|en|i|&)\s", bare)
    return tuple(piece.strip() for piece in pieces if piece.strip())


def _agreements(table: Table, heads: Sequence[str], parties: tuple[int, ...], register: Register) -> Iterator[Claim]:
    terms = (
        (Predicate.SIGNED, place_of(heads, column.SIGNED)),
        (Predicate.RENEWED, place_of(heads, column.RENEWED)),
        (Predicate.VALID_UNTIL, place_of(heads, column.UNTIL)),
    )
    for row in table.rows:
        names = _named(row, parties, register)
        if len(names) < 2:
            continue
        pact = _pact(row, heads, names, parties)
        yield _of_row(row, pact, Predicate.PARTNERS, Value(printed=names, canonical=tuple(map(organisation, names))))
        for predicate, place in terms:
            moment = next(iter(moments(cell_of(row, place))), None)
            if moment is not None:
                value = Value(printed=(moment.printed,), canonical=(moment.iso,))
                ends = moment.iso if predicate is Predicate.VALID_UNTIL else None
                yield replace(_of_row(row, pact, predicate, value), valid_until=ends)
        status = _standing(cell_of(row, place_of(heads, column.STATUS)))
        if status is not None:
            value = Value(printed=(status,), canonical=(status,))
            yield _of_row(row, pact, Predicate.STATUS, value)


def _pact(row: Row, heads: Sequence[str], names: tuple[str, ...], parties: tuple[int, ...]) -> Pact:
    """Return the agreement of a row, with what the row's first column calls it."""
    title = (
        cell_of(row, 0) if 0 not in parties and len(cell_of(row, 0)) > _LABEL and not moments(cell_of(row, 0)) else ""
    )
    named = title and not column.HOUSES.fullmatch(heads[0])
    return Pact(subject=" – ".join(names), partners=names, aliases=(title,) if named else ())


def _standing(cell: str) -> str | None:
    """Return what a cell says of how an agreement stands; None where it says nothing we know."""
    low = flat(cell).lower().strip(" *.")
    return next((status for status, said in STANDING.items() if said.fullmatch(low)), None)


def labelled(paragraphs: Sequence[Paragraph], register: Register) -> dict[str, Pact]:
    """Return the agreements of tables by the short labels of their rows: "A", "3"."""
    found: dict[str, Pact] = {}
    for table in tables(paragraphs):
        heads = tuple(flat(head).lower().strip(" *:") for head in table.head)
        parties = _parties(heads, table)
        for row in table.rows if parties is not None and 0 not in parties else ():
            label = cell_of(row, 0).strip(" *.")
            names = _named(row, parties or (), register)
            if 0 < len(label) <= _LABEL and len(names) > 1:
                found[label.lower()] = Pact(subject=" – ".join(names), partners=names)
    return found


def _named(row: Row, parties: tuple[int, ...], register: Register) -> tuple[str, ...]:
    pieces = _pair(cell_of(row, parties[0])) if len(parties) == 1 else tuple(cell_of(row, each) for each in parties)
    return tuple(register.best(name) for name in pieces if name)


def _of_row(row: Row, pact: Pact, predicate: str, value: Value) -> Claim:
    return Claim(
        type=FactType.PARTNERSHIP,
        subject=pact.subject,
        predicate=predicate,
        value=value,
        paragraph=row.paragraph,
        start=0,
        end=len(row.paragraph.text),
        aliases=pact.aliases,
        involved=pact.partners,
    )


def _members(table: Table, heads: Sequence[str], lead: Scene) -> Iterator[Claim]:
    """Yield the members a table lists below a line that announces them: one a row, with their countries."""
    place = place_of(heads, column.HOUSES)
    text = lead.paragraph.text.rstrip(" *")
    announced = text.endswith(":") and consortium.leads(text)
    if place is None or not (announced or _BELOW.search(flat(lead.text).lower())) or PARTNERS.search(text):
        return
    names = []
    for row in table.rows:
        name = re.sub(r"\s*\([^()]*\)\s*$", "", cell_of(row, place)).strip()
        code = next((each for each in (country(cell.strip("[]() ")) for cell in row.cells) if each is not None), None)
        if name:
            names.append(f"{name} ({code})" if code is not None else name)
    found = lead.subject(len(lead.text), far=True)
    if len(names) >= 2 and found is not None:
        rest = tuple(row.paragraph for row in table.rows)
        yield consortium.claim(lead, tuple(names), found, rest=rest)
