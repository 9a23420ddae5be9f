"""Odd certificates and handshakes end in a verdict, and nothing is believed, sent or followed past them."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from tests.hostile.look import LIMITS, look
from tests.hostile.sockets import House, Trap, Writer, endless, house, raw, send_on
from tests.hostile.test_names import PAGE

LONG_AGO = datetime(2019, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Authority:
    """Who vouches, and where that is written down."""

    ca: trustme.CA
    file: Path

    def context(self, *names: str, by: trustme.CA | None = None, until: datetime | None = None) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        (by or self.ca).issue_cert(*names, not_after=until).configure_cert(context)
        return context


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    ca, path = trustme.CA(), tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(str(path))
    return Authority(ca=ca, file=path)


def said(served: House, authority: Authority, path: str = "/page") -> str:
    return look(served.url(path), LIMITS, ca_file=authority.file).said


CONTEXTS: dict[str, tuple[Callable[[Authority], ssl.SSLContext], str]] = {
    "a good one": (lambda own: own.context("127.0.0.1"), "ok/ok"),
    "another address's": (lambda own: own.context("127.0.0.2"), "unreachable/tls-name"),
    "a name's that looks like the address": (lambda own: own.context("127.0.0.1.good.example"), "unreachable/tls-name"),
    "everybody's": (lambda own: own.context("*.example"), "unreachable/tls-name"),
    "run out": (lambda own: own.context("127.0.0.1", until=LONG_AGO), "unreachable/tls-expired"),
    "a stranger's": (lambda own: own.context("127.0.0.1", by=trustme.CA()), "unreachable/tls-untrusted"),
}


@pytest.mark.parametrize("name", CONTEXTS)
def test_a_certificate_is_what_it_says(name: str, authority: Authority) -> None:
    make, must = CONTEXTS[name]
    with house(make(authority)) as served:
        served.writers["/page"] = PAGE

        assert said(served, authority) == must


def test_nothing_is_followed_past_a_bad_certificate(authority: Authority, private: Trap) -> None:
    with house(authority.context("127.0.0.2")) as served:
        served.writers |= {"/page": send_on(f"http://127.0.0.2:{private.port}/"), "/robots.txt": send_on("/page")}

        assert said(served, authority) == "unreachable/tls-name"
    assert private.knocks == []


OVER_TLS: dict[str, tuple[Writer, str]] = {
    "a head without end": (endless(b"HTTP/1.1 200 OK\r\n", b"X-More: 1\r\n" * 4096), "unreachable/bad-response"),
    "a body without end": (endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65536), "unreachable/too-large"),
    "interim answers": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 512), "unreachable/bad-response"),
}


@pytest.mark.parametrize("name", OVER_TLS)
def test_caps_hold_over_tls_too(name: str, authority: Authority) -> None:
    writer, must = OVER_TLS[name]
    with house(authority.context("127.0.0.1")) as served:
        served.writers["/page"] = writer

        assert said(served, authority) == must


@pytest.fixture
def plain() -> Iterator[House]:
    """A server that talks before it is asked, and speaks no TLS."""
    with house() as served:
        yield served


GREETINGS: dict[str, tuple[Writer, str]] = {
    "plain HTTP": (raw(b"HTTP/1.1 200 OK\r\n\r\n"), "unreachable/tls"),
    "a record larger than any": (raw(b"\x16\x03\x03\xff\xff" + b"\0" * 70_000), "unreachable/tls"),
    "a record of a protocol to come": (raw(b"\x16\x09\x09\x00\x02\x00\x00"), "unreachable/tls"),
    "an alert": (raw(b"\x15\x03\x03\x00\x02\x02\x28"), "unreachable/tls"),
    "nothing": (lambda line: line.closing.wait() and None, "unreachable/timeout"),
    "a byte now and then": (endless(b"\x16\x03\x03\x3f\xff", b"\0", pause=0.05), "unreachable/timeout"),
}


@pytest.mark.parametrize("name", GREETINGS)
def test_a_handshake_that_is_none_ends_in_a_verdict(name: str, plain: House) -> None:
    writer, must = GREETINGS[name]
    plain.at_once = writer

    assert look(plain.url("/page").replace("http:", "https:")).said == must


def test_tls_where_http_was_asked_for(authority: Authority) -> None:
    with house(authority.context("127.0.0.1")) as served:
        seen = look(served.url("/page").replace("https:", "http:"))

    assert seen.said in ("unreachable/bad-response", "unreachable/reset")
