"""Addresses: one form to ask for, one key to wait for, and when two of them are the same page."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urljoin, urlsplit, urlunsplit

import tldextract
from w3lib.url import safe_url_string

from models.pattern import regex

_DEFAULT_PORTS = {"http": 80, "https": 443}
_INDEX_FILES = regex(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.I)
#: What campaigns, mailers and sessions hang on an address; the page is the same without.
_TRACKING = regex(
    r"utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|(?:fb|g|d|y|tt|twc|ms|li_fat_)clid|li_fat_id|[gw]braid|gclsrc|igshid"
    r"|mc_[ce]id|mkt_tok|vero_id|oly_(?:anon|enc)_id|_ga|_gl|_hs(?:enc|mi)|wt_mc|phpsessid|jsessionid|aspsessionid\w*",
    re.I,
)
_SESSION = regex(r";jsessionid=[^/?;]*", re.I)
#: Resolvers of one register: a DOI names one thing whatever it is asked through.
_DOI_HOSTS = frozenset({"doi.org", "dx.doi.org"})
#: Only these can be asked for; everything else is ``unchecked`` with reason ``scheme``.
FETCHABLE_SCHEMES = frozenset({"http", "https"})


#: A scheme as print and typists leave it: ``http//``, ``htlp://``, ``http;//``, ``https:// ``. It can mean one thing.
SCHEME = regex(r"(?:h[t1l]{1,3}p(s?)|hxxp(s?)|ttp(s?))(?:\s?[:;]\s?/{0,3}|\s?\.\s?/{1,3}|//)\s*(?=[^\s/])", re.I)
#: Soft hyphens and the like: signs of the typesetter that nobody sees.
_UNSEEN = regex("[\u00ad\u200b-\u200f\u2060\ufeff]")
_HOST_BLANKS = regex(r"(?<=://)[^/?#]*")
#: Name and password before a host (RFC 3986, 3.2.1): never asked with, never shown.
_CREDENTIALS = regex(r"(?<=://)[^/?#\\\s]*@")
_SHOWN_CREDENTIALS = regex(r"(?<=//)(?<!postgresql://)[^/?#\\\s]*@|(?<=postgresql://)[^/?#\\\s:]*:[^/?#\\\s]*@")
#: Where a host stands; the signs ``urlsplit`` passes over, and those a host may hold once it is escaped.
_HOST = regex(r"(?<=//)[^/?#]*")
_PASSED_OVER = str.maketrans("", "", "\t\r\n")
_HOST_SIGNS = "%!$&'()*+,;=:@._~-[]"

#: The list that comes with the library; nothing is fetched.
_SUFFIXES = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
#: Reserved for examples and tests (RFC 2606, 2).
_RESERVED = (".example", ".test", ".invalid", ".localhost")


def splittable(url: str) -> str:
    """Return *url*; where its host is none (brackets without an IPv6 address, signs that become others), it escaped.

    Whatever a stranger wrote comes in through here, so that no rule need ask whether an address can be taken apart.
    """
    try:
        urlsplit(url)
    except ValueError:
        return _HOST.sub(_escaped, url.translate(_PASSED_OVER), count=1)
    return url


def _escaped(authority: re.Match[str]) -> str:
    """Return a host escaped; name and password before it are left out, as nobody would know them escaped."""
    return quote(authority[0].rpartition("@")[2], safe="", errors="replace")


def split(url: str) -> SplitResult:
    """Return the parts of *url*, whatever it is."""
    return urlsplit(splittable(url))


def has_suffix(host: str) -> bool:
    """Say whether *host* is a name below a public suffix such as ``.eu`` or ``.co.uk``, or a reserved one."""
    found = _SUFFIXES(host.lower())
    return bool(found.suffix and found.domain) or host.lower().endswith(_RESERVED)


def registered_domain(host: str) -> str:
    """Return what was registered of the name *host*: ``bwcon.de`` of ``team.bwcon.de``.

    Sites of different owners below one provider's name (``github.io``) are told apart; a name without a suffix, and one
    that is reserved for tests, stands for itself.
    """
    name = host.lower().partition(":")[0].removeprefix("www.")
    found = _SUFFIXES(name, include_psl_private_domains=True)
    return f"{found.domain}.{found.suffix}" if found.domain and found.suffix else name


def wire_form(printed: str) -> str:
    """Escape *printed* so that a client can ask for it, without mending anything that could mean something else.

    A missing or misprinted scheme becomes ``http`` or ``https``; host and scheme are lowered, blanks in the host and
    unseen signs left out, other blanks and non-ASCII escaped, the fragment dropped because it never reaches a server
    (RFC 9110, 7.1), and so are name and password.
    """
    text = _UNSEEN.sub("", printed).strip()
    scheme = SCHEME.match(text)
    if scheme is not None:
        text = f"http{'s' if any(scheme.groups()) else ''}://{text[scheme.end() :].lstrip('/')}"
    elif not re.match(r"[a-z][a-z0-9+.-]*:(?!\d+(?:/|$))", text, re.I):
        text = f"http://{text.lstrip('/')}"
    text = without_credentials(_HOST_BLANKS.sub(lambda host: re.sub(r"\s", "", host[0]), text, count=1))
    try:
        safe = safe_url_string(splittable(text), quote_path=True)
    except ValueError:  # a port, or a host in brackets, that is none
        text = _HOST_BLANKS.sub(lambda host: quote(host[0], safe="", errors="replace"), text, count=1)
        safe = safe_url_string(text, quote_path=True)
    parts = split(safe)
    netloc = _netloc(parts)
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", parts.query, ""))


def without_credentials(url: str) -> str:
    """Return *url* without what stands before an ``@`` in its authority."""
    return _CREDENTIALS.sub("", url, count=1) if "@" in url else url


def masked(said: str) -> str:
    """Return *said*, any text, with name and password of the addresses in it made a "…".

    The name alone of a database's address is no secret, and what tells how to write one needs it.
    """
    return _SHOWN_CREDENTIALS.sub("…@", said) if "@" in said and "//" in said else said


def joined(base: str, target: str) -> str:
    """Resolve *target*, as a server or page gave it, against *base*; whatever it is, the result can be taken apart."""
    return splittable(without_credentials(urljoin(splittable(base), splittable(target))))


def _netloc(parts: SplitResult) -> str:
    host = quote((parts.hostname or "").rstrip("."), safe=_HOST_SIGNS, errors="replace")
    if ":" in host:
        host = f"[{host}]"
    try:
        port = parts.port
    except ValueError:
        return quote(parts.netloc, safe=_HOST_SIGNS, errors="replace")
    if port is None or port == _DEFAULT_PORTS.get(parts.scheme.lower()):
        return host
    return f"{host}:{port}"


def scheme(url: str) -> str:
    """Return the scheme of *url*, lower case."""
    return split(url).scheme.lower()


def host_key(url: str) -> str:
    """Return the key under which we queue, wait and lock: the host without ``www.``, plus an unusual port.

    ``www.skywin.be`` and ``skywin.be`` are one house with two doors; knocking at both at once is rude.
    """
    parts = split(url)
    host = (parts.hostname or "").lower().rstrip(".").removeprefix("www.")
    try:
        port = parts.port
    except ValueError:
        port = None
    return host if port in (None, 80, 443) else f"{host}:{port}"


def authority(url: str) -> str:
    """Return ``scheme://host[:port]``, the unit a robots.txt speaks for (RFC 9309, 2.3)."""
    parts = split(url)
    return f"{parts.scheme}://{parts.netloc}"


def same_address(one: str, other: str) -> bool:
    """Say whether two addresses are forms of one page, as `page_key` sees it."""
    return page_key(one) == page_key(other)


def page_key(url: str) -> tuple[str, str, str]:
    """Return house, path and query of *url*, less what may differ between two addresses of one page.

    That is scheme, ``www``, port, escapes, index file, trailing slash, fragment, and parameters that only
    follow a reader around. What a query asks for tells pages apart.
    """
    parts = split(url)
    doi = _doi(parts)
    if doi is not None:
        return "doi.org", doi, ""
    path = _INDEX_FILES.sub("/", unquote(_SESSION.sub("", parts.path)))
    asked = (pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0]))
    return host_key(url), path.rstrip("/") or "/", "&".join(f"{name}={value}" for name, value in asked)


def _doi(parts: SplitResult) -> str | None:
    """Return the name in the register of DOIs; letters count the same in either case (DOI Handbook, 2.4)."""
    host = (parts.hostname or "").lower().removeprefix("www.")
    if parts.scheme.lower() != "doi" and host not in _DOI_HOSTS:
        return None
    return f"/{unquote(parts.path).strip('/').lower()}"


def is_home(url: str) -> bool:
    """Say whether *url* is a site's root or the root of one of its languages (``/``, ``/en``, ``/fr-ca/``)."""
    parts = split(url)
    if parts.query:
        return False
    path = _INDEX_FILES.sub("/", parts.path).strip("/")
    return path == "" or re.fullmatch(r"[a-z]{2,3}(?:[-_][a-z]{2})?", path, re.I) is not None


def depth(url: str) -> int:
    """Count the path segments of *url*, not counting a leading language segment."""
    segments = [segment for segment in split(url).path.split("/") if segment]
    if segments and re.fullmatch(r"[a-z]{2}(?:[-_][a-z]{2})?", segments[0], re.I):
        segments = segments[1:]
    return len(segments)
