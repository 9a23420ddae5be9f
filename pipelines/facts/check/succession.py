"""Who a sentence, or the label beside a name, says has a role now: "Ada Roca took over as chair from Ben Otter"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from models.pattern import regex
from pipelines.facts.canonical.person import parts, same_person
from pipelines.facts.canonical.role import role_of
from pipelines.facts.check.ground import Ground
from pipelines.facts.lexicon.departure import LEFT
from pipelines.facts.lexicon.house import ROLE
from pipelines.facts.page import Card
from pipelines.facts.page.name import person_name
from pipelines.facts.page.word import is_role
from snapshots.flat import flat

_NAME = regex(
    r"[^\W\d_a-zß-ÿ][\w’'.-]*(?:\s(?:(?:de|da|di|du|van|von|der|den|la|le|el|ten|ter"
    r"|dos)\s){0,2}[^\W\d_a-zß-ÿ][\w’'-]+){1,3}"
)
_SENTENCE = regex(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_a-zß-ÿ])|(?<=;)\s+")
#: Somebody came into an office, folded.
_CAME = regex(
    r"\b(?:succeed(?:s|ed)?|successor|replac(?:es|ed)|takes? over|took over|taken over|handed over|is now"
    r"|now (?:led|chaired"
    r"|headed)|(?:was |is |been |has been )?(?:elected|appointed|named|re-elected)|became|has become|new|since"
    r"|a succede|succede|remplace\w*|a pris la suite|prend la suite|reprend|a repris|nommee?|elue?|designee?|devient"
    r"|est devenue?|nouve(?:au|lle|l)|desormais|depuis"
    r"|folgt\w*|nachfolge\w*|ubernimmt|ubernahm|ubernommen|gewahlt\w*|ernannt\w*|berufen|neue[rn]?|nun|jetzt|seit"
    r"|lost\b.{0,40}\bab"
    r"|sucede|sucedio|ha sucedido|sustituye|sustituyo|releva|relevo|elegid[oa]|nombrad[oa]|designad[oa]|nuev[oa]"
    r"|ahora|desde"
    r"|es hoy|asume|asumio|ha asumido"
    r"|subentra\w*|e subentrat[oa]|sostitui\w+|ha sostituito|elett[oa]|nominat[oa]|nuov[oa]|ora|dal|assume"
    r"|ha assunto|succeduto"
    r"|sucedeu|substitui\w*|eleit[oa]|nomead[oa]|nov[oa]|agora|assumiu|opvolg\w+|volgt|vervangt|benoemd|gekozen"
    r"|nieuwe|sinds"
    r"|zastapil\w*|nastepc\w+|wybran\w+|powolan\w+|now[aey]|od|obecnie|jest|uj|valittiin|valgt|vald|zvolen\w*)\b"
)
#: Words of a role beside a name.
_MOST_ROLE = 10
#: Likeness of two labels that are one in two genders: "Predsjednik", "Predsjednica".
_ALIKE = 75
_LONGEST_LABEL = 60


def apposed(ground: Ground) -> Iterator[Card]:
    """Yield the persons whose role stands right before their name: "Assessore ai gemellaggi Renzo Pini"."""
    for line in ground.lines:
        for match in _NAME.finditer(line.text):
            name = _bare(match[0])
            if name is None:
                continue
            start = match.start() + match[0].find(name.split()[0])
            before = re.split(r"[.;:!?,(–]|\s-\s", line.text[max(0, start - _LONGEST_LABEL) : start])[-1].strip()
            role = _role_at_end(before)
            if role:
                yield Card(name=name, role=role, quote=line.text)


def _bare(text: str) -> str | None:
    """Return the person named in a run of capitals; a role before the name is cut: "Direktorin Ada Berg"."""
    words = text.split()
    for first in range(max(1, len(words) - 1)):
        rest = " ".join(words[first:])
        if ROLE.search(flat(rest).lower()) is None and (name := person_name(rest)) is not None:
            return name
    return None


def _role_at_end(text: str) -> str:
    """Return the role *text* ends with: from its first word that names a rank on."""
    words = text.split()[-_MOST_ROLE:]
    place = next((at for at, word in enumerate(words) if role_of(word).ranks or is_role(word)), None)
    if place is None:
        return ""
    role = re.sub(r"^\w{1,4}['’](?=\w)", "", " ".join(words[place:]))
    return "" if _OPEN.search(flat(role).lower()) else role


#: A verb or a preposition at the end: what follows is no apposition.
_OPEN = regex(r"\b(?:is|was|est|ist|es|war|von|with|mit|avec|con|by|par|an|at|of|de|du|der|di|van)$")


def relieved(name: str, ground: Ground) -> tuple[Card | None, frozenset[int]]:
    """Return who a sentence says came after a person, and the lines in which the person is named as the former one."""
    found: list[Card] = []
    lines = []
    own = set(parts(name))
    for line in ground.lines:
        if not own or not all(f" {word.replace('-', ' ')} " in line.key for word in own):
            continue
        for sentence in _SENTENCE.split(line.text):
            low = flat(sentence).lower()
            left = LEFT.search(low) is not None
            if (_SUCCEEDS.search(low) is None and not left) or (_took_over(name, sentence) and not left):
                continue
            told = {each for match in _NAME.finditer(sentence) if (each := _bare(match[0])) is not None}
            others = {each for each in told if not same_person(each, name) and not own & set(parts(each))}
            if left and not others:
                lines.append(line.number)
            elif len(others) == 1 and any(own <= set(parts(each)) for each in told):
                found.append(Card(name=others.pop(), role=_role_in(sentence), quote=sentence))
                lines.append(line.number)
    names = {card.name for card in found}
    return (found[0] if len(names) == 1 else None), frozenset(lines)


def _took_over(name: str, sentence: str) -> bool:
    """Say whether a sentence begins with the person: then it was the person who came after another."""
    if _AFTER.match(sentence):
        return False
    match = _NAME.search(sentence)
    first = _bare(match[0]) if match is not None else None
    turned = re.search(r"\b(?:was|has been|a ete|wurde|fue|ha sido|e stat[oa]|foi|werd)\b", flat(sentence).lower())
    return first is not None and same_person(first, name) and turned is None


#: "To Ada Berg …": somebody came after.
_AFTER = regex(r"\W*(?:to|after|à|après|a|ad|al|alla|dopo|auf|nach|tras|op|na|po)\s", re.I)


def _role_in(sentence: str) -> str:
    found = ROLE.search(flat(sentence).lower())
    return found[0] if found is not None else ""


def newcomers(name: str, role: str, ground: Ground) -> Iterator[Card]:
    """Yield who sentences say came into the role, or after the person, *name*: one other person a sentence."""
    wanted = role_of(role)
    own = set(parts(name))
    for line in ground.lines:
        for sentence in _SENTENCE.split(line.text):
            low = flat(sentence).lower()
            if _CAME.search(low) is None:
                continue
            told = [found for match in _NAME.finditer(sentence) if (found := _bare(match[0])) is not None]
            others = {found for found in told if not same_person(found, name) and not own & set(parts(found))}
            names_old = any(same_person(found, name) for found in told) or (
                bool(own) and all(f" {word} " in line.key for word in own)
            )
            spoken = role_of(sentence)
            same = bool(wanted.ranks) and wanted.ranks <= spoken.ranks and wanted.fields <= spoken.fields
            rest = {word for word in wanted.rest if len(word) > 3}
            if len(others) == 1 and (names_old or (same and rest <= spoken.rest)) and spoken.deputy == wanted.deputy:
                if names_old and not same and not _SUCCEEDS.search(low):
                    continue
                yield Card(name=others.pop(), role=role, quote=sentence)


#: Somebody came after somebody, whatever the office is called.
_SUCCEEDS = regex(
    r"\b(?:succe(?:e|d)\w*|successor|replac\w+|t(?:ake|ook|aken) over from|remplac\w+|pris la suite|prend la suite"
    r"|nachfolge\w*|folgt\w*|ubern(?:immt|ahm|ommen)|ablos\w*|sucedi\w*|sucede\w*|sustitu\w+|relev\w+|subentr\w+|sostitui\w+|substitu\w+"
    r"|opvolg\w+|opgevolgd|vervang\w+|zastap\w+|nastepc\w+)\b"
)


def relabelled(name: str, ground: Ground, then: Ground) -> Iterator[Card]:
    """Yield who stands today beside the label *name* stood beside then, in any language."""
    labels = [
        field.label
        for field in then.page.fields
        if len(field.label) <= _LONGEST_LABEL and (found := _lead(field.value)) is not None and same_person(found, name)
    ]
    for field in ground.page.fields:
        found = _lead(field.value)
        if found is None or same_person(found, name):
            continue
        if any(_one_label(field.label, label) for label in labels):
            yield Card(name=found, role=field.label, quote=f"{field.label}: {field.value}")


def labels_of(name: str, ground: Ground) -> list[str]:
    """Return the labels that name a role and stand beside a person: "Chair: Ada Berg (Berg & Sons, leather)"."""
    return [
        field.label
        for field in ground.page.fields
        if len(field.label) <= _LONGEST_LABEL
        and role_of(field.label).ranks
        and (found := _lead(field.value)) is not None
        and same_person(found, name)
    ]


def _lead(value: str) -> str | None:
    """Return the person a value begins with."""
    return person_name(re.split(r"[,;(|·]|\s[-–—]\s|\s(?=\S+@)", value, maxsplit=1)[0].strip())


def _one_label(one: str, other: str) -> bool:
    first, second = flat(one).lower().strip(" :"), flat(other).lower().strip(" :")
    return first[:4] == second[:4] and float(ratio(first, second)) >= _ALIKE


def heirs(name: str, roles: Sequence[str], ground: Ground, then: Ground | None) -> list[Card]:
    """Return who sentences and labels give the person's roles today."""
    found = [card for role in roles for card in newcomers(name, role, ground)]
    if then is not None:
        found += relabelled(name, ground, then)
    return found
