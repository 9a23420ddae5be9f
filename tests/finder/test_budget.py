"""What a search may cost, counted at the server; and what hostile sitemaps cannot do."""

from __future__ import annotations

import gzip
import time
from datetime import UTC, datetime
from itertools import count

import pytest

from crawlers.finder.sitemap import MOST_ADDRESSES, read_sitemap
from models import search
from models.ledger import Ledger
from models.run import HostState, Robots
from models.search import MOST_REQUESTS
from tests.finder.world import HOME, SITE, STORY, TITLE, Town, links, other, sitemap, story
from tests.loopback import Answer, page

PATH = "/en/page/news/2017/norwick-partnership.php"
#: The cited address and its robots.txt, and the version consulted at the archive.
BEFORE = 2 + 2


def talkative(town: Town, *, paths: int = 40) -> None:
    """Let everything the finder may ask answer, and lead on to pages that are not the one."""
    beside = " ".join(f'<a href="/en/page/news/2017/{name}.php">{name}</a>' for name in ("a-b", "c-d", "e-f", "g-h"))
    url = town.cite(PATH, then=page(TITLE, *STORY, beside))
    names = [f"/{number}/norwick-partnership" for number in range(paths)]
    town.web.robots[SITE] = "User-agent: *\nAllow: /\n" + "".join(f"Sitemap: {HOME}/{n}.xml\n" for n in range(9))
    for number in range(9):
        town.web.put(SITE, f"/{number}.xml", sitemap(*(f"{HOME}{name}" for name in names)))
    for name in names:
        town.web.put(SITE, name, other("Norwick partnership"))
    for section in ("/", "/en/page/news/2017/", "/en/page/news/", "/en/page/"):
        town.web.put(SITE, section, links(*((f"/x{name}", TITLE) for name in names)))
    for year in range(2019, 2026):
        town.shelf.put(url, f"{year}-01-01", "gone", status=404)


@pytest.mark.parametrize("most", [MOST_REQUESTS, 16, 9])
def test_a_search_costs_no_more_than_it_may(town: Town, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(search, "MOST_REQUESTS", most)
    talkative(town)

    (source,) = town.refresh()

    assert source["verdict"] == "gone"
    print(len(town.web.arrived) - BEFORE, "requests")
    assert most // 2 < len(town.web.arrived) - BEFORE <= most
    assert len(source["candidates"]) <= 10


def test_home_and_sitemap_are_asked_once_for_all_lost_pages_of_a_host(town: Town) -> None:
    for number in range(5):
        town.cite(f"/en/page/lost-harbour-page-{number}", f"Lost harbour page {number}")
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/about/"))

    sources = town.refresh()

    assert {source["verdict"] for source in sources} == {"gone"}
    assert (town.asked.count("/"), town.asked.count("/sitemap.xml")) == (1, 1)
    assert town.asked.count("/en/page/") <= 1


def know_robots(town: Town, body: str) -> None:
    """Let robots.txt be known from a visit an hour ago, so that nobody must wait after asking for it."""
    ledger = Ledger.open(f"sqlite:///{town.desk.home / 'consulted.db'}")
    robots = Robots(status=200, body=body, fetched_at=datetime(2026, 11, 20, 8, 0, tzinfo=UTC))
    ledger.hosts.keep(HostState(key="quillmere.example", robots={HOME: robots}))
    ledger.close()


def test_a_crawl_delay_is_kept_and_ends_a_search_by_its_minute(town: Town) -> None:
    """With a minute between requests the search is over before it asks; nobody here waits for it."""
    talkative(town)
    know_robots(town, "User-agent: *\nCrawl-delay: 60\n")
    before = time.monotonic()

    town.refresh()

    assert town.asked == [PATH]
    assert time.monotonic() - before < 50


def test_a_host_that_does_not_answer_is_asked_once(town: Town) -> None:
    for number in range(3):
        town.cite(f"http://dead.quillmere-old.example/{number}-harbour-page", then=None)

    sources = town.refresh()

    assert [(source["verdict"], source["reason"]) for source in sources] == [("unreachable", "dns")] * 3
    homes = [path for _, path in town.web.asked if path.endswith("/web/http://dead.quillmere-old.example/")]
    assert len(homes) <= 1, "the archive is asked about the home page once"


def test_without_an_archive_none_is_asked(town: Town) -> None:
    town.cite("/en/page/norwick-partnership")
    town.desk.settings["archive_url"] = "none"

    (source,) = town.refresh()

    assert source["verdict"] == "gone"
    assert {host for host, _ in town.web.asked} <= {SITE, "quillmere.example"}


def test_a_dead_source_is_looked_for_ever_more_rarely(town: Town) -> None:
    town.cite("/en/page/norwick-partnership")
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/stories/norwick-partnership"))
    town.web.put(SITE, "/stories/norwick-partnership", other("Norwick partnership"))
    searched = []
    for day in ("11-20", "11-22", "11-24", "11-28", "12-01", "12-10", "12-14"):
        (source,) = town.refresh(now=f"2026-{day}T09:00:00Z")
        assert source["candidates"], "what the last search found stays named"
        if "/sitemap.xml" in town.asked:
            searched.append(day)

    assert searched == ["11-20", "11-28", "12-14"]


def test_robots_txt_that_forbids_the_sitemap_is_obeyed(town: Town) -> None:
    town.cite("/en/page/norwick-partnership")
    town.web.robots[SITE] = f"User-agent: *\nDisallow: /sitemap\nSitemap: {HOME}/sitemap.xml\n"
    town.web.put(SITE, "/sitemap.xml", sitemap(f"{HOME}/stories/norwick-partnership"))
    town.web.put(SITE, "/stories/norwick-partnership", story())

    (source,) = town.refresh()

    assert source["verdict"] == "gone"
    assert "/sitemap.xml" not in town.asked


HOSTILE = {
    "broken": b"<urlset><url><loc>http://www.quillmere.example/a</lo <loc <url>><<<",
    "no sitemap at all": page("Welcome", "This is no sitemap.").encode(),
    "a gzip that is none": b"\x1f\x8bnonsense",
    "a bomb": gzip.compress(b"<urlset>" + b" " * 60_000_000),
    "of entities": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>',
    "an index of itself": sitemap(*(f"{HOME}/sitemap.xml" for _ in range(50)), index=True).encode(),
    "binary": bytes(range(256)) * 4000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_sitemap_may_be_anything(town: Town, kind: str) -> None:
    town.cite("/en/page/norwick-partnership")
    town.web.put(SITE, "/sitemap.xml", HOSTILE[kind], kind="application/xml")
    town.web.put(SITE, "/", links(("/n/88", TITLE)))
    town.web.put(SITE, "/n/88", story())

    (source,) = town.refresh()

    assert source["verdict"] == "moved", "the home page still tells"
    assert len(town.web.arrived) <= BEFORE + MOST_REQUESTS


def test_an_endless_sitemap_is_hung_up_on(town: Town) -> None:
    town.cite("/en/page/norwick-partnership")
    piece = b"<url><loc>http://www.quillmere.example/x</loc></url>" * 5000
    town.web.pages[SITE, "/sitemap.xml"] = Answer(200, piece, {"Content-Type": "application/xml"}, endless=True)
    town.web.put(SITE, "/", links(("/n/88", TITLE)))
    town.web.put(SITE, "/n/88", story())

    (source,) = town.refresh()

    assert source["verdict"] == "moved"


def test_fifty_thousand_addresses_are_read_and_no_more(town: Town) -> None:
    town.cite("/en/page/norwick-partnership")
    addresses = [f"{HOME}/item/{number}-of-the-harbour" for number in range(49_000)]
    town.web.put(SITE, "/sitemap.xml", sitemap(*addresses, f"{HOME}/stories/norwick-partnership"))
    town.web.put(SITE, "/stories/norwick-partnership", story())

    (source,) = town.refresh()

    assert (source["verdict"], source["reason"]) == ("moved", "sitemap")


def test_what_stands_beyond_the_protocols_limit_is_not_read() -> None:
    numbers = count()
    body = sitemap(*(f"{HOME}/{next(numbers)}" for _ in range(MOST_ADDRESSES + 7)))

    addresses, index = read_sitemap(body.encode())

    assert (len(addresses), index) == (MOST_ADDRESSES, False)
