"""The blocks of a BibTeX file and the fields of its entries, every one with its place.

The grammar is that of BibTeX's own manual ("Tame the BeaST", section 5) and biblatex's: braces or parentheses around an
entry, values in braces, in quotes or as names of strings, joined by ``#``. Files people keep are worse: commas and
braces are missing. An entry that never closes ends where a line starts the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from models.pattern import regex

_BLOCK = regex(r"(?<![\w@.])@[ \t]*(?P<kind>[A-Za-z][\w-]*)\s*(?P<open>[{(])")
#: What stands before the lines of an entry its author took out; biber passes it over, and so do we.
_TAKEN_OUT = regex(r"[ \t]*%")
#: So far before an entry its line is looked at.
_MARGIN = 200
#: biblatex knows some 200 fields; what has more is no entry.
_MOST_FIELDS = 1_000
#: What no value holds at the start of a line.
_NEXT_BLOCK = regex(r"^@[A-Za-z]\w*[ \t]*[{(][ \t]*(?:[^\s,{}()\"=]+[ \t]*[,=]|,?[ \t]*$)", re.M)
_KEY = regex(
    r"\s*+(?P<key>[^\s,={}()\"][^,={}()\"\r\n]{0,300}?)?\s{0,80}"
    r"(?:,|(?=[)}])|(?<=\s)(?=[\w-]{1,40}[ \t]*=[ \t]*[{\"\w]))"
)
_NAME = regex(r"(?P<name>[^\W\d][^\s=,{}()\"#%\\]*+)\s*+(?:=\s*+|(?=[{\"]))")
#: Commas and blanks, and what their authors take for comments.
_GAP = regex(r"(?:[\s,]++|(?<=[\s,])%[^\n]*+)*+")
#: Where a value ends that never closes: before the line, or the comma, of the next field.
_NEXT_FIELD = regex(
    r"\n[ \t]*+(?:[^\W\d][\w:-]{0,60}[ \t]{0,40}=[ \t]{0,40}[{\"\w]|[)}][ \t]*+$)"
    r"|,[ \t]{0,40}[^\W\d][\w:-]{0,60}[ \t]{0,40}=[ \t]{0,40}[{\"]",
    re.M,
)
_STRAY = regex(r"[)}]\s*,\s*[^\W\d][\w:-]*\s*=\s*[{\"\w]")
_BARE = regex(r"https?://[^\s,{}\"]+|[^\s,{}()\"#=]+")
_JUNK_END = regex(r"[,\n)}]")
_JOIN = regex(r"\s*#\s*")
_PAIRS = {"}": regex(r"[{}]"), ")": regex(r"[()]")}
_QUOTE = regex(r"[{}\"]")


#: How the fault of an entry reads that runs into the next.
_OPEN = "is never closed"


class Writing(StrEnum):
    """How a part of a value is written."""

    BRACED = "braced"
    QUOTED = "quoted"
    #: A number, or the name of a string.
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a value, its delimiters left out."""

    writing: Writing
    start: int
    end: int
    #: True where the file breaks off within it.
    cut: bool = False

    @property
    def outer_start(self) -> int:
        """Where its brace or quote opens."""
        return self.start - (self.writing is not Writing.BARE)

    @property
    def outer_end(self) -> int:
        """Behind its brace or quote."""
        return self.end + (self.writing is not Writing.BARE)


@dataclass(frozen=True, slots=True)
class Assignment:
    """``name = value``."""

    #: In lower case.
    name: str
    parts: tuple[Part, ...]


@dataclass
class Block:
    """An entry, a string, a preamble or a comment."""

    #: In lower case.
    kind: str
    start: int
    end: int
    key: str | None = None
    fields: list[Assignment] = field(default_factory=list)
    #: What is wrong with it, as the end of a sentence.
    fault: str | None = None


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of *text* in order."""
    place = limit = 0
    while (found := _BLOCK.search(text, place)) is not None:
        if limit < found.end():
            following = _NEXT_BLOCK.search(text, found.end())
            limit = following.start() if following else len(text)
        if _taken_out(text, found, limit):
            place = found.end()
            continue
        block = _Scan(text, found, limit).block()
        if block.fault == _OPEN:  # a value may have swallowed the fields behind it
            block = max(block, _Scan(text, found, limit, torn=True).block(), key=lambda each: len(each.fields))
        yield block
        place = max(block.end, found.end())


def _taken_out(text: str, found: re.Match[str], limit: int) -> bool:
    """Say whether all lines of an entry begin with a percent sign; with the first one only, BibTeX still reads it."""
    first = max(0, found.start() - _MARGIN)
    line = text.rfind("\n", first, found.start())
    if (line < 0 and first > 0) or _TAKEN_OUT.match(text, line + 1, found.start()) is None:
        return False
    end = text.find("\n", found.end(), limit)
    whole = end < 0 or _balanced(text, found.end(), end, ")" if found["open"] == "(" else "}") is not None
    return whole or _TAKEN_OUT.match(text, end + 1, limit) is not None


class _Scan:
    """Reads one block; nothing behind *limit* belongs to it."""

    def __init__(self, text: str, found: re.Match[str], limit: int, *, torn: bool = False) -> None:
        self._text = text
        self._limit = limit
        self._place = found.end()
        self._closing = ")" if found["open"] == "(" else "}"
        self._block = Block(found["kind"].lower(), found.start(), found.end())
        #: Set once a value did not close: from then on every value ends where the next field begins.
        self._torn = torn
        #: Where the next field begins that was last looked for, or *limit*.
        self._following = -1

    def block(self) -> Block:
        if self._block.kind in ("comment", "preamble"):
            end = _balanced(self._text, self._place, self._limit, self._closing)
            self._block.end = self._limit if end is None else end + 1
            return self._block
        if self._block.kind != "string":
            self._key()
        self._fields()
        return self._block

    def _key(self) -> None:
        found = _KEY.match(self._text, self._place, self._limit)
        if found is None or not found["key"]:
            self._broken("has no key")
        if found is not None:
            self._block.key = found["key"]
            self._place = found.end()

    def _fields(self) -> None:
        while not self._ended():
            self._field()
            if len(self._block.fields) >= _MOST_FIELDS:
                self._broken(f"has more than {_MOST_FIELDS:,} fields")
                self._place = self._limit
        self._block.end = self._place

    def _ended(self) -> bool:
        gap = _GAP.match(self._text, self._place, self._limit)
        self._place = gap.end() if gap else self._place
        if self._place >= self._limit:
            self._broken(_OPEN)
            while self._text[self._place - 1].isspace():
                self._place -= 1
            return True
        if self._text[self._place] != self._closing:
            return False
        self._place += 1
        if _STRAY.match(self._text, self._place - 1, self._limit) is None:
            return True
        self._broken("has a closing brace too many")
        return self._ended()

    def _field(self) -> None:
        named = _NAME.match(self._text, self._place, self._limit)
        if named is None:
            self._broken("holds what is no field")
            junk = _JUNK_END.search(self._text, self._place + 1, self._limit)
            self._place = junk.start() if junk else self._limit
            return
        self._place = named.end()
        parts = []
        while (part := self._part()) is not None:
            parts.append(part)
            joined = _JOIN.match(self._text, self._place, self._limit)
            if joined is None:
                break
            self._place = joined.end()
        self._block.fields.append(Assignment(named["name"].lower(), tuple(parts)))

    def _part(self) -> Part | None:
        opening = self._text[self._place : self._place + 1]
        if opening not in ("{", '"') or self._place >= self._limit:
            bare = _BARE.match(self._text, self._place, self._limit)
            if bare is None:
                return None
            self._place = bare.end()
            return Part(Writing.BARE, bare.start(), bare.end())
        start = self._place + 1
        end = None if self._torn else self._closed(opening, start, self._limit)
        if end is None:
            end = self._until_next_field(opening, start)
        else:
            self._place = end + 1
        cut = self._place >= len(self._text) and end + 1 != self._place
        return Part(Writing.BRACED if opening == "{" else Writing.QUOTED, start, end, cut)

    def _closed(self, opening: str, start: int, limit: int) -> int | None:
        return _balanced(self._text, start, limit) if opening == "{" else _quoted(self._text, start, limit)

    def _until_next_field(self, opening: str, start: int) -> int:
        """Return the end of a value that never closes, or may not: it ends before the next field's line."""
        if self._following < start:
            following = _NEXT_FIELD.search(self._text, start, self._limit)
            self._following = following.start() if following else self._limit
        stop = self._following
        end = self._closed(opening, start, stop)
        if end is not None:
            self._place = end + 1
            return end
        self._torn = True
        self._broken("holds a value that is never closed")
        self._place = stop
        return start + len(self._text[start:stop].rstrip().rstrip(",}"))

    def _broken(self, fault: str) -> None:
        self._block.fault = self._block.fault or fault


def _balanced(text: str, place: int, limit: int, closing: str = "}") -> int | None:
    """Return where the brace or parenthesis opened before *place* closes."""
    depth = 1
    for found in _PAIRS[closing].finditer(text, place, limit):
        depth += -1 if found[0] == closing else 1
        if depth == 0:
            return found.start()
    return None


def _quoted(text: str, place: int, limit: int) -> int | None:
    """Return where the quote opened before *place* closes: braces hide quotes."""
    depth = 0
    for found in _QUOTE.finditer(text, place, limit):
        if found[0] == '"' and depth == 0:
            return found.start()
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth < 0:
            return None
    return None
