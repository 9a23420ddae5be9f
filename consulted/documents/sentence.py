"""Where sentences begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from consulted.documents.body import Unit
from consulted.documents.fold import flat
from consulted.documents.month import months
from models.pattern import regex

#: A sentence that runs longer lost its full stops; a part of it is quoted instead.
_LONGEST = 2_000
#: A table's cell of fewer words says nothing without its row.
_CELL = 5
#: A longer unit lost its line ends.
_WHOLE = 50_000

#: Quotation marks open and close either way round: «…», »…«; French sets blanks inside them.
_BOUNDARY = regex(r"[.!?…]+[\"'”’»«›‹)\]]*\s+(?=(?:«\s|[\"'“„”«»‹›(\[¿¡‘])*(\w))")


_SHELL = regex(r"(?<=\S)\s?<(?:https?|ftp)://[^<>\s]*>")


def _of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ABBREVIATIONS = _of(
    "e.g i.e eg ie cf vs al ca approx resp incl ed eds mr mrs ms dr prof st sr jr inc ltd co corp gmbh hon "
    "rev gen col capt gov sen rep mt bzw z.b d.h u.a vgl s o.a ggf evtl hrsg dipl ing mag hr fr inkl exkl "
    "ehem geb gest m mm mme mlle p.ex ex env av ej p.ej ud uds sra srta dra lic arq aprox avv ecc es sig dott "
    "bijv o.a d.w.z blz m.a.w dhr mw drs np tzw tzn m.in tj ul r im inz mgr hab sw ks t.ex bl.a osv dvs ev kl "
    "e.v z.s s.k f.d exmo exma eng tel tél fax mob"
)
#: Abbreviations only in front of a number: "No. 5", and not "He said no. Then".
_COUNTED = _of(
    "no nos nr num fig figs tab abb vol bd p pp pag pags par abs art ch chap kap cap sec n anm fn lit ziff rn "
    "tabl rys ryc str ust pkt sid"
)
#: Before a year or behind a day: "24 Sept. 2019".
_MONTHS = _of(
    "jan feb mar apr jun jul aug sep sept oct nov dec janv fevr avr juil ene abr ago dic okt dez mrz gen mag "
    "giu lug sett ott fev sie wrz paz gru"
)
#: German ordinals: "im 19. Jahrhundert".
_ORDERED = _of(
    "jahrhundert jahrhunderts jahrhunderte quartal quartals auflage kapitel platz rang tag monat woche klasse "
    "semester bezirk lebensjahr weltkrieg sitzung legislaturperiode wahlperiode bundestag ausgabe jahrestag "
    "stock etage"
)
_GAP = regex(r"\s+(?=(?:«\s|[\"'“„”«»‹›(\[¿¡‘])*[^\W\d_a-z])")
_COUNTS = regex(r"(?:[^\W\d_]{0,2}\d|[IVXLC]+(?!\w)|[^\W\d_](?!\w))")
_LAST_WORD = regex(r"([\w.]+)$")


class Sentences:
    """The sentences of one unit."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        known = len(unit.text) <= _WHOLE
        self._starts = sorted({0, *_starts(unit.text, 0, len(unit.text)), *_behind_markers(unit)}) if known else []
        self._row = unit.text.startswith("|")

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
        return _clipped(text, *(_cell(text, anchor) if self._row else (start, end)), anchor)

    def _near(self, anchor: int) -> list[int]:
        """Return the starts around *anchor* in a text too long to go through for every marker."""
        return [0, *_starts(self._unit.text, max(0, anchor - _LONGEST), anchor + _LONGEST)]


def _cell(text: str, anchor: int) -> tuple[int, int]:
    """Return the cell of a table's row that *anchor* stands in, or the row when the cell is no sentence."""
    start = text.rfind("|", 0, anchor + 1) + 1
    end = text.find("|", max(start, anchor))
    end = len(text) if end < 0 else end
    if len(text[start:end].split()) >= _CELL:
        return start, end
    return len(text) - len(text.lstrip("| \t")), len(text.rstrip("| \t"))


def _clipped(text: str, start: int, end: int, anchor: int) -> tuple[int, int]:
    if end - start > _LONGEST:
        cut = max(start, anchor - _LONGEST // 2)
        blank = text.find(" ", cut, anchor)
        start = blank + 1 if cut > start and blank >= 0 else cut
        if end > start + _LONGEST:
            blank = text.rfind(" ", anchor + 1, start + _LONGEST)
            end = blank if blank > anchor else start + _LONGEST
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _starts(text: str, first: int, last: int) -> list[int]:
    return [found.end() for found in _BOUNDARY.finditer(text, first, last) if _ends(text, found)]


def _behind_markers(unit: Unit) -> Iterator[int]:
    """Yield where sentences start behind a full stop and a marker: "in 1999 r.[4] A school" ends no abbreviation."""
    for _, place in unit.anchors:
        if unit.text[place - 1 : place] in (".", "!", "?") and (gap := _GAP.match(unit.text, place)) is not None:
            yield gap.end()


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
    behind = text[found.start(1) : found.start(1) + 20]
    if last in _COUNTED:
        return _COUNTS.match(behind) is None
    if last in _MONTHS and found[1].isdecimal():
        return False
    # "3. Mai": a number of two digits and a month, not the end of a sentence.
    following = re.match(r"\w+", flat(behind))
    if following is None or not last.isdecimal() or len(last) > 2:
        return True
    return following[0].casefold() not in months() and following[0].casefold() not in _ORDERED


def quoted(text: str) -> str:
    """Return *text* as it is quoted: on one line, without the addresses put behind words that link to them."""
    words = " ".join(text.split())
    return _SHELL.sub("", words).strip() or words
