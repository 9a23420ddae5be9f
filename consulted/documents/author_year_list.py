"""Lists of sources without numbers: where they stand, and where each of their entries starts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consulted.documents import address
from consulted.documents.author_year_name import starts
from consulted.documents.fold import fold, words
from consulted.documents.heading import is_marked, opens_notes
from consulted.documents.line import Line
from models.pattern import regex

#: Authors, year and first words of the title fit in so many lines of print.
_HEAD_LINES = 3
#: Of a list in the order of its authors, so many entries stand in it.
_SORTED = 0.8
#: Share of lines that must hang for the layout to say where entries start.
_HANGING = 0.2
#: A heading inside a list is shorter.
_HEADING = 40
_LONGEST_HEADING = 60
#: More lines are no list of sources but a data dump.
_MOST_LINES = 60_000

_MORE_LISTS = frozenset(
    {
        *(
            "cited literature",
            "literature cited",
            "references cited",
            "cited references",
            "further reading",
            "works consulted",
        ),
        *(
            "ouvrages cites",
            "references bibliographiques",
            "bibliographie selective",
            "zitierte literatur",
            "referenzen",
        ),
        *("bibliografia citada", "obras citadas", "opere citate", "bibliografia generale", "geraadpleegde literatuur"),
        *(
            "geraadpleegde bronnen",
            "bibliografia i netografia",
            "zrodla internetowe",
            "wykaz zrodel",
            "fontes consultadas",
        ),
        *(
            "kall och litteraturforteckning",
            "kallor och litteratur",
            "referenslista",
            "online sources",
            "internet sources",
        ),
        *(
            "quellen und literaturverzeichnis",
            "verzeichnis der quellen",
            "literatur und quellen",
            "sources and literature",
        ),
    }
)
_BEHIND = regex(
    r"\s*(?:\W|\d{1,2}\.?\s|[A-Z]\.\s)*(?:annex(?:es|e|es)?|appendix|appendices|anhang|anlagen?|anexos?|allegat[oi]|bijlagen?|zalacznik|aneks|bilag(?:a|or)"
    r"|list\s+of\s+(?:figures|tables)|abbildungsverzeichnis|tabellenverzeichnis|about\s+the\s+authors?|acknowledge?ments?|danksagung"
    r"|remerciements|glossary|glossaire|glossar|index|imprint|impressum)\b",
    re.I,
)
_BULLET = regex(r"[ \t]*(?:[-–*•■▪◦●‣·o])[ \t]+(?=\S)")
_ENDED = regex(r"(?:[.>)\]”\"»]|\d|/)\s*$")
_OPEN = regex(r"(?:[,;:&–-]|(?<!\w)(?:and|und|et|y|e|i|och|en|in|of|the|de|der|die|das|von|für|van|di|da))\s*$", re.I)


@dataclass(frozen=True, kw_only=True, slots=True)
class Extent:
    """The rows of one list, the heading left out."""

    first: int
    last: int


def extents(lines: Sequence[Line]) -> list[Extent]:
    """Return what stands under the heading of a list of sources, numbered or not."""
    opened = [row for row, line in enumerate(lines) if _opens(line)]
    found = []
    for row, following in pairwise([*opened, len(lines)]):
        last = next((place for place in range(row + 1, following) if _closes(lines, place)), following)
        if row + 1 < last < row + _MOST_LINES:
            found.append(Extent(first=row + 1, last=last))
    return found


def _opens(line: Line) -> bool:
    if opens_notes(line):
        return True
    if len(line.text) > _LONGEST_HEADING or line.blank:
        return False
    return " ".join(word for word in words(line.text) if not word.isdecimal() and len(word) > 1) in _MORE_LISTS


def _closes(lines: Sequence[Line], row: int) -> bool:
    line = lines[row]
    if line.blank or len(line.text) > 2 * _LONGEST_HEADING:
        return False
    return is_marked(line) or (len(line.text) <= _LONGEST_HEADING and _BEHIND.match(fold(line.text)) is not None)


def entries(lines: Sequence[Line], extent: Extent, hidden: Collection[int]) -> list[tuple[int, int]]:
    """Return start and end of each entry of the list; *hidden* rows are running heads and the like."""
    rows = [row for row in range(extent.first, extent.last) if not lines[row].blank and row not in hidden]
    rows = [row for place, row in enumerate(rows) if not _inner_heading(lines, rows, place)]
    opening = _in_order(lines, rows, _openings(lines, rows))
    found = []
    for place, start in enumerate(opening):
        last = (opening[place + 1] if place + 1 < len(opening) else len(rows)) - 1
        line = lines[rows[start]]
        bullet = _BULLET.match(line.text)
        first = line.start + (bullet.end() if bullet else len(line.text) - len(line.text.lstrip()))
        end = lines[rows[last]].start + len(lines[rows[last]].text.rstrip())
        found.append((first, end))
    return found


def _inner_heading(lines: Sequence[Line], rows: Sequence[int], place: int) -> bool:
    """Say whether a short line names a part of the list: "Web sources", "A"."""
    text = lines[rows[place]].text.strip()
    if len(text) > _HEADING or any(each.isdecimal() for each in text) or address.occurs(text):
        return False
    free = place == 0 or _ended(lines[rows[place - 1]].text)
    following = rows[place + 1] if place + 1 < len(rows) else None
    leads = following is not None and starts(_head(lines, rows, place + 1))
    return free and leads and not text.endswith((".", ",", ";", "&")) and not starts(text)


def _openings(lines: Sequence[Line], rows: Sequence[int]) -> list[int]:
    """Return the places in *rows* where entries start."""
    hanging = _hanging(lines, rows)
    return [place for place in range(len(rows)) if place == 0 or _opens_entry(lines, rows, place, hanging)]


def _opens_entry(lines: Sequence[Line], rows: Sequence[int], place: int, hanging: int | None) -> bool:
    line, before = lines[rows[place]], lines[rows[place - 1]]
    if _BULLET.match(line.text):
        return True
    ended = _ended(before.text)
    if hanging is not None:
        return _indent(line) == hanging and (ended or starts(_head(lines, rows, place)))
    blank = rows[place] > rows[place - 1] + 1 and line.page == before.page
    if blank and ended:
        return not line.text.lstrip()[:1].islower() or starts(_head(lines, rows, place))
    return (ended or blank) and starts(_head(lines, rows, place))


def _hanging(lines: Sequence[Line], rows: Sequence[int]) -> int | None:
    """Return the indent at which entries start, where the others hang; None where the layout does not tell."""
    indents = [_indent(lines[row]) for row in rows]
    low = min(indents, default=0)
    at_low = [place for place, indent in enumerate(indents) if indent == low]
    share = len(at_low) / len(rows) if rows else 1.0
    if not _HANGING <= share <= 1 - _HANGING:
        return None
    begun = sum(starts(_head(lines, rows, place)) for place in at_low)
    return low if begun >= _SORTED * len(at_low) else None


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _ended(text: str) -> bool:
    tail = text.rstrip()[-200:]
    return _OPEN.search(tail) is None and (_ENDED.search(tail) is not None or address.occurs(tail.rpartition(" ")[2]))


def _head(lines: Sequence[Line], rows: Sequence[int], place: int) -> str:
    return " ".join(lines[row].text.strip()[:300] for row in rows[place : place + _HEAD_LINES])


def _in_order(lines: Sequence[Line], rows: Sequence[int], opening: list[int]) -> list[int]:
    """Leave out starts that break the order of authors where no blank line stands before them."""
    keys = [_sort_key(lines[rows[place]].text) for place in opening]
    kept = _longest_rising(keys)
    if len(kept) < _SORTED * len(opening) or len(kept) == len(opening):
        return opening
    sure = set(kept)
    return [
        place
        for number, place in enumerate(opening)
        if number in sure or place == 0 or rows[place] > rows[place - 1] + 1 or _BULLET.match(lines[rows[place]].text)
    ]


def _sort_key(text: str) -> str:
    found = words(_BULLET.sub("", text[:80]))
    return found[0] if found else ""


def _longest_rising(keys: Sequence[str]) -> list[int]:
    """Return the places of the longest part of *keys* that never falls; a key without letters fits anywhere."""
    tails: list[str] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    free = [place for place, key in enumerate(keys) if not key]
    for place, key in enumerate(keys):
        if not key:
            continue
        depth = bisect_left(tails, key + "\0")
        if depth:
            before[place] = ends[depth - 1]
        if depth == len(tails):
            tails.append(key)
            ends.append(place)
        else:
            tails[depth], ends[depth] = key, place
    found: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before.get(last)
    return sorted([*found, *free])
