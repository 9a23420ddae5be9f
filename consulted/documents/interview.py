"""Notes that point at a conversation: with whom, for whom they spoke, and when."""

from __future__ import annotations

import re
from datetime import date

from consulted.documents.day import Calendar, Order, Printed, find
from consulted.documents.fold import flat, fold, words
from consulted.documents.interview_word import (
    ALONE,
    AND,
    AT_HOUSE,
    COURTESY,
    DAY,
    HOUSES,
    LOOSE,
    MEANS,
    OF_HOUSE,
    OPENING,
    PARTICLES,
    ROLES,
    SMALL,
)
from consulted.documents.month import month_pattern, weekday_pattern
from models.pattern import regex
from models.reference import Interview

#: People spoke before there was a web; recordings cited in reports are hardly older.
_EARLIEST = date(1900, 1, 1)
#: Only where a day stands is asked; which one it is, the report's own calendar says.
_ANY = Calendar(today=date(2999, 12, 31), earliest=_EARLIEST)

_OPENING = regex(OPENING, re.I)
_LOOSE = regex(rf"\W*(?:{LOOSE})(?!\w)", re.I)
_ALONE = regex(ALONE, re.I)
_AROUND_DATE = regex(rf"(?:[\s,;:()\[\].–—-]|(?<!\w)(?:{SMALL}|{weekday_pattern()})(?!\w))+$", re.I)
#: "September and October 2016", "3 to 5 May 2016": only the last is part of the date. "Eva May – 4 June" is none.
_TO = r"(?:\s+(?:and|to|until|et|au|und|bis|y|al|e|a|en|tot|i|do|och|till|&)\s+|\s*,\s*)"
_SINCE = regex(
    rf"[\s,;(]+(?:(?:\d{{1,2}}\.?(?:\s+(?:{month_pattern()}))?(?:{_TO}|\s*[–-]\s*)|(?:{month_pattern()})(?:{_TO}|[–-])))+$",
    re.I,
)
#: A year alone is a day where it closes the note.
_YEAR = regex(r"[,(–—-]\s*((?:19|20)\d\d)[\s.)\]]*$")
_SPLIT = regex(r"\s*[,;()]\s*|\s+[–—-]\s+")
_FROM = regex(r"\s+(?:from|at|of)\s+(?:the\s+)?(?=[^\W\d_])")
_AT_HOUSE = regex(AT_HOUSE, re.I)
_OF_HOUSE = regex(OF_HOUSE, re.I)
_MEANS = regex(MEANS, re.I)
_COURTESY = regex(COURTESY, re.I)
_MOST_WORDS = 6
#: What stands around a date is no longer.
_TAIL = 100


def occurs(text: str) -> bool:
    """Say whether *text* is the note of an interview."""
    plain = flat(text)
    if _OPENING.match(plain) is not None:
        return _LOOSE.match(plain) is None or any(each.isdecimal() for each in plain)
    return _ALONE.search(plain) is not None


def names_people(text: str) -> bool:
    """Say whether *text* tells with whom: "Interview with …", not "Interview, 3 May 2019"."""
    found = parse(text, _ANY, Order.DAY)
    return found is not None and (found.who is not None or found.organisation is not None)


def day_in(text: str) -> str | None:
    """Return the first day *text* prints."""
    found = find(flat(text), _ANY)
    return text[found[0].start : found[0].end] if found else None


def parse(content: str, calendar: Calendar, order: Order) -> Interview | None:
    """Return the interview *content* speaks of, or None."""
    plain = flat(content)
    dates = find(plain, Calendar(today=calendar.today, language=calendar.language, earliest=_EARLIEST)) or _year(
        plain, calendar
    )
    masked = _masked(plain, dates)
    opening, alone = _OPENING.match(masked), _ALONE.search(masked)
    if opening is None and (alone is None or not dates):
        return None
    if opening is not None and _LOOSE.match(masked) and not dates:
        return None
    who, organisation = _people(content[slice(*_stretch(masked, opening, alone))])
    if not who and not organisation and not dates:
        return None
    printed = dates[0] if dates else None
    read, others = printed.read(order) if printed else (None, ())
    ambiguous = bool(printed and printed.ambiguous)
    return Interview(who=who, organisation=organisation, date=read, ambiguous=ambiguous, alternatives=others)


def _year(plain: str, calendar: Calendar) -> list[Printed]:
    """Return the year that closes a note without another date."""
    found = _YEAR.search(plain)
    if found is None or int(found[1]) > calendar.today.year:
        return []
    return [Printed(start=found.start(1), end=found.end(1), readings=((None, found[1]),))]


def _masked(plain: str, dates: list[Printed]) -> str:
    for each in dates:
        plain = plain[: each.start] + DAY * (each.end - each.start) + plain[each.end :]
    return plain


def _stretch(masked: str, opening: re.Match[str] | None, alone: re.Match[str] | None) -> tuple[int, int]:
    """Return where the people stand: behind the opening up to the date, or before a conversation named last."""
    start, stop = (0, alone.start() if alone else 0) if opening is None else (opening.end(), len(masked))
    day = masked.find(DAY, start, stop)
    stop = day if day >= 0 else stop
    for trimmed in (_SINCE, _AROUND_DATE):
        around = trimmed.search(masked, max(start, stop - _TAIL), stop)
        stop = around.start() if around else stop
    return start, stop


def _people(printed: str) -> tuple[str | None, str | None]:
    pieces = [" ".join(piece.strip(" .\t\r\n").split()) for piece in _SPLIT.split(printed)]
    pieces = [piece for piece in pieces if piece and not _MEANS.fullmatch(fold(piece)) and not piece.isdecimal()]
    if not pieces:
        return None, None
    first = _FROM.split(pieces[0], maxsplit=1)
    if len(first) > 1 and _is_person(first[0]):
        pieces[:1] = first
    elif HOUSES & set(words(pieces[0])) and len(pieces) > 1 and _is_person(pieces[1]):
        pieces[:2] = reversed(pieces[:2])
    who = next((each for each in (_COURTESY.sub("", pieces[0], count=1), pieces[0]) if _is_person(each)), None)
    return (who, _house(pieces[1:])) if who else (None, ", ".join(pieces))


def _house(pieces: list[str]) -> str | None:
    """Return the organisation among *pieces*: the last that is no mere role."""
    for piece in reversed(pieces):
        if not ROLES & set(words(piece)):
            return piece
        tail = (_AT_HOUSE.split(piece, maxsplit=1) + _OF_HOUSE.split(piece, maxsplit=1)[1:])[1:2]
        if tail and tail[0][:1].isupper() and not ROLES & set(words(tail[0])):
            return tail[0]
    return None


def _is_person(name: str) -> bool:
    """Say whether *name* looks like a person's or several: words in capitals, none of them a house's."""
    parts = name.split()
    people = [each for each in re.split(rf"\s+(?:{'|'.join(sorted(AND))}|&)\s+", name) if each]
    if any(each.isdecimal() for each in name) or HOUSES & set(words(name)) or len(parts) < 2:
        return False
    return all(_is_name(each.split()) for each in people)


def _is_name(parts: list[str]) -> bool:
    if not 2 <= len(parts) <= _MOST_WORDS:
        return False
    return all(part[:1].isupper() or part.casefold().strip("'’") in PARTICLES for part in parts)
