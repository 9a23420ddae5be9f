"""How a page says that an agreement stands: signed, planned, ended, or not there at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.fact import Fact, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.check.ground import Line, key, named_in
from pipelines.facts.lexicon.agreed import ACTIVE, BINDS, ENDED, NONE, PLANNED, RENEWED, SIGNED
from snapshots.flat import flat

_SENTENCE = regex(
    r"(?:(?<=[^\W\d_]{3}[.!?])|(?<=[^\W\d_]{2}[)»\"'”][.!?])|(?<=\d{4}[.!?]))\s+(?=[^\w\s]?[^\W\d_a-z])|(?<=;)\s+"
)
#: "With the Harbour Museum …": of somebody, the parties or another.
_WITH = regex(r"\b(?:[Ww]ith|[Aa]vec|[Mm]it|[Cc]on|[Mm]et|[Cc]om|[Zz]e?)\s(?:\w{1,3}\s)?(?=[A-ZÀ-ÖØ-Þ])")
#: What holds beside what: who signed may be called active; who has no agreement may plan one.
_ALIKE = (frozenset({"signed", "active"}), frozenset({"none", "planned"}))


def says_status(fact: Fact, lines: Sequence[Line], others: Sequence[Sequence[str]]) -> Saying:
    """Say how *lines*, those that speak of the agreement, have it stand; *others* are names of its parties."""
    stated = fact.value.canonical[0]
    found: dict[str, str] = {}
    for line in lines:
        for sentence in sentences(line.text, others):
            status = status_of(sentence)
            if status == "signed" and stated == "planned" and _is_intent(sentence):
                status = "planned"
            if status is not None:
                found.setdefault(status, line.text)
                if status in ("signed", "ended"):
                    # Of the two, what is told last holds.
                    found.pop("ended" if status == "signed" else "signed", None)
    told = next((each for each in ("ended", "signed", "planned", "none") if each in found), None)
    if told is None:
        return Saying(says=Says.SILENT, confidence=0.5)
    if told == stated or (any({told, stated} <= each for each in _ALIKE) and (stated in found or stated != "planned")):
        quote = found.get(stated, found[told])
        return Saying(says=Says.SAME, value=_value(stated), quote=quote, confidence=0.75)
    if (stated == "ended" and told == "signed") or (stated == "planned" and told == "none"):
        # A page that was never cleared; a plan that it does not speak of.
        return Saying(says=Says.SILENT, confidence=0.5)
    return Saying(says=Says.OTHER, value=_value(told), quote=found[told], confidence=0.75)


#: What is signed before there is an agreement.
_INTENT = regex(
    r"\b(?:(?:letters?|declarations?|statements?) of intent|(?:lettres?|declarations?) d'intention|absichtserklarung\w*"
    r"|cartas? de intenci(?:on(?:es)?|ones)|declaracion(?:es)? de intenciones|letter[ae] d'intenti"
    r"|dichiarazion[ei] d'intenti"
    r"|cartas? de inten\w+|intentieverklaring\w*|list\w* intencyjn\w*)\b"
)


def _is_intent(sentence: str) -> bool:
    """Say whether what a sentence has signed is a letter of intent, and nothing that binds."""
    low = flat(sentence).lower()
    return _INTENT.search(low) is not None and BINDS.search(_INTENT.sub(" ", low)) is None


def _value(status: str) -> Value:
    return Value(printed=(status,), canonical=(status,))


def sentences(text: str, others: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the sentences of *text* that speak of the agreement: not those that name another partner."""
    for sentence in _SENTENCE.split(text):
        mine = any(named_in(key(sentence), name) for names in others for name in names)
        if mine or _WITH.search(sentence) is None:
            yield sentence


def parted(text: str) -> list[str]:
    """Return the sentences of *text*."""
    return _SENTENCE.split(text)


def status_of(sentence: str) -> str | None:
    """Return the status one sentence tells of."""
    low = flat(sentence).lower()
    if _DRAFT.search(low) and not _done(low):
        return "planned" if BINDS.search(low) else None
    if NONE.search(low):
        return "none" if BINDS.search(low) or SIGNED.search(low) else None
    if PLANNED.search(low) and not _done(low):
        return "planned" if BINDS.search(low) or SIGNED.search(low) else None
    ended = max((match.start() for match in ENDED.finditer(low)), default=-1)
    renewed = [
        match.start()
        for match in RENEWED.finditer(low)
        if not any(each.start() <= match.start() < each.end() for each in ENDED.finditer(low))
    ]
    signed = [match.start() for match in SIGNED.finditer(low)] if BINDS.search(low) else []
    begun = max((*renewed, *signed), default=-1)
    if ended > begun:
        return "ended"
    if begun >= 0:
        return "signed"
    return "signed" if ACTIVE.search(low) and BINDS.search(low) else None


_PAST = regex(
    r"\b(?:(?:was|were|has been|have been|had been) (?:finally |duly |then )?(?:signed|concluded)|(?:have"
    r"|has) (?:now )?(?:signed|concluded)"
    r"|(?:a|ont) (?:enfin |finalement )?(?:ete )?(?:signe|conclu)\w*|(?:wurde|haben|ist)\b.{0,80}\b(?:unterzeichnet"
    r"|unterschrieben|geschlossen)(?! werden)"
    r"|fue firmad[oa]|(?:ha|han) (?:sido )?firmad[oa]|firmaron|e stat[oa] (?:firmat|sottoscritt)[oa]"
    r"|hanno (?:firmato|sottoscritto)"
    r"|foi assinad[oa]|assinaram|(?:is|werd) ondertekend|hebben .{0,40}ondertekend|zostal[aoy]? podpisan[aoy]?"
    r"|podpisal[aiy])\b"
)


#: "agreed the draft of a protocol", "Entwurf einer Vereinbarung": there is a text, and nobody has signed it.
_DRAFT = regex(
    r"\b(?:drafts?|drafting|projet d[e'](?: )?(?:accord|protocole|convention|memorandum|entente)|brouillon|entwurf\w*"
    r"|borrador\w*|bozz[ae]|rascunho|minuta d[eoa]|concept(?:overeenkomst|versie|tekst)|ontwerp\w*|projekt\w* (?:umowy"
    r"|porozumienia)|(?:vertrags|abkommens)entw\w+|initialled|paraphe\w*|paraphiert\w*)\b"
)


def _done(low: str) -> bool:
    """Say whether a sentence that speaks of a plan tells that it came true."""
    return _PAST.search(low) is not None
