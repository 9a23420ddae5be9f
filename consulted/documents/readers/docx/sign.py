"""Signs Word takes from a font of signs (``w:sym``), as letters where there is one."""

from __future__ import annotations

from lxml import etree

from consulted.documents.readers.docx.part import W

#: Fonts of signs keep them behind this place.
_PRIVATE = 0xF000
#: Of the font Symbol: where it agrees with ASCII, and signs reports use.
_AGREED = frozenset(map(ord, "0123456789!#%&()*+,./:;<=>?[]_{|} "))
_SIGNS = {
    **{0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xA2: "′", 0xB4: "×", 0xBB: "≈", 0xA3: "≤", 0xB3: "≥", 0xA5: "∞"},
    **{0x2D: "-", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "µ", 0x70: "π", 0x73: "σ", 0x44: "Δ"},
    **{0x53: "Σ", 0x57: "Ω", 0xAE: "→", 0xAC: "←", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xD3: "©", 0xD2: "®", 0xD4: "™"},
}


def sign(node: etree._Element) -> str:
    """Return what *node* prints; a sign that is no letter stays where its font keeps it."""
    try:
        code = int(node.get(f"{W}char") or "", 16)
    except ValueError:
        return ""
    if not 0x20 <= code <= 0xFFFF or 0xD800 <= code < 0xE000:
        return ""
    place = code - _PRIVATE if code >= _PRIVATE else code
    if (node.get(f"{W}font") or "symbol").lower() != "symbol":
        return chr(code)
    return _SIGNS.get(place) or (chr(place) if place in _AGREED else chr(code))
