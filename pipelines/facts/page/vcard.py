"""Persons of vCard files (RFC 6350), and of such text within a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.pattern import regex
from pipelines.facts.page.mail import mails
from pipelines.facts.page.phone import linked
from pipelines.facts.page.sheet import Card
from snapshots.words import plain

_LINE = regex(r"^(?:[\w-]+\.)?(FN|N|TITLE|ROLE|ORG|EMAIL|TEL)((?:;[^:]*)?):(.*)$", re.I)
_MOST_CARDS = 500


def vcards(lines: Sequence[str], countries: Sequence[str]) -> Iterator[Card]:
    """Yield the persons of the visiting cards among *lines*."""
    found: dict[str, list[str]] | None = None
    count = 0
    for line in lines:
        upper = line.strip().upper()
        if upper == "BEGIN:VCARD":
            found = {}
        elif upper == "END:VCARD" and found is not None:
            card = _card(found, countries)
            if card is not None:
                yield card
            found, count = None, count + 1
            if count >= _MOST_CARDS:
                return
        elif found is not None and (match := _LINE.match(line.strip())) and "fax" not in match[2].lower():
            found.setdefault(match[1].upper(), []).append(_unescaped(match[3]))


def _unescaped(value: str) -> str:
    return plain(re.sub(r"\\([,;\\])", r"\1", value.replace("\\n", " ")))


def _card(found: dict[str, list[str]], countries: Sequence[str]) -> Card | None:
    name = _first(found, "FN") or " ".join(reversed(_first(found, "N").split(";")[:2])).strip()
    addresses = [mail for text in found.get("EMAIL", ()) for mail in mails(text)]
    numbers = [number for text in found.get("TEL", ()) if (number := linked(text.removeprefix("tel:"), countries))]
    role, house = _first(found, "TITLE") or _first(found, "ROLE"), _first(found, "ORG").split(";")[0]
    if not name or name == house or not (role or addresses or numbers):
        return None
    return Card(
        name=name,
        role=role,
        organisation=house,
        emails=tuple(addresses),
        phones=tuple(numbers),
        quote=" · ".join(filter(None, (name, role, house, *addresses))),
    )


def _first(found: dict[str, list[str]], key: str) -> str:
    return next(iter(found.get(key, ())), "")
