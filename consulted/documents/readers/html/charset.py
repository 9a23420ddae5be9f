"""From the bytes of a page to its characters: what it declares, what it proves, and a word when neither helps."""

from __future__ import annotations

import codecs
import re

from models.pattern import regex
from snapshots.charset import decoded

#: Pages declare their characters among their first tags.
_HEAD = 4096
_DECLARED = regex(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_LANGUAGE = regex(rb"<(?:html|body)\b[^>]{0,300}?\blang\s*=\s*[\"']?\s*([a-z]{2})", re.I)
#: What Windows writes for a language whose letters the western page lacks.
_WINDOWS = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl", "sq"), "cp1250"),
    **dict.fromkeys(("ru", "uk", "bg", "sr", "mk", "be"), "cp1251"),
    **dict.fromkeys(("lt", "lv", "et"), "cp1257"),
    **{"el": "cp1253", "tr": "cp1254", "he": "cp1255", "ar": "cp1256", "vi": "cp1258"},
}
#: UTF-16 without its mark: every other byte of the first tag is nothing.
_WIDE = ((regex(rb"\s*<\0[!?a-zA-Z]\0"), "utf-16-le"), (regex(rb"(?:\0\s)*\0<\0[!?a-zA-Z]"), "utf-16-be"))
#: Of bytes above ASCII so many may be no UTF-8 in a page that is: a cut, or a text pasted unconverted.
_DAMAGED = 0.1
#: The sign that stands for bytes without meaning.
_LOST = "\ufffd"


def wide(head: bytes) -> str | None:
    """Return the encoding of a page in UTF-16 without a mark, None when it is none."""
    return next((encoding for pattern, encoding in _WIDE if pattern.match(head)), None)


def read(content: bytes, name: str, *, told: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return *content* as text, and warnings about its characters.

    Args:
        told: what an archive says of its encoding.
    """
    encoding = wide(content)
    if encoding is not None:
        return content.decode(encoding, "replace"), ()
    declared = told or _DECLARED.search(content, 0, _HEAD)
    mostly = _mostly_utf8(content)
    if mostly is not None:
        return mostly, (f"{name} is UTF-8 with damaged places; what stood there shows as {_LOST}.",)
    if declared is not None or content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_utf8(content):
        return decoded(content, told), ()
    language = _LANGUAGE.search(content, 0, _HEAD)
    guess = _WINDOWS.get(language[1].decode().lower() if language else "", "cp1252")
    warning = f"{name} does not say how its letters are encoded; it was read as {guess}, so accents may be wrong."
    return content.decode(guess, "replace"), (warning,)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(content: bytes) -> str | None:
    """Return *content* read as the damaged UTF-8 it is, None when it is whole or something else."""
    if content.isascii() or _is_utf8(content):
        return None
    text = content.decode("utf-8", "replace")
    accented = len(text) - len(text.encode("ascii", "ignore"))
    return text if text.count(_LOST) <= _DAMAGED * accented else None
