"""Forty lost pages whose fate is known: moved in the ways pages move, or gone for good with look-alikes left behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.finder.prose import edited, sentences, text
from tests.finder.world import links, sitemap
from tests.loopback import Loopback, page
from tests.shelf import Shelf

_BEFORE, _AFTER = date(2018, 8, 20), (date(2020, 3, 1), date(2022, 3, 1), date(2024, 3, 1))


@dataclass(frozen=True, kw_only=True)
class Fate:
    """One cited page and what became of it."""

    kind: str
    url: str
    title: str
    sentence: str
    #: Where it is today; None when it is gone for good.
    truth: str | None
    #: False for one that its site sends on: it is not lost, but teaches where its siblings went.
    lost: bool = True


@dataclass
class Forty:
    """The pages, and the web and archive they leave."""

    web: Loopback = field(default_factory=Loopback)
    shelf: Shelf = field(default_factory=Shelf)
    fates: list[Fate] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)

    def house(self, name: str, *, alive: bool = True) -> str:
        host = f"www.{name}.example"
        if alive:
            self.hosts += [host, f"{name}.example"]
        return host

    def cite(
        self,
        kind: str,
        host: str,
        path: str,
        title: str,
        body: list[str],
        truth: str | None,
        *,
        kept: bool = True,
        lost: bool = True,
    ) -> str:
        """Let a page be cited that is no longer at *path*; returns its old address."""
        url = f"http://{host}{path}"
        sentence = body[0].split(". ")[0] + "."
        self.fates.append(Fate(kind=kind, url=url, title=title, sentence=sentence, truth=truth, lost=lost))
        if kept:
            self.shelf.put(url, f"{_BEFORE}", printed(host, title, body))
        return url


def printed(host: str, title: str, body: list[str], *, frame: int = 3, more: str = "") -> str:
    """Return a page of *host*, with the sentences that stand on every page of that house."""
    return page(f"{title} | {host}", *body, " ".join(sentences(host, frame)), more)


_TITLES = (
    "Agreement on the northern channel,Partners of the winter timetable,A school for divers opens,Members of the cable "
    "league,Report on the cold store,Cranes shared between two towns,The charter of the salt pans,Lanterns for the "
    "island,Survey of the marsh published,The fund for apprentices,Barges between Halden and Brask,Prize for young "
    "smiths,Archive of old charts,Treaty of the three mills,New rules for the spring market,How the bridge was rebuilt"
)
TITLES = _TITLES.split(",")


def slug(title: str) -> str:
    return title.lower().replace(" ", "-")


def forty() -> Forty:
    """Return the forty."""
    made = Forty()
    for add in (_rebuilt, _renamed, _dated, _archived, _died, _small_changes, _quietly_moved, _gone, _replaced):
        add(made)
    return made


def _rebuilt(made: Forty) -> None:
    """Eight pages of a house with a new content system and a sitemap; every other one edited, three never archived."""
    host = made.house("merrowport")
    listed = [f"http://{host}/", *(f"http://{host}/blog/{number}-other" for number in range(300))]
    for number, title in enumerate(TITLES[:8]):
        body = text(f"rebuilt {number}")
        named = slug(title) if number < 4 else f"{slug(title)}-{2016 + number}" if number < 6 else f"story-{number}"
        new = f"/stories/{named}"
        made.cite(
            "sitemap", host, f"/en/page/{slug(title)}.html", title, body, f"http://{host}{new}", kept=number % 3 != 2
        )
        shown = edited(body, f"{number}") if number % 2 else body
        made.web.put(host, new, printed(host, title, shown))
        listed.append(f"http://{host}{new}")
    made.web.put(host, "/sitemap.xml", sitemap(*listed), kind="application/xml")
    made.web.put(host, "/", links(*((f"/blog/{number}-other", f"Blog {number}") for number in range(20))))


def _renamed(made: Forty) -> None:
    """Three pages of a house that took another name, the home page sending on; three of a section that moved."""
    host, new = made.house("orrin-weavers"), made.house("weavers-of-orrin")
    made.web.send_on(host, "/", f"http://{new}/")
    made.web.put(new, "/", links(("/about", "About us")))
    for number, title in enumerate(TITLES[2:5]):
        body, path = text(f"renamed {number}"), f"/league/{slug(title)}"
        made.cite("renamed host", host, path, title, body, f"http://{new}{path}", kept=number != 1)
        made.web.put(new, path, printed(new, title, body))
    host = made.house("brask-mill")
    made.web.put(host, "/", links(("/about", "About us")))
    for number, title in enumerate(TITLES[5:8]):
        body, old, path = text(f"sibling {number}"), f"/page.php?name={slug(title)}", f"/{slug(title)}/"
        if number == 2:
            made.web.send_on(host, old, f"http://{host}{path}")
        made.cite("sibling", host, old, title, body, f"http://{host}{path}", lost=number != 2)
        made.web.put(host, path, printed(host, title, body))


def _dated(made: Forty) -> None:
    """Three pages found by a link at home or in their section."""
    host = made.house("halden-council")
    pairs = []
    for number, title in enumerate(TITLES[8:11]):
        body = text(f"linked {number}")
        made.cite(
            "link", host, f"/news/show?id={40 + number}", title, body, f"http://{host}/n{number}", kept=number > 0
        )
        made.web.put(host, f"/n{number}", printed(host, title, edited(body, f"{number}") if number else body))
        pairs.append((f"/n{number}", title if number != 1 else f"Read on: {title}"))
    made.web.put(host, "/", links(*pairs[:2], ("/news/", "News"), ("/login", "Sign in")))
    made.web.put(host, "/news/", links(*pairs[2:]))


def _archived(made: Forty) -> None:
    """Three pages whose redirect only the archive still knows."""
    host = made.house("sele-lights")
    made.web.put(host, "/", links(("/about", "About us")))
    for number, title in enumerate(TITLES[11:14]):
        body, new = text(f"archived {number}"), f"http://{host}/a/{number}{number}7"
        url = made.cite("archived redirect", host, f"/index.php?option=com_k2&id={number}", title, body, new)
        made.web.put(host, f"/a/{number}{number}7", printed(host, title, body))
        made.shelf.put(url, f"{_AFTER[0]}", status=301, location=new)
        if number:
            made.shelf.put(url, f"{_AFTER[1]}", status=301, location=new)
            made.shelf.put(url, f"{_AFTER[2]}", "gone", status=404)


def _died(made: Forty) -> None:
    """Three pages of a dead host whose last home page named the new one; one of a host that died without a word."""
    host, new = made.house("tide-museum-old", alive=False), made.house("museum-of-tides")
    farewell = page("Museum", f'The museum has moved to its new site, <a href="http://{new}/">{new}</a>.')
    made.shelf.put(f"http://{host}/", f"{_AFTER[0]}", farewell)
    listed = []
    for number, title in enumerate(TITLES[:3]):
        body = text(f"died {number}")
        path = f"/{slug(title)}" if number < 2 else f"/collection/{slug(title)}"
        made.cite("successor", host, f"/{slug(title)}", title, body, f"http://{new}{path}")
        made.web.put(new, path, printed(new, title, body))
        listed.append(f"http://{new}{path}")
    made.web.put(new, "/", links(("/about", "About us")))
    made.web.put(new, "/sitemap.xml", sitemap(*listed))
    silent = made.house("glass-foundry-brask", alive=False)
    made.cite("dead host", silent, "/kilns/seven", TITLES[6], text("silent"), None)


def _small_changes(made: Forty) -> None:
    """Three pages at the usual other forms of their address."""
    host = made.house("apiary-union")
    made.web.put(host, "/", links(("/about", "About us")))
    for number, (old, new) in enumerate((("/bees.php", "/bees"), ("/en/honey", "/honey"), ("/wax.htm", "/wax.html"))):
        title, body = TITLES[13 + number], text(f"small {number}")
        made.cite("other form", host, old, title, body, f"http://{host}{new}")
        made.web.put(host, new, printed(host, title, body))


def _quietly_moved(made: Forty) -> None:
    """Three pages that moved without a trace, and one that moved and was rewritten."""
    host = made.house("sail-loft")
    made.web.put(host, "/", links(("/about", "About us")))
    for number, title in enumerate(TITLES[3:6]):
        body = text(f"quiet {number}")
        made.cite("no trace", host, f"/old/{number}.html", title, body, f"http://{host}/q/{number}x")
        made.web.put(host, f"/q/{number}x", printed(host, title, body))
    body = text("rewritten")
    made.cite("rewritten", host, "/old/rewritten-charter", TITLES[6], body, f"http://{host}/c/rewritten-charter")
    made.web.put(host, "/c/rewritten-charter", printed(host, TITLES[6], text("rewritten anew")))
    made.web.put(host, "/sitemap.xml", sitemap(f"http://{host}/c/rewritten-charter"))


def _gone(made: Forty) -> None:
    """Six pages gone for good, with pages of nearly the same name listed by the site; half of them never archived."""
    host = made.house("clock-makers")
    listed = []
    for number, title in enumerate(TITLES[8:14]):
        body = text(f"gone {number}")
        made.cite("gone, a similar one is there", host, f"/n/{slug(title)}", title, body, None, kept=number % 2 == 0)
        likeness = f"/x/{slug(title)}s" if number < 3 else f"/x/new-{slug(title)}"
        other = f"{title}, second part" if number < 4 else "Another thing"
        made.web.put(host, likeness, printed(host, other, text(f"similar {number}"), frame=9))
        listed.append(f"http://{host}{likeness}")
    made.web.put(host, "/sitemap.xml", sitemap(*listed))
    made.web.put(host, "/", links(*((url, url.rpartition("/")[2]) for url in listed)))


def _replaced(made: Forty) -> None:
    """Four pages gone whose title lives on: this year's edition, or another text of the same name."""
    host = made.house("bell-founders")
    pairs = []
    for number, title in enumerate(("Annual report 2017", "Partners and members", "Programme 2018", "The bell fund")):
        body = text(f"replaced {number}")
        made.cite("gone, its title lives on", host, f"/docs/{slug(title)}", title, body, None, kept=number != 3)
        today = title.replace("2017", "2025").replace("2018", "2026")
        path = f"/d/{slug(today)}"
        # An edition keeps the frame, and a sentence or two, of the one before it.
        shown = [body[0].split(". ")[0] + ".", *text(f"edition {number}")] if number < 3 else text(f"edition {number}")
        made.web.put(host, path, printed(host, today, shown, frame=6))
        pairs.append((path, today))
    made.web.put(host, "/", links(*pairs))
    made.web.put(host, "/sitemap.xml", sitemap(*(f"http://{host}{path}" for path, _ in pairs)))
