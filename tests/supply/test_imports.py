"""Nothing is asked of the network, and nothing is begun, by importing any of our modules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Imports every module of ours in a process in which names cannot be resolved, sockets not be opened, nothing started.
PROGRAM = """
import importlib, pkgutil, sys

def refuse(event, arguments):
    if event.startswith(("socket.getaddrinfo", "socket.gethostby", "socket.connect", "socket.bind", "socket.sendto",
                         "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "urllib.Request")):
        raise RuntimeError(f"{event} while importing: {arguments}")

sys.addaudithook(refuse)
count = 0
for top in ("models", "snapshots", "crawlers", "pipelines", "scheduler", "consulted"):
    package = importlib.import_module(top)
    for found in pkgutil.walk_packages(package.__path__, f"{top}."):
        if found.name.endswith("__main__") or ".migrations.env" in found.name or ".versions." in found.name:
            continue  # programs, and what alembic runs
        importlib.import_module(found.name)
        count += 1
print(count)
"""


def _run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=110)


def test_importing_asks_nobody() -> None:
    done = _run(PROGRAM)

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 500


def test_asking_while_importing_would_be_seen() -> None:
    probe = PROGRAM.replace("count = 0", "import socket; socket.getaddrinfo('good.example', 80)")

    done = _run(probe)

    assert done.returncode != 0
    assert "socket.getaddrinfo while importing" in done.stderr
