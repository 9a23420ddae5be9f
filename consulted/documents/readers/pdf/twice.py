"""Numbers printed twice: "4. 4 / Interview …". Blogs number the items of a list, and so does the browser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consulted.documents.readers.pdf.note import Footnote
from consulted.documents.script import Note

#: So many of the notes of a list are numbered twice when the list is; one may begin with its own number by chance.
_SHARE, _FEWEST = 0.6, 2
_SIGNS = r"[\])]?[.:)]?(?:\s+[/|–—-](?=\s)|[/|](?=\s))?"


def listed(notes: Sequence[Note], text: str) -> list[Note]:
    """Return *notes* of *text*; their words start behind the number printed again."""
    found = [_again(note.label, text, note.content, note.end) for note in notes]
    if not _believed(found):
        return list(notes)
    return [replace(note, content=end or note.content) for note, end in zip(notes, found, strict=True)]


def footnotes(notes: Sequence[Footnote]) -> list[Footnote]:
    """Return *notes*; their words start behind the number printed again."""
    texts = [f"{note.rows[0].text}\n{' '.join(row.text for row in note.rows[1:2])}" for note in notes]
    found = [
        _again(note.label.text, text, note.label.content, len(text)) for note, text in zip(notes, texts, strict=True)
    ]
    if not _believed(found):
        return list(notes)
    return [
        replace(note, label=replace(note.label, content=min(end, len(note.rows[0].text)))) if end else note
        for note, end in zip(notes, found, strict=True)
    ]


def _believed(found: Sequence[int]) -> bool:
    return sum(map(bool, found)) >= max(_FEWEST, _SHARE * len(found))


def _again(label: str, text: str, start: int, end: int) -> int:
    """Return where the words of a note start behind its number printed again at *start*, 0 where it is not."""
    found = re.compile(rf"[\[(]?{re.escape(label)}{_SIGNS}\s+(?=\S)").match(text, start, end)
    return found.end() if found else 0
