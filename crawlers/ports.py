"""Which ports are asked: those web pages are served on."""

from __future__ import annotations

#: Below this only a system's own services listen; of them 80 and 443 are the web's (RFC 6335, 6).
_FIRST_FREE = 1024
_WEB = frozenset({80, 443})
#: Ports a browser refuses, of those from 1024 on (Fetch standard, "port blocking"): behind them sits something that
#: takes a request for commands of its own.
_REFUSED_BY_BROWSERS = frozenset(
    {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, *range(6665, 6670), 6679, 6697, 10080}
)
#: Stores that read a request line by line and obey the lines they understand: Redis and memcached.
_TALKATIVE = frozenset({6379, 11211})


class PortRefusedError(ValueError):
    """The address names a port that no web page is served on."""


def check_port(port: int | None) -> None:
    """Let *port* pass (None: the scheme's own).

    Raises:
        PortRefusedError: no web page is served there.
    """
    if port is None or port in _WEB:
        return
    if port < _FIRST_FREE or port in _REFUSED_BY_BROWSERS or port in _TALKATIVE:
        raise PortRefusedError(f"port {port} is none that web pages are served on")
