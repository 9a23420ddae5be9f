"""Names with new owners."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, STORY, html, judged, verdict

SALE = {
    "en": "This domain is for sale",
    "en-host": "house.example is for sale!",
    "en-buy": "Buy this domain",
    "fr": "Ce nom de domaine est à vendre",
    "de": "Diese Domain steht zum Verkauf",
    "es": "Este dominio está en venta",
    "it": "Questo dominio è in vendita",
    "nl": "Dit domein is te koop",
    "pl": "Ta domena jest na sprzedaż",
    "pt": "Este domínio está à venda",
}
PARKED = {
    "en": "This domain has been registered with Registrar Ltd.",
    "en-parked": "This domain is parked free, courtesy of the registrar",
    "en-expired": "Domain expired",
    "en-suspended": "This account has been suspended.",
    "fr": "Ce nom de domaine a été enregistré chez un bureau d'enregistrement.",
    "de": "Diese Domain wurde erfolgreich registriert.",
    "es": "Este dominio está aparcado.",
    "it": "Questo dominio è stato registrato.",
    "nl": "Dit domein is geregistreerd.",
    "pl": "Ta domena jest zaparkowana.",
    "pt": "Este domínio expirou.",
}


@pytest.mark.parametrize("lang", SALE)
@pytest.mark.parametrize("where", ["title", "text"])
def test_a_domain_for_sale_is_parked(lang: str, where: str) -> None:
    page = (
        html(SALE[lang], *OTHER) if where == "title" else html("house.example", SALE[lang], "Enquire now.", frame=False)
    )
    assert verdict(judged(page)) == "parked/for-sale"


@pytest.mark.parametrize("lang", PARKED)
def test_a_registrars_placeholder_is_parked(lang: str) -> None:
    assert verdict(judged(html("house.example", PARKED[lang], frame=False))) == "parked/parking-page"


def test_a_redirect_to_a_broker_is_an_offer() -> None:
    found = judged(html("Domains", *OTHER), (302, "https://www.hugedomains.com/domain_profile.cfm?d=house.example"))
    assert verdict(found) == "parked/for-sale"


@pytest.mark.parametrize(
    "page",
    [
        html("House for sale in Town", "A house with a garden is for sale.", *OTHER),
        html("Domain names: a guide", "A domain may be for sale when its owner lets it expire.", *STORY * 3),
        html("Bücher", "Auf dieser Website können Sie Bücher kaufen.", lang="de"),
        html("Vins", "Les vins de ce domaine sont en vente à la cave.", lang="fr"),
        html("Members area", "Parts of this website are reserved for members."),
        html("Hotel rooms", "Rooms may be reserved by phone."),
        html("Members", "This website is run by volunteers."),
    ],
)
def test_sales_of_other_things_park_nothing(page: str) -> None:
    assert judged(page).verdict is Verdict.OK


CASINO = html(
    "Meilleur casino en ligne 2026",
    "Jouez au blackjack, à la roulette et aux machines à sous avec un bonus de bienvenue de 500 euros sans attendre.",
    "Les free spins de notre casino sont offerts à chaque nouveau joueur qui ouvre un compte ce mois-ci.",
    lang="fr",
)


def test_another_trade_on_the_old_name_is_usurped() -> None:
    found = judged(CASINO, then=html("Neode – parc scientifique", *STORY))
    assert verdict(found) == "parked/usurped"
    assert "casino" in found.evidence[0]


def test_a_casino_that_always_was_one_is_itself() -> None:
    then = html(
        "Casino de Spa",
        "Le casino de Spa propose la roulette, le blackjack et le poker depuis 1763 dans la ville d'eau des Ardennes, "
        "tous les soirs.",
        *STORY,
    )
    now = html(
        "Casino de Spa",
        "Le casino de Spa propose la roulette, le blackjack et les machines à sous toute l'année, avec un restaurant "
        "et des salles à louer.",
        *OTHER,
    )
    assert judged(now, then=then).verdict is Verdict.OK


def test_a_casino_without_a_version_consulted_is_for_a_person_to_look_at() -> None:
    found = judged(CASINO)
    assert found.verdict is Verdict.OK
    assert found.confidence <= 0.5


def test_another_tongue_and_no_common_name_is_a_weak_usurpation() -> None:
    now = html(
        "Obstgarten im Tal",
        "Die Gärtnerinnen haben im Frühling vierhundert Apfelbäume entlang der alten Eisenbahn gepflanzt und pflegen "
        "sie gemeinsam.",
        "Jeden Samstag gibt es auf dem Markt Honig, Brot und Gemüse aus der Nähe, solange der Vorrat reicht.",
        lang="de",
    )
    found = judged(now, then=html("Skywin", *STORY))
    assert verdict(found) == "parked/usurped"
    assert found.confidence < 0.6


def test_a_rewritten_page_of_the_same_house_is_not_usurped() -> None:
    found = judged(html("Skywin – cluster", "Skywin today.", *OTHER), then=html("Skywin", *STORY))
    assert found.verdict is Verdict.OK
