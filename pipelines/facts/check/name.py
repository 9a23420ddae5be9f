"""Whether a house still bears the name a report gives it."""

from __future__ import annotations

from collections.abc import Sequence

from models.fact import Fact, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.canonical.organisation import organisation, same_organisation, words_of
from pipelines.facts.check.ground import Ground, Line, key
from pipelines.facts.lexicon.house import HOUSE
from snapshots.flat import flat


def says_name(fact: Fact, ground: Ground, names: Sequence[str], then: Ground | None) -> Saying:
    """Say by what name *ground* calls the house; its long name proves a short one only where both stand, or at home."""
    value = fact.value.printed[0]
    lines = list(ground.lines_with(value))
    owned = ground.owned_by((*names, value))
    retold = next((line for line in lines if _is_retold(line, value, ground)), None)
    told = (_new_name(retold, value, ground) or _other_house(ground, value)) if retold is not None else None
    renamed = _renamed(ground, then, value, names) or _called(ground, value, names, told)
    if renamed is not None:
        quote = retold.text if retold is not None else renamed
        return Saying(
            says=Says.OTHER,
            value=Value(printed=(renamed,), canonical=(organisation(renamed),)),
            quote=quote,
            confidence=0.75,
        )
    both = next((line for line in lines if ground.near(line, (fact.subject,), reach=1)), None)
    if both is not None or (owned and lines):
        return Saying(says=Says.SAME, value=fact.value, quote=(both or lines[0]).text, confidence=0.85)
    return Saying(says=Says.SILENT if ground.about(names) else Says.OFF_SUBJECT, confidence=0.5)


#: A house says that it has another name; folded.
_RENAMED = regex(
    r"\b(?:kn[eo]w us as|known to (?:you|many) as|connaissiez sous|kannten uns (?:als|unter)|conocia(?:is|n|mos)? como"
    r"|conoscevate come|kende(?:n)? ons als|znaliscie nas jako|conheciam como|(?:trade|trading|operate) as"
    r"|renamed|new name|now called|now known as|known until|has been called|previously (?:known|called)"
    r"|changed its name|until then|(?:were|was) (?:then |formerly |previously )?(?:known as|called)"
    r"|s'appelai(?:en)?t|(?:nous )?nous appelions|sous le nom d|hiess(?:en)?|hiessen wir|unter dem namen"
    r"|se llamaba|nos llamabamos|se denominaba|si chiamava|ci chiamavamo|chamava-se|chamavamo-nos|heette|heetten"
    r"|nazywal\w*"
    r"|nouveau nom|rebaptise\w*|a change de nom|s'appelle (?:desormais|maintenant)"
    r"|(?:heisst|tragt|firmiert) (?:seit|jetzt|nun|nunmehr|heute)|umbenannt|umbenennung|neuer name|firmiert"
    r"|tragt den namen|ahora se llama|nuevo nombre|paso a llamarse|pasa a llamarse|renombrad[oa]"
    r"|ora si chiama|nuovo nome|ha cambiato nome|rinominat[oa]|nieuwe naam|heet nu|heet sinds|hernoemd"
    r"|nowa nazwa|zmienil\w* nazwe|agora chama-se|novo nome|passou a (?:chamar-se|designar-se)|mudou de nome)\b"
)
_ARTICLE = r"(?:(?:the|le|la|l'|der|die|das|den|zum|zur|el|il|lo|de|het|o|a)\W+)?"
#: Between the new name and the old one behind it: "Y (formerly X)".
_ONCE = regex(
    r"^\W*(?:\([^()]{2,15}\)\W*)?(?:formerly|until (?:19|20)\d\d|previously|once|anciennement|autrefois|ex"
    r"|ancien(?:ne)?|jusqu'en (?:19|20)\d\d|ehemals|vormals|fruher|vorher|bis (?:19|20)\d\d|antes|antigu[oa]|gia"
    r"|precedentemente|voorheen|vroeger|voormalige?|dawniej|wczesniej|dawn[aey]|antigamente|anteriormente)\W+"
    r"(?:(?:known as|called|the|als|bekannt als|genannt|denominad[oa]|chamad[oa]|connue? sous le nom de|znan[aey] jako)"
    rf"\W+)?{_ARTICLE}$"
)
#: Between the old name and the new one behind it: "Since 2024 X has been the Y", "X, now Y".
_BECAME = regex(
    r"^\W*(?:\([^()]{2,15}\)\W*)?(?:has been|is now|now|became|has become|est(?: desormais| devenue?)?|desormais"
    r"|devenue?|s'appelle|devient|ist(?: nun| jetzt)?|jetzt|nun|heisst(?: nun| jetzt)?|wurde|es(?: ahora)?|ahora"
    r"|se llama|e(?: ora)?|ora|si chiama|is(?: nu)?|nu|heet(?: nu)?|nosi nazwe|obecnie|chama-se|agora|passou a ser)"
    rf"\W+{_ARTICLE}$"
)
#: "Seit 2024 ist der X die Y": the verb stands before the old name.
_VERB_FIRST = regex(rf"\b(?:ist|heisst|wurde|is|heet|werd)\W+{_ARTICLE}$")
_BARE = regex(rf"^\W*(?:\([^()]{{2,15}}\)\W*)?{_ARTICLE}$")
#: A line that says since when.
_SINCE = regex(r"\b(?:since|depuis|seit|desde|dal|dallo|dalla|sinds|od|as of|from|ab|a partir|a compter|now|\d{4})\b")
#: Behind a name that is all that is said: a partner or member of it is something else.
_ENDS = regex(r"^\W*(?:\([^()]*\))?\s*(?:[.,;:!)]|$)")
#: Characters between a name and the words that it was given up.
_BESIDE = 50


#: "The former X is called Y".
_FORMER = regex(
    r"\b(?:former|old|antig[oa]|ancien(?:ne)?|ex|ehemaligen?|fruheren?|alten?|vecchi[oa]|precedente|voormalige?|oude"
    r"|dawn(?:y|a|e|ego)|byl(?:y|a|ego|ej))\W+$"
)


def _is_retold(line: Line, value: str, ground: Ground) -> bool:
    """Say whether a line that names the house says that it has another name."""
    text = line.text
    low, name = _low(text), _low(value)
    place = low.find(name)
    if place < 0:
        return False
    before, behind = low[:place], low[place + len(name) :]
    if _RENAMED.search(f"{before[-_BESIDE:]} {behind[:_BESIDE]}") is not None:
        return True
    other = _new_name(line, value, ground)
    if other is None:
        return False
    if _FORMER.search(before) is not None and _house_in(line, value, ground) is not None:
        return True
    new = _low(other)
    if (start := before.rfind(new)) >= 0:
        return _ONCE.match(before[start + len(new) :]) is not None
    start = behind.find(new)
    if start < 0 or _SINCE.search(low) is None or _ENDS.match(behind[start + len(new) :]) is None:
        return False
    between = behind[:start]
    return _BECAME.match(between) is not None or (
        _BARE.match(between) is not None and _VERB_FIRST.search(before) is not None
    )


def _low(text: str) -> str:
    return flat(text).lower().replace("ß", "ss").replace("’", "'")


_NAME = regex(
    r"[A-ZÀ-ÞØŁŚŻ][\w'’&.-]*(?:[ -](?:(?:de|des|du|la|le|les|d'|of|for|the|and|et|und|der|für"
    r"|&) ?)*[A-ZÀ-ÞØŁŚŻ][\w'’&.-]*)+"
)


def _house_in(line: Line, value: str, ground: Ground) -> str | None:
    """Return what the page calls its house, where *line* does so too and it is not *value* in other words."""
    mine = words_of(value)
    return next(
        (
            house
            for house in ground.page.house
            if words_of(house) != mine and len(words_of(house)) > 1 and key(house) in line.key
        ),
        None,
    )


def _new_name(line: Line, value: str, ground: Ground) -> str | None:
    """Return the other name in a line that says one house had two."""
    text = line.text
    if (house := _house_in(line, value, ground)) is not None:
        return house
    others = [
        found
        for match in _NAME.finditer(text)
        if not same_organisation(found := match[0].rstrip(".'’-"), value) and value not in found
    ]
    return next((each for each in others if HOUSE.search(flat(each).lower()) or len(each.split()) > 1), None)


def _other_house(ground: Ground, value: str) -> str | None:
    """Return what a page calls its house where that is another name: "Until 2022 we were known as X"."""
    return next((house for house in ground.page.house if not _is_within(house, value)), None)


def _called(ground: Ground, value: str, names: Sequence[str], told: str | None) -> str | None:
    """Return the name a page says a house has now, where it may speak for it: it is the house's, or calls itself so."""
    if told is None or any(_is_within(house, value) for house in ground.page.house):
        return None
    own = ground.owned_by((*names, value, told))
    return told if own or not ground.page.house or HOUSE.search(flat(told).lower()) else None


def _is_within(house: str, value: str) -> bool:
    """Say whether what a page calls its house is a name, or a shorter form of it: not a longer one."""
    return same_organisation(house, value) and len(words_of(house)) <= len(words_of(value))


def _renamed(ground: Ground, then: Ground | None, value: str, names: Sequence[str]) -> str | None:
    """Return what a page calls its house now that called it *value* then; another name the report knows is none."""
    if then is None or not any(same_organisation(value, house) for house in then.page.house):
        return None
    return next(
        (
            house
            for house in ground.page.house
            if not any(same_organisation(house, each) for each in (*then.page.house, *names))
        ),
        None,
    )
