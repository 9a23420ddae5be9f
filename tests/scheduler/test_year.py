"""The plan beside visiting all equally often, on a small world."""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "benchmarks" / "freshness"))
import year


def test_the_plan_finds_changes_sooner_for_the_same_visits_and_starves_nobody() -> None:
    chance = random.Random(11)
    rates = year.lognormal(600, median_days=150, spread=1.6, still=0.25, chance=chance)
    truth = year.changes(rates, 365, chance)

    ours = year.adaptive(truth, days=365, per_day=600 / 7)
    even = year.uniform(truth, days=365, per_day=600 / 7)

    assert ours.visits <= even.visits
    assert ours.mean_age < 0.75 * even.mean_age
    assert ours.longest < 2 * year.LONGEST
