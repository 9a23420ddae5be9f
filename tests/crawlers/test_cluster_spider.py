"""Real crawls of small sites on loopback: which pages the cluster spider finds, and what it leaves alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawlers.cluster.exploration import MOST_PAGES, Exploration, Stand
from models.discovery import Role
from models.visit import Page
from tests.crawlers.sites import HOME, HOST, SITE, crawled, explored, menu, paths
from tests.loopback import Answer, Loopback, page, served

HOSTS = [
    SITE,
    "zephyr-mills.example",
    "www.other-mills.example",
    "www.zephyr-mills.eu",
    "zephyr-mills.eu",
    "people.zephyr-mills.eu",
]


@pytest.fixture
def web() -> Loopback:
    return Loopback()


@pytest.fixture
def hosts(web: Loopback, tmp_path: Path) -> Iterator[Path]:
    with served(web, HOSTS, tmp_path) as path:
        yield path


def test_the_pages_with_facts_are_found_and_nothing_else(web: Loopback, hosts: Path) -> None:
    web.put(
        SITE,
        "/",
        menu(
            ("/about-us", "About us"),
            ("/our-team", "Our team"),
            ("/members.html", "Members"),
            ("/partners", "Our partners"),
            ("/contact", "Contact"),
            ("/news/", "News"),
            ("/news/new-team-member", "We welcome a new team member"),
            ("/login", "Members' area"),
            ("/logo.png", "Team photo"),
        ),
    )
    for path in ("/about-us", "/our-team", "/members.html", "/partners", "/contact"):
        web.put(SITE, path, page(f"Zephyr Mills: {path.strip('/')}", "Words."))

    found = explored(hosts)

    assert {(path, each.role.value) for path, each in zip(paths(found), found, strict=True)} == {
        ("/about-us", "about"),
        ("/our-team", "team"),
        ("/members.html", "members"),
        ("/partners", "partners"),
        ("/contact", "contact"),
    }
    assert {each.host for each in found} == {HOST}
    assert {each.depth for each in found} == {1}
    assert "Zephyr Mills: our-team" in [each.title for each in found]
    assert "/news/" not in [path for _, path in web.asked]


def test_two_links_deep_and_no_deeper(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/", menu(("/about/", "About")))
    web.put(SITE, "/about/", menu(("/about/governance", "Governance")))
    web.put(SITE, "/about/governance", menu(("/about/governance/board", "Board")))
    web.put(SITE, "/about/governance/board", page("Board", "Words."))

    found = explored(hosts)

    assert [(path, each.depth) for path, each in zip(paths(found), found, strict=True)] == [
        ("/about/", 1),
        ("/about/governance", 2),
    ]
    assert (SITE, "/about/governance/board") not in web.asked


def test_of_forty_pages_of_a_team_no_more_than_a_dozen_are_asked_for_and_the_others_get_their_turn(
    web: Loopback, hosts: Path
) -> None:
    people = [(f"/team/miller-{number}", f"Miller {number}") for number in range(40)]
    web.put(SITE, "/", menu(*people, ("/team/", "Team"), ("/mitglieder", "Mitglieder"), ("/kontakt", "Kontakt")))
    web.put(SITE, "/team/", menu(*people))
    for path, name in people:
        web.put(SITE, path, page(name, "A miller."))
    web.put(SITE, "/mitglieder", menu(("/partner", "Partner")))
    for path in ("/kontakt", "/partner"):
        web.put(SITE, path, page(path, "Words."))

    found = explored(hosts)

    assert len(web.asked) <= MOST_PAGES
    assert {"/team/", "/mitglieder", "/kontakt", "/partner"} <= set(paths(found))
    assert max(Counter(web.asked).values()) == 1


def test_places_are_kept_for_pages_no_menu_names(web: Loopback, hosts: Path) -> None:
    words = (
        "Team",
        "Board",
        "Staff",
        "Partners",
        "Members",
        "About us",
        "History",
        "Key figures",
        "Contact",
        "Imprint",
    )
    entries = [(f"/{word.lower().replace(' ', '-')}", word) for word in (*words, "Networks and partners", "Governance")]
    web.put(SITE, "/", menu(*entries))
    for path, word in entries:
        web.put(SITE, path, menu(("/members/list-of-members", "List of members"), *entries, title=word))
    web.put(SITE, "/members/list-of-members", page("All members", "Words."))

    found = explored(hosts)

    assert "/members/list-of-members" in paths(found)
    assert len(found) == MOST_PAGES - 1, "no place is left empty either"
    assert len(web.asked) == MOST_PAGES


def test_a_loop_of_pages_ends(web: Loopback, hosts: Path) -> None:
    entries = (("/", "Home"), ("/about", "About"), ("/team", "Team"), ("/about/", "About us"), ("/about#x", "About"))
    for path in ("/", "/about", "/team"):
        web.put(SITE, path, menu(*entries))

    found = explored(hosts)

    assert sorted(paths(found)) == ["/about", "/team"]
    assert sorted(web.asked) == [(SITE, "/"), (SITE, "/about"), (SITE, "/team")]


def test_addresses_that_never_end_are_not_followed_for_ever(web: Loopback, hosts: Path) -> None:
    def house(path: str, _: object) -> Answer:
        return Answer(body=menu((f"{path.rstrip('/')}/team", "Team"), (f"{path}?p=team{len(path)}", "Staff")).encode())

    web.houses[SITE] = house

    explored(hosts)

    assert len(web.asked) <= MOST_PAGES


def test_links_that_leave_the_site_are_left_alone(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/", menu(("http://www.other-mills.example/contact", "Contact"), ("/team", "Team")))
    web.send_on(SITE, "/team", "http://www.other-mills.example/team")
    web.put("www.other-mills.example", "/contact", page("Contact", "Words."))
    web.put("www.other-mills.example", "/team", page("Team", "Words."))

    assert explored(hosts) == []
    assert {host for host, _ in web.asked} == {SITE}


def test_another_host_of_the_same_registered_name_is_the_same_site(web: Loopback, hosts: Path) -> None:
    web.put("www.zephyr-mills.eu", "/", menu(("http://people.zephyr-mills.eu/", "Home"), ("/contact", "Contact")))
    web.put("www.zephyr-mills.eu", "/contact", menu(("http://people.zephyr-mills.eu/team", "Our team")))
    web.put("people.zephyr-mills.eu", "/team", page("The millers", "Words."))
    web.robots["people.zephyr-mills.eu"] = "User-agent: *\nAllow: /\n"

    found = explored(hosts, "http://www.zephyr-mills.eu/")

    assert [each.url for each in found] == [
        "http://www.zephyr-mills.eu/contact",
        "http://people.zephyr-mills.eu/team",
    ]
    assert ("people.zephyr-mills.eu", "/robots.txt") in web.arrived


def test_pages_that_are_not_there_are_not_found(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/", menu(("/contact", "Contact"), ("/team", "Team"), ("/partners", "Partners")))
    web.put(SITE, "/team", page("Gone", "Away."), status=410)
    web.put(SITE, "/partners", page("Partners", "Words."))

    assert paths(explored(hosts)) == ["/partners"]


def test_what_robots_txt_forbids_is_not_asked_for(web: Loopback, hosts: Path) -> None:
    web.robots[SITE] = "User-agent: *\nDisallow: /team\n"
    web.put(SITE, "/", menu(("/contact", "Contact"), ("/team", "Team")))
    web.put(SITE, "/contact", page("Contact", "Words."))
    web.put(SITE, "/team", page("Team", "Words."))

    assert paths(explored(hosts)) == ["/contact"]
    assert (SITE, "/team") not in web.asked


def test_a_site_that_wants_no_robots_is_not_explored(web: Loopback, hosts: Path) -> None:
    web.robots[SITE] = "User-agent: *\nDisallow: /\n"
    web.put(SITE, "/", menu(("/contact", "Contact")))

    assert explored(hosts) == []
    assert web.asked == []


def test_a_polish_site(web: Loopback, hosts: Path) -> None:
    entries = (
        ("/o-nas", "O nas"),
        ("/zarzad", "Zarząd"),
        ("/czlonkowie", "Członkowie"),
        ("/wspolpraca", "Współpraca"),
        ("/pl-kontakt", "Kontakt"),
        ("/aktualnosci", "Aktualności"),
        ("/strefa", "Strefa członka"),
    )
    web.put(SITE, "/", menu(*entries))
    for path, words in entries:
        web.put(SITE, path, page(words, "Słowa."))

    found = explored(hosts)

    assert {(path, each.role) for path, each in zip(paths(found), found, strict=True)} == {
        ("/o-nas", Role.ABOUT),
        ("/zarzad", Role.TEAM),
        ("/czlonkowie", Role.MEMBERS),
        ("/wspolpraca", Role.PARTNERS),
        ("/pl-kontakt", Role.CONTACT),
    }


def test_behind_a_choice_of_languages_the_pages_are_found(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/", menu(("/fr/", "Français"), ("/en/", "English")))
    web.put(SITE, "/en/", menu(("/en/contact", "Contact"), ("/fr/", "FR")))
    web.put(SITE, "/fr/", menu(("/fr/equipe", "Équipe"), ("/en/", "EN")))
    web.put(SITE, "/en/contact", page("Contact", "Words."))
    web.put(SITE, "/fr/equipe", page("Équipe", "Mots."))

    found = explored(hosts)

    assert {(path, each.role.value) for path, each in zip(paths(found), found, strict=True)} == {
        ("/en/", "home"),
        ("/fr/", "home"),
        ("/en/contact", "contact"),
        ("/fr/equipe", "team"),
    }


def test_the_same_page_in_another_language_is_not_asked_for_too(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/", menu(("/en/team", "Team"), ("/en/contact", "Contact"), ("/de/team", "Team (DE)")))
    web.put(SITE, "/en/team", menu(("/de/team", "Deutsch")))
    for path in ("/en/contact", "/de/team"):
        web.put(SITE, path, page("Words", "Words."))

    assert sorted(paths(explored(hosts))) == ["/en/contact", "/en/team"]


def test_cited_pages_lead_on_and_pages_known_are_not_found_again(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/", menu(("/contact/", "Contact")))
    web.put(SITE, "/project", menu(("/project/partners", "Partners"), ("/contact", "Contact")))
    web.put(SITE, "/project/partners", page("Partners of the project", "Words."))

    found = explored(hosts, also=[f"{HOME}/project"], known=[f"https://{HOST}/contact"])

    assert paths(found) == ["/project/partners"]
    assert (SITE, "/contact") not in web.asked


def test_redirects_within_the_site_are_followed_and_the_page_is_found_where_it_is(web: Loopback, hosts: Path) -> None:
    web.send_on(SITE, "/", "/index.html", status=302)
    web.put(SITE, "/index.html", menu(("/kontakt.php", "Kontakt"), ("/ansprechpartner", "Ansprechpartner")))
    web.send_on(SITE, "/kontakt.php", "/kontakt/")
    web.send_on(SITE, "/ansprechpartner", "/kontakt/")
    web.put(SITE, "/kontakt/", page("Kontakt", "Worte."))

    assert paths(explored(hosts)) == ["/kontakt/"]
    assert Counter(web.asked)[SITE, "/kontakt/"] == 1


def test_held_pages_are_read_and_nothing_is_asked_for_where_it_may_only_be_named(web: Loopback, hosts: Path) -> None:
    body = menu(("/contact", "Contact us"), ("/team", "Team")).encode()
    held = Page(url=f"{HOME}/", status=200, content_type="text/html; charset=utf-8", body=body)

    found = crawled(hosts, Exploration(host=HOST, stands=[Stand(url=held.url, depth=0, page=held)], ask=False, room=1))

    assert [(each.url, each.title) for each in found] == [(f"{HOME}/contact", "Contact us")]
    assert web.arrived == []


def test_by_itself_from_the_command_line(web: Loopback, hosts: Path, tmp_path: Path) -> None:
    web.put(SITE, "/", menu(("/contact", "Contact")))
    web.put(SITE, "/contact", page("Where we are", "Words."))
    told = tmp_path / "found.json"
    environment = {**os.environ, "CONSULTED_ALLOW_NETWORKS": "127.0.0.0/8", "CONSULTED_HOSTS_FILE": str(hosts)}
    root = Path(__file__).parents[2]

    subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "cluster", "-a", f"sites={HOME}/", "-O", str(told)],
        cwd=root,
        env={**environment, "PYTHONPATH": str(root)},
        check=True,
        timeout=60,
    )

    (found,) = json.loads(told.read_text())
    assert (found["url"], found["role"], found["title"]) == (f"{HOME}/contact", "contact", "Where we are")
