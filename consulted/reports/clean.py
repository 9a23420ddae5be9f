"""Words from outside, made harmless to show: no controls, no reversed text, no passwords, no endless lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from consulted.reports.view import ReportView
from models.address import masked
from models.pattern import regex

T = TypeVar("T")

#: C0 and C1 controls, soft hyphen, zero-width and bidi marks, tag characters, lone surrogates. The joiners U+200C
#: and U+200D stay: Persian and many scripts of India need them to be read.
_UNSEEN = regex(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
#: A printed title of more than this is an accident, or somebody's joke; the JSON report keeps all of it.
_LIMIT = 600
_LIMITS = {
    **dict.fromkeys(("label", "labels", "duplicate_of"), 24),
    **{"title": 240, "publisher": 120, "raw": 2000, "sentence": 2000, "then": 8000, "now": 8000},
}
#: Browsers and servers give up at about this length.
_URL_LIMIT = 2048
_URLS = frozenset({"url", "printed", "final_url", "suggested_url", "location"})
_ELLIPSIS = "…"
#: What a terminal obeys, or turns text round with: all controls but tab and newline, bidi marks, lone surrogates.
_OBEYED = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_COLOUR = regex("(\x1b\\[[0-9;]*m)")


def clean(said: str, *, limit: int = _LIMIT) -> str:
    """Return *said* on one line, without unseen characters and passwords of addresses, cut at *limit*."""
    said = masked(said)
    if len(said) <= limit and said.isascii() and said.isprintable() and "  " not in said and said == said.strip():
        return said  # most of what is shown is clean already, and a page shows thousands of words
    whole = " ".join(_UNSEEN.sub("", re.sub(r"\s+", " ", said[: limit * 4])).split())
    cut = len(whole) > limit or len(said) > limit * 4
    return whole[: limit - 1].rstrip() + _ELLIPSIS if cut else whole


def bridled(said: str, *, colored: bool = False) -> str:
    """Return *said* line by line as it is, but for what a terminal obeys or hides.

    Args:
        colored: colours, which are ours, stay.
    """
    if not colored:
        return _OBEYED.sub("", said)
    kept = _COLOUR.split(said)
    return "".join(each if _COLOUR.fullmatch(each) else _OBEYED.sub("", each) for each in kept)


def tidy(view: ReportView) -> ReportView:
    """Return *view* with every text in it cleaned, so that no writer can forget one."""
    tidied = _tidy(view, "")
    assert isinstance(tidied, ReportView)
    return tidied


def harmless(value: T) -> T:
    """Return *value*, a dataclass or a row of them, with every text in it cleaned."""
    found: T = _tidy(value, "")
    return found


def tidied(facts: Sequence[Mapping[str, object]]) -> tuple[Mapping[str, object], ...]:
    """Return *facts* with every text in them cleaned."""
    return tuple(_tidy(fact, "") for fact in facts)


def linkable(url: str | None) -> bool:
    """Say whether *url* may become a link: whole, and of the web. Scripts and data addresses stay text."""
    return url is not None and re.match(r"https?://[^\s/]", url, re.I) is not None and not url.endswith(_ELLIPSIS)


def _tidy(value: Any, name: str) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return clean(value, limit=_URL_LIMIT if name in _URLS else _LIMITS.get(name, _LIMIT))
    if isinstance(value, (list, tuple)):
        return tuple(_tidy(item, name) for item in value)
    if isinstance(value, Mapping):
        return {_tidy(key, ""): _tidy(item, str(key)) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{name: _tidy(getattr(value, name), name) for name in _names(type(value))})
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
