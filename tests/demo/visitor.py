"""Visits the small web with nothing but the standard library."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from consulted.demo.web import SmallWeb

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = {301, 302}
#: More hops than any honest chain of the small web has.
_PATIENCE = 6


@dataclass(frozen=True, kw_only=True)
class Answer:
    url: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class NoSuchNameError(Exception):
    """The hosts file does not know the name."""


def place(web: SmallWeb, url: str) -> tuple[str, int]:
    """Look up where *url* is served, as our resolver would."""
    parts = urlsplit(url)
    wanted = f"{parts.hostname}:{parts.port or _PORTS[parts.scheme]}"
    for line in web.hosts_file.read_text().splitlines():
        where, name = line.split(" ")
        if name == wanted:
            address, _, port = where.rpartition(":")
            return address, int(port)
    raise NoSuchNameError(wanted)


def connect(web: SmallWeb, url: str, timeout: float = 5) -> socket.socket:
    parts = urlsplit(url)
    plain = socket.create_connection(place(web, url), timeout=timeout)
    if parts.scheme == "http":
        return plain
    try:
        return ssl.create_default_context(cafile=str(web.ca_file)).wrap_socket(plain, server_hostname=parts.hostname)
    except OSError:
        plain.close()
        raise


def ask(
    web: SmallWeb, url: str, *, method: str = "GET", timeout: float = 5, headers: Mapping[str, str] | None = None
) -> Answer:
    """Ask once, and go nowhere else."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "")
    connection.sock = connect(web, url, timeout)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request(method, target, headers=dict(headers or {}))
        with connection.getresponse() as response:
            return Answer(url=url, status=response.status, headers=response.headers, body=response.read())
    finally:
        connection.close()


def follow(web: SmallWeb, url: str) -> list[Answer]:
    """Ask, and go where redirects lead; returns every answer on the way."""
    answers = [ask(web, url)]
    while answers[-1].status in _REDIRECTS and len(answers) < _PATIENCE:
        answers.append(ask(web, urljoin(answers[-1].url, answers[-1].headers["Location"])))
    return answers
