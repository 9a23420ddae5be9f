"""The log of decisions, on both databases."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.decision import Action, Edit
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


def state(ledger: Ledger) -> FindingState:
    (found,) = ledger.findings.of("memo")
    return found.state


def test_a_decision_is_kept_with_all_that_was_said(ledger: Ledger, finding: int) -> None:
    kept = ledger.decisions.decide(finding, Action.ACCEPT, by="Ines", now=NOW, note="asked", edits=[EDIT])

    assert ledger.decisions.of(finding) == [kept]
    assert (kept.before, kept.after, kept.edits) == (FindingState.OPEN, FindingState.ACCEPTED, (EDIT,))
    assert ledger.decisions.accepted("memo") == [kept]
    (found,) = ledger.findings.of("memo")
    assert (found.state, found.decided_by, found.note, found.closed_at) == (FindingState.ACCEPTED, "Ines", "asked", NOW)


def test_undoing_goes_back_step_by_step_and_the_log_only_grows(ledger: Ledger, finding: int) -> None:
    for action in (Action.DISMISS, Action.ACCEPT, Action.UNDO):
        ledger.decisions.decide(finding, action, by="Ines", now=NOW)
    assert state(ledger) is FindingState.DISMISSED
    assert ledger.decisions.accepted("memo") == []

    ledger.decisions.decide(finding, Action.UNDO, by="Ines", now=NOW)
    assert state(ledger) is FindingState.OPEN
    with pytest.raises(NothingToUndoError):
        ledger.decisions.decide(finding, Action.UNDO, by="Ines", now=NOW)
    assert len(ledger.decisions.of(finding)) == 4


def test_a_remark_changes_nothing_and_cannot_be_undone(ledger: Ledger, finding: int) -> None:
    ledger.decisions.decide(finding, Action.ANNOTATE, by="Ines", now=NOW, note="their office is shut in August")

    assert state(ledger) is FindingState.OPEN
    with pytest.raises(NothingToUndoError):
        ledger.decisions.decide(finding, Action.UNDO, by="Ines", now=NOW)


def test_two_people_cannot_overwrite_each_other_unseen(ledger: Ledger, finding: int) -> None:
    first = ledger.decisions.decide(finding, Action.DISMISS, by="Ines", now=NOW, seen=0)

    with pytest.raises(DecidedSinceError, match="Ines has decided on finding"):
        ledger.decisions.decide(finding, Action.ACCEPT, by="Olaf", now=NOW, seen=0)
    assert state(ledger) is FindingState.DISMISSED

    ledger.decisions.decide(finding, Action.ACCEPT, by="Olaf", now=NOW, seen=first.id)
    assert state(ledger) is FindingState.ACCEPTED


def test_a_snooze_is_over_the_day_after_its_last(ledger: Ledger, finding: int) -> None:
    ledger.decisions.decide(finding, Action.SNOOZE, by="Ines", now=NOW, until=date(2026, 11, 30))

    ledger.findings.assess("memo", [CAUSE], now=NOW + timedelta(days=6))
    assert state(ledger) is FindingState.SNOOZED
    ledger.findings.assess("memo", [CAUSE], now=NOW + timedelta(days=7))
    assert state(ledger) is FindingState.OPEN


def test_what_is_not_there_cannot_be_decided_on(ledger: Ledger, finding: int) -> None:
    with pytest.raises(UnknownFindingError, match="no finding 77"):
        ledger.decisions.decide(77, Action.DISMISS, by="Ines", now=NOW)
    ledger.findings.assess("memo", [], now=NOW)
    with pytest.raises(UnknownFindingError, match="went away by itself"):
        ledger.decisions.decide(finding, Action.DISMISS, by="Ines", now=NOW)
