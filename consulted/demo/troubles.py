"""The answers of misbehaving hosts: given a request and how many came before it, what to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from consulted.demo.message import Ask, Manner, Reply, page, redirect
from consulted.demo.press import printed
from consulted.demo.site import DAYS

_Trouble = Callable[[Ask, int], Reply]
_FURNITURE: Mapping[str, object] = {
    "name": "Cluster Notes",
    "frame": "modern",
    "menu": [["Home", "/"], ["Members", "/members"], ["Events", "/events"], ["Contact", "/contact"]],
    "cookies": "We use cookies to count visits.",
    "newsletter": "Our newsletter appears four times a year.",
}


def shown(name: str, ask: Ask, *, code: int = 200, count: int = 0, headers: Mapping[str, str] | None = None) -> Reply:
    """Answer with a page out of ``pages/faults``."""
    html = printed(f"faults/{name}", {**_FURNITURE, "host": ask.host}, at=DAYS[ask.state], count=count)
    return page(html, status=code, headers=headers)


def file(name: str, *, delay: float = 0.0) -> _Trouble:
    """Always answer with the page *name*."""
    return lambda ask, turn: replace(shown(name, ask), delay=delay)


article = file("article.html")


def status(code: int, headers: Mapping[str, str] | None = None) -> _Trouble:
    """Always answer with *code* and the few words servers send along."""

    def answer(ask: Ask, turn: int) -> Reply:
        return page(f"<html><head><title>{code}</title></head><body><h1>{code}</h1></body></html>\n", status=code,
                    headers=headers)  # fmt: skip

    return answer


def once_then(first: _Trouble) -> _Trouble:
    """Answer the first visit with *first* and every later one with the article."""
    return lambda ask, turn: (article if turn else first)(ask, turn)


def mannered(manner: Manner) -> _Trouble:
    """Send the article with bad manners."""
    return lambda ask, turn: replace(article(ask, turn), manner=manner)


def moved(name: str) -> _Trouble:
    """Serve the article at ``/new-place``; everywhere else the page *name* leads there."""
    return lambda ask, turn: shown("article.html" if ask.path == "/new-place" else name, ask)


def challenge(ask: Ask, turn: int) -> Reply:
    """Check the browser, as bot protection does."""
    return shown("challenge.html", ask, code=503, headers={"Server": "cloudflare", "CF-RAY": "8c1f00aa7d-CDG"})


def login(ask: Ask, turn: int) -> Reply:
    """Send everyone to the login form."""
    if ask.path == "/login":
        return shown("login.html", ask)
    return redirect(f"/login?next={ask.path}", status=302)


def loop(ask: Ask, turn: int) -> Reply:
    """Go round in circles."""
    return redirect("/page" if ask.path == "/other" else "/other", status=302)


def canonical(ask: Ask, turn: int) -> Reply:
    """Insist on https, then on www."""
    if ask.scheme == "http":
        return redirect(f"https://{ask.host}{ask.target}")
    return article(ask, turn) if ask.host.startswith("www.") else redirect(f"https://www.{ask.host}{ask.target}")


def inward(location: str) -> _Trouble:
    """Lead the visitor into his own network."""
    return lambda ask, turn: redirect(location, status=302)


def stranger(ask: Ask, turn: int) -> Reply:
    """Send everyone to another body's home page."""
    return redirect("https://www.canonical.example/")


def casino(ask: Ask, turn: int) -> Reply:
    """Be a cluster's site in 2018, and an advertisement after its domain expired."""
    return shown("cluster.html" if ask.state == "then" else "casino.html", ask)


def lying(ask: Ask, turn: int) -> Reply:
    """Claim UTF-8 in the header and send ISO-8859-1."""
    html = printed("faults/accents.html", {**_FURNITURE, "host": ask.host}, at=DAYS[ask.state])
    return replace(page(html), body=html.encode("latin-1", "xmlcharrefreplace"))


def legacy(ask: Ask, turn: int) -> Reply:
    """Send ISO-8859-1 and say so only inside the page."""
    reply = lying(ask, turn)
    body = reply.body.replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    return replace(reply, headers={"Content-Type": "text/html"}, body=body)


def ticker(ask: Ask, turn: int) -> Reply:
    """Count visits, visibly."""
    return shown("ticker.html", ask, count=turn + 1)
