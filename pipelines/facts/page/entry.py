"""Entries of lists: a name, the country beside it, and the host it links to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from models.pattern import regex
from pipelines.facts.canonical.country import country
from pipelines.facts.page.sheet import Entry
from snapshots.markup import live_address

_BULLET = regex(r"^(?:[\s•·▪►»>*–—-]+|\d{1,3}[.)]\s+)")
_BRACKET = regex(r"\s*[(\[]([^()\[\]]{1,60})[)\]]")
_TAIL = regex(r"\s*(?:,|\s[-–—|/·]|:)\s*([^,|–—]{2,40})$")
_LOGO = regex(
    r"^(?:(?:the\s)?logo(?:s|type)?(?:\s(?:of|de la|de l'|de|du|des|der|des|von|di|van))?\s*[:–-]?\s+|logo_)"
    r"|\s*[-–]?\s*logo(?:type)?$|\.(?:png|jpe?g|svg|gif|webp)$",
    re.I,
)
_REST = regex(r"\s(?:[-–—:|]|//)\s|\s*[:;]\s")
_COLON = regex(r"(?<=\w\w\w)\s?:\s")
_ROLE = regex(
    r"(?:,\s*|\s*[(\[])(?:lead(?: partner)?|leader|co-?ordinator|chef de file|coordinat\w+|koordinat\w+"
    r"|federführend|pilote"
    r"|partner|partenaire|member|membre|mitglied|associate)\b[^()]*[)\]]?\s*$",
    re.I,
)
_EMPTY = regex(
    r"^(?:image|bild|photo|foto|logo|img|picture|placeholder|icon|banner|link|website|www.*|https?:.*)\W*\d*$", re.I
)
#: The two letters of a flag.
_FLAG = regex("[\U0001f1e6-\U0001f1ff]{2}")
_NUMBER = regex(r"^[\W\d]+$")
#: Words of the longest name; what has more is text.
_MOST_WORDS = 14
_LONG = 9
#: Letters of the longest code of a country.
_CODE = 3


def entry(text: str, links: Iterable[str] = (), url: str = "", land: str | None = None) -> Entry | None:
    """Return the entry *text* is; None where it names nothing.

    Args:
        links: Addresses the entry leads to.
        url: The page's own address.
        land: The country of all entries of the list, where its heading names it.
    """
    flag = _FLAG.search(text)
    bare = _BULLET.sub("", _FLAG.sub("", text).strip()).strip(" .,;:·|")
    code, name = _without_country(bare)
    code = code or (_of_flag(flag[0]) if flag else None)
    name = _COLON.split(_ROLE.sub("", name), maxsplit=1)[0].strip(" .,;:·|–—-")
    if len(name.split()) > _LONG:
        name = _REST.split(name, maxsplit=1)[0].strip(" .,;:")
    if not len(name) >= 2 or len(name.split()) > _MOST_WORDS or _NUMBER.match(name) or _EMPTY.match(name):
        return None
    own = country(name) if len(name) > _CODE else None
    return Entry(name=name, country=code or land or own, host=host_of(links, url))


def logo_entry(text: str, links: Iterable[str], url: str) -> Entry | None:
    """Return the entry a logo's text names."""
    found = _LOGO.sub("", text.replace("_", " ") if " " not in text else text)
    return entry(_LOGO.sub("", found), links, url)


def host_of(links: Iterable[str], url: str) -> str:
    """Return the host of the first link that leaves the page's own."""
    try:
        own = _bare(urlsplit(url).hostname or "")
        for link in links:
            host = _bare(urlsplit(live_address(urljoin(url, link))).hostname or "")
            if host and host != own and not host.endswith(_PLACES):
                return host
    except ValueError:
        return ""
    return ""


def _of_flag(flag: str) -> str:
    return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


#: Hosts that are nobody's own.
_PLACES = (
    "facebook.com",
    "twitter.com",
    "x.com",
    "linkedin.com",
    "instagram.com",
    "youtube.com",
    "google.com",
    "goo.gl",
)


def _without_country(text: str) -> tuple[str | None, str]:
    """Return the country *text* names in brackets or at its end, and the rest."""
    for found in _BRACKET.finditer(text):
        code = _country_in(found[1])
        if code:
            return code, (text[: found.start()] + text[found.end() :]).strip()
    found_tail = _TAIL.search(text)
    if found_tail and (code := country(found_tail[1])) and len(found_tail[1].strip(" .")) > 1:
        return code, text[: found_tail.start()]
    return None, text


def _country_in(text: str) -> str | None:
    """Return the country of "France", "FR", "Lyon, France", "FR, lead"."""
    for part in (text, *reversed(re.split(r"[,;/]|\s[-–]\s", text))):
        if part.strip() and (code := country(part)):
            return code
    return None


def with_country(found: Entry | None, others: Iterable[str]) -> Entry | None:
    """Return *found* with the country one of its other lines is."""
    if found is None or found.country:
        return found
    code = next((code for text in others if len(text) < 60 and (code := country_of(text))), None)
    return Entry(name=found.name, country=code, host=found.host) if code else found


def country_of(text: str) -> str | None:
    """Return the code of the country *text* is, or names as its last part."""
    if len(text.strip(" .")) < 2:
        return None
    return country(text) or next(
        (
            code
            for part in reversed(text.replace(":", ",").split(","))
            if len(part.strip()) > 3 and (code := country(part))
        ),
        None,
    )
