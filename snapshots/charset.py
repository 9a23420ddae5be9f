"""From the bytes of a page to its characters, whatever the server claims."""

from __future__ import annotations

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: The HTML standard looks for a declaration in the first 1024 bytes; real pages put comments and scripts before it.
_PRESCAN = 4096
_META = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
#: Enough for the detector to make up its mind; it reads 50 MB at leisure otherwise.
_SAMPLE = 64 * 1024
#: The standard reads these labels as the Windows page, which only adds characters (WHATWG Encoding, 4.2).
_AS_WINDOWS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


def decoded(body: bytes, declared: str | None) -> str:
    """Return *body* as text: byte-order mark, then proof, then what HTTP and the page declare, then a guess.

    Bytes that are valid UTF-8 and not plain ASCII are UTF-8, whatever is declared: other code pages
    hardly ever form such sequences by chance, while servers declare ISO-8859-1 out of habit.
    """
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body.decode(codec, "replace")
    proven = _utf8(body)
    if proven is not None and not proven.isascii():
        return proven
    for name in (declared, _meta(body)):
        text = _read(body, name)
        if text is not None:
            return text
    return proven if proven is not None else _guessed(body)


def _utf8(body: bytes) -> str | None:
    try:
        # Not final: a body cut off in the middle of a character is still UTF-8.
        return codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return None


def _meta(body: bytes) -> str | None:
    found = _META.search(body, 0, _PRESCAN)
    return found[1].decode("ascii", "replace") if found else None


def _read(body: bytes, name: str | None) -> str | None:
    """Return *body* read as charset *name*; None when it is unknown or belies itself."""
    if not name:
        return None
    label = name.strip().lower()
    label = _AS_WINDOWS.get(label, label)
    try:
        if codecs.lookup(label).name in ("utf-8", "utf-16", "utf-32") or label.endswith("_codec"):
            return None  # would have been proven, or seen by its mark
        return body.decode(label)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


def _guessed(body: bytes) -> str:
    guess = detect_encoding(body[:_SAMPLE]) or "cp1252"
    try:
        return body.decode(guess, "replace")
    except LookupError:
        return body.decode("utf-8", "replace")
