"""Which differences weigh: dates, figures, names, addresses and telephone numbers that came or went."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from models.pattern import regex
from models.verdict import Hunk
from pipelines.compare.anchor import bare
from pipelines.compare.date import dates
from pipelines.compare.number import in_digits, in_words
from snapshots.words import folded, plain

_CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŻŹĆĄĘŃÓČŠŽ"
_LINK = r"(?:de|du|des|van|von|der|den|la|le|di|da|del|of|y|e|&)"
_NAME = regex(rf"\b[{_CAPITAL}][\w'’-]+(?:[ -](?:{_LINK} )*[{_CAPITAL}][\w'’-]+)+|\b[A-Z][A-Z0-9]{{2,}}\b")
_MAIL = regex(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = regex(r"(?<![\w.])(?:\+|00)\d{1,3}(?:[ ./()-]{0,2}\d{1,4}){2,6}(?!\w)")
#: Enough to decide on; the difference itself shows the rest.
_MOST = 6
#: Characters of a difference that are searched.
_LONGEST = 100_000


class Found(NamedTuple):
    """One weighty thing: what it is, however written, and how it is written here."""

    key: str
    written: str


def weighty(hunks: Sequence[Hunk]) -> tuple[str, ...]:
    """Return a line for each kind of weighty thing that differs, "one and the same in other words" left out."""
    changed = [hunk for hunk in hunks if hunk.op != "equal"]
    then, now = (plain(" \n ".join(side))[:_LONGEST] for side in (_side(changed, "then"), _side(changed, "now")))
    lines = []
    for kind, read in _KINDS:
        (before, then), (after, now) = read(then), read(now)
        gone, new = _only(before, after), _only(after, before)
        if gone or new:
            lines.append(f"{kind} that went: {_listed(gone)}; that came: {_listed(new)}")
    return tuple(lines)


def _side(hunks: Sequence[Hunk], name: str) -> list[str]:
    return [getattr(hunk, name) for hunk in hunks]


def _mail(text: str) -> tuple[list[Found], str]:
    return [Found(match.lower(), match) for match in _MAIL.findall(text)], _MAIL.sub(" ; ", text)


def _phones(text: str) -> tuple[list[Found], str]:
    found = [Found(re.sub(r"\D", "", match).removeprefix("00"), match) for match in _PHONE.findall(text)]
    return found, _PHONE.sub(" ; ", text)


def _dates(text: str) -> tuple[list[Found], str]:
    found = list(dates(text))
    written = [Found(each.iso, text[each.start : each.end]) for each in found]
    for each in reversed(found):
        text = f"{text[: each.start]} ; {text[each.end :]}"
    return written, text


def _figures(text: str) -> tuple[list[Found], str]:
    return [Found(each.value, each.written) for each in (*in_digits(text), *in_words(folded(text)))], text


def _names(text: str) -> tuple[list[Found], str]:
    return [Found(bare(match), match) for match in _NAME.findall(text)], text


#: In this order: what one kind has taken is no figure or name any more.
_KINDS: Sequence[tuple[str, Callable[[str], tuple[list[Found], str]]]] = (
    ("e-mail addresses", _mail),
    ("telephone numbers", _phones),
    ("dates", _dates),
    ("figures", _figures),
    ("names", _names),
)


def _only(one: Sequence[Found], other: Sequence[Found]) -> list[str]:
    left = Counter(each.key for each in one) - Counter(each.key for each in other)
    return list(_taken(one, left))


def _taken(found: Sequence[Found], left: Counter[str]) -> Iterator[str]:
    for each in found:
        if left[each.key] > 0:
            left[each.key] -= 1
            yield each.written


def _listed(found: list[str]) -> str:
    if not found:
        return "none"
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    return ", ".join(found[:_MOST]) + more
