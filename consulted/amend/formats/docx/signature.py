"""Who changed a Word document, and when, as its changes and comments bear it."""

from __future__ import annotations

from datetime import UTC
from typing import TypedDict

from consulted.amend.change import Change
from consulted.reports.clean import clean

_LONGEST = 255


class Signature(TypedDict):
    """Local names of the attributes, and what they say."""

    author: str
    #: Word shows it as it stands; its "Z" is but habit. UTC here.
    date: str


def signed(change: Change) -> Signature:
    """Return what a change bears."""
    date = change.decided_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Signature(author=clean(change.decided_by, limit=_LONGEST) or "?", date=date)
