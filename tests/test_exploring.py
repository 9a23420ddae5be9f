"""Within a refresh the own pages of organisations are found, visited, judged and kept, each asked for once."""

from __future__ import annotations

import os
import re
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from consulted.config import load
from consulted.refresh import Progress, Refresh
from consulted.workbench import Workbench, opened
from crawlers.cluster.exploration import MOST_PAGES
from models.discovery import Role
from models.ledger.discoveries import Found
from models.run import Run
from models.verdict import Verdict
from tests.crawlers.sites import HOME, HOST, SITE, menu
from tests.loopback import Answer, Loopback, page, served

HOSTS = [SITE, HOST, "www.dead-mills.example", "www.norwick.example", "www.clustercollaboration.eu"]
#: What a host says to nonsense is asked once per host and batch, at an address nobody made.
INVENTED = re.compile(r"/[0-9a-f]{16}$")
PLATFORM = "www.clustercollaboration.eu"


@dataclass
class House:
    """A report about the mills, and whoever refreshes it."""

    web: Loopback
    settings: dict[str, str]
    folder: Path
    cited: list[str] = field(default_factory=lambda: [f"{HOME}/project"])

    def refresh(
        self,
        sites: Sequence[str] = (HOST,),
        *,
        now: str = "2026-11-20T09:00:00Z",
        names: Sequence[str] = (),
        stop_after: int | None = None,
    ) -> Run:
        """Import the report, forget what was asked, and refresh; stop after so many visits."""
        self.web.asked.clear()
        with self.bench(now) as bench:
            self._import(bench)
            refresh = Refresh(bench=bench, on_progress=lambda progress: stop(progress), sites=sites, names=names)

            def stop(progress: Progress) -> None:
                if stop_after is not None and progress.done >= stop_after:
                    refresh.interrupted = True

            return refresh.run(bench.ledger.documents.source_ids())

    def _import(self, bench: Workbench) -> None:
        path = self.folder / "mills.md"
        notes = "\n\n".join(
            f"[^{n}]: Mills, Page, {url}, consulted on 24/08/2018" for n, url in enumerate(self.cited, 1)
        )
        marks = "".join(f"The mills are forty.[^{n}]\n\n" for n in range(1, len(self.cited) + 1))
        path.write_text(f"# Mills\n\n{marks}{notes}\n")
        if not bench.ledger.documents.all():
            bench.keep(path, bench.read(path))

    def bench(self, now: str = "2026-11-20T09:00:00Z"):  # type: ignore[no-untyped-def]
        return opened(load(None, flags={**self.settings, "now": now}))

    def pages(self, site: str = HOST) -> list[Found]:
        with self.bench() as bench:
            return bench.ledger.discoveries.of(site)

    def there(self, site: str = HOST) -> dict[str, str]:
        return {each.page.url.removeprefix(HOME): each.page.role.value for each in self.pages(site) if not each.gone_at}

    def verdict(self, url: str) -> Verdict:
        with self.bench() as bench:
            (number,) = [each.source_id for each in bench.ledger.discoveries.of(HOST) if each.page.url == url]
            return bench.ledger.observations.latest([number])[number].judgement.verdict


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    web = Loopback()
    web.put(SITE, "/project", page("The project", "The mills are forty, and they turn in the northern wind."))
    with served(web, HOSTS, tmp_path) as hosts:
        settings = {
            "home": str(tmp_path / "home"),
            "hosts_file": str(hosts),
            "archive_url": "none",
            "allow_networks": "127.0.0.0/8",
            "per_host_delay": "1ms",
            "timeout": "5s",
            "retries": "0",
        }
        yield House(web, settings, tmp_path)


def a_site(web: Loopback) -> None:
    web.put(SITE, "/", menu(("/about", "About us"), ("/contact", "Contact"), ("/gone", "Our team"), ("/news", "News")))
    web.put(SITE, "/about", menu(("/about/board", "Board"), ("/contact", "Contact")))
    web.put(SITE, "/about/board", menu(("/about/board/minutes", "Organisation chart"), title="The board of the mills"))
    web.put(SITE, "/contact", page("Where we are", "At the fourth mill, on the northern dike."))


def test_pages_are_found_visited_judged_and_kept_each_asked_for_once(house: House) -> None:
    a_site(house.web)

    run = house.refresh()

    assert house.there() == {"/": "home", "/about": "about", "/contact": "contact", "/about/board": "team"}
    assert max(Counter(house.web.asked).values()) == 1
    assert (SITE, "/about/board/minutes") not in house.web.asked, "that is three links deep"
    assert house.verdict(f"{HOME}/contact") is Verdict.OK
    assert (run.state, run.sources, run.visited) == ("finished", 1, 1), "only cited sources are counted"
    titles = {each.page.url: each.page.title for each in house.pages()}
    assert titles[f"{HOME}/about/board"] == "The board of the mills"
    with house.bench() as bench:
        held = {each.url: each.snapshot_id for each in bench.ledger.discoveries.held(HOST)}
        snapshot = bench.ledger.snapshots.get(held[f"{HOME}/contact"])
        assert snapshot.capture.status == 200, "kept as WARC like any other"


def test_a_page_that_is_not_there_is_not_visited_again_nor_looked_for(house: House) -> None:
    a_site(house.web)
    house.refresh()

    assert [each.page.url for each in house.pages() if each.gone_at] == [f"{HOME}/gone"]
    house.refresh(now="2026-11-22T09:00:00Z")
    assert (SITE, "/gone") not in house.web.asked
    assert not any("sitemap" in path for _, path in house.web.asked)


def test_the_next_refresh_visits_the_pages_found_and_explores_nothing(house: House) -> None:
    a_site(house.web)
    house.refresh()
    house.web.put(SITE, "/about", menu(("/members", "Members")))
    house.web.put(SITE, "/members", page("Members", "Words."))

    house.refresh(now="2027-01-20T09:00:00Z")

    asked = Counter(path for _, path in house.web.asked)
    assert {"/", "/about", "/contact", "/about/board", "/project"} <= set(asked)
    assert "/members" not in asked
    assert max(asked.values()) == 1


def test_after_ninety_days_a_site_is_explored_anew(house: House) -> None:
    a_site(house.web)
    house.refresh()
    house.web.put(SITE, "/about", menu(("/members", "Members")))
    house.web.put(SITE, "/members", page("Members", "Words."))

    house.refresh(now="2027-03-01T09:00:00Z")

    assert house.there()["/members"] == "members"
    assert max(Counter(house.web.asked).values()) == 1


def test_after_a_relaunch_the_new_pages_are_found_though_the_old_ones_are_not_given_up_yet(house: House) -> None:
    people = [(f"/team/miller-{number}", f"Miller {number}") for number in range(12)]
    house.web.put(SITE, "/", menu(*people, ("/team", "Team")))
    for path, name in (*people, ("/team", "Team")):
        house.web.put(SITE, path, menu(*people, title=name))
    house.refresh()
    for path in [*(path for path, _ in people), "/team"]:
        house.web.put(SITE, path, page("Gone", "Away."), status=404)
    house.web.put(SITE, "/", menu(("/people", "People"), ("/contact", "Contact")))
    house.web.put(SITE, "/people", page("The millers", "Twelve of them."))
    house.web.put(SITE, "/contact", page("Where we are", "At the fourth mill."))

    house.refresh(now="2027-03-01T09:00:00Z")

    assert {"/people", "/contact"} <= set(house.there())


def test_pages_confirmed_to_be_gone_are_given_up_between_two_explorations(house: House) -> None:
    a_site(house.web)
    house.refresh()
    house.web.put(SITE, "/contact", page("Gone", "Away."), status=410)

    there = []
    for day in ("22", "24", "26"):
        house.refresh(now=f"2026-11-{day}T09:00:00Z")
        there.append("/contact" in house.there())

    assert there == [True, True, False]


def test_a_platform_that_refuses_us_is_not_asked_for_more(house: House) -> None:
    house.cited = [f"http://{PLATFORM}/escp-profiles/mill-pack"]
    house.web.houses[PLATFORM] = lambda path, _: Answer(403, page("Forbidden", "Go away.").encode())

    house.refresh(sites=("clustercollaboration.eu",), names=["WMA"])

    assert {path for _, path in house.web.asked} == {"/", "/escp-profiles/mill-pack"}


def test_without_sites_nothing_is_explored(house: House) -> None:
    a_site(house.web)

    house.refresh(sites=())

    assert house.pages() == []
    assert [path for _, path in house.web.asked if not INVENTED.search(path)] == ["/project"]


def test_of_forty_pages_of_a_team_no_more_than_a_dozen_are_kept_and_asked_for(house: House) -> None:
    people = [(f"/team/miller-{number}", f"Miller {number}") for number in range(40)]
    house.web.put(SITE, "/", menu(*people, ("/team/", "Team"), ("/members", "Members")))
    house.web.put(SITE, "/team/", menu(*people))
    house.web.put(SITE, "/members", menu(("/partners", "Partners")))
    for path, name in (*people, ("/partners", "Partners")):
        house.web.put(SITE, path, page(name, f"{name} has kept the mill by the dike for many years now."))

    house.refresh()

    there = house.there()
    assert len(there) <= MOST_PAGES
    assert {"/", "/team/", "/members", "/partners"} <= set(there)
    asked = [path for _, path in house.web.asked if path != "/project" and not INVENTED.search(path)]
    assert len(asked) <= MOST_PAGES


def test_a_refresh_that_was_stopped_goes_on_and_asks_for_nothing_twice(house: House) -> None:
    a_site(house.web)

    first = house.refresh(stop_after=2)
    asked = list(house.web.asked)
    second = house.refresh()

    assert first.state == "interrupted"
    assert (second.id, second.state) == (first.id, "finished")
    assert house.there() == {"/": "home", "/about": "about", "/contact": "contact", "/about/board": "team"}
    assert max(Counter([*asked, *house.web.asked]).values()) == 1


@pytest.mark.parametrize("stop_after", [0, 1, 3])
def test_wherever_it_was_stopped(house: House, stop_after: int) -> None:
    a_site(house.web)

    house.refresh(stop_after=stop_after)
    asked = list(house.web.asked)
    house.refresh()

    assert len(house.there()) == 4
    assert max(Counter([*asked, *house.web.asked]).values()) == 1


@pytest.mark.parametrize("path", ["/", "/about", "/about/board"])
def test_ctrl_c_in_the_middle_of_a_crawl(house: House, path: str) -> None:
    a_site(house.web)
    told = []

    def rule(asked: str, _: object) -> Answer:
        if asked == path and not told:
            told.append(asked)
            os.kill(os.getpid(), signal.SIGINT)
        return house.web.pages.get((SITE, asked), Answer(404, b"no such page"))

    house.web.houses[SITE] = rule

    first = house.refresh()
    asked = list(house.web.asked)
    second = house.refresh()

    assert (first.state, second.state) == ("interrupted", "finished")
    assert len(house.there()) == 4
    twice = {address for address, times in Counter([*asked, *house.web.asked]).items() if times > 1}
    # Two requests may be under way at a host when the signal comes; a third may just have arrived.
    assert len(twice) <= 2
    assert twice <= {(SITE, path), *asked[-3:]}, "only a look that was broken off is begun anew"


def test_what_robots_txt_forbids_is_neither_kept_nor_asked_for(house: House) -> None:
    a_site(house.web)
    house.web.robots[SITE] = "User-agent: *\nDisallow: /about\n"

    house.refresh()

    assert house.there() == {"/": "home", "/contact": "contact"}
    assert not any(path.startswith("/about") for _, path in house.web.asked)


def test_an_entrance_that_is_cited_is_not_asked_for_again(house: House) -> None:
    a_site(house.web)
    house.cited = [f"{HOME}/"]

    house.refresh()

    assert house.there() == {"/about": "about", "/contact": "contact", "/about/board": "team"}
    assert Counter(house.web.asked)[SITE, "/"] == 1


def test_a_site_that_does_not_answer_is_left_for_the_next_refresh(house: House) -> None:
    a_site(house.web)
    house.web.put(SITE, "/", page("Broken", "Words."), status=500)

    house.refresh(sites=(HOST, "nobody-there.example"))

    with house.bench() as bench:
        due = bench.ledger.discoveries.due([HOST, "nobody-there.example"], before=bench.now())
    assert due == [HOST, "nobody-there.example"] or due == ["nobody-there.example"]
    assert set(house.there("nobody-there.example")) == {"https://nobody-there.example/"}


def test_a_redirect_to_another_house_ends_the_exploration_there(house: House) -> None:
    house.web.send_on(SITE, "/", "http://www.norwick.example/")
    house.web.put("www.norwick.example", "/", menu(("/contact", "Contact"), title="The town of Norwick"))

    house.refresh()

    assert ("www.norwick.example", "/contact") not in house.web.asked


def test_the_platform_is_asked_for_profiles_of_the_partnerships_named(house: House) -> None:
    house.cited = [f"http://{PLATFORM}/escp-profiles/mill-pack"]
    web = house.web
    web.put(PLATFORM, "/", menu(("/news", "News"), ("/contact", "Contact"), title="The platform"))
    web.put(PLATFORM, "/content/mill-pack", page("MillPack | Platform", "Target countries: Canada."))
    web.put(PLATFORM, "/eu-cluster-partnerships", menu(("/content/windmills-abroad", "Windmills Abroad (WMA)")))
    web.put(PLATFORM, "/content/windmills-abroad", page("Windmills Abroad", "Target countries: Japan."))

    house.refresh(sites=("clustercollaboration.eu",), names=["WMA"])

    found = {
        each.page.url.removeprefix(f"http://{PLATFORM}"): each.page.role
        for each in house.pages("clustercollaboration.eu")
        if each.gone_at is None
    }
    assert found["/content/windmills-abroad"] is Role.PROFILE
    assert found["/eu-cluster-partnerships"] is Role.LIST
    assert "/contact" not in found, "the platform's own office is not what a report speaks of"
