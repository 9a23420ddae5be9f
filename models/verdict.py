"""The words for what was found: verdict, content, passage, status (contract, section 1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What answered when a cited source was revisited."""

    OK = "ok"
    REDIRECTED = "redirected"
    MOVED = "moved"
    SOFT_404 = "soft-404"
    GONE = "gone"
    PARKED = "parked"
    UNREACHABLE = "unreachable"
    BLOCKED = "blocked"
    UNCHECKED = "unchecked"

    @property
    def broken(self) -> bool:
        """True when, once confirmed, a reader can no longer reach what was cited."""
        return self in _BROKEN

    @property
    def readable(self) -> bool:
        """True when the answer is the cited page, so that its content may be compared."""
        return self in _READABLE


_BROKEN = frozenset({Verdict.SOFT_404, Verdict.GONE, Verdict.PARKED, Verdict.UNREACHABLE})
_READABLE = frozenset({Verdict.OK, Verdict.REDIRECTED, Verdict.MOVED})


class Content(StrEnum):
    """Today's page against the version consulted."""

    IDENTICAL = "identical"
    COSMETIC = "cosmetic"
    EDITED = "edited"
    REWRITTEN = "rewritten"
    UNKNOWN = "unknown"


class Passage(StrEnum):
    """Whether what the report says is still on the page."""

    PRESENT = "present"
    CHANGED = "changed"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """The one word a reader wants about a reference."""

    FRESH = "fresh"
    STALE = "stale"
    CHANGED = "changed"
    BROKEN = "broken"
    MOVED = "moved"
    UNKNOWN = "unknown"
    OFFLINE = "offline"


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """A verdict with its reasons."""

    verdict: Verdict
    #: A word of the contract's ``reason`` column.
    reason: str
    #: 0 to 1: how sure the rules are; below 0.5 a person should look.
    confidence: float
    #: What led to the verdict, one sentence each, most telling first.
    evidence: tuple[str, ...]
    #: Where the report could point instead, when the evidence names it.
    suggested_url: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Hunk:
    """One place where two texts differ: what stood there and what stands there now, as words."""

    #: ``equal``, ``insert``, ``delete`` or ``replace``.
    op: str
    then: str
    now: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Today's page against the version consulted, for one citing note."""

    content: Content
    passage: Passage
    #: 0 to 1.
    confidence: float
    evidence: tuple[str, ...] = ()
    difference: tuple[Hunk, ...] = ()
