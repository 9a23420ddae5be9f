"""What a person's role means, whatever the language, and whether it is a deputy's, an honour, or past."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from models.pattern import regex
from pipelines.facts.lexicon.role import DEPUTY, FIELDS, OFFICE, PAST, RANKS, SMALL
from snapshots.flat import flat

_WORD = regex(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Role:
    """What the words of a role come to."""

    ranks: frozenset[str]
    fields: frozenset[str]
    #: Words the table does not know, folded.
    rest: frozenset[str]
    #: Languages all its words of rank are known from; empty where it has none.
    languages: frozenset[str]
    deputy: bool
    past: bool

    @property
    def single(self) -> bool:
        """Say whether a house has one holder of the role at most: its chair, its managing director."""
        return not self.deputy and not self.rest and bool(self.ranks & _ONE) and not self.fields - _GENERAL


#: Ranks of which a house has one, where nothing else is said; and what may be said beside them.
_ONE = frozenset({"chair", "managing", "director", "treasurer", "mayor", "rector"})
_GENERAL = frozenset({"general", "executive", "managing"})
#: Ranks that are the managing director's with "general", "executive" or "managing".
_LED = frozenset({"director", "manager"})


def _beginnings() -> list[tuple[str, str, str]]:
    return [
        (word, rank, language)
        for rank, known in RANKS.items()
        for language, words in known.items()
        for word in words.split()
    ]


_KNOWN = _beginnings()


def _begins(word: str, known: str) -> bool:
    return word == known[:-1] if known.endswith(".") else word.startswith(known)


@lru_cache(maxsize=4096)
def role_of(text: str) -> Role:
    """Return what the role *text* comes to."""
    low = flat(text).lower().replace("ß", "ss").replace("’", "'")
    ranks: set[str] = set()
    spoken: list[set[str]] = []
    for known, rank, language in _KNOWN:
        if "-" in known and re.search(rf"\b{known.replace('-', '[- ]')}", low):
            ranks.add(rank)
            spoken.append({language})
    words = _WORD.findall(low)
    fields: set[str] = set()
    rest: set[str] = set()
    for word in words:
        hits = [(rank, language) for known, rank, language in _KNOWN if "-" not in known and _begins(word, known)]
        if not hits:
            hits = _compound(word, fields)
        if hits:
            ranks.update(rank for rank, _ in hits)
            spoken.append({language for _, language in hits})
            continue
        field = next(
            (each for each, known in FIELDS.items() if any(word.startswith(one) for one in known.split())), None
        )
        if field is not None:
            fields.add(field)
        elif word not in SMALL and not DEPUTY.fullmatch(word) and not PAST.fullmatch(word):
            rest.add(word)
    if ranks & _LED and fields & _GENERAL:
        ranks, fields = (ranks - _LED) | {"managing"}, fields - _GENERAL
    if "managing" in ranks:
        fields -= _GENERAL
        rest -= {
            "chief",
            "consejero",
            "consejera",
            "delegado",
            "delegada",
            "amministratore",
            "administrador",
            "officer",
        }
        ranks -= {"adviser", "delegate", "officer", *_LED}
    return Role(
        ranks=frozenset(ranks),
        fields=frozenset(fields),
        rest=frozenset(rest),
        languages=frozenset(set.intersection(*spoken)) if spoken else frozenset(),
        deputy=DEPUTY.search(low) is not None,
        past=PAST.search(low) is not None,
    )


#: Languages that write "Projektleiter" and "Generalsekretär" as one word.
_JOINING = ("de", "nl")


def _compound(word: str, fields: set[str]) -> list[tuple[str, str]]:
    """Return the rank at the end of a word made of several; what stands before it becomes one of *fields* if known."""
    for known, rank, language in _KNOWN:
        bare = known.rstrip(".")
        place = word.find(bare, 3)
        if language not in _JOINING or len(bare) < 6 or place < 0 or len(word) - place - len(bare) > 3:
            continue
        before = word[:place]
        field = next(
            (each for each, told in FIELDS.items() if any(before.startswith(one) for one in told.split())), None
        )
        if field is not None or before in ("vize", "ehren"):
            if field is not None:
                fields.add(field)
            return [(rank, language)]
    return []


def is_office(text: str) -> bool:
    """Say whether *text* names an office and not who holds it: who sits in the secretariat may be its head."""
    return OFFICE.search(flat(text).lower()) is not None


def same_meaning(one: str, other: str) -> bool:
    """Say whether two roles come to the same: "commercial manager" and "Gerente Comercial", "Vorsitz" and "Chair"."""
    first, second = role_of(one), role_of(other)
    return (
        bool(first.ranks)
        and first.ranks == second.ranks
        and first.fields == second.fields
        and first.rest == second.rest
        and first.deputy == second.deputy
        and first.past == second.past
    )


def comparable(one: str, other: str, language: str | None = None) -> bool:
    """Say whether two roles are told in one language, so that other words mean another role.

    Args:
        language: of the page *other* stands on, for words the table does not know.
    """
    first, second = role_of(one), role_of(other)
    if not second.languages:
        return not first.languages or language is None or language in first.languages
    if not first.languages:
        # Nothing is known of the paper's words; the page's must share one with them.
        return bool(first.rest & second.rest) or bool(first.fields & second.fields)
    return bool(first.languages & second.languages)
