"""The operators of a content stream with what stands before them (ISO 32000-1, 7.8.2).

pypdf parses streams too, and takes five times as long: half of what a report costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.pattern import regex

#: Arrays and dictionaries in one another; deeper ones are made to break readers.
_DEEPEST = 16
#: More operands belong to no operator.
_MOST_OPERANDS = 100_000

_BLANK = rb"\x00\t\n\x0c\r "
_TOKEN = regex(
    rb"(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))(?=[%b()<>\[\]{}/%%]|$)" % _BLANK
    + rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*)"
    + rb"|(?P<string>\((?:[^()\\]++|\\[\s\S])*+\))"
    + rb"|(?P<hex><[0-9A-Fa-f%b]*+>)" % _BLANK
    + rb"|(?P<name>/[^%b()<>\[\]{}/%%]*+)" % _BLANK
    + rb"|(?P<open>\[|<<)|(?P<close>\]|>>)"
    + rb"|(?P<nested>\()"
    + rb"|(?P<comment>%[^\r\n]*+)"
    + rb"|(?P<other>[^%b])" % _BLANK
)
_PAREN = regex(rb"\\[\s\S]|[()]")
_ESCAPE = regex(rb"\\(?:([nrtbf])|([0-7]{1,3})|(\r\n?|\n)|([\s\S]))")
_SHORT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_PICTURE_END = regex(rb"[%b]EI(?=[%b]|$)" % (_BLANK, _BLANK))
_NOT_HEX = regex(rb"[^0-9A-Fa-f]")

Operands = list[object]


class Name(str):
    """A name, without its stroke."""

    __slots__ = ()


def operations(data: bytes) -> Iterator[tuple[Operands, bytes]]:
    """Yield the operators of *data*; what cannot be read is left out."""
    place = 0
    while place < len(data):
        parser = _Parser(data)
        yield from parser.operations(place)
        place = parser.resume


class _Parser:
    """Reads a stream up to a picture or a string within a string, which no pattern finds the end of."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._operands: Operands = []
        #: The containers around what is read, the innermost last.
        self._around: list[Operands] = []
        #: Where to go on.
        self.resume = len(data)

    def operations(self, start: int) -> Iterator[tuple[Operands, bytes]]:
        """Yield operators from *start* on."""
        found = _TOKEN.finditer(self._data, start)
        while (token := next(found, None)) is not None:
            kind, text = token.lastgroup, token[0]
            if kind == "operator":
                if text == b"BI":
                    text, self._operands = b"BI", []
                if text == b"ID":
                    self.resume = self._behind_picture(token.end())
                    yield [], b"BI"
                    return
                if text != b"BI":
                    yield (self._around[0] if self._around else self._operands), text
                    self._operands, self._around = [], []
            elif kind == "number":
                self._operands.append(float(text))
            elif kind == "nested":
                value, end = self._nested(token.start())
                self._operands.append(value)
                found = _TOKEN.finditer(self._data, end)
            else:
                self._take(kind, text)

    def _take(self, kind: str | None, text: bytes) -> None:
        if kind == "string":
            self._operands.append(_unescaped(text[1:-1]))
        elif kind == "hex":
            self._operands.append(_unhexed(text[1:-1]))
        elif kind == "name":
            self._operands.append(Name(text[1:].decode("latin-1")))
        elif kind == "open" and len(self._around) < _DEEPEST:
            self._around.append(self._operands)
            self._operands = []
        elif kind == "close" and self._around:
            inner, self._operands = self._operands, self._around.pop()
            self._operands.append(_pairs(inner) if text == b">>" else inner)
        if len(self._operands) > _MOST_OPERANDS:
            self._operands.clear()

    def _nested(self, start: int) -> tuple[bytes, int]:
        """Return the string at *start*, which holds others in brackets, and where it ends."""
        depth = 0
        for found in _PAREN.finditer(self._data, start):
            depth += (found[0] == b"(") - (found[0] == b")")
            if not depth:
                return _unescaped(self._data[start + 1 : found.start()]), found.end()
        return b"", len(self._data)

    def _behind_picture(self, start: int) -> int:
        found = _PICTURE_END.search(self._data, start)
        return found.end() if found else len(self._data)


def _pairs(inner: Operands) -> dict[str, object]:
    return {key: value for key, value in zip(inner[::2], inner[1::2], strict=False) if isinstance(key, str)}


def _unescaped(text: bytes) -> bytes:
    return _ESCAPE.sub(_meant, text) if b"\\" in text else text


def _meant(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return _SHORT[found[1]]
    if found[2]:
        return bytes((int(found[2], 8) & 0xFF,))
    return found[4] or b""


def _unhexed(text: bytes) -> bytes:
    digits = _NOT_HEX.sub(b"", text)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
