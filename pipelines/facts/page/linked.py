"""What a page says of persons and houses in JSON-LD, in schema.org's words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipelines.facts.page.entry import host_of
from pipelines.facts.page.mail import mails
from pipelines.facts.page.phone import linked
from pipelines.facts.page.sheet import Card, Entry, Field, Roll
from snapshots.words import plain

_MOST_TEXT = 500_000
_MOST_NODES = 20_000
_HOUSES = (
    "organization", "corporation", "ngo", "localbusiness", "collegeoruniversity", "educationalorganization", "museum",
    "governmentorganization", "governmentoffice", "researchorganization", "consortium", "project", "school", "library",
    "onlinebusiness", "professionalservice", "newsmediaorganization", "fundingagency", "cooperative",
)  # fmt: skip
_COUNTS = {"numberOfEmployees": "employees", "foundingDate": "founded", "numberOfMembers": "members"}
_LISTS = {
    "member": "members",
    "members": "members",
    "subOrganization": "organisations",
    "sponsor": "sponsors",
    "funder": "funders",
}
#: Names of things that belong to somebody else than the page's house.
_OTHERS = frozenset(
    [
        *_LISTS, "memberOf", "organizer", "performer", "itemReviewed", "reviewedBy", "worksFor", "affiliation",
        "alumniOf",
        "contributor", "attendee", "hiringOrganization", "brand", "parentOrganization",
    ]
)  # fmt: skip


@dataclass(kw_only=True, slots=True)
class Linked:
    """What linked data says."""

    cards: list[Card] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    rolls: list[Roll] = field(default_factory=list)
    house: list[str] = field(default_factory=list)
    emails: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)


def linked_data(scripts: Sequence[str], countries: Sequence[str], url: str) -> Linked:
    """Read the JSON-LD of a page; what is no JSON is left out."""
    found = Linked()
    room = _MOST_NODES
    for text in scripts:
        try:
            record = json.loads(text[:_MOST_TEXT].strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for node, role in _nodes(record):
            room -= 1
            if room < 0:
                return found
            _read(node, role, found, countries, url)
    return found


def _nodes(record: object) -> Iterator[tuple[dict[str, object], str]]:
    """Yield the objects of *record* in reading order, each with the name of what holds it."""
    stack: list[tuple[object, str]] = [(record, "")]
    while stack:
        value, name = stack.pop()
        if isinstance(value, dict):
            yield value, name
            stack.extend(
                (each, name if key in ("@graph", "itemListElement", "item") else str(key))
                for key, each in reversed(list(value.items()))
            )
        elif isinstance(value, list):
            stack.extend((each, name) for each in reversed(value))


def _read(node: dict[str, object], role: str, found: Linked, countries: Sequence[str], url: str) -> None:
    kinds = {each.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower() for each in texts(node.get("@type"))}
    addresses = [mail for each in texts(node.get("email")) for mail in mails(each)]
    numbers = [number for each in texts(node.get("telephone")) if (number := linked(each, countries))]
    found.emails.update(addresses)
    found.phones.update(numbers)
    name = first(node.get("name"))
    if "person" in kinds:
        _person(node, found, addresses, numbers)
    elif "contactpoint" in kinds and name and name.count(" ") in (1, 2, 3) and addresses:
        found.cards.append(
            Card(
                name=name,
                role=first(node.get("contactType")),
                emails=tuple(addresses),
                phones=tuple(numbers),
                quote=name,
            )
        )
    elif kinds.intersection(_HOUSES) and role not in _OTHERS:
        found.house.extend(each for key in ("name", "alternateName", "legalName") for each in texts(node.get(key)))
        for key, label in _COUNTS.items():
            value = first(node.get(key)) or first(_inner(node.get(key), "value"))
            if value:
                found.fields.append(Field(label=label, value=value))
    elif "website" in kinds and name:
        found.house.extend((name, *texts(node.get("alternateName"))))
    _lists(node, found, url)


def _person(node: dict[str, object], found: Linked, addresses: Sequence[str], numbers: Sequence[str]) -> None:
    name = first(node.get("name")) or " ".join(
        filter(None, (first(node.get("givenName")), first(node.get("familyName"))))
    )
    role = first(node.get("jobTitle")) or first(_inner(node.get("hasOccupation"), "name"))
    if not name or not (role or addresses or numbers):
        return
    house = next((text for key in ("worksFor", "affiliation") if (text := _named(node.get(key)))), "")
    quote = " · ".join(filter(None, (name, role, house, *addresses, *numbers)))
    found.cards.append(
        Card(name=name, role=role, organisation=house, emails=tuple(addresses), phones=tuple(numbers), quote=quote)
    )


def _lists(node: dict[str, object], found: Linked, url: str) -> None:
    for key, heading in _LISTS.items():
        value = node.get(key)
        if not isinstance(value, list):
            continue
        entries = tuple(
            Entry(name=name, host=host_of(texts(each.get("url")), url))
            for each in value[:2_000]
            if isinstance(each, dict) and (name := first(each.get("name")))
        )
        if len(entries) > 1:
            found.rolls.append(Roll(heading=heading, entries=entries))


def _inner(value: object, key: str) -> object:
    one = value[0] if isinstance(value, list) and value else value
    return one.get(key) if isinstance(one, dict) else None


def _named(value: object) -> str:
    return first(_inner(value, "name")) or first(value)


def texts(value: object) -> list[str]:
    """Return the strings and numbers of *value*, which may be one or a list of them."""
    if isinstance(value, list):
        return [text for each in value[:50] for text in texts(each) if not isinstance(each, list)]
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return [text] if (text := plain(str(value))[:300]) else []
    return []


def first(value: object) -> str:
    """Return the first of them, or nothing."""
    return next(iter(texts(value)), "")
