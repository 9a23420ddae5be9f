"""Boxes and lists: partners and members one a line, and contacts in labelled lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts import consortium
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.contact.card import Card, cards
from consulted.documents.facts.contact.field import field_of
from consulted.documents.facts.contact.statement import of_card
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.house.row import cells_of, is_row
from consulted.documents.facts.scene import Scene
from consulted.documents.facts.scenes import is_title
from models.fact import FactType, Predicate, Value
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.lexicon.listing import INLINE, PARTNERS

#: So far above a contact stands what the box is about.
_ABOVE = 14
_FEWEST = 2
_WORDS = 12


def unboxed(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return paragraphs with the rows of two-column boxes as labelled lines: "Name | Ada Byrne"."""
    return [_labelled(each) if is_row(each) else each for each in paragraphs]


def _labelled(row: Paragraph) -> Paragraph:
    cells = cells_of(row.text)
    if len(cells) != 2 or not (field_of(cells[0]) or PARTNERS.search(cells[0])):
        return row
    return replace(row, text=f"{cells[0]}: {cells[1]}")


def partners(paragraphs: Sequence[Paragraph], register: Register) -> Iterator[Claim]:
    """Yield the agreements whose partners a label lists, in one line or one a line."""
    for number, lead in enumerate(paragraphs):
        label = _label(lead)
        items = _items(paragraphs, number + 1)
        if items and label is not None and PARTNERS.search(label):
            names = tuple(register.best(name) for name in consortium.listed(items, register))
            if len(names) >= _FEWEST:
                yield _agreement(items, names)
                continue
        found = INLINE.search(lead.text) if "|" not in lead.text else None
        if found is not None and not lead.is_heading:
            names = tuple(register.best(name) for name in _pieces(found[1], register))
            if len(names) >= _FEWEST:
                yield _agreement([lead], names)


def _label(paragraph: Paragraph) -> str | None:
    """Return what a line says that only announces a list: "Partners:", "The partners are:", "Partner" alone."""
    text = paragraph.text.strip(" *")
    last = text.split()[-1] if text else ""
    if last.endswith(":") and PARTNERS.search(last):
        return last.rstrip(":")
    if paragraph.bullet or paragraph.is_heading:
        return None
    if text.endswith(":"):
        return text.rstrip(" :").rsplit(".", 1)[-1].rsplit(":", 1)[-1].split("\n")[-1]
    return text if len(text.split()) <= 2 else None


def _items(paragraphs: Sequence[Paragraph], start: int) -> tuple[Paragraph, ...]:
    found = []
    for paragraph in paragraphs[start : start + 80]:
        if not paragraph.bullet or paragraph.is_heading:
            break
        found.append(paragraph)
    return tuple(found)


def _pieces(said: str, register: Register) -> tuple[str, ...]:
    """Return the houses of one line: parted by semicolons, dashes or slashes, else by commas and "and"."""
    said = re.split(r"\s(?=\*{0,2}[A-ZÀ-Þ][\w ]{2,30}\s?:)", said, maxsplit=1)[0]
    said = re.sub(r"\s?\([^()]*\)", "", said)
    if re.search(r";|\s[–/]\s", said):
        pieces = re.split(r"\s?;\s|\s[–/]\s", said)
    else:
        pieces = re.split(r",\s|\s(?:and|et|und|y|en|i)\s", said)
        known = [each.name for each in register.mentions(said) if not each.located]
        pieces = known if len(known) >= _FEWEST else pieces
    names = tuple(_named(piece) for piece in pieces if piece.strip(" .*")[:1].isalnum())
    return names if all(0 < len(name.split()) <= _WORDS for name in names) else ()


def _named(piece: str) -> str:
    bare = re.sub(r"^(?:and|et|und|the|le|la|der|die|das)\s", "", piece.strip(" .*"))
    return re.sub(r"\s?\([^()]*\)\s*$", "", bare).strip()


def _agreement(items: Sequence[Paragraph], names: tuple[str, ...]) -> Claim:
    bare = tuple(re.sub(r"\s?\([^()]*\)", "", name) for name in names)
    return Claim(
        type=FactType.PARTNERSHIP,
        subject=" – ".join(bare),
        predicate=Predicate.PARTNERS,
        value=Value(printed=bare, canonical=tuple(map(organisation, bare))),
        paragraph=items[0],
        start=0,
        end=len(items[0].text),
        rest=tuple(items[1:]),
        involved=bare,
        confidence=0.95,
    )


def members(paragraphs: Sequence[Paragraph], scenes: Sequence[Scene]) -> Iterator[Claim]:
    """Yield the members a network has by a list one a line."""
    last = {scene.paragraph.start: scene for scene in scenes}
    for number, lead in enumerate(paragraphs):
        label = _label(lead)
        scene = last.get(lead.start)
        if label is None or scene is None or not lead.text.rstrip(" *").endswith(":"):
            continue
        items = _items(paragraphs, number + 1)
        if not items or not consortium.leads(lead.text) or (PARTNERS.search(label) and len(label.split()) <= 2):
            continue
        names = consortium.listed(items, scene.register)
        found = scene.subject(len(scene.text), far=True)
        if len(names) >= _FEWEST and found is not None:
            yield consortium.claim(scene, names, found, rest=items)


def contacts(paragraphs: Sequence[Paragraph], register: Register, home: Sequence[str]) -> Iterator[Claim]:
    """Yield what labelled lines say of persons; whom they work for is told by the address or the box."""
    places = {paragraph.start: number for number, paragraph in enumerate(paragraphs)}
    for card in cards([each for each in paragraphs if "|" not in each.text]):
        number = places[card.paragraph.start]
        house, sure = _house(card, paragraphs[max(0, number - _ABOVE) : number + 3], register)
        yield from of_card(card, house, home, sure=sure)


def _house(card: Card, around: Sequence[Paragraph], register: Register) -> tuple[Mention | None, bool]:
    """Return whom a contact works for, and whether that is sure: by the address, by the box's title or its text."""
    named = _named_above(around, card.paragraph, register)
    mail = card.fields.get(Predicate.EMAIL)
    host = mail[0].rpartition("@")[2] if mail is not None else ""
    hosted = register.by_host(host, [each.name for each in named]) if host else None
    if hosted is not None:
        return Mention(name=hosted, start=0, end=0), True
    return (named[0], False) if named else (None, False)


def _named_above(around: Sequence[Paragraph], card: Paragraph, register: Register) -> list[Mention]:
    """Return the houses named from the nearest title above a contact that names one, down to it."""
    above = [paragraph for paragraph in around if paragraph.start <= card.start]
    for number in range(len(above) - 1, -1, -1):
        if not (is_title(above[number]) or above[number].is_heading or number == 0):
            continue
        named = [each for paragraph in above[number:] for each in register.mentions(paragraph.text)]
        named = [each for each in named if not each.located and register.is_sure(each)]
        if named or above[number].is_heading:
            return named
    return []
