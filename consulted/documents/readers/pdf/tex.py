"""The letters of TeX's fonts, where a PDF names their codes alone: the encodings OT1 and T1, which is called Cork."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from pypdf.generic import DictionaryObject

from models.pattern import regex

#: A glyph called by its code: "/a28".
_BY_CODE = regex(r"/a(\d{1,3})")
_NONE = "/.notdef"
#: Fonts by the names TeX gives them, subset tags left out.
_NAMES_OT1 = regex(r"/?(?:[A-Z]{6}\+)?CM(?:R|B|BX|BXTI|TI|SL|BXSL|SS|SSBX|SSI|CSC|U)\d{1,2}")
_NAMES_CORK = regex(r"/?(?:[A-Z]{6}\+)?(?:SF|EC)[A-Z]{2}\d{4}", re.I)
#: Codes only one of both uses in running text: ligatures, and letters beyond ASCII.
_CORK_ONLY = frozenset((*range(27, 32), *range(128, 256)))
_OT1_ONLY = frozenset(range(11, 16))
#: Fonts of text hold some of these; those without hold signs (TS1).
_WRITTEN = frozenset((*range(65, 91), *range(97, 123)))
_SIGNS: Mapping[int, str] = {132: "†", 133: "‡", 136: "•", 191: "€"}
#: Dashes in OT1, brackets in Cork, where the second never stands without the third.
_DASHES, _CLOSING = frozenset((123, 124)), 125

_LATIN = "".join(map(chr, range(0xC0, 0x100)))
_UPPER = "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§"
_LOWER = "ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£"
_CORK: Mapping[int, str] = {
    **dict(enumerate((*"`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—", "", "₀", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"))),
    **{39: "’", 96: "‘", 127: "-"},
    **dict(enumerate(_UPPER + _LOWER + _LATIN, 128)),
    **{0xD7: "Œ", 0xDF: "SS", 0xF7: "œ", 0xFF: "ß"},
}
_OT1: Mapping[int, str] = {
    **dict(enumerate((*"ΓΔΘΛΞΠΣΥΦΨΩ", "ff", "fi", "fl", "ffi", "ffl", *"ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ"))),
    **{34: "”", 39: "’", 60: "¡", 62: "¿", 92: "“", 94: "ˆ", 95: "˙", 96: "‘"},
    **{123: "–", 124: "—", 125: "˝", 126: "˜", 127: "¨"},
}


def letters(resource: DictionaryObject) -> Mapping[int, str]:
    """Return the letters of the font's codes beyond ASCII, when it is one of TeX's and says nothing of them."""
    if "/ToUnicode" in resource:
        return {}
    encoding = resource.get("/Encoding")
    encoding = encoding.get_object() if encoding is not None else None
    if encoding is None:
        return _by_name(str(resource.get("/BaseFont", "")))
    codes = _codes(encoding.get("/Differences")) if isinstance(encoding, DictionaryObject) else frozenset()
    return _by_codes(codes) if codes else {}


def _by_name(name: str) -> Mapping[int, str]:
    if _NAMES_CORK.fullmatch(name):
        return _CORK
    return _OT1 if _NAMES_OT1.fullmatch(name) else {}


def _codes(differences: object) -> Collection[int]:
    """Return the codes of a table that calls every glyph by its code; none when it has names."""
    found: set[int] = set()
    code = 0
    for each in differences if isinstance(differences, list) else ():
        if isinstance(each, int):
            code = each
            continue
        named = _BY_CODE.fullmatch(str(each))
        if named is not None and int(named[1]) == code:
            found.add(code)
        elif each != _NONE:
            return frozenset()
        code += 1
    return found


def _by_codes(codes: Collection[int]) -> Mapping[int, str]:
    used = frozenset(codes)
    if used & _CORK_ONLY and not used & _WRITTEN:
        return _SIGNS
    if used & _CORK_ONLY:
        return _CORK
    return _OT1 if used & _OT1_ONLY or (used & _DASHES and _CLOSING not in used) else _CORK
