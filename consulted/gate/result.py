"""What a check hands to those who write it down: its ruling, the reports it is about, and where they lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from consulted.gate.matter import Matter
from consulted.gate.ruling import Place, Placed, Ruling
from consulted.gate.spot import File
from consulted.reports.view import ReportView
from models.coding import plain
from models.errors import ExitCode
from models.verdict import Status

SCHEMA = "consulted-check/1"


@dataclass(frozen=True, kw_only=True)
class Result:
    """A check over one or more reports."""

    ruling: Ruling
    views: Sequence[ReportView]
    #: The same as ``consulted-report/1``.
    reports: Sequence[Mapping[str, Any]]
    #: Document id to the file it was read from; kept documents have none.
    files: Mapping[str, File]
    fail_on: frozenset[Status]

    def to_json(self) -> dict[str, Any]:
        """Return the one report with the ruling under ``gate``, or all of them where there are several."""
        if len(self.reports) == 1:
            return {**self.reports[0], "gate": self._gate()}
        return {"schema": SCHEMA, "gate": self._gate(), "reports": list(self.reports)}

    def _gate(self) -> dict[str, Any]:
        placed = {place.value: [_placed(each) for each in self.ruling.of(place)] for place in Place}
        unchecked = [plain(each) for each in self.ruling.unseen]
        return {
            "exit_code": int(self.ruling.code),
            "fail_on": sorted(status.value for status in self.fail_on),
            **placed,
            "unchecked": unchecked,
            "could_not_check": self.ruling.could_not or None,
            "needless_waivers": [each.place for each in self.ruling.needless],
        }

    def sentence(self) -> str:
        """Say how it ended, in one sentence and the remarks nobody must miss."""
        return " ".join(filter(None, (self._outcome(), *self._asides())))

    def _outcome(self) -> str:
        ruling = self.ruling
        if ruling.code is ExitCode.FINDINGS:
            bad = ruling.failing
            notes, facts = (sum((each.matter.fact is None) is wanted for each in bad) for wanted in (True, False))
            told = [f"{notes} of {ruling.references} references"] if notes else []
            told += [f"{facts} fact{'s' * (facts != 1)}"] if facts else []
            return f"Check failed: {' and '.join(told)}{self._before()}."
        if ruling.code is ExitCode.COULD_NOT_CHECK:
            return f"Could not check: {ruling.could_not}. Nothing was found to be the matter{self._before()}."
        if ruling.placed:
            return f"Check passed: nothing new{self._before()}."
        return f"Check passed: none of {ruling.references} references failed."

    def _before(self) -> str:
        words = {
            Place.KNOWN: "known before",
            Place.WAIVED: "waived",
            Place.LAPSED: "whose waiver has run out",
            Place.UNCONFIRMED: "not confirmed yet",
        }
        told = [f"{len(found)} {word}" for place, word in words.items() if (found := self.ruling.of(place))]
        return f" ({', '.join(told)})" if told else ""

    def _asides(self) -> list[str]:
        refused = sum(not each.passed_over for each in self.ruling.unseen)
        passed = len(self.ruling.unseen) - refused
        said = [f"{refused} could not be judged and did not count."] if refused else []
        if passed and self.ruling.code is not ExitCode.COULD_NOT_CHECK:
            said.append(f"{passed} {'were' if passed != 1 else 'was'} not looked at in this run.")
        said += [f"{each.place} is needed no more ({each.about})." for each in self.ruling.needless]
        return said


def level(matter: Matter) -> str:
    """Return how bad a matter is: ``error``, ``warning`` or ``note`` (SARIF 2.1.0, 3.27.10)."""
    if matter.status in (Status.BROKEN, Status.CHANGED):
        return "error"
    return "warning" if matter.status in (Status.MOVED, Status.STALE) else "note"


def _placed(each: Placed) -> dict[str, Any]:
    waiver = plain(each.waiver)
    answered = {key: waiver[key] for key in ("reason", "owner", "expires")} if waiver else None
    return {**plain(each.matter), "identity": each.matter.identity, "waiver": answered}
