"""Changes put into the notes of a file that is text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consulted.amend.change import Amended, Change, Left, Outcome
from consulted.amend.note import Prose
from consulted.amend.proof import plain
from models.errors import ConfigurationError
from models.reference import Reading


def in_text(reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]], prose: Prose) -> Outcome:
    """Return *content*, UTF-8, with *changes* by label put into its notes, and nothing else changed.

    Raises:
        ConfigurationError: it is not UTF-8.
    """
    try:
        whole = content.decode("utf-8")
    except UnicodeDecodeError:
        raise ConfigurationError("it is not UTF-8; save it as UTF-8 and import it again, or ask for --errata") from None
    text, shift, outcome = plain(whole), 0, Outcome(content=content)
    meant = ((plain(each.raw), each) for each in reading.references if changes.get(each.label))
    for start, raw, reference in sorted(
        ((_place(text, raw, each.start), raw, each) for raw, each in meant), key=lambda each: each[0]
    ):
        if start < 0:
            why = "its note does not stand in the file as it was read"
            outcome.left += [Left(edit=each.edit, why=why) for each in changes[reference.label]]
            continue
        after, left = prose.amended(reference, changes[reference.label])
        outcome.left += left
        if plain(after) == raw:
            continue
        begin = start + shift
        text = text[:begin] + plain(after) + text[begin + len(raw) :]
        shift += len(plain(after)) - len(raw)
        outcome.amended.append(Amended(label=reference.label, before=raw, after=plain(after)))
    if outcome.amended:
        outcome.content = (text.replace("\n", "\r\n") if "\r\n" in whole else text).encode()
    return outcome


def _place(text: str, raw: str, start: int) -> int:
    """Return where a note stands in a file: where it was read, else where its words stand once; -1 for nowhere."""
    if text.startswith(raw, start):
        return start
    return text.find(raw) if raw and text.count(raw) == 1 else -1
