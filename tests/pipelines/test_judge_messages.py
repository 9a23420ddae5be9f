"""What a page says of itself, and what stands around it: messages, gates, faults, empty records, login boxes."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from pipelines.judge import screen
from tests.pipelines.pages import OTHER, STORY, answer, html, judged, text, verdict

LOGIN = "<div class=block><h3>Log in</h3><form action=/login><input name=u><input type=password name=p></form></div>"
BACK = "Go back to the home page or use the search."

GONE_THINGS = {
    "en": ("Vacancies", "This job is no longer available. It was filled in May."),
    "fr": ("Annonces", "Cette offre d'emploi a été pourvue."),
    "de": ("Termine", "Die gesuchte Veranstaltung ist nicht mehr verfügbar."),
    "es": ("Perfiles", "Este perfil no existe."),
    "it": ("Annunci", "Questo annuncio è scaduto."),
    "nl": ("Forum", "Het gevraagde onderwerp bestaat niet."),
    "pl": ("Oferty", "To ogłoszenie nie jest już aktualne."),
    "pt": ("Vagas", "Esta vaga foi preenchida."),
    "sv": ("Annonser", "Den här annonsen finns inte längre."),
}


@pytest.mark.parametrize("lang", GONE_THINGS)
def test_a_thing_that_is_gone_leaves_a_soft_404(lang: str) -> None:
    title, said = GONE_THINGS[lang]
    assert verdict(judged(html(title, said, lang=lang), then=html("House", *STORY))) == "soft-404/not-found-text"


ELSEWHERE = {
    "en": "This page has moved. You will find us at www.newhouse.example.",
    "fr": "Notre site a déménagé : rendez-vous sur www.maison.example.",
    "nl": "Deze pagina is verhuisd. U vindt ons nu op www.huis.example.",
    "wiki": "There is currently no text in this page. You can search for this title in other pages.",
    "register": "There is no company with number 90214.",
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_page_that_only_says_it_went_away_is_missing(name: str) -> None:
    assert verdict(judged(html("House", ELSEWHERE[name]), then=html("Partners", *STORY))) == "soft-404/not-found-text"


ABOUT = {
    "a quotation": html("Visitors see a message", '"Page not found": this is what the server says.', *OTHER[:2]),
    "a quoted heading": html('Why "page not found" hurts', *OTHER[:2]),
    "a riverside": html(
        "The old side of the river", "The left page of the register no longer exists since 1962.", *OTHER
    ),
    "a condition": html("Hosting help", "If a page was not found, check the name of the file.", *OTHER[:2]),
    "a title in two parts": html("Page not found: the story of a message", *OTHER[:3]),
    "a step in a handbook": html("Settings", *OTHER[:1], "<h2>410 Gone: the page does not exist</h2>", *OTHER[1:3]),
    "other languages": html(
        "Friends", "The museum has three sisters.", "This page is not available in other languages."
    ),
    "out of stock": html("Oak bench", "This product is currently out of stock.", *OTHER[:3]),
    "no vacancies": html("Jobs", "There are no vacancies at the moment."),
    "a closed event": html("Forum 2019", "Registration is closed.", *STORY[:2]),
    "a number": html("Room 404", "Room 404 lies under the roof; not easy to find.", *OTHER[:2]),
}


@pytest.mark.parametrize("name", ABOUT)
def test_a_page_about_missing_things_is_not_missing(name: str) -> None:
    assert not judged(ABOUT[name]).verdict.broken


def test_the_copy_of_a_page_that_says_more_is_the_version_consulted() -> None:
    page = html("Not found", "An exhibition of thirty things their owners had lost.", *OTHER[:2])
    assert (
        screen(text(page), answer(page, "https://archive.example/web/20180820000000id_/https://house.example/x"))
        is None
    )


def test_a_search_that_found_nothing_stands_for_a_missing_page() -> None:
    page = html("Search results for agreement", "0 results for agreement.")
    assert verdict(judged(page, then=html("House", *STORY))) == "soft-404/not-found-text"
    sought = judged(page, cited="https://house.example/search?q=agreement", then=html("House", *STORY))
    assert not (sought.verdict is Verdict.SOFT_404 and sought.reason == "not-found-text")


@pytest.mark.parametrize("title", ["Agreement of 2017", "Galeria", "Steg"])
def test_a_login_box_makes_no_wall(title: str) -> None:
    assert judged(html(title, "The boats leave at nine.", body=LOGIN)).verdict is Verdict.OK


@pytest.mark.parametrize(
    "page",
    [
        html("Log in", LOGIN),
        html("Members", "Please log in to see this page.", LOGIN),
        html("Intranet", "Sie müssen angemeldet sein, um diese Seite zu sehen.", LOGIN, lang="de"),
        html("Portal", "Zaloguj się, aby zobaczyć tę stronę.", LOGIN, lang="pl"),
    ],
)
def test_a_page_that_demands_a_login_is_a_wall(page: str) -> None:
    assert verdict(judged(page)) == "blocked/login-wall"


def test_a_login_form_that_opens_on_demand_is_none() -> None:
    modal = f"<div class='modal' style='display:none'>{LOGIN}</div>"
    assert judged(html("Boats", "The boats leave at nine.", body=modal)).verdict is Verdict.OK


GATES = {
    "rate limit, pl": html("Zbyt wiele zapytań", "Spróbuj ponownie za minutę.", lang="pl", frame=False),
    "traffic, it": html("Attività sospetta", "La tua rete invia troppe richieste.", lang="it", frame=False),
    "sum, de": html("Kurze Frage", "Wie viel ist drei plus vier?", "Sind Sie ein Mensch?", lang="de", frame=False),
    "age, es": html("¿Eres mayor de edad?", "Debes tener al menos 18 años.", lang="es", frame=False),
    "country, fr": html("Indisponible", "Ce contenu n'est pas accessible dans votre pays.", lang="fr", frame=False),
    "robots, sv": html("Kontroll", "Är du en människa? Vi vill hålla robotar borta.", lang="sv", frame=False),
    "pay or consent, nl": html(
        "Kies hoe u leest",
        "Gratis, met advertenties.",
        "Zonder advertenties voor 3 euro per maand.",
        lang="nl",
        frame=False,
    ),
}


@pytest.mark.parametrize("name", GATES)
def test_a_gate_before_the_site_says_nothing_about_the_page(name: str) -> None:
    assert judged(GATES[name]).verdict is Verdict.BLOCKED


@pytest.mark.parametrize(
    "page",
    [
        html("Too many requests", "The museum gets too many requests for school visits in June.", *OTHER[:2]),
        html("Wine for adults", "You must be 18 to buy our cider.", *OTHER[:3]),
        html("Are you human?", *OTHER, "A lecture on robots, on Friday."),
        html(
            "Contact",
            "What is 3 + 4?",
            "<form><input name=a><input type=email><input name=b><textarea></textarea></form>",
        ),
    ],
)
def test_the_words_of_gates_stand_on_good_pages_too(page: str) -> None:
    assert judged(page).verdict is Verdict.OK


def test_a_firewall_that_answers_503_is_a_wall() -> None:
    page = html("Votre accès à ce site a été limité", "Contactez le propriétaire du site.", lang="fr", frame=False)
    assert verdict(judged(page, status=503)) == "blocked/challenge"


FAULTS = {
    "database": html("Error establishing a database connection", frame=False),
    "warning": html(
        "House", "Warning: mysqli_fetch_assoc() expects parameter 1 to be mysqli_result, bool given", h1=None
    ),
    "site maintenance": html("Maintenance", "Notre site est en cours de maintenance, revenez demain.", lang="fr"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_sent_as_success_is_no_page(name: str) -> None:
    assert verdict(judged(FAULTS[name])) == "unreachable/bad-response"


@pytest.mark.parametrize(
    "page",
    [
        html("En maintenance", "La chaudière du vapeur est en maintenance jusqu'en avril.", *STORY[:1], lang="fr"),
        html("Status", "All systems work.", "2 May: the site was down for maintenance for ten minutes.", *OTHER[:2]),
        html("Lijn 503", "Deze dienst is tijdelijk niet beschikbaar op zondag.", *OTHER[:1], lang="nl"),
    ],
)
def test_other_things_are_mended_too(page: str) -> None:
    assert judged(page).verdict is Verdict.OK


def test_labels_beside_nothing_are_an_empty_record() -> None:
    rows = "".join(f"<tr><td>{label}</td><td></td></tr>" for label in ("Name", "Seat", "Members", "Founded"))
    assert verdict(judged(html("Member", f"<table>{rows}</table>"))) == "soft-404/empty-template"
    filled = "".join(f"<tr><td>{label}</td><td>12</td></tr>" for label in ("Name", "Seat", "Members", "Founded"))
    assert judged(html("Member", f"<table>{filled}</table>")).verdict is Verdict.OK


def test_a_page_every_address_gets_is_a_gate_when_it_leads_nowhere() -> None:
    page = html("Willow", "One moment while the kettle boils and the lamps are lit.", frame=False)
    found = judged(page, nonsense=page)
    assert found.confidence < 0.5


def test_what_all_pages_of_a_site_share_recognises_none() -> None:
    menu = "<table>" + "".join(
        f"<tr><td><a href='/{n}'>Section {n} of the old handmade menu</a></td></tr>" for n in range(30)
    )
    then = f"<html><head><title>House</title></head><body>{menu}</table><p>{' '.join(STORY)}</p></body></html>"
    now = f"<html><head><title>House</title></head><body>{menu}</table><p>Page not found</p></body></html>"
    assert verdict(judged(now, then=then)) == "soft-404/not-found-text"


LOST = {
    "en": ("No match", "We could not locate this specimen. It may have been withdrawn from the catalogue."),
    "fr": ("Aucune notice", "Aucune notice ne correspond à ce millésime."),
    "de": ("Keine Daten", "Zu dieser Urkunde wurden keine Angaben gefunden."),
    "es": ("Receta no disponible", "No pudimos encontrar esta receta; es posible que se haya eliminado."),
    "it": ("Nessuna scheda", "Non abbiamo trovato alcun violino con questo numero."),
    "nl": ("Geen resultaat", "Er is geen beschrijving gevonden voor deze akte."),
    "pl": ("Brak danych", "Nie znaleziono opisu tego zabytku."),
    "pt": ("Sem dados", "Não encontrámos nenhuma freguesia com este código."),
}


@pytest.mark.parametrize("lang", LOST)
def test_whatever_is_not_found_is_missing_where_the_text_is_gone(lang: str) -> None:
    heading, said = LOST[lang]
    page = html(heading, said, lang=lang)
    assert verdict(judged(page, then=html("The oak chest", *STORY))) == "soft-404/not-found-text"
    assert verdict(judged(page)) == "soft-404/not-found-text"


NOT_LOST = {
    "the subject stands": (html("Oak chest", "This chest is no longer on view."), html("Oak chest", *STORY)),
    "much else is told": (html("Visit", "No dogs are admitted.", *OTHER), html("Oak chest", *STORY)),
    "a question": (html("Not found what you need?", "Write to the office by the river."), None),
    "a heading alone": (html("No longer available", "Nine copies of the almanac are kept in the tower."), None),
    "a sentence alone": (html("Almanac", "The second volume is no longer available."), None),
}


@pytest.mark.parametrize("name", NOT_LOST)
def test_what_is_not_to_be_had_is_not_always_the_page(name: str) -> None:
    now, then = NOT_LOST[name]
    assert not judged(now, then=then).verdict.broken
