"""What does not agree with itself in a report: counts and lists, names, dates, notes.

One module a check. A check stays silent where print leaves a doubt: a wrong claim costs a reader more than a
missed one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from consulted.documents.consistency import (
    call,
    code,
    count,
    founding,
    headcount,
    heading_copy,
    member,
    occasion,
    part,
    plan,
    report_day,
    source_age,
    source_twice,
    spelling,
    story,
    total,
)
from consulted.documents.consistency.manuscript import Manuscript
from models.reference import Inconsistency, Reading

__all__ = ["checked", "undated"]

_CHECKS: tuple[Callable[[Manuscript], Iterator[Inconsistency]], ...] = (
    count.mismatches,
    total.exceeded,
    story.mismatches,
    member.repeated,
    heading_copy.copied,
    source_age.too_old,
    report_day.later,
    plan.passed,
    plan.overtaken,
    spelling.variants,
    part.beside_whole,
    founding.disagreements,
    occasion.disagreements,
    headcount.disagreements,
    code.mixed,
    source_twice.differently,
    call.uncalled,
    call.unknown,
)
#: With more findings of one kind a person reads one line for all.
_EACH = 10
#: So many of them are quoted, and so many get a place.
_SHOWN, _PLACES = 5, 200


def checked(reading: Reading, manuscript: Manuscript) -> Reading:
    """Return *reading* with what does not agree with itself in the report, each finding once."""
    found = [finding for check in _CHECKS for finding in check(manuscript)]
    kept = dict.fromkeys(finding for finding in found if not _is_told(finding, found))
    return replace(
        reading, inconsistencies=tuple(_folded(list(kept))), warnings=(*reading.warnings, *call.lost(manuscript))
    )


def undated(findings: Sequence[Inconsistency]) -> tuple[Inconsistency, ...]:
    """Return *findings* less those that lean on the day the report bears: it was none."""
    return tuple(each for each in findings if each.kind not in (report_day.KIND, plan.KIND))


def _is_told(finding: Inconsistency, found: Sequence[Inconsistency]) -> bool:
    """Say whether two spellings are told as one member listed twice already."""
    names = [f'"{name}' for name in finding.where[:2]]
    return finding.kind == spelling.KIND and any(
        other.kind == member.KIND and all(name in other.message for name in names) for other in found
    )


def _folded(found: Sequence[Inconsistency]) -> Iterator[Inconsistency]:
    """Yield one finding for all of a kind where there are too many to read one by one."""
    counts = Counter(finding.kind for finding in found)
    told: set[str] = set()
    for finding in found:
        if counts[finding.kind] <= _EACH:
            yield finding
        elif finding.kind not in told:
            told.add(finding.kind)
            yield _as_one([each for each in found if each.kind == finding.kind])


def _as_one(same: Sequence[Inconsistency]) -> Inconsistency:
    """Return one finding that quotes the first few and gives the first place of each."""
    shown = " ".join(f"({number}) {each.message}" for number, each in enumerate(same[:_SHOWN], 1))
    rest = f" And {len(same) - _SHOWN} more, at the places named." if len(same) > _SHOWN else ""
    places = dict.fromkeys(place for each in same[:_SHOWN] for place in each.where)
    places |= dict.fromkeys(_own_place(each) for each in same[_SHOWN:_PLACES])
    return Inconsistency(
        kind=same[0].kind, message=f"{len(same)} findings of one kind: {shown}{rest}", where=tuple(places)
    )


def _own_place(finding: Inconsistency) -> str:
    """Return the most telling place of *finding*: its words rather than its section."""
    return next((each for each in finding.where if not each.startswith("section ")), finding.where[0])
