"""What a line or a label of a page counts: as reports count, and in the forms of lists, tables and other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.pattern import regex
from pipelines.compare.number import in_digits, in_words
from pipelines.facts.lexicon.counted import Counted, counted, noun_of
from snapshots.flat import flat

_STAFF = (
    r"staff|personnel|personal\w*|personale|pessoal|personeel|personelu|team|equipe|equipo|equipa|squadra|zespolu"
    r"|secretariat"
    r"|geschaftsstelle|bureau permanent"
)
_BODY = (
    r"board|committee|council|jury|conseil|comite|bureau|ca|vorstand\w*|beirat\w*|kuratorium\w*|aufsichtsrat\w*"
    r"|junta|consejo|patronato|bestuur|raad|consiglio|comitato|giunta|conselho|direcao|zarzadu|rady|parliament"
    r"|parlement|bundestag\w*"
)
_OF = r"(?:of (?:the |our )?|du |de la |de l'|des |de |del |della |der |do |da |dos |van (?:het |de )?|d'|w |im |des )"
#: "480 membres du personnel", "9 members of the board".
_OF_STAFF = regex(rf"^\s{_OF}(?:{_STAFF})\b")
_OF_BODY = regex(rf"^\s{_OF}(?:{_BODY})\b")
#: Companies that belong: "98 entreprises membres", "64 member companies", "102 Mitgliedsunternehmen".
_BELONG = regex(
    r"\b(?:membres?|adherente?s?|members?|corporate members?|mitglieds\w+|miembros?|asociad[oa]s|socias?"
    r"|associat[ei]|aderenti|associadas?"
    r"|aangesloten|czlonkowsk\w+|affilie\w*|affiliated)\b"
)
_COMPANIES = frozenset(
    {"companies", "smes", "institutions", "associations", "museums", "municipalities", "universities"}
)
_TEAM = regex(
    r"\b(?:team|staff|equipe|equipo|equipa|mitarbeiterstab|squadra|personeel|zespol\w*|secretariat|geschaftsstelle"
    r"|plantilla)\b"
    r"[^.;,\d]{0,40}$"
)
#: "a staff of eight", "une équipe de neuf": nobody need say of what.
_TEAM_OF = regex(
    r"\b(?:team|staff|equipe|equipo|equipa|squadra|organico|personeel|zespol|plantilla)\s"
    r"(?:of|de|von|aus|di|van|zlozony z)\s(?:(?:about|some|environ|rund|unos|circa|ongeveer|okolo)\s)?$"
)
_ENDS = regex(
    r"\s*(?:$|[.;:,!?)]|(?:is|are|looks?|runs?|works?|est|sont|assure|anime|arbeitet|ist|trabaja|es|lavora|e|werkt|that|who|qui"
    r"|die|das|que|che|dat|in|at|a|en|im|in)\b)"
)
_PERSONS = regex(
    r"^ (?:people|persons|personnes|personen|personas|persone|pessoas|mensen|osob\w*|kopfe\w*|kopfig\w*)\b"
)
#: What a label may say beside what it counts.
_BESIDE = frozenset(
    [
        "number",
        "numbers",
        "total",
        "of",
        "the",
        "our",
        "all",
        "nombre",
        "de",
        "des",
        "du",
        "d",
        "nos",
        "les",
        "le",
        "la",
        "l",
        "total",
        "anzahl",
        "zahl",
        "der",
        "die",
        "unsere",
        "gesamt",
        "gesamtzahl",
        "numero",
        "di",
        "dei",
        "degli",
        "delle",
        "numero",
        "total",
        "nuestros",
        "los",
        "las",
        "aantal",
        "onze",
        "liczba",
        "numero",
        "os",
        "as",
        "dos",
        "das",
        "nossos",
        "i",
        "nostri",
        "and",
        "et",
        "und",
        "y",
        "e",
        "i",
        "en",
        "o",
        "u",
        "e/ou",
        "or",
        "members",
        "member",
        "membres",
        "membre",
        "mitglieder",
        "miembros",
        "soci",
        "leden",
        "czlonkow",
        "associes",
        "associe",
        "associees",
        "partner",
        "partners",
        "inscrits",
        "inscrites",
        "enrolled",
        "registered",
        "eingeschriebene",
        "immatrikulierte",
        "matriculados",
        "iscritti",
        "inscritos",
        "colleges",
        "permanent",
        "permanents",
        "active",
        "actifs",
        "aktive",
        "activos",
        "attivi",
        "ativos",
        "currently",
        "actuellement",
        "aktuell",
        "today",
        "aujourd",
        "hui",
        "derzeit",
        "firms",
        "companies",
    ]
)
_WORD = regex(r"[^\W\d_]+")
#: "The number of members has risen to 163", "die Zahl der Mitglieder stieg auf 163".
_NUMBER_OF = regex(
    r"\b(?:number|total|nombre|anzahl|zahl|mitgliederzahl|numero|aantal|liczba)\s(?:of|de|d'|des|der|di|dei|van"
    r"|dos)?\s?(?:the |our |les |nos |los |de )?"
    r"(?P<noun>[^.;:,\d]{3,40}?)\s(?:is|are|has|have|stands|rose|grew|est|sont|a|atteint|passe|ist|stieg|liegt"
    r"|betragt|es|asciende|ha|llega|e|sale"
    r"|is|bedraagt|wynosi|wzrosla)\b[^.;,\d]{0,30}$"
)


def is_of_part(behind: str) -> bool:
    """Say whether what follows a noun, folded, makes it a part of a house: "members of the board", "of staff"."""
    return _OF_BODY.match(behind) is not None or _OF_STAFF.match(behind) is not None


def tallied(text: str) -> Iterator[Counted]:
    """Yield what *text* counts; companies that are members count as either."""
    low = flat(text).lower()
    taken = set()
    for each in counted(text):
        taken.add(each.start)
        behind = low[each.noun_end :]
        if _OF_BODY.match(behind):
            continue
        if _OF_STAFF.match(behind):
            yield replace(each, predicate="employees")
            continue
        yield each
        if each.predicate in _COMPANIES and _BELONG.search(
            low[each.end : each.noun_end + 20].split(",")[0].split(" and ")[0]
        ):
            yield replace(each, predicate="members")
    yield from _more(text, low, taken)


def _more(text: str, low: str, taken: set[int]) -> Iterator[Counted]:
    """Yield a team's persons, and figures behind what they count."""
    numbers = [(each.value, each.start, each.start + len(each.written)) for each in in_digits(text)]
    numbers += [(each.value, each.start, each.start + len(each.written)) for each in in_words(low) if "ß" not in text]
    for value, start, end in numbers:
        if start in taken or not value.isdecimal():
            continue
        persons = _PERSONS.match(low[end:])
        if persons is not None and _TEAM.search(low[max(0, start - 80) : start]):
            yield Counted(predicate="employees", value=value, start=start, end=end, noun_end=end + persons.end())
        elif persons is None and _TEAM_OF.search(low[max(0, start - 40) : start]) and _ENDS.match(low[end:]):
            yield Counted(predicate="employees", value=value, start=start, end=end, noun_end=end)
        found = _NUMBER_OF.search(low[max(0, start - 110) : start])
        noun = noun_of(found["noun"].strip()) if found is not None else None
        if noun is not None and not _is_year(value):
            yield Counted(predicate=noun, value=value, start=start, end=end, noun_end=end)


def _is_year(value: str) -> bool:
    return value.isdecimal() and 1800 <= int(value) <= 2100


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """What a label beside a number counts."""

    nouns: frozenset[str]
    #: Those of them of which it may count a part only: the members, of "academic members".
    parts: frozenset[str] = frozenset()


def nouns_of(label: str) -> Label:
    """Return what *label* counts: "Members", "Nombre d'adhérents", "Étudiants et étudiantes (2026)"."""
    low = re.sub(r"\([^()]*\)|\b(?:19|20)\d\d(?:\W(?:19|20)?\d\d)?\b", " ", flat(label).lower())
    words = _WORD.findall(low)
    if any(map(str.isdigit, low)) or not words or len(words) > _LONGEST:
        return Label(nouns=frozenset())
    found: set[str] = set()
    parts: set[str] = set()
    place = 0
    while place < len(words):
        last = _span(words, place)
        if last is None:
            if words[place] not in _BESIDE:
                return Label(nouns=frozenset())
            place += 1
            continue
        noun = noun_of(" ".join(words[place:last]))
        assert noun is not None
        if last - place > 1 and words[place] not in _BESIDE and noun_of(" ".join(words[place + 1 : last])) == noun:
            kinds = {each for kind, each in _OF_KIND if kind.match(words[place])}
            found |= kinds
            parts |= {noun} if kinds else set()
        found.add(noun)
        place = last
    if found & _COMPANIES and len(words) > 1 and _BELONG.search(low):
        found.add("members")
    return Label(nouns=frozenset(found), parts=frozenset(parts))


def _span(words: list[str], place: int) -> int | None:
    """Return where the first words from *place* that name what is counted end."""
    ends = range(place + 1, min(len(words), place + _SPAN) + 1)
    return next((end for end in ends if noun_of(" ".join(words[place:end])) is not None), None)


#: Words of the longest label, and of the longest noun.
_LONGEST = 9
_SPAN = 4
#: Members of a kind are of that kind as well.
_OF_KIND = (
    (
        regex(r"corporate|company|compan\w+|firm\w*|industr\w+|entreprises?|unternehmens\w*|empresa\w*"),
        "companies",
    ),
    (regex(r"academic|universit\w+|hochschul\w*|academi\w+"), "universities"),
    (regex(r"municipal\w*|commun\w*|kommunal\w*"), "municipalities"),
)
