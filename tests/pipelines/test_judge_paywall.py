"""Texts cut off for those who do not subscribe."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, STORY, html, judged, listed, verdict

TITLE = "Foundry cuts 120 jobs | Hinterland Post"
THEN = html(TITLE, *STORY)
MOST_READ = listed(["Most read: the weather", "Comment: the bypass"])
KEPT = {
    "en": "This article is for subscribers only.",
    "en-rest": "The rest of this article is reserved for our subscribers.",
    "de": "Dieser Artikel ist unseren Abonnenten vorbehalten.",
    "de-members": "Der vollständige Beitrag ist exklusiv für Mitglieder.",
    "fr": "Cet article est réservé à nos abonnés.",
    "fr-content": "Contenu exclusivement accessible aux adhérents.",
    "es": "Este contenido es exclusivo para suscriptores.",
    "it": "Questo articolo è riservato agli abbonati.",
    "nl": "De inhoud is voorbehouden aan onze leden.",
    "pl": "Dalsza część tekstu wyłącznie dla naszych subskrybentów.",
    "pt": "Este artigo é exclusivo para assinantes.",
    "sv": "Artikeln är endast för prenumeranter.",
    "da": "Artiklen er forbeholdt abonnenter.",
    "no": "Saken er kun for abonnenter.",
    "fi": "Juttu on vain tilaajille.",
    "cs": "Článek je dostupný jen pro předplatitele.",
    "hu": "A cikk csak előfizetők számára érhető el.",
    "ro": "Articolul este doar pentru abonați.",
    "el": "Το άρθρο είναι μόνο για συνδρομητές.",
}
NOT_FREE = '<script type=\'application/ld+json\'>{"@type":"NewsArticle","isAccessibleForFree": "False"}</script>'
HONEST = {
    "a number before a word": html(
        "Savon", "Ce pain contient 8 % de cendre tamisée et reste neuf semaines en séchage.", lang="fr"
    ),
    "an article of a law": html(
        "Käse", "Rund 40 % des Artikels 3 der Verordnung betreffen die Reifung des Käses in Kellern.", lang="de"
    ),
    "a library": html(
        "Members", "The library is open to members only on Mondays; on other days everybody may read there.", OTHER[0]
    ),
}


@pytest.mark.parametrize("lang", KEPT)
def test_a_headline_and_an_offer_in_the_place_of_a_text_are_a_wall(lang: str) -> None:
    assert verdict(judged(html(TITLE, KEPT[lang], MOST_READ, lang=lang[:2]), then=THEN)) == "blocked/login-wall"


@pytest.mark.parametrize("sign", [{"head": NOT_FREE}, {"body": "<div class='c-paywall'>From 9 euros a month.</div>"}])
def test_a_page_may_declare_what_it_does_not_say(sign: dict[str, str]) -> None:
    now = html(TITLE, "From 9 euros a month.", **sign)  # type: ignore[arg-type]
    assert verdict(judged(now, then=THEN)) == "blocked/login-wall"


def test_a_teaser_is_not_the_text() -> None:
    now = html(TITLE, *STORY[:2], "To continue reading, subscribe now.")
    assert verdict(judged(now, then=html(TITLE, *STORY, *OTHER))) == "blocked/login-wall"


def test_a_text_that_stands_is_read_whatever_is_offered_beside_it() -> None:
    assert judged(html(TITLE, *STORY, KEPT["en"], head=NOT_FREE), then=THEN).verdict is Verdict.OK


@pytest.mark.parametrize("name", HONEST)
def test_words_of_an_offer_in_another_sense_are_no_wall(name: str) -> None:
    assert judged(HONEST[name]).verdict is Verdict.OK


GATES = [
    "https://privacy.media.example/consent?siteKey=n&callbackUrl=https%3A%2F%2Fhouse.example%2Fp%3Fr%3D%252Fregio%252Fmuseumhal-rooiers",
    "https://myprivacy.media.example/?siteKey=1&callbackUrl=x",
    "https://consent.house.example/?x",
    "https://cmp.house.example/a?b=1",
    "https://house.example/cookiewall?url=%2Fregio%2Fmuseumhal-rooiers",
]


@pytest.mark.parametrize("final", GATES)
def test_a_gate_of_consent_on_the_way_is_no_move(final: str) -> None:
    asked = "Wij en 214 partners willen graag cookies plaatsen en gegevens van uw apparaat lezen."
    page = html("Eerst even dit", asked, lang="nl", frame=False)
    found = judged(page, (302, final), cited="https://house.example/regio/museumhal-rooiers", then=THEN)
    assert verdict(found) == "blocked/consent-wall"


@pytest.mark.parametrize(
    "final",
    [
        "https://privacy-nieuws.example/regio/museumhal-rooiers",
        "https://house.example/consent-in-research/",
        "https://new.example/cmp/museum?id=3",
    ],
)
def test_a_page_whose_address_speaks_of_consent_is_a_page(final: str) -> None:
    found = judged(html("Museumhal", *OTHER), (301, final), cited="https://house.example/regio/museumhal-rooiers")
    assert found.verdict is Verdict.REDIRECTED


def test_a_house_that_is_about_privacy_may_pass_addresses_on() -> None:
    final = "https://privacy-league.example/find?from=/en/reports/museums-2018"
    found = judged(
        html("Museums", *OTHER), (301, final), cited="https://privacy-league.example/en/reports/museums-2018"
    )
    assert found.reason != "consent-wall"
