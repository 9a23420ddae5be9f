"""Bytes to text, and a word about it when the encoding had to be guessed."""

from __future__ import annotations

import codecs
import re

from consulted.documents import codepage
from models.errors import UnreadableDocumentError
from models.pattern import regex

#: Longest mark first: the one for UTF-32 begins with the one for UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Tab, line feed, vertical tab, form feed, carriage return and escape occur in texts; the others do not.
_CONTROL = regex(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
#: A text has hardly any of them; a program or picture has many.
_CONTROL_SHARE = 0.01
_IN_TEXT = regex("[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]")
#: Enough bytes to see where the empty ones stand.
_SAMPLE = 8192
#: In UTF-16 without a mark so many bytes of one side are empty, and of the other as good as none.
_EMPTY = 0.3
_FULL = 0.02
#: Bytes that are no UTF-8, for each that are: with fewer, a piece of another file was pasted into a UTF-8 text.
_STRAY = 0.5
_BEYOND_ASCII = regex(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")


def decode(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of *content* without its byte order mark, and warnings about the encoding.

    Raises:
        UnreadableDocumentError: it is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding, name), ()
    unmarked = _unmarked(content) if b"\0" in content else None
    if unmarked is not None:
        text, encoding = unmarked
        return text, (f"{name} has no byte order mark; it was read as {encoding.upper()}.",)
    if b"\0" in content or len(_CONTROL.findall(content)) > _CONTROL_SHARE * len(content):
        raise UnreadableDocumentError(f"{name} holds binary data, not text; save it as UTF-8 text and import that")
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _mixed(content, name, error.start) or _guessed(content, name)


def _marked(content: bytes, encoding: str, name: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableDocumentError(
            f"{name} says it is {encoding.upper()} and is not throughout; save it again as UTF-8 text"
        ) from None
    if "\0" in text:
        raise UnreadableDocumentError(f"{name} holds binary data, not text; save it as UTF-8 text and import that")
    return text


def _unmarked(content: bytes) -> tuple[str, str] | None:
    """Return text and encoding of UTF-16 or UTF-32 without a mark, by where the empty bytes stand."""
    head = content[: _SAMPLE - _SAMPLE % 4]
    for width, encoding, full in (
        (4, "utf-32-le", 0),
        (4, "utf-32-be", 3),
        (2, "utf-16-le", 0),
        (2, "utf-16-be", 1),
    ):
        sides = [_empty(head[side::width]) for side in range(width)]
        if sides.pop(full) > _FULL or min(sides) < (_EMPTY if width == 2 else 1 - _EMPTY):
            continue
        try:
            text = content[: len(content) - len(content) % width].decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and len(_IN_TEXT.findall(text)) <= _CONTROL_SHARE * len(text):
            return text, encoding
    return None


def _empty(side: bytes) -> float:
    return side.count(0) / len(side) if side else 0.0


def _mixed(content: bytes, name: str, first: int) -> tuple[str, tuple[str, ...]] | None:
    """Return the text of a UTF-8 file some bytes of which are none, or None when it is no UTF-8 file."""
    text = content.decode("utf-8", "surrogateescape")
    stray = re.findall("[\udc80-\udcff]", text)
    if len(stray) > _STRAY * len(_BEYOND_ASCII.findall(content)):
        return None
    mended = re.sub("[\udc80-\udcff]", lambda found: _single(ord(found[0]) - 0xDC00), text)
    line = content.count(b"\n", 0, first) + 1
    what = "1 byte that is" if len(stray) == 1 else f"{len(stray)} bytes that are"
    return mended, (
        f"{name} is UTF-8 with {what} not (the first in line {line}); read as windows-1252, so accents may be wrong.",
    )


def _single(byte: int) -> str:
    try:
        return bytes([byte]).decode("windows-1252")
    except UnicodeDecodeError:
        return chr(byte)


def _guessed(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text, encoding = codepage.decoded(content)
    return text, (f"{name} is not UTF-8; it was read as {encoding}, so accents may be wrong.",)
