"""How a check ends: every matter put in its place, and the exit code that follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from consulted.gate.baseline import Baseline
from consulted.gate.matter import Matter
from consulted.gate.unseen import Limit, Unseen
from consulted.gate.waiver import Waiver
from models.errors import ExitCode
from models.verdict import Status


class Place(Enum):
    """Where a matter that could fail a check ends up."""

    NEW = "new"
    #: The baseline has it.
    KNOWN = "known"
    #: Somebody answers for it.
    WAIVED = "waived"
    #: Somebody did, and the day is over.
    LAPSED = "lapsed"
    #: A failure seen too seldom to be sure of, where only sure ones are asked for.
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """A matter and its place; the waiver that put it there."""

    matter: Matter
    place: Place
    waiver: Waiver | None = None

    @property
    def fails(self) -> bool:
        """Say whether the check fails on it."""
        return self.place in (Place.NEW, Place.LAPSED)

    @property
    def why(self) -> str:
        """Return why the matter stands as it does; and that nobody answers for it any more, where somebody did."""
        over = f" The waiver has run out: {self.waiver}" if self.place is Place.LAPSED else ""
        return f"{self.matter.why}{over}"


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What was asked of the check."""

    fail_on: frozenset[Status]
    baseline: Baseline
    waivers: tuple[Waiver, ...] = ()
    only_confirmed: bool = False
    #: None when refused visits are told and do not count.
    most_unchecked: Limit | None = None


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """The outcome of a check over one or more reports."""

    #: All that was looked at, in the order of the reports.
    matters: tuple[Matter, ...]
    placed: tuple[Placed, ...]
    unseen: tuple[Unseen, ...]
    #: References with an address.
    on_the_web: int
    references: int
    #: Entries that cover nothing any more.
    needless: tuple[Waiver, ...]
    code: ExitCode
    #: Why the code is 3; empty otherwise.
    could_not: str = ""

    def of(self, *places: Place) -> list[Placed]:
        """Return what ended up in one of *places*."""
        return [each for each in self.placed if each.place in places]

    @property
    def failing(self) -> list[Placed]:
        """Return what the check fails on."""
        return [each for each in self.placed if each.fails]


def rule(
    matters: Sequence[Matter],
    unseen: Iterable[Unseen],
    rules: Rules,
    *,
    today: date,
) -> Ruling:
    """Put every matter in its place and say how the check ends.

    Failing comes first: it is true whatever else could not be checked. A check that failed on nothing ends with
    "could not check" where a source was passed over, where nothing at all could be seen, or where more went unchecked
    than may.
    """
    bad = [each for each in matters if each.status in rules.fail_on]
    known = rules.baseline.known(bad)
    placed = tuple(_place(each, id(each) in known, rules, today) for each in bad)
    excused = {
        (each.document, each.labels)
        for each in matters
        if each.status is Status.UNKNOWN and any(w.covers(each) and w.holds(today) for w in rules.waivers)
    }
    missed = tuple(each for each in unseen if each.passed_over or (each.document, (each.label,)) not in excused)
    notes = [each for each in matters if each.fact is None]
    on_the_web = sum(each.status is not Status.OFFLINE for each in notes)
    could_not = _could_not(missed, on_the_web, rules)
    failing = any(each.fails for each in placed)
    code = ExitCode.FINDINGS if failing else ExitCode.COULD_NOT_CHECK if could_not else ExitCode.OK
    awry = [each for each in matters if each.status not in (Status.FRESH, Status.OFFLINE)]
    return Ruling(
        matters=tuple(matters),
        placed=placed,
        unseen=missed,
        on_the_web=on_the_web,
        references=len(notes),
        needless=tuple(each for each in rules.waivers if not any(map(each.covers, awry))),
        code=code,
        could_not=could_not if code is ExitCode.COULD_NOT_CHECK else "",
    )


def _place(matter: Matter, known: bool, rules: Rules, today: date) -> Placed:
    covering = [each for each in rules.waivers if each.covers(matter)]
    holding = next((each for each in covering if each.holds(today)), None)
    if holding is not None:
        return Placed(matter=matter, place=Place.WAIVED, waiver=holding)
    if covering:
        return Placed(matter=matter, place=Place.LAPSED, waiver=max(covering, key=lambda each: each.expires))
    if known:
        return Placed(matter=matter, place=Place.KNOWN)
    if rules.only_confirmed and not matter.confirmed:
        return Placed(matter=matter, place=Place.UNCONFIRMED)
    return Placed(matter=matter, place=Place.NEW)


def _could_not(missed: Sequence[Unseen], on_the_web: int, rules: Rules) -> str:
    passed_over = [each for each in missed if each.passed_over]
    if passed_over:
        return f"{_many(len(passed_over))} not looked at in this run, for example note {passed_over[0].label}"
    if rules.most_unchecked is not None and rules.most_unchecked.exceeded(len(missed), on_the_web):
        return f"{_many(len(missed))} not to be seen, and no more than {rules.most_unchecked} may go unchecked"
    if missed and len(missed) == on_the_web and Status.UNKNOWN not in rules.fail_on:
        return "none of the sources could be seen"
    return ""


def _many(count: int) -> str:
    return f"{count} references were" if count != 1 else "1 reference was"
