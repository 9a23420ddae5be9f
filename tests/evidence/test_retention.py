"""Whatever erases or clears away: no snapshot goes, least of all one that a decision rests on."""

from __future__ import annotations

from pathlib import Path

from consulted.config import load
from consulted.scheduling import service
from tests.evidence.store import AUTUMN, HOST, SPRING, SUMMER, Store, later

_YEARS = "2036-11-30T09:00:00Z"


def test_no_snapshot_goes_whatever_is_erased_or_forgotten(store: Store, tmp_path: Path) -> None:
    store.decide("broken", "--dismiss", "--note", "as ever")
    store.visit({SPRING: "<p>Forty hulls in spring", SUMMER: f"-> {HOST}/archive", AUTUMN: "<p>Back"}, later(9))
    # A later edition cites none of these pages any more, and the finding decided on is over.
    store.keep("http://www.slipway.example/winter", at=later(10))
    listed = store.run("snapshots", "list", "--format", "json")
    before = store.check(store.pack(tmp_path / "before.wacz"))
    assert before["decisions"] == 1

    store.settings |= {"now": _YEARS, "retention": "1d"}
    store.run("facts", "forget", "--expired")
    store.run("facts", "forget", "Ines Example", "--yes")
    with service(load(flags={"home": str(store.home), "now": _YEARS, "retention": "1d"})) as running:
        assert "forgotten" in running.duties["housekeeping"].do()

    assert store.run("snapshots", "list", "--format", "json") == listed
    assert "are whole" in store.run("snapshots", "verify")
    after = store.check(store.pack(tmp_path / "after.wacz"), "--since", str(tmp_path / "before.wacz"))
    assert (after["snapshots"], after["decisions"]) == (before["snapshots"], 1)
