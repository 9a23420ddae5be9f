"""Gates before a site that no vendor's mark tells of: a human check, a rate limit, an age or country gate."""

from __future__ import annotations

import re

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.border import EXAMINED, FIREWALL, FOREIGN
from pipelines.judge.case import Case, Place, key, known, quoted, titles
from pipelines.judge.gate import AGE, COUNTRY, ERRAND, HUMAN, PAY_OR_CONSENT, REFUSED, SUM, TRAFFIC
from pipelines.judge.lexicon import CONSENT
from pipelines.judge.message import unquoted
from pipelines.judge.placard import placards
from snapshots.text import PageText

#: Ways into its site that a page may hold and still be a gate: terms, privacy, help, the operator's name.
_MOST_WAYS = 12
#: Words of a gate, its explanations included.
_GATE_WORDS = 180
#: Running words that speak of no gate, on a page with and without a menu.
_EXPLAINED, _EXPLAINED_BESIDE_MENU = 60, 25
#: Words of a gate in the frame of its site, and those that do not speak of it.
_FRAMED, _FRAMED_BESIDE = 60, 12
#: All running words of such a gate, in proportion to those.
_MAINLY = 3
#: Links that make a menu.
_MENU = 4
_GATES_SAY = regex(
    "|".join(
        f"(?:{each.pattern})"
        for each in (
            *(HUMAN, EXAMINED, TRAFFIC, REFUSED, FIREWALL, COUNTRY, FOREIGN, AGE, ERRAND),
            *(PAY_OR_CONSENT, CONSENT),
        )
    ),
    re.S,
)
#: Words of an imprint, or of another line that stands on every page.
_IMPRINT = 15
_SENTENCE = regex(r"(?<=[.!?…])\s+")
#: Fields a gate has visitors fill in: an answer, a date of birth in three parts.
_GATE_FIELDS = 3
#: So many places that speak of the same gate.
_TWICE = 2
#: Words of a page that is nothing but a gate.
_BARE = 25
_SERVER_ERROR = 500
#: A gate says what it is in a title or heading; its patterns by the contract's reason.
_GATES = (
    (HUMAN, "challenge"),
    (EXAMINED, "challenge"),
    (TRAFFIC, "challenge"),
    (SUM, "challenge"),
    (REFUSED, "challenge"),
    (FIREWALL, "challenge"),
    (COUNTRY, "http-451"),
    (FOREIGN, "http-451"),
    (AGE, "consent-wall"),
)
#: Words of a headline that is the gate's own.
_HEADLINE = 12


def is_gate(now: PageText) -> bool:
    """Say whether *now* is short, leads hardly anywhere, and tells no story beside what gates tell."""
    framed = now.shows_over(_GATE_WORDS) or now.ways > _MOST_WAYS
    if framed and now.exceeds(_FRAMED):
        return False
    told = _told_beside([block.text for block in now.blocks if block.is_prose])
    if framed:
        # Within the frame of a site, its own words are the gate's alone.
        return told <= _FRAMED_BESIDE and now.prose_words >= _MAINLY * told
    return told <= (_EXPLAINED if now.ways < _MENU else _EXPLAINED_BESIDE_MENU)


def _told_beside(prose: list[str]) -> int:
    """Count the running words that speak of no gate.

    A gate's own lines may explain it in more sentences. Where another line speaks of something else, each is counted by
    its sentences: an essay on captchas quotes them and goes on.
    """
    others = sum(len(text.split()) for text in prose if not _GATES_SAY.search(known(text)))
    if others <= _IMPRINT:
        return others
    sentences = [sentence for text in prose for sentence in _SENTENCE.split(text)]
    return sum(len(each.split()) for each in sentences if not _GATES_SAY.search(known(each)))


def gated(case: Case) -> Judgement | None:
    """Judge a gate before the site that no vendor's mark tells of: a human check, a rate limit, an age or country gate.

    One word of these stands on many good pages; on a gate there is little else.
    """
    now = case.now
    if now is None or case.recognised or now.kind != "html" or case.status == 404 or not is_gate(now):
        return None
    if sum(kind not in ("checkbox", "radio", "hidden", "submit", "button") for kind in now.fields) > _GATE_FIELDS:
        return None
    said = list(placards(now))
    signs = [sign for sign in map(_gate_sign, said) if sign is not None]
    if not signs:
        return None
    sign, reason, strong = max(signs, key=lambda each: each[2])
    errand = next((place for place in said if ERRAND.search(key(place))), None)
    bare = not now.exceeds(_BARE)
    if not strong and errand is None and len(signs) < _TWICE and not case.is_nonsense and not bare:
        return None
    confidence = (
        0.6
        + (0.15 if strong else 0.0)
        + (0.1 if errand or case.is_nonsense else 0.0)
        + (0.05 if len(signs) >= _TWICE else 0.0)
    )
    return case.judgement(Verdict.BLOCKED, reason, confidence, quoted(sign), quoted(errand) if errand else "")


def refused_in_words(case: Case) -> Judgement | None:
    """Judge a 5xx whose page says that the visitor is kept out: some firewalls answer so."""
    now = case.now
    if now is None or case.status is None or case.status < _SERVER_ERROR or not is_gate(now):
        return None
    for place in titles(now):
        if any(pattern.search(key(place)) for pattern in (HUMAN, TRAFFIC, REFUSED, FIREWALL, COUNTRY)):
            return case.judgement(Verdict.BLOCKED, "challenge", 0.8, quoted(place))
    return None


def _gate_sign(place: Place) -> tuple[Place, str, bool] | None:
    """Return the place, the reason, and whether it is a title or heading that says so."""
    text = unquoted(key(place))
    for pattern, reason in _GATES:
        if pattern.search(text):
            return place, reason, place.where != "text" and len(text.split()) <= _HEADLINE
    return None
