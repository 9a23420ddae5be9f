"""Answers from another address."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from pipelines.judge.entrance import house, is_entrance, is_section_of, registered
from tests.pipelines.pages import OTHER, STORY, html, judged, verdict

THEN = html("Agreement with Aéro Montréal | House", *STORY)
HOME = html("House", *OTHER)
CITED = "https://house.example/en/projects/agreement"


def test_the_same_text_elsewhere_is_redirected() -> None:
    found = judged(THEN, (301, "https://new.example/agreement"), then=THEN)
    assert verdict(found) == "redirected/permanent"
    assert found.suggested_url == "https://new.example/agreement"
    assert found.confidence >= 0.9
    assert found.evidence[1].startswith("301 to")


def test_one_temporary_hop_makes_the_way_temporary() -> None:
    found = judged(THEN, (301, "https://house.example/b"), (302, "https://house.example/c"), then=THEN)
    assert verdict(found) == "redirected/temporary"


def test_a_refresh_is_told_as_such() -> None:
    assert verdict(judged(THEN, ("meta", "https://house.example/c"), then=THEN)) == "redirected/meta-refresh"


def test_another_text_elsewhere_is_redirected_without_trust() -> None:
    found = judged(html("Orchard of Town", *OTHER), (301, "https://house.example/trees/orchard"), then=THEN)
    assert verdict(found) == "redirected/permanent"
    assert found.confidence <= 0.5
    assert "nothing shows" in found.evidence[0]


@pytest.mark.parametrize(
    "final",
    [
        "https://house.example/",
        "https://house.example/en/",
        "https://other.example/",
        "https://house.example/index.php",
    ],
)
@pytest.mark.parametrize("then", [THEN, None], ids=["with-version", "without"])
def test_a_deep_address_that_leads_home_is_lost(final: str, then: str | None) -> None:
    assert verdict(judged(HOME, (301, final), then=then)) == "soft-404/home-redirect"


def test_home_with_the_text_consulted_is_no_loss() -> None:
    found = judged(html("House", *OTHER, *STORY), (301, "https://house.example/"), then=THEN)
    assert found.verdict is Verdict.REDIRECTED


def test_the_index_above_is_a_loss_only_when_a_version_tells() -> None:
    index = html("Projects", *OTHER)
    assert verdict(judged(index, (301, "https://house.example/en/projects/"), then=THEN)) == "soft-404/home-redirect"
    assert judged(index, (301, "https://house.example/en/projects/")).verdict is Verdict.REDIRECTED


def test_other_forms_of_an_address_are_the_address() -> None:
    found = judged(
        THEN,
        (301, "https://www.house.example/en/projects/agreement/"),
        cited="http://house.example/en/projects/agreement",
        then=THEN,
    )
    assert verdict(found) == "ok/canonical-redirect"


def test_the_front_door_may_choose_a_language() -> None:
    assert (
        verdict(judged(HOME, (302, "https://house.example/en/"), cited="https://house.example/"))
        == "ok/canonical-redirect"
    )


def test_an_error_page_by_its_address_is_a_soft_404() -> None:
    found = judged(html("House", "Use the menu."), (302, "https://house.example/page-not-found"))
    assert verdict(found) == "soft-404/not-found-text"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://house.example/", True),
        ("https://house.example/en-GB/", True),
        ("https://ised-isde.canada.ca/site/ised/en", True),
        ("https://house.example/web/home.html", True),
        ("https://ised-isde.canada.ca/site/global-innovation-clusters/en", False),
        ("https://house.example/?p=12", False),
        ("https://house.example/news", False),
    ],
)
def test_entrances_are_known(url: str, expected: bool) -> None:
    assert is_entrance(url) is expected


def test_sections_and_names() -> None:
    assert is_section_of("https://a.example/news/", "https://a.example/news/2018/x.html")
    assert not is_section_of("https://a.example/views/", "https://a.example/news/2018/x.html")
    assert house("https://www.skywin.be/en") == "skywin"
    assert registered("https://ised-isde.canada.ca/x") == "canada.ca"


@pytest.mark.parametrize(
    "final",
    [
        "https://house.example/?src=missing&p=%2Fen%2Fprojects%2Fagreement",
        "https://house.example/en/?utm_source=old&utm_medium=redirect",
        "https://house.example/?url=https%3A%2F%2Fhouse.example%2Fen%2Fprojects%2Fagreement",
        "https://house.example/strona-glowna",
    ],
)
def test_what_says_where_one_comes_from_makes_no_other_page(final: str) -> None:
    assert verdict(judged(HOME, (302, final), then=THEN)) == "soft-404/home-redirect"


def test_a_page_behind_a_parameter_is_no_entrance() -> None:
    found = judged(html("Orchard", *OTHER), (302, "https://house.example/?page=orchard"), then=THEN)
    assert found.verdict is Verdict.REDIRECTED


def test_the_name_of_the_house_in_a_title_is_no_sign() -> None:
    index = html("Projects | House of the Valley", *OTHER, h1="Projects")
    then = html("Agreement with Aéro Montréal | House of the Valley", *STORY, h1="Agreement with Aéro Montréal")
    assert verdict(judged(index, (301, "https://house.example/en/projects"), then=then)) == "soft-404/home-redirect"
    found = judged(index, (301, "https://house.example/elsewhere/projects"), then=then)
    assert found.verdict is Verdict.REDIRECTED
    assert found.confidence < 0.5


WARES = "".join(f"<li><a href='/products/{name}'>{name} lamp</a>" for name in ("Olive", "Amber", "Slate", "Ivory"))


def test_a_list_instead_of_a_page_is_a_loss() -> None:
    shelf = html("Lamps", "Sort by price.", f"<ul>{WARES}</ul>")
    then = html("Gantry solar lantern", *STORY)
    cited = "https://house.example/products/gantry-solar-lantern"
    found = judged(shelf, (301, "https://house.example/collections/lamps"), cited=cited, then=then)
    assert verdict(found) == "soft-404/home-redirect"


def test_a_list_that_holds_the_page_is_none() -> None:
    shelf = html("Lamps", "<h2>Gantry solar lantern</h2>", f"<p>{OTHER[0]} {OTHER[1]}", f"<ul>{WARES}</ul>")
    then = html("Gantry solar lantern", *STORY)
    cited = "https://house.example/products/gantry-solar-lantern"
    found = judged(shelf, (301, "https://house.example/collections/lamps"), cited=cited, then=then)
    assert found.verdict is Verdict.REDIRECTED


def test_a_search_instead_of_a_page_is_a_loss() -> None:
    results = html("Results", *OTHER)
    for final in ("https://house.example/?s=agreement", "https://house.example/search/node/agreement"):
        assert verdict(judged(results, (302, final), then=THEN)) == "soft-404/home-redirect"


def test_the_text_among_what_a_search_found_is_no_loss() -> None:
    found = judged(html("Results", *STORY), (302, "https://house.example/?s=agreement"), then=THEN)
    assert found.verdict is Verdict.REDIRECTED


CANONICAL = '<link rel="canonical" href="https://house.example/{}">'


def test_the_entrance_that_answers_in_a_pages_place_says_so_itself() -> None:
    then = html("Agreement with Aéro Montréal | House", *STORY, head=CANONICAL.format("en/projects/agreement"))
    now = html("Welcome | House", *OTHER, head=CANONICAL.format(""))
    assert verdict(judged(now, then=then)) == "soft-404/home-redirect"


def test_a_site_whose_every_page_calls_itself_the_entrance_tells_nothing() -> None:
    then = html("Agreement with Aéro Montréal | House", *STORY, head=CANONICAL.format(""))
    now = html("Welcome | House", *OTHER, head=CANONICAL.format(""))
    assert judged(now, then=then).verdict is Verdict.OK


def test_a_page_rewritten_under_its_name_is_no_entrance() -> None:
    now = html("Agreement with Aéro Montréal | House", *OTHER, head=CANONICAL.format(""))
    assert judged(now, then=THEN).verdict is Verdict.OK


def test_a_gate_that_will_send_its_visitor_back_is_no_entrance() -> None:
    assert not is_entrance("https://login.example/login?next=/page", asked="https://login.example/page")
    assert is_entrance("https://house.example/?p=/page", asked="https://house.example/page")


def test_a_list_of_news_under_the_same_site_is_not_the_page_though_both_titles_bear_the_sites_name() -> None:
    then = html("County of Meadows - Waste report 2016", "In 2016 every inhabitant left 412 kilograms of waste.")
    news = html("County of Meadows - Aktuelles", "<ul><li><a href='/1'>Bus</a><li><a href='/2'>Budget</a></ul>")

    found = judged(
        news,
        (301, "https://house.example/aktuelles"),
        cited="https://house.example/waste/report-2016",
        then=then,
    )

    assert verdict(found) == "soft-404/home-redirect"
