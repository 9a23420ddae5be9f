"""What stands before a Markdown text and is not printed: title, day, language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consulted.documents.day import Calendar, Order, find
from consulted.documents.fold import flat, fold
from consulted.documents.line import Line
from models.pattern import regex

#: Front matter is shorter; a text that never closes it has none.
_LONGEST = 400
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = regex(r"([\w-]{1,40})\s*[:=]\s*(\S.*)$")
_TITLES = frozenset({"title", "titel", "titre", "titulo", "titolo", "tytul", "rubrik"})
_DAYS = frozenset({"date", "datum", "fecha", "data", "published", "publishdate", "pubdate"})
_LANGUAGES = frozenset({"lang", "language", "locale", "sprache", "langue", "idioma"})
_CODE = regex(r"([a-z]{2})(?:[-_]\w+)?$", re.I)
_ISO = regex(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?!\d)")
#: A report may be dated ahead.
_ANY_DAY = Calendar(today=date(2999, 12, 31))


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """The head of a text."""

    title: str | None = None
    date: str | None = None
    language: str | None = None
    #: How many lines it takes.
    rows: int = 0


def read(lines: Sequence[Line]) -> Matter:
    """Return what the head of a text says: YAML, TOML, or pandoc's three lines."""
    fence = lines[0].text.strip() if lines else ""
    if fence in _FENCES:
        for row in range(1, min(len(lines), _LONGEST)):
            if lines[row].text.strip() in _FENCES[fence]:
                return _fields([line.text for line in lines[1:row]], row + 1)
        return Matter()
    return _percent(lines)


def _fields(texts: Sequence[str], rows: int) -> Matter:
    title = day = language = None
    for text in texts:
        found = _FIELD.match(text)
        if found is None:
            continue
        key, told = fold(found[1]), found[2].strip().strip("\"'“”").strip()
        if key in _TITLES:
            title = title or told or None
        elif key in _DAYS:
            day = day or _day(told)
        elif key in _LANGUAGES:
            code = _CODE.match(told)
            language = language or (code[1].lower() if code else None)
    return Matter(title=title, date=day, language=language, rows=rows)


def _percent(lines: Sequence[Line]) -> Matter:
    """Read pandoc's title block: "% title", "% author", "% date"."""
    rows = 0
    while rows < min(3, len(lines)) and lines[rows].text.startswith("% "):
        rows += 1
    if not rows:
        return Matter()
    told = [line.text[2:].strip() for line in lines[:rows]]
    return Matter(title=told[0] or None, date=_day(told[2]) if rows > 2 else None, rows=rows)


def _day(told: str) -> str | None:
    iso = _ISO.match(told)
    if iso is not None:
        return iso[0]
    printed = next(iter(find(flat(told), _ANY_DAY)), None)
    return printed.read(Order.UNKNOWN)[0] if printed else None
