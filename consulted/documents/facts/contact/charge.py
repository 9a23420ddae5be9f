"""Persons who run something: "headed by X", "X runs the secretariat", "an der Spitze steht X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.facts.contact.name import PERSON, is_person
from consulted.documents.facts.contact.someone import Person, someone
from models.pattern import regex
from pipelines.facts.lexicon.house import LED, RUNS, UNIT
from pipelines.facts.lexicon.office import AT_HEAD, CARES, LIES_WITH
from pipelines.facts.lexicon.role import OFFICE

_RUN_BY = regex(rf"\b{RUNS}\s")
_THEM = regex(rf"({PERSON})\s$")
_BY = regex(rf"\s(?:the |la |le |il |der |die |el |l['’])?(?:[a-zß-ÿ]{{3,20}} )?({PERSON})")
_RIGHT = regex(rf"(?:the |la |le |il |der |die |el |l['’])?(?:[a-zß-ÿ]{{3,20}} )?({PERSON})")
#: "X, die dort das Referat leitet", "X en assure": who stands before what they look after.
_BEFORE = regex(rf"({PERSON})(?:,? (?:die|der|who|qui|che|que|która|który|en|ne|dort|also|auch|anche|también))*\s$")
#: A pronoun or nothing before the verb: "La dirige X", "Leitet X".
_CLITIC = regex(
    r"(?:^|[;:.,]\s|\b(?:and|et|und|y|e|ed|en|i)\s)\W*(?:la|lo|le|l['’]|les|il|ne|en|die|sie|es|ihn|het|haar|hem|ze|o"
    r"|a)?\s?$"
)
#: "dessen Vorsitz X innehat", "X en assure la présidence", "la cui presidenza X ricopre".
_HOLDS = regex(
    rf"({PERSON})\s(?:innehat|inne hat|führt|führte|übernommen hat|übernahm|ausübt|wahrnimmt|assure|exerce|occupe"
    rf"|détient"
    r"|ricopre|esercita|ostenta|ejerce|ocupa|exerce|bekleedt|waarneemt|sprawuje|pełni|holds)\b"
)
_SHORTEST_UNIT = 5
_NEAR, _FAR = 90, 70
#: What somebody is called who does so.
_LEADERS = (("chaired", "chair"), ("presid", "president"), ("presied", "presidente"), ("voorgezeten", "voorzitter"))
#: "Koordiniert wird das Netz von X", "wird von X geleitet".
_PASSIVE = regex(
    rf"\b(?:geleitet|geführt|koordiniert|betreut|vertreten|verwaltet)\s(?:wird|werden)\s[^,;.]{{0,60}}?\bvon\s(?:der "
    rf"|dem )?"
    rf"({PERSON})|\b(?:wird|werden)\s(?:[^,;.]{{0,50}}\s)?von\s(?:der |dem )?({PERSON})\s(?:geleitet|geführt"
    rf"|koordiniert"
    rf"|betreut|vertreten|verwaltet)"
)


def leaders(text: str, low: str) -> Iterator[Person]:
    """Yield who is said to lead a house or a part of one."""
    yield from _led(text, low)
    for match in _PASSIVE.finditer(text):
        number = 1 if match[1] is not None else 2
        if is_person(match[number]):
            yield someone(text, match.start(number), match.end(number), "", led=True)
    for verb in AT_HEAD.finditer(low):
        yield from _right(text, verb.end(), "")


def _led(text: str, low: str) -> Iterator[Person]:
    for verb in LED.finditer(low):
        behind = _BY.match(text[verb.end() : verb.end() + _NEAR])
        if behind is None or not is_person(behind[1]):
            continue
        unit = _part_before(low, verb.start())
        role = next((role for lead, role in _LEADERS if verb[0].startswith(lead)), "")
        if unit is not None and unit[1] - unit[0] > _SHORTEST_UNIT:
            role = text[unit[0] : unit[1]]
        start = verb.end() + behind.start(1)
        yield someone(text, start, verb.end() + behind.end(1), role, led=True)


def runners(text: str, low: str) -> Iterator[Person]:
    """Yield who is said to run a part of a house, to hold an office, or to look after something."""
    for verb in _RUN_BY.finditer(low):
        unit = _part_before(low, verb.start())
        if unit is not None or _CLITIC.search(low[: verb.start()]):
            yield from _right(text, verb.end(), text[unit[0] : unit[1]] if unit is not None else "")
        ahead = _THEM.search(text[max(0, verb.start() - 80) : verb.start()])
        led = UNIT.search(low, verb.end(), verb.end() + 50)
        if ahead is not None and led is not None and is_person(ahead[1]):
            start = max(0, verb.start() - 80) + ahead.start(1)
            yield someone(text, start, start + len(ahead[1]), text[led.start() : led.end()], led=True)
    for verb in LIES_WITH.finditer(low):
        held = _office_before(low, verb.start())
        if held is not None:
            yield from _right(text, verb.end(), text[held[0] : held[1]])
    for match in _HOLDS.finditer(text):
        held = _office_before(low, match.start(1))
        if held is not None and is_person(match[1]):
            yield someone(text, match.start(1), match.end(1), text[held[0] : held[1]], led=True)
    for match in _ENSURES.finditer(text):
        if is_person(match[1]):
            yield someone(text, match.start(1), match.end(1), match[2], led=True)
    for verb in CARES.finditer(low):
        yield from _right(text, verb.end() + 1, "")
        start = max(0, verb.start() - _NEAR)
        before = _BEFORE.search(text[start : verb.start()])
        if before is not None and is_person(before[1]):
            yield someone(text, start + before.start(1), start + before.end(1), "", led=True)


def _right(text: str, place: int, role: str) -> Iterator[Person]:
    """Yield the person named right at *place*."""
    behind = _RIGHT.match(text, place, place + _NEAR)
    if behind is not None and is_person(behind[1]):
        yield someone(text, behind.start(1), behind.end(1), role, led=True)


def _part_before(low: str, place: int) -> tuple[int, int] | None:
    """Return where the part of a house stands that is said to be run, right before *place*."""
    start = max(0, place - _FAR)
    found = [each for each in UNIT.finditer(low, start, place) if not re.search(r"[;.]", low[each.end() : place])]
    if not found:
        return None
    unit = found[-1]
    words = re.sub(r"^(?:the|a|an|its|their|die|das|der|la|le|il|el|su)\s", lambda match: " " * len(match[0]), unit[0])
    opened = max((match.end() for match in _FRAMES.finditer(words)), default=0)
    return unit.start() + max(opened, len(words) - len(words.lstrip())), unit.end()


#: What may stand before the name of a part of a house: "set up a Chile desk".
_FRAMES = regex(r"(?:\bs|\bup|\bhas|\bopened|\bran|\ba|\ban|\bthe|\bits)\s")


#: "X en assure la direction": the office behind the verb.
_ENSURES = regex(
    rf"({PERSON})\s(?:en assure|assure|exerce|en exerce|ne ricopre|ricopre|ejerce|ostenta|holds|bekleedt"
    rf"|sprawuje)\s(?:the"
    rf"|la|le|l['’]|il|el|de|het)?\s?({OFFICE.pattern})"
)


def _office_before(low: str, place: int) -> tuple[int, int] | None:
    """Return where the office stands that lies with somebody, in the same clause before *place*."""
    start = max(0, place - _FAR)
    found = [each for each in OFFICE.finditer(low, start, place) if not re.search(r"[;.,]", low[each.end() : place])]
    return found[-1].span() if found else None
