"""A desk that is really served: its store was filled once by the commands a person types, and copied for each test."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from consulted.cli import main
from consulted.config import load
from consulted.desk.app import make_app
from consulted.desk.people import hashed
from consulted.workbench import Workbench, opened
from models.account import Role
from tests.reviewdesk.slipway import fill

PASSWORD = "four words of her own"


@dataclass
class Served:
    """A desk and those who use it."""

    root: str
    bench: Workbench
    settings: dict[str, Any]
    #: Leads from the store's own folder to the report's file.
    report: Path
    clients: ExitStack = field(default_factory=ExitStack)

    def client(self, **options: Any) -> httpx.Client:
        """Return somebody with a browser of their own, without scripts."""
        settings = {"follow_redirects": True, "timeout": 120, **options}
        return self.clients.enter_context(httpx.Client(base_url=self.root, **settings))

    def run(self, *arguments: str) -> int:
        flags = [part for key, value in self.settings.items() for part in ("--set", f"{key}={value}")]
        return main([*flags, *arguments])

    def add(self, name: str, role: str = "reviewer") -> None:
        """Give somebody an account."""
        self.bench.ledger.accounts.put(name, role=Role(role), password=hashed(PASSWORD), now=self.bench.now())


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a report of six notes, visited twice: one moved, one gone, one changed, one refused."""
    folder = tmp_path_factory.mktemp("filled")
    fill(folder)
    return folder


@pytest.fixture
def desk_at(filled: Path, tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Serve a copy of the filled store, as the test wants it."""
    with ExitStack() as stack:
        yield partial(_serve, stack, filled, tmp_path)


@pytest.fixture
def desk_served(desk_at: Callable[..., Served]) -> Served:
    """The desk of a person alone at their machine."""
    return desk_at()


@pytest.fixture(scope="session")
def desk_read(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same, for tests that only read and may share it."""
    with ExitStack() as stack:
        yield _serve(stack, filled, tmp_path_factory.mktemp("read"))


def _serve(
    stack: ExitStack,
    filled: Path,
    folder: Path,
    *,
    local: str | None = "Mira",
    more: Mapping[str, str] | None = None,
    **options: Any,
) -> Served:
    home, report = folder / "home", folder / "slipway.md"
    if not home.exists():
        shutil.copytree(filled / "home", home)
        shutil.copy(filled / "slipway.md", report)
    settings = {"home": str(home), "now": "2026-11-26T09:00:00Z", "archive_url": "none", **(more or {})}
    bench = stack.enter_context(opened(load(flags=settings, environment={})))
    arguments = tuple(part for key, value in settings.items() for part in ("--set", f"{key}={value}"))
    root = stack.enter_context(listening(make_app(bench, local=local, arguments=arguments, **options)))
    made = Served(root=root, bench=bench, settings=settings, report=report)
    stack.enter_context(made.clients)
    return made


@contextmanager
def listening(app: Any) -> Iterator[str]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", server_header=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def chromium() -> str:
    """Return the system's browser; without one a test is skipped, which CI does not let pass."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        reason = "there is no Chromium on this machine"
        if os.environ.get("CI"):
            pytest.fail(f"a browser test must not be skipped in CI: {reason}")
        pytest.skip(reason)
    return found
