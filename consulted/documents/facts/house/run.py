"""Runs of capitals and quoted words that may name a house, as a sentence prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.consistency.name import Name, is_common, names
from consulted.documents.facts.house.romance import romance
from consulted.documents.facts.vocabulary import GENERIC, HOUSE, SMALL
from consulted.documents.fold import fold, words
from consulted.documents.month import months
from models.pattern import regex

_QUOTED = regex(r"[\"“„«‹]\s?([^\"“”„«»‹›\n]{2,70}?)\s?[\"”“»›]")
_LONGEST = 9
#: An elided article is no part of a name: "l'Institut".
_ELIDED = regex(r"(?<![^\W_])([ldLD]|[Qq]u)[’']")
#: "St.-Anna-Spital": the dot ends nothing.
_SAINT = regex(r"\b(St|Ste|Sta|Skt|Sw)\.(?=-[^\W\d_])")
_DOTTED_TITLE = regex(
    r"\b(?:Univ|Ass|Doz|Hon|Priv|Dipl|apl|OA|MMag|Mag|Ing|Dott|Prof|Doc)\.(?:-(?:Prof|Doz|Ing)\.?)?(?=\s|-)"
)
#: "Freundeskreis Graz–Lublin": a dash without spaces between capitals is a hyphen.
_DASHED = regex(r"(?<=[^\W\d_])[–‑](?=[^\W\d_a-zà-ÿ])")
_INNER = regex(r" (?:for|in|and|of the|for the|on|et|pour|pour l'|en|de l'|und|für|für die|zur) ?")

#: In German, "in" leads to the town.
_INNER_DE = regex(r" (?:for|and|of the|for the|et|pour|und|für|für die|zur) ?")


def candidates(text: str, language: str) -> Iterator[Name]:
    """Yield quoted names and runs of capitals, those within quotation marks once."""
    quoted = [
        Name(match[1].strip(), match.start(1))
        for match in _QUOTED.finditer(text)
        if match[1][:1].isupper()
        and len(match[1].split()) <= _LONGEST
        and not match[1].rstrip().endswith((".", "!", "?"))
    ]
    unelided = _unbroken(text)
    spoken = [*quoted, *(name for name in romance(text) if not any(q.start - 1 <= name.start < q.end for q in quoted))]
    plain = [
        Name(text[name.start : name.end], name.start)
        for name in _joined(unelided, language)
        if not any(q.start - 1 <= name.start < q.end for q in spoken)
    ]
    yield from sorted((*spoken, *plain), key=lambda each: each.start)


def _unbroken(text: str) -> str:
    """Return *text*, letter for letter, with no sign in a name that would end it: "St.-Anna-Spital", "Ost–West".

    Titles before a person's name are no names: "Univ.-Prof.".
    """
    unelided = _ELIDED.sub(r"\1 ", text)
    saints = _SAINT.sub(lambda match: f"{match[1]}x", unelided)
    titles = _DOTTED_TITLE.sub(lambda match: match[0].lower(), saints)
    return _DASHED.sub("-", titles)


def _joined(text: str, language: str) -> Iterator[Name]:
    """Yield the names of *text*; those that only "&", "+" or "/" parts are one, and what a house is for is its name."""
    last: Name | None = None
    for name in names(text, of_many=True):
        if last is not None and _goes_on(text, last, name, language):
            last = Name(text[last.start : name.end], last.start)
            continue
        if last is not None:
            yield last
        last = name
    if last is not None:
        yield last


def _goes_on(text: str, last: Name, name: Name, language: str) -> bool:
    """Say whether a run of capitals goes on the name before it: "Consortium for Industrial Research and Innovation"."""
    between = text[last.end : name.start]
    if re.fullmatch(r"\s?[&+/]\s?", between):
        return True
    inner = _INNER if language != "de" else _INNER_DE
    if HOUSE.search(fold(last.text)) is None or not inner.fullmatch(between):
        return False
    found = [word for word in words(name.text) if word not in SMALL]
    plain = not any(word in months() for word in found) and all(
        word in GENERIC or is_common(word, language) for word in found
    )
    return plain and HOUSE.search(fold(name.text)) is None
