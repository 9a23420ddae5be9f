"""Editions of a report: what is kept with each, and what two of them have in common, note by note."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from models.reference import Inconsistency, Reference

#: How a note's number may be dressed: "¹ ", "[1] ", "1. ", "[^1]: ".
_DRESS = " \t\r\n[](){}^.:*\\"
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, kw_only=True, slots=True)
class Remarks:
    """What an import had to say of a file, kept with it."""

    #: Doubts about the reading, one sentence each.
    warnings: tuple[str, ...] = ()
    inconsistencies: tuple[Inconsistency, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Kin:
    """A kept document that cites some of the sources a report cites."""

    document_id: str
    #: Sources both cite, and how many the kept document cites in all.
    shared: int
    sources: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A note of the new edition and the place of the one it goes on from in the old edition, if any."""

    new: Reference
    old: int | None


def paired(old: Sequence[Reference], new: Sequence[Reference]) -> tuple[Pair, ...]:
    """Find for each note of the *new* edition the one of the *old* edition it goes on from.

    The same words go first, whatever number they now bear: a note put in renumbers all behind it. Then come the same
    addresses, then the same label.
    """
    found: dict[int, int] = {}
    taken: set[int] = set()
    for key in (_words, _addresses, None):
        _pair(_keyed(old, key), _keyed(new, key), found, taken)
    return tuple(Pair(new=reference, old=found.get(place)) for place, reference in enumerate(new))


def words(reference: Reference) -> str:
    """Return what a note says without its number, blanks made equal."""
    raw = reference.raw.lstrip(_DRESS)
    plain = raw.translate(_SUPERSCRIPTS)
    if plain.startswith(reference.label):
        raw = raw[len(reference.label) :].lstrip(_DRESS)
    return re.sub(r"\s+", " ", raw).strip()


def _words(reference: Reference) -> Hashable | None:
    return words(reference) or None


def _addresses(reference: Reference) -> Hashable | None:
    return tuple(url.url for url in reference.urls) or None


def _keyed(
    references: Sequence[Reference], key: Callable[[Reference], Hashable | None] | None
) -> list[Hashable | None]:
    return [key(each) for each in references] if key else list(labelled(references))


def _pair(
    old: Sequence[Hashable | None], new: Sequence[Hashable | None], found: dict[int, int], taken: set[int]
) -> None:
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place, key in enumerate(old):
        if key is not None and place not in taken:
            waiting[key].append(place)
    for place, key in enumerate(new):
        if place not in found and key is not None and waiting.get(key):
            found[place] = waiting[key].popleft()
            taken.add(found[place])


def labelled(references: Iterable[Reference]) -> list[tuple[str, int]]:
    """Tell references apart by label, and by order where a report's numbering starts anew."""
    seen: Counter[str] = Counter()
    keys = []
    for reference in references:
        keys.append((reference.label, seen[reference.label]))
        seen[reference.label] += 1
    return keys
