"""What a redirect of one page teaches about the address of another: rewrites of the same shape.

FABLE (Zhu and others, "Reviving Dead Links", IMC 2023) infers most new addresses from the redirects of sibling pages;
we keep to rewrites in which the page's own name survives, since a guessed name could be anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from models.address import host_key, same_address
from models.pattern import regex
from snapshots.words import folded

_EXTENSION = regex(r"\.(?:html?|php\d?|aspx?|jspx?|cfm|do|nsf|shtml)$", re.I)
_BETWEEN = regex(r"[\W_]+")
#: A name shorter than this could be copied by chance.
_SHORTEST = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewrite:
    """Where a rule sends a lost address."""

    url: str
    #: The redirect it was learnt from, in words.
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class _Address:
    """An address taken apart."""

    start: str
    segments: tuple[str, ...]
    keys: tuple[str, ...]
    values: tuple[str, ...]
    slash: bool

    @classmethod
    def of(cls, url: str) -> _Address:
        parts = urlsplit(url)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        return cls(
            start=f"{parts.scheme}://{parts.netloc}",
            segments=tuple(segment for segment in parts.path.split("/") if segment),
            keys=tuple(key for key, _ in pairs),
            values=tuple(value for _, value in pairs),
            slash=parts.path.endswith("/"),
        )

    @property
    def tokens(self) -> tuple[str, ...]:
        return (*self.segments, *self.values)


def rewritten(url: str, moves: Iterable[tuple[str, str]]) -> list[Rewrite]:
    """Return where *url* goes by what *moves*, pairs of a sibling's old and new address, teach; likeliest first."""
    found: dict[str, Rewrite] = {}
    for old, new in moves:
        # Shape and head may lead to one address: one sibling counts once, for the better of the two.
        for address, score in dict(sorted(_applied(url, old, new), key=lambda pair: pair[1])).items():
            if same_address(address, url):
                continue
            known = found.get(address)
            # Each further sibling that went the same way makes it likelier.
            better = max(score, min(known.score + 0.02, 0.97)) if known is not None else score
            found[address] = Rewrite(url=address, rule=f"as {old} went to {new}", score=round(better, 2))
    return sorted(found.values(), key=lambda rewrite: -rewrite.score)


def _applied(url: str, old: str, new: str) -> Iterator[tuple[str, float]]:
    if host_key(url) != host_key(old) or same_address(old, new):
        return
    lost, before, after = _Address.of(url), _Address.of(old), _Address.of(new)
    if not after.segments or after.values:
        return
    shaped = _by_shape(lost, before, after)
    if shaped is not None:
        yield shaped, 0.92 if lost.segments[:-1] == before.segments[:-1] else 0.85
    headed = _by_head(lost, before, after)
    if headed is not None:
        certain = len(before.segments) > 1 or host_key(old) != host_key(new)
        yield headed, 0.75 if certain else 0.5


def name(segment: str) -> str:
    """Return what *segment* names, without extension, case and kind of hyphen."""
    return _BETWEEN.sub("-", folded(_EXTENSION.sub("", unquote(segment)))).strip("-")


def _by_shape(lost: _Address, old: _Address, new: _Address) -> str | None:
    """Fill the new shape with the lost address's own parts, where it has the old shape."""
    copied = _copied(old, new)
    own = _own_token(old)
    if own is None or copied[-1] != own or lost.keys != old.keys or len(lost.segments) != len(old.segments):
        return None
    kept = set(copied)
    if any(not _fits(old.tokens[k], lost.tokens[k]) for k in range(len(old.tokens)) if k not in kept):
        return None
    parts = [
        segment if k is None else _restyled(lost.tokens[k], old.tokens[k], segment)
        for segment, k in zip(new.segments, copied, strict=True)
    ]
    return _joined(new, parts)


def _copied(old: _Address, new: _Address) -> list[int | None]:
    """Say for each part of the new address which part of the old one it is, the last ones first."""
    left = dict(enumerate(map(name, old.tokens)))
    copied: list[int | None] = []
    for segment in reversed(new.segments):
        k = next((k for k in reversed(left) if left[k] == name(segment)), None)
        if k is not None:
            del left[k]
        copied.append(k)
    return copied[::-1]


def _own_token(old: _Address) -> int | None:
    """Return the place of the part that names the page: the last one that is a word."""
    words = [k for k, token in enumerate(old.tokens) if len(name(token)) >= _SHORTEST and not name(token).isdecimal()]
    return words[-1] if words else None


def _fits(literal: str, found: str) -> bool:
    """Say whether *found* stands where *literal* stood: the same word, or another number as long."""
    if literal.isdecimal():
        return found.isdecimal() and len(found) == len(literal)
    return name(literal) == name(found)


def _restyled(token: str, old: str, new: str) -> str:
    """Write *token* as *new* is written, which is *old* rewritten: other hyphens, case or ending."""
    if unquote(old) == unquote(new):
        return token
    ending = _EXTENSION.search(new)
    bare = _EXTENSION.sub("", unquote(token))
    plain = name(token) if _EXTENSION.sub("", new) != _EXTENSION.sub("", old) else bare
    return plain + (ending[0] if ending else "")


def _by_head(lost: _Address, old: _Address, new: _Address) -> str | None:
    """Put the new head before what follows the old one."""
    tail = 0
    for one, other in zip(reversed(old.segments), reversed(new.segments), strict=False):
        if name(one) != name(other):
            break
        tail += 1
    if tail == 0 or lost.values or old.values:
        return None
    head, fresh = old.segments[:-tail], new.segments[:-tail]
    if [*map(name, lost.segments[: len(head)])] != [*map(name, head)] or len(lost.segments) <= len(head):
        return None
    rest = list(lost.segments[len(head) :])
    rest[-1] = _restyled(rest[-1], old.segments[-1], new.segments[-1])
    return _joined(new, [*fresh, *rest])


def _joined(new: _Address, parts: list[str]) -> str:
    return f"{new.start}/{'/'.join(parts)}{'/' if new.slash else ''}"
