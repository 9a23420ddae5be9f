"""Private addresses are refused wherever they come from."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from pathlib import Path

import pytest

from crawlers.networks import is_allowed
from crawlers.resolver import HostsFile, PrivateAddressError, Resolver, ResolverFailedError, guarded_socket

LOOPBACK = [ipaddress.ip_network("127.0.0.0/8")]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b:1::1",
        "64:ff9b::10.0.0.1",
        "2002:7f00:1::1",
        "::",
    ],
)
def test_what_is_not_public_is_refused(address: str) -> None:
    assert not is_allowed(address, [])


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34", "64:ff9b::93.184.216.34"]
)
def test_what_is_public_is_allowed(address: str) -> None:
    assert is_allowed(address, [])


def test_a_listed_network_is_allowed_although_private() -> None:
    assert is_allowed("127.0.0.1", LOOPBACK)
    assert is_allowed("::ffff:127.0.0.1", LOOPBACK)
    assert not is_allowed("10.0.0.1", LOOPBACK)


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "2130706433", "0x7f.1", "127.1"])
def test_names_and_odd_notations_of_private_addresses_are_refused(name: str) -> None:
    with pytest.raises(PrivateAddressError, match="not a public address"):
        asyncio.run(Resolver([]).resolve(name, 80))


def test_the_address_a_socket_is_made_for_is_looked_at_once_more() -> None:
    make = guarded_socket([])
    with pytest.raises(PrivateAddressError):
        make((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 80)))
    made = make((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", 80)))
    made.close()


def a_world(tmp_path: Path) -> Path:
    path = tmp_path / "hosts"
    path.write_text("# comment\n127.0.0.1:8080 a.example:80\nservfail bad.example\n", encoding="utf-8")
    return path


def test_a_hosts_file_is_a_closed_world(tmp_path: Path) -> None:
    resolver = Resolver(LOOPBACK, a_world(tmp_path))

    (found,) = asyncio.run(resolver.resolve("A.example", 80))

    assert (found["host"], found["port"]) == ("127.0.0.1", 8080)
    with pytest.raises(socket.gaierror):
        asyncio.run(resolver.resolve("b.example", 80))
    with pytest.raises(ConnectionRefusedError):
        asyncio.run(resolver.resolve("a.example", 443))
    with pytest.raises(ResolverFailedError):
        asyncio.run(resolver.resolve("bad.example", 80))


def test_a_broken_line_of_a_hosts_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "hosts"
    path.write_text("127.0.0.1:80 a.example:80\nnonsense\n", encoding="utf-8")

    with pytest.raises(ValueError, match="line 2"):
        HostsFile.read(path)
