"""Whatever a server sends, a verdict with its reason comes out: soon, and without filling the memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator

import pytest

from tests.hostile.addresses import DIRECT, SENT_ON
from tests.hostile.answers import ANSWERS
from tests.hostile.look import LIMITS, look
from tests.hostile.sockets import House, Trap, house
from tests.hostile.trick import Trick

#: Seconds a look may take with a time-out of three; robots.txt is asked before.
_LONGEST = 8.0
#: Bytes; a mebibyte is taken of a body, twice over where it is packed, and the framework has its own.
_MOST_MEMORY = 24 * 1024 * 1024


@pytest.fixture(scope="module")
def served() -> Iterator[House]:
    with house() as opened:
        yield opened


@pytest.mark.parametrize("trick", ANSWERS, ids=lambda trick: trick.name)
def test_an_answer_ends_in_a_verdict(trick: Trick, served: House) -> None:
    assert trick.answers is not None
    served.writers = trick.answers(served, Trap(port=0))
    started = time.monotonic()
    tracemalloc.start()
    try:
        seen = look(served.url("/page"), LIMITS, **trick.limits)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert trick.must == "*" or seen.said in trick.must.split(" or ")
    assert time.monotonic() - started < _LONGEST
    assert peak < _MOST_MEMORY


def test_the_table_is_long_and_tells_its_tricks_apart() -> None:
    names = [trick.name for trick in (*DIRECT, *SENT_ON, *ANSWERS)]

    assert len(set(names)) == len(names) >= 170
