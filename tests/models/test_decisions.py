"""The log of decisions, on both databases."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from models.decision import Action, Decision, Edit, Order
from models.errors import DecidedSinceError, NothingToUndoError, UnknownFindingError
from models.finding import Cause, FindingKind, FindingState
from models.ledger import Ledger
from tests.conftest import NOW
from tests.models.makers import a_reading, a_reference

CAUSE = Cause(kind=FindingKind.MOVED, key="page:a", cause="moved", message="It moved.", labels=("1",))
EDIT = Edit(label="1", printed="https://a.example/", url="https://b.example/")


@pytest.fixture
def finding(ledger: Ledger) -> int:
    reading = a_reading(a_reference("1", "https://a.example/"), document_id="memo")
    addresses = {"https://a.example/": "https://a.example/"}
    ledger.documents.keep(reading, addresses=addresses, content=b"memo", file_name="memo.txt", now=NOW)
    ledger.findings.assess("memo", [CAUSE], now=NOW)
    (found,) = ledger.findings.of("memo")
    return found.id


def decide(ledger: Ledger, finding: int, action: Action, *, by: str = "Ines", **said: Any) -> Decision:
    order = Order(finding_id=finding, action=action, **said)
    (made,) = ledger.decisions.decide([order], by=by, now=NOW)
    return made


def state(ledger: Ledger) -> FindingState:
    (found,) = ledger.findings.of("memo")
    return found.state


def test_a_decision_is_kept_with_all_that_was_said(ledger: Ledger, finding: int) -> None:
    kept = decide(ledger, finding, Action.ACCEPT, note="asked", edits=(EDIT,))

    assert ledger.decisions.of(finding) == [kept]
    assert (kept.before, kept.after, kept.edits) == (FindingState.OPEN, FindingState.ACCEPTED, (EDIT,))
    assert ledger.decisions.accepted("memo") == [kept]
    (found,) = ledger.findings.of("memo")
    assert (found.state, found.decided_by, found.note, found.closed_at) == (FindingState.ACCEPTED, "Ines", "asked", NOW)


def test_undoing_goes_back_step_by_step_and_the_log_only_grows(ledger: Ledger, finding: int) -> None:
    for action in (Action.DISMISS, Action.ACCEPT, Action.UNDO):
        decide(ledger, finding, action)
    assert state(ledger) is FindingState.DISMISSED
    assert ledger.decisions.accepted("memo") == []

    decide(ledger, finding, Action.UNDO)
    assert state(ledger) is FindingState.OPEN
    with pytest.raises(NothingToUndoError):
        decide(ledger, finding, Action.UNDO)
    assert len(ledger.decisions.of(finding)) == 4


def test_a_remark_changes_nothing_and_cannot_be_undone(ledger: Ledger, finding: int) -> None:
    decide(ledger, finding, Action.ANNOTATE, note="their office is shut in August")

    assert state(ledger) is FindingState.OPEN
    with pytest.raises(NothingToUndoError):
        decide(ledger, finding, Action.UNDO)


def test_two_people_cannot_overwrite_each_other_unseen(ledger: Ledger, finding: int) -> None:
    first = decide(ledger, finding, Action.DISMISS, seen=0)

    with pytest.raises(DecidedSinceError, match="Ines has decided on finding"):
        decide(ledger, finding, Action.ACCEPT, by="Olaf", seen=0)
    assert state(ledger) is FindingState.DISMISSED

    decide(ledger, finding, Action.ACCEPT, by="Olaf", seen=first.id)
    assert state(ledger) is FindingState.ACCEPTED


def test_a_snooze_is_over_the_day_after_its_last(ledger: Ledger, finding: int) -> None:
    decide(ledger, finding, Action.SNOOZE, until=date(2026, 11, 30))

    ledger.findings.assess("memo", [CAUSE], now=NOW + timedelta(days=6))
    assert state(ledger) is FindingState.SNOOZED
    ledger.findings.assess("memo", [CAUSE], now=NOW + timedelta(days=7))
    assert state(ledger) is FindingState.OPEN


def test_what_is_not_there_cannot_be_decided_on(ledger: Ledger, finding: int) -> None:
    with pytest.raises(UnknownFindingError, match="no finding 77"):
        decide(ledger, 77, Action.DISMISS)
    ledger.findings.assess("memo", [], now=NOW)
    with pytest.raises(UnknownFindingError, match="went away by itself"):
        decide(ledger, finding, Action.DISMISS)


def test_of_many_decisions_all_are_made_or_none(ledger: Ledger, finding: int) -> None:
    orders = [Order(finding_id=each, action=Action.DISMISS) for each in (finding, 77)]

    with pytest.raises(UnknownFindingError):
        ledger.decisions.decide(orders, by="Ines", now=NOW)

    assert (state(ledger), ledger.decisions.of(finding)) == (FindingState.OPEN, [])
