"""Which notes cite one source, and the one address to ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from models.address import page_key
from models.pattern import regex
from models.reference import PrintedUrl, Reference

#: What print drops or replaces in a path: hyphen, underscore, blank. Between digits they tell ``1-12`` from ``11-2``.
_SEPARATORS = regex(r"(?<!\d)[-_\s]+|[-_\s]+(?!\d)")

_Key = tuple[str, str, str]


@lru_cache(maxsize=20_000)
def key(url: str) -> _Key:
    """Return what two prints of one address have in common."""
    house, path, query = page_key(url)
    return house, _SEPARATORS.sub("", path), query


def distinct_sources(references: Iterable[Reference]) -> dict[str, str]:
    """Return the address to be asked for, by every address of *references*.

    Of several prints of one address the one with most separators is asked for: print drops them and never
    adds any (seed, notes 10 and 16: ``wpcontent`` and ``wp-content``).
    """
    groups: dict[_Key, list[str]] = {}
    urls = dict.fromkeys(url.url for reference in references for url in reference.urls)
    for url in urls:
        groups.setdefault(key(url), []).append(url)
    chosen = {group: max(members, key=fullness) for group, members in groups.items()}
    return {url: chosen[key(url)] for url in urls}


def fullness(url: str) -> tuple[int, bool, int]:
    """Rank prints of one address: by separators kept, then by ``https``, then by what was not hung on it."""
    parts = urlsplit(url)
    return len(_SEPARATORS.findall(unquote(parts.path))), parts.scheme == "https", -len(parts.query)


def with_duplicates(references: Sequence[Reference]) -> list[Reference]:
    """Return *references* with ``duplicate_of`` set where an earlier one cites all the same addresses."""
    first: dict[_Key, str] = {}
    found = []
    for reference in references:
        labels = {first.get(key(url.url)) for url in reference.urls}
        original = labels.pop() if len(labels) == 1 else None
        found.append(replace(reference, duplicate_of=original) if original is not None else reference)
        for url in reference.urls:
            first.setdefault(key(url.url), original or reference.label)
    return found


def addresses(references: Iterable[Reference]) -> list[PrintedUrl]:
    """Return every address of *references* in order."""
    return [url for reference in references for url in reference.urls]
