"""What a report says of itself: its title and its language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents import address, no_title, tongue
from consulted.documents.fold import flat
from consulted.documents.line import Line
from models.pattern import regex

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
#: Addresses are in no language.
_ADDRESS = regex(r"(?:https?:|www\.)\S+", re.I)
#: With a smaller share of the likelihood a language is a guess: names and numbers look like any.
_SURE = 0.5

#: A title takes no more lines, and their lines are rarely full.
_TITLE_LINES = 2
_FULL = 60
_UNDERLINE = regex(r"[=~*_–—-]{3,}")
_HEADING = regex(r"\s*#\s+(.+?)\s*#*\s*$")
_STATED = regex(
    r"\s*(?:document\s+|report\s+|deliverable\s+)?(?:title|titre|titel|titulo|titolo|tytul)\s*[:\t]\s*[\"']?(.+?)[\"']?\s*$",
    re.I,
)
_NO_TITLE = regex(
    r"\s*(?:[\W\d_]+|page\s+\d+.*|(?:https?://|www\.)\S+|(?:table\s+of\s+)?contents?|sommaire|inhalt(?:sverzeichnis)?|-{3,}"
    r"|indice|[a-z-]+\s*:\s.*)\s*$",
    re.I,
)


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
    """Return the first line that may be a title; behind running text only what is set apart may."""
    told = -1
    cover = [row for row, line in enumerate(lines) if row not in note_rows and not line.blank][:_COVER]
    for row in cover:
        text = _title_at(lines, row)
        if row <= told or _is_no_title(lines, row, text, apart=told >= 0):
            continue
        if _is_paragraph(lines, row) or address.occurs(text) or _is_sentence(text):
            told = _end_of_paragraph(lines, row)
            continue
        return text
    return None


def _title_at(lines: Sequence[Line], row: int) -> str:
    """Return the line at *row*, and the next where a title set on two lines goes on in lower case."""
    text = " ".join(lines[row].text[: 2 * _LONGEST].split()).strip("*_=# ")
    following = _below(lines, row)
    goes_on = following[:1].islower() and len(following) <= _LONGEST and not text.endswith((".", ":"))
    return f"{text} {' '.join(following.split())}" if goes_on else text


def _below(lines: Sequence[Line], row: int) -> str:
    """Return what is printed on the line below *row*, a stroke left out."""
    following = lines[row + 1].text.strip() if row + 1 < len(lines) else ""
    return "" if _UNDERLINE.fullmatch(following) else following


def _is_no_title(lines: Sequence[Line], row: int, text: str, *, apart: bool) -> bool:
    first = " ".join(lines[row].text[: 2 * _LONGEST].split()).strip("*_=# ")
    if len(first) < _SHORTEST or _NO_TITLE.match(flat(first)) or no_title.is_none(first):
        return True
    return bool(_below(lines, row)) and (apart or len(text.split()) < 2)


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and (len(text.split()) > _SENTENCE or text[0].islower())


def _is_paragraph(lines: Sequence[Line], row: int) -> bool:
    """Say whether at *row* running text begins: one line too long for a title, or full lines one below the other."""
    if lines[row].end - lines[row].start > _LONGEST:
        return True
    block = lines[row : row + _TITLE_LINES + 1]
    full = [not line.blank and line.end - line.start >= _FULL for line in block[:-1]]
    return len(block) > _TITLE_LINES and all(full) and not block[-1].blank and any(map(str.islower, lines[row].text))


def _end_of_paragraph(lines: Sequence[Line], row: int) -> int:
    while row + 1 < len(lines) and not lines[row + 1].blank:
        row += 1
    return row


def language(text: str) -> str | None:
    """Return the language of *text*, ISO 639-1, or None when its words do not tell."""
    sample = _ADDRESS.sub(" ", text[:_SAMPLE])
    if sum(each.isalpha() for each in sample) < _LETTERS:
        return None
    code, share = tongue.heard(sample)
    return code if len(code) == 2 and share >= _SURE else None
