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
