"""What a report says of itself: its title and its language."""

from __future__ import annotations

import re
from collections.abc import Sequence

import py3langid

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


def language(text: str) -> str | None:
    """Return the language of *text*, ISO 639-1, or None when there is too little of it."""
    sample = text[:_SAMPLE]
    if sum(each.isalpha() for each in sample) < _LETTERS:
        return None
    code: str = py3langid.classify(sample)[0]
    return code if len(code) == 2 else None
