"""What looks like the lost page and is not: never taken, and only what may be it is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.finder.world import HOME, OTHER, SITE, STORY, TITLE, Town, links, other, sitemap, story
from tests.loopback import NOT_FOUND, page

LOGIN = page("Sign in", "Please sign in to continue.", "<form><input type=password name=p></form>")
FOR_SALE = page("quillmere.example", "This domain is for sale. Buy this domain today.")
PATH = "/en/page/norwick-partnership"


def listed(town: Town, path: str, body: str) -> None:
    town.cite(PATH)
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}{path}"))
    town.web.put(SITE, path, body)


def another_page_of_a_similar_name(town: Town) -> None:
    listed(town, "/stories/norwick-partnerships", other("Norwick partnerships"))


def same_name_but_other_text(town: Town) -> None:
    listed(town, "/stories/norwick-partnership", other("Norwick partnership"))


def same_title_but_other_text(town: Town) -> None:
    town.cite(PATH)
    town.web.put(SITE, "/", links(("/n/5", TITLE)))
    town.web.put(SITE, "/n/5", other(TITLE))


def the_same_of_another_year(town: Town) -> None:
    town.cite(
        "/reports/partnership-report-2017", "Partnership report 2017", then=story(title="Partnership report 2017")
    )
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/r/partnership-report-2024"))
    town.web.put(SITE, "/r/partnership-report-2024", story(*OTHER, title="Partnership report 2024"))


def its_sister_with_the_same_frame(town: Town) -> None:
    """Half the words are the house's own; the page is about another dock."""
    frame = " ".join(OTHER)
    town.cite(PATH, then=page(f"{TITLE} | Port of Quillmere", frame, *STORY[:2]))
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/stories/norwick-partnership-of-the-yard"))
    yard = page(
        "The yard's partnership with Norwick | Port of Quillmere",
        frame,
        "The yard and the ropeworks of Norwick lend each other their cranes in winter, and the foremen have drawn up "
        "a table of who may use which of them on what day. Repairs are paid by whoever had the crane last.",
        "Apprentices of both houses learn splicing together, and the best of them are sent to the lighthouse works.",
    )
    town.web.put(SITE, "/stories/norwick-partnership-of-the-yard", yard)


def the_home_page(town: Town) -> None:
    town.cite(PATH)
    town.web.put(SITE, "/", story(title="Port of Quillmere"))
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/", f"{HOME}/norwick-partnership"))
    town.web.send_on(SITE, "/norwick-partnership", f"{HOME}/")


def the_index_above(town: Town) -> None:
    town.cite("/news/2017/norwick-partnership")
    town.web.put(SITE, "/news/", story(title="News"))
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/n/norwick-partnership"))
    town.web.send_on(SITE, "/n/norwick-partnership", f"{HOME}/news/")


def a_sign_in_page(town: Town) -> None:
    listed(town, "/stories/norwick-partnership", LOGIN)


def a_parking_page(town: Town) -> None:
    listed(town, "/stories/norwick-partnership", FOR_SALE)


def a_soft_404_by_a_siblings_rule(town: Town) -> None:
    town.cite(PATH)
    fish = page("Fish market | Port of Quillmere", *STORY[:1])
    town.cite("/en/page/fish-market", "Fish market", then=fish)
    town.web.send_on(SITE, "/en/page/fish-market", f"{HOME}/en/fish-market")
    town.web.put(SITE, "/en/fish-market", fish)
    town.web.put(SITE, "/en/norwick-partnership", NOT_FOUND)


def siblings_sent_to_the_home_page(town: Town) -> None:
    town.cite(PATH, then=page(TITLE, *STORY, '<a href="/en/page/fish-market">Fish market</a>'))
    town.web.send_on(SITE, "/en/page/fish-market", f"{HOME}/")
    town.web.put(SITE, "/norwick-partnership", other())


def private_addresses_in_the_sitemap(town: Town) -> None:
    town.cite(PATH)
    private = (f"http://{host}/norwick-partnership" for host in ("10.0.0.8", "169.254.169.254", "localhost", "[::1]"))
    town.web.put(SITE, "/sitemap.xml", sitemap(*private))


def a_link_to_a_private_address(town: Town) -> None:
    town.cite(PATH)
    town.web.put(SITE, "/", links(("http://10.0.0.8/norwick-partnership", TITLE)))


def an_archived_redirect_home(town: Town) -> None:
    url = town.cite(PATH)
    town.shelf.put(url, "2021-03-01", status=301, location=f"{HOME}/")


def an_archived_redirect_to_a_broker(town: Town) -> None:
    url = town.cite(PATH)
    town.shelf.put(url, "2021-03-01", status=302, location="http://old.quillmere.example/norwick-partnership")
    town.web.put("old.quillmere.example", "/norwick-partnership", FOR_SALE)


TRAPS = [
    another_page_of_a_similar_name,
    same_name_but_other_text,
    same_title_but_other_text,
    the_same_of_another_year,
    its_sister_with_the_same_frame,
    the_home_page,
    the_index_above,
    a_sign_in_page,
    a_parking_page,
    a_soft_404_by_a_siblings_rule,
    siblings_sent_to_the_home_page,
    private_addresses_in_the_sitemap,
    a_link_to_a_private_address,
    an_archived_redirect_home,
    an_archived_redirect_to_a_broker,
]
#: Traps whose page a person may still want to look at.
NAMED = {
    same_name_but_other_text: f"{HOME}/stories/norwick-partnership",
    same_title_but_other_text: f"{HOME}/n/5",
    its_sister_with_the_same_frame: f"{HOME}/stories/norwick-partnership-of-the-yard",
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_page_that_is_not_the_one_cited_is_never_taken(town: Town, trap: Callable[[Town], None]) -> None:
    trap(town)

    source, *_ = town.refresh()

    assert (source["verdict"], source["suggested_url"]) == ("gone", None)
    assert [each["url"] for each in source["candidates"]] == ([NAMED[trap]] if trap in NAMED else [])


def test_a_candidate_is_told_with_its_rule_in_words_and_in_json(town: Town) -> None:
    same_name_but_other_text(town)

    (source,) = town.refresh()

    (candidate,) = source["candidates"]
    assert candidate == {"url": f"{HOME}/stories/norwick-partnership", "rule": "the same name", "score": 0.9}
    assert f"it may be at {candidate['url']} (the same name), but nothing shows it" in source["evidence"]


def test_a_title_alone_is_not_enough_without_a_version_consulted(town: Town) -> None:
    town.cite(PATH, then=None)
    town.web.put(SITE, "/", links(("/n/5", TITLE)))
    town.web.put(SITE, "/n/5", other(TITLE))

    (source,) = town.refresh()

    assert (source["verdict"], source["suggested_url"]) == ("gone", None)
    assert [each["url"] for each in source["candidates"]] == [f"{HOME}/n/5"]


HEALTHY: dict[str, Any] = {
    "healthy": (200, story()),
    "blocked": (403, page("Forbidden", "Access denied.")),
    "asked to wait": (429, page("Slow down", "Too many requests.")),
    "behind a login": (200, LOGIN),
}


@pytest.mark.parametrize("state", HEALTHY)
def test_nothing_is_looked_for_that_is_not_lost(town: Town, state: str) -> None:
    status, body = HEALTHY[state]
    town.cite(PATH)
    town.web.put(SITE, PATH, body, status)
    town.desk.settings["retries"] = "0"

    (source,) = town.refresh()

    assert source["verdict"] in ("ok", "blocked")
    assert set(town.asked) <= {PATH} | {path for path in town.asked if path.startswith("/en/page/")}
    assert not {"/", "/sitemap.xml"} & set(town.asked)
