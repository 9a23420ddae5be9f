"""A consulted-on date with the letters and raised endings LaTeX writes as commands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from consulted.amend.redate import redate
from consulted.documents.readers.latex import word
from models.pattern import regex

#: ``\^u``, ``\^{u}`` and ``{\^u}``.
_ACCENT = regex(
    r"\{\\(['`^\"~=.]|[uvHckrdb](?![a-zA-Z]))\s*\{?(\\?[a-zA-Z])\}?\}"
    r"|\\(['`^\"~=.]|[uvHckrdb](?![a-zA-Z]))\s*(?:\{(\\?[a-zA-Z])\}|(\\?[a-zA-Z]))"
)
_RAISED = regex(r"\\(?:textsuperscript|textsu|up|fup)\s*\{(st|nd|rd|th|er)\}|\\i?er(?![a-zA-Z])(?:\{\})?")
_ENDING = regex(r"(?<=\d)(st|nd|rd|th|er)(?![^\W\d_])")
_COMMANDS = {accent: command for command, accent in word.ACCENTS.items()}


def redated(printed: str, before: str, new: date, *, language: str | None) -> str | None:
    """Return the words of a date with another day; None where their form is not understood."""
    raised = _RAISED.search(printed)
    plain = _RAISED.sub(lambda found: found[1] or "er", printed)
    written = _respelled(plain, before, new, language)
    if written is None or raised is None:
        return written
    return _ENDING.sub(lambda found: _like(raised, found[1]), written)


def _like(raised: re.Match[str], ending: str) -> str:
    return raised[0].replace(f"{{{raised[1]}}}", f"{{{ending}}}") if raised[1] else raised[0]


def _respelled(plain: str, before: str, new: date, language: str | None) -> str | None:
    """Return *plain* with another day; the words before it keep their spelling, new ones follow its ways."""
    signs = list(_signs(plain))
    spelled = "".join(letter for letter, _ in signs)
    written = redate(spelled, before, new, language=language)
    if written is None or spelled == plain:
        return written
    pairs = enumerate(zip(spelled, written, strict=False))
    head = next((place for place, (old, now) in pairs if old != now), min(len(spelled), len(written)))
    return "".join(source for _, source in signs[:head]) + commanded(written[head:])


def _signs(said: str) -> Iterator[tuple[str, str]]:
    """Yield each letter of *said*, and what stands for it there."""
    last = 0
    for found in _ACCENT.finditer(said):
        yield from ((sign, sign) for sign in said[last : found.start()])
        yield _letter(found), found[0]
        last = found.end()
    yield from ((sign, sign) for sign in said[last:])


def _letter(found: re.Match[str]) -> str:
    base = (found[2] or found[4] or found[5]).removeprefix("\\")
    return word.accented(base, found[1] or found[3])


def commanded(said: str) -> str:
    """Return *said* with letters that bear an accent as commands."""
    return "".join(map(_command, said))


def _command(sign: str) -> str:
    apart = unicodedata.normalize("NFD", sign)
    if len(apart) != 2 or apart[1] not in _COMMANDS:
        return sign
    return f"\\{_COMMANDS[apart[1]]}{{{apart[0]}}}"
