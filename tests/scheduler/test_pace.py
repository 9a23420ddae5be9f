"""How often a source changes, learnt from visits."""

from __future__ import annotations

import math
import random
from datetime import timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.plan import Glance
from scheduler.pace import FASTEST, SLOWEST, Gap, gaps, rate
from tests.conftest import NOW


def look(days: float, face: str) -> Glance:
    return Glance(at=NOW + timedelta(days=days), face=face)


def test_two_looks_with_one_face_saw_no_change() -> None:
    found = gaps([look(0, "a"), look(7, "a"), look(9, "b")])

    assert found == [Gap(days=7, changed=False), Gap(days=2, changed=True)]


def test_looks_at_one_moment_or_against_the_clock_make_no_gap() -> None:
    assert gaps([look(5, "a"), look(5, "b"), look(3, "c"), look(6, "a")]) == [Gap(days=1, changed=False)]


def test_a_source_nobody_watched_changes_half_a_time_in_sixty_days() -> None:
    assert rate([]) == pytest.approx(0.5 / 60, rel=1e-3)


def test_quiet_pushes_the_rate_down_and_change_pulls_it_up() -> None:
    quiet = rate([Gap(days=7, changed=False)] * 20)
    lively = rate([Gap(days=7, changed=True)] * 20)

    assert quiet < rate([]) < lively


def test_a_change_at_every_look_is_faster_than_we_look_and_bounded() -> None:
    assert 1 / 7 < rate([Gap(days=7, changed=True)] * 50) <= FASTEST


@pytest.mark.parametrize("truth", [0.01, 0.05, 0.2])
def test_the_estimate_comes_near_the_truth_at_uneven_visits(truth: float) -> None:
    chance = random.Random(4)
    estimates = []
    for _ in range(200):
        watched = []
        for _ in range(150):
            days = chance.uniform(1, 14)
            watched.append(Gap(days=days, changed=chance.random() < -math.expm1(-truth * days)))
        estimates.append(rate(watched))

    assert median(estimates) == pytest.approx(truth, rel=0.15)


@given(st.lists(st.builds(Gap, days=st.floats(1e-3, 2000), changed=st.booleans()), max_size=60))
def test_any_history_has_a_rate_within_bounds(watched: list[Gap]) -> None:
    assert SLOWEST * 0.999 <= rate(watched) <= FASTEST
