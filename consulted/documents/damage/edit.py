"""One change to a printed address."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a printed address, and the rule behind it."""

    start: int
    end: int
    text: str
    rule: str
    score: float


def between(start: int, printed: str, meant: str, rule: str, score: float) -> Edit:
    """Return the change that makes *printed*, which starts at *start*, into *meant*: only the letters that differ."""
    shared = min(len(printed), len(meant))
    head = next((place for place in range(shared) if printed[place] != meant[place]), shared)
    tail = next((place for place in range(shared - head) if printed[-1 - place] != meant[-1 - place]), shared - head)
    return Edit(start + head, start + len(printed) - tail, meant[head : len(meant) - tail], rule, score)
