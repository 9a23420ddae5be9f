"""Two columns of a page that were read straight across: every line holds halves of two sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from consulted.documents.line import Line
from models.pattern import regex

_GAP = regex(r"(?<=\S)(?:[ ]{3,}|\t)(?=\S)")
#: Both halves are at least so long; cells of tables and tables of contents are shorter on one side.
_HALF = 22
#: So many lines tell, and so many of a text's lines have their gap in one place.
_FEWEST = 12
_SHARE = 0.4
#: Proportional type sets the second column off by a few characters.
_STEP = 4
_LOOK = 5_000

WARNING = (
    "The text looks like two columns read straight across, so notes and sentences may be mixed up; "
    "import the original, or a text in which one column follows the other."
)
#: Longer lines are no rows of two columns.
_LONGEST = 1_000


def columns(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return a warning when *lines* hold two columns."""
    inked = [line.text.rstrip() for line in lines[:_LOOK] if not line.blank and line.end - line.start <= _LONGEST]
    places = Counter(place for text in inked for place in _places(text))
    best = max((places[place] + places[place + 1] for place in places), default=0)
    return (WARNING,) if best >= max(_FEWEST, _SHARE * len(inked)) else ()


def _places(text: str) -> set[int]:
    """Return where the second half of *text* begins, in steps."""
    return {
        gap.end() // _STEP
        for gap in _GAP.finditer(text)
        if len(text[: gap.start()].strip()) >= _HALF and len(text) - gap.end() >= _HALF
    }
