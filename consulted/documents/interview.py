"""Notes that point at a conversation: with whom, for whom they spoke, and when."""

from __future__ import annotations

import re
from datetime import date

from consulted.documents.day import Calendar, Order, find
from consulted.documents.fold import flat, words
from consulted.documents.month import weekday_pattern
from models.reference import Interview

#: People spoke before there was a web; recordings cited in reports are hardly older.
_EARLIEST = date(1900, 1, 1)

_WITH = (
    r"(?:interview(?:s|ed)?|conversation|discussion|(?:phone|telephone|video)?\s?call|e-?mail(?:\s+exchange)?"
    r"|correspondence|meeting|exchange|personal\s+communication)\s+(?:with|of|from|by)"
    r"|interviewed|entretien(?:s)?(?:\s+telephonique)?\s+(?:avec|de|du)|entrevue\s+avec|interview\s+(?:avec|de|du)"
    r"|echange\s+avec|conversation\s+avec|communication\s+personnelle\s+(?:avec|de)"
    r"|(?:telefon|experten)?(?:interview|gesprach|telefonat)\s+mit|befragung\s+von|auskunft\s+von"
    r"|(?:personliche|schriftliche|mundliche)\s+(?:mitteilung|auskunft)\s+von"
    r"|entrevista\s+(?:con|a|com|ao)|conversacion\s+con|conversa\s+com|comunicacion\s+personal\s+(?:con|de)"
    r"|intervista\s+(?:con|a|ad|al|alla)|colloquio\s+con|(?:interview|gesprek|vraaggesprek)\s+met"
    r"|(?:wywiad|rozmowa)\s+z|(?:intervju|samtal)\s+med"
)
_OPENING = re.compile(
    rf"\W*(?:(?:own|personal|author['’]?s|phone|telephone|online|semi-structured|eigenes|eigene|personlich\w*|telefonisch\w*"
    rf"|telefonic[ao]|see|vgl\.|siehe|voir)\s+){{0,2}}(?:{_WITH})[:\s]+",
    re.I,
)
_ALONE = re.compile(
    r"[,(;–—-]\s*(?:(?:personal|phone|telephone|online)\s+)?(?:interview|personal\s+communication|pers\.\s*comm\.?"
    r"|entretien|communication\s+personnelle|personliche\s+mitteilung|gesprach|entrevista|comunicacion\s+personal"
    r"|intervista|colloquio|wywiad|rozmowa|intervju)(?!\w)",
    re.I,
)
_SMALL = (
    "on|the|of|am|den|der|vom|le|du|el|dia|del|de|il|giorno|op|em|w dniu|z dnia|dnia|dated|date|held|conducted"
    f"|gefuhrt|realise|realisee|{weekday_pattern()}"
)
_AROUND_DATE = re.compile(rf"(?:[\s,;:()\[\].–—-]|(?<!\w)(?:{_SMALL})(?!\w))+$", re.I)
_SPLIT = re.compile(r"\s*[,;(]\s*|\s+[–—-]\s+")
_FROM = re.compile(r"\s+(?:from|at|of)\s+(?:the\s+)?(?=[^\W\d_])")
_PARTICLES = frozenset(
    words("de del della di da dos das do du des d van von der den ter ten la le al el bin af zu zur y e")
)
_HOUSES = frozenset(
    words(
        "agency agence agentur agencia agenzia association associacao asociacion associazione authority bank banque "
        "board bureau centre center centro cluster college commission committee company consortium council delegation "
        "department direction directorate embassy federation foundation fundacion fondazione fondation gmbh group "
        "groupe inc initiative institut institute instituto istituto kommission ltd ministerio ministere ministerium "
        "ministry municipality museum network office organisation organization projet project programme sa secretariat "
        "sociedad society team union universidad universitat universite university verband verein stiftung amt stadt "
        "services service"
    )
)


def occurs(text: str) -> bool:
    """Say whether *text* is the note of an interview."""
    plain = flat(text)
    return _OPENING.match(plain) is not None or _ALONE.search(plain) is not None


def parse(content: str, calendar: Calendar, order: Order) -> Interview | None:
    """Return the interview *content* speaks of, or None."""
    plain = flat(content)
    opening, alone = _OPENING.match(plain), _ALONE.search(plain)
    dates = find(plain, Calendar(today=calendar.today, language=calendar.language, earliest=_EARLIEST))
    if opening is None and (alone is None or not dates):
        return None
    start, stop = (opening.end(), len(content)) if opening else (0, alone.start() if alone else 0)
    printed = next((each for each in dates if each.start >= start), None)
    if opening and printed:
        stop = printed.start
    who, organisation = _people(_AROUND_DATE.sub("", plain[start:stop]), content[start:stop])
    read, others = printed.read(order) if printed else (None, ())
    ambiguous = bool(printed and printed.ambiguous)
    return Interview(who=who, organisation=organisation, date=read, ambiguous=ambiguous, alternatives=others)


def _people(plain: str, printed: str) -> tuple[str | None, str | None]:
    pieces = [piece.strip(" .)\t\r\n") for piece in _SPLIT.split(printed[: len(plain)])]
    pieces = [" ".join(piece.split()) for piece in pieces if piece]
    if not pieces:
        return None, None
    first = _FROM.split(pieces[0], maxsplit=1)
    if len(first) > 1 and _is_person(first[0]):
        pieces[:1] = first
    if not _is_person(pieces[0]):
        return None, ", ".join(pieces)
    return pieces[0], pieces[-1] if len(pieces) > 1 else None


def _is_person(name: str) -> bool:
    """Say whether *name* looks like a person's: two to six words in capitals, none of them a house's."""
    parts = name.split()
    if not 2 <= len(parts) <= 6 or any(each.isdecimal() for each in name) or _HOUSES & set(words(name)):
        return False
    return all(part[:1].isupper() or part.casefold().strip("'’") in _PARTICLES for part in parts)
