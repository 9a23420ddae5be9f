"""Hosts that misbehave, each in one way, so that tests and documents can name them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from consulted.demo import manners, troubles
from consulted.demo.certificates import EXPIRED, SELF_SIGNED, UNTRUSTED, WRONG_NAME
from consulted.demo.fault import Fault
from consulted.demo.message import Ask, Reply, text
from consulted.demo.site import Door
from consulted.demo.troubles import file, mannered, moved, once_then, shown, status

#: Longer than a page should take, shorter than anyone's timeout.
_SLOW = 1.5

FAULTS: Sequence[Fault] = (
    # No usable connection.
    Fault(EXPIRED, "certificate expired in January 2019", scheme="https"),
    Fault(WRONG_NAME, "certificate made out to another host", scheme="https"),
    Fault(SELF_SIGNED, "certificate that vouches for itself", scheme="https"),
    Fault(UNTRUSTED, "certificate of an authority nobody knows", scheme="https"),
    Fault("handshake.example", "TLS handshake fails, no common cipher", scheme="https", port="handshake"),
    Fault("refused.example", "connection refused", port="refused"),
    Fault("servfail.example", "the name server fails", port="servfail"),
    Fault("reset.example", "connection reset after the request", mannered(manners.with_a_reset)),
    Fault("silent.example", "accepts the request and never answers", mannered(manners.silently)),
    Fault("slow.example", "right page, after about 1.5 s", file("article.html", delay=_SLOW), everywhere=False),
    Fault("drip.example", "body arrives 64 bytes at a time", mannered(manners.dripping)),
    Fault("truncated.example", "Content-Length promises more than is sent", mannered(manners.truncated)),
    Fault("huge.example", "40 MiB, chunked, size not told", mannered(manners.without_end)),
    Fault("huge-declared.example", "40 MiB, size told by Content-Length", mannered(manners.too_much)),
    # Statuses.
    Fault("unavailable.example", "503 always", status(503)),
    Fault("flapping.example", "503 on the first visit, then the page", once_then(status(503)), everywhere=False),
    Fault("failing.example", "500 always", status(500)),
    Fault("busy.example", "429 with Retry-After: 1 on the first visit, then the page",
          once_then(status(429, {"Retry-After": "1"})), everywhere=False),
    Fault("throttled.example", "429 always", status(429, {"Retry-After": "3600"})),
    Fault("members-only.example", "401 with a Basic challenge", status(401, {"WWW-Authenticate": 'Basic realm="m"'})),
    Fault("forbidden.example", "403, plain", status(403)),
    Fault("censored.example", "451, for legal reasons", status(451)),
    Fault("gone.example", "410", status(410)),
    Fault("later.example", "404 with Retry-After", status(404, {"Retry-After": "120"})),
    # Walls.
    Fault("challenge.example", "503 with a vendor's browser check", troubles.challenge),
    Fault("login.example", "302 to /login, a form with a password field", troubles.login),
    Fault("consent.example", "nothing but a cookie wall, 200", file("consent.html")),
    Fault("captcha.example", "human check with 200", file("captcha.html")),
    # Redirects.
    Fault("loop.example", "/page and /other send to each other", troubles.loop),
    Fault("refresh.example", "meta refresh to /new-place", moved("meta-refresh.html"), everywhere=False),
    Fault("script.example", "redirect by JavaScript to /new-place", moved("script-redirect.html"), everywhere=False),
    Fault("canonical.example", "http to https to www, then the page", troubles.canonical, www=True, everywhere=False),
    Fault("inward.example", "/page leads to http://10.0.0.1/", troubles.inward("http://10.0.0.1/")),
    Fault("metadata.example", "/page leads to http://169.254.169.254/", troubles.inward("http://169.254.169.254/")),
    Fault("stranger.example", "301 to a site that never names the old one", troubles.stranger),
    # Taken over.
    Fault("parked.example", "parking page with sponsored links", file("parked.html")),
    Fault("for-sale.example", "the domain is for sale", file("for-sale.html")),
    Fault("casino.example", "cluster page then, casino advertisement now", troubles.casino),
    Fault("default.example", "a web server's default page", file("default.html")),
    # Hollow.
    Fault("blank.example", "200 with an empty page", file("blank.html")),
    Fault("empty.example", "200 without a single byte", lambda ask, turn: Reply(headers={"Content-Type": "text/html"})),
    Fault("scripted.example", "nothing to read without JavaScript", file("scripted.html")),
    Fault("introuvable.example", "not found with 200, French", file("introuvable.html")),
    Fault("nicht-gefunden.example", "not found with 200, German", file("nicht-gefunden.html")),
    Fault("no-encontrada.example", "not found with 200, Spanish", file("no-encontrada.html")),
    Fault("about-404.example", "a fine page about 404 pages", file("about-404.html"), everywhere=False),
    # robots.txt.
    Fault("robots-no.example", "robots.txt disallows everything", everywhere=False,
          robots=text("User-agent: *\nDisallow: /\n")),
    Fault("robots-down.example", "robots.txt answers 503", everywhere=False, robots=text("", status=503)),
    Fault("robots-slow.example", "robots.txt asks for a Crawl-delay of 1", everywhere=False,
          robots=text("User-agent: *\nAllow: /\nCrawl-delay: 1\n")),
    # Letters, and a counter.
    Fault("charset.example", "ISO-8859-1 under a header that says UTF-8", troubles.lying, everywhere=False),
    Fault("legacy.example", "ISO-8859-1, said only in a meta element", troubles.legacy, everywhere=False),
    Fault("ticker.example", "the counter in its footer changes on every visit", troubles.ticker, everywhere=False),
)  # fmt: skip


class FaultHost:
    """A misbehaving host; counts the visits of those that change their mind."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self._turns = count()

    @property
    def doors(self) -> list[Door]:
        """Return the names and schemes it answers to."""
        if self.fault.port == "servfail":
            return []
        hosts = [self.fault.host, *([f"www.{self.fault.host}"] if self.fault.www else [])]
        return [Door(scheme=scheme, host=host) for host in hosts for scheme in ("http", "https")]

    def reset(self) -> None:
        """Forget all visits."""
        self._turns = count()

    def answer(self, ask: Ask) -> Reply:
        """Misbehave; robots.txt is answered well except where it is the matter."""
        if ask.path == "/robots.txt":
            return self.fault.robots
        if not self.fault.everywhere and ask.path not in self.fault.paths:
            return shown("missing.html", ask, code=404)
        return self.fault.answer(ask, next(self._turns))
