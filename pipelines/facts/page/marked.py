"""Persons and houses marked in the mark-up itself: microdata, RDFa, h-card and hCard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bs4 import Tag

from models.pattern import regex
from pipelines.facts.page import shield
from pipelines.facts.page.mail import mails
from pipelines.facts.page.phone import dialled, linked
from pipelines.facts.page.sheet import Card
from snapshots.words import plain

_PERSON = regex(r"(?:^|[/:#\s])person\b", re.I)
_HOUSE = regex(r"(?:^|[/:#\s])(?:organization|ngo|localbusiness|corporation|museum|collegeoruniversity)\b", re.I)
#: What properties are called in microdata, RDFa, FOAF, h-card and hCard.
_KINDS = {
    "name": "name", "fn": "name", "p-name": "name", "full-name": "name",
    "givenname": "given", "given-name": "given", "p-given-name": "given", "firstname": "given",
    "familyname": "family", "family-name": "family", "p-family-name": "family", "lastname": "family",
    "jobtitle": "role", "title": "role", "role": "role", "p-job-title": "role", "p-role": "role",
    "worksfor": "house", "affiliation": "house", "org": "house", "p-org": "house", "organization-name": "house",
    "email": "mail", "u-email": "mail", "mbox": "mail", "telephone": "phone", "tel": "phone", "p-tel": "phone",
    "phone": "phone", "faxnumber": "fax", "fax": "fax", "alternatename": "alias", "legalname": "alias",
}  # fmt: skip
_CLASS_CARD = regex(r"(?:^|\s)(?:h-card|vcard)(?:\s|$)")
_MOST_TAGS = 200
_SEEN_TYPE = regex(r"fax", re.I)


def is_marked(attrs: Mapping[str, str]) -> bool:
    """Say whether an element is marked as a person, a house or a visiting card."""
    kind = f"{attrs.get('itemtype') or ''} {attrs.get('typeof') or ''}"
    if kind.strip():
        return _PERSON.search(kind) is not None or _HOUSE.search(kind) is not None
    return "class" in attrs and _CLASS_CARD.search(attrs["class"]) is not None


def marked_cards(tags: Sequence[Tag], countries: Sequence[str]) -> tuple[list[Card], list[str]]:
    """Return the persons *tags* mark, and the names of the houses they do."""
    cards, houses = list[Card](), list[str]()
    for tag in tags:
        found = _properties(tag)
        name = _first(found, "name") or " ".join(filter(None, (_first(found, "given"), _first(found, "family"))))
        if not name or len(name) > 80:
            continue
        kind = f"{tag.attrs.get('itemtype') or ''} {tag.attrs.get('typeof') or ''}"
        if _HOUSE.search(kind) or _first(found, "house") == name:
            houses.extend((name, *found.get("alias", ())))
            continue
        card = _card(tag, name, found, countries)
        if card is not None:
            cards.append(card)
    return cards, houses


def _card(tag: Tag, name: str, found: Mapping[str, list[str]], countries: Sequence[str]) -> Card | None:
    addresses = tuple(dict.fromkeys(mail for text in found.get("mail", ()) for mail in _mails(text)))
    written = [number for text in found.get("phone", ()) for number in _numbers(text, countries)]
    role, house = _first(found, "role"), _first(found, "house")
    if not (role or addresses or written) or (not _PERSON.search(_kind(tag)) and name.count(" ") not in (1, 2, 3, 4)):
        return None
    return Card(
        name=name,
        role=role,
        organisation=house,
        emails=addresses,
        phones=tuple(dict.fromkeys(written)),
        quote=plain(tag.get_text(" "))[:320],
    )


def _kind(tag: Tag) -> str:
    return f"{tag.attrs.get('itemtype') or ''} {tag.attrs.get('typeof') or ''}"


def _properties(tag: Tag) -> dict[str, list[str]]:
    """Return what the elements below *tag* say, by kind; those of another marked element within belong to that one."""
    found: dict[str, list[str]] = {}
    for each, inner in _own(tag):
        attrs: Mapping[str, str] = each.attrs  # type: ignore[assignment]
        names = f"{attrs.get('itemprop') or ''} {attrs.get('property') or ''} {attrs.get('rel') or ''}".split()
        names = [name.rsplit(":", 1)[-1].rsplit("/", 1)[-1] for name in names] or (attrs.get("class") or "").split()
        for kind in dict.fromkeys(kind for name in names if (kind := _KINDS.get(name.lower()))):
            text = _inner_name(each) if inner else _text(each, kind)
            if text and not (kind == "phone" and _SEEN_TYPE.search(text)):
                found.setdefault(kind, []).append(text)
    return found


def _own(tag: Tag) -> Iterator[tuple[Tag, bool]]:
    """Yield the elements below *tag*, each with whether it opens a marked element of its own."""
    stack = [child for child in reversed(tag.contents) if isinstance(child, Tag)]
    room = _MOST_TAGS
    while stack and room:
        each = stack.pop()
        room -= 1
        inner = "itemscope" in each.attrs or "typeof" in each.attrs
        yield each, inner
        if not inner:
            stack.extend(child for child in reversed(each.contents) if isinstance(child, Tag))


def _inner_name(tag: Tag) -> str:
    for each, _ in _own(tag):
        if "name" in (each.attrs.get("itemprop"), str(each.attrs.get("property") or "").rsplit(":", 1)[-1]):
            return _text(each, "name")
    return plain(tag.get_text(" "))[:120]


def _text(tag: Tag, kind: str) -> str:
    href = str(tag.attrs.get("href") or "")
    if kind in ("mail", "phone") and href and not href.startswith("#"):
        return href
    return plain(str(tag.attrs.get("content") or "") or tag.get_text(" "))[:200]


def _first(found: Mapping[str, list[str]], kind: str) -> str:
    return next(iter(found.get(kind, ())), "")


def _mails(text: str) -> list[str]:
    return list(shield.of_link(text)) or list(mails(text))


def _numbers(text: str, countries: Sequence[str]) -> list[str]:
    if text.startswith(("tel:", "callto:")):
        number = linked(text.partition(":")[2], countries)
        return [number] if number else []
    return [each.e164 for each in dialled(text, countries) if not each.fax]
