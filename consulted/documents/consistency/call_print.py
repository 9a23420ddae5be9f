"""How a report prints the calls of its notes, and what else may be one that was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from consulted.documents.label import DIGITS, SUPERSCRIPTS
from models.pattern import regex

#: A way in which so many of the notes are called is the report's own.
_OWN = 0.8
#: A way in which fewer notes are called is none of calling notes.
_USED = 2
#: "¹²" so near behind note 10 is note 12, not notes 1 and 2.
_SKIPPED = 2
#: A number farther beyond the last note is none of a note.
_BEYOND = 5

#: The sure ways.
_WAYS = {
    "raised": regex(
        rf"(?<=[\w.,;:!?)\]\"”’»])(?<![\d{SUPERSCRIPTS}])\s?([{SUPERSCRIPTS}]{{1,3}})(?![{SUPERSCRIPTS}\w⁻])"
    ),
    "bracket": regex(r"(?<=[\w.,;:!?)\"”’»])\s?\[(\d{1,3})\](?![(:\w])"),
    "named": regex(r"\[\^([^\]\s]{1,60})\](?!:)"),
}
#: Other ways, in which a call that was not understood may hide.
_DOUBTFUL = {
    "raised": regex(rf"[{SUPERSCRIPTS}]{{1,12}}"),
    "list": regex(r"\[[^\]\n]{1,200}\]"),
    "round": regex(r"\(\d{1,4}\)"),
    "caret": regex(r"\^[\[{(]?\d{1,4}"),
    "glued": regex(r"(?<=[^\W\d_])\d{1,4}(?!\w)|(?<!\d)[.,;:)\]\"”’»]\d{1,4}(?!\w)|(?<=\d)[;)\]\"”’»]\d{1,4}(?!\w)"),
}
#: These are looked for whether the report uses them or not: print may have lost what tells a call.
_ALWAYS = ("raised", "glued")
_UNIT = regex(r"(?:^|[\s\d(/])(?:m|km|cm|mm|dm|ft|in|mi|ha|µm|nm|kg/m|W/m|s|CO|NO|SO|O|x|R|n|t)$")


def plain(printed: str) -> str:
    """Return the label *printed* calls, with common digits."""
    return printed.translate(DIGITS)


def doubted(text: str, called: Set[str]) -> frozenset[str]:
    """Return the numbers that *text* may call in a way that was not understood.

    Args:
        called: labels whose calls were understood; a way to print calls is one that prints several of them.
    """
    found = {way: frozenset(_numbers(text, way)) for way in _DOUBTFUL}
    used = [labels for way, labels in found.items() if way in _ALWAYS or len(labels & called) >= _USED]
    return frozenset().union(*used)


def _numbers(text: str, way: str) -> Iterator[str]:
    for each in _DOUBTFUL[way].finditer(text):
        digits = plain(each[0])
        if way == "raised":  # "¹²" may be notes 1 and 2
            yield from (digits[start:end] for start in range(len(digits)) for end in range(start + 1, len(digits) + 1))
        else:
            yield from re.findall(r"\d+", digits)


def own_way(text: str, labels: Set[str]) -> re.Pattern[str] | None:
    """Return how *text* prints most of the calls of *labels*, when it is one of the sure ways."""
    counts = {
        name: len({plain(found[1]) for found in pattern.finditer(text)} & labels) for name, pattern in _WAYS.items()
    }
    best = max(counts, key=lambda name: counts[name])
    return _WAYS[best] if counts[best] >= _OWN * len(labels) else None


def is_power(text: str, start: int) -> bool:
    """Say whether a raised number at *start* stands behind a unit: "m²"."""
    return _UNIT.search(text, max(0, start - 6), start) is not None


def is_missing(label: str, numbers: Set[int], reached: int) -> bool:
    """Say whether *label* is a name, fills a gap, or goes on where the notes end; "¹²" may be two notes, too.

    Args:
        numbers: those of the notes.
        reached: the highest of them called so far.
    """
    if not label.isdecimal():
        return True
    number, last = int(label), max(numbers, default=0)
    two = any(
        label[:cut] and int(label[:cut]) in numbers and int(label[cut:]) in numbers for cut in range(1, len(label))
    )
    if two and not reached < number <= reached + _SKIPPED:
        return False
    return min(numbers, default=1) < number <= last + max(_BEYOND, last // 2)
