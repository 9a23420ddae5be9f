"""Whether the scheduler is well, and its figures, over HTTP: ``/healthz`` and ``/metrics``."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from sqlalchemy.exc import SQLAlchemyError

from consulted.config import Config
from consulted.metrics import exposition
from consulted.scheduling import silence
from models.coding import plain
from models.errors import ConfigurationError
from models.ledger import Ledger


@dataclass(frozen=True, kw_only=True)
class Wellbeing:
    """How the service is, in one word and its reasons."""

    well: bool
    #: One sentence for each thing amiss; empty when all is well.
    amiss: tuple[str, ...]
    beat_at: datetime | None
    overdue: int


def wellbeing(ledger: Ledger, config: Config) -> Wellbeing:
    """Look at the last sign of life, at alarms, and at what is overdue."""
    now, beat = config.clock(), ledger.duties.heartbeat()
    amiss = [each.message for each in ledger.duties.alarms()]
    if beat is None:
        amiss.append("no scheduler has ever run on this store")
    elif beat.stopped_at is not None:
        amiss.append(f"the scheduler was stopped at {beat.stopped_at:%Y-%m-%d %H:%M} UTC")
    elif now - beat.beat_at > silence(config):
        amiss.append(f"the scheduler has given no sign of life since {beat.beat_at:%Y-%m-%d %H:%M} UTC")
    overdue = len(ledger.plans.overdue(now=now))
    return Wellbeing(
        well=not amiss, amiss=tuple(amiss), beat_at=beat.beat_at if beat is not None else None, overdue=overdue
    )


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: a probe comes every few seconds."""


@contextmanager
def serving(config: Config, ledger: Ledger) -> Iterator[None]:
    """Serve ``/healthz`` and ``/metrics`` where the setting ``listen`` says, in a thread of its own.

    Raises:
        ConfigurationError: the address is taken or not ours.
    """
    address: tuple[str, int] | None = config["listen"]
    if address is None:
        yield
        return
    host, port = address
    try:
        server = make_server(host, port, app(config, ledger), server_class=_Server, handler_class=_Quiet)
    except OSError as error:
        raise ConfigurationError(
            f"cannot listen on {host}:{port} ({error.strerror}); choose another with the key 'listen'"
        ) from None
    threading.Thread(target=server.serve_forever, name="wellbeing", daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def app(config: Config, ledger: Ledger) -> Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]:
    """Return the WSGI application."""

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        status, kind, content = _answer(environ.get("PATH_INFO", ""), config, ledger)
        start(status, [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")])
        return [content]

    return answer


def _answer(path: str, config: Config, ledger: Ledger) -> tuple[str, str, bytes]:
    try:
        if path == "/healthz":
            found = wellbeing(ledger, config)
            content = json.dumps(plain(found), ensure_ascii=False).encode()
            return "200 OK" if found.well else "503 Service Unavailable", "application/json", content
        if path == "/metrics":
            return "200 OK", "text/plain; version=0.0.4; charset=utf-8", exposition(ledger, config.clock())
    except SQLAlchemyError as error:
        said = json.dumps({"well": False, "amiss": [f"the store does not answer: {type(error).__name__}"]})
        return "503 Service Unavailable", "application/json", said.encode()
    return "404 Not Found", "text/plain; charset=utf-8", b"There are /healthz and /metrics here.\n"
