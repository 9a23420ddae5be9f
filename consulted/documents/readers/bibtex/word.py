"""What LaTeX in the values of a BibTeX file stands for, letter by letter.

One pass with a stack of our own: values nest as deep as their authors, or their attackers, like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents.readers.fields.value import LONGEST, Pieces
from consulted.documents.readers.latex.word import SIGNS, accented
from models.pattern import regex

_SPECIAL = regex(r"[\\{}~$`]|''|--")
_TOKEN = regex(
    r"\\(?P<link>url|nolinkurl|burl|path|href)\s*\{"
    r"|\\(?P<accent>[\"'`^~=.]|[uvHckrdb](?![A-Za-z]))\s*"
    r"(?:\{\s*(?:\\(?P<dotless>[ij])|(?P<braced>[^\W\d_]?))\s*\}|\\(?P<bare>[ij])(?![A-Za-z])|(?P<letter>[^\W\d_]))"
    r"|\\(?P<word>[A-Za-z]+)\*?(?:\{\}|[ \t]?)"
    r"|\\(?P<sign>.)|\$\\sim\$|(?P<mark>---?|``|''|[~$`])|(?P<brace>[{}])|(?P<start>https?://|www\.)|(?P<blank>\s+)",
    re.S,
)
_MARKS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "$": "", "`": "‘"}


@dataclass
class _Writer:
    text: str
    pieces: Pieces
    #: In an address tildes, dashes and dollars are themselves.
    address: bool
    #: What each open brace writes when it closes, and whether an address went on around it.
    opened: list[tuple[str, bool]]

    def token(self, found: re.Match[str]) -> None:
        if found["link"]:
            self._open("<", "> " if found["link"] == "href" else ">", found, address=True)
        elif found["brace"]:
            self._brace(found)
        elif found["start"]:
            self.address = True
            self._put(found[0], found)
        elif found["blank"]:
            self.address = self.address and bool(self.opened and self.opened[-1][0])
            self._put(found[0], found)
        else:
            self._put(_meant(found, address=self.address), found)

    def _brace(self, found: re.Match[str]) -> None:
        if found[0] == "{":
            self._open("", "", found, address=self.address)
        elif self.opened:
            closing, self.address = self.opened.pop()
            self._put(closing, found)

    def _open(self, before: str, behind: str, found: re.Match[str], *, address: bool) -> None:
        self._put(before, found)
        self.opened.append((behind, self.address))
        self.address = address

    def _put(self, text: str, found: re.Match[str]) -> None:
        self.pieces.put(text, found.start(), found.end())


def write(text: str, start: int, end: int, pieces: Pieces, *, address: bool = False) -> None:
    """Add to *pieces* what *text* means between *start* and *end*.

    Args:
        address: the value is an address, in which a tilde is no blank.
    """
    end = min(end, start + LONGEST)
    if _SPECIAL.search(text, start, end) is None:
        pieces.put(text[start:end], start, end)
        return
    writer = _Writer(text, pieces, address, [])
    if address:
        writer.opened.append((" ", True))
    place = start
    for found in _TOKEN.finditer(text, start, end):
        pieces.put(text[place : found.start()], place, found.start())
        writer.token(found)
        place = found.end()
    pieces.put(text[place:end], place, end)


def _meant(found: re.Match[str], *, address: bool) -> str:
    if found["mark"]:
        return found[0] if address else _MARKS[found[0]]
    if found["accent"]:
        letter = found["dotless"] or found["bare"] or found["braced"] or found["letter"] or ""
        if address or not letter:
            return "~" * (found["accent"] == "~") + letter
        return accented(letter, found["accent"])
    if found["word"]:
        return SIGNS.get(found["word"], "")
    if found["sign"]:
        return found["sign"] if found["sign"] == "~" else SIGNS.get(found["sign"], found["sign"])
    return "~"  # $\\sim$
