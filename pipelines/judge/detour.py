"""Addresses by which a house asks for consent before it shows a page: whose they are, and that they lead back."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from models.pattern import regex

#: Hosts and paths of those who ask for consent in the place of a page.
_GATE_HOST = regex(
    r"^(?:consent|guce|cmp|privacy-?gate|privacy-mgmt|myprivacy|mijnprivacy|cookiewall)[.-]|\bprivacy-mgmt\."
)
_GATE_PATH = regex(
    r"(?:^|[/_.-])(?:consent|cookie-?consent|cookie-?(?:wall|muur)|consent-?(?:wall|gate)|privacy-?(?:gate|wall)|cmp"
    r"|collectconsent|tracking-?consent|accept-?cookies?|cookies?-?(?:accept|choice|gate)|pur|contentpass)(?:[/_.-]|$)"
)
#: A host that has to do with privacy, and a way back to the address that was asked for, make a gate as well, unless
#: the house asked is about privacy itself.
_OF_PRIVACY = regex(r"privacy|consent|cookie|gdpr|rgpd|dsgvo|\bcmp\b|datenschutz|confidentialite|privacidad")
_FEWEST_BACK = 8
#: What such pages call the way back.
_RETURN = regex(
    r"(?:^|[&?_-])(?:\w*(?:callback|redirect|return|continue)\w*|url|uri|next|dest|destination|origin|referr?er|target"
    r"|back|goto|from|ref)=",
    re.I,
)


def gate_of_consent(cited: str, final: str) -> str | None:
    """Return host and path of the consent gate *final* is, or None; a site's own policy is a page."""
    parts = urlsplit(final)
    host, path = (parts.hostname or "").lower(), parts.path.lower()
    asked = (urlsplit(cited).hostname or "").lower()
    back = _leads_back(parts.query, cited)
    if (
        (_GATE_HOST.search(host) and host != asked)
        or (_GATE_PATH.search(path) and (back or _RETURN.search(parts.query)))
        or (_OF_PRIVACY.search(f"{host}{path}") and back and not _OF_PRIVACY.search(asked))
    ):
        return f"{host}{parts.path}"
    return None


def _leads_back(query: str, cited: str) -> bool:
    """Say whether a query carries the address that was asked for, however often it was encoded."""
    said = unquote(unquote(unquote(query))).lower()
    path = unquote(urlsplit(cited).path).lower().strip("/")
    return len(path) >= _FEWEST_BACK and path in said
