"""What is asked of the small web and what it answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from consulted.demo.wire import Wire

#: How an answer goes out when it does not simply go out.
Manner = Callable[["Reply", "Wire"], Awaitable[None]]
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """One request, as it was understood."""

    scheme: str
    #: Lower case, without the port.
    host: str
    method: str
    #: Path and query as sent.
    target: str
    #: Names in lower case.
    headers: Mapping[str, str]
    #: The state the small web is in, "then" or "now".
    state: str

    @property
    def path(self) -> str:
        """Return the path, unescaped, without the query."""
        return unquote(self.target.partition("?")[0])

    @property
    def url(self) -> str:
        """Return the address asked for."""
        return f"{self.scheme}://{self.host}{self.target}"

    @classmethod
    def parse(cls, head: bytes, *, scheme: str, state: str) -> Ask:
        """Read the head of a request (RFC 9112, 3); a ValueError says that it is none."""
        line, *rest = head.decode("latin-1").rstrip("\r\n").split("\r\n")
        method, target, _ = line.split(" ")
        pairs = (each.partition(":") for each in rest)
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        host = headers.get("host", "").lower().partition(":")[0]
        return cls(scheme=scheme, host=host, method=method, target=target, headers=headers, state=state)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """One answer, before it is put on the wire."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    #: Seconds to wait before the first byte.
    delay: float = 0.0
    manner: Manner | None = None


def page(html: str, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Answer with a page."""
    return Reply(status=status, headers={"Content-Type": HTML, **(headers or {})}, body=html.encode())


def text(content: str, *, status: int = 200, kind: str = "text/plain; charset=utf-8") -> Reply:
    """Answer with text that is no page."""
    return Reply(status=status, headers={"Content-Type": kind}, body=content.encode())


def redirect(location: str, *, status: int = 301) -> Reply:
    """Send the visitor elsewhere, with the few words servers send along."""
    words = f'<html><head><title>Redirect</title></head><body><a href="{location}">{location}</a></body></html>\n'
    return page(words, status=status, headers={"Location": location})
