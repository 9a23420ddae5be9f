"""Calls of notes whose raised number a scan read as another sign: ``'`` for ¹, ``"`` for ², ``°`` for ⁰, l for 1."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from consulted.documents.script import Marker, Span
from models.pattern import regex

#: What each sign is read for.
_READ_FOR = {
    **dict.fromkeys("'’´`‘lI|!", "1"),
    **dict.fromkeys('"”“', "2"),
    **dict.fromkeys("°º", "069"),
    **dict.fromkeys("oO", "0"),
    **dict.fromkeys("*", "48"),
    **dict.fromkeys("?", "27"),
    **{digit: digit for digit in "0123456789"},
}
#: Signs behind a word; letters too behind its full stop, with a blank behind them, and in brackets: "[l]", "[1O]".
_CALL = regex(
    r"(?<=[\w])((?<!\d)[°º]|[\"”“'’´`‘*|]{1,2})(?=$|[\s.,;:)])"
    r"|(?<=[^\W\d_][.,;:)])([\"”“'’´`‘*|°ºlIoO!\d]{1,2})(?=$|\s)"
    r"|\[((?=\d{0,2}[lI|oO])[\dlI|oO]{1,3})\]"
)
#: So many of a report's notes must be called in plain print before the others are looked for.
_KNOWN = 0.5


def misread(text: str, body: Sequence[Span], missing: set[str], kept: Sequence[Marker]) -> list[Marker]:
    """Return for each of the *missing* numbers the one sign that may be its call, between the calls next to it.

    Where two signs may be, neither is taken: quotation marks and apostrophes stand everywhere.
    """
    known = {int(marker.label): marker.start for marker in reversed(kept)}
    if len(known) < max(2, _KNOWN * (len(known) + len(missing))):
        return []
    numbers = sorted(known)
    candidates = [
        (found.start(), found.end(), next(filter(None, found.groups())))
        for span in body
        for found in _CALL.finditer(text, span.start, span.end)
    ]
    places = [start for start, _, _ in candidates]
    taken: list[Marker] = []
    for number in sorted(map(int, missing)):
        place = bisect_left(numbers, number)
        first = known[numbers[place - 1]] if place else 0
        last = known[numbers[place]] if place < len(numbers) else len(text)
        first = max([first, *(each.start + 1 for each in taken if int(each.label) < number)])
        inside = candidates[bisect_left(places, first) : bisect_left(places, last)]
        fitting = [each for each in inside if _fits(each[2], number) and not _paired(text, each)]
        if len(fitting) == 1:
            start, end, _ = fitting[0]
            taken.append(Marker(label=str(number), start=start, end=end))
    return taken


def _fits(printed: str, number: int) -> bool:
    digits = str(number)
    return len(printed) == len(digits) and all(
        digit in _READ_FOR.get(sign, "") for sign, digit in zip(printed, digits, strict=True)
    )


def _paired(text: str, candidate: tuple[int, int, str]) -> bool:
    """Say whether a quotation mark closes what another opened, or an apostrophe ends a plural: "the members'"."""
    start, _, printed = candidate
    if printed[0] in "'’" and text[start - 1 : start] in ("s", "z", "x"):
        return True
    before = text[max(0, start - 300) : start]
    paragraph = before[before.rfind("\n\n") + 1 :]
    if printed == '"':
        return paragraph.count('"') % 2 == 1
    opening = {"”": "“„", "“": "„", "’": "‘‚", "'": "'", "‘": "‚"}.get(printed, "")
    behind = [paragraph.rfind(sign) for sign in opening]
    return any(place >= 0 and (place == 0 or not paragraph[place - 1].isalnum()) for place in behind)
