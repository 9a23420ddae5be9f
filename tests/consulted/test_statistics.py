"""What is kept and shown of runs and scores."""

from __future__ import annotations

import pytest

from consulted.metrics import exposition, host_class
from models.ledger import Ledger
from models.run import Batches, BatchTime, summed_up
from tests.conftest import NOW
from tests.yard import Yard


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("192.0.2.7", "address"),
        ("[2001:db8::1]:8080", "address"),
        ("www.canada.gc.ca", "public"),
        ("competitivite.gouv.fr", "public"),
        ("ec.europa.eu", "public"),
        ("www.cam.ac.uk", "learned"),
        ("mit.edu", "learned"),
        ("int.example.com", "com"),
        ("ac.example.org", "org"),
        ("clustercollaboration.eu", "eu"),
        ("skywin.be", "country"),
        ("www.slipway.example", "other"),
        ("localhost", "other"),
    ],
)
def test_hosts_fall_into_few_classes(host: str, expected: str) -> None:
    assert host_class(host) == expected


def test_batches_are_summed_up() -> None:
    times = [BatchTime(host=f"h{n}.example", sources=n, seconds=float(n)) for n in range(1, 21)]

    found = summed_up(times)

    assert (found.count, found.median, found.ninety, found.longest) == (20, 10.5, 19.0, 20.0)
    assert [each.host for each in found.slowest][:2] == ["h20.example", "h19.example"]
    assert len(found.slowest) == 10
    assert summed_up([]) == Batches()


def test_a_run_keeps_how_long_its_batches_took(yard: Yard) -> None:
    yard.check()

    (run,) = yard.desk.json("runs")["runs"]
    assert run["batches"]["count"] == 1
    assert run["batches"]["slowest"][0] == {
        "host": "slipway.example",
        "sources": 3,
        "seconds": run["batches"]["longest"],
    }
    assert 0 < run["batches"]["longest"] < run["seconds"] + 5
    assert "slipway.example" in yard.desk.run("runs", "1")


def test_visits_are_counted_by_verdict_and_class_of_host(yard: Yard) -> None:
    yard.pages["/summer"] = 403
    yard.check()

    ledger = Ledger.open(f"sqlite:///{yard.desk.home / 'consulted.db'}")
    said = exposition(ledger, NOW).decode()
    ledger.close()

    assert 'consulted_last_run_visits{host_class="other",verdict="ok"} 2.0' in said
    assert 'consulted_last_run_visits{host_class="other",verdict="blocked"} 1.0' in said
    assert 'consulted_last_run_batch_seconds{quantile="0.9"}' in said
    assert "consulted_last_run_batches 1.0" in said


def test_a_score_has_a_history(yard: Yard) -> None:
    yard.check()
    del yard.pages["/summer"]
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.check(code=1)

    (listed,) = yard.desk.json("list")
    report = yard.desk.json("report", "slipway")
    history = [(each["at"][:10], each["score"]) for each in report["score_history"]]
    same = ("document", "summary", "score", "score_history", "last_refresh")

    assert (listed["score"], report["score"]) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert {name: listed[name] for name in same} == {name: report[name] for name in same}
    assert listed["findings"] == len(report["findings"]) == 1
    assert history[-2:] == [("2026-11-20", 1.0), ("2026-11-22", pytest.approx(2 / 3))]
    assert "67% ↓" in yard.desk.run("list")
    assert "Freshness 67% (100% on 20 November 2026)." in yard.desk.run("report", "slipway")
    assert "Freshness 67% (100% on 20 November 2026)." in yard.desk.run("report", "slipway", "--format", "html")
