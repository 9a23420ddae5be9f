"""The reader for plain text, and for Markdown read as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.decoding import decode
from consulted.documents.furniture import furniture, note_rows
from consulted.documents.line import split
from consulted.documents.script import Note, Script, Style
from consulted.documents.series import notes

_MARKDOWN_NAME = re.compile(r"\.(?:md|markdown|mdown|mkd|qmd|rmd)$", re.I)


class PlainText:
    """Takes texts apart by their layout."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say yes: whatever no other reader knows is tried as text."""
        return True

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and furniture of the report.

        Raises:
            UnreadableDocumentError: it is no text.
        """
        text, warnings = decode(content, name)
        lines = split(text)
        found = notes(text, lines)
        markdown = _MARKDOWN_NAME.search(name) or any(note.style is Style.MARKDOWN for note in found)
        return Script(
            text=text,
            format="markdown" if markdown else "text",
            notes=found,
            furniture=furniture(lines, note_rows(lines, found)),
            warnings=(*warnings, *_missing(found)),
        )


def _missing(found: Sequence[Note]) -> tuple[str, ...]:
    """Say which numbers have no note."""
    labels = [note.label for note in found]
    if not all(label.isdecimal() for label in labels) or len(set(labels)) < len(labels):
        return ()
    numbers = {int(label) for label in labels}
    lost = [str(number) for number in range(1, max(numbers, default=0)) if number not in numbers]
    if not lost:
        return ()
    what = f"note {lost[0]} is" if len(lost) == 1 else f"notes {', '.join(lost[:10])} are"
    return (f"By their numbers {what} missing; the text may be damaged there.",)
