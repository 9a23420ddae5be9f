"""What one misbehaving host is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consulted.demo.message import Ask, Reply, text
from consulted.demo.troubles import article

#: Given the request and how many came before it, says what to answer.
Trouble = Callable[[Ask, int], Reply]
_NO_ROBOTS = text("Not found\n", status=404)


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to misbehave, and the host that does."""

    host: str
    #: One line, for tests and documents.
    summary: str
    answer: Trouble = article
    #: Where :attr:`url` points; both schemes are served.
    scheme: str = "http"
    #: A port that is no web server, or the resolver: ``refused``, ``handshake``, ``servfail``.
    port: str = ""
    #: Also answers under ``www.``.
    www: bool = False
    #: False: only :attr:`paths` misbehave, and any other address is an honest 404.
    everywhere: bool = True
    robots: Reply = _NO_ROBOTS
    paths: tuple[str, ...] = ("/", "/page", "/new-place")

    @property
    def url(self) -> str:
        """Return the address to ask for."""
        return f"{self.scheme}://{self.host}/page"
