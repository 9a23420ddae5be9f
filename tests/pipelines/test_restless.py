"""What comes and goes, learnt from the lines of visits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipelines.compare.restless import NOTHING, restless

TOP, FOOT = "The top of the page", "The foot of the page"


def visits(*middles: str) -> list[list[str]]:
    return [[TOP, *([middle] if middle else []), FOOT] for middle in middles]


def test_a_line_seen_to_return_is_left_out() -> None:
    before, now = visits("a", "b", "a"), visits("b")[0]

    learnt = restless(before, now)
    assert learnt.without(now) == [TOP, FOOT]
    assert learnt.without(visits("a")[0]) == [TOP, FOOT]


def test_too_few_visits_teach_nothing() -> None:
    assert restless(visits("a", "b"), visits("a")[0]) == NOTHING


def test_visits_that_saw_the_same_are_one() -> None:
    assert restless(visits("a", "a", "b", "b", "b"), visits("a")[0]) == NOTHING


def test_a_page_already_among_the_visits_counts_once() -> None:
    assert restless(visits("a", "b", "a"), visits("a")[0]) == NOTHING


def test_what_moves_on_stays() -> None:
    now = visits("e")[0]
    assert restless(visits("a", "b", "c", "d"), now).without(now) == now


def test_a_rotation_may_show_what_was_never_seen() -> None:
    learnt = restless(visits("a", "b", "c", "a", "b"), visits("new")[0])
    assert learnt.without(visits("new")[0]) == [TOP, FOOT]


def test_two_wordings_are_no_rotation() -> None:
    now = visits("new")[0]
    assert "new" in restless(visits("a", "b", "a", "b", "a"), now).without(now)


def test_a_line_beside_a_rotation_is_news() -> None:
    before = [[TOP, "86 members", middle, FOOT] for middle in ("a", "b", "c", "a", "b")]
    now = [TOP, "152 members", "c", FOOT]
    assert restless(before, now).without(now) == [TOP, "152 members", FOOT]


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=6), max_size=9), st.lists(st.sampled_from("abcdefg")))
def test_only_what_stands_there_is_left(before: list[list[str]], now: list[str]) -> None:
    left = list(restless(before, now).without(now))
    rest = iter(now)
    assert all(line in rest for line in left)
