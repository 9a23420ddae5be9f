"""What consulted says of a paper's facts: imported, refreshed and asked as a user would."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from papers import Paper
from web import CaseWeb


def facts(paper: Paper, *, now: str = "2026-11-26T06:00:00Z") -> list[dict[str, Any]]:
    """Return the facts of a paper and how they stand, as ``consulted facts --format json`` prints them."""
    with TemporaryDirectory(prefix="facts-") as name:
        folder = Path(name)
        with CaseWeb([paper.case], folder) as web:
            settings = {
                "home": folder / "home",
                "hosts_file": web.hosts_file,
                "ca_file": web.ca_file,
                "archive_url": web.archive_url,
                "allow_networks": "127.0.0.0/8",
                "per_host_delay": "5ms",
                "timeout": "3s",
                "retries": "1",
                "now": now,
            }
            flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
            _run(flags, "import", str(paper.report), "--id", paper.name)
            _run(flags, "refresh")
            found: list[dict[str, Any]] = json.loads(_run(flags, "facts", paper.name, "--format", "json"))
    return found


def _run(flags: Sequence[str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "consulted", *flags, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"consulted {arguments[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout
