"""Who belongs to a network or consortium: members named in a sentence or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.enumeration import Enumeration, enumeration
from consulted.documents.consistency.name import names as run_of_capitals
from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.register import Register
from consulted.documents.facts.scene import Found, Scene
from consulted.documents.fold import flat
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.lexicon.listing import GATHERS, INLINE, LEADS, SOME

_STARTS = regex(r":\s|;\s|,\s")
_CODE = regex(r"\s*[(\[]\s*([A-Z]{1,3})\s*[)\]]\s*$")
_CODED = regex(r"\([A-Z]{1,3}\)")
_SQUARE = regex(r"\[([A-Z]{1,3})\]")
#: "Lumalp (FR, coordinator)".
_ROLED = regex(r"\(([A-Z]{2,3}), [a-zà-ÿ][^()]{2,30}\)")
_FEWEST = 2
#: So many places of a sentence are tried.
_TRIED = 12
_LONGEST = 4_000
_COLON = 70
_MOST_WORDS = 14
#: An article or the like before a member.
_OPENING = regex(
    r"^(?:(?:namely|i\.e\.|à savoir|nämlich|and|et|und|y|en|i|oraz|sowie|by|por|par|the|le|la|les|der|die|das"
    r"|dem|den|el|los|las|het|de|aus|il|lo|gli|i|o|a|os|as)\s+|[ldLD]['’]\s?)+"
)


def members(scene: Scene) -> Iterator[Claim]:
    """Yield the list of members *scene* names."""
    if len(scene.text) > _LONGEST or "," not in scene.text or INLINE.search(scene.text):
        return
    placed = _placed(scene)
    if placed:
        named = scene.subject(placed[0].start(), far=True)
        if named is not None:
            yield claim(scene, _at_home(placed), named, most=0.8)
        return
    text = _ROLED.sub(
        lambda coded: f"({coded[1]}){' ' * (len(coded[0]) - len(coded[1]) - 2)}", _SQUARE.sub(r"(\1)", scene.text)
    )
    coded = list(_CODED.finditer(text))
    # What a sentence says behind the last country is no part of its list.
    text = text[: coded[-1].end()] if len(coded) >= _FEWEST else text
    for start in list(_begins(scene))[:_TRIED]:
        found = enumeration(_OPENING.sub("", text[start:]), scene.language)
        if found is None or not _is_list(found, scene.register):
            continue
        named = scene.subject(start, far=True) if _head(scene, start) else scene.pointed(far=True)
        printed = tuple(_clean(member, scene.register) for member in found.members)
        if named is None or any(named[0].name == _CODE.sub("", member) for member in printed):
            continue
        yield claim(scene, printed, named, most=0.9 if found.coded else 0.7)
        return


def _head(scene: Scene, start: int) -> bool:
    """Say whether the house is named before the list, not within it."""
    return any(each.end <= start for each in scene.houses) or scene.before is not None


def claim(
    scene: Scene, printed: tuple[str, ...], named: Found, *, most: float = 0.9, rest: tuple[Paragraph, ...] = ()
) -> Claim:
    """Return that those *printed* belong to whom *named* says."""
    mention, confidence, doubts = named
    bare = tuple(_CODE.sub("", member) for member in printed)
    return Claim(
        type=FactType.MEMBERSHIP,
        subject=mention.name,
        predicate=Predicate.MEMBERS,
        value=Value(printed=printed, canonical=tuple(map(organisation, bare)), approximate=_is_of_some(scene, bare[0])),
        paragraph=scene.paragraph,
        start=scene.start,
        end=scene.end,
        rest=rest,
        aliases=mention.aliases,
        involved=bare,
        confidence=min(confidence, most),
        doubts=doubts,
    )


def _is_of_some(scene: Scene, first: str) -> bool:
    """Say whether what leads up to the first member tells that the list names some of many."""
    place = scene.text.find(first)
    return SOME.search(scene.flat[: place if place >= 0 else len(scene.flat)]) is not None


#: "Tenerrdis in France, Tweed and Flux 50 in Belgium": each where it is at home.
_PLACED = regex(
    r"([^\W\d_a-z][\w’'.&-]{0,30}(?: (?:of |for |and |& )?[\w’'.&-]{1,30}){0,6}?) (?:in|en|au|aux|aus"
    r"|à) (?:the |la |le |l'"
    r"|der |den )?([^\W\d_a-z][\w’'-]{1,30}(?: [^\W\d_a-z][\w’'-]{1,30})?)(?=[,;.)]| and | et | und |$)"
)


def _placed(scene: Scene) -> list[re.Match[str]]:
    """Return houses named with their countries, three and more in a row."""
    found = [match for match in _PLACED.finditer(scene.text) if country(match[2]) is not None]
    led = (
        number
        for number, match in enumerate(found[:-_FEWEST])
        if LEADS.search(scene.flat[: match.start()].rstrip()) is not None
    )
    first = next(led, None)
    return found[first:] if first is not None else []


def _at_home(placed: Sequence[re.Match[str]]) -> tuple[str, ...]:
    printed = []
    for match in placed:
        code = country(match[2])
        for name in re.split(r" (?:and|et|und) ", re.sub(r"^(?:and|the|et|und) ", "", match[1])):
            printed.append(f"{name.removeprefix('the ')} ({code})")
    return tuple(printed)


def _begins(scene: Scene) -> Iterator[int]:
    """Yield where a list may begin: behind a verb of gathering, a colon or a comma."""
    for verb in GATHERS.finditer(scene.flat):
        colon = scene.flat.find(":", verb.end(), verb.end() + _COLON)
        yield verb.end() if colon < 0 else colon + 1
    for mark in _STARTS.finditer(scene.text):
        if LEADS.search(scene.flat[max(0, mark.start() - 140) : mark.start()]):
            yield mark.end()


def _is_list(found: Enumeration, register: Register) -> bool:
    """Say whether those named are houses: most bear a country, or are organisations by their names."""
    if len(found.members) < _FEWEST:
        return False
    if found.coded:
        return sum(_has_country(member) for member in found.members) >= _FEWEST
    houses = sum(_is_house(member, register) for member in found.members)
    return len(found.members) > _FEWEST and houses >= 0.75 * len(found.members)


def _is_house(member: str, register: Register) -> bool:
    return any(register.is_sure(each) and not each.located for each in register.mentions(member))


def _has_country(member: str) -> bool:
    code = _CODE.search(member)
    return code is not None and country(code[1]) is not None


def _clean(member: str, register: Register | None = None) -> str:
    """Return a member without what opens the list, and without the verb a known house stands behind or before."""
    bare = _OPENING.sub("", member.strip(' .,;:"“”„«»'))
    known = [each for each in register.mentions(bare) if register.is_sure(each)] if register is not None else []
    if len(known) != 1:
        return bare
    code = _CODE.search(bare)
    head, tail = bare[: known[0].start], bare[known[0].end : code.start() if code is not None else len(bare)]
    whole = code[0] if code is not None else ""
    spoken = all(word.islower() for word in (*head.split(), *tail.split())) and "(" not in head + tail
    return bare[known[0].start : known[0].end] + whole if spoken else bare


def listed(items: Sequence[Paragraph], register: Register) -> tuple[str, ...]:
    """Return the houses list items name, one each; none when they are sentences or things."""
    names = []
    placed = sum(_PLACE.search(item.text.strip(" .;,")) is not None for item in items) * 2 > len(items)
    for item in items:
        text = re.split(r"\s[–—-]\s|:\s", item.text.strip(" .;,"), maxsplit=1)[0]
        code = _CODE.search(text)
        bare = re.sub(r"\s?\([^()]*\)", "", _clean(_CODE.sub("", text)))
        if len(bare.split()) > _MOST_WORDS or not bare[:1].isalnum():
            return ()
        first = _place_off(_TOLD_OF.split(bare, maxsplit=1)[0], always=placed)
        named = register.mentions(first)
        sentence = item.text.rstrip().endswith(".") and len(first.split()) > 8
        known = (bool(named) and named[0].start <= 30) or _is_capitalised(first)
        if code is None and (not known or sentence):
            return ()
        names.append(first.strip(" .,;") + (f" ({code[1]})" if code is not None else ""))
    return tuple(names) if len(names) >= _FEWEST else ()


#: ", a brewery of …", ", whose cheese …": what an item tells of a member.
_TOLD_OF = regex(
    r",\s(?:the |an? |une? |le |la |l['’]|eine? |der |die |das |which |who |whose |where |dont |qui |ou |deren "
    r"|dessen |wo"
    r" |el |una? |que |cu[yj][oa]s? |donde |onde |[il][aelo]? cui |il |lo |uno |che |dove |een |de |het |die |waarvan "
    r"|ktor\w+ |o |um"
    r"|uma )"
)


def _is_capitalised(text: str) -> bool:
    """Say whether words are one run of capitals, small words such as "of" included."""
    run = next(iter(run_of_capitals(text)), None)
    return run is not None and " " in run.text and run.start == 0 and run.end == len(text)


#: An item that ends in a town: "Power-to-Port, Esbjerg".
_PLACE = regex(r"[^,]{3,60}, [^\W\d_a-z][\w’'-]{1,20}(?: [^\W\d_a-z][\w’'-]{1,20})?$")


def _place_off(text: str, *, always: bool = False) -> str:
    """Return a name without the town and country behind it: "OptoRegion Saale, Jena"; one word only where all do so."""
    head, *places = text.split(", ")
    if (len(head.split()) > 1 or always) and places and all(len(each.split()) <= 2 for each in places):
        return head
    return text


def leads(text: str) -> bool:
    """Say whether *text* leads up to those who belong."""
    return LEADS.search(flat(text[-200:]).lower().rstrip(" :*")) is not None
