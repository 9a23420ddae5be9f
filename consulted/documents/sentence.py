"""Where sentences begin."""

from __future__ import annotations

import re
from bisect import bisect_right

from consulted.documents.body import Unit
from consulted.documents.fold import flat
from consulted.documents.month import months

#: A sentence that runs longer lost its full stops; a part of it is quoted instead.
_LONGEST = 2_000
#: A longer unit lost its line ends.
_WHOLE = 50_000

_BOUNDARY = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“„«(\[¿¡‘]*(\w))")
_SHORT_FORMS = (
    "e.g i.e eg ie etc cf vs al ca approx resp incl fig figs tab vol no nos nr p pp par art ch chap sec ed eds mr mrs "
    "ms dr prof st sr jr inc ltd co corp gmbh bzw z.b d.h u.a usw vgl s o.a ggf evtl str abs bd hrsg m mm mme mlle "
    "p.ex env av n ej p.ej ud uds sra dra num pag ecc es sig dott ing bijv o.a d.w.z blz m.a.w np tzw m.in itd itp tj "
    "ul r t.ex bl.a osv dvs ev kl e.v z.s"
)
_ABBREVIATIONS = frozenset(_SHORT_FORMS.split())
_LAST_WORD = re.compile(r"([\w.]+)$")


class Sentences:
    """The sentences of one unit."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._starts = [0, *_starts(unit.text, 0, len(unit.text))] if len(unit.text) <= _WHOLE else []

    def around(self, place: int) -> tuple[int, int]:
        """Return start and end of the sentence a marker at *place* belongs to: the one before it, if any."""
        text = self._unit.text
        anchor = place - 1
        while anchor > 0 and text[anchor].isspace():
            anchor -= 1
        anchor = max(0, anchor)
        starts = self._starts or self._near(anchor)
        number = bisect_right(starts, anchor)
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(text)
        return _clipped(text, start, end, anchor)

    def _near(self, anchor: int) -> list[int]:
        """Return the starts around *anchor* in a text too long to go through for every marker."""
        return [0, *_starts(self._unit.text, max(0, anchor - _LONGEST), anchor + _LONGEST)]


def _clipped(text: str, start: int, end: int, anchor: int) -> tuple[int, int]:
    if end - start > _LONGEST:
        cut = max(start, anchor - _LONGEST // 2)
        blank = text.find(" ", cut, anchor)
        start = blank + 1 if cut > start and blank >= 0 else cut
        end = min(end, start + _LONGEST)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _starts(text: str, first: int, last: int) -> list[int]:
    return [found.end() for found in _BOUNDARY.finditer(text, first, last) if _ends(text, found)]


def _ends(text: str, found: re.Match[str]) -> bool:
    """Say whether the full stop at *found* ends a sentence."""
    if not (found[1].isupper() or found[1].isdecimal()):
        return False
    if not found[0].startswith(".") or found[0].startswith(".."):
        return True
    word = _LAST_WORD.search(text, max(0, found.start() - 20), found.start())
    if word is None:
        return True
    last = flat(word[1]).casefold()
    if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
        return False
    # "3. Mai": a number of two digits and a month, not the end of a sentence.
    following = re.match(r"\w+", flat(text[found.end() : found.end() + 20]))
    return not (last.isdecimal() and len(last) <= 2 and following and following[0].casefold() in months())
