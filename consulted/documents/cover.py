"""What a report says of itself: its title, the day it bears, its language."""

from __future__ import annotations

import re
from collections.abc import Sequence

import py3langid

from consulted.documents import address
from consulted.documents.day import Calendar, Order, Printed, find
from consulted.documents.fold import flat
from consulted.documents.line import Line

#: A cover and an imprint fit in so many lines; what follows is the report.
_COVER = 60
#: Longer lines are sentences, and their dates are what they tell of.
_LONGEST = 160
#: Shorter ones are numbers and initials, longer ones with a full stop sentences.
_SHORTEST = 4
_SENTENCE = 8
#: Enough to tell a language by, and quick.
_SAMPLE = 20_000
#: Less than this tells nothing.
_LETTERS = 40

_HEADING = re.compile(r"\s*#\s+(.+?)\s*#*\s*$")
_STATED = re.compile(
    r"\s*(?:document\s+|report\s+|deliverable\s+)?(?:title|titre|titel|titulo|titolo|tytul)\s*[:\t]\s*[\"']?(.+?)[\"']?\s*$",
    re.I,
)
_NO_TITLE = re.compile(
    r"\s*(?:[\W\d_]+|page\s+\d+.*|(?:https?://|www\.)\S+|(?:table\s+of\s+)?contents?|sommaire|inhalt(?:sverzeichnis)?|-{3,}"
    r"|indice|draft|confidential|[a-z-]+\s*:\s.*)\s*$",
    re.I,
)
#: The report's own day is called so.
_ISSUED = re.compile(
    r"publi|veroffentlich|issue|deliver|submi|release|final|revis|version|edition|dat[eau]m?\b|stand\b|fecha|actual|abgabe"
    r"|ausgabe|redact|uitgave|wydan|utgiv|printed|approved|completed|parution|livr|remis|entrega",
    re.I,
)
#: And other days on a cover so.
_OTHER = re.compile(
    r"\b(?:start|begin\w*|beginn|debut|inicio|inizio|contractual|due|planned|deadline|expected|end|ende|until|duration|project"
    r"|will|shall|sera|seront|wird|soll|zal|sara|bedzie|period|grant|next|consulted|accessed|retrieved|abgerufen|consulte|vertrag\w*|laufzeit|fin|prevu\w*|prevista?)\b",
    re.I,
)
#: Behind a day that ends its line; Polish closes it with "of the year".
_CLOSED = ("", "r", "roku")
_SURE = re.compile(r"\bactual\b|publi|veroffentlich|issued|released", re.I)
_YEAR_ONLY = re.compile(r"\s*(?:©|\(c\)|copyright)?\s*((?:19|20)\d\d)\s*$", re.I)


def title(lines: Sequence[Line], note_rows: frozenset[int] = frozenset()) -> str | None:
    """Return the report's title: what it states, a Markdown heading, or its first telling line."""
    cover = [line for row, line in enumerate(lines) if row not in note_rows and not line.blank][:_COVER]
    for line in cover:
        marked = _HEADING.match(line.text)
        if marked is not None:
            return marked[1].strip("*_ ")
    if cover and cover[0].text.strip() == "---":
        stated = next((found[1] for line in cover if (found := _STATED.match(flat(line.text)))), None)
        if stated is not None:
            return stated
    return _first(lines, note_rows)


def _first(lines: Sequence[Line], note_rows: frozenset[int]) -> str | None:
    for row, line in enumerate(lines):
        text = " ".join(line.text[: 2 * _LONGEST].split()).strip("*_=# ")
        if row in note_rows or line.blank or len(text) > _LONGEST or _NO_TITLE.match(flat(text)):
            continue
        following = lines[row + 1].text.strip() if row + 1 < len(lines) else ""
        words = len(text.split())
        if (words < 2 and following) or len(text) < _SHORTEST or (words > _SENTENCE and text.endswith(".")):
            continue
        # A title set on two lines goes on in lower case.
        goes_on = following[:1].islower() and len(following) <= _LONGEST and not text.endswith((".", ":"))
        return f"{text} {' '.join(following.split())}" if goes_on else text
    return None


def issued(
    lines: Sequence[Line], calendar: Calendar, order: Order, note_rows: frozenset[int] = frozenset()
) -> str | None:
    """Return the day the report bears on its cover, possibly partial."""
    best: tuple[int, str] | None = None
    cover = [line for row, line in enumerate(lines) if row not in note_rows and not line.blank][:_COVER]
    for line in cover:
        ranked = None if address.occurs(line.text[:_LONGEST]) else _ranked(line.text, calendar, order)
        if ranked is not None and (best is None or ranked[0] > best[0]):
            best = ranked
    return best[1] if best else None


def _ranked(text: str, calendar: Calendar, order: Order) -> tuple[int, str] | None:
    if len(text) > _LONGEST:
        return None
    plain = flat(text)
    year = _YEAR_ONLY.match(plain)
    if year is not None and int(year[1]) <= calendar.today.year:
        return 1, year[1]
    printed = next(iter(find(plain, calendar)), None)
    iso = printed.read(order)[0] if printed else None
    if printed is None or iso is None or _OTHER.search(plain[: printed.start]):
        return None
    rank = _rank(plain, printed)
    return (rank, iso) if rank else None


def _rank(plain: str, printed: Printed) -> int:
    label = plain[: printed.start]
    if _ISSUED.search(label):
        return 5 if _SURE.search(label) else 4
    rest = re.findall(r"[^\W\d_]+", label + plain[printed.end :])
    # "Brussels, 3 May 2019" stands alone; a longer line tells a story.
    return 3 if len(rest) <= 2 else 2 if len(rest) <= 6 and plain[printed.end :].strip(" .)*_") in _CLOSED else 0


def language(text: str) -> str | None:
    """Return the language of *text*, ISO 639-1, or None when there is too little of it."""
    sample = text[:_SAMPLE]
    if sum(each.isalpha() for each in sample) < _LETTERS:
        return None
    code: str = py3langid.classify(sample)[0]
    return code if len(code) == 2 else None
