"""Names in other cases: "dem Lausitzer Bund", "Bałtyckim Klastrem"."""

from __future__ import annotations

from collections.abc import Sequence

#: By language: what words end in besides their stem, and how many letters a stem has at least.
_ENDINGS = {
    "de": ("", "e", "n", "s", "r", "m", "en", "er", "em", "es", "ns"),
    "nl": ("", "e", "s", "en"),
}
_STEM = 4
#: Polish changes stems too; so many letters at the end may differ.
_POLISH = 4


def same_words(printed: Sequence[str], known: Sequence[str], language: str) -> bool:
    """Say whether folded words are those of a known name, endings aside."""
    return len(printed) == len(known) and all(
        _same(one, other, language) for one, other in zip(printed, known, strict=True)
    )


def _same(one: str, other: str, language: str) -> bool:
    if one == other:
        return True
    stem = _common(one, other)
    rests = one[stem:], other[stem:]
    if language == "pl":
        return stem >= max(3, len(other) - _POLISH) and max(map(len, rests)) <= _POLISH
    endings = _ENDINGS.get(language)
    return endings is not None and stem >= _STEM and all(rest in endings for rest in rests)


def _common(one: str, other: str) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
