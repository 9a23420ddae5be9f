"""Damage to the name of a host: a dot lost or misprinted, or one letter other than in the report's other addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from consulted.documents.damage.context import Context
from consulted.documents.damage.edit import Edit, between
from consulted.documents.damage.part import host_span
from consulted.documents.damage.shape import shape
from models.address import has_suffix
from models.pattern import regex

_DOTLESS = regex(r"www(?=[a-z0-9-]+\.)", re.I)
_NO_DOT = regex(r"[, ]+")
#: More hosts are not compared with one another; a report names fewer.
_MOST = 2_000
#: A shorter name is one letter from too many others.
_SHORTEST = 8
#: What print makes of letters in the short words that end a host.
_SEEN_AS = (("rn", "m"), ("0", "o"), ("1", "l"), ("vv", "w"), ("l", "i"), ("i", "l"), ("cl", "d"))
#: So often the other host must be named for a single one to be its misprint.
_OFTEN = 3


def dots(printed: str) -> Iterator[Edit]:
    """Yield dots misprinted in the host: "www,guild.eu", "www guild.eu"."""
    start, end = host_span(printed)
    for sign in _NO_DOT.finditer(printed, start, end):
        after_dot = printed[: sign.start()].endswith(".")
        yield Edit(sign.start(), sign.end(), "" if after_dot else ".", "missing-dot", 0.9)


def dotless(printed: str) -> Iterator[tuple[str, str, float]]:
    """Yield the address with the dot the host may have lost: "wwwguild.eu"; there are names that begin so."""
    lost = _DOTLESS.match(printed, *host_span(printed))
    if lost is not None:
        yield f"{printed[: lost.end()]}.{printed[lost.end() :]}", "missing-dot", 0.5


def elsewhere(printed: str, context: Context) -> list[Edit]:
    """Return the host as the report's other addresses print it, where only look-alike letters differ.

    A name without any known ending may differ by two letters, or have an ending that only looks wrong.
    """
    start, end = host_span(printed)
    own = printed[start:end].lower()
    known = [each for each in context.hosts if each != own] if len(context.hosts) <= _MOST else []
    form = shape(own).text
    alike = [each for each in known if shape(each).text == form]
    if not alike and not has_suffix(own):
        alike = [each for each in known if Levenshtein.distance(each, own, score_cutoff=2) <= 2]
    if alike:
        return [between(start, own, alike[0], "host-elsewhere", 0.7)]
    return [] if has_suffix(own) else _endings(start, own)


def _endings(start: int, own: str) -> list[Edit]:
    """Return what gives a host an ending that exists: "guild.corn", "guild.0rg"."""
    head, dot, last = own.rpartition(".")
    meant = [last.replace(seen, was) for seen, was in _SEEN_AS if seen in last]
    good = [each for each in meant if dot and has_suffix(f"{head}.{each}")]
    return [between(start, own, f"{head}.{each}", "look-alike", 0.6) for each in good[:1]]


def nearly(printed: str, context: Context) -> Iterator[tuple[str, str, float]]:
    """Yield the address at a host the report names often, whose name differs by one letter."""
    start, end = host_span(printed)
    own = printed[start:end].lower()
    if len(own) < _SHORTEST or len(context.hosts) > _MOST or context.hosts.get(own, 0) > 1:
        return
    for each, times in context.hosts.items():
        if times >= _OFTEN and each != own and Levenshtein.distance(each, own, score_cutoff=1) == 1:
            yield printed[:start] + each + printed[end:], "host-elsewhere", 0.3
