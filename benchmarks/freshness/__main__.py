"""How old undetected changes grow under our plan, beside visiting all sources equally often at the same cost.

    make bench-freshness
    python benchmarks/freshness [--sources N] [--days D] [--every D] [--seed N] [--output FILE]

The plan is the one ``consulted schedule`` keeps: each source's rate is learnt from the visits themselves
(``scheduler/pace.py``), and the visits are shared out by it (``scheduler/allotment.py``). Nothing is known beforehand.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

import year

#: Worlds of sources: the median time between two changes in days, how widely it is spread (standard deviation of its
#: logarithm), and the share that never changes. Rates on the web spread over four orders of magnitude (Cho and
#: Garcia-Molina 2000; Fetterly and others 2003); cited pages change more rarely than pages at large.
WORLDS = {
    "as reports cite": {"median_days": 150.0, "spread": 1.6, "still": 0.25},
    "quiet": {"median_days": 400.0, "spread": 1.2, "still": 0.4},
    "lively": {"median_days": 40.0, "spread": 1.6, "still": 0.1},
    "all much alike": {"median_days": 90.0, "spread": 0.5, "still": 0.0},
}


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=5000)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--every", type=float, default=7.0, help="days between two visits on average: the budget")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--output", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    found = {}
    for name, world in WORLDS.items():
        print(f"Living a year in the world “{name}” ...", file=sys.stderr)  # noqa: T201
        chance = random.Random(options.seed)
        rates = year.lognormal(options.sources, **world, chance=chance)
        truth = year.changes(rates, options.days, chance)
        per_day = options.sources / options.every
        ours = year.adaptive(truth, days=options.days, per_day=per_day)
        even = year.uniform(truth, days=options.days, per_day=per_day)
        found[name] = {
            "sources": options.sources,
            "changes": sum(map(len, truth)),
            "consulted": _told(ours),
            "all equally often": _told(even),
            "mean age, ratio": round(ours.mean_age / even.mean_age, 3),
            "visits, ratio": round(ours.visits / even.visits, 3),
        }
    written = json.dumps(found, ensure_ascii=False, indent=2)
    if options.output is not None:
        options.output.write_text(f"{written}\n", encoding="utf-8")
    print(written)  # noqa: T201


def _told(outcome: year.Outcome) -> dict[str, float]:
    return {
        "mean age of undetected change, days": round(outcome.mean_age, 3),
        "visits": outcome.visits,
        "longest left alone, days": round(outcome.longest, 1),
    }


if __name__ == "__main__":
    main()
