"""A corner of the web on loopback, as it was in August 2018 and as it is now."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from consulted.demo import archive
from consulted.demo.archive import Archive
from consulted.demo.captures import CAPTURES, Capture, Shelf
from consulted.demo.certificates import Certificates
from consulted.demo.fault import Fault
from consulted.demo.faults import FAULTS, FaultHost
from consulted.demo.log import Hit, Log
from consulted.demo.message import Ask, Reply, text
from consulted.demo.server import LOOPBACK, Ports, Server
from consulted.demo.site import Door, eras

__all__ = ["CAPTURES", "FAULTS", "SAMPLE_REPORT", "STATES", "Capture", "Fault", "Hit", "SmallWeb"]

#: A report in our own words, with the footnotes whose sources the small web serves.
SAMPLE_REPORT = Path(__file__).parent / "report.txt"
STATES = ("then", "now")
#: A conversation that a server may refuse to hold on this connection (RFC 9110, 15.5.20).
_MISDIRECTED = 421


class _House(Protocol):
    def answer(self, ask: Ask) -> Reply: ...


class SmallWeb:
    """Serves the small web from a thread of its own, from ``with`` until the end of the block.

    >>> with SmallWeb(Path("scratch"), state="then") as web:  # doctest: +SKIP
    ...     print(web.hosts_file.read_text())
    """

    def __init__(self, directory: Path, *, state: str = "now") -> None:
        self.hosts_file = directory / "hosts"
        self.ca_file = directory / "ca.pem"
        self.archive_url = archive.URL
        self._state = _known(state)
        self._log = Log()
        self._faults = {fault.host: FaultHost(fault) for fault in FAULTS}
        self._doors: dict[str, list[Door]] = {}
        self._houses: dict[tuple[str, str, str], _House] = {}
        for each in STATES:
            self._settle(each)
        self._ports: Ports | None = None
        self._server = Server(self._answer, lambda: self._state, self._log)

    # -- what tests ask

    @property
    def state(self) -> str:
        """Return "then" or "now"; setting it changes answers and names, while ports stay."""
        return self._state

    @state.setter
    def state(self, state: str) -> None:
        self._state = _known(state)
        self._write_hosts()

    @property
    def log(self) -> list[Hit]:
        """Return every request so far, in order of arrival."""
        return self._log.hits()

    def peak(self, host: str) -> int:
        """Return the most simultaneous requests seen at *host*, its ``www.`` door included."""
        return self._log.peak(host)

    def clear_log(self) -> None:
        """Forget all requests and peaks."""
        self._log.clear()

    def reset_faults(self) -> None:
        """Let the hosts that change their mind after a few visits start anew."""
        for fault in self._faults.values():
            fault.reset()

    # -- coming and going

    def __enter__(self) -> Self:
        self.hosts_file.parent.mkdir(parents=True, exist_ok=True)
        names = {door.host for doors in self._doors.values() for door in doors}
        certificates = Certificates(names)
        certificates.write_authority(self.ca_file)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="small web", daemon=True)
        self._thread.start()
        self._ports = asyncio.run_coroutine_threadsafe(self._server.start(certificates.context()), self._loop).result()
        self._write_hosts()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._server.stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    # -- who lives where

    def _settle(self, state: str) -> None:
        doors = self._doors[state] = list(Door.read(archive.HOST))
        sites = list(eras(state))
        for site in sites:
            doors += site.doors
            self._houses |= {(state, door.scheme, door.host): site for door in site.doors}
        for fault in self._faults.values():
            doors += fault.doors
            self._houses |= {(state, door.scheme, door.host): fault for door in fault.doors}
        shelf = Shelf(sites if state == "then" else eras("then"))
        self._houses |= {(state, scheme, archive.HOST): Archive(shelf) for scheme in ("http", "https")}

    def _answer(self, ask: Ask) -> Reply:
        lives_here = self._houses.get((ask.state, ask.scheme, ask.host))
        return lives_here.answer(ask) if lives_here else text("No such host here.\n", status=_MISDIRECTED)

    def _write_hosts(self) -> None:
        """Write the names of this state in one stroke: a resolver reads the file whenever it likes."""
        fresh = self.hosts_file.with_suffix(".new")
        fresh.write_text("".join(f"{line}\n" for line in self._host_lines()), encoding="utf-8")
        fresh.replace(self.hosts_file)

    def _host_lines(self) -> Iterator[str]:
        assert self._ports is not None
        for door in self._doors[self._state]:
            fault = self._faults.get(door.host)
            port = getattr(self._ports, (fault.fault.port if fault else "") or door.scheme)
            yield f"{LOOPBACK}:{port} {door.host}:{443 if door.scheme == 'https' else 80}"
        yield from (f"servfail {fault.host}" for fault in FAULTS if fault.port == "servfail")


def _known(state: str) -> str:
    if state not in STATES:
        raise ValueError(f"the small web is either then or now, not {state!r}")
    return state
