"""Pages that are not there, and pages that only look as if they were not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.verdict import Verdict
from pipelines.judge.grammar import ERROR_PATH
from tests.pipelines.pages import OTHER, STORY, html, judged, listed, verdict

NEWS = listed([f"<a href='/{n}'>News item number {n} of this year about our members</a>" for n in range(30)])

MISSING = [
    ("en", "Page not found | House", "Page not found", "Sorry, the page you are looking for could not be found."),
    ("en", "House", "Oops!", "We can't find the page you're looking for. It may have been moved or deleted."),
    ("en", "404 | House", "404", "Nothing was found at this location. Maybe try a search?"),
    ("en", "House - Error", "Error 404", "The requested URL was not found on this server."),
    ("en", "House", "This page doesn’t exist", "Go back home"),
    ("en", "House cluster", "Content unavailable", "This content is no longer available."),
    (
        "fr",
        "Page introuvable - Maison",
        "Page introuvable",
        "La page que vous recherchez n'existe pas ou a été déplacée.",
    ),
    ("fr", "Maison", "Oups", "Désolé, nous n’avons pas trouvé la page demandée."),
    ("fr", "Erreur 404 | Maison", "Erreur 404", "Le document demandé est introuvable."),
    ("fr", "Maison", "Cette page n'est plus disponible", "Retour à l'accueil"),
    (
        "de",
        "Seite nicht gefunden – Haus",
        "Seite nicht gefunden",
        "Die angeforderte Seite konnte leider nicht gefunden werden.",
    ),
    ("de", "Haus", "Hoppla", "Diese Seite existiert nicht oder wurde verschoben."),
    ("de", "Fehler 404 | Haus", "Fehler 404", "Das gewünschte Dokument ist nicht mehr verfügbar."),
    ("es", "Página no encontrada | Casa", "Página no encontrada", "Lo sentimos, la página que busca no existe."),
    ("es", "Casa", "Error 404", "No hemos podido encontrar la página solicitada."),
    ("es", "Casa", "Vaya", "El contenido al que intenta acceder ya no está disponible."),
    ("it", "Pagina non trovata - Casa", "Pagina non trovata", "La pagina richiesta non esiste o è stata rimossa."),
    ("it", "Casa", "Errore 404", "Spiacenti, il documento cercato non è più disponibile."),
    ("it", "Casa", "Ops!", "Impossibile trovare la pagina richiesta."),
    (
        "nl",
        "Pagina niet gevonden | Huis",
        "Pagina niet gevonden",
        "De pagina die u zoekt bestaat niet of is verplaatst.",
    ),
    ("nl", "Huis", "Oeps", "Helaas, deze pagina kan niet worden gevonden."),
    (
        "pl",
        "Nie znaleziono strony – Dom",
        "Nie znaleziono strony",
        "Strona, której szukasz, nie istnieje lub została przeniesiona.",
    ),
    ("pl", "Dom", "Błąd 404", "Podana strona nie została odnaleziona."),
    ("pt", "Página não encontrada | Casa", "Página não encontrada", "A página que procura não existe ou foi removida."),
    ("pt", "Casa", "Erro 404", "O conteúdo solicitado já não está disponível."),
    ("sv", "Sidan hittades inte | Hus", "Sidan hittades inte", "Sidan du letar efter finns inte."),
    ("da", "Siden blev ikke fundet", "Siden blev ikke fundet", "Den side, du leder efter, findes ikke."),
    ("nb", "Siden finnes ikke | Hus", "Siden finnes ikke", "Vi finner dessverre ikke siden du leter etter."),
    ("fi", "Sivua ei löytynyt", "Sivua ei löytynyt", "Etsimääsi sivua ei löydy."),
    ("cs", "Stránka nenalezena | Dům", "Stránka nenalezena", "Požadovaná stránka neexistuje."),
    ("hu", "Az oldal nem található", "Az oldal nem található", "A keresett oldal nem létezik."),
    ("es", "Casa", "Oh no", "La página solicitada no se encuentra disponible."),
    ("fr", "Maison", "Cette page a disparu", "Utilisez la recherche."),
    ("de", "Haus", "Haus", "Unter dieser Adresse ist keine Seite vorhanden."),
    ("pl", "Dom", "Ups", "Nie możemy znaleźć strony, której szukasz."),
    ("ru", "Страница не найдена", "Страница не найдена", "Запрошенная страница не существует."),
    ("el", "Η σελίδα δεν βρέθηκε", "Η σελίδα δεν βρέθηκε", "Η σελίδα που ζητήσατε δεν υπάρχει."),
    ("ro", "Pagina nu a fost găsită", "Pagina nu a fost găsită", "Pagina căutată nu există."),
]


@pytest.mark.parametrize(("lang", "title", "heading", "message"), MISSING)
@pytest.mark.parametrize("extra", ["", NEWS], ids=["bare", "among-news-links"])
def test_a_page_that_says_it_is_missing_is_a_soft_404(
    lang: str, title: str, heading: str, message: str, extra: str
) -> None:
    found = judged(html(title, message, extra, h1=heading, lang=lang))
    assert verdict(found) == "soft-404/not-found-text"
    assert found.confidence >= 0.7
    assert "says" in found.evidence[0]


HEALTHY = {
    "short contact page": html(
        "Contact | House", "Phone +32 10 00 00 00", "info@house.example", "12 Rue du Moulin, 4000 Town"
    ),
    "contact page in French": html("Contact", "Nos bureaux sont ouverts du lundi au vendredi.", lang="fr"),
    "one line": html("Office hours", "Monday to Friday, 9 to 17."),
    "about 404 pages": html(
        "How to design a page not found message",
        "A 404 error tells a visitor that the page was not found on the server, although the server answers.",
        "Good sites explain what happened, say sorry and offer a search box and the most visited pages.",
        "Test it: ask for an address that does not exist, and see which status code the server returns.",
        "We looked at forty cluster sites and found that nine of them answer with a success instead.",
    ),
    "short glossary entry": html(
        "404 error | Glossary",
        "A 404 error is the status code a server sends when the page asked for was not found. It is the best known of "
        "them all.",
        "Other codes of its kind are 403 for forbidden pages and 410 for pages that were taken away on purpose and "
        "for good.",
    ),
    "about 404s in German": html(
        "Was ist ein 404-Fehler?",
        "Ein 404-Fehler bedeutet, dass die Seite nicht gefunden wurde. Der Statuscode wird vom Server gesendet und im "
        "Browser angezeigt.",
        "Wer seine Seiten umzieht, sollte Weiterleitungen einrichten, damit Besucherinnen und Besucher ihr Ziel "
        "trotzdem finden.",
        lang="de",
    ),
    "study of link rot": html("Link rot in reports", "Of 33 links, nine pages were not found.", *STORY),
    "empty search": html("Search results", "Your search for clusters returned no results. Try other words."),
    "empty search in French": html("Recherche", "Aucun résultat ne correspond à votre recherche.", lang="fr"),
    "empty list": html("Events", "There are no upcoming events."),
    "product list": html("Products", listed([f"Valve {n}, {n} bar, not available in blue" for n in range(40)])),
    "not in your language": html("Annual report", "This page is not available in English.", *STORY),
    "removed item in a long page": html("News", "The old programme document was removed in 2017.", *STORY),
    "lost property office": html("Lost and found", "Items found in the park are kept for 30 days at the town hall."),
    "casino member page": html(
        "Casino Members Club", "Members of the Casino Gaming Association meet twice a year in Spa.", *STORY[2:]
    ),
    "peugeot 404": html("Peugeot 404", "The Peugeot 404 is a large family car produced from 1960 to 1975.", *OTHER[:2]),
    "room 404": html("Meeting rooms", "Room 404 seats twelve. Room 405 seats eight. Both have screens."),
    "article number 404": html("Law 404", "Law 404 of 2015 applies to clusters.", *STORY),
    "disclaimer in French": html("Mentions", "Le contenu de ce site n'est pas contractuel.", lang="fr"),
    "no print": html("Impression", "Cette page ne peut être copiée sans accord.", lang="fr"),
    "player": html("Film", "This content is not available: your browser has no player for it."),
    "not in Dutch": html("Rapport", "Ce document n'est pas disponible en anglais.", lang="fr"),
    "Romanian note": html("Nota", "Pagina nu este oficiala.", lang="ro"),
    "missing persons": html(
        "Missing pages of history", "An exhibition about manuscripts whose pages are missing.", *OTHER
    ),
    "page with polite modal": html(
        "Partners", *STORY, body="<div class='modal' role='dialog'>The page could not be found</div>"
    ),
}


@pytest.mark.parametrize("name", HEALTHY)
def test_a_healthy_page_stays_healthy(name: str) -> None:
    assert judged(HEALTHY[name]).verdict is Verdict.OK


def test_a_page_that_is_the_one_consulted_is_never_missing() -> None:
    page = html("Page not found", "The page you are looking for could not be found.")
    assert judged(page, then=page).verdict is Verdict.OK


@settings(deadline=None)  # the first page read loads a language model
@given(st.integers(min_value=1, max_value=60))
def test_shortness_alone_makes_no_soft_404(count: int) -> None:
    found = judged(html("Orchard", " ".join(" ".join(OTHER).split()[:count])), then=html("Cluster", *STORY * 3))
    assert not found.verdict.broken


@pytest.mark.parametrize("status", [404, 410])
def test_what_the_server_says_is_gone_is_gone(status: int) -> None:
    found = judged(html("Not found", "Page not found."), status=status)
    assert verdict(found) == f"gone/http-{status}"
    assert found.confidence >= 0.95
    assert f"{status} from" in found.evidence[-1]


def test_a_404_that_shows_the_page_consulted_is_not_gone() -> None:
    page = html("Agreement", *STORY)
    found = judged(page, status=404, then=page)
    assert found.verdict is Verdict.OK
    assert found.confidence <= 0.5


def test_an_invented_address_with_the_same_answer_unmasks_a_soft_404() -> None:
    page = html(
        "House", "Welcome to the catalogue of our members. Choose a member on the left to see more of it.", *OTHER
    )
    assert verdict(judged(page, nonsense=page)) == "soft-404/same-as-nonsense-url"


def test_the_entrance_may_answer_for_every_address() -> None:
    page = html("House", *STORY)
    assert judged(page, cited="https://house.example/", nonsense=page).verdict is Verdict.OK


def test_shells_are_equal_because_they_are_empty() -> None:
    shell = (
        "<html><head><title>App</title><script src='/app.js'></script></head><body><div id='root'></div></body></html>"
    )
    found = judged(shell, nonsense=shell)
    assert verdict(found) == "blocked/needs-scripts"
    assert "held back" in found.evidence[0]


def test_a_frame_that_scripts_fill_is_no_confident_soft_404() -> None:
    frame = html("App", "Loading", "Members", body="<script src='/app.js'></script>")
    assert judged(frame, nonsense=frame).confidence <= 0.5


@pytest.mark.parametrize(
    "title",
    [
        "Welcome to nginx!",
        "Apache2 Ubuntu Default Page: It works",
        "IIS Windows Server",
        "Test Page for the Apache HTTP Server on Red Hat Enterprise Linux",
        "Domain Default page",
        "Web Server's Default Page",
        "Site en construction",
    ],
)
def test_a_web_servers_default_page_is_no_page(title: str) -> None:
    assert verdict(judged(html(title, *OTHER, frame=False), then=html("House", *STORY))) == "soft-404/default-page"


def test_an_empty_template_shows_labels_without_a_record() -> None:
    then = html("LASER-GO", "Coordinator: ALPHA-RLH", "Countries: France, Germany, Lithuania", "Members:", *STORY)
    now = html("LASER-GO", "Coordinator:", "Countries:", "Members:", "Contact:")
    found = judged(now, then=then)
    assert verdict(found) == "soft-404/empty-template"


def test_a_contact_form_is_no_empty_template() -> None:
    form = "<form>Name: <input name=a><br>E-mail: <input type=email><br>Message: <textarea></textarea></form>"
    assert judged(html("Contact", form)).verdict is Verdict.OK


@pytest.mark.parametrize("now", ["", html("House", h1=None), "<html><body><script>app()</script></body></html>"])
def test_a_page_that_lost_its_text_is_held_back_and_never_broken(now: str) -> None:
    found = judged(now, then=html("House", *STORY))
    assert found.verdict is Verdict.BLOCKED
    assert "held back" in found.evidence[0]


@pytest.mark.parametrize(
    "path", ["nao-encontrado", "no-encontrada", "non_trovato", "niet-gevonden.html", "nie-znaleziono", "hittades-inte"]
)
def test_an_address_made_for_what_is_missing_has_its_name_in_many_tongues(path: str) -> None:
    assert ERROR_PATH.search(f"/{path}")
    assert not ERROR_PATH.search(f"/{path}-2019-report")
