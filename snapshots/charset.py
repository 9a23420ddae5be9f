"""From the bytes of a page to its characters, whatever the server claims."""

from __future__ import annotations

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

from models.pattern import regex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: The HTML standard looks for a declaration in the first 1024 bytes; real pages put comments and scripts before it.
_PRESCAN = 4096
_META = regex(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
#: Enough for the detector to make up its mind; it reads 50 MB at leisure otherwise.
_SAMPLE = 64 * 1024
#: The standard reads these labels as the Windows page, which only adds characters (WHATWG Encoding, 4.2).
_AS_WINDOWS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
#: The western page is what servers and editors declare when nobody told them.
_HABIT = frozenset({"cp1252", "windows-1252", "iso-8859-15"})
#: Code pages the detector tells from the western ones; it took none of 400 western pages for one of them.
_OTHERS = frozenset(
    [
        "iso8859-2",
        "cp1250",
        "iso8859-5",
        "cp1251",
        "koi8-r",
        "iso8859-7",
        "cp1253",
        "iso8859-9",
        "cp1254",
        "iso8859-16",
        "iso8859-13",
        "cp1257",
    ]
)
#: Letters beyond ASCII from which the detector is trusted more than a habit.
_TELLING = 20
_ASCII = bytes(range(128))
#: Bytes of UTF-8 that somebody read as the western page and wrote as UTF-8 once more: "dÃ©couverte".
_LATE = re.escape("".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xC0)))
_TWICE = regex(rf"[\u00c2-\u00df][{_LATE}\x80-\x9f]|[\u00e0-\u00ef][{_LATE}\x80-\x9f]{{2}}")
#: So many such pairs, and hardly another letter beyond ASCII, are no accident.
_FEWEST_TWICE = 3
_BEYOND = regex(r"[^\W\d_a-zA-Z]")


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
        return _read_once(proven)
    for name in _names(body, declared) if proven is None else (declared, _meta(body)):
        text = _read(body, name)
        if text is not None:
            return text
    return proven if proven is not None else _guessed(body)


def _read_once(text: str) -> str:
    """Return *text* as it was meant, where a program took its bytes for western letters and wrote those as UTF-8."""
    pairs = _TWICE.findall(text)
    if len(pairs) < _FEWEST_TWICE or _BEYOND.search(_TWICE.sub("", text)):
        return text
    return _TWICE.sub(_meant, text)


def _meant(pair: re.Match[str]) -> str:
    try:
        return b"".join(_byte(char) for char in pair[0]).decode("utf-8")
    except UnicodeError:
        return pair[0]


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _names(body: bytes, declared: str | None) -> list[str]:
    """Return what *body* may be written in, the likeliest first.

    A Polish or Greek page that calls itself western shows garbage to nobody but us: its author's browser was set right.
    """
    names = [name for name in (declared, _meta(body)) if name]
    habits = [name for name in names if _page(name) in _HABIT]
    sample = body[:_SAMPLE]
    disputed = len(habits) < len(names)
    if not habits or not (disputed or len(sample.translate(None, _ASCII)) >= _TELLING):
        return names
    seen = detect_encoding(sample)
    if seen not in _OTHERS:
        return names
    return [*(name for name in names if name not in habits), seen, *habits]


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
    label = _page(name)
    try:
        if codecs.lookup(label).name in ("utf-8", "utf-16", "utf-32") or label.endswith("_codec"):
            return None  # would have been proven, or seen by its mark
        return body.decode(label)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


def _page(name: str) -> str:
    label = name.strip().lower()
    return _AS_WINDOWS.get(label, label)


def _guessed(body: bytes) -> str:
    guess = detect_encoding(body[:_SAMPLE]) or "cp1252"
    try:
        return body.decode(guess, "replace")
    except LookupError:
        return body.decode("utf-8", "replace")
