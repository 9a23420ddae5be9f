"""The served house, the places not to be asked, and the name server that lies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile.names import name_server
from tests.hostile.sockets import House, Trap, house, trap

__all__ = ["name_server"]


@pytest.fixture
def served() -> Iterator[House]:
    with house() as opened:
        yield opened


@pytest.fixture
def private() -> Iterator[Trap]:
    with trap() as set_up:
        yield set_up
