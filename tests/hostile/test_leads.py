"""What rules, archives, sitemaps, pages and candidates name passes the same gate as what is cited."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from crawlers.batch import Batch, Item
from crawlers.cluster.exploration import Exploration, Stand
from crawlers.run import run_batch
from models.address import host_key
from models.memento import Memento, Wanted
from models.search import Lead, Place, PlaceKind, Search, Trail
from models.visit import Task, Visit
from tests.conftest import NOW
from tests.hostile.look import LIMITS, look
from tests.hostile.sockets import House, Trap, Writer, endless, listening_in, reply, send_on
from tests.hostile.test_names import PAGE

#: Where nobody may be led; ``{trap}`` is the port of the places not to be asked.
TARGETS = (
    *("http://127.0.0.2:{trap}/x", "http://[::1]:{trap}/x", "http://2130706434:{trap}/x", "http://169.254.169.254/x"),
    *("http://good.example@127.0.0.2:{trap}/x", "//127.0.0.2:{trap}/x", "file:///etc/passwd", "ftp://{house}/x"),
    *(
        "gopher://{house}/x",
        "javascript:alert(1)",
        "data:,x",
        "http://[::1",
        "http://127.0.0.1:25/x",
        "http://",
        "?:@[",
    ),
)
PLAIN = "Content-Type: text/plain"
XML = "Content-Type: application/xml"


def filled(target: str, served: House, private: Trap) -> str:
    return target.replace("{trap}", str(private.port)).replace("{house}", f"127.0.0.1:{served.port}")


@contextmanager
def nowhere_else(served: House, private: Trap) -> Iterator[None]:
    """Nobody but the served house is connected to."""
    with listening_in() as attempts:
        yield
    assert set(attempts) <= {("127.0.0.1", served.port)}
    assert private.knocks == []


def crawled(served: House, **parts: object) -> list[Item]:
    items: list[Item] = []
    batch = Batch(host=host_key(served.url("/")), limits=LIMITS, clock=lambda: NOW, sink=items.extend)
    for name, part in parts.items():
        setattr(batch, name, part)
    asyncio.run(run_batch(batch))
    return items


# -- robots.txt


@pytest.mark.parametrize("target", TARGETS)
def test_a_robots_txt_that_leads_elsewhere_is_none(target: str, served: House, private: Trap) -> None:
    served.writers |= {"/robots.txt": send_on(filled(target, served, private)), "/page": PAGE}

    with nowhere_else(served, private):
        seen = look(served.url("/page"))

    assert seen.said == "ok/ok"


ROBOTS: dict[str, Writer] = {
    "without end": endless(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"Disallow: /x\n" * 4096),
    "no answer of HTTP": lambda line: line.send(b"SSH-2.0-x\r\n"),
    "half": lambda line: line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nAllow: /"),
    "packed wrong": reply(b"no gzip", "200 OK", "Content-Encoding: gzip", PLAIN),
}


@pytest.mark.parametrize("name", ROBOTS)
def test_rules_nobody_can_read_ask_us_to_stay_away(name: str, served: House) -> None:
    served.writers |= {"/robots.txt": ROBOTS[name], "/page": PAGE}

    seen = look(served.url("/page"))

    assert seen.said == "blocked/robots"
    assert served.paths == ["/robots.txt"]


def test_a_robots_txt_of_patterns_that_explode_is_read_in_time(served: House) -> None:
    rules = "User-agent: *\n" + "".join(f"Disallow: /{'*a' * 60}{n}$\n" for n in range(200))
    served.writers |= {"/robots.txt": reply(rules, "200 OK", PLAIN), f"/{'a' * 300}": PAGE}

    assert look(served.url(f"/{'a' * 300}")).said == "ok/ok"


# -- archives


def _asked_of_archive(served: House) -> Memento:
    wanted = Wanted(source_id=1, url="http://good.example/page", as_of="2018-08-24")
    (found,) = crawled(served, wanted=[wanted], timegate=served.url("/gate/{url}"))
    assert isinstance(found, Memento)
    return found


_STAMP = "Thu, 23 Aug 2018 10:00:00 GMT"
_GATE = "/gate/http://good.example/page"
HINTS = ("location", "link", "timemap", "listed", "copy")


@pytest.mark.parametrize("hint", HINTS)
@pytest.mark.parametrize("target", TARGETS)
def test_an_archive_leads_nowhere_else(hint: str, target: str, served: House, private: Trap) -> None:
    to = filled(target, served, private)
    memento = f'Link: <{to}>; rel="memento"; datetime="{_STAMP}"'
    listing = f'Link: <{served.url("/map") if hint == "listed" else to}>; rel="timemap"'
    copy = f'Link: <{served.url("/copy")}>; rel="memento"; datetime="{_STAMP}"'
    served.writers |= {
        _GATE: {
            "location": reply("", "302 Found", f"Location: {to}", f"Memento-Datetime: {_STAMP}"),
            "link": reply("", "200 OK", memento),
            "copy": reply("", "200 OK", copy),
        }.get(hint, reply("", "200 OK", listing)),
        "/map": reply(memento.removeprefix("Link: "), "200 OK", "Content-Type: application/link-format"),
        "/copy": send_on(to),
    }

    with nowhere_else(served, private):
        found = _asked_of_archive(served)

    assert found.state in ("failed", "none")
    assert found.reason


# -- the finder


def _told_by_site(served: House) -> Trail:
    place = Place(kind=PlaceKind.SITE, url=served.url("/"))
    search = Search(outcome={}, leads=(), places=(place,))
    lost = served.url("/news/lost-page")
    task = Task(run_id=1, source_id=1, cited_url=lost, url=place.url, search=search)
    (trail,) = crawled(served, searching=True, tasks=[task])
    assert isinstance(trail, Trail)
    return trail


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("way", ["named", "in an index", "listed", "home", "canonical", "linked", "refresh"])
def test_a_site_leads_its_lost_page_nowhere_else(way: str, target: str, served: House, private: Trap) -> None:
    to = filled(target, served, private)
    entry = to.replace("&", "&amp;").replace("<", "&lt;")
    listed = f"<urlset><url><loc>{entry.removesuffix('/x')}/news/lost-page</loc></url></urlset>"
    index = f"<sitemapindex><sitemap><loc>{entry}</loc></sitemap></sitemapindex>"
    named = f"User-agent: *\nAllow: /\nSitemap: {to if way == 'named' else served.url('/map.xml')}\n"
    head = {"canonical": f'<link rel=canonical href="{to}"><meta property=og:url content="{to}">'}.get(way, "")
    body = {"linked": f'<a href="{to.removesuffix("/x")}/news/lost-page">Lost page</a>'}.get(way, "")
    refresh = f'<meta http-equiv=refresh content="0;url={to}">' if way == "refresh" else ""
    served.writers |= {
        "/robots.txt": reply(named, "200 OK", PLAIN),
        "/map.xml": reply(index if way == "in an index" else listed, "200 OK", XML),
        "/": send_on(to) if way == "home" else reply(f"<title>Port</title>{head}{refresh}<p>Welcome.{body}"),
        "/news/": send_on(to),
    }

    with nowhere_else(served, private):
        trail = _told_by_site(served)
        said = [look(lead.url).said for lead in trail.leads]

    assert not {each for each in said if each.startswith(("ok/", "redirected/"))}


def test_a_lead_into_a_private_network_is_tried_in_vain(served: House, private: Trap) -> None:
    lead = Lead(url=f"http://127.0.0.2:{private.port}/page", reason="link", rule="link", score=0.9)
    search = Search(outcome={"verdict": "gone", "reason": "http-404"}, leads=(lead,))
    task = Task(run_id=1, source_id=1, cited_url=served.url("/lost"), url=lead.url, search=search)

    with nowhere_else(served, private):
        (visit,) = crawled(served, host=host_key(lead.url), tasks=[task])

    assert isinstance(visit, Visit)
    assert visit.objection or (visit.failure and visit.failure.kind == "private-address")


# -- an organisation's own pages


@pytest.mark.parametrize("target", TARGETS)
def test_a_site_leads_its_explorer_nowhere_else(target: str, served: House, private: Trap) -> None:
    to = filled(target, served, private)
    links = "".join(f'<li><a href="{each}">{text}</a>' for each, text in
                    ((to, "Contact"), ("/team", "Team"), (f"{to}#y", "Partners"), ("/about", "About us")))  # fmt: skip
    served.writers |= {"/": reply(f"<title>Mills</title><ul>{links}</ul>"), "/team": send_on(to), "/about": send_on(to)}
    exploration = Exploration(host=host_key(served.url("/")), stands=[Stand(url=served.url("/"), depth=0)], known=())

    with nowhere_else(served, private):
        crawled(served, exploring=[exploration])

    assert "/" in served.paths
    assert len(served.paths) <= 36


def test_an_endless_site_is_left_after_so_many_requests(served: House) -> None:
    endless_menu = "".join(f'<li><a href="/team/{n}">Team {n}</a>' for n in range(500))
    served.writers |= {
        "/": reply(f"<title>Mills</title><ul>{endless_menu}</ul>"),
        **{f"/team/{n}": reply(f"<title>Team {n}</title><ul>{endless_menu}</ul>") for n in range(500)},
    }
    crawled(served, exploring=[
        Exploration(host=host_key(served.url("/")), stands=[Stand(url=served.url("/"), depth=0)], known=())
    ])  # fmt: skip

    assert len(served.paths) <= 36
