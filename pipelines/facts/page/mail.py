"""E-mail addresses in a text: as written, and spelled out in words to keep machines away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.pattern import regex

#: The host ends in letters: "name@2x.png" is a picture, and its ending is told apart below.
_MAIL = regex(r"(?<![\w.+@-])([\w+](?:[\w.+'&-]{0,62}[\w+-])?)@((?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24})(?![\w@-])")
_OPEN, _SHUT = r"\s*[\[({<|]\s*", r"\s*[\])}>|]\s*"
_AT_WORDS = (
    "at|arobase|arobas|arrobase|ät|aet|arroba|chiocciola|małpa|malpa|apenstaartje|klammeraffe|zavinac|zavináč"
    "|snabel-a|snabela|kukac|bei|chez|a|à|@|ad"
)
_DOT_WORDS = r"dot|point|punkt|punto|punt|kropka|ponto|tecka|tečka|\."
_AT = regex(f"{_OPEN}(?:{_AT_WORDS}){_SHUT}|(?<=\\w)\\s?[_*#~-]{{1,2}}(?:at|arobase|ät|@)[_*#~-]{{1,2}}\\s?", re.I)
_DOT = regex(f"{_OPEN}(?:{_DOT_WORDS}){_SHUT}|(?<=\\w)\\s?[_*#~-]{{1,2}}(?:dot|point|punkt)[_*#~-]{{1,2}}\\s?", re.I)
#: "name at house dot org" and "name AT house.org": without brackets only where a second sign shows what is meant.
_WORDS = regex(
    r"(?<![\w.@-])([\w.+-]{2,64})\s+(?:at|arobase|ät|arroba|chiocciola|małpa)\s+"
    r"((?:[\w-]{2,63}\s+(?:dot|point|punkt|punto|punt|kropka|ponto)\s+){1,4}[a-z]{2,12})(?!\w)",
    re.I,
)
_SHOUTED = regex(
    r"(?<![\w.@-])([\w.+-]{2,64})\s+(?:AT|AROBASE)\s+((?:[\w-]{2,63}\s?(?:\.|\sDOT\s)\s?){1,4}[a-z]{2,12})(?!\w)"
)
_DOT_WORD = regex(r"\s+(?:dot|point|punkt|punto|punt|kropka|ponto)\s+|\s?\.\s?", re.I)
_SPACED = regex(r"(?<=\w)\s?@\s?(?=[\w-]+\s?\.)")
#: Files that are called like an address.
_FILES = frozenset({"png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "pdf", "ico", "woff"})
#: What stands in sample forms and templates.
_SAMPLES = frozenset({"example.com", "domain.com", "email.com", "yourdomain.com", "sentry.io", "mysite.com"})
_TRAP = regex(r"(?:[-_.]?(?:no|anti)[-_.]?spam[-_.]?|[-_.]remove[-_.]?this|removethis)", re.I)
#: Characters between two signs that may be one address.
_MOST = 20_000


def mails(text: str) -> Iterator[str]:
    """Yield the e-mail addresses of *text*, lower case, from left to right."""
    text = text[:_MOST]
    if "@" in text and ("[" not in text and "(" not in text):
        yield from _written(text)
        if " @" not in text and "@ " not in text:
            return
    yield from _written(spelled(text))


def spelled(text: str) -> str:
    """Return *text* with the addresses it spells out written as addresses."""
    if _AT.search(text):
        text = _DOT.sub(".", _AT.sub("@", text))
        text = _DOT_AFTER.sub(lambda found: _DOT_WORD.sub(".", found[0]), text)
    for form in (_WORDS, _SHOUTED):
        text = form.sub(lambda found: f"{found[1]}@{_DOT_WORD.sub('.', found[2])}", text)
    return _SPACED.sub("@", text)


_DOT_AFTER = regex(r"@[\w-]{2,63}(?:\s+(?:dot|point|punkt|punto|punt|kropka|ponto)\s+[\w-]{2,63}){1,3}", re.I)


def _written(text: str) -> Iterator[str]:
    for found in _MAIL.finditer(text):
        user, host = _TRAP.sub("", found[1]).lower(), _TRAP.sub("", found[2]).lower()
        if user and host.rsplit(".", 1)[-1] not in _FILES and host not in _SAMPLES and ".." not in user:
            yield f"{user}@{host}"
