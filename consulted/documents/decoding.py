"""Bytes to text, and a word about it when the encoding had to be guessed."""

from __future__ import annotations

import codecs
import re

from models.errors import UnreadableDocumentError

#: Longest mark first: the one for UTF-32 begins with the one for UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Tab, line feed, vertical tab, form feed, carriage return and escape occur in texts; the others do not.
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
#: A text has hardly any of them; a program or picture has many.
_CONTROL_SHARE = 0.01


def decode(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of *content* without its byte order mark, and warnings about the encoding.

    Raises:
        UnreadableDocumentError: it is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding, name), ()
    if b"\0" in content or len(_CONTROL.findall(content)) > _CONTROL_SHARE * len(content):
        raise UnreadableDocumentError(f"{name} holds binary data, not text; save it as UTF-8 text and import that")
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(content, name)


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


def _guessed(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    encoding = "windows-1252"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:  # five of its bytes mean nothing
        encoding = "latin-1"
        text = content.decode(encoding)
    return text, (f"{name} is not UTF-8; it was read as {encoding}, so accents may be wrong.",)
