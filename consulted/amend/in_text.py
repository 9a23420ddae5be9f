"""Changes put into the notes of a file that is text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consulted.amend.change import Amended, Change, Left, Outcome
from consulted.amend.encoding import Text
from consulted.amend.note import Prose
from consulted.amend.proof import plain
from models.reference import Reading


def in_text(reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]], prose: Prose) -> Outcome:
    """Return *content* with *changes* by label put into its notes, and nothing else changed.

    Raises:
        ConfigurationError: its bytes are not of one encoding, or it has no room for a letter that is wanted.
    """
    text, outcome = Text.of(content), Outcome(content=content)
    whole = text.whole
    meant = ((plain(each.raw), each) for each in reading.references if changes.get(each.label))
    placed = [(_place(text.lines, raw, each.start), raw, each) for raw, each in meant]
    for start, raw, reference in sorted(placed, key=lambda each: -each[0]):
        if start < 0:
            why = "its note does not stand in the file as it was read"
            outcome.left += [Left(edit=each.edit, why=why) for each in changes[reference.label]]
            continue
        after, left = prose.amended(reference, changes[reference.label])
        outcome.left += left
        if plain(after) == raw:
            continue
        begin, end = text.place(start), text.place(start + len(raw))
        ending = "\r\n" if "\r\n" in (whole[begin:end] if "\n" in raw else whole) else "\n"
        whole = whole[:begin] + plain(after).replace("\n", ending) + whole[end:]
        outcome.amended.insert(0, Amended(label=reference.label, before=raw, after=plain(after)))
    if outcome.amended:
        outcome.content = text.written(whole)
    return outcome


def _place(text: str, raw: str, start: int) -> int:
    """Return where a note stands in a file: where it was read, else where its words stand once; -1 for nowhere."""
    if text.startswith(raw, start):
        return start
    return text.find(raw) if raw and text.count(raw) == 1 else -1
