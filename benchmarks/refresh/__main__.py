"""What a refresh costs, on a loopback web of thousands of pages, beside other programs in the same run.

    make bench-refresh
    python benchmarks/refresh [--pages N] [--hosts N] [--latency MS] [--rounds N] [--peers FOLDER] [--output FILE]

CPU seconds are those of the whole process tree, for each thousand pages. Three refreshes make a round: the first time,
after one page in twenty changed, and when nothing did; then verdicts alone. Wall time on a shared machine drifts; read
ratios. Other programs that are installed (peers.py) are run in each round, on the same web.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

from peers import found
from world import World, served

#: One report cites so many pages.
_NOTES = 100
_CHANGED = 0.05


def main() -> None:
    """Run the rounds and tell the medians."""
    options = _options()
    rounds = [_round(options, number) for number in range(options.rounds)]
    figures = {
        name: {key: round(median(each[name][key] for each in rounds), 3) for key in found}
        for name, found in rounds[0].items()
    }
    told = json.dumps({"pages": options.pages, "hosts": options.hosts, "latency": options.latency, **figures}, indent=2)
    sys.stdout.write(told + "\n")
    if options.output:
        options.output.write_text(told + "\n")


def _round(options: argparse.Namespace, number: int) -> dict[str, dict[str, float]]:
    world = World(pages=options.pages, hosts=options.hosts, latency=options.latency / 1000)
    with tempfile.TemporaryDirectory(prefix="consulted-") as folder, served(world) as orders:
        figures = _ours(world, orders, Path(folder), number)
        urls = [world.address(each) for each in range(world.pages)]
        for peer in found(urls, Path(folder), options.peers):
            figures[f"{peer.name}, first time"] = _measured(peer.command, world, orders, codes=None)
            if peer.again:
                orders.send({"share": _CHANGED, "seed": number + 1})
                orders.recv()
                figures[f"{peer.name}, 5 % changed"] = _measured(peer.command, world, orders, codes=None)
    return figures


def _ours(world: World, orders: Connection, folder: Path, number: int) -> dict[str, dict[str, float]]:
    settings = {
        "home": folder / "home",
        "allow_networks": "127.0.0.0/8",
        "archive_url": "none",
        "explore": "no",
        "per_host_delay": "1ms",
        "concurrency": "64",
        "daily_requests_per_host": "0",
        "max_age": "3650d",
    }
    flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
    consulted = [sys.executable, "-P", "-m", "consulted", *flags]
    subprocess.run([*consulted, "import", *_reports(world, folder)], check=True, capture_output=True)
    refresh = [*consulted, "refresh"]
    figures = {"first refresh": _measured(refresh, world, orders)}
    orders.send({"share": _CHANGED, "seed": number})
    orders.recv()
    figures["second refresh, 5 % changed"] = _measured(refresh, world, orders)
    figures["third refresh, nothing changed"] = _measured(refresh, world, orders)
    return figures


def _reports(world: World, folder: Path) -> list[str]:
    """Write reports that cite every page once, as RIS: an import of many notes takes little then."""
    today, paths = f"{datetime.now(UTC):%Y/%m/%d/}", []
    for start in range(0, world.pages, _NOTES):
        entries = [
            f"TY  - ELEC\nTI  - Page {each} of the register\nUR  - {world.address(each)}\nY2  - {today}\nER  - \n"
            for each in range(start, min(start + _NOTES, world.pages))
        ]
        path = folder / f"register-{start:06d}.ris"
        path.write_text("\n".join(entries))
        paths.append(str(path))
    return paths


def _measured(
    command: Sequence[str], world: World, orders: Connection, codes: tuple[int, ...] | None = (0,)
) -> dict[str, float]:
    """Run *command* and return what it cost, and what the server saw of it."""
    # Installed programs are compiled; ours must be, too, wherever the benchmark is run.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if codes is not None and done.returncode not in codes:
        sys.exit(f"{shlex.join(command)} ended with {done.returncode}: {done.stderr[-2000:]}")
    orders.send(None)
    counted = orders.recv()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "CPU s per 1,000": cpu / world.pages * 1000,
        "wall s": wall,
        "requests": counted["asked"],
        "MB sent": counted["sent"] / 1e6,
        "peak per host": counted["peak"],
        "MB of memory": after.ru_maxrss / 1024,
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--latency", type=float, default=0.0, help="milliseconds each answer waits")
    parser.add_argument("--rounds", type=int, default=3)
    peers = "where other programs are installed, beside PATH; repeatable"
    parser.add_argument("--peers", action="append", default=[], metavar="FOLDER", help=peers)
    parser.add_argument("--output", type=Path, help="write the figures to this file")
    return parser.parse_args()


if __name__ == "__main__":
    main()
