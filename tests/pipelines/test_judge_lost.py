"""Pages that lost their text and say so in words of their own, beside honest pages that say something of the kind."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, STORY, html, judged, verdict

THEN = html("Agreement with Aéro Montréal | House", *STORY)

FIRST_WORDS = {
    "en": "The lamp you came for is no longer made and its page has been retired.",
    "en, staff": "The person you asked for no longer works here.",
    "en, register": "We hold no record under that reference.",
    "en, late": "You have just missed it: the sale has closed.",
    "fr": "Ce modèle a quitté notre catalogue.",
    "fr, register": "Ce praticien ne figure plus au tableau de l'ordre.",
    "fr, ceased": "Nous ne fabriquons plus ce modèle.",
    "de": "Diese Ausstellung ist leider schon vorbei.",
    "de, register": "Unter diesem Namen ist niemand im Verzeichnis eingetragen.",
    "de, shop": "Dieser Artikel ist nicht mehr im Sortiment.",
    "es": "Esta referencia ya no forma parte de nuestro catálogo.",
    "es, register": "La persona solicitada no figura en el directorio.",
    "es, flat": "El piso ya está vendido.",
    "it": "Il professionista non risulta tra gli iscritti attivi.",
    "it, over": "Questa mostra si è conclusa.",
    "nl": "Op deze vacature kun je niet meer reageren. We hebben iemand gevonden!",
    "nl, shop": "Dit product is uit ons assortiment gehaald.",
    "pl": "Szukana osoba nie figuruje w rejestrze.",
    "pl, over": "To wydarzenie już się odbyło.",
    "pt": "O registo com o identificador 10400.9/1872 deixou de estar disponível a pedido do autor.",
    "pt, shop": "Este produto saiu do nosso catálogo.",
    "sv": "Den här tjänsten är redan tillsatt.",
    "da": "Varen er udgået af sortimentet.",
    "no": "Dette arrangementet er over.",
    "fi": "Tämä tapahtuma on jo ohi.",
    "cs": "Tento výrobek už nevyrábíme.",
    "hu": "Az esemény véget ért, adatlapját levettük a honlapról.",
    "ro": "Acest produs nu mai face parte din ofertă.",
    "el": "Αυτή η εκδήλωση έχει λήξει.",
}


@pytest.mark.parametrize("name", FIRST_WORDS)
def test_first_words_that_it_has_gone_where_nothing_else_is_left(name: str) -> None:
    assert verdict(judged(html("Info", FIRST_WORDS[name]), then=THEN)) == "soft-404/not-found-text"


@pytest.mark.parametrize(
    "heading",
    [
        "This one has left the range",
        "Registo retirado",
        "Helaas, deze stoel is al bezet",
        "Erről a rendezvényről lemaradt",
        "Offre pourvue",
        "Oferta wygasła",
        "Annuncio scaduto",
    ],
)
def test_a_heading_that_it_has_gone(heading: str) -> None:
    assert verdict(judged(html(heading, "Ask Moira, second floor."), then=THEN)) == "soft-404/not-found-text"


def test_a_speech_may_follow_what_is_said_of_the_very_thing_sought() -> None:
    page = html("House", "The content you are looking for was removed when we rebuilt our site.", *OTHER)
    assert verdict(judged(page, then=THEN)) == "soft-404/not-found-text"


GOOD = {
    "the subject stays": html("Agreement with Aéro Montréal | House", "This agreement has ended."),
    "a page rewritten": html("Our work in Canada | House", "We no longer print a yearbook.", *OTHER),
    "something else ceased": html("Contact | House", "We are no longer in Mill Lane. Find us at 4 Quay Street."),
    "a new bridge": html(
        "Bridge | House", "The old ferry no longer runs; the bridge carries two thousand walkers a day."
    ),
    "a cold bath": html("Actualités | House", "La piscine n'est plus chauffée le lundi.", *OTHER[:1]),
    "a winter's sleep": html("Visit | House", "The museum is closed until March."),
    "nothing vacant": html("Careers | House", "We currently have no open positions."),
    "a time": html("Orchard | House", "This year the harvest was over by August.", *OTHER[:1]),
    "a question": html("Orchard | House", "Is your tree no longer bearing any fruit at all?", *OTHER[:1]),
    "a condition": html("Orchard | House", "If this tree is gone, plant two.", *OTHER[:1]),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_page_that_says_so_of_something_else_is_not_lost(name: str) -> None:
    assert not judged(GOOD[name], then=THEN).verdict.broken


def test_the_text_consulted_outweighs_a_notice_above_it() -> None:
    page = html("Archive | House", "This project has ended.", *STORY)
    assert judged(page, then=THEN).verdict is Verdict.OK


def test_an_entrance_is_not_lost_by_its_first_words() -> None:
    page = html("Hello", "Our winter fair has ended and we no longer take letters.")
    found = judged(page, then=html("House", *STORY), cited="https://house.example/")
    assert found.verdict is not Verdict.SOFT_404


def test_another_text_under_another_name_is_no_confident_ok() -> None:
    found = judged(html("Orchard of Town | House", *OTHER), then=THEN)
    assert found.verdict is Verdict.OK
    assert found.confidence < 0.5


def test_another_text_under_the_same_name_was_rewritten() -> None:
    found = judged(html("Agreement with Aéro Montréal | House", *OTHER), then=THEN)
    assert verdict(found) == "ok/ok"
    assert found.confidence >= 0.5


MARKS = {
    "WordPress": html("Town", *OTHER[:1]).replace("<body>", '<body class="error404 wp-custom-logo">'),
    "PrestaShop": html("Town", *OTHER[:1]).replace("<body>", '<body id="pagenotfound" class="lang-fr">'),
    "Shopify": html("Town", *OTHER[:1]).replace("<body>", '<body class="gradient template-404">'),
    "MediaWiki": html("Ropes", "<div class='noarticletext mw-content-ltr'><p>Niets te lezen.</p></div>"),
    "for crawlers": html("Town", *OTHER[:1], head='<meta name="prerender-status-code" content="404">'),
    "Next.js": html("Town", *OTHER[:1], head='<meta name="next-error" content="not-found">'),
    "statistics": html("Town", *OTHER[:1], head="<script>dataLayer=[{'pageType':'404'}]</script>"),
}


@pytest.mark.parametrize("name", MARKS)
@pytest.mark.parametrize("then", [THEN, None], ids=["with-version", "without"])
def test_software_marks_its_error_page(name: str, then: str | None) -> None:
    assert verdict(judged(MARKS[name], then=then)) == "soft-404/not-found-text"


@pytest.mark.parametrize("name", ["page-404", "postid-404", "page-node-404 node-type-page", "not-found-objects"])
def test_a_page_with_that_number_is_no_error_page(name: str) -> None:
    assert not judged(html("Town", *OTHER).replace("<body>", f'<body class="{name}">')).verdict.broken


def test_a_page_that_borrows_an_error_template_shows_its_text() -> None:
    page = THEN.replace("<body>", '<body class="error404">')
    assert judged(page, then=THEN).verdict is Verdict.OK
