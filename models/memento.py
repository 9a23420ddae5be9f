"""The version consulted, as asked of a web archive (RFC 7089)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from models.visit import Capture, Page


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """A source whose version of one day is looked for."""

    source_id: int
    url: str
    #: ISO 8601, possibly partial.
    as_of: str
    #: True when ``url`` is not the cited address but one it may have been before print damaged it.
    guessed: bool = False


@dataclass(kw_only=True, slots=True)
class Memento:
    """What the archive answered about one wanted version; the item of the ``memento`` spider."""

    wanted: Wanted
    #: Aware, UTC.
    looked_at: datetime
    #: ``found``, ``none`` (the archive holds nothing usable) or ``failed`` (it could not be asked).
    state: str
    #: Why, when nothing was found.
    reason: str | None = None
    #: The Memento-Datetime, aware and in UTC.
    at: datetime | None = None
    #: URI-M, the address of the archived copy for people.
    url: str | None = None
    page: Page | None = None
    #: When the copy after the day was captured, aware and in UTC; None where none was looked at.
    later_at: datetime | None = None
    #: Whether that copy says the same; None where nobody can tell.
    agrees: bool | None = None
    #: Of the copies kept, the one taken last.
    captures: tuple[Capture, ...] = field(default=())
