"""Texts cut off for those who do not subscribe: by what the page says, by what it declares, and by what is missing."""

from __future__ import annotations

import re

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import SHORT_BLOCK, Case, Place, key, quoted
from pipelines.judge.lexicon import PAYWALL, STOPS_SHORT
from pipelines.judge.placard import placards
from snapshots.text import PageText

#: A text that is said to stop short held so much more when it was consulted; otherwise twice as much.
_CUT = 1.3
_TWICE = 2
#: Running words of a teaser before a paywall.
_TEASER = 90
#: Bytes of a page in which it declares itself.
_HEAD = 400_000
#: Running words a version consulted must have had before a declaration alone tells.
_FEWEST = 40
#: "This article is for subscribers", an item, its being kept, and for whom; read in folded text.
_KEPT = (
    (
        r"(?:article|story|content|text|page|report|issue|section|rest)",
        r"(?:only|exclusive(?:ly)?|reserved|restricted|limited|available|accessible)",
        r"(?:subscribers|members|registered (?:users|readers)|premium readers)",
    ),
    (
        r"(?:article|contenu|texte|page|lecture|suite|dossier|rubrique)",
        r"(?:reserve\w*|exclusi\w+|accessible\w*|uniquement)",
        r"(?:abonnes?|adherents|membres)",
    ),
    (
        r"(?:artikel|beitrag|inhalt\w*|text|seite|angebot|bericht|teil)",
        r"(?:vorbehalten|nur|exklusiv|ausschliesslich|lesbar|zuganglich|reserviert)",
        r"(?:\w*abonnent\w*|mitglieder\w*|\w*kunden)",
    ),
    (
        r"(?:articulo|contenido|texto|noticia|pagina|informacion)",
        r"(?:exclusiv\w+|reservad\w+|solo|unicamente)",
        r"(?:suscriptores|socios|abonados|miembros)",
    ),
    (
        r"(?:articolo|contenuto|testo|notizia|pagina|lettura)",
        r"(?:riservat\w+|esclusiv\w+|solo|soltanto)",
        r"(?:abbonati|soci|iscritti|membri)",
    ),
    (
        r"(?:artikel|inhoud|tekst|verhaal|pagina|bericht)",
        r"(?:alleen|exclusief|voorbehouden|enkel|uitsluitend)",
        r"(?:abonnees|leden)",
    ),
    (
        r"(?:artykul\w*|tekst\w*|tresc|material|czesc)",
        r"(?:tylko|wylacznie|zarezerwowan\w+|dostepn\w+)",
        r"(?:prenumerator\w*|subskrybent\w*|abonent\w*|czlonk\w*)",
    ),
    (
        r"(?:artigo|conteudo|texto|noticia|materia)",
        r"(?:exclusiv\w+|reservad\w+|apenas|so|somente)",
        r"(?:assinantes|socios|subscritores|associados)",
    ),
    (
        r"(?:artikel\w*|text\w*|innehall\w*|lasning)",
        r"(?:endast|bara|enbart|exklusiv\w*|forbehallen)",
        r"(?:prenumeranter\w*|medlemmar)",
    ),
    (
        r"(?:artikel|artiklen|artikkelen|indhold\w*|innhold\w*|saken)",
        r"(?:kun|forbeholdt|bare|eksklusiv\w*)",
        r"(?:abonnenter\w*|medlemmer)",
    ),
    (r"(?:artikkeli\w*|juttu\w*|sisalto\w*)", r"(?:vain|ainoastaan|varattu)", r"(?:tilaaji\w+|jaseni\w+)"),
    (r"(?:clanek|obsah|text)", r"(?:jen|pouze|vyhrazen\w*|dostupn\w+)", r"(?:predplatitel\w*|clen\w+)"),
    (r"(?:cikk\w*|tartal\w+)", r"(?:csak|kizarolag)", r"(?:elofizet\w+|tagok\w*)"),
    (r"(?:articol\w*|continut\w*)", r"(?:doar|rezervat\w*|exclusiv\w*|numai)", r"(?:abonat\w+|membri\w*)"),
    (r"(?:αρθρο|περιεχομενο|κειμενο)", r"(?:μονο|αποκλειστικα)", r"(?:συνδρομητες|μελη)"),
)
_KEPT_FOR = regex(
    "|".join(
        rf"\b{item}\b.{{0,60}}\b(?:{kept}\b.{{0,30}}\b{readers}|{readers}\b.{{0,12}}\b{kept})\b"
        for item, kept, readers in _KEPT
    )
    # Shorter: the sign over an article.
    + r"|^(?:(?:nur|exklusiv) (?:mit|fur) \w*(?:abo|plus|abonnenten)|(?:plus|premium|abo)-?(?:artikel|inhalt|beitrag)"
    r"|article (?:abonnes?|reserve\w*|payant|premium)|reserve aux abonnes|contenido premium|solo suscriptores"
    r"|contenuto premium|solo abbonati|artikel voor abonnees|tylko dla abonentow|so para assinantes|subscriber-only"
    r"|members-only|for abonnenter|for prenumeranter|vain tilaajille|pro predplatitele|elofizetoknek)$"
)
#: What a page declares for search engines, and the box the offer stands in.
_NOT_FREE = regex(rb"isAccessibleForFree[\"']?\s*(?::|\"?\s+content=)\s*[\"']?false", re.I)
_BOX = regex(
    rb"<(?:div|section|aside)\b[^>]{0,300}\b(?:class|id|data-testid)=[\"'][^\"'>]{0,200}"
    rb"\b(?:pay-?wall|reg-?wall|piano-offer|subscription-?wall|premium-?wall|abo-?schranke|bezahlschranke)\b",
    re.I,
)


def paywalled(case: Case, now: PageText) -> Judgement | None:
    """Judge a text for subscribers only: where the version consulted had more, or where it is said to break off."""
    return _said(case, now) or _declared(case, now)


def _said(case: Case, now: PageText) -> Judgement | None:
    # All but what says so is left at least: most pages need not be searched for it.
    least = now.prose_words - SHORT_BLOCK
    if least > _TEASER if case.then is None else case.then.prose_words < _CUT * least:
        return None
    place = next((place for place in placards(now) if _is_said(place)), None)
    if place is None:
        return None
    left = _left(now, place)
    stops = STOPS_SHORT.search(key(place)) is not None
    if case.then is not None and case.then.prose_words >= (_CUT if stops else _TWICE) * left:
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.7, quoted(place), _lost(case.then, left))
    if case.then is None and left <= _TEASER and stops:
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.6, quoted(place), f"{left} words of running text")
    return None


def _declared(case: Case, now: PageText) -> Judgement | None:
    then, page = case.then, case.page
    if then is None or page is None or then.prose_words < max(_FEWEST, _TWICE * now.prose_words):
        return None
    body = page.body[:_HEAD]
    if _NOT_FREE.search(body):
        sign = "the page declares that it is not to be read for free"
    elif _BOX.search(body):
        sign = "an offer to subscribe stands in the place of the text"
    else:
        return None
    return case.judgement(Verdict.BLOCKED, "login-wall", 0.65, sign, _lost(then, now.prose_words))


def _is_said(place: Place) -> bool:
    text = key(place)
    return PAYWALL.search(text) is not None or _KEPT_FOR.search(text) is not None


def _left(now: PageText, place: Place) -> int:
    return sum(block.length for block in now.blocks if block.is_prose and block.text != place.text)


def _lost(then: PageText, left: int) -> str:
    return f"{left} words of running text where the version consulted held {then.prose_words}"
