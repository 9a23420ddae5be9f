"""How two texts differ, in words."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from models.verdict import Hunk
from snapshots.difference import differences, shingle_similarity

LINES = [f"Line number {n} says something that no other line of this text says" for n in range(40)]


def changed(then: list[str], now: list[str]) -> list[tuple[str, str, str]]:
    return [(hunk.op, hunk.then, hunk.now) for hunk in differences(then, now) if hunk.op != "equal"]


def test_equal_texts_have_no_difference() -> None:
    assert differences(LINES, LINES) == ()
    assert differences([], []) == ()


def test_a_changed_word_stands_among_a_few_equal_ones() -> None:
    then = ["The cluster of the region brings together some 86 companies and many research centres of the trade"]
    hunks = differences(then, [then[0].replace("86", "152")])
    assert hunks == (
        Hunk(op="equal", then="… of the region brings together some", now="… of the region brings together some"),
        Hunk(op="replace", then="86", now="152"),
        Hunk(
            op="equal", then="companies and many research centres of …", now="companies and many research centres of …"
        ),
    )


def test_lines_come_and_go() -> None:
    assert changed(LINES, [*LINES[:5], "A new one", *LINES[5:]]) == [("insert", "", "A new one")]
    assert changed(LINES, LINES[:5] + LINES[6:]) == [("delete", LINES[5], "")]


def test_long_equal_stretches_are_elided() -> None:
    hunks = differences(["x", *LINES, "y"], ["a", *LINES, "b"])
    assert [hunk.op for hunk in hunks] == ["replace", "equal", "replace"]
    assert " … " in hunks[1].then
    assert len(hunks[1].then) < 200


def test_quotes_and_spaces_are_no_difference() -> None:
    assert changed(["He said “yes” to us"], ['He said  "yes" to us']) == []


def test_passages_without_common_ground_are_shown_whole() -> None:
    assert changed(["apples grow on the hill"], ["drones fly over a runway"]) == [
        ("replace", "apples grow on the hill", "drones fly over a runway")
    ]


def test_a_flood_of_differences_is_cut_and_counted() -> None:
    hunks = differences(LINES * 20, [word for line in LINES * 20 for word in (line, f"extra {line[:14]}")])
    assert len(hunks) <= 200
    assert "left out" in hunks[-1].then
    assert sum(len(hunk.then) + len(hunk.now) for hunk in hunks) <= 21_000


def test_large_texts_are_compared_in_bounded_time() -> None:
    start = time.perf_counter()
    differences(["same line"] * 20_000, ["same line", "other line"] * 10_000)
    differences([" ".join(f"w{n}" for n in range(20_000))], [" ".join(f"w{n}" for n in range(1, 20_001))])
    assert time.perf_counter() - start < 10


def test_similarity() -> None:
    assert shingle_similarity("", "") == 1.0
    assert shingle_similarity("a b c d", "A  b c d") == 1.0
    assert shingle_similarity("a b c d", "e f g h") == 0.0
    assert 0 < shingle_similarity("a b c d e", "a b c d f") < 1


@given(st.lists(st.text(max_size=30), max_size=8), st.lists(st.text(max_size=30), max_size=8))
def test_any_two_texts_differ_without_error(then: list[str], now: list[str]) -> None:
    for hunk in differences(then, now):
        assert hunk.op in {"equal", "insert", "delete", "replace"}
        assert bool(hunk.then) == (hunk.op != "insert")
        assert bool(hunk.now) == (hunk.op != "delete")
