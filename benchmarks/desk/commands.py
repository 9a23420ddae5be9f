"""How long commands take on a store, each in a process of its own, and how much memory they hold at most."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path


def timed(home: str, now: str, document: str, long: str) -> dict[str, dict[str, float]]:
    """Run each command once; returns seconds and peak megabytes by command."""
    backup = str(Path(home) / "backup.zip")
    told = {}
    for arguments in (
        ("list",),
        ("report", document),
        ("report", long),
        ("report", long, "--format", "html"),
        ("schedule", "--plan"),
        ("runs",),
        ("backup", "--output", backup),
        ("--home", f"{home}/restored", "restore", backup),
    ):
        told[" ".join(each.replace(home, "…") for each in arguments)] = _one(home, now, arguments)
    return told


def _one(home: str, now: str, arguments: tuple[str, ...]) -> dict[str, float]:
    command = [sys.executable, "-P", "-m", "consulted", "--home", home, "--set", f"now={now}", *arguments]
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, said.decode()
    return {"s": round(time.perf_counter() - began, 1), "MB": round(usage.ru_maxrss / 1024)}
