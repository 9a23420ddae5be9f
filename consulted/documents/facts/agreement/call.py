"""Calls for proposals that houses issue together: who runs one, and on which day it closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.name import names
from consulted.documents.facts.agreement.clause import Clause
from consulted.documents.facts.agreement.pact import Pact
from consulted.documents.facts.agreement.parties import between
from consulted.documents.facts.agreement.party import row
from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.moment import moments
from consulted.documents.facts.scene import Scene
from consulted.documents.fold import flat
from models.fact import Predicate
from models.pattern import regex
from pipelines.facts.lexicon.call import CALL, CLOSES, RUN_BY
from pipelines.facts.lexicon.pact import UNTIL, with_word

#: Behind the word for a call, its name in quotation marks.
_QUOTED = regex(r"(?:\s[a-zà-ÿ]{4,14}){0,2}\s?[«\"“„»‹]\s?([^«»\"“”„‹›]{3,70}?)\s?[»\"”“«›]")
#: Between a call and its name or those who run it.
_NEAR, _FAR = 3, 60
#: Letters before a date in which "until" or "closes on" may stand.
_LEAD = 60


def calls(scene: Scene, last: Pact | None) -> tuple[list[Claim], Pact | None]:
    """Return what *scene* states of a call, and that call; nothing where it speaks of none.

    Args:
        last: the call or agreement spoken of before.
    """
    noun = CALL.search(scene.flat)
    if noun is None:
        return [], None
    clause = Clause(scene=scene, number=0)
    name = _name(scene, noun)
    partners = _partners(clause, noun, name)
    if len(partners) >= 2:
        call = Pact.of(partners, confidence=0.8)
        if name is not None:
            call = Pact(subject=name, partners=call.partners, aliases=(call.subject,), confidence=0.85)
        return [call.bound(scene), *_closing(scene, call)], call
    spoken = last if last is not None and CALL.search(_before(scene)) is not None else None
    if name is not None:
        spoken = Pact(subject=name, partners=(name,), confidence=0.75)
    found = list(_closing(scene, spoken.before())) if spoken is not None else []
    return found, spoken if found else None


def _before(scene: Scene) -> str:
    """Return what stands before a sentence in its paragraph, folded."""
    return flat(scene.paragraph.text[: scene.start]).lower()


def _name(scene: Scene, noun: re.Match[str]) -> str | None:
    """Return what a call is called, with the word for it: "Förderaufruf »Holz im Kreis«", "the call Blue Bridges"."""
    printed = scene.text[noun.start() : noun.end()]
    quoted = _QUOTED.match(scene.text, noun.end())
    if quoted is not None:
        return f"{printed} {quoted[0].strip()}"
    behind = next((each for each in names(scene.text[noun.end() :]) if each.start <= _NEAR), None)
    if behind is not None and behind.text[0].isupper():
        return f"{printed} {behind.text}"
    return None


def _partners(clause: Clause, noun: re.Match[str], name: str | None) -> tuple[Mention, ...]:
    """Return who runs a call: behind "run by", between "between", or a house with another."""
    inside = [each for each in clause.mentions if not each.located and (name is None or each.name not in name)]
    for verb in RUN_BY.finditer(clause.flat):
        behind = row(clause, [each for each in inside if each.start >= verb.end() - 1])
        if len(behind) >= 2 and behind[0].start - verb.end() <= _FAR:
            return behind
    rows = between(clause)
    if rows:
        return rows[0][0]
    of = _OF.match(clause.flat, noun.end())
    behind = row(clause, [each for each in inside if of is not None and each.start >= of.end() - 1])
    if len(behind) >= 2 and of is not None and behind[0].start - of.end() <= _NEAR:
        return behind
    return _issued(clause, noun, inside)


#: "the joint call of A and B", "l'appel de A et B", with the call's name between them.
_OF = regex(
    r"(?:\s?[«\"“„»][^«»\"“”„]{3,70}[»\"”“«])?,?\s(?:of|by|de|du|des|der|von|vom|del|della|do|da|van)\s"
    r"(?:the |la |le |l['’]|der |dem |el |il |het |de )?"
)


def _issued(clause: Clause, noun: re.Match[str], inside: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return who issues a call together, named before it: "A and B launched a joint call", "With B, A runs a call"."""
    ahead = row(clause, [each for each in inside if each.end <= noun.start()], anywhere=True)
    if len(ahead) >= 2:
        return ahead
    for with_ in with_word(clause.scene.language).finditer(clause.flat):
        others = row(clause, [each for each in inside if 0 <= each.start - with_.end() + 1 <= _NEAR * 4])
        first = next((each for each in inside if each.end <= with_.start()), None) or clause.scene.before
        if others and first is not None and first.name not in {each.name for each in others}:
            return (first, *others)
    return ()


def _closing(scene: Scene, call: Pact) -> Iterator[Claim]:
    """Yield the day until which proposals are taken."""
    for moment in moments(scene.text):
        lead = scene.flat[max(0, moment.start - _LEAD) : moment.start]
        until = next(iter(reversed(list(UNTIL.finditer(lead)))), None)
        if CLOSES.search(lead) is None and (until is None or re.search(r"[.;,\d]", lead[until.end() :])):
            continue
        yield call.claim(scene, Predicate.VALID_UNTIL, (moment.printed,), (moment.iso,), moment.iso)
        return
