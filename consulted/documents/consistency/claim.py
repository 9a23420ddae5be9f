"""What a report states of a body twice: the statements, put together by whom they are about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from consulted.documents.consistency.likeness import bare
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.name import Name, has_inner_capital, is_telling, names
from consulted.documents.consistency.paragraph import Sentence, place, quote
from consulted.documents.consistency.speech import ARTICLES
from consulted.documents.fold import words
from models.pattern import regex
from models.reference import Inconsistency

#: Shorter keys are initials.
_SHORTEST = 3

#: A name behind one of these is whose part is spoken of.
_OWNED = regex(
    r"\w\s+(?:of|at|in|near|de|du|des|d['’]|a|au|en|der|von|vom|van|im|bei|zu|del|della|do|da|em|w|te|i)\s+"
    r"(?:the\s+|la\s+|le\s+|l['’]|el\s+|il\s+)?$",
    re.I,
)
#: What stands between an article and a name: a body is the name's own, a club or an office another.
_KIND_BEFORE = regex(r"(?<!\w)(?:the|le|la|les|l['’]|el|los|il|lo|het|de|o|os)\s*(?-i:([a-z][a-z-]+))\s+$", re.I)
_BODY = regex(
    r"reseau|pole|cluster|grappe|association|fondation|societe|entreprise|agence|institut|consortium|alliance|federation"
    r"|network|forum|foundation|company|firm|agency|institute|partnership|organi[sz]ation|platform|plateforme|programme"
    r"|program|project|projet|centre|center|red|asociacion|fundacion|empresa|agencia|instituto|consorcio|alianza|proyecto"
    r"|rete|associazione|fondazione|societa|agenzia|istituto|consorzio|progetto|netwerk|vereniging|stichting|bedrijf"
    r"|rede|associacao|fundacao|klaster|university|universite|universidad|cooperative|cooperativa",
    re.I,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """What a sentence states of a name."""

    value: str
    sentence: Sentence
    #: Where in the sentence.
    at: int
    name: str


def claims(
    manuscript: Manuscript,
    about: re.Pattern[str],
    read: Callable[[Name, Sentence], Iterable[Claim]],
    trim: Callable[[Name], Name] = lambda name: name,
) -> list[list[Claim]]:
    """Return what *read* finds said of each name, where it is more than one thing; acronyms stand for their names.

    Args:
        about: only sentences that hold this are read.
        trim: takes off a name what is none of it.
    """
    short: dict[str, str] = {}
    found: dict[str, list[Claim]] = defaultdict(list)
    for sentence in manuscript.sentences:
        if about.search(sentence.plain):
            for name in map(trim, names(sentence.text)):
                own = _key(name, short, sentence)
                if own and _is_own(name, sentence, manuscript.language):
                    found[own] += read(name, sentence)
    merged: dict[str, list[Claim]] = defaultdict(list)
    for own, each in found.items():
        merged[short.get(own, own)] += each
    return [each for each in merged.values() if len(each) > 1]


def is_part(name: Name, sentence: Sentence) -> bool:
    """Say whether *name* only tells whose part is meant: "the Lyon branch of Medlab", "le club Medlab"."""
    before = sentence.plain[: name.start]
    if _OWNED.search(before):
        return True
    kind = _KIND_BEFORE.search(before)
    return kind is not None and _BODY.fullmatch(kind[1]) is None


def disagreement(kind: str, message: str, first: Claim, other: Claim) -> Inconsistency:
    """Return the finding that two claims disagree."""
    places = dict.fromkeys((*place(first.sentence.paragraph), *place(other.sentence.paragraph)))
    quotes = (quote(first.sentence.text, first.at), quote(other.sentence.text, other.at))
    return Inconsistency(kind=kind, message=f"{message}.", where=(*places, *quotes))


def _key(name: Name, short: dict[str, str], sentence: Sentence) -> str:
    """Return what a name is known by; an acronym in brackets behind it will stand for it."""
    own = "".join(bare(name.text))
    if len(own) < _SHORTEST:
        return ""
    bracket = re.match(r"\s*\(([A-Z][\w-]{1,9})\)", sentence.text[name.start + len(name.text) :])
    if bracket:
        short.setdefault(bracket[1].lower(), own)
    return short.get(own, own)


def _is_own(name: Name, sentence: Sentence, language: str) -> bool:
    """Say whether *name* names one body: "the Centre", "der Dorfladen" are whichever is spoken of."""
    if len(words(name.text)) > 1:
        return True
    before = words(sentence.plain[: name.start][-20:])[-1:]
    capitals = sum(each.isupper() for each in name.text)
    plain = capitals < 2 and not has_inner_capital(name.text)
    article = bool(before) and before[0] in ARTICLES and (before[0] != "de" or language == "nl")
    return is_telling(name.text, language) and not (plain and article)
