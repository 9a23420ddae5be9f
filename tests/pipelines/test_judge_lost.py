"""Pages that lost their text and say so in words of their own, beside honest pages that say something of the kind."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from pipelines.judge import judge
from snapshots.text import read_page
from tests.pipelines.pages import OTHER, STORY, answer, html, judged, verdict, visited

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
    "en, pulled": "This recipe was pulled by its author.",
    "en, number": "There is nothing on file under this reference.",
    "en, asked": "We've taken this listing down at the owner's request.",
    "fr, number": "Aucun dossier ne porte ce numéro.",
    "fr, staff": "Le chercheur que vous cherchez a quitté le laboratoire.",
    "de, asked": "Der Eintrag wurde auf Wunsch des Mitglieds gelöscht.",
    "de, number": "Zu dieser Nummer liegt kein Vorgang vor.",
    "de, staff": "Diese Kollegin hat das Haus verlassen.",
    "es, number": "No consta ningún expediente con ese número.",
    "es, staff": "La profesora que busca ya no trabaja aquí.",
    "it, staff": "La collega che cerca non lavora più qui.",
    "it, number": "Nessuna pratica corrisponde a questo numero.",
    "nl, asked": "We hebben dit bericht op verzoek weggehaald.",
    "nl, number": "Onder dit nummer is niets bekend.",
    "nl, staff": "Deze collega is bij ons vertrokken.",
    "pl, passive": "Ten profil usunięto na prośbę właściciela.",
    "pl, shop": "Słoik, po który przychodzisz, wyszedł z oferty.",
    "pl, number": "Brak artykułu o podanym numerze lub został on przeniesiony do archiwum.",
    "pt, staff": "A pessoa que procura já não trabalha aqui.",
    "pt, number": "Nenhum processo tem esse número.",
    "sv, staff": "Personen du söker har slutat hos oss.",
    "sv, number": "Det finns inget ärende med det numret.",
    "da, staff": "Medarbejderen, du søger, er fratrådt.",
    "fi, staff": "Etsimäsi henkilö ei työskentele enää meillä.",
    "cs, record": "Litujeme, tento záznam byl vymazán.",
    "cs, number": "Pod tímto číslem není nic evidováno.",
    "cs, lapsed": "Platnost inzerátu vypršela.",
    "hu, staff": "A keresett személy már nem dolgozik nálunk.",
    "ro, staff": "Persoana căutată nu mai lucrează la noi.",
    "nl, unknown": "Object onbekend",
    "de, unknown": "Unbekannte Kennung",
    "it, bare": "Articolo rimosso. Intanto potete leggere:",
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


@pytest.mark.parametrize(
    "line", ["Author: unknown", "Photographer unknown", "Nie znaleziono: grafiki z lat trzydziestych"]
)
def test_what_records_do_not_know_is_no_loss(line: str) -> None:
    assert judged(html("Info", line, *OTHER), then=THEN).verdict is Verdict.OK


VACANCY = html("Ranger for the Otter Fens | House", *STORY)


def test_under_its_heading_a_vacancy_may_be_taken_down() -> None:
    taken = "Applications for this role are now closed and the advert has been taken down."
    now = html("Ranger for the Otter Fens | House", taken, "There are 37 other ways to work with us today.")
    assert verdict(judged(now, then=VACANCY)) == "soft-404/not-found-text"


def test_a_notice_over_the_text_that_stood_there_takes_nothing_down() -> None:
    now = html("Ranger for the Otter Fens | House", "Applications for this role are now closed.", *STORY)
    assert verdict(judged(now, then=VACANCY)) == "ok/ok"


NOTICE = {
    "en": ("Ranger (f/m/d)", "This position is no longer available. The deadline was 31 August."),
    "de": ("Wassermeister (m/w/d)", "Diese Stelle ist leider nicht mehr verfügbar. Bewerbungsfrist war der 31.08."),
    "fr": ("Garde de rivière", "Cette offre n'est plus disponible. La date limite était le 31 août."),
    "nl": ("Waterbeheerder", "Deze vacature is gesloten. De termijn liep af op 31 augustus."),
}
TASKS = (
    "<ul><li>Leading a team of seven along the river<li>Keeping fourteen wells and their pumps in order"
    "<li>Being on call every fifth week of the year<li>Reporting to the council once a quarter</ul>"
)
OFFERS = "<ul><li><a href='/j/1'>Diver, full time</a><li><a href='/j/2'>Cook, from March</a></ul>"


@pytest.mark.parametrize("lang", NOTICE)
def test_a_closed_vacancy_that_is_still_described_stands(lang: str) -> None:
    heading, notice = NOTICE[lang]
    works = "The waterworks serve 38,000 people, and the team looks for somebody who likes wet boots."
    now = answer(html(f"{heading} | House", notice, works, TASKS, h1=heading))
    found = judge(visited(now.url, now), now=read_page(now), cited_title=heading)
    assert found.verdict is Verdict.OK


@pytest.mark.parametrize("lang", NOTICE)
def test_a_closed_vacancy_without_a_word_of_it_is_gone(lang: str) -> None:
    heading, notice = NOTICE[lang]
    now = answer(html("Jobs | House", notice, OFFERS))
    found = judge(visited(now.url, now), now=read_page(now), cited_title=f"{heading}, Otterfenn")
    assert verdict(found) == "soft-404/not-found-text"


def test_of_the_thing_cited_the_page_says_only_that_it_left() -> None:
    now = answer(html("Staff | House", "Deze collega is bij ons vertrokken, of toont liever geen profiel.", lang="nl"))
    found = judge(visited(now.url, now), now=read_page(now), cited_title="Anne-Marie van der Kleij, lector")
    assert verdict(found) == "soft-404/not-found-text"
