"""Lists without an entry, redirects to an index that does not list a page, and names kept for a customer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.verdict import Judgement, Verdict
from models.visit import Page, Task, Visit
from pipelines.judge import judge
from pipelines.judge.entrance import is_entrance
from snapshots.text import read_page
from tests.pipelines.pages import answer, hops, html

_WHEN = datetime(2026, 11, 24, tzinfo=UTC)
_HOUSE = "https://house.example"
_ITEM = f"{_HOUSE}/news/2014/launch-of-the-aurora.html"
_TITLE = "Launch of the Aurora"


def _judged(body: str, *, title: str = _TITLE, cited: str = _ITEM, final: str = "", nonsense: str = "") -> Judgement:
    page = answer(body, final or cited)
    other: Page | None = answer(nonsense, f"{cited}-xq17") if nonsense else None
    visit = Visit(
        task=Task(run_id=1, source_id=1, cited_url=cited, url=cited),
        visited_at=_WHEN,
        final_url=final or cited,
        http_status=200,
        page=page,
        hops=hops((301, final), start=cited) if final else (),
        nonsense=other,
    )
    return judge(visit, now=read_page(page), nonsense=read_page(other) if other else None, cited_title=title)


@pytest.mark.parametrize(
    "line",
    [
        "Zu dieser Auswahl liegt kein Eintrag vor.",
        "No items match this selection.",
        "Aucun article ne correspond à ces critères.",
        "No hay noticias que mostrar.",
        "Nessun elemento presente.",
        "Er zijn geen berichten gevonden.",
        "Brak aktualności w tej kategorii.",
        "Inga nyheter att visa.",
    ],
)
def test_a_list_of_nothing_is_no_page(line: str) -> None:
    assert _judged(html("List", line)).verdict is Verdict.SOFT_404


def test_a_list_that_was_cited_may_be_empty_today() -> None:
    assert _judged(html("Dates of the guild", "No events found."), title="Dates of the guild").verdict is Verdict.OK


def test_an_index_that_does_not_list_a_page_is_not_it() -> None:
    index = html("News", "<ul><li><a href='/n/1'>Tug delivered</a><li><a href='/n/2'>New dry dock</a></ul>")

    assert _judged(index, final=f"{_HOUSE}/news/").verdict is Verdict.SOFT_404


def test_an_index_that_took_a_page_in_is_a_redirect() -> None:
    index = html("Team", "<h2>Anna Kowalska</h2>", "She has run the office since 2012.")
    found = _judged(index, title="Anna Kowalska", cited=f"{_HOUSE}/team/anna-kowalska", final=f"{_HOUSE}/team/")

    assert found.verdict is Verdict.REDIRECTED


@pytest.mark.parametrize("query", ["home", "page=accueil", "r=site/index", "lang=it&page=home.php"])
def test_an_entrance_may_be_asked_for_in_a_query(query: str) -> None:
    assert is_entrance(f"{_HOUSE}/index.php?{query}")


@pytest.mark.parametrize("query", ["p=12", "tag=welcome", "page=home&article=5"])
def test_a_page_in_a_query_is_no_entrance(query: str) -> None:
    assert not is_entrance(f"{_HOUSE}/index.php?{query}")


@pytest.mark.parametrize(
    "line",
    [
        "Gereserveerd voor een klant van Regista",
        "Reserved for one of our customers",
        "Enregistré pour un client de Regista",
        "Reserviert für einen Kunden",
        "Registrato per un cliente",
        "Zarezerwowana dla naszego klienta",
    ],
)
def test_a_name_kept_for_a_customer_is_parked(line: str) -> None:
    page = html("house.example", "Webhosting", h1=line, frame=False)

    assert _judged(page).verdict is Verdict.PARKED


def test_a_menu_at_the_foot_asks_for_no_consent() -> None:
    foot = "Gestion des cookies | Données personnelles | Marchés publics | Mentions légales | Plan du site | RSS"

    assert _judged(html("Erreur 404", "Pas d'article à cette adresse", foot, lang="fr")).verdict is Verdict.SOFT_404


@pytest.mark.parametrize(
    "line", ["Nyheden er slettet.", "Artikkelen er fjernet.", "Nyheten har tagits bort.", "Uutinen on poistettu."]
)
def test_what_the_text_says_counts_more_than_the_title_it_kept(line: str) -> None:
    told = html("Ny mole", "Molen er 210 meter lang og har kostet 31 millioner kroner.", lang="da")
    page = answer(html("Ny mole", line, lang="da"), _ITEM)
    task = Task(run_id=1, source_id=1, cited_url=_ITEM, url=_ITEM)
    visit = Visit(task=task, visited_at=_WHEN, final_url=_ITEM, http_status=200, page=page)

    assert judge(visit, then=read_page(answer(told, _ITEM)), now=read_page(page)).verdict is Verdict.SOFT_404
