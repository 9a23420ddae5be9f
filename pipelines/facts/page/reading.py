"""From a page to what facts are looked up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from models.visit import Page
from pipelines.facts.canonical.person import person
from pipelines.facts.page.box import Box, Line
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.card import cards, mails_of
from pipelines.facts.page.field import fields
from pipelines.facts.page.house import house_names
from pipelines.facts.page.land import dialling
from pipelines.facts.page.linked import Linked, linked_data
from pipelines.facts.page.marked import marked_cards
from pipelines.facts.page.own import own_texts
from pipelines.facts.page.phone import dialled, linked, undialled
from pipelines.facts.page.roll import rolls
from pipelines.facts.page.row import row_cards
from pipelines.facts.page.sheet import Card, FactPage, Field
from pipelines.facts.page.table import Table, tables
from pipelines.facts.page.vcard import vcards
from pipelines.facts.page.walk import laid_out
from snapshots.charset import decoded
from snapshots.markup import too_deep, with_mail, without_banner
from snapshots.pdf import read_pdf
from snapshots.text import PageText, read_page
from snapshots.words import plain

#: Bytes of a page that are looked at; ``snapshots.text`` reads no more.
_MOST_BYTES = 5_000_000
#: Bytes of a PDF that is read twice, the second time line by line.
_MOST_PDF = 3_000_000
#: Lines in which numbers are looked for.
_MOST_DIALLED = 1_500
_MOST_ROWS = 2_000
#: Pages kept for a moment: every fact of a report asks for the same ones.
_AT_HAND = 8


@lru_cache(maxsize=_AT_HAND)
def read_fact_page(page: Page) -> FactPage:
    """Read *page*; what cannot be read is left out, never raised."""
    text = read_page(page)
    layout = _layout(page, text)
    countries = dialling(layout, text.lang) if _may_dial(layout) else ()
    data = linked_data(layout.linked, countries, page.url)
    marked, houses = marked_cards(layout.marked, countries)
    house = house_names(layout, text.title, (*data.house, *houses))
    found = list(tables(layout))
    labelled = (*fields(layout, found), *data.fields)
    persons = _persons(layout, found, countries, house)
    return FactPage(
        url=page.url,
        title=text.title,
        language=text.lang,
        lines=_lines(layout, text),
        own=own_texts(text.blocks) if text.blocks else text.texts,
        cards=_merged((*data.cards, *marked, *persons)),
        fields=labelled,
        rolls=(*rolls(layout, found, labelled), *data.rolls),
        emails=_emails(layout, data, marked),
        phones=_phones(layout, countries, data, marked),
        house=house,
        pictures=tuple(dict.fromkeys(text for each in layout.pictures for text in (each.text, each.title) if text)),
        national=frozenset(number for line in _spoken(layout) for number in undialled(line.text)),
        rows=tuple(_rows(found)),
    )


def _layout(page: Page, text: PageText) -> Layout:
    """Lay the page out; a PDF, a plain text and a page nested without end are their lines."""
    if text.kind == "html":
        markup = decoded(page.body[:_MOST_BYTES], page.charset).replace("\x00", "")
        markup = with_mail(without_banner(markup))
        if "<" in markup and not too_deep(markup):
            return laid_out(markup, page.url)
    root = Box(name="page", attrs={}, parent=None, start=0)
    lines = tuple(Line(text=each, atoms=(each,), box=root) for each in _printed(page, text))
    root.end = len(lines)
    return Layout(url=page.url, lines=lines, root=root)


def _printed(page: Page, text: PageText) -> list[str]:
    """Return the lines as they are printed: those of a PDF are joined to paragraphs elsewhere, and labels with them."""
    if text.kind != "pdf" or len(page.body) > _MOST_PDF:
        return list(text.texts)
    return [line for each in read_pdf(page.body).pages for line in map(plain, each.split("\n")) if line]


def _lines(layout: Layout, text: PageText) -> tuple[str, ...]:
    if text.kind != "html":
        return tuple(dict.fromkeys(text.texts))
    written = [line.text for line in layout.lines if line.text]
    more = text.visible.splitlines() if layout.cut else ()
    return tuple(dict.fromkeys((*written, *(each.strip() for each in more if each.strip()))))


def _persons(layout: Layout, found: Sequence[Table], countries: Sequence[str], house: Sequence[str]) -> Iterator[Card]:
    taken: set[int] = set()
    for table in found:
        for card, start, end in row_cards(table, countries):
            taken.update(range(start, end))
            yield card
    yield from vcards([line.text for line in layout.lines], countries)
    yield from cards(layout, countries, house, frozenset(taken))


def _merged(found: Iterable[Card]) -> tuple[Card, ...]:
    """Return the cards, those of one person made one where they do not speak against each other."""
    kept: dict[str, list[Card]] = {}
    for card in found:
        same = kept.setdefault(person(card.name), [])
        place = next(
            (at for at, each in enumerate(same) if not each.role or not card.role or each.role == card.role), None
        )
        if place is None:
            same.append(card)
        else:
            same[place] = _joined(same[place], card)
    return tuple(card for same in kept.values() for card in same)


def _joined(one: Card, other: Card) -> Card:
    return Card(
        name=one.name,
        role=one.role or other.role,
        organisation=one.organisation or other.organisation,
        emails=tuple(dict.fromkeys((*one.emails, *other.emails))),
        phones=tuple(dict.fromkeys((*one.phones, *other.phones))),
        quote=one.quote or other.quote,
    )


def _emails(layout: Layout, data: Linked, marked: Sequence[Card]) -> frozenset[str]:
    lines = (mail for line in layout.lines for mail in (*line.mails, *(_written(line))))
    return frozenset((*lines, *layout.mails, *data.emails, *(mail for card in marked for mail in card.emails)))


def _written(line: Line) -> Iterable[str]:
    return () if line.mails else mails_of(line)


def _spoken(layout: Layout) -> list[Line]:
    """Return the lines in which a telephone number may stand."""
    found = [line for line in layout.lines if line.numbers or sum(map(str.isdigit, line.text)) > 6]
    return found[:_MOST_DIALLED]


def _may_dial(layout: Layout) -> bool:
    """Say whether there may be a number whose country is to be worked out."""
    return bool(_spoken(layout) or layout.linked or layout.marked)


def _phones(layout: Layout, countries: Sequence[str], data: Linked, marked: Sequence[Card]) -> frozenset[str]:
    found: set[str] = {*data.phones, *(number for card in marked for number in card.phones)}
    for line in _spoken(layout):
        found.update(each.e164 for each in dialled(line.text, countries))
        found.update(number for each in line.numbers if (number := linked(each, countries)))
    return frozenset(found)


def _rows(found: Sequence[Table]) -> Iterator[tuple[Field, ...]]:
    room = _MOST_ROWS
    for table in found:
        if table.width < 3:
            continue
        for row in table.rows:
            room -= 1
            if room < 0:
                return
            heads = (*table.heads, *("" for _ in row))
            yield tuple(Field(label=head, value=cell.text) for head, cell in zip(heads, row, strict=False))
