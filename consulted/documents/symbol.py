"""Footnotes called by signs: ``*``, ``**``, ``†``, ``‡``, ``§``, which start anew on each page or paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consulted.documents.label import SYMBOLS, Start
from consulted.documents.script import Style
from consulted.documents.starts import Starts
from models.pattern import regex

#: A sign behind a word or its punctuation, that opens no emphasis.
CALL = regex(
    r"(?<=[\w.,;:!?)\]\"”’»“%])\\?([*]{1,4}|†{1,3}|‡{1,3}|§{1,3}|¶{1,3})(?=$|[\s.,;:!?)\]\"”’»–—-])",
)
_EMPHASIS = regex(r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]{1,200}?(?<=\S)\1(?![\w*])")


def called_symbols(starts: Starts) -> list[Start]:
    """Return the notes that begin with a sign that the text before them calls, since the last notes."""
    calls = list(_calls(starts.text)) if starts.of(Style.SYMBOL) else []
    found: list[Start] = []
    last = place = 0
    for block in starts.blocks(Style.SYMBOL):
        called: set[str] = set()
        while place < len(calls) and calls[place][0] < block[0].start:
            if calls[place][0] >= last:
                called.add(calls[place][1])
            place += 1
        run = _run(block, called)
        if run:
            found += run
            last = starts.lines[run[-1].row].end
    return found


def _run(block: Sequence[Start], called: set[str]) -> list[Start]:
    """Return *block* when each of its signs is called: signs that come twice are bullets."""
    labels = [start.label for start in block]
    return list(block) if len(set(labels)) == len(labels) and called.issuperset(labels) else []


def _calls(text: str) -> Iterator[tuple[int, str]]:
    if not any(sign in text for sign in SYMBOLS):
        return
    spans = iter([found.span() for found in _EMPHASIS.finditer(text)])
    emphasis = next(spans, None)
    for found in CALL.finditer(text):
        while emphasis is not None and emphasis[1] <= found.start():
            emphasis = next(spans, None)
        if emphasis is None or not emphasis[0] <= found.start() < emphasis[1]:
            yield found.start(), found[1]
