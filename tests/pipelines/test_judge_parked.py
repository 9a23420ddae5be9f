"""Names without a site: parked, switched off, for sale."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, STORY, html, judged, listed, verdict

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
SALE |= {
    "cs": "Tuto doménu nabízíme k prodeji",
    "sk": "Táto doména je na predaj",
    "hu": "Ez a domain eladó",
    "ro": "Acest domeniu este de vânzare",
    "sv": "Den här domänen är till salu",
    "da": "Dette domæne er til salg",
    "no": "Dette domenet er til salgs",
    "fi": "Tämä verkkotunnus on myytävänä",
    "el": "Αυτό το domain πωλείται",
    "ru": "Этот домен продаётся",
    "tr": "Bu alan adı satılıktır",
    "ja": "このドメインは販売中です",
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
    "en-page": "This web page is parked free, courtesy of Namehost.",
    "de-owner": "Diese Domain wird von ihrem Inhaber geparkt.",
    "nl-text": "Deze domeinnaam is via ons geregistreerd en staat geparkeerd.",
    "pl-served": "Domena house.example jest utrzymywana na serwerach Gniazdo.",
    "pt-reserved": "O domínio house.example está reservado.",
    "cs": "Platnost domény house.example vypršela.",
    "sk": "Táto doména je zaregistrovaná a zaparkovaná.",
    "hu": "Ez a domain név lejárt.",
    "ro": "Acest domeniu este parcat.",
    "sv": "Domänen house.example är parkerad hos Värdhus.",
    "da": "Dette domæne er parkeret.",
    "no": "Dette domenet er registrert.",
    "fi": "Tämä verkkotunnus on varattu.",
    "el": "Το domain house.example έχει λήξει.",
    "ru": "Домен house.example припаркован.",
}


@pytest.mark.parametrize("lang", SALE)
@pytest.mark.parametrize("where", ["title", "text"])
def test_a_domain_for_sale_is_parked(lang: str, where: str) -> None:
    title, line = (SALE[lang], "house.example") if where == "title" else ("house.example", SALE[lang])
    assert verdict(judged(html(title, line, "Enquire now.", frame=False))) == "parked/for-sale"


BROKER = [
    "Each purchase is covered by buyer protection, and an escrow agent holds the money until the transfer is complete.",
    "Thousands of companies have found a name that fits with our help; most hold the keys within two hours.",
    "Cards, bank transfers and instalments are accepted, and a person answers the telephone on working days.",
    "A good name is remembered, spelt without help and trusted before anybody has read a word of the page.",
]


@pytest.mark.parametrize(
    "page",
    [
        html("house.example is for sale | Names &amp; Co", *BROKER * 3),
        html("house.example kaufen - Namensbörse", *BROKER * 3, lang="de"),
        html("This domain is for sale", "Buy it now for $2,400 or make an offer.", *BROKER * 3),
    ],
)
def test_a_brokers_long_page_says_so_in_its_title(page: str) -> None:
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
        html(
            "« Ce domaine est à vendre » : que faire ?",
            "Une page affiche « ce nom de domaine est à vendre ».",
            lang="fr",
        ),
        html("What 'this domain is for sale' pages earn", "A page with 'this domain is for sale' may earn a pound."),
        html("Diese Domäne steht zum Verkauf", "Hofstelle mit 140 Hektar Weide.", lang="de"),
        html("Ce domaine est à vendre", "Onze hectares de vignes et un chai. Prix : 1 450 000 €.", lang="fr"),
        html("Dit domein is te koop", "Landgoed met koetshuis. Vraagprijs € 2.100.000.", lang="nl"),
        html("This site is for sale", "The council invites offers for the old dairy."),
        html("Was ist eine geparkte Domain?", "Eine Domain ist geparkt, wenn sie auf keine Website zeigt.", lang="de"),
        html("Moja domena wygasła – co robić?", "Jeśli domena wygasła, odnów ją w panelu klienta.", lang="pl"),
        html("Domain status", listed(["Registered: the domain is taken.", "Expired: the domain has expired."])),
        html("Mentions légales", "Le nom de domaine house.example est enregistré chez Nomadis.", lang="fr"),
        html("Impressum", "Die Domain house.example ist auf den Verein registriert.", lang="de"),
        html("Winged helix", "This domain is registered as PF90001 and is found in 312 proteins.", *OTHER[:2]),
        html("Domains from 5 pounds", "Is this domain registered? Look it up here."),
    ],
)
def test_sales_of_other_things_park_nothing(page: str) -> None:
    assert judged(page).verdict is Verdict.OK


LANDERS = {
    "script": "<script>window.park = 'eyJ1dWlkIjoi'</script>",
    "jump": "<script>window.onload=function(){window.location.href='/lander'}</script>",
    "adverts": "<script src='https://www.google.com/adsense/domains/caf.js'></script>",
    "counter": "<script>location.replace('http://ww25.house.example/x?subid1=20261124-0011')</script>",
}


@pytest.mark.parametrize("mark", LANDERS)
def test_what_a_parking_company_fills_is_known_by_its_scripts(mark: str) -> None:
    page = f"<html><head><title></title></head><body><div id='target'></div>{LANDERS[mark]}</body></html>"
    assert verdict(judged(page)) == "parked/parking-page"


def test_the_same_script_on_a_page_with_a_story_parks_nothing() -> None:
    page = html("Our network", *STORY, *OTHER, body=LANDERS["adverts"])
    assert judged(page).verdict is Verdict.OK


def test_a_header_of_a_parking_company_is_a_mark() -> None:
    assert verdict(judged("<html><title></title><body></body></html>", **{"X-Adblock-Key": "MFww"})) == (
        "parked/parking-page"
    )


ADVERTS = listed(
    ["<a href='/c?1'>Car insurance</a>", "<a href='/c?2'>Cheap hotels</a>", "<a href='/c?3'>Dental care</a>"]
)


@pytest.mark.parametrize("label", ["Related searches", "Verwandte Suchbegriffe", "Powiązane wyszukiwania"])
def test_adverts_under_the_hosts_name_are_a_parking_page(label: str) -> None:
    assert verdict(judged(html("house.example", label, ADVERTS, frame=False))) == "parked/parking-page"


def test_related_searches_of_a_site_with_a_name_park_nothing() -> None:
    assert judged(html("Search the library", "Related searches", ADVERTS)).verdict is Verdict.OK


def test_a_page_that_speaks_to_the_hosts_owner_and_to_nobody_else_is_a_placeholder() -> None:
    page = html("house.example", "No website has been published here yet.", "Are you the owner? Log in.", frame=False)
    assert verdict(judged(page)) == "parked/parking-page"


def test_a_house_that_has_not_published_yet_is_no_registrars_placeholder() -> None:
    page = html(
        "Guild of Weavers", "No programme has been published here yet.", "Ask the owner of the mill.", *OTHER[:1]
    )
    assert judged(page).verdict is Verdict.OK


def test_parked_beats_the_answer_to_an_invented_address() -> None:
    page = html("house.example", "Dieses Angebot: Domain house.example ist geparkt.", lang="de", frame=False)
    assert verdict(judged(page, nonsense=page)) == "parked/parking-page"


PRICED = {
    "de": "Dieser Name ist zu haben. Festpreis 750 Euro, Treuhand auf Wunsch.",
    "en": "Current bid $ 310. Age of name: 16 years. No reserve, transfer within a day.",
    "es": "2.450 € o 24 plazos de 112 €. Por qué un nombre premium: se recuerda mejor.",
}


@pytest.mark.parametrize("tongue", PRICED)
def test_a_price_under_the_hosts_name_is_an_offer_without_the_word_domain(tongue: str) -> None:
    page = html("house.example", PRICED[tongue], lang=tongue, frame=False)
    assert verdict(judged(page, nonsense=page)) == "parked/for-sale"


def test_a_shop_that_bears_the_hosts_name_sells_its_goods() -> None:
    page = html("house.example", "The reading lamp: 49 €. Buy now, we send it tomorrow.", frame=False)
    assert judged(page).verdict is Verdict.OK


def test_what_follows_a_colon_is_another_matter() -> None:
    line = "Este dominio del arte de la red ya no se aprende: se vende taller completo de redero."
    assert judged(html("Anuncios", line, lang="es", frame=False)).verdict is not Verdict.PARKED


@pytest.mark.parametrize(
    "line", ["Este site está temporariamente suspenso", "Compte suspendu", "Sito sospeso", "Strona została zawieszona"]
)
def test_a_site_that_its_hoster_suspended_is_parked(line: str) -> None:
    now = html(line, "Contact the billing department of your provider.", frame=False)
    assert verdict(judged(now, then=html("Film | House", *STORY))) == "parked/parking-page"
