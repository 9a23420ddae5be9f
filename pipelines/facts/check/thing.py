"""What a line counts of one kind of thing: listed nouns, nouns only a report has, and figures behind their noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.pattern import regex
from pipelines.facts.check.figure import numbers
from pipelines.facts.check.tally import is_of_part, tallied
from pipelines.facts.lexicon.counted import noun_of
from pipelines.facts.lexicon.thing import counted_as
from snapshots.flat import flat

#: Characters behind a figure in which its noun stands, and before one that stands behind its noun.
_BEHIND, _BEFORE = 50, 90
#: Words between a figure and the end of its noun.
_MOST_WORDS = 4
#: Behind these a figure counts something else: a share, money, a distance, a day.
_UNIT = regex(
    r"^\s?(?:%|percent|per cent|pour cent|prozent|por ciento|per ?cento|€|\$|£|euros?|eur|km|m2|m²|kg|tonn\w*|mw|gw"
    r"|millions?|mio|milliards?|years?|ans|an(?:nees?)?|jahr\w*|anni|anos|jaar|lat|months?|mois|monat\w*|mesi|meses"
    r"|weeks?|days?|jours|tag\w*|giorni|dias|hours?|heures|stunden|ore|horas|minut\w*)\b"
)
#: "Our members are now", "Gli addetti sono circa", "Members currently number": the noun stands before its figure.
_COPULA = regex(
    r"(?P<noun>[^.;:,()\d]{3,60}?)\s(?:(?:is|are|was|were|now|currently|today|number(?:s|ed)?|total(?:s|led)?|stands?"
    r"|stood|reach(?:es|ed)?|have reached|at|has risen|have risen|rose|grew|to"
    r"|sont|est|etaient|etait|atteint|atteignent|actuellement|desormais|aujourd'hui|au nombre de"
    r"|sind|ist|waren|war|betragt|betragen|liegt|liegen|bei|derzeit|inzwischen|mittlerweile|nun|heute|auf|stieg|stiegen"
    r"|son|es|eran|era|suman|ascienden?|alcanzan?|llegan?|ahora|hoy|actualmente|a|ya"
    r"|sono|e|erano|ammontano?|raggiungono|attualmente|oggi|ora|ormai"
    r"|sao|eram|ascendem|totalizam|atualmente|hoje"
    r"|zijn|waren|bedraagt|bedragen|momenteel|nu|jest|sa|bylo|wynosi|obecnie"
    r"|ar|er|on|ovat|je|jsou|este|sunt)\s)+"
    r"(?:(?:about|around|some|roughly|nearly|almost|over|more than|approximately|environ|pres de|plus de|quelque"
    r"|quelques|rund|etwa|circa|ca\.?|knapp|uber|gut|mehr als|unos|unas|cerca de|alrededor de|casi|mas de|quasi|oltre"
    r"|piu di|all'incirca|cerca de|mais de|quase|ongeveer|bijna|ruim|meer dan|okolo|ponad|prawie)\s)?$"
)
#: Behind a figure that stands behind its noun nothing more is counted.
_DONE = regex(r"^\s?(?:[.,;:!?()|–-]|$|(?:and|et|und|y|e|i|en|in|as|at|on|si|wenn|uno|une|one|on)\b)")


#: What SMEs are called in full.
_SMALL_FIRMS = regex(
    r"\b(?:small (?:and|or|&) medium[- ]?(?:sized)?|small- (?:and|or) medium-sized) (?:enterprises|businesses"
    r"|companies|firms)"
    r"|\bpetites (?:et|ou) moyennes entreprises|\bkleinen? (?:und|oder|bis) mittleren? (?:unternehmen|betrieben?"
    r"|firmen)"
    r"|\bpeque[nñ]as (?:y|o) medianas empresas|\bpiccole (?:e|o) medie imprese|\bpequenas (?:e|ou) m[eé]dias empresas"
    r"|\bkleine (?:en|of) middelgrote (?:bedrijven|ondernemingen)|\bma[lł]ych i [sś]rednich (?:firm"
    r"|przedsi[eę]biorstw)",
    re.I,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """A figure of what is asked for."""

    #: Digits.
    value: str
    start: int
    end: int
    #: Where what is counted is said to the end.
    noun_end: int
    #: False where the words beside the figure only share their noun with what is asked for.
    whole: bool = True


def tallies(text: str, predicate: str) -> Iterator[Tally]:
    """Yield the figures of *text* that count what *predicate* says, from left to right."""
    text = _SMALL_FIRMS.sub("SMEs", text)
    taken: set[int] = set()
    found: list[Tally] = []
    for each in tallied(text):
        phrase = text[each.end : each.noun_end]
        listed = each.predicate == predicate
        if listed or (noun_of(predicate) == each.predicate and counted_as(phrase, predicate)):
            taken.add(each.start)
            whole = listed or _whole(flat(phrase).lower(), predicate)
            found.append(Tally(value=each.value, start=each.start, end=each.end, noun_end=each.noun_end, whole=whole))
    low = flat(text).lower()
    if len(low) != len(text):
        low = text.lower()
    for value, start, end in numbers(text):
        if start in taken or is_year(value):
            continue
        if (noun_end := _behind(low, end, predicate)) is not None:
            if is_of_part(low[noun_end:]):
                continue
            found.append(
                Tally(value=value, start=start, end=end, noun_end=noun_end, whole=_whole(low[end:noun_end], predicate))
            )
        elif (before := _before(low, start, end, predicate)) is not None:
            found.append(Tally(value=value, start=start, end=end, noun_end=end, whole=_whole(before, predicate)))
    yield from sorted(found, key=lambda each: each.start)


def _behind(low: str, end: int, predicate: str) -> int | None:
    """Return where the noun behind a figure ends, if it is the one asked for."""
    rest = low[end : end + _BEHIND]
    if not rest.startswith((" ", "-")) or _UNIT.match(rest):
        return None
    chunk = re.split(r"[.,;:()\d|!?]", rest, maxsplit=1)[0]
    words = list(re.finditer(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", chunk))[:_MOST_WORDS]
    for count in range(1, len(words) + 1):
        phrase = chunk[: words[count - 1].end()]
        if counted_as(phrase.strip(), predicate):
            return end + words[count - 1].end()
    return None


def _before(low: str, start: int, end: int, predicate: str) -> str | None:
    """Return the noun before a figure, with a verb of being between them, if it is the one asked for."""
    if not _DONE.match(low[end : end + 12]) or _UNIT.match(low[end : end + 12]):
        return None
    found = _COPULA.search(low[max(0, start - _BEFORE) : start])
    if found is None:
        return None
    words = found["noun"].split()
    for first in range(max(0, len(words) - _MOST_WORDS), len(words)):
        phrase = " ".join(words[first:])
        if counted_as(phrase, predicate):
            return phrase
    return None


def _whole(phrase: str, predicate: str) -> bool:
    """Say whether a phrase says all that is asked for, not its noun alone: "160 schools" are no partner schools."""
    wanted = [word for word in re.findall(r"[^\W\d_]+", flat(predicate).lower()) if len(word) > 3]
    return len(wanted) < 2 or all(word[:-2] in phrase for word in wanted)


def names_thing(text: str, predicate: str) -> bool:
    """Say whether *text* speaks of what *predicate* counts, with a figure or without."""
    low = flat(text).lower()
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", low)
    return any(counted_as(" ".join(words[at : at + count]), predicate) for at in range(len(words)) for count in (1, 2))


def is_year(value: str) -> bool:
    """Say whether a figure may be a year."""
    return len(value) == len("2019") and 1800 <= int(value) <= 2100
