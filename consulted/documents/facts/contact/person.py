"""Persons named in a text: beside a role, behind "headed by", before an address that bears their name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consulted.documents.consistency.name import is_common
from consulted.documents.facts.house.word import is_made_up
from consulted.documents.facts.vocabulary import GENERIC, HOUSE, ROLE
from consulted.documents.fold import flat, fold, words
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.person import parts
from pipelines.facts.lexicon.given import GIVEN
from pipelines.facts.lexicon.house import HOUSE_WORDS, LED, PART, RUNS, UNIT
from pipelines.facts.lexicon.kind import KINDS

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'-]{1,30}|\.)"
_TITLE = (
    r"(?:Dr|Prof|Mr|Mrs|Ms|Mme|M|Mlle|Herr|Frau|Ing|Mag|Doc|Dipl\.-Ing|Dipl|Sr|Sra|OA|Univ\.-Prof"
    r"|Dott\.ssa|Dott|Avv|Dra|Ir|Me|MUDr|Mgr)\.? "
)
_SMALL = r"(?:(?:de|van|von|der|den|du|la|le|di|da|ten|zu|del|of|y|dos|el|ben) ){0,3}"
PERSON = rf"(?:{_TITLE}){{0,3}}{_CAP}(?: {_SMALL}{_CAP}){{1,3}}"
_IS_PERSON = re.compile(rf"\s*({PERSON})\s*")
_TITLED = re.compile(
    rf"\b((?:Dr|Prof|Mr|Mrs|Ms|Mme|Mlle|Herr|Frau|Madame|Monsieur)\.? (?:Dr\.? "
    rf"|Prof\.? )?{_CAP}(?: {_SMALL}{_CAP}){{0,3}})"
)
_NAME_ROLE = re.compile(
    rf"({PERSON})(?:\s?[,(]\s?|\s(?:is|est|ist|was|war|es|jest|è|é)\s)"
    r"((?:(?:the|its|le|la|son|sa|der|die|seine|seiner|ihre|ihr|sein|su|el)\s)?[^,;.()]{3,90})"
)
_ROLE_NAME = re.compile(
    rf"(?:[^,;.()]{{0,70}}?)(?:,\s|:\s|\s(?:is|est|ist|war|was|es|è|é|jest|heißt|named)\s(?:[^,;.()]{{3,50}},\s)?"
    rf"|\s)({PERSON})"
)
_IN_CHARGE = re.compile(
    rf"\b(?:ist|sind|is|est|es|è|é)\s({PERSON})(?:,\s?(?P<before>[^,;.()]{{3,60}}),)?\s(?:zuständig|verantwortlich"
    rf"|responsible"
    rf"|in charge|chargée?|responsable|encargad[oa]|incaricat[oa]|responsabile)(?:,\s(?P<role>[^,;.()]{{3,80}}))?"
)
#: "names Ada Berg as cluster manager", "Das Sekretariat führt Ada Berg", "Ada Berg runs the secretariat".
_AS = re.compile(rf"({PERSON})\s(?:as|comme|als|como|come|jako)\s((?:(?:the|its|le|la|il|el)\s)?[^,;.()]{{3,60}})")
_RUN_BY = re.compile(rf"\b{RUNS}\s")
_THEM = re.compile(rf"({PERSON})\s$")
_BY = re.compile(rf"\s({PERSON})")
#: "Ein Betriebsleiter aus Nový Bor": where, not who.
_PLACE = re.compile(r"\b(?:in|from|near|at|aus|bei|à|a|de|du|des|von|nach|of|for|für|zu|w|z)\s$")
#: "Associazione Musei del Mare": what goes on a house's name is nobody.
_AFTER_HOUSE = re.compile(rf"\b(?:{HOUSE_WORDS})\s$")
_MOST_WORDS = 5
#: The language whose words stand in titles everywhere.
_PLAIN = "en"
_ROLE_NEAR = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """A person where a text names them, and what it says of their role; empty where it says none."""

    name: str
    start: int
    end: int
    role: str
    #: Whether they are said to lead the house named before them.
    led: bool = False


def is_person(text: str, *, said: bool = False) -> bool:
    """Say whether *text* is written like a person's name; *said* where a label says that it is one."""
    bare = text.strip(" .,;:*")
    found = parts(bare)
    low = flat(bare).lower()
    if _IS_PERSON.fullmatch(bare) is None or not 2 <= len(found) <= _MOST_WORDS or country(bare) is not None:
        return False
    if not all(word[0].isupper() for word in bare.split() if len(word) > 3):
        return False
    if ROLE.search(low) or any(is_made_up(token) and not token.isalpha() for token in bare.split()):
        return False
    shouted = any(is_made_up(token) for token in bare.split())
    if shouted and not (said or found[0] in GIVEN):
        return False
    if found[0] in GIVEN:
        return found[-1] not in KINDS
    if HOUSE.search(low) is not None or PART.match(low) is not None:
        return False
    return said or not all(is_common(word, _PLAIN) or word in GENERIC for word in found)


def has_given_name(text: str) -> bool:
    """Say whether a run of two to four capitals opens with a given name and holds no word for a house."""
    found = words(text)
    return 2 <= len(found) <= 4 and found[0].split("-")[0] in GIVEN and is_person(text)


def first_person(text: str) -> str | None:
    """Return the person a field's value opens with."""
    first = re.split(r"[,;(|–]|\s-\s|\s(?=[^\W\d_][\w-]{2,14}\s?:)", text, maxsplit=1)[0].strip()
    if is_person(first, said=True):
        return first
    match = _IS_PERSON.match(first)
    return match[1] if match is not None and is_person(match[1], said=True) else None


def people(text: str) -> list[Person]:
    """Return the persons *text* names, surest signs first, each once."""
    low = flat(text).lower()
    found: dict[str, Person] = {}
    for each in (
        *_roles(text, low),
        *_led(text, low),
        *_in_charge(text),
        *_running(text, low),
        *_titled(text),
        *_by_mail(text),
    ):
        found.setdefault(" ".join(sorted(parts(each.name))), each)
    return list(found.values())


def _roles(text: str, low: str) -> Iterator[Person]:
    if ROLE.search(low) is None:
        return
    for match in _NAME_ROLE.finditer(text):
        role = ROLE.search(flat(match[2]).lower())
        if role is not None and role.start() < _ROLE_NEAR and is_person(match[1]):
            yield _person(text, match.start(1), match.end(1), bare_role(match[2]))
    for role in ROLE.finditer(low):
        behind = _ROLE_NAME.match(text[role.end() : role.end() + 150])
        if behind is None or not is_person(behind[1]) or _PLACE.search(behind[0][: behind.start(1)]):
            continue
        if _AFTER_HOUSE.search(low[: role.end() + behind.start(1)]):
            continue
        start = role.end() + behind.start(1)
        said = re.split(
            r"\s(?:is|est|ist|was|war|es|è|é|jest|named|heißt)\b|:", text[role.start() : start], maxsplit=1
        )[0]
        yield _person(text, start, role.end() + behind.end(1), bare_role(said))


def _led(text: str, low: str) -> Iterator[Person]:
    for verb in LED.finditer(low):
        behind = _BY.match(text[verb.end() : verb.end() + 90])
        if behind is not None and is_person(behind[1]):
            start = verb.end() + behind.start(1)
            unit = _unit_before(low, verb.start())
            role = next((role for lead, role in _LEADERS if verb[0].startswith(lead)), "")
            role = (
                text[unit[0] : unit[1]] if unit is not None and len(text[unit[0] : unit[1]]) > _SHORTEST_UNIT else role
            )
            yield _person(text, start, verb.end() + behind.end(1), role, led=True)


_SHORTEST_UNIT = 5
#: What somebody is called who does so.
_LEADERS = (
    ("chair", "chair"),
    ("head", "head"),
    ("presid", "président(e)"),
    ("gefuhrt", "Leiter(in)"),
    ("geleitet", "Leiter(in)"),
)


def _in_charge(text: str) -> Iterator[Person]:
    for match in _IN_CHARGE.finditer(text):
        if is_person(match[1]):
            said = next(
                (each for each in (match["before"], match["role"]) if each and ROLE.search(flat(each).lower())), ""
            )
            yield _person(text, match.start(1), match.end(1), bare_role(said))


def _running(text: str, low: str) -> Iterator[Person]:
    """Yield who is said to run a part of a house, or to be known as somebody."""
    for match in _AS.finditer(text) if ROLE.search(low) else ():
        role = ROLE.search(flat(match[2]).lower())
        if role is not None and role.start() < _ROLE_NEAR and is_person(match[1]):
            yield _person(text, match.start(1), match.end(1), bare_role(match[2]))
    for verb in _RUN_BY.finditer(low):
        unit = _unit_before(low, verb.start())
        behind = re.match(PERSON, text[verb.end() : verb.end() + 90])
        if unit is not None and behind is not None and is_person(behind[0]):
            start = verb.end()
            yield _person(text, start, start + behind.end(), text[unit[0] : unit[1]], led=True)
        ahead = _THEM.search(text[max(0, verb.start() - 80) : verb.start()])
        led = UNIT.search(low, verb.end(), verb.end() + 50)
        if ahead is not None and led is not None and is_person(ahead[1]):
            start = max(0, verb.start() - 80) + ahead.start(1)
            yield _person(text, start, start + len(ahead[1]), text[led.start() : led.end()], led=True)


def _unit_before(low: str, place: int) -> tuple[int, int] | None:
    """Return where the part of a house stands that is said to be run, right before *place*."""
    start = max(0, place - 70)
    found = [each for each in UNIT.finditer(low, start, place) if not re.search(r"[;.]", low[each.end() : place])]
    if not found:
        return None
    unit = found[-1]
    words = re.sub(r"^(?:the|a|an|its|their|die|das|der|la|le|il|el|su)\s", lambda match: " " * len(match[0]), unit[0])
    opened = max((match.end() for match in _FRAMES.finditer(words)), default=0)
    return unit.start() + max(opened, len(words) - len(words.lstrip())), unit.end()


#: What may stand before the name of a part of a house: "set up a Chile desk".
_FRAMES = re.compile(r"(?:\bs|\bup|\bhas|\bopened|\bran|\ba|\ban|\bthe|\bits)\s")


def _titled(text: str) -> Iterator[Person]:
    for match in _TITLED.finditer(text):
        yield _person(text, match.start(1), match.end(1), "")


def _by_mail(text: str) -> Iterator[Person]:
    """Yield who has a name that the address behind it bears."""
    for mail in MAIL.finditer(text):
        local = fold(mail[0].partition("@")[0])
        lead = text[max(0, mail.start() - 160) : mail.start()]
        for match in reversed(list(_IS_PERSON.finditer(lead))):
            if any(len(word) > 2 and word in local for word in parts(match[1])) and is_person(match[1]):
                offset = max(0, mail.start() - 160)
                yield _person(text, offset + match.start(1), offset + match.end(1), "")
                break


def _person(text: str, start: int, end: int, role: str, *, led: bool = False) -> Person:
    return Person(name=text[start:end].rstrip("."), start=start, end=end, role=role, led=led)


def bare_role(text: str) -> str:
    """Return what a role is called, without article and without the house."""
    bare = re.sub(
        r"^(?:the|its|le|la|l'|son|sa|der|die|das|seine[rn]?|ihre[rn]?|sein|ihr|a|an|une?|su|el)\s+",
        "",
        text.strip(" ,;."),
        flags=re.I,
    )
    return re.split(
        r"\s(?:at|chez|bei|beim|in der|im|dans|op|en el|en la)\s"
        r"|\s(?:of the|of|du|de la|de l['’]|des|der|de|del|della|dello|dell['’]|dei|degli|delle|do|da|van de"
        r"|van|von)\s?(?=[A-ZÀ-Þ])",
        bare,
        maxsplit=1,
    )[0].strip(" ,;.")
