"""Many machines, as far as one can show it: processes that share a PostgreSQL store, on a loopback web that is slow.

    make bench-workers ARGS="--database postgresql://user@host/postgres"
    python benchmarks/workers --database URL [--pages N] [--hosts N] [--latency MS] [--at-once N] [--workers 1,2,3]
    python benchmarks/workers --database URL --trouble [--restart COMMAND]

Throughput: a first refresh of all pages by one worker, by two, by three; each visits so many hosts at once, and every
answer waits, so that workers wait more than they reckon. With --trouble the last number of workers is hindered: five
are killed with SIGKILL and started anew, one is stopped for longer than its lease, COMMAND restarts the database, and a
second scheduler wants to lead. Then it is counted what is in the ledger, and what the web saw.

The databases made are dropped again.
"""

from __future__ import annotations

import argparse
import json
import secrets
import sys
import tempfile
from pathlib import Path

from fleet import Fleet, Hindrance, database, imported

sys.path.insert(0, str(Path(__file__).parents[1] / "refresh"))
from world import World, served


def main() -> None:
    """Run the refreshes and tell what came of them."""
    options = _options()
    seed = f"consulted_seed_{secrets.token_hex(4)}"
    world = World(pages=options.pages, hosts=options.hosts, latency=options.latency / 1000)
    told: dict[str, object] = {key: getattr(options, key) for key in ("pages", "hosts", "latency", "at_once")}
    with tempfile.TemporaryDirectory(prefix="consulted-") as folder, served(world) as orders:
        fleet = Fleet(folder=Path(folder), at_once=options.at_once, lease=options.lease)
        with database(options.database, seed) as url:
            imported(fleet, url, [world.address(each) for each in range(world.pages)])
            for number in options.workers:
                with database(options.database, f"{seed}_{number}", like=seed) as copy:
                    hindrance = Hindrance(restart=options.restart) if options.trouble else None
                    told[f"{number} workers"] = fleet.refreshed(copy, number, hindrance)
                    orders.send(None)
                    told[f"peak per host with {number} workers"] = orders.recv()["peak"]
    text = json.dumps(told, indent=2)
    sys.stdout.write(text + "\n")
    if options.output:
        options.output.write_text(text + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", required=True, help="a PostgreSQL server on which databases may be made")
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--latency", type=float, default=500.0, help="milliseconds each answer waits")
    parser.add_argument("--at-once", type=int, default=8, help="hosts each worker visits at once")
    parser.add_argument("--lease", default="10s")
    parser.add_argument("--workers", type=_numbers, default=[1, 2, 3], help="how many, e.g. 1,2,3")
    parser.add_argument("--trouble", action="store_true", help="kill and stop workers midway")
    parser.add_argument("--restart", help="with --trouble: a command that restarts the database")
    parser.add_argument("--output", type=Path, help="write the figures to this file")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")]


if __name__ == "__main__":
    main()
