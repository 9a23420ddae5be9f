"""Countries by ISO 3166-1 alpha-2, however they are written in eight languages: names by CLDR, codes, short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from models.pattern import regex
from snapshots.words import folded

_LANGUAGES = ("en", "fr", "de", "es", "nl", "pl", "it", "pt")
#: Names CLDR does not have, folded, and codes as reports print them.
_MORE = {
    "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "great britain": "GB",
    "grossbritannien": "GB", "grande-bretagne": "GB", "angleterre": "GB", "ecosse": "GB", "schottland": "GB",
    "gran bretagna": "GB", "gran bretana": "GB", "groot-brittannie": "GB", "wielka brytania": "GB",
    "gra-bretanha": "GB",
    "usa": "US", "u.s.a": "US", "us": "US", "u.s": "US", "united states of america": "US", "etats-unis": "US",
    "etats-unis d'amerique": "US", "vereinigte staaten von amerika": "US", "estados unidos de america": "US",
    "stany zjednoczone": "US", "stati uniti d'america": "US", "holland": "NL", "the netherlands": "NL",
    "pays-bas": "NL", "hollande": "NL", "holanda": "NL", "south korea": "KR", "korea": "KR", "coree": "KR",
    "coree du sud": "KR", "sudkorea": "KR", "corea": "KR", "corea del sur": "KR", "korea poludniowa": "KR",
    "czech republic": "CZ", "republique tcheque": "CZ", "tschechische republik": "CZ", "tchequie": "CZ",
    "republica checa": "CZ", "tsjechische republiek": "CZ", "slovak republic": "SK", "macedonia": "MK",
    "russia": "RU", "russie": "RU", "vietnam": "VN", "viet nam": "VN", "viet-nam": "VN", "ivory coast": "CI",
    "cote d'ivoire": "CI", "turkey": "TR", "turkiye": "TR", "uae": "AE", "emirates": "AE", "emirats": "AE",
    "emirats arabes unis": "AE", "hong kong": "HK", "hongkong": "HK", "taiwan": "TW", "palestine": "PS",
    "china": "CN", "chine": "CN", "burma": "MM", "cape verde": "CV", "moldova": "MD", "republik korea": "KR",
    "sp": "ES", "tk": "TR", "ir": "IE", "fl": "FI", "el": "GR", "eng": "GB",
}  # fmt: skip
#: One letter before a number plate: how reports of the alpine countries print members' countries.
_PLATES = {
    "A": "AT",
    "B": "BE",
    "D": "DE",
    "E": "ES",
    "F": "FR",
    "H": "HU",
    "I": "IT",
    "L": "LU",
    "N": "NO",
    "P": "PT",
    "S": "SE",
}
_WORD = regex(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")
_LONGEST = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Country:
    """One country named in a text."""

    code: str
    printed: str
    start: int
    end: int


def country(text: str) -> str | None:
    """Return the code of the country *text* names or abbreviates; None for anything else."""
    bare = text.strip(" .()[],;:")
    if bare.isupper() and len(bare) == 1:
        return _PLATES.get(bare)
    known = _known(bare)
    if known is not None:
        return known
    return bare if bare.isupper() and bare in _codes() else None


def countries(text: str) -> Iterator[Country]:
    """Yield the countries *text* names in full, from left to right; two letters are a country in brackets only."""
    tokens = list(_WORD.finditer(text))
    place = 0
    while place < len(tokens):
        found = _longest(text, tokens, place)
        if found is None:
            place += 1
            continue
        code, last = found
        start, end = tokens[place].start(), tokens[last].end()
        yield Country(code=code, printed=text[start:end], start=start, end=end)
        place = last + 1


def _longest(text: str, tokens: list[re.Match[str]], place: int) -> tuple[str, int] | None:
    if not tokens[place][0][0].isupper():
        return None
    for last in range(min(len(tokens), place + _LONGEST) - 1, place - 1, -1):
        written = text[tokens[place].start() : tokens[last].end()]
        code = _known(written)
        if code is not None and (len(written) > 3 or (written.isupper() and len(written) > 1 and written in _SHORT)):
            return code, last
    return None


_SHORT = frozenset({"USA", "UK", "US", "UAE"})


#: "Slovak Republic", "Slowakische Republik", "Republic of Korea", "Königreich Norwegen": states in full.
_STATE = regex(
    r"^(?:(?:federal |people's |islamic )?(?:republic|kingdom|state|federation|principality|grand duchy"
    r"|commonwealth) of (?:the )?"
    r"|(?:republique|royaume|federation|principaute|grand-duche)(?: \w+)? (?:de la |de l'|du |des |de |d')"
    r"|(?:bundesrepublik|volksrepublik|republik|konigreich|furstentum|grossherzogtum) "
    r"|(?:republica|reino|principado|gran ducado)(?: \w+)? (?:de |del |de la |da |do )?"
    r"|(?:repubblica|regno|principato)(?: \w+)? (?:di |del |della )?|(?:republiek|koninkrijk) (?:der )?"
    r"|(?:republika|krolestwo) )"
)
#: The same behind an adjective: "Slowakische Republik"; the country's own name begins as the adjective does.
_ADJECTIVE = {
    "slovak": "SK", "slowakische": "SK", "slovaque": "SK",
    "eslovaca": "SK", "slowacka": "SK", "slovacca": "SK", "slowaakse": "SK",
    "czech": "CZ", "tschechische": "CZ", "tcheque": "CZ",
    "checa": "CZ", "czeska": "CZ", "ceca": "CZ", "tsjechische": "CZ",
    "dominican": "DO", "dominikanische": "DO", "dominicaine": "DO",
    "dominicana": "DO", "russian": "RU", "russische": "RU",
    "hellenic": "GR", "french": "FR", "argentine": "AR", "portuguese": "PT", "kyrgyz": "KG", "lao": "LA",
}  # fmt: skip


def _known(written: str) -> str | None:
    found = _key(written)
    known = _names().get(found)
    if known is not None:
        return known
    words = found.split()
    if len(words) == 2 and (
        words[0].startswith(("repu", "federa", "fodera")) or words[1].startswith(("repu", "federa", "fodera"))
    ):
        return _ADJECTIVE.get(words[0]) or _ADJECTIVE.get(words[1])
    state = _STATE.match(found)
    return _names().get(found[state.end() :]) if state is not None else None


def _key(text: str) -> str:
    return re.sub(r"\s+", " ", folded(text.replace("’", "'"))).removeprefix("the ").strip(" .")


@cache
def _codes() -> frozenset[str]:
    return frozenset(_names().values())


@cache
def _names() -> Mapping[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ"):
                found.setdefault(_key(name), code)
                found.setdefault(_key(name.split(" (")[0]), code)
    return found | _MORE
