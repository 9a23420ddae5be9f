"""How visits are shared out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.allotment import Allotment, allot, class_rate, count_classes, rate_class, stay


def mean_age(rate: float, interval: float) -> float:
    return interval / 2 - 1 / rate + -math.expm1(-rate * interval) / (rate * rate * interval)


@pytest.mark.parametrize(("rate", "interval"), [(0.01, 7.0), (0.2, 7.0), (2.0, 1.5)])
def test_stay_is_the_slope_of_the_mean_age(rate: float, interval: float) -> None:
    step = 1e-4
    slope = (mean_age(rate, interval + step) - mean_age(rate, interval - step)) / (2 * step)

    assert stay(rate * interval) == pytest.approx(rate**2 * interval**2 * slope, rel=1e-3)


def test_all_visits_are_spent_and_no_more() -> None:
    rates = count_classes([0.001] * 500 + [0.01] * 300 + [0.3] * 200)
    plan = allot(rates, visits=1000 / 7, shortest=0.5, longest=200)

    spent = sum(count / plan.interval(class_rate(number)) for number, count in rates.items())
    assert spent == pytest.approx(1000 / 7, rel=1e-3)


def test_no_other_sharing_of_the_same_visits_has_a_lower_age() -> None:
    rates = count_classes([0.002] * 100 + [0.2] * 100)
    slow, fast = (class_rate(each) for each in sorted(rates))
    plan = allot(rates, visits=200 / 7, shortest=0.01, longest=1000)
    best = mean_age(slow, plan.interval(slow)) + mean_age(fast, plan.interval(fast))
    for share in range(5, 100, 5):
        of_fast = 200 / 7 * share / 100
        other = mean_age(fast, 100 / of_fast) + mean_age(slow, 100 / (200 / 7 - of_fast))
        assert other >= best * 0.999


def test_nobody_is_left_alone_for_longer_than_the_longest_nor_asked_more_often_than_the_shortest() -> None:
    plan = Allotment(price=1e6, shortest=1, longest=84)

    assert plan.interval(1e-4) == 84
    assert Allotment(price=1e-6, shortest=1, longest=84).interval(1e-4) == 1


@given(st.floats(1e-4, 4), st.floats(1e-4, 4), st.floats(1e-3, 1e8))
def test_what_changes_more_often_is_never_visited_more_rarely(one: float, other: float, price: float) -> None:
    plan = Allotment(price=price, shortest=0, longest=math.inf)
    low, high = sorted((one, other))

    assert plan.interval(high) <= plan.interval(low) * 1.0001


@given(st.floats(1e-4, 4))
def test_a_class_stands_for_its_rates(rate: float) -> None:
    assert class_rate(rate_class(rate)) == pytest.approx(rate, rel=0.11)
