"""Nothing but the public web is asked, however an address is spelt and by whatever way it comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile.addresses import DIRECT, SENT_ON
from tests.hostile.look import LIMITS, look
from tests.hostile.sockets import House, Trap, house, listening_in, trap
from tests.hostile.trick import Trick


@pytest.fixture(scope="module")
def doors() -> Iterator[tuple[House, Trap]]:
    with house() as served, trap() as private:
        yield served, private


@pytest.mark.parametrize("trick", DIRECT, ids=lambda trick: trick.name)
def test_no_connection_is_made_at_all(trick: Trick, doors: tuple[House, Trap]) -> None:
    _, private = doors

    with listening_in() as attempts:
        seen = look(trick.cited.replace("{trap}", str(private.port)), LIMITS, **trick.limits)

    assert seen.said == trick.must
    assert trick.evidence in seen.evidence
    assert attempts == []
    assert private.knocks == []


@pytest.mark.parametrize("trick", SENT_ON, ids=lambda trick: trick.name)
def test_a_public_page_leads_nowhere_else(trick: Trick, doors: tuple[House, Trap]) -> None:
    served, private = doors
    served.heads.clear()
    assert trick.answers is not None
    served.writers = trick.answers(served, private)

    with listening_in() as attempts:
        seen = look(served.url("/page"), LIMITS)

    assert seen.said == trick.must
    assert "/page" in served.paths
    assert {place for place in attempts if place != ("127.0.0.1", served.port)} == set()
    assert private.knocks == []
