"""Names offered by their owners in their own words, adverts nobody chose, names handed on to dealers."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, STORY, html, judged, listed, verdict

HOST = "house.example"
OWNERS = {
    "en": f"The club closed in 2020 but I still own the domain {HOST}. Asking £250, cake included.",
    "en-owner": "This domain is looking for a new owner. Write to hello at post dot example.",
    "de": f"Den Verein gibt es nicht mehr. Wer die Domain {HOST} möchte, bekommt sie. Preis: 150 € oder ein Fass Bier.",
    "de-owner": "Diese Domain sucht einen neuen Besitzer. Bitte melden.",
    "fr": f"Le domaine {HOST} vous intéresse ? 90 € et il est à vous.",
    "fr-owner": f"L'association est dissoute. Le nom de domaine {HOST} cherche un repreneur.",
    "es": f"La tienda cerró. Si alguien quiere el dominio {HOST}, son 120 € y un jamón.",
    "it": f"Chi vuole il dominio {HOST}? Chiedo 80 euro e una cena.",
    "nl": f"Wie wil de domeinnaam {HOST} hebben? Vraagprijs € 75.",
    "pl": f"Stowarzyszenia już nie ma. Domena {HOST} szuka nowego właściciela.",
    "pt": f"O clube fechou. O domínio {HOST} procura novo dono.",
    "sv": f"Domänen {HOST} söker ny ägare.",
    "da": f"Domænet {HOST} søger ny ejer.",
    "fi": f"Verkkotunnus {HOST} etsii uutta omistajaa.",
    "cs": f"Doména {HOST} hledá nového majitele.",
    "hu": f"A {HOST} domain új gazdát keres.",
    "ro": f"Domeniul {HOST} caută un nou proprietar.",
}
STRANGERS = {
    "en": "The sponsored listings shown here are served automatically by a third party. Neither the service provider "
    "nor the domain owner maintain any relationship with the advertisers.",
    "de": "Die hier angezeigten Sponsored Listings werden von dritter Seite automatisch generiert und stehen weder mit "
    "dem Domaininhaber noch mit dem Dienstanbieter in irgendeiner Beziehung.",
    "fr": "Les liens sponsorisés sont fournis automatiquement par un tiers. Ni le fournisseur du service ni le "
    "propriétaire du domaine n'ont de relation avec les annonceurs.",
    "es": "Los anuncios patrocinados son generados automáticamente por terceros. Ni el proveedor ni el titular del "
    "dominio tienen relación con los anunciantes.",
    "cs": "Zobrazené sponzorované odkazy vytváří automaticky třetí strana. Nesouvisejí s majitelem domény.",
}
HONEST = {
    "a farm": html(
        "Domäne Weiler", "Die Domäne sucht einen neuen Pächter. Der Hof ist zu haben; 9 € je Ar.", OTHER[0], lang="de"
    ),
    "an estate": html(
        "Domaine des Ormes", "Le domaine est à reprendre : vignes et maison, 450 000 €.", OTHER[0], lang="fr"
    ),
    "a castle": html(
        "Il dominio dei Visconti", "Il castello cerca un nuovo proprietario che lo restauri, per 1 €.", lang="it"
    ),
    "a privacy note": html(
        "Privacy",
        "We show third-party ads. The owner of this domain has no relation to the advertisers beside our recipes.",
        *OTHER[:2],
    ),
    "a guide": html("How to sell a domain", "Make an offer, use escrow, wait. Prices begin at $10.", *OTHER),
}


@pytest.mark.parametrize("lang", OWNERS)
def test_an_owner_may_offer_a_name_in_any_words(lang: str) -> None:
    page = html("🐔", OWNERS[lang], lang=lang[:2], frame=False)
    assert judged(page, nonsense=page).verdict is Verdict.PARKED


@pytest.mark.parametrize("lang", STRANGERS)
def test_adverts_for_which_nobody_answers_are_parking(lang: str) -> None:
    page = html("pellets", listed(["Pellets 2026", "Oven repair"]), STRANGERS[lang], lang=lang, frame=False)
    assert verdict(judged(page, nonsense=page)) == "parked/parking-page"


def test_a_notice_may_stand_in_a_lesser_heading() -> None:
    lapsed = "<h3>De houder heeft deze domeinnaam laten verlopen.</h3>"
    page = html(HOST, lapsed, "Een prettige dag gewenst.", h1=None, lang="nl", frame=False)
    assert verdict(judged(page, nonsense=page)) == "parked/parking-page"


@pytest.mark.parametrize("name", HONEST)
def test_estates_and_remarks_are_no_offers(name: str) -> None:
    assert judged(HONEST[name]).verdict is Verdict.OK


def test_a_name_carried_to_a_dealer_is_for_sale() -> None:
    page = html(f"Domena premium: {HOST}", "jest dostępna do kupienia. Złóż ofertę.", h1=HOST, lang="pl", frame=False)
    found = judged(page, (302, f"https://nazwy.example/lander/{HOST}"))
    assert verdict(found) == "parked/for-sale"


def test_a_frame_that_is_told_the_name_is_parking() -> None:
    frames = f"<frameset><frame src='http://parken.nic.example/show.php?d={HOST}'></frameset>"
    page = f"<html><head><title>{HOST}</title></head>{frames}</html>"
    assert verdict(judged(page, then=html("House", *STORY))) == "parked/parking-page"
    forwarded = page.replace(f"show.php?d={HOST}", "~club/")
    assert judged(forwarded, then=html("House", *STORY)).verdict is not Verdict.PARKED
