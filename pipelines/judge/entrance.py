"""Whether an address is a site's entrance or the index of a section, rather than a page in it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

import tldextract

from models.address import host_key, is_home
from models.pattern import regex
from snapshots.text import PageText
from snapshots.words import folded

#: The list that comes with the package; it must never ask the network.
_SUFFIXES = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
#: Path segments by which content systems lead to an entrance.
_HALLS = frozenset(
    [
        "site",
        "sites",
        "web",
        "www",
        "portal",
        "home",
        "homepage",
        "index",
        "default",
        "accueil",
        "startseite",
        "inicio",
        "start",
        "main",
        "public",
        "content",
        "welcome",
        "pages",
        "guest",
        "sitepages",
        "seiten",
        "paginas",
        "pagine",
        "strony",
        "sidor",
        "sider",
        "strona-glowna",
        "pagina-inicial",
        "pagina-principal",
        "principal",
        "portada",
        "homepagina",
        "startpagina",
        "forside",
        "forsiden",
        "hjem",
        "hem",
        "startsida",
        "etusivu",
        "uvod",
        "domu",
        "kezdolap",
        "fooldal",
        "acasa",
        "arxiki",
    ]
)
#: "en", "en-gb", "zh-hant"; "om-os" and "om-oss" are "about us".
_LANGUAGE = regex(
    r"^(?!om[-_])(?:[a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant|latn|cyrl))?|eng|fra|fre|deu|ger|spa|esp|ita|nld|pol|por)$"
)
#: "About us" in Danish, in the form of a language and a country.
_ABOUT = ["om-os"]
_EXTENSION = regex(r"\.(?:html?|php\d?|aspx?|jspx?|cfm|do|nsf)$")


#: What says where a visitor comes from, or how he wants to be spoken to; it names no page.
_PASSING = regex(
    r"(?:ref|referr?er|utm_\w+|mtm_\w+|pk_\w+|gclid|fbclid|msclkid|mc_[ce]id|_ga|_gl|src|source|from|origin\w*|via|cmp"
    r"|camp(?:aign)?|redirect\w*|lang|language|locale|hl|l|lng|error|err|erreur|fehler|status|code|msg|message|notice"
    r"|reason|notfound|not_found|missing|404|nocache|phpsessid|jsessionid|sid|sessionid|ts|_)",
    re.I,
)


#: The entrance as a query asks for it, ``index.php?home``, ``?page=accueil``, ``?r=site/index``, and by what name.
_ROOMS = regex(
    r"(?:(?:site|cms|main|default|home|index|page)[/.:])?(?:home|home-?page|front-?page|featured|index|default|main"
    r"|welcome|start|accueil|bienvenue|startseite|willkommen|inicio|portada|principal|homepagina|startpagina|welkom"
    r"|benvenuti|pagina-iniziale|strona-glowna|pagina-inicial|forside|hjem|hem|startsida|etusivu|uvod|domu|kezdolap"
    r"|fooldal|acasa)(?:\.\w{2,5})?",
    re.I,
)
_ASKS_FOR = regex(
    r"(?:page|pag|pg|p|pagina|seite|site|strona|side|sida|section|sec|sezione|seccion|rubrique|rub|menu|view|mod|module"
    r"|modulo|act|action|accion|azione|cmd|do|task|content|contenu|contenido|show|go|inc|include|file|nav|area|tpl"
    r"|template|r|route|fuseaction|id|page_?id|name|what|op|option|controller|ctrl|inhalt|contenuto|inhoud|tresc)",
    re.I,
)
#: Where a gate sends its visitor back to: what asks for it is a gate, no entrance.
_RETURNS = regex(r"(?:next|return|continue|goto|back|dest|came_?from|target|callback|volver|retour|terug)", re.I)


def is_entrance(url: str, *, asked: str = "") -> bool:
    """Say whether *url* leads to a site's home, its language root, or a hall named after the house itself.

    ``ised-isde.canada.ca/site/ised/en`` is the entrance of that house: nothing is left of the path
    but the way in, the house's name and a language. A query that only repeats the address *asked* for, as in
    ``/?src=missing&p=%2Fold%2Fpage``, names no page either.
    """
    if is_home(url):
        return segments(url) != _ABOUT
    parts = urlsplit(url)
    if not all(_passes(name, value, asked) for name, value in parse_qsl(parts.query, keep_blank_values=True)):
        return False
    names = set(re.split(r"[.-]", (parts.hostname or "").lower()))
    return all(_leads_in(segment, names) for segment in segments(url))


def _passes(name: str, value: str, asked: str) -> bool:
    if _ROOMS.fullmatch(value or name) and (not value or _ASKS_FOR.fullmatch(name)):
        return True
    path = urlsplit(asked).path.strip("/").lower()
    repeats = bool(path) and not _RETURNS.match(name) and value.lower().split("?")[0].rstrip("/").endswith(path)
    return repeats or _PASSING.fullmatch(name) is not None


def _leads_in(segment: str, names: set[str]) -> bool:
    return segment in _HALLS or segment in names or _LANGUAGE.match(segment) is not None


def segments(url: str) -> list[str]:
    """Return the path's segments, lower case, without file extensions."""
    return [_EXTENSION.sub("", unquote(each).lower()) for each in urlsplit(url).path.split("/") if each]


def is_section_of(final: str, cited: str) -> bool:
    """Say whether *final* is a level above *cited* on the same host: ``/news/`` for ``/news/2018/item.html``."""
    above, below = (_without_language(segments(url)) for url in (final, cited))
    return (
        host_key(final) == host_key(cited)
        and all(_passes(name, value, cited) for name, value in parse_qsl(urlsplit(final).query, keep_blank_values=True))
        and len(above) < len(below)
        and below[: len(above)] == above
    )


def _without_language(path: list[str]) -> list[str]:
    return path[1:] if path and _LANGUAGE.match(path[0]) else path


def house(url: str) -> str:
    """Return the name a domain is known by: ``skywin`` for ``www.skywin.be``."""
    return _SUFFIXES(url).domain.lower()


def registered(url: str) -> str:
    """Return the registrable domain: ``canada.ca`` for ``ised-isde.canada.ca``."""
    return _SUFFIXES(url).top_domain_under_public_suffix.lower()


def own_ways(page: PageText, final: str) -> frozenset[str]:
    """Return the paths by which *page*, which answered at *final*, leads on within its own domain."""
    own = registered(final)
    return frozenset("/".join(segments(link.url)) for link in page.links if registered(link.url) == own) - {""}


def slug(url: str) -> str:
    """Return the last segment that names a page, or nothing."""
    named = [each for each in segments(url) if each not in _HALLS and not _LANGUAGE.match(each)]
    return named[-1] if named else ""


#: How sites name their search, and the parameter that holds what is sought.
_SEARCH = regex(
    r"^(?:search|suche|recherche|buscar|busqueda|buscador|cerca|ricerca|zoek\w*|szukaj|wyszukiwarka|wyszukiwanie"
    r"|pesquisa"
    r"|sok|sog|haku|hledani|hledat|vyhledavani|kereses|cautare|search-?results?|suchergebnisse?)$"
)
_QUERY = regex(r"^(?:q|s|query|search\w*|keys|keywords?|term|suchbegriff|sword|recherche|busca|busqueda)$", re.I)


def searches(url: str) -> bool:
    """Say whether *url* asks a site's search for something."""
    asked = any(_QUERY.match(name) and value for name, value in parse_qsl(urlsplit(url).query))
    path = segments(url)
    named = any(_SEARCH.match(folded(segment)) for segment in path)
    return (asked and (named or not path or is_entrance(url.split("?")[0]))) or (named and len(path) > 1)
