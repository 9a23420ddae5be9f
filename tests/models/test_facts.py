"""The ledger of facts keeps every value, every word of a person, and forgets when asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from models import tables
from models.errors import UnknownFactError
from models.fact import Saying, Says
from models.finding import Cause, FindingKind
from models.ledger import Ledger
from models.ledger.facts import ERASED, FILE
from models.ledger.sightings import FactCheck, Seen
from tests.conftest import NOW
from tests.models.facts import a_contact, a_count, a_value
from tests.models.makers import a_reading, a_reference, a_visit, later

DOC = "report"


@pytest.fixture
def kept(ledger: Ledger) -> Ledger:
    """A ledger with a report of one note, and nothing visited."""
    reading = a_reading(a_reference("1", "https://a.example/one"))
    ledger.documents.keep(reading, addresses={}, content=b"x", file_name="r.txt", now=NOW)
    return ledger


def see(ledger: Ledger, *seen: Seen, days: float = 0) -> int:
    """Visit the one source, and keep what it says of facts."""
    (source_id,) = ledger.documents.source_ids()
    run = ledger.runs.start([source_id], now=later(days))
    (task,) = ledger.tasks.batch(run.id, "a.example", limit=10)
    ledger.observations.record([a_visit(task, at=later(days))])
    ledger.runs.end(run.id, "finished", now=later(days))
    latest = ledger.observations.latest([source_id])[source_id]
    check = FactCheck(
        document_id=DOC,
        source_id=source_id,
        observation_id=latest.id,
        sha256=latest.sha256,
        baseline_id=None,
        facts="x",
        rules=1,
        told_then=0,
        told_now=len(seen),
    )
    ledger.sightings.put(check, seen, at=later(days))
    return source_id


def says(fact_id: str, value: str | None, quote: str = "its words") -> Seen:
    said = Says.OTHER if value is not None else Says.SILENT
    now = Saying(says=said, value=a_value(value) if value is not None else None, quote=quote, confidence=0.9)
    return Seen(fact_id=fact_id, url="https://a.example/one", now=now, then=None, own=False)


def everything(ledger: Ledger) -> str:
    """Return all that is kept of facts and findings, as one text."""
    kept = (tables.fact, tables.fact_value, tables.fact_sighting, tables.fact_edit, tables.finding, tables.decision)
    with ledger.store.reading() as connection:
        return "\n".join(str(tuple(row)) for table in kept for row in connection.execute(select(table)))


def history(ledger: Ledger, fact_id: str) -> list[tuple[str, str | None, bool]]:
    return [
        (each.origin, each.value.text if each.value else None, each.valid_to is None)
        for each in ledger.facts.history(DOC, fact_id)
    ]


# -- what the report states


def test_facts_come_back_as_they_were_kept_and_a_changed_value_keeps_the_one_before(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_count(), a_contact()], now=NOW)
    assert kept.facts.of(DOC) == [a_count(), a_contact()]

    kept.facts.keep(DOC, [a_count("86")], now=later(1))

    assert kept.facts.of(DOC) == [a_count("86")]
    assert history(kept, "f0000001") == [("report", "72", False), ("report", "86", True)]
    assert history(kept, "f0000002") == [("report", "+33142685300", False)], "no longer stated: closed, not deleted"


def test_a_fact_stated_again_opens_its_history_again(kept: Ledger) -> None:
    for facts, days in (([a_count()], 0), ([], 1), ([a_count()], 2)):
        kept.facts.keep(DOC, facts, now=later(days))

    assert history(kept, "f0000001") == [("report", "72", False), ("report", "72", True)]


# -- a person's word


def test_a_correction_stands_over_what_the_report_is_read_to_say_again(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_count()], now=NOW)
    kept.facts.add(DOC, replace(a_count(), value=a_value("86")), by="ada", now=later(1))

    kept.facts.keep(DOC, [a_count("74", labels=("2",), start=200)], now=later(2))

    (fact,) = kept.facts.of(DOC)
    assert (fact.value.text, fact.origin) == ("86", "analyst")
    assert (fact.labels, fact.start) == (("2",), 200), "where the report says it is still the report's"
    (edit,) = kept.facts.edits(DOC)
    assert (edit.action, edit.edited_by) == ("correct", "ada")


def test_a_fact_dropped_by_hand_stays_out(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_count()], now=NOW)
    kept.facts.drop(DOC, "f0000001", by="ada", now=later(1))
    kept.facts.keep(DOC, [a_count()], now=later(2))

    assert kept.facts.of(DOC) == []
    assert kept.facts.of(DOC, dropped=True) == [a_count()]


@pytest.mark.parametrize("word", ["correct", "drop", "both"])
def test_a_word_taken_back_leaves_the_reports_own(kept: Ledger, word: str) -> None:
    kept.facts.keep(DOC, [a_count()], now=NOW)
    if word != "drop":
        kept.facts.add(DOC, replace(a_count(), value=a_value("86")), by="ada", now=later(1))
    if word != "correct":
        kept.facts.drop(DOC, "f0000001", by="ada", now=later(2))

    assert kept.facts.restore(DOC, "f0000001", by="bob", now=later(3))

    assert kept.facts.of(DOC) == [a_count()]
    assert history(kept, "f0000001")[-1] == ("report", "72", True)
    assert kept.facts.edits(DOC)[-1].action == "restore"
    kept.facts.keep(DOC, [a_count("74")], now=later(4))
    assert kept.facts.of(DOC)[0].value.text == "74", "the report is listened to again"


def test_what_a_person_added_goes_when_it_is_taken_back_and_may_come_from_the_report_later(kept: Ledger) -> None:
    kept.facts.add(DOC, a_count(sentence=""), by=None, now=NOW, origin=FILE)
    assert kept.facts.of(DOC)[0].origin == "yaml"

    assert not kept.facts.restore(DOC, "f0000001", by=None, now=later(1))
    assert kept.facts.of(DOC) == []

    kept.facts.keep(DOC, [a_count()], now=later(2))
    assert kept.facts.of(DOC) == [a_count()]


def test_a_correction_keeps_the_day_the_fact_was_first_seen(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_count()], now=NOW)
    kept.facts.add(DOC, a_count("86"), by=None, now=later(5))

    with kept.store.reading() as connection:
        assert connection.scalar(select(tables.fact.c.first_seen_at)) == NOW


def test_an_unknown_fact_is_named_with_the_way_to_find_it(kept: Ledger) -> None:
    for ask in (kept.facts.get, lambda doc, fact: kept.facts.restore(doc, fact, by=None, now=NOW)):
        with pytest.raises(UnknownFactError, match=r"report has no fact 'f9'; 'consulted facts report --ids'"):
            ask(DOC, "f9")
    assert kept.facts.known(["f9", "f0000001"]) == frozenset()


# -- what sources say


def test_what_a_source_says_has_a_from_and_a_to(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_count()], now=NOW)
    for days, value in ((1, "72"), (2, "72"), (3, "86"), (4, None)):
        source_id = see(kept, says("f0000001", value), days=days)

    said = [each for each in kept.facts.history(DOC, "f0000001") if each.origin == "source"]
    assert [(each.value and each.value.text, each.valid_from, each.valid_to) for each in said] == [
        ("72", later(1), later(3)),
        ("86", later(3), later(4)),
    ]
    assert kept.facts.addresses([source_id]) == {source_id: "https://a.example/one"}


# -- forgetting


def test_erasing_leaves_nothing_but_that_it_was_done(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_contact(), a_count()], now=NOW)
    kept.facts.add(DOC, a_contact(value="+33111111111"), by="ada", now=NOW, note="Legoll told me")
    see(kept, says("f0000002", "+33199999999", "Agnès Legoll, +33199999999"))

    kept.facts.erase([(DOC, "f0000002")], by="bob", now=later(1), note="asked us to")

    left = everything(kept)
    assert not [each for each in ("Legoll", "+331", "33199999999") if each in left]
    assert kept.facts.of(DOC, dropped=True) == [a_count()]
    assert kept.facts.erased(DOC) == {"f0000002": later(1)}
    assert [(edit.action, edit.edited_by, edit.note) for edit in kept.facts.edits(DOC)] == [
        ("correct", "ada", None),
        ("forget", "bob", "asked us to"),
    ]


def test_an_erased_fact_is_not_kept_again_nor_one_that_was_barred(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_contact()], now=NOW)
    kept.facts.erase([(DOC, "f0000002"), (DOC, "f0000003")], by=None, now=later(1), note=None)

    kept.facts.keep(DOC, [a_contact(), a_contact("email", "a@b.example", fact_id="f0000003")], now=later(2))

    assert kept.facts.of(DOC, dropped=True) == []
    assert kept.facts.everywhere() == []


def test_a_name_is_blotted_out_of_what_is_kept_of_others(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_contact("role", "director")], now=NOW)
    see(kept, says("f0000002", "Tom Brenner", "Tom Brenner, director, +49 40 1"))
    cause = Cause(kind=FindingKind.CHANGED, key="person:agnes", cause="x", message="now “Tom Brenner”", labels=("1",))
    kept.findings.assess(DOC, [cause], now=NOW)

    assert kept.erasure.blot(lambda text: text.replace("Tom Brenner", ERASED)) == 3

    left = everything(kept)
    assert "Brenner" not in left
    assert "+49" not in left, "a quote that names a person goes as a whole"
    assert kept.facts.of(DOC)[0].subject == "Agnès Legoll"


def test_findings_on_erased_facts_are_closed_and_lose_their_words(kept: Ledger) -> None:
    cause = Cause(
        kind=FindingKind.CHANGED,
        key="person:legoll",
        cause="Agnès Legoll: facts changed",
        message="Agnès Legoll: phone",
        labels=("1",),
        facts=("f0000002",),
    )
    kept.findings.assess(DOC, [cause], now=NOW)

    assert kept.erasure.findings({DOC: frozenset({"f0000002"})}, now=later(1)) == 1

    assert kept.findings.of(DOC) == []
    (finding,) = kept.findings.of(DOC, resolved=True)
    assert (finding.message, finding.closed_at) == (ERASED, later(1))
    assert "egoll" not in everything(kept)


def test_what_was_said_long_ago_is_erased_and_what_still_stands_is_not(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_contact(), a_count()], now=NOW)
    for days, phone in ((0, "+331"), (10, "+332"), (400, "+332")):
        see(kept, says("f0000002", phone), says("f0000001", "86"), days=days)

    assert kept.erasure.expire(later(35), now=later(400)) == 1

    found = [each for each in history(kept, "f0000002") if each[0] == "source"]
    assert found == [("source", None, False), ("source", "+332", True)]
    assert ("source", "86", True) in history(kept, "f0000001"), "no person's data is kept as long as ever"
    assert kept.erasure.expire(later(35), now=later(400)) == 0


def test_what_nobody_looked_at_again_is_erased_and_read_anew_at_the_next_visit(kept: Ledger) -> None:
    kept.facts.keep(DOC, [a_contact(), a_count()], now=NOW)
    see(kept, says("f0000002", "+331"), says("f0000001", "86"))

    assert kept.erasure.expire(NOW + timedelta(days=1), now=later(60)) == 1

    assert set(kept.sightings.of(DOC)) == {"f0000001"}
    assert kept.sightings.checks(DOC) == {}, "the next visit reads it anew, even if the page is the same"
    assert kept.erasure.grown_old(DOC) == {"f0000002"}
    assert "+331" not in [each[1] for each in history(kept, "f0000002") if each[0] == "source"]
