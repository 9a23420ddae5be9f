"""A name server may say what it likes: no answer of its leads into a private network."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from crawlers import line
from tests.hostile.look import LIMITS, look
from tests.hostile.names import NameServer
from tests.hostile.sockets import House, Trap, listening_in, reply, send_on
from tests.hostile.trick import PRIVATE

GOOD, BAD = "127.0.0.1", "127.0.0.2"
PAGE = reply("<title>Minutes</title><h1>Minutes</h1>" + "<p>Forty windmills of the northern coast.</p>" * 20)
#: A name, what it leads to lookup by lookup, what must come out, and where connections may go.
ANSWERS: dict[str, tuple[list[Sequence[str]], str, set[str]]] = {
    "a private address": ([[BAD]], PRIVATE, set()),
    "IPv6 loopback": ([["::1"]], PRIVATE, set()),
    "a mapped private address": ([["::ffff:127.0.0.2"]], PRIVATE, set()),
    "a cloud's metadata": ([["169.254.169.254"]], PRIVATE, set()),
    "IPv6 metadata": ([["fd00:ec2::254"]], PRIVATE, set()),
    "many private addresses": ([[f"10.{a}.{b}.1" for a in range(40) for b in range(200)]], PRIVATE, set()),
    "private and public mixed": ([[BAD, "::1", "10.0.0.1", GOOD]], "ok/ok", {GOOD}),
    "public first, private behind": ([[GOOD, BAD]], "ok/ok", {GOOD}),
    "public for robots.txt, then private": ([[GOOD], [BAD]], PRIVATE, {GOOD}),
    "public for robots.txt, then both": ([[GOOD], [BAD, GOOD]], "ok/ok", {GOOD}),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_only_public_answers_are_taken(name: str, name_server: NameServer, served: House, private: Trap) -> None:
    answers, must, may = ANSWERS[name]
    name_server.answers["turncoat.example"] = list(answers)
    served.writers["/page"] = PAGE

    with listening_in() as attempts:
        seen = look(f"http://turncoat.example:{served.port}/page")

    assert seen.said == must
    assert {host for host, _ in attempts} == may
    assert private.knocks == []


def test_what_was_checked_is_what_is_connected_to(name_server: NameServer, served: House) -> None:
    name_server.answers["turncoat.example"] = [[GOOD]]
    served.writers["/page"] = PAGE

    with listening_in() as attempts:
        seen = look(f"http://turncoat.example:{served.port}/page")

    assert seen.said == "ok/ok"
    # One lookup for each connection, and none between check and connection.
    assert len(attempts) > 1
    assert name_server.asked == ["turncoat.example"] * len(attempts)


def test_a_redirect_to_a_name_of_a_private_address_ends_there(
    name_server: NameServer, served: House, private: Trap
) -> None:
    name_server.answers |= {"good.example": [[GOOD]], "inward.example": [[BAD]]}
    served.writers["/page"] = send_on(f"http://inward.example:{private.port}/")

    seen = look(f"http://good.example:{served.port}/page")

    assert seen.said == PRIVATE
    assert private.knocks == []


def test_a_closed_world_of_names_keeps_private_addresses_out_too(tmp_path: Path, private: Trap) -> None:
    hosts = tmp_path / "hosts"
    hosts.write_text(f"127.0.0.2:{private.port} inward.example:80\n[::1]:{private.port} inward.example:80\n")

    seen = look("http://inward.example/", LIMITS, hosts_file=hosts)

    assert seen.said == PRIVATE
    assert private.knocks == []


def test_our_own_line_is_not_tried_at_a_private_address(name_server: NameServer, private: Trap) -> None:
    name_server.answers["turncoat.example"] = [[BAD]]

    assert not asyncio.run(line.works([f"http://turncoat.example:{private.port}/"], LIMITS))
    assert private.knocks == []


def test_a_proxy_is_not_asked_for_private_addresses(monkeypatch: pytest.MonkeyPatch, served: House) -> None:
    monkeypatch.setenv("http_proxy", served.url("/"))

    for inward in ("http://10.0.0.1/", "http://[fd00:ec2::254]/", "http://2852039166/"):
        assert look(inward).said == PRIVATE
    assert look("http://printer.local/", LIMITS, allow_networks=()).said == PRIVATE
    assert served.heads == []
