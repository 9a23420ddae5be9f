"""Which language a text is in."""

from __future__ import annotations

from functools import lru_cache

#: Below this many letters the guess is worse than none: menus and names read as anything.
_FEWEST_LETTERS = 120
#: The model has made up its mind long before this.
_ENOUGH = 3_000


def declared_language(attribute: str | None) -> str | None:
    """Return the two-letter code of an HTML ``lang`` attribute such as ``fr-CA``, or None."""
    code = (attribute or "").strip().lower().replace("_", "-").split("-")[0]
    return code if len(code) in (2, 3) and code.isascii() and code.isalpha() else None


def guessed_language(text: str) -> str | None:
    """Return the two-letter code of the language *text* is written in, or None when it is too short to tell."""
    return _guessed(text[:_ENOUGH])


@lru_cache(maxsize=256)
def _guessed(text: str) -> str | None:
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        return None
    # Its model takes longer to load than most commands need.
    import py3langid

    code: str = py3langid.classify(text)[0]
    return code
