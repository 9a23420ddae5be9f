"""Which of the old one-byte encodings a text is in, told by the letters its language has."""

from __future__ import annotations

from consulted.documents import tongue

#: What is tried, most common first: of two that fit alike the first is taken.
_TRIED = ("windows-1252", "windows-1250", "iso8859-2", "mac-roman", "cp850")
#: Enough of a text to tell by.
_SAMPLE = 50_000
#: A sign inside a word, or a letter no word of the language has, weighs more than a letter that fits.
_WRONG = 3

_LETTERS = {
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúü",
    "pt": "áâãàçéêíóôõúü",
    "it": "àèéìíîòóùú",
    "nl": "áéèëïíóöúü",
    "pl": "ąćęłńóśźż",
    "sv": "åäöéü",
    "da": "æøåé",
    "nb": "æøåéòô",
    "no": "æøåéòô",
    "fi": "äöå",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "ro": "ăâîșțşţ",
    "hr": "čćđšž",
    "sl": "čšž",
    "ca": "àçèéíïòóúü",
    "en": "éèêëïöüçñ",
}
#: Names in any language bring these along.
_FOREIGN = "áàâäãåæçéèêëíîïñóòôöøœúùûüßý"
_SHARE_OF_FOREIGN = 0.5


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text of *content*, which is not UTF-8, and the encoding it was taken for."""
    sample = content[:_SAMPLE]
    scores = {encoding: _fit(sample.decode(encoding, "replace")) for encoding in _TRIED}
    encoding = max(_TRIED, key=lambda each: scores[each])
    try:
        return content.decode(encoding), encoding
    except UnicodeDecodeError:  # a few bytes mean nothing in it
        return content.decode("latin-1"), "latin-1"


def _fit(text: str) -> float:
    """Weigh how well the letters beyond ASCII in *text* fit its language."""
    code, _ = tongue.heard(text)
    own, total = _LETTERS.get(code, _FOREIGN), 0.0
    for place, each in enumerate(text):
        if each.isascii():
            continue
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        total += _worth(each, before.isalpha(), after.isalpha(), before.islower(), own)
    return total


def _worth(each: str, joined: bool, goes_on: bool, small: bool, own: str) -> float:
    if each == "\ufffd" or "\x80" <= each <= "\x9f":
        return -_WRONG
    if not each.isalpha():
        return _sign(each, joined, goes_on)
    if each.isupper() and small:
        return -_WRONG
    if not joined and not goes_on:
        return -1 if each.lower() not in own else 0
    return 1 if each.lower() in own else _SHARE_OF_FOREIGN - 1 if each.lower() in _FOREIGN else -_WRONG


def _sign(each: str, joined: bool, goes_on: bool) -> float:
    """Weigh a sign by where it stands: an apostrophe inside a word, a quotation mark or a raised number at its end."""
    if joined and goes_on:
        return 1 if each == "’" else 0 if each in "\u00ad·" else -_WRONG
    opens, closes = goes_on and each in "„“«»‘‚", joined and each in "”“»«’‘…"
    return 1 if opens or closes or (each in "–—" and not joined and not goes_on) else 0
