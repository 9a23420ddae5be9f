"""Which differences weigh: figures, dates and names that came or went."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from models.verdict import Hunk

_NUMBER = re.compile(
    r"(?<![\w.,])\d{1,3}(?:['’\u00a0\u202f ]\d{3}){1,4}(?!\w)|(?<![\w.,])\d+(?:[.,/-]\d+){0,4}(?:\s?%)?(?!\w)"
)
_NAME = re.compile(
    r"\b[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w'’-]+(?:[ -](?:(?:de|du|des|van|von|der|den|la|le|di|da|del|of|y|e"
    r"|&) )*[A-ZÀ-ÖØ-ÞŁŚŻŹĆ][\w'’-]+)+"
)
#: Enough to decide on; the difference itself shows the rest.
_MOST = 6


def weighty(hunks: Sequence[Hunk]) -> tuple[str, ...]:
    """Return a line for each kind of weighty thing that differs."""
    changed = [hunk for hunk in hunks if hunk.op != "equal"]
    then, now = " \n ".join(hunk.then for hunk in changed), " \n ".join(hunk.now for hunk in changed)
    lines = []
    for kind, pattern in (("figures or dates", _NUMBER), ("names", _NAME)):
        gone, new = (
            _only(pattern.findall(then), pattern.findall(now)),
            _only(pattern.findall(now), pattern.findall(then)),
        )
        if gone or new:
            lines.append(f"{kind} that went: {_listed(gone)}; that came: {_listed(new)}")
    return tuple(lines)


def _only(one: Iterable[str], other: Iterable[str]) -> list[str]:
    return list(Counter(each.strip() for each in one) - Counter(each.strip() for each in other))


def _listed(found: list[str]) -> str:
    if not found:
        return "none"
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    return ", ".join(found[:_MOST]) + more
