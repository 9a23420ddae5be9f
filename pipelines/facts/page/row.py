"""Persons in the rows of a table whose columns say what stands in them: name, function, telephone, e-mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.facts.page.card import mails_of, numbers_of, quote_of
from pipelines.facts.page.name import person_name
from pipelines.facts.page.sheet import Card
from pipelines.facts.page.table import Cell, Table
from pipelines.facts.page.word import label_of


def row_cards(table: Table, countries: Sequence[str]) -> Iterator[tuple[Card, int, int]]:
    """Yield the persons of *table*, each with its first line and the one behind its last."""
    kinds = [label_of(head) for head in table.heads]
    named = "name" in kinds or {"first", "last"} <= set(kinds)
    if not named or not {"role", "phone", "mail"} & set(kinds):
        return
    for row in table.rows:
        card = _card(row, kinds, countries)
        if card is not None:
            yield card, row[0].box.start, row[-1].box.end


def _card(row: Sequence[Cell], kinds: Sequence[str | None], countries: Sequence[str]) -> Card | None:
    cells = {kind: cell for kind, cell in zip(kinds, row, strict=False) if kind}
    parts = [cells[kind].text for kind in ("first", "last") if kind in cells]
    # A column "Name" beside one of given names holds surnames.
    if len(parts) == 1 and "name" in cells:
        parts = [cells["first"].text, cells["name"].text] if "first" in cells else [cells["name"].text]
    written = " ".join(parts) if parts else cells["name"].lines[0].text if cells["name"].lines else ""
    name = person_name(written)
    if name is None:
        return None
    lines = [line for cell in row for line in cell.lines]
    mails = dict.fromkeys(mail for line in lines for mail in mails_of(line))
    spoken = [line for kind, cell in zip(kinds, row, strict=False) if kind != "fax" for line in cell.lines]
    numbers = dict.fromkeys(number for line in spoken for number in numbers_of(line, countries))
    return Card(
        name=name,
        role=cells["role"].text if "role" in cells else "",
        organisation=cells["organisation"].text if "organisation" in cells else "",
        emails=tuple(mails),
        phones=tuple(numbers),
        quote=quote_of(lines),
    )
