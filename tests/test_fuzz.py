"""Each fuzz target for a moment: its seeds, what once showed a fault, and what chance makes of them."""

from __future__ import annotations

import pytest

from fuzz import chance, corpus
from fuzz.target import Target
from fuzz.targets import GROUPS, NAMES, find
from fuzz.watch import watched

#: Seconds for each target: all of them together take half a minute.
_MOMENT = 0.6
#: Executions beyond which a fast target learns nothing new here.
_ENOUGH = 300


@pytest.mark.parametrize("name", NAMES)
def test_what_is_promised_holds_for_a_moment(name: str) -> None:
    outcome = chance.run(find(name), runs=_ENOUGH, seconds=_MOMENT)

    assert outcome.executions
    assert not outcome.faults, outcome.faults[0].detail


@pytest.mark.parametrize("name", NAMES)
def test_what_once_showed_a_fault_does_not_any_more(name: str) -> None:
    target = find(name)
    for data in corpus.kept(target):
        fault = watched(target, data)
        assert fault is None, fault.detail


def test_every_module_holds_the_targets_it_is_said_to_hold() -> None:
    assert len(NAMES) == len(set(NAMES))
    for name in NAMES:
        assert find(name).name == name
    with pytest.raises(KeyError):
        find("no-such-target")
    assert set(GROUPS)


def _thrower(error: Exception) -> Target:
    def check(data: bytes) -> None:
        raise error

    return Target(name="thrower", check=check, seeds=lambda: [b"x"], refuses=(ValueError,))


def test_a_refusal_is_a_sentence_and_anything_else_a_fault() -> None:
    assert watched(_thrower(ValueError("it is no report; give one")), b"x") is None
    unsaid, torn, other = (
        watched(_thrower(error), b"x") for error in (ValueError(""), ValueError("a\nb\x1b[2J"), KeyError("x"))
    )
    assert unsaid is not None
    assert torn is not None
    assert other is not None
    assert other.sign.startswith("KeyError test_fuzz.py:")
    assert other.data == b"x"


def test_slow_and_large_inputs_are_faults() -> None:
    def check(data: bytes) -> None:
        if data == b"large":
            bytearray(512 * 1024 * 1024)[::4096] = b"x" * (512 * 256)
        else:
            sum(range(10_000_000))

    target = Target(name="greedy", check=check, seeds=lambda: [b"x"], seconds=0.001, mebibytes=100)
    slow = watched(target, b"slow")
    assert slow is not None
    assert slow.sign == "slow"
    roomy = Target(name="greedy", check=check, seeds=lambda: [b"x"], seconds=60, mebibytes=100)
    large = watched(roomy, b"large")
    assert large is not None
    assert large.sign == "large"


def test_the_same_number_makes_the_same_inputs() -> None:
    seen: list[list[bytes]] = []
    for seed in (1, 1, 2):
        given: list[bytes] = []
        target = Target(name="noter", check=given.append, seeds=lambda: [b"abc" * 20, b"xyz" * 20])
        chance.run(target, runs=50, seconds=None, seed=seed)
        seen.append(given)

    assert seen[0] == seen[1]
    assert seen[0] != seen[2]
