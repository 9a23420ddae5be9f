"""What stands at the head of a report and is no title: a salutation, a series, a banner, a path."""

from __future__ import annotations

import re

from consulted.documents.fold import flat, words
from consulted.documents.month import month_pattern
from models.pattern import regex

_SALUTED = regex(
    r"\W*(?:dear|hello|hi|good\s+(?:morning|day)|to\s+whom\s+it\s+may"
    r"|cher(?:e|s|es)?|madame|mesdames|monsieur|messieurs|bonjour|liebe[rs]?|sehr\s+geehrte[rs]?|guten\s+tag|hallo"
    r"|querid[oa]s?|estimad[oa]s?|hola|car[aoie]|gentil[ei]|egregi[oa]?|buongiorno|beste|geachte|drog[aie]|szanown[aiey]"
    r"|car[oa]s|prezad[oa]s?|ola|kara|basta|hej)(?!\w)[^.;]{0,80}[,!:–—-]?\s*",
    re.I,
)
#: A salutation ends so; without it "Dear land" may be a title.
_CALLS = regex(r"[,!:–—-]\s*$")
_SERIES = (
    r"news\s?letter|bulletin|circular|policy\s+(?:brief|paper|note)|working\s+paper|discussion\s+paper|press\s+release"
    r"|special\s+(?:issue|edition)|lettre\s+d['’ ]?information|infolettre|(?:communique|dossier)\s+de\s+presse"
    r"|rund(?:brief|schreiben)|info(?:brief|post)|mitteilungsblatt|presse(?:mitteilung|information)|sonderausgabe"
    r"|boletin(?:\s+informativo)?|nota\s+de\s+prensa|bollettino|notiziario|comunicato\s+stampa|nieuwsbrief|persbericht"
    r"|biuletyn|komunikat\s+prasowy|boletim(?:\s+informativo)?|nota\s+de\s+imprensa|nyhetsbrev|pressmeddelande"
)
_ISSUE = r"no|nr|num|numero|n|vol|volume|issue|heft|ausgabe|jahrgang|edition|edicion|edizione|series|serie|wydanie"


#: "Home > Publications > Reports", "Home | Contact | Map".
_PATH = regex(r"[^>»›|/·•]{1,40}(?:\s[>»›|·•]\s?[^>»›|/·•]{1,60}){2,}")
#: Who may read it, and how far it is written: a line of these words, one of the first among them.
_KEPT = frozenset(
    words(
        "draft confidential restricted embargo embargoed release circulation distribution entwurf vertraulich "
        "gebrauch brouillon provisoire confidentiel borrador confidencial provisional bozza riservato "
        "riservata vertrouwelijk poufne rascunho utkast konfidentiellt"
    )
)
_BESIDE = frozenset(
    words(
        "strictly private and not for onward immediate public general official use only first final working "
        "internal version of do cite quote circulate distribute or until streng nur zum internen nicht zur "
        "weitergabe pour usage interne ne pas diffuser documento uso interno solo para per non diffondere "
        "alleen voor intern gebruik concept niet verspreiden projekt uzytku wewnetrznego so apenas endast "
        "internt bruk no v"
    )
)


def is_none(text: str) -> bool:
    """Say whether *text*, a line or a few, heads a report without being its title."""
    plain = " ".join(flat(text).split())
    if _PATH.fullmatch(plain) or _is_banner(plain):
        return True
    return (_SALUTED.fullmatch(plain) is not None and _CALLS.search(plain) is not None) or _names_series(plain)


def _is_banner(plain: str) -> bool:
    told = [word for word in words(plain) if not word.isdecimal()]
    return not _KEPT.isdisjoint(told) and set(told) <= _KEPT | _BESIDE


def _names_series(plain: str) -> bool:
    rest = re.sub(rf"(?<!\w)(?:{_SERIES})(?!\w)", " ", plain, flags=re.I)
    if rest == plain:
        return False
    rest = re.sub(rf"(?<!\w)(?:{_ISSUE}|{month_pattern()})(?!\w)|[\W\d_]", " ", rest, flags=re.I)
    return not rest.strip()
