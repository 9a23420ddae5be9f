"""Where a lost page may be, as the answer to its address itself tells."""

from __future__ import annotations

import pytest

from models.verdict import Judgement, Verdict
from models.visit import Page, Task, Visit
from scheduler.leads import leads
from tests.conftest import NOW

CITED = "https://mill.example/2013/story.html"


def lost(body: str, verdict: Verdict = Verdict.GONE) -> Visit:
    visit = Visit(
        task=Task(run_id=1, source_id=1, cited_url=CITED, url=CITED),
        visited_at=NOW,
        final_url=CITED,
        http_status=404,
        page=Page(url=CITED, status=404, content_type="text/html", body=f"<h1>Not found</h1>{body}".encode()),
    )
    visit.judgement = Judgement(verdict=verdict, reason="http-404", confidence=0.95, evidence=())
    return visit


@pytest.mark.parametrize(
    "sentence",
    [
        "This page has moved. You will find it at {}.",
        "Cette page a été déplacée : {}",
        "Diese Seite ist umgezogen: {}",
        "Esta página se ha movido a {}",
        "Questa pagina è stata spostata: {}",
        "Deze pagina is verplaatst naar {}",
        "Ta strona została przeniesiona: {}",
    ],
)
def test_the_address_a_lost_page_names_is_asked_first(sentence: str) -> None:
    named = sentence.format("<a href='/about/our-story'>Our story</a>")

    (lead,) = leads(lost(f"<p>{named}</p>"), [])

    assert (lead.url, lead.rule) == ("https://mill.example/about/our-story", "the answer itself names it")


@pytest.mark.parametrize(
    "body",
    [
        "<p>See <a href='/about'>our story</a>.</p>",
        f"<p>This page has moved here: <a href='{CITED}'>story</a></p>",
        "<p>This page has moved.</p><ul><li><a href='/a'>Home</a></li></ul>",
    ],
)
def test_links_that_no_farewell_names_are_no_leads(body: str) -> None:
    assert leads(lost(body), []) == ()


def test_a_host_that_merely_stalls_is_asked_nowhere_else() -> None:
    visit = lost("<p>This page has moved to <a href='/b'>our story</a>.</p>", Verdict.UNREACHABLE)

    assert leads(visit, []) == ()
