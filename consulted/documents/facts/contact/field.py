"""Labelled fields of a line: "Name: …", "Funktion: …", "Tél. : …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts.contact.person import MAIL
from consulted.documents.facts.house.mention import mentions
from consulted.documents.facts.vocabulary import ROLE
from consulted.documents.fold import flat
from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.canonical.phone import phone
from pipelines.facts.lexicon.field import FIELDS

HIDDEN = regex(r"\s?[\[({]\s?(?:at|arobase|ät|@)\s?[\])}]\s?", re.I)
_FIELD = {
    predicate: regex(rf"(?:^|[\s;,|/(])(?:\*\*)?(?:{words})(?:\*\*)?\s?(?:[:=–]|\.\s?:)(?:\*\*)?", re.I)
    for predicate, words in FIELDS.items()
}
_HEAD = {predicate: regex(rf"\W*(?:{words})\W*", re.I) for predicate, words in FIELDS.items()}
_MOST_ROLE = 14
#: No label stands in longer text.
_LONGEST = 2_000


def field_of(label: str) -> str | None:
    """Return what a column's head or a lone label announces of a person; None for any other."""
    low = flat(label).lower()
    return next((predicate for predicate, head in _HEAD.items() if head.fullmatch(low)), None)


def labelled(paragraph: Paragraph) -> Iterator[tuple[str, str, int, int]]:
    """Yield the labelled fields of one line: predicate, value, start, end."""
    text = paragraph.text
    if len(text) > _LONGEST or not any(sign in text for sign in ":=–"):
        return
    folded = flat(text).lower()
    found = sorted(
        (match.start(), match.end(), predicate)
        for predicate, pattern in _FIELD.items()
        for match in pattern.finditer(folded)
    )
    kept = [each for number, each in enumerate(found) if number == 0 or each[0] >= found[number - 1][1] - 1]
    for number, (_, end, predicate) in enumerate(kept):
        stop = kept[number + 1][0] if number + 1 < len(kept) else len(text)
        value = text[end:stop].strip(" \t;,|/.*")
        if value:
            yield predicate, value, end, stop


def canonical(predicate: str, value: str, countries: Sequence[str]) -> tuple[str, str] | None:
    """Return the value of a field as printed and in canonical form; None where it is none."""
    if predicate == Predicate.EMAIL:
        mail = MAIL.search(HIDDEN.sub("@", value))
        return (mail[0], mail[0].lower()) if mail is not None else None
    if predicate == Predicate.PHONE:
        bare = re.sub(r"^\W*(?:T|Tel|Tél|Fon)\W{0,3}(?=[+(\d])", "", value).strip(" .,;")
        value = MAIL.sub("", value)
        bare = re.sub(r"^\W*(?:T|Tel|Tél|Fon)\W{0,3}(?=[+(\d])", "", value).strip(" .,;")
        bare = re.split(r"\s?(?:[,;|]|\s/\s|fax|mobile|mob\.)\s?", bare, maxsplit=1, flags=re.I)[0]
        number = phone(bare, countries)
        return (bare, number) if number is not None else None
    if predicate == Predicate.ROLE:
        bare = value.strip(" .,;")
        head, comma, house = bare.rpartition(", ")
        if comma and mentions(house, "en") and ROLE.search(flat(head).lower()):
            bare = head
        return (bare, " ".join(flat(bare).lower().split())) if bare and len(bare.split()) <= _MOST_ROLE else None
    return None
