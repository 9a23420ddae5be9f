"""Short forms, long names and former names that a report introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.house.word import is_made_up
from consulted.documents.facts.scene import Scene
from consulted.documents.facts.vocabulary import SMALL
from consulted.documents.fold import flat, fold
from models.fact import FactType, Predicate, Value
from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import is_short_form, organisation, words_of

_KNOWN_AS = regex(
    r"^,?\s?\(?(?:which |that |qui |quien |che |die |das |der |(?:has|have) (?:since |now )?been |is |was |are |were )?"
    r"(?:also |better |formerly |previously |now |(?:until|till|jusqu'en) \d{4} |since \d{4} )?"
    r"(?:(?:was|were|had been|is|went|goes) )?(?:known as|(?:went|goes) by the name of|began life as|started out as"
    r"|operated as|called|named|renamed(?: to| as)?|by the name of|formerly"
    r"|rebaptise[es]* |s'appelait|portait le nom de|s'appelle desormais"
    r"|previously|formerly known as|trading as"
    r"|anciennement|ex-|dite?|appelee?|connue? sous le nom de|autrefois"
    r"|ehemals|vormals|fruher|kurz|genannt|bekannt als|auch"
    r"|antes|(?:mas |mais |tambien |tambem )?conhecid[oa] como|(?:mas |tambien )?conocid[oa] (?:como|por)|llamad[oa]"
    r"|denominad[oa]|(?:meglio |piu )?(?:not[oa]|conosciut[oa]) come|dett[oa]|gia|(?:mieux "
    r"|plus )?connue? sous le nom de|besser bekannt als|beter bekend als|znan[aey] (?:tez |lepiej )?jako|voorheen"
    r"|dawniej)\s?:?\s[\"“„«]?\s?((?:[^\"”“»(),;.]|\.(?=[^\W\d_])){2,70})"
)
#: "called Northern Ports Alliance since 2016": since when is no part of the name.
_SINCE = regex(
    r"\s(?:since|from|until|in|as of|depuis|en|jusqu'en|seit|ab|bis|desde|hasta|dal|nel|sinds|od|do)"
    r"\s(?:[^\W\d_]{1,10}\s){0,2}(?:19|20)\d\d\b"
)
#: Of those, what a house is no longer called.
_FORMER = regex(
    r"formerly|previously|until|anciennement|ex-|autrefois|ehemals|vormals|fruher|antes|voorheen|dawniej|gia"
)
_FULL_NAME = regex(
    r"\s*(?:full name|in full|nom complet|en toutes lettres|vollstandiger name|voller name|vollstandig"
    r"|nombre completo|nome completo"
    r"|nome per esteso|per esteso|volledige naam|voluit|pelna nazwa)\s?:?\s"
)
_LONGEST, _WORDS = 140, 3


def names(scene: Scene) -> Iterator[Claim]:
    """Yield the names *scene* gives one house."""
    for mention in scene.mentions:
        for short in mention.aliases:
            if is_short_form(short) and _belongs(short, mention.name):
                yield _claim(scene, short, mention.name)
            elif is_short_form(mention.name) and len(short) > len(mention.name):
                yield _claim(scene, mention.name, short)
        yield from _in_brackets(scene, mention)
        other = _KNOWN_AS.match(scene.flat[mention.end :])
        if other is not None:
            start = mention.end + other.start(1)
            said = _SINCE.split(scene.text[start : mention.end + other.end(1)], maxsplit=1)[0].strip()
            if said[:1].isupper():
                shorter = len(said) < len(mention.name) and _FORMER.search(other[0][: other.start(1)]) is None
                yield _claim(scene, said, mention.name) if shorter else _claim(scene, mention.name, said)


def _in_brackets(scene: Scene, mention: Mention) -> Iterator[Claim]:
    """Yield the names that brackets give behind a house: in full, in another language, of a project's letters."""
    opened = scene.text.find("(", mention.start, mention.end + 2)
    closed = scene.text.find(")", opened, opened + _LONGEST) if opened >= 0 else -1
    if closed < 0:
        return
    inside = scene.text[opened + 1 : closed]
    for piece in re.split(r",\s|;\s", inside):
        label = _FULL_NAME.match(flat(piece).lower())
        bare = piece[label.end() :] if label is not None else piece
        said = bare.strip(" \"“”„«»*_'")
        quoted = bare.strip()[:1] in ('"', "“", "„", "«")
        if (label is not None or quoted) and said[:1].isupper() and said not in mention.aliases:
            yield _claim(scene, mention.name, said)
        elif inside == piece and _is_spelled_out(said) and (subject := _word(mention.name)):
            yield _claim(scene, subject, said)


def _word(name: str) -> str:
    """Return the one word a name is, or its made-up last one: "Vorhaben CareBridge"; nothing for other names."""
    last = name.rpartition(" ")[2]
    return last if last == name or is_made_up(last) else ""


def _is_spelled_out(text: str) -> bool:
    """Say whether words in brackets are the long name of a project: several, most longer ones in capitals."""
    found = [word for word in text.split() if len(word) > 2 and fold(word) not in SMALL]
    capitals = sum(word[:1].isupper() for word in found)
    long = text[:1].isupper() and len(text.split()) >= _WORDS and country(text) is None
    return long and (2 * capitals >= len(found) or capitals >= 2) and not any(map(str.isdigit, text))


def _belongs(short: str, name: str) -> bool:
    """Say whether a short form may be made of the letters of a name, in their order."""
    letters = iter("".join(words_of(name)))
    return all(letter in letters for letter in fold(short) if letter.isalpha()) and organisation(short) != organisation(
        name
    )


def _claim(scene: Scene, subject: str, value: str) -> Claim:
    return Claim(
        type=FactType.NAME,
        subject=subject,
        predicate=Predicate.NAME,
        value=Value(printed=(value,), canonical=(organisation(value),)),
        paragraph=scene.paragraph,
        start=scene.start,
        end=scene.end,
        aliases=(value,),
        confidence=0.85,
    )
