"""Pages whose only content asks for consent, or for a subscription in its place."""

from __future__ import annotations

import re

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, places, quoted, short_blocks, titles
from pipelines.judge.detour import gate_of_consent
from pipelines.judge.gate import PAY_OR_CONSENT
from pipelines.judge.gated import is_gate
from pipelines.judge.lexicon import CONSENT, PAYWALL
from snapshots.text import PageText

#: Words beyond which a page is no wall.
_MOST_WORDS = 300
#: So many places that speak of the choice.
_TWICE = 2


def consent(case: Case) -> Judgement | None:
    """Judge a page whose only content asks for consent; a banner over content is no wall."""
    now = case.now
    if now is None or case.recognised or case.status not in (200, None):
        return None
    if case.moved and not _cites_cookies(case.cited) and (gate := gate_of_consent(case.cited, case.final)):
        return case.judgement(Verdict.BLOCKED, "consent-wall", 0.9, f"the answer is the consent page {gate}")
    if now.exceeds(_MOST_WORDS):
        return None
    choice = _pay_or_consent(now)
    if choice is not None:
        return case.judgement(Verdict.BLOCKED, "consent-wall", 0.8, choice)
    lines = [line for line in now.main.splitlines() if line.strip()] or list(now.texts)
    total = max(sum(len(line.split()) for line in lines), sum(len(text.split()) for text in now.texts))
    asking = sum(len(place.text.split()) for place in _asking(lines))
    if total < 8 or asking < _MOSTLY_ASKING * total:
        return None
    if case.then is None and (_cites_cookies(case.cited) or any(_POLICY.search(key(place)) for place in titles(now))):
        return None
    return case.judgement(
        Verdict.BLOCKED, "consent-wall", 0.75, f"{asking} of {total} words on the page ask for consent to cookies"
    )


#: What reading costs.
_PRICE = regex(r"\d ?(?:€|eur\b|euros?\b|zl\b|kr\b|pounds?\b|chf\b|kc\b|ft\b)|[€£$] ?\d")
#: What is sold in place of consent; a shop has prices, and a letter without adverts, too.
_SUBSCRIPTION = regex(
    r"\b(?:subscri|abonn|abos?\b|pur-?abo|suscri|suscrip|abbon|prenumer|subskry|assin|elofizet|predplat)"
    r"|(?:\b(?:per|a|par|pro|im|al|por|ao|na|om|i|pr\.?)|/) ?(?:month|mois|monat|mes|mese|maand|miesiac|manad|maned"
    r"|year|jahr|an|ano|anno|jaar|rok)\b|\bmiesiecznie\b"
)


def _pay_or_consent(now: PageText) -> str | None:
    """Return what shows that the page is a choice between tracking and a subscription."""
    if not is_gate(now):
        return None
    said = [place for place in places(now) if PAY_OR_CONSENT.search(key(place))]
    texts = [key(place) for place in places(now)]
    sold = any(map(_SUBSCRIPTION.search, texts)) and any(map(_PRICE.search, texts))
    asked = sold or any(CONSENT.search(key(place)) or PAYWALL.search(key(place)) for place in short_blocks(now))
    return quoted(said[0]) if len(said) >= _TWICE or (said and asked) else None


#: Share of the words that speak of consent before a page is nothing else.
_MOSTLY_ASKING = 0.6


#: A page about cookies is a page.
_POLICY = regex(
    r"\b(?:polic(?:y|ies)|notice|politique|charte|gestion|richtlinien?|erklarung|hinweise?|politica|aviso"
    r"|informativa|beleid|verklaring|polityka"
    r"|information(?:en|s)?|informacje|informacion|informazioni)\b"
)


def _asking(lines: list[str]) -> list[Place]:
    said = (Place(where="text", text=part) for line in lines for part in _parts(line))
    return [place for place in said if CONSENT.search(key(place))]


def _parts(line: str) -> list[str]:
    """Return a line, or the entries of one that is a foot's menu: "Cookies | Legal notice | Sitemap"."""
    entries = _BARS.split(line)
    return entries if len(entries) >= _ENTRIES else [line]


#: Between the entries of a menu in one line, and so many of them.
_BARS = regex(r"\s+[|·•–—/-]\s+|\s*\|\s*")
_ENTRIES = 4


def _cites_cookies(url: str) -> bool:
    return re.search(r"cookie|privacy|datenschutz|confidentialite|privacidad", url, re.I) is not None
