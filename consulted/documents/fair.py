"""A fair copy of a text: without quoting signs, margin numbers and the signs print puts inside words.

Every character of it knows where it stands in the text it was made from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from consulted.documents import address
from consulted.documents.line import Line
from consulted.documents.readers.fields.value import Pieces, Value
from models.pattern import regex

#: Ligatures of scans and typesetters.
_LIGATURES = {
    **{"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"},
    **{"\ufb05": "st", "\ufb06": "st"},
}
#: Soft hyphens and characters without width; at a line's end a soft hyphen tells that the word goes on.
_INSIDE = regex(f"[{''.join(_LIGATURES)}]|\u00ad(?![ \t]*(?:[\r\n\f]|$))|[\u200b\u2060\ufeff]")
_QUOTED = regex(r"[ \t]?(?:>[ \t]?)+")
_MARGIN = regex(r"[ \t]*(\d{1,4})(?:(?:[ \t]{2,}|\t)(?=\S)|[ \t]*$)")
#: Fewer quoted lines are comparisons.
_FEWEST_QUOTED = 3
#: So many lines of a text bear the number of the line, when any do.
_NUMBERED = 0.8
_FEWEST_NUMBERED = 10
#: When so many of them name addresses they are the items of a list.
_SOURCES = 0.4
#: Enough of a text to tell.
_LOOK = 2_000

_Edit = tuple[int, int, str]


def fair(text: str, lines: Sequence[Line]) -> Value | None:
    """Return the fair copy of *text*, None when it needs none."""
    edits = [*_margins(lines), *_quotes(lines)]
    edits += [(found.start(), found.end(), _LIGATURES.get(found[0], "")) for found in _INSIDE.finditer(text)]
    if not edits:
        return None
    pieces, place = Pieces(), 0
    for start, end, printed in sorted(edits):
        if start < place:
            continue
        pieces.put(text[place:start], place, start)
        pieces.put(printed, start, end)
        place = end
    pieces.put(text[place:], place, len(text))
    return pieces.value()


def _quotes(lines: Sequence[Line]) -> list[_Edit]:
    """Return the signs an e-mail program puts before the lines it quotes."""
    signed = (line for line in lines if line.text[:2].lstrip()[:1] == ">")
    found = [(line, quoted) for line in signed if (quoted := _QUOTED.match(line.text))]
    if len(found) < _FEWEST_QUOTED:
        return []
    return [(line.start, line.start + quoted.end(), "") for line, quoted in found]


def _margins(lines: Sequence[Line]) -> Iterator[_Edit]:
    """Yield the numbers a program or a court prints in the margin, when they count the lines."""
    step = _step([line for line in lines if not line.blank][:_LOOK])
    if not step:
        return
    wanted = 0
    for line in lines:
        found = _MARGIN.match(line.text)
        number = int(found[1]) if found else 0
        if found is not None and number % step == 0 and (number == 1 or 0 < number - wanted <= _MOST_SKIPPED * step):
            wanted = number
            yield line.start, line.start + found.end(), ""


#: Numbers of the margin that print may lose in a row.
_MOST_SKIPPED = 5


def _step(inked: Sequence[Line]) -> int:
    """Return in which steps the margin counts: every line or every fifth; 0 when it does not."""
    found = [(place, int(margin[1])) for place, line in enumerate(inked) if (margin := _MARGIN.match(line.text))]
    if len(found) < _FEWEST_NUMBERED or sum(address.occurs(line.text) for line in inked) > _SOURCES * len(inked):
        return 0
    for step in (1, 5):
        steady = sum(after[1] - before[1] == step for before, after in pairwise(found))
        if steady >= _NUMBERED * (len(found) - 1) and len(found) * step >= _NUMBERED * len(inked):
            # Where every line counts, blank ones may not be printed, and page numbers may stand between.
            return step
    return 0
