"""A name server that lies: names lead where a test says, differently each time if it says so."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

_real = socket.getaddrinfo


@dataclass
class NameServer:
    """Answers for names below ``.example``; of a name with several answers, each lookup takes the next."""

    answers: dict[str, list[Sequence[str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def getaddrinfo(self, host: Any, port: Any, *rest: Any, **named: Any) -> list[Any]:
        """Stand in for the resolver of the C library."""
        name = host.decode() if isinstance(host, bytes) else str(host)
        if name not in self.answers:
            return _real(host, port, *rest, **named)
        self.asked.append(name)
        left = self.answers[name]
        addresses = left.pop(0) if len(left) > 1 else left[0]
        return [
            (
                socket.AF_INET6 if ":" in each else socket.AF_INET,
                socket.SOCK_STREAM,
                socket.IPPROTO_TCP,
                "",
                (each, port, 0, 0) if ":" in each else (each, port),
            )
            for each in addresses
        ]


@pytest.fixture
def name_server(monkeypatch: pytest.MonkeyPatch) -> NameServer:
    """The name server everybody in this process asks."""
    server = NameServer()
    monkeypatch.setattr(socket, "getaddrinfo", server.getaddrinfo)
    return server
