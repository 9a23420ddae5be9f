"""Where a name leads, and whether we may go there.

The address that was checked is the address connected to: aiohttp takes it from here, and :func:`guarded_socket` looks
once more at the very address a socket is made for, so that literal addresses and redirects pass the same gate.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

from crawlers.networks import IpNetwork, is_allowed


class PrivateAddressError(OSError):
    """The address, or what its name leads to, is not public and not listed in ``allow_networks``."""


class ResolverFailedError(OSError):
    """The name server itself failed; this says nothing about the name."""


def guarded_socket(networks: Sequence[IpNetwork]) -> Callable[[Any], socket.socket]:
    """Return a socket factory for aiohttp that refuses addresses we may not fetch."""

    def make(info: Any) -> socket.socket:
        family, kind, protocol, _, address = info
        if not is_allowed(str(address[0]), networks):
            raise PrivateAddressError(f"{address[0]} is not a public address")
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)
        return made

    return make


@dataclass(frozen=True, kw_only=True, slots=True)
class HostsFile:
    """A closed world of names, for rehearsals: a name that is not in it does not exist."""

    #: (name, port) to its (address, port), in the order of the file.
    places: dict[tuple[str, int], list[tuple[str, int]]]
    #: Names for which the resolver itself fails.
    failing: frozenset[str]

    @classmethod
    def read(cls, path: Path) -> HostsFile:
        """Read lines ``ADDRESS:PORT NAME:PORT`` and ``servfail NAME``; ``#`` starts a comment.

        Raises:
            OSError: the file cannot be read.
            ValueError: a line is neither; the message names it.
        """
        places: dict[tuple[str, int], list[tuple[str, int]]] = {}
        failing = set()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            words = line.split("#", 1)[0].split()
            if not words:
                continue
            try:
                where, name = words
                if where == "servfail":
                    failing.add(name.lower())
                else:
                    places.setdefault(_place(name), []).append(_place(where))
            except ValueError:
                raise ValueError(f"{path}, line {number}: expected 'ADDRESS:PORT NAME:PORT', found {line!r}") from None
        return cls(places=places, failing=frozenset(failing))


def _place(text: str) -> tuple[str, int]:
    name, _, port = text.rpartition(":")
    return name.lower().strip("[]"), int(port)


class Resolver(AbstractResolver):
    """Resolves names with the system's resolver, or from a hosts file, and refuses private addresses."""

    def __init__(self, networks: Sequence[IpNetwork], hosts_file: Path | None = None) -> None:
        self._networks = networks
        self._hosts_file = hosts_file

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return where *host* is.

        Raises:
            PrivateAddressError: every address of the name is one we may not fetch.
            ResolverFailedError: the name server did not answer.
            socket.gaierror: the name does not exist.
        """
        found = self._from_file(host, port) if self._hosts_file else await self._from_system(host, port, family)
        allowed = [each for each in found if is_allowed(each["host"], self._networks)]
        if not allowed:
            raise PrivateAddressError(f"{host} leads to {found[0]['host']}, which is not a public address")
        return allowed

    def _from_file(self, host: str, port: int) -> list[ResolveResult]:
        assert self._hosts_file is not None
        world = HostsFile.read(self._hosts_file)
        if host.lower() in world.failing:
            raise ResolverFailedError(f"the name server failed for {host}")
        places = world.places.get((host.lower(), port))
        if places is None:
            known = any(name == host.lower() for name, _ in world.places)
            if known:
                raise ConnectionRefusedError(f"nothing listens at {host}:{port}")
            raise socket.gaierror(socket.EAI_NONAME, f"{host} does not exist")
        return [_result(host, *place, socket.AF_INET6 if ":" in place[0] else socket.AF_INET) for place in places]

    async def _from_system(self, host: str, port: int, family: socket.AddressFamily) -> list[ResolveResult]:
        loop = asyncio.get_running_loop()
        try:
            infos = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, family=family)
        except socket.gaierror as error:
            if error.errno in (socket.EAI_NONAME, socket.EAI_NODATA):
                raise
            raise ResolverFailedError(f"the name server failed for {host}: {error.strerror}") from error
        return [_result(host, str(address[0]), int(address[1]), each) for each, *_, address in infos]

    async def close(self) -> None:
        """Nothing is held open."""


def _result(name: str, host: str, port: int, family: int) -> ResolveResult:
    return ResolveResult(
        hostname=name, host=host, port=port, family=family, proto=socket.IPPROTO_TCP, flags=socket.AI_NUMERICHOST
    )
