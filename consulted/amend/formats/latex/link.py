"""The links of one note: which command makes them, where its address stands, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from consulted.documents.readers.latex.source import Source
from consulted.documents.script import Span
from models.pattern import regex

_COMMAND = regex(r"\\(?:([a-zA-Z@]+)|.)", re.S)
#: The commands of url, hyperref and doi that are given an address.
COMMANDS = frozenset({"url", "nolinkurl", "burl", "path", "doi", "href"})
_DELIMITED = regex(r"\s*([^\w\s{}\\%])([^\n]{1,2000}?)\1")
_BRACE = regex(r"\\.|[{}]", re.S)
#: Commands of the document's own that hand an address on to one of those.
_OWN = regex(
    r"\\(?:(?:re|provide)?newcommand\*?|def|(?:New|Renew|Provide|Declare)DocumentCommand)\s*\{?\s*\\([a-zA-Z@]+)"
    r"[^\n]{0,200}?\\(?:url|nolinkurl|burl|path|href)\s*\{\s*#1\s*\}"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """One link."""

    name: str
    #: From its backslash to behind its last argument.
    start: int
    end: int
    address: Span
    #: Its words; None where it shows its address.
    words: Span | None = None
    #: What ends its address.
    closing: str = "}"


def own_commands(text: str) -> frozenset[str]:
    """Return the names of the links a document defines for itself."""
    return frozenset(found[1] for found in _OWN.finditer(text))


def links(said: str, own: Iterable[str] = ()) -> list[Link]:
    """Return the links of a note, those within others behind them."""
    return list(_links(said, COMMANDS.union(own)))


def _links(said: str, names: frozenset[str]) -> Iterator[Link]:
    source = Source(said, "the note")
    for found in _COMMAND.finditer(said):
        if found[1] not in names:
            continue
        option = source.option(found.end(), len(said))
        place = source.behind(option) if option else found.end()
        address = source.argument(place, len(said))
        delimited = _DELIMITED.match(said, place) if address is None else None
        if address is not None:
            words = source.argument(source.behind(address), len(said)) if found[1] == "href" else None
            end = source.behind(words or address)
            yield Link(name=found[1], start=found.start(), end=end, address=address, words=words)
        elif delimited is not None:
            address = Span(start=delimited.start(2), end=delimited.end(2))
            yield Link(name=found[1], start=found.start(), end=delimited.end(), address=address, closing=delimited[1])


def depth(said: str, place: int) -> int:
    """Return in how many braces *place* stands."""
    return sum({"{": 1, "}": -1}.get(found[0], 0) for found in _BRACE.finditer(said, 0, place))
