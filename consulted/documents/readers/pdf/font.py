"""The fonts of a PDF: which letters its codes stand for, and how wide they are.

pypdf reads encodings, ToUnicode tables and widths; here they become one table per font.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

from consulted.documents.readers.pdf import tex
from models.pattern import regex

#: Widths are told in thousandths of the type size.
_MILLE = 1000.0
#: Wider letters are a mistake of the file.
_WIDEST = 5.0
_BOLD = regex(r"bold|black|heavy|semibold|demi|cmbx|cmssbx|sfbx|ecbx|[-,]bd\b", re.I)
#: Glyph names pypdf found no letter for, and characters that stand for none.
_NAMELESS = regex(r"/\S+|[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]")
#: Symbol fonts print bullets in the private area.
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf076": "•", "\uf0fc": "•", "\uf0a8": "•"}
_LIGATURES = regex("[\ufb00-\ufb06]")
_BLANKS = regex("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\n\x0b\x0c\r]")
#: Codes strings hold by mistake; TeX's fonts have the ligatures there.
_ENDS = frozenset("\t\n\x0b\x0c\r")
_UNSEEN = regex("[\u200b-\u200f\u2060\ufeff]")


class Sign(NamedTuple):
    """One code of a font."""

    text: str
    #: In units of the type size.
    width: float
    #: The one-byte code 32, which word spacing widens.
    blank: bool
    #: False when the file does not say which letter it is.
    legible: bool


class Typeface:
    """One font."""

    def __init__(self, resource: DictionaryObject) -> None:
        self._font = Font.from_font_resource(resource)
        self.bold = _BOLD.search(self._font.name) is not None
        self._unit = _unit(resource)
        self._identity = "Identity" in str(resource.get("/Encoding", "")) and isinstance(self._font.encoding, str)
        self._tex = tex.letters(resource)
        self._known: dict[str, Sign] = {}

    def signs(self, codes: bytes) -> list[Sign]:
        """Return what *codes* print."""
        encoding = self._font.encoding
        split = codes.decode(encoding, "replace") if isinstance(encoding, str) else codes.decode("latin-1")
        return [self._known.get(code) or self._learn(code) for code in split]

    def _learn(self, code: str) -> Sign:
        simple = isinstance(self._font.encoding, dict)
        mapped = self._letter(code)
        width = float(self._font.character_widths.get(code, self._font.character_widths["default"])) * self._unit
        nameless = _NAMELESS.match(mapped) or (mapped == code and self._is_drawn(code))
        legible = self._font.interpretable and not nameless and (simple or self._mapped(code))
        sign = Sign(
            text=_plain(mapped) if legible else "\ufffd",
            width=min(max(width, 0.0), _WIDEST),
            blank=simple and code == " ",
            legible=legible,
        )
        self._known[code] = sign
        return sign

    def _letter(self, code: str) -> str:
        if ord(code[0]) in self._tex:
            return self._tex[ord(code[0])]
        encoding = self._font.encoding
        named = encoding.get(ord(code), code) if isinstance(encoding, dict) else code
        letter = self._font.character_map.get(named, named)
        return letter if isinstance(letter, str) else code

    def _is_drawn(self, code: str) -> bool:
        """Say whether a code that is a line's end or the like elsewhere is a letter of this font: it has a width."""
        return code in _ENDS and float(self._font.character_widths.get(code, 0.0)) > 0

    def _mapped(self, code: str) -> bool:
        return not self._identity or code in self._font.character_map


def _unit(resource: DictionaryObject) -> float:
    """Return how a width becomes a share of the type size; Type 3 fonts say so themselves."""
    matrix = resource.get("/FontMatrix")
    if resource.get("/Subtype") != "/Type3" or not isinstance(matrix, list) or not matrix:
        return 1 / _MILLE
    try:
        return abs(float(matrix[0])) or 1 / _MILLE
    except (TypeError, ValueError):
        return 1 / _MILLE


def _plain(letter: str) -> str:
    """Return *letter* as it is typed: ligatures in their letters, every blank the same, bullets as bullets."""
    if letter.isascii() and letter.isprintable():
        return letter
    letter = _UNSEEN.sub("", _BLANKS.sub(" ", letter))
    letter = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), letter)
    return "".join(_BULLETS.get(each, "•" if "\uf000" <= each <= "\uf0ff" else each) for each in letter)


class Faces:
    """The fonts of a file, each read once."""

    def __init__(self) -> None:
        self._known: dict[object, Typeface | None] = {}

    def named(self, name: str, resources: DictionaryObject) -> Typeface | None:
        """Return the font *resources* call *name*; None when there is none or it cannot be read."""
        fonts = entry(resources, "/Font")
        if name not in fonts:
            return None
        reference = fonts.raw_get(name)
        number = getattr(reference, "idnum", None)
        key = id(reference) if number is None else number
        if key not in self._known:
            self._known[key] = _read(entry(fonts, name))
        return self._known[key]


def _read(resource: DictionaryObject) -> Typeface | None:
    try:
        return Typeface(resource)
    except Exception:  # whatever a damaged font makes pypdf raise: its text is lost, the page is not
        return None


def entry(holder: DictionaryObject, name: str) -> DictionaryObject:
    """Return the dictionary *holder* calls *name*; an empty one when it is none."""
    found = holder.get(name)
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
