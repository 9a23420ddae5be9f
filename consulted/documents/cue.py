"""The words that say when a source was looked at, and the date they speak of.

A cue alone is not enough: on 27 snippets it fired on all 10 that meant something else ("avoir consulté
le document"). It counts with a date next to it and as part of a reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from consulted.documents.bearing import BEFORE, MASKED, Bearing, alone, bearing_of, ends_well
from consulted.documents.bearing import MASK as MASK
from consulted.documents.bearing import mask as mask
from consulted.documents.cue_word import BETWEEN, MEANS, STEP, STEPS, TOWARDS, WEAK
from consulted.documents.cue_word import CUES as CUES
from consulted.documents.day import Calendar, Order, Printed, at, find
from consulted.documents.fold import flat
from consulted.documents.garbled import guesses
from consulted.documents.legible import Legible, legible
from consulted.documents.month import month_pattern
from models.pattern import regex

_SAID = "|".join(f"(?P<{language}>{words})" for language, words in CUES.items())
#: For texts in small letters: without regard to case it would take twice as long, and most of a report's time.
_CUE = regex(rf"(?<![^\W_])(?:{_SAID}|(?P<weak>{WEAK}))(?![^\W_])")
_STEP = regex(STEP, re.I)
#: "accessed at <address> on": the date comes behind the address.
_THROUGH = regex(rf"[\s:,]*{TOWARDS}[<(\[\"]?{MASKED}[>)\]\"]?", re.I)
_MEANS = regex(MEANS, re.I)
_END = regex(r"\s*(?:$|[.;)\]>*_|])")
_CLAUSE = regex(r"[^,;:.()\[\]]*$")
_BEFORE_DATE = regex(
    r"(?<![^\W_])(?:(?:zuletzt|letztmals|letztmalig|laatst|senast|last)\s+)?"
    r"(?:(?:am|op|den|le|el|il|on|em|w dniu|dnia)\s+)$",
    re.I,
)
#: "https://… [2019-05-03]": what the citing styles of the north print without a word.
_BARE = regex(rf"{MASK}[>)\"]?[\s,.]*(?P<open>\[)(?P<date>[^\[\]]{{6,24}})\]\s*\.?\s*$")
#: What may stand between a date and the cue behind it: "am 3. Mai 2019 abgerufen".
_BEHIND = 3
#: Far enough for a cue, its small words and a date.
_TAIL = 160


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """A cue with its date."""

    start: int
    end: int
    #: None when print damaged the date beyond reading.
    printed: Printed | None
    #: What a damaged date may have been; never taken for it silently.
    guesses: tuple[str, ...] = ()
    #: What the cue's own language puts first; English does not tell.
    order: Order = Order.UNKNOWN
    #: Said of the state of the content as often as of a visit.
    weak: bool = False

    def read(self, order: Order) -> tuple[str | None, tuple[str, ...]]:
        """Return the date in the report's *order*, else in that of the cue's language, and the other readings."""
        if self.printed is None:
            return None, self.guesses
        return self.printed.read(self.order if order is Order.UNKNOWN else order)


def search(masked: str, calendar: Calendar, *, referring: bool) -> Hit | None:
    """Return the first access date in *masked*, a text whose addresses are masked.

    Args:
        referring: an address stands in the same unit; without one only a cue set off by punctuation counts.
    """
    read = legible(masked)
    hits = _hits(read.text, calendar, referring=referring)
    # The first that can be read; of those, one that can mean nothing but a visit.
    hit = min(hits, key=lambda hit: (not (hit.printed and hit.printed.readings), hit.weak), default=None)
    hit = hit or _bare(read.text, calendar)
    return hit and replace(hit, start=read.source(hit.start), end=read.end(hit.end), printed=_moved(hit.printed, read))


def _moved(printed: Printed | None, read: Legible) -> Printed | None:
    return printed and replace(printed, start=read.source(printed.start), end=read.end(printed.end))


def _hits(text: str, calendar: Calendar, *, referring: bool) -> list[Hit]:
    found = (_hit(text, cue, calendar, referring=referring) for cue in _CUE.finditer(text.lower()))
    return [hit for hit in found if hit is not None]


def _hit(text: str, cue: re.Match[str], calendar: Calendar, *, referring: bool) -> Hit | None:
    bearing = bearing_of(text, cue, referring)
    if bearing is None:
        return None
    hit = _dated(text, cue, calendar)
    if hit is None:
        return None if cue["weak"] else _date_first(text, cue, calendar, referring=referring)
    return hit if ends_well(text, hit.end, bearing, referring) else None


def _dated(text: str, cue: re.Match[str], calendar: Calendar) -> Hit | None:
    order = Order.UNKNOWN if cue.lastgroup in ("en", "weak") else Order.DAY
    for start in _starts(text, cue):
        last = start
        for last in _steps(text, start):
            printed = at(text, last, calendar)
            if printed is not None and (_precise(printed) or MASK in text[: cue.start()]):
                weak = cue["weak"] is not None
                return Hit(start=cue.start(), end=printed.end, printed=printed, order=order, weak=weak)
        damaged = guesses(text, last, calendar)
        if damaged is not None:
            return Hit(start=cue.start(), end=damaged[0], printed=None, guesses=damaged[1])
    return None


def _starts(text: str, cue: re.Match[str]) -> Iterator[int]:
    """Yield where the way to the date of *cue* may start: right behind it, behind an address, behind the means."""
    yield cue.end()
    if not cue["weak"]:
        ways = (way.match(text, cue.end()) for way in (_THROUGH, _MEANS))
        yield from (way.end() for way in ways if way is not None)


def _steps(text: str, place: int) -> Iterator[int]:
    """Yield each place a date may stand at, small word by small word."""
    yield place
    for _ in range(STEPS):
        step = _STEP.match(text, place)
        if step is None:
            return
        place = step.end()
        yield place


def _precise(printed: Printed) -> bool:
    """Say whether more than a year is printed: "Consultation 2019" in front of an address is a title."""
    return not printed.readings or any(len(reading) > len("2019") for _, reading in printed.readings)


def _date_first(text: str, cue: re.Match[str], calendar: Calendar, *, referring: bool) -> Hit | None:
    """Return the date *cue* stands behind, as in "am 3. Mai 2019 abgerufen" and "[3 May 2019, accessed]"."""
    head = max(0, cue.start() - BEFORE)
    printed = next(reversed(find(text[head : cue.start()], calendar)), None)
    if printed is None or not printed.complete:
        return None
    gap = text[head + printed.end : cue.start()]
    lead = _BEFORE_DATE.search(text, head, head + printed.start)
    start = lead.start() if lead else head + printed.start
    if len(gap) > _BEHIND or gap.strip(" ,(") or not (_END.match(text, cue.end()) or (lead and not gap.strip())):
        return None
    clause = _CLAUSE.search(text, head, start)
    told = clause[0] if clause else ""
    if not alone(told, led=lead is not None, referring=referring) or not ends_well(
        text, cue.end(), Bearing.SET_OFF, referring
    ):
        return None
    return Hit(start=start, end=cue.end(), printed=replace(printed, start=head + printed.start, end=head + printed.end))


def _bare(text: str, calendar: Calendar) -> Hit | None:
    found = _BARE.search(text)
    printed = at(text, found.start("date"), calendar) if found else None
    if found is None or printed is None or not printed.complete or printed.end != found.end("date"):
        return None
    return Hit(start=found.start("open"), end=found.end("date") + 1, printed=printed)


_DATED = regex(rf"{_CUE.pattern}{BETWEEN}(?=\d|(?:{month_pattern()})(?![^\W_])\W{{0,3}}\d)")
_GLUED = regex(rf"[,;(\[](?={_CUE.pattern})")
#: A full stop stands inside addresses too: the cue behind it ends theirs, and has its date.
_STOPPED = regex(
    rf"\.(?={_CUE.pattern}(?=\s|:\s){BETWEEN}(?:\d|(?:{month_pattern()})(?![^\W_])))",
)
_OPENING = regex(rf"[\s(\[,;–—-]*{_CUE.pattern}")
_DIGIT = regex(r"\d")
_ANY_DAY = Calendar(today=date(2999, 12, 31))


def occurs(text: str) -> bool:
    """Say whether *text* holds a cue with a number behind it."""
    if _DIGIT.search(text) is None:
        return False
    return any(not found["weak"] for found in _DATED.finditer(legible(text).text.lower()))


def ends_with_date(text: str) -> bool:
    """Say whether *text* ends with an access date, as most complete notes do."""
    tail = legible(text[-_TAIL:]).text.rstrip(" \t\r\n.);]*")
    return any(hit.end >= len(tail) for hit in _hits(tail, _ANY_DAY, referring=True))


def opens(text: str) -> bool:
    """Say whether *text* begins with a cue."""
    return _OPENING.match(legible(text).text.lower()) is not None


def glued(text: str, start: int, end: int) -> int | None:
    """Return where a cue is glued to an address by a comma, a bracket or a full stop, or None."""
    printed = text[start:end]
    if any(each in printed for each in ",;(["):
        found = _GLUED.search(flat(printed).lower())
        if found is not None:
            return start + found.start()
    found = _STOPPED.search(flat(text[start : end + _TAIL]).lower()) if "." in printed else None
    return start + found.start() if found and not found["weak"] and start + found.start() < end else None
