"""Kills the steps of the work at random moments, with SIGKILL, and says what was checked.

    make bench-faults ARGS="--kills 200"
    python benchmarks/faults [--kills 40] [--seed 1] [--step STEP]

PostgreSQL gets every other kill where CONSULTED_TEST_POSTGRES names a server (postgresql://user@host/database). After
each kill the store is consistent, what was acknowledged is there, the step is done again, and what is there then is
what an undisturbed run brings. The first thing that does not hold ends it, with the seed that shows it again.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.faults.killing import STEPS, Killer
from tests.faults.stage import town


def main() -> None:
    """Prepare, kill, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--step", choices=STEPS)
    options = parser.parse_args()
    servers = [None, os.environ["CONSULTED_TEST_POSTGRES"]] if os.environ.get("CONSULTED_TEST_POSTGRES") else [None]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="consulted-") as folder, town(Path(folder)) as (web, hosts):
        killers = []
        for number, server in enumerate(servers):
            killer = Killer(folder=Path(folder) / str(number), town=web, hosts=hosts, server=server)
            killer.prepare()
            killers.append(killer)
        for kill in range(options.kills):
            seed = options.seed + kill
            try:
                killers[seed % len(killers)].kill(random.Random(seed), options.step)
            except BaseException:
                sys.stderr.write(f"kill {kill + 1} does not hold: --kills 1 --seed {seed}\n")
                raise
        for killer in killers:
            name = "PostgreSQL" if killer.server else "SQLite"
            told = ", ".join(f"{count} {step}" for step, count in sorted(killer.killed.items()))
            sys.stdout.write(f"{name}: killed {told}; {killer.acknowledged} acknowledged observations all there\n")
            killer.drop()
    sys.stdout.write(
        f"{options.kills} kills in {time.monotonic() - began:.0f} s: databases whole, every row's record whole,\n"
        "derived states as derived anew, no source asked twice by one process nor again once observed,\n"
        "results as undisturbed.\n"
    )


if __name__ == "__main__":
    main()
