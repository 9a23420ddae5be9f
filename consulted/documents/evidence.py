"""Whether a line looks like the note of a source."""

from __future__ import annotations

from consulted.documents import address, cue, interview

#: Enough of a note to tell; a line without end is no note.
_LOOK = 2000


def telling(text: str) -> bool:
    """Say whether *text* names an address, an access date or an interview."""
    head = text[:_LOOK]
    return address.occurs(head) or cue.occurs(head) or interview.occurs(head)
