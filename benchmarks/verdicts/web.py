"""Serves the cases on loopback: real statuses, headers, redirects, certificates, faults, and an archive of copies."""

from __future__ import annotations

import asyncio
import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from types import TracebackType
from typing import Self

from case import Answer, Case

from consulted.demo import archive, manners
from consulted.demo.archive import Archive
from consulted.demo.captures import Capture, folded
from consulted.demo.certificates import Certificates
from consulted.demo.log import Log
from consulted.demo.message import HTML, Ask, Manner, Reply, text
from consulted.demo.server import LOOPBACK, Ports, Server

_TLS = {"tls-expired": "expired", "tls-name": "wrong-name", "tls-untrusted": "untrusted"}
_MANNERS: Mapping[str, Manner] = {
    "timeout": manners.silently,
    "reset": manners.with_a_reset,
    "truncated": manners.truncated,
    "endless": manners.without_end,
}
_PORTS = {"refused": "refused", "handshake": "handshake"}
#: Of the copies' day; the reports consult their sources on the same day or later.
_HOUR = time(6, tzinfo=UTC)


class CaseWeb:
    """The web of some cases, from ``with`` until the end of the block."""

    def __init__(self, cases: Sequence[Case], directory: Path) -> None:
        self.hosts_file = directory / "hosts"
        self.ca_file = directory / "ca.pem"
        self.archive_url = archive.URL
        self._cases = {host: case for case in cases for host in case.hosts}
        self._faults = {host: _fault(case, host) for host, case in self._cases.items()}
        self._archive = Archive(_Shelf(cases))
        self.log = Log()
        self._server = Server(self._answer, lambda: "now", self.log)

    def __enter__(self) -> Self:
        certificates = Certificates(
            [*self._cases, archive.HOST],
            {host: _TLS[fault] for host, fault in self._faults.items() if fault in _TLS},
        )
        certificates.write_authority(self.ca_file)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="cases", daemon=True)
        self._thread.start()
        ports = asyncio.run_coroutine_threadsafe(self._server.start(certificates.context()), self._loop).result()
        self.hosts_file.write_text("".join(f"{line}\n" for line in self._lines(ports)), encoding="utf-8")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._server.stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _lines(self, ports: Ports) -> Iterator[str]:
        for host in (*self._cases, archive.HOST):
            fault = self._faults.get(host, "")
            if fault == "dns":
                continue
            if fault == "resolver":
                yield f"servfail {host}"
                continue
            for scheme, port in (("http", 80), ("https", 443)):
                yield f"{LOOPBACK}:{getattr(ports, _PORTS.get(fault, scheme))} {host}:{port}"

    def _answer(self, ask: Ask) -> Reply:
        if ask.host == archive.HOST:
            return self._archive.answer(ask)
        case = self._cases.get(ask.host)
        if case is None:
            return text("No such host here.\n", status=421)
        answer = case.answer(ask.url)
        if ask.path == "/robots.txt" and (answer is None or answer.url == "*"):
            return text("Not found\n", status=404)
        return reply(answer) if answer is not None else text("Not found\n", status=404)


def reply(answer: Answer) -> Reply:
    """Return *answer* as it goes on the wire."""
    ours = ("x-written-in", "content-length")
    headers = {name: value for name, value in answer.headers if name.lower() not in ours}
    if not any(name.lower() == "content-type" for name in headers) and answer.body:
        headers["Content-Type"] = HTML
    return Reply(status=answer.status, headers=headers, body=answer.body, manner=_MANNERS.get(answer.fault))


def _fault(case: Case, host: str) -> str:
    """Return the fault of a whole host: one of its name, its port or its certificate."""
    faults = (each.fault for each in case.answers if each.fault and each.host == host)
    return next((fault for fault in faults if fault not in _MANNERS), "")


class _Shelf:
    """The archived copies of all cases."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self._captures: dict[str, list[Capture]] = defaultdict(list)
        self._held: dict[Capture, Reply] = {}
        for copy in sorted((copy for case in cases for copy in case.copies), key=lambda each: each.day or 0):
            self._keep(copy)

    def _keep(self, copy: Answer) -> None:
        assert copy.day is not None
        location = copy.header("Location") or ""
        capture = Capture(url=copy.url, at=datetime.combine(copy.day, _HOUR), caught="page", location=location)
        self._captures[folded(copy.url)].append(capture)
        held = reply(copy)
        headers = {"Content-Type": HTML, **held.headers}
        self._held[capture] = Reply(status=held.status, headers=headers, body=held.body)

    def of(self, url: str) -> list[Capture]:
        return self._captures.get(folded(url), [])

    def held(self, capture: Capture) -> Reply:
        return self._held[capture]
