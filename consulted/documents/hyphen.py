"""Hyphens at line ends: the printer's, which goes when the lines are joined, or the author's, which stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consulted.documents.fold import fold
from consulted.documents.line import Line
from models.pattern import regex

#: More of a text is not learnt; a report is shorter.
_READ = 5_000_000

SOFT = "\u00ad"
_LAST = regex(r"(\S*?)([^\W\d_]+)([-\u00ad\u2010])$")
_FIRST = regex(r"([^\W\d_]+)")
_COMPOUND = regex(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)+")
_WORD = regex(r"[^\W\d_]+")
_ADDRESS = regex(r"[/@=&?]|www\.", re.I)
#: "Vor- und Nachteile": the hyphen waits for the end of another word.
_JOINTS = frozenset(
    {"und", "oder", "bzw", "sowie", "and", "or", "to", "et", "ou", "y", "o", "en", "of", "och", "eller", "lub"}
)
#: First halves of words that are written with a hyphen in English more often than not.
_COMPOUNDING = frozenset({"well", "self", "long", "high", "low", "full", "half", "cross", "large", "small"})


class Hyphens:
    """How a text writes its words, asked when a line of it ends in a hyphen."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._words: frozenset[str] | None = None
        self._compounds: frozenset[str] = frozenset()

    def joined(self, before: str, after: str) -> str | None:
        """Return what stands between two lines of one paragraph, None when a hyphen goes with the break.

        Args:
            before: the line that ends in a hyphen, without blanks at its end.
            after: the next line, without blanks at its start.
        """
        last, first = _LAST.search(before[-80:]), _FIRST.match(after[:80])
        if last is None or first is None:
            return " " if before[-2:-1] in ("", " ") else ""
        if last[3] == SOFT:
            return None
        if _ADDRESS.search(last[1]):
            return ""
        if fold(first[1]) in _JOINTS:
            return " "
        return None if self._is_one_word(last[2], first[1]) else ""

    def _is_one_word(self, head: str, tail: str) -> bool:
        if not tail[:1].islower():
            return False
        if self._words is None:
            self._learn()
        one, known = fold(head + tail), self._words or frozenset()
        if fold(f"{head}-{tail}") in self._compounds:
            return False
        if one in known:
            return True
        return head[-1:].islower() and fold(head) not in _COMPOUNDING

    def _learn(self) -> None:
        found: set[str] = set()
        compounds: set[str] = set()
        read = 0
        for line in self._lines:
            found.update(map(fold, _WORD.findall(line.text)))
            compounds.update(fold(each).replace("\u2010", "-") for each in _COMPOUND.findall(line.text))
            read += len(line.text)
            if read > _READ:
                break
        self._words, self._compounds = frozenset(found), frozenset(compounds)
