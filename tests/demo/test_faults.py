"""Each fault host misbehaves as described."""

from __future__ import annotations

import http.client
import socket
import ssl
import time

import pytest

from consulted.demo.web import FAULTS, SmallWeb
from tests.demo.visitor import NoSuchNameError, ask, connect, follow

URLS = {fault.host.removesuffix(".example"): fault.url for fault in FAULTS}


@pytest.mark.parametrize(
    ("name", "code"),
    [("expired", 10), ("wrong-name", 62), ("self-signed", 18), ("untrusted", 20)],
)
def test_bad_certificates(web: SmallWeb, name: str, code: int) -> None:
    with pytest.raises(ssl.SSLCertVerificationError) as caught:
        ask(web, URLS[name])
    assert caught.value.verify_code == code


def test_no_handshake(web: SmallWeb) -> None:
    with pytest.raises(ssl.SSLError) as caught:
        ask(web, URLS["handshake"])
    assert not isinstance(caught.value, ssl.SSLCertVerificationError)


def test_behind_a_bad_certificate_the_page_is_there(web: SmallWeb) -> None:
    context = ssl._create_unverified_context()
    with (
        socket.create_connection(connect_to(web, "expired")) as plain,
        context.wrap_socket(plain, server_hostname="expired.example") as tls,
    ):
        tls.sendall(b"GET /page HTTP/1.1\r\nHost: expired.example\r\nConnection: close\r\n\r\n")
        assert tls.recv(15) == b"HTTP/1.1 200 OK"


def connect_to(web: SmallWeb, name: str) -> tuple[str, int]:
    line = next(line for line in web.hosts_file.read_text().splitlines() if line.endswith(f" {name}.example:443"))
    address, _, port = line.split(" ")[0].rpartition(":")
    return address, int(port)


def test_refused(web: SmallWeb) -> None:
    with pytest.raises(ConnectionRefusedError):
        ask(web, URLS["refused"])


def test_the_resolver_fails(web: SmallWeb) -> None:
    assert "servfail servfail.example\n" in web.hosts_file.read_text()
    with pytest.raises(NoSuchNameError):
        ask(web, URLS["servfail"])


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_reset(web: SmallWeb, scheme: str) -> None:
    with pytest.raises((ConnectionResetError, http.client.RemoteDisconnected, ssl.SSLEOFError)):
        ask(web, f"{scheme}://reset.example/page")


def test_silent(web: SmallWeb) -> None:
    with pytest.raises(TimeoutError):
        ask(web, URLS["silent"], timeout=0.3)
    assert [hit.status for hit in web.log] == [0]


def test_slow(web: SmallWeb) -> None:
    started = time.monotonic()
    assert ask(web, URLS["slow"]).status == 200
    assert 1.4 < time.monotonic() - started < 3


def test_drip(web: SmallWeb) -> None:
    with connect(web, URLS["drip"]) as held:
        held.sendall(b"GET /page HTTP/1.1\r\nHost: drip.example\r\n\r\n")
        pieces = [held.recv(65536) for _ in range(4)]
    assert all(0 < len(piece) <= 64 for piece in pieces[1:])


def test_truncated(web: SmallWeb) -> None:
    with pytest.raises(http.client.IncompleteRead):
        ask(web, URLS["truncated"])


@pytest.mark.parametrize("name", ["huge", "huge-declared"])
def test_huge(web: SmallWeb, name: str) -> None:
    with connect(web, URLS[name]) as held:
        held.sendall(f"GET /page HTTP/1.1\r\nHost: {name}.example\r\n\r\n".encode())
        seen = 0
        while seen < 1024 * 1024:
            seen += len(held.recv(65536))
    assert web.log[-1].status == 200


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("unavailable", 503), ("failing", 500), ("throttled", 429), ("members-only", 401), ("forbidden", 403),
        ("censored", 451), ("gone", 410), ("later", 404), ("challenge", 503),
    ],
)  # fmt: skip
def test_statuses_that_stay(web: SmallWeb, name: str, status: int) -> None:
    assert [ask(web, URLS[name]).status for _ in range(3)] == [status] * 3


@pytest.mark.parametrize(("name", "status"), [("flapping", 503), ("busy", 429)])
def test_statuses_that_pass_and_can_be_set_back(web: SmallWeb, name: str, status: int) -> None:
    assert [ask(web, URLS[name]).status for _ in range(3)] == [status, 200, 200]
    web.reset_faults()
    assert ask(web, URLS[name]).status == status


def test_retry_after(web: SmallWeb) -> None:
    assert ask(web, URLS["busy"]).headers["Retry-After"] == "1"
    assert ask(web, URLS["later"]).headers["Retry-After"] == "120"


def test_redirects_that_lead_nowhere_good(web: SmallWeb) -> None:
    assert {answer.status for answer in follow(web, URLS["loop"])} == {302}
    assert ask(web, URLS["inward"]).headers["Location"] == "http://10.0.0.1/"
    assert ask(web, URLS["metadata"]).headers["Location"] == "http://169.254.169.254/"
    assert follow(web, URLS["login"])[-1].url == "http://login.example/login?next=/page"
    assert follow(web, URLS["stranger"])[-1].url == "https://www.canonical.example/"


def test_redirects_within_a_page(web: SmallWeb) -> None:
    assert 'http-equiv="refresh"' in ask(web, URLS["refresh"]).text
    assert "location.replace" in ask(web, URLS["script"]).text
    there = ask(web, "http://refresh.example/new-place").text
    assert "cluster manager" in there


def test_canonical(web: SmallWeb) -> None:
    answers = follow(web, URLS["canonical"])
    assert [answer.status for answer in answers] == [301, 301, 200]
    assert answers[-1].url == "https://www.canonical.example/page"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("consent", "cookies"), ("captcha", "unusual traffic"), ("parked", "parked"), ("for-sale", "for sale"),
        ("casino", "free spins"), ("default", "has to be configured"), ("scripted", "enable JavaScript"),
        ("introuvable", "Page introuvable"), ("nicht-gefunden", "Seite nicht gefunden"),
        ("no-encontrada", "Página no encontrada"), ("about-404", "Three pieces of advice"),
    ],
)  # fmt: skip
def test_pages_that_answer_200_whatever_they_hold(web: SmallWeb, name: str, words: str) -> None:
    answer = ask(web, URLS[name])
    assert answer.status == 200
    assert words in answer.text


def test_blank_and_empty(web: SmallWeb) -> None:
    assert "<body></body>" in ask(web, URLS["blank"]).text
    assert ask(web, URLS["empty"]).body == b""


def test_the_casino_was_a_cluster(web: SmallWeb) -> None:
    web.state = "then"
    assert "Microtechnology Cluster" in ask(web, URLS["casino"]).text


def test_soft_404_hosts_answer_nonsense_the_same_way_and_good_hosts_do_not(web: SmallWeb) -> None:
    assert ask(web, "http://introuvable.example/zq81").body == ask(web, URLS["introuvable"]).body
    assert ask(web, "http://about-404.example/zq81").status == 404
    assert ask(web, "http://slow.example/zq81").status == 404


def test_robots(web: SmallWeb) -> None:
    assert "Disallow: /" in ask(web, "http://robots-no.example/robots.txt").text
    assert ask(web, "http://robots-down.example/robots.txt").status == 503
    assert "Crawl-delay: 1" in ask(web, "http://robots-slow.example/robots.txt").text
    assert ask(web, "http://unavailable.example/robots.txt").status == 404


def test_letters_that_lie(web: SmallWeb) -> None:
    answer = ask(web, URLS["charset"])
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "récoltes" in answer.body.decode("latin-1")
    legacy = ask(web, URLS["legacy"])
    assert legacy.headers["Content-Type"] == "text/html"
    assert b'charset="iso-8859-1"' in legacy.body


def test_ticker(web: SmallWeb) -> None:
    assert ask(web, URLS["ticker"]).body != ask(web, URLS["ticker"]).body
