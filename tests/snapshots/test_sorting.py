"""Lines come back in order, also when they do not fit into memory."""

from __future__ import annotations

import random

import pytest

from snapshots.sorting import Sorting


@pytest.mark.parametrize("at_once", [1, 100, 1 << 20])
def test_lines_come_back_by_their_bytes(at_once: int) -> None:
    lines = [
        f"{chance:05} ü {'Z' if chance % 2 else 'a'}\n".encode()
        for chance in random.Random(1).choices(range(999), k=300)
    ]
    with Sorting(at_once) as sorting:
        for line in lines:
            sorting.add(line)

        assert list(sorting) == sorted(lines)


def test_nothing_comes_of_nothing() -> None:
    with Sorting() as sorting:
        assert list(sorting) == []
