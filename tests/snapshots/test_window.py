"""What is read through a window is what is there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots.window import BLOCK, Window

#: Three blocks and a bit, no two bytes at the same distance alike.
FILE = b"".join(number.to_bytes(4, "big") for number in range(3 * BLOCK // 4 + 25))


class Far:
    """A file far away, and how often it was asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def fetch(self, _: str, start: int, length: int) -> bytes:
        self.asked += 1
        return FILE[start : start + length]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(FILE) + 10), st.integers(0, 2 * BLOCK)), min_size=1, max_size=8))
def test_any_part_is_the_part_asked_for_with_one_request_at_most(parts: list[tuple[int, int]]) -> None:
    far = Far()
    window = Window(far.fetch)

    for start, length in parts:
        assert window.read("a", start, length) == FILE[start : start + length]

    assert far.asked <= len(parts)


def test_what_was_read_is_at_hand_and_so_are_its_neighbours() -> None:
    far = Far()
    window = Window(far.fetch)
    window.read("a", 10, 100)

    window.read("a", 10, 100)
    window.read("a", BLOCK - 100, 100)
    assert far.asked == 1

    window.read("b", 10, 100)
    window.read("a", BLOCK - 100, 101)
    assert far.asked == 3


def test_it_does_not_grow_without_end() -> None:
    far = Far()
    window = Window(far.fetch)
    for number in range(200):
        window.read(str(number), 0, 10)
    assert far.asked == 200

    window.read("199", 0, 10)
    assert far.asked == 200
    window.read("0", 0, 10)
    assert far.asked == 201
