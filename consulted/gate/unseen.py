"""What could not be checked: a source nobody looked at this time, or one that would not be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.moment import parse_iso
from models.verdict import Status


@dataclass(frozen=True, kw_only=True, slots=True)
class Unseen:
    """One reference that could not be checked, and why."""

    document: str
    label: str
    why: str
    #: True when nobody even looked in this run, which is no fault of the source.
    passed_over: bool


def unseen(report: Mapping[str, Any], *, since: datetime) -> Iterator[Unseen]:
    """Yield the references of a ``consulted-report/1`` that could not be checked.

    Args:
        since: when the run began, aware, UTC.
    """
    began = since.replace(microsecond=0)
    for reference in report["references"]:
        place = {"document": report["document"]["id"], "label": reference["label"]}
        waiting = [each["url"] for each in reference["sources"] if not _looked_at(each, began)]
        if waiting:
            why = f"{waiting[0]} was not looked at in this run"
            yield Unseen(**place, why=why, passed_over=True)
        elif reference["status"] == Status.UNKNOWN.value:
            yield Unseen(**place, why=reference["why"], passed_over=False)


def _looked_at(source: Mapping[str, Any], began: datetime) -> bool:
    last = source["reconfirmed_at"]
    return last is not None and parse_iso(last) >= began


@dataclass(frozen=True, slots=True)
class Limit:
    """How many references may go unchecked before a check that failed on nothing else says so by its exit code."""

    number: float
    #: Whether *number* is a share of the web references, in per cent.
    of_hundred: bool = False

    def exceeded(self, unchecked: int, total: int) -> bool:
        """Say whether *unchecked* of *total* is more than may be."""
        return unchecked > (self.number * total / 100 if self.of_hundred else self.number)

    def __str__(self) -> str:
        return f"{self.number:g}{'%' if self.of_hundred else ''}"


def read_limit(value: str) -> Limit:
    """Read ``5`` or ``10%``.

    Raises:
        ValueError: it is neither.
    """
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(%?)\s*", value)
    if match is None or (not match[2] and "." in match[1]) or (match[2] and float(match[1]) > 100):
        raise ValueError(f"expected a number such as 5, or a share such as 10%, found {value!r}")
    return Limit(float(match[1]), bool(match[2]))
