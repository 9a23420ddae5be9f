"""The order in which a pack came to know things is kept for good."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy.exc import NoResultFound

from models.ledger import Ledger
from models.ledger.chains import Extent
from models.link import Link, LinkKind
from models.memento import Memento, Wanted
from models.visit import Hop, HopKind, Visit
from tests.conftest import NOW
from tests.models.makers import a_capture, a_reading, a_reference, a_visit, later

ONE = "https://a.example/one"


@pytest.fixture
def kept(ledger: Ledger) -> Ledger:
    reading = a_reading(a_reference("1", ONE))
    ledger.documents.keep(reading, addresses={}, content=b"x", file_name="r.txt", now=NOW)
    return ledger


def look(ledger: Ledger, day: float, *captures: object, **changes: object) -> None:
    """Visit the source once, with these captures."""
    run = ledger.runs.start(ledger.documents.source_ids(), now=later(day))
    (task,) = ledger.tasks.batch(run.id, "a.example", limit=10)
    visit = a_visit(task, at=later(day))
    visit.captures = captures or visit.captures  # type: ignore[assignment]
    for name, value in changes.items():
        setattr(visit, name, value)
    assert isinstance(visit, Visit)
    ledger.observations.record([visit])
    ledger.runs.end(run.id, "finished", now=later(day))


def a_link(thing_id: int, kind: LinkKind = LinkKind.SNAPSHOT) -> Link:
    return Link(kind=kind, thing_id=thing_id, digest=f"{thing_id:064}", salt="5" if kind is LinkKind.DECISION else None)


def chain(ledger: Ledger) -> list[Link]:
    return [link for page in ledger.chains.of("report", upto=10_000) for link in page]


def test_links_are_added_at_the_end_and_never_twice(kept: Ledger) -> None:
    kept.chains.extend("report", [a_link(3), a_link(3, LinkKind.DECISION)])
    kept.chains.extend("report", [a_link(1), a_link(3), a_link(2)])
    kept.chains.extend("report", [])

    assert [(link.kind.value, link.thing_id) for link in chain(kept)] == [
        ("snapshot", 3),
        ("decision", 3),
        ("snapshot", 1),
        ("snapshot", 2),
    ]
    assert kept.chains.known("report", LinkKind.SNAPSHOT) == {1, 2, 3}
    assert [len(page) for page in kept.chains.of("report", LinkKind.DECISION, upto=9)] == [1]
    assert [link.thing_id for page in kept.chains.of("report", upto=2) for link in page] == [3, 3]


def test_a_long_chain_comes_page_by_page(kept: Ledger) -> None:
    kept.chains.extend("report", [a_link(number) for number in range(1, 1202)])

    assert [len(page) for page in kept.chains.of("report", upto=1201)] == [500, 500, 201]
    assert kept.chains.extent("report") == Extent(links=1201, snapshots=0, size=0)


def test_two_who_add_at_once_make_one_chain(kept: Ledger) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda start: kept.chains.extend("report", [a_link(n) for n in range(start, 60)]), range(1, 9)))

    assert sorted(link.thing_id for link in chain(kept)) == list(range(1, 60))


def test_each_document_has_its_own_chain_and_no_other_has_one(kept: Ledger) -> None:
    kept.chains.extend("report", [a_link(1)])

    assert kept.chains.known("other", LinkKind.SNAPSHOT) == set()
    with pytest.raises(NoResultFound):
        kept.chains.extend("other", [a_link(1)])


def test_the_evidence_of_a_visit_is_the_page_its_hops_and_what_a_revisit_repeats(kept: Ledger) -> None:
    two = "https://b.example/two"
    hop = Hop(url=ONE, status=301, location=two, kind=HopKind.PERMANENT)
    moved = a_capture(ONE, at=NOW, sha256="1" * 64)
    look(kept, 0, moved, a_capture(two, at=NOW), hops=(hop,), final_url=two)
    unrelated = a_capture("https://c.example/", at=NOW)
    revisit = type(moved)(**{**{n: getattr(moved, n) for n in moved.__slots__}, "record_type": "revisit"})
    look(kept, 1, unrelated, revisit, a_capture(two, at=later(1)), hops=(hop,), final_url=two)

    by_id = kept.snapshots.by_id(sorted(kept.evidence.snapshots("report")))

    assert [(each.capture.url, each.capture.record_type) for each in by_id.values()] == [
        (ONE, "response"),
        (two, "response"),
        (ONE, "revisit"),
        (two, "response"),
    ]
    assert [row["url"] for row in kept.evidence.observations("report", upto=99)] == [ONE, ONE]
    assert len(list(kept.evidence.observations("report", upto=1))) == 1
    assert kept.evidence.last_observation("report") == 2
    assert [row["url"] for row in kept.evidence.pages("report")] == [two, two]


def test_the_witness_of_a_version_consulted_is_evidence_too(kept: Ledger) -> None:
    (source_id,) = kept.documents.source_ids()
    at, after = NOW - timedelta(days=900), NOW - timedelta(days=800)
    copies = [a_capture(f"https://archive.example/web/{each:%Y%m%d%H%M%S}id_/{ONE}") for each in (after, at)]
    strange = a_capture(f"https://other.example/web/{after:%Y%m%d%H%M%S}id_/{ONE}")
    memento = Memento(
        wanted=Wanted(source_id=source_id, url=ONE, as_of="2018-08-24"),
        looked_at=NOW,
        state="found",
        at=at,
        url=copies[1].url,
        later_at=after,
        agrees=True,
        captures=(strange, *copies),
    )
    kept.baselines.keep([memento])

    found = kept.snapshots.by_id(sorted(kept.evidence.snapshots("report")))

    assert [each.capture.url for each in found.values()] == [copy.url for copy in copies]
    assert kept.evidence.last_moment("report") == NOW
