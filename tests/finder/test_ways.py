"""Every way a lost page is found: by its site, by the archive, by what we know of its neighbours."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest

from tests.finder.world import HOME, SITE, STORY, TITLE, Town, links, other, sitemap, story
from tests.loopback import page

NEW_HOST = "www.quillmere-port.example"


def by_sitemap(town: Town) -> str:
    town.cite("/en/page/norwick-partnership")
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/about/", f"{HOME}/stories/norwick-partnership"))
    town.web.put(SITE, "/stories/norwick-partnership", story())
    return f"{HOME}/stories/norwick-partnership"


def by_packed_index(town: Town) -> str:
    town.cite("/en/page/norwick-partnership")
    town.web.robots[SITE] = f"User-agent: *\nAllow: /\nSitemap: {HOME}/maps/all.xml\n"
    town.web.put(SITE, "/maps/all.xml", sitemap(f"{HOME}/maps/pages.xml.gz", index=True), kind="application/xml")
    packed = gzip.compress(sitemap(f"{HOME}/stories/2017-norwick-partnership-agreed").encode())
    town.web.put(SITE, "/maps/pages.xml.gz", packed, kind="application/gzip")
    town.web.put(SITE, "/stories/2017-norwick-partnership-agreed", story())
    return f"{HOME}/stories/2017-norwick-partnership-agreed"


def by_title_in_address(town: Town) -> str:
    town.cite("/index.php?id=417")
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/harbour-partnership-with-the-norwick-docks"))
    town.web.put(SITE, "/harbour-partnership-with-the-norwick-docks", story())
    return f"{HOME}/harbour-partnership-with-the-norwick-docks"


def by_link_at_home(town: Town) -> str:
    town.cite("/index.php?id=417")
    town.web.put(SITE, "/", links(("/node/88", TITLE), ("/node/89", "Opening hours of the fish market")))
    town.web.put(SITE, "/node/88", story())
    return f"{HOME}/node/88"


def by_link_of_its_section(town: Town) -> str:
    town.cite("/news/2017/norwick-agreement.html")
    town.web.put(SITE, "/news/", links(("/n/88", f"Read more: {TITLE}")))
    town.web.put(SITE, "/n/88", story())
    return f"{HOME}/n/88"


def by_section_that_moved(town: Town) -> str:
    town.cite("/news/norwick-agreement")
    town.web.send_on(SITE, "/news/", f"{HOME}/stories/")
    town.web.put(SITE, "/stories/", links(title="Stories"))
    town.web.put(SITE, "/stories/norwick-agreement", story())
    return f"{HOME}/stories/norwick-agreement"


def by_canonical_of_another_page(town: Town) -> str:
    town.cite("/news/norwick-partnership")
    own = f'<link rel="canonical" href="{HOME}/stories/norwick-partnership">'
    town.web.put(SITE, "/news/", page("The Norwick partnership", "Four parts of one story.", head=own))
    town.web.put(SITE, "/stories/norwick-partnership", story())
    return f"{HOME}/stories/norwick-partnership"


def by_cited_sibling(town: Town) -> str:
    town.cite("/en/page/norwick-partnership")
    fish = page("Fish market | Port of Quillmere", *STORY[:1])
    town.cite("/en/page/fish-market", "Fish market", then=fish)
    town.web.send_on(SITE, "/en/page/fish-market", f"{HOME}/en/fish-market")
    town.web.put(SITE, "/en/fish-market", fish)
    town.web.put(SITE, "/en/norwick-partnership", story())
    return f"{HOME}/en/norwick-partnership"


def by_sibling_of_the_version_consulted(town: Town) -> str:
    then = page(f"{TITLE} | Port of Quillmere", *STORY, '<a href="/en/page/fish-market">Fish market</a>')
    town.cite("/en/page/norwick-partnership", then=then)
    town.web.send_on(SITE, "/en/page/fish-market", f"{HOME}/town/fish-market/")
    town.web.put(SITE, "/town/fish-market/", other())
    town.web.put(SITE, "/town/norwick-partnership/", story())
    return f"{HOME}/town/norwick-partnership/"


def by_new_name_of_the_host(town: Town) -> str:
    town.cite("/partners/norwick")
    town.web.send_on(SITE, "/", f"http://{NEW_HOST}/")
    town.web.put(NEW_HOST, "/", links())
    town.web.put(NEW_HOST, "/partners/norwick", story())
    return f"http://{NEW_HOST}/partners/norwick"


def by_other_ending(town: Town) -> str:
    town.cite("/norwick.php")
    town.web.put(SITE, "/norwick", story())
    return f"{HOME}/norwick"


def by_other_language_folder(town: Town) -> str:
    town.cite("/norwick")
    town.web.put(SITE, "/en/norwick", story())
    return f"{HOME}/en/norwick"


def by_other_door(town: Town) -> str:
    town.cite("http://quillmere.example/norwick-2017")
    town.web.put(SITE, "/norwick-2017", story())
    return f"{HOME}/norwick-2017"


def by_archived_redirect(town: Town) -> str:
    url = town.cite("/index.php?id=417")
    town.shelf.put(url, "2021-03-01", status=301, location=f"{HOME}/n/88")
    town.web.put(SITE, "/n/88", story())
    return f"{HOME}/n/88"


def by_archived_redirect_long_gone(town: Town) -> str:
    url = town.cite("/index.php?id=417")
    for year in (2019, 2020):
        town.shelf.put(url, f"{year}-03-01", story())
    for year in (2021, 2022):
        town.shelf.put(url, f"{year}-03-01", status=301, location=f"{HOME}/n/88")
    for year in (2023, 2024, 2025):
        town.shelf.put(url, f"{year}-03-01", "gone", status=404)
    town.web.put(SITE, "/n/88", story())
    return f"{HOME}/n/88"


def by_successor_of_a_dead_host(town: Town) -> str:
    town.cite("http://port.quillmere-old.example/about/norwick-agreement")
    farewell = f'We have moved to <a href="http://{NEW_HOST}/">our new website</a>.'
    town.shelf.put("http://port.quillmere-old.example/", "2021-03-01", page("Port of Quillmere", farewell))
    town.web.put(NEW_HOST, "/", links(("/stories/norwick-agreement", "Norwick")))
    town.web.put(NEW_HOST, "/stories/norwick-agreement", story())
    return f"http://{NEW_HOST}/stories/norwick-agreement"


def by_successor_before_a_broker_came(town: Town) -> str:
    town.cite("http://port.quillmere-old.example/norwick-agreement")
    home = "http://port.quillmere-old.example/"
    farewell = f"Notre nouveau site : http://{NEW_HOST}/ vous attend."
    town.shelf.put(home, "2019-03-01", page("Port of Quillmere", farewell))
    for year in range(2021, 2025):
        parked = page("port.quillmere-old.example", "This domain is for sale. Buy this domain today.")
        town.shelf.put(home, f"{year}-03-01", parked)
    town.web.put(NEW_HOST, "/norwick-agreement", story())
    return f"http://{NEW_HOST}/norwick-agreement"


def by_link_of_a_page_we_hold(town: Town) -> str:
    town.cite("http://port.quillmere-old.example/norwick")
    held = page("Partners of Quillmere", *STORY[1:2], f'<a href="http://{NEW_HOST}/88">{TITLE}</a>')
    town.cite("http://old.quillmere.example/partners-list", "Partners of Quillmere", then=held)
    town.web.put("old.quillmere.example", "/partners-list", held)
    town.web.put(NEW_HOST, "/88", story())
    return f"http://{NEW_HOST}/88"


def by_short_name_in_the_sitemap(town: Town) -> str:
    town.cite("/fr/alambic-de-1862", "Alambic", then=story(title="Alambic"))
    others = [f"{HOME}/n/{number}" for number in range(30)]
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/patrimoine/alambic-de-1862", *others))
    town.web.put(SITE, "/patrimoine/alambic-de-1862", story(title="Alambic"))
    return f"{HOME}/patrimoine/alambic-de-1862"


def by_the_only_word_of_its_title(town: Town) -> str:
    town.cite("/index.php?id=57", "Chorleiter", then=story(title="Chorleiter"))
    others = [f"{HOME}/n/{number}" for number in range(30)]
    town.web.put(SITE, "/sitemap.xml", sitemap(*others, f"{HOME}/chor/leitung/chorleiterin"))
    town.web.put(SITE, "/chor/leitung/chorleiterin", story(title="Chorleiter"))
    return f"{HOME}/chor/leitung/chorleiterin"


def by_a_section_the_page_never_stood_in(town: Town) -> str:
    town.cite("/index.php?id=417")
    town.web.put(SITE, "/", links(("/science/", "Science"), ("/boats/", "Boats")))
    town.web.put(SITE, "/science/", links(("/science/n/88", TITLE), title="Science"))
    town.web.put(SITE, "/science/n/88", story())
    return f"{HOME}/science/n/88"


def by_its_own_farewell(town: Town) -> str:
    url = town.cite("/barges/alice", "Alice", then=story(title="Alice"))
    gone = page("This page has moved", "Barges are in the archive now: <a href='/archive/fleet/alice'>Alice</a>.")
    town.web.put(SITE, url.removeprefix(HOME), gone, status=404)
    town.web.put(SITE, "/archive/fleet/alice", story(title="Alice"))
    return f"{HOME}/archive/fleet/alice"


WAYS = {
    by_sitemap: "sitemap",
    by_packed_index: "sitemap",
    by_title_in_address: "sitemap",
    by_link_at_home: "link",
    by_link_of_its_section: "link",
    by_section_that_moved: "path-rule",
    by_canonical_of_another_page: "link",
    by_cited_sibling: "path-rule",
    by_sibling_of_the_version_consulted: "path-rule",
    by_new_name_of_the_host: "path-rule",
    by_other_ending: "path-rule",
    by_other_language_folder: "path-rule",
    by_other_door: "path-rule",
    by_archived_redirect: "archive-hint",
    by_archived_redirect_long_gone: "archive-hint",
    by_successor_of_a_dead_host: "link",
    by_successor_before_a_broker_came: "archive-hint",
    by_link_of_a_page_we_hold: "link",
    by_short_name_in_the_sitemap: "sitemap",
    by_the_only_word_of_its_title: "sitemap",
    by_a_section_the_page_never_stood_in: "link",
    by_its_own_farewell: "link",
}


@pytest.mark.parametrize("way", WAYS)
def test_a_lost_page_is_found(town: Town, way: Callable[[Town], str]) -> None:
    where = way(town)

    found, *_ = town.refresh()

    assert (found["verdict"], found["reason"], found["suggested_url"]) == ("moved", WAYS[way], where)
    assert "its text matches the version consulted (similarity" in found["evidence"][0]


def test_without_a_version_consulted_title_and_facts_must_both_be_there(town: Town) -> None:
    town.cite("/index.php?id=417", then=None)
    town.web.put(SITE, "/", links(("/node/88", TITLE)))
    town.web.put(SITE, "/node/88", story())

    (found,) = town.refresh()

    assert (found["verdict"], found["reason"]) == ("moved", "link")
    assert "its title says what the note cites" in found["evidence"][0]
    assert "it says what the note is cited for" in found["evidence"][0]


def test_what_was_found_is_asked_first_the_next_time(town: Town) -> None:
    by_sitemap(town)
    town.refresh()

    (found,) = town.refresh(now="2026-12-20T09:00:00Z")

    assert found["verdict"] == "moved"
    assert town.asked == ["/en/page/norwick-partnership", "/stories/norwick-partnership"]
