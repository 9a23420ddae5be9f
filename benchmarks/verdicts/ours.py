"""What consulted says of the cases: a report that cites them all, imported, refreshed and reported as a user would."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from case import Case
from web import CaseWeb

#: The sources were consulted on this day; the archive's copies are older or younger by a few.
_CONSULTED = "24 August 2018"


def said(cases: Sequence[Case], *, timeout: str = "3s") -> dict[str, Mapping[str, Any]]:
    """Return what the report says of each case's source, by the case's name."""
    with TemporaryDirectory(prefix="verdicts-") as name:
        folder = Path(name)
        with CaseWeb(cases, folder) as web:
            settings = {
                "home": folder / "home",
                "hosts_file": web.hosts_file,
                "ca_file": web.ca_file,
                "archive_url": web.archive_url,
                "allow_networks": "127.0.0.0/8",
                "per_host_delay": "5ms",
                "timeout": timeout,
                "retries": "1",
            }
            flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
            report = folder / "cases.md"
            report.write_text(written(cases), encoding="utf-8")
            _run(flags, "import", str(report))
            _run(flags, "refresh")
            told = json.loads(_run(flags, "report", "cases", "--format", "json"))
    sources = {each["label"]: each["sources"] for each in told["references"]}
    return {case.name: sources[str(number)][0] for number, case in enumerate(cases, start=1)}


def written(cases: Sequence[Case]) -> str:
    """Return a report that cites every case once, in Markdown."""
    body, notes = [], []
    for number, case in enumerate(cases, start=1):
        body.append(f"{case.sentence or f'This stands in source {number}'}[^{number}]")
        title = f"{case.title}, " if case.title else ""
        notes.append(f"[^{number}]: {title}<{case.cited}>, consulted on {_CONSULTED}")
    return "# Cases\n\n" + "\n\n".join([*body, *notes]) + "\n"


def _run(flags: Sequence[str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "consulted", *flags, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"consulted {arguments[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout
