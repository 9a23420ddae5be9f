"""What of a page's boxes is furniture, and what only announces other pages, by their names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from models.pattern import regex
from pipelines.facts.canonical.listed import listed
from snapshots.words import folded

UNSEEN = frozenset(
    listed("script style noscript template svg math head iframe object canvas audio video map select datalist textarea")
)
BREAKING = frozenset(
    listed(
        """
address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
h5 h6 header html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption option td th
dir hgroup search
"""
    )
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: Inline elements at whose edges a line is parted.
PARTING = frozenset(listed("b strong span a em i small time label font u mark big cite button code"))
BOLD = frozenset({"b", "strong"})
_ALWAYS = frozenset({"nav", "footer", "menu", "dialog"})
_ROLES = listed("navigation banner contentinfo search dialog alertdialog menu menubar toolbar")
_BESIDE = regex(
    r"(?:^|[-_\s])(?:cookies?|cookiebar|cookiebanner|consent|gdpr|rgpd|onetrust|didomi|share|sharing|social|socials"
    r"|breadcrumbs?|navbar|navigation|nav|menu|submenu|footer|newsletter|toc|pagination|pager|language-?switcher"
    r"|langswitch|skiplink|sponsors)(?:$|[-_\s])"
)
_TEASER = regex(
    r"(?:^|[-_\s])(?:teasers?|related|latest|latest-?news|news-?list|recent-?posts?|recent-?entries|post-?teasers?"
    r"|block-views|calendar|twitter|tweets?|feed|instagram|widget_recent_entries)(?:$|[-_\s])"
)
_LAYOUT = regex(
    r"(?:^|\s)(?:has|no|with|without|is)-[\w-]+|(?<![\w-])[\w-]+-(?:open|enabled|active|visible|true)(?=\s|$)"
)
_HIDDEN = regex(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|(?<![\w-])opacity\s*:\s*0(?![.\d])", re.I
)
_NEWS = listed(
    """
news latest-news latest recent-news recent-posts newsroom aktuelles neuigkeiten nachrichten aktuelle-meldungen
actualites nos-actualites a-la-une dernieres-actualites actus noticias ultimas-noticias actualidad novedades
nieuws laatste-nieuws actueel aktualnosci wiadomosci notizie ultime-notizie novita related-articles read-more
das-konnte-sie-auch-interessieren najnowsze-wiadomosci lees-ook articoli-correlati neueste-beitrage
ahnliche-beitrage entradas-recientes articles-recents ostatnie-wpisy articoli-recenti a-lire-aussi lire-aussi
see-also weitere-meldungen
"""
)
#: Characters of a picture's text.
_MOST_MARKS = 300


def stands_beside(name: str, attrs: Mapping[str, str], *, in_article: bool) -> bool:
    """Say whether an element is a menu, a header, a footer or the like."""
    if name in _ALWAYS or (name == "header" and not in_article):
        return True
    if not attrs or name in ("html", "body", "main", "article"):
        return False
    return (attrs.get("role") or "").lower() in _ROLES or _marked(attrs, _BESIDE)


def is_teaser(attrs: Mapping[str, str]) -> bool:
    """Say whether an element announces other pages by its class."""
    return bool(attrs) and _marked(attrs, _TEASER)


def is_teaser_class(kind: str) -> bool:
    """Say whether *kind*, a tag with its classes, announces other pages."""
    tag, _, classes = kind.lower().partition(" ")
    return tag not in ("html", "body", "main", "article") and _TEASER.search(_LAYOUT.sub(" ", classes)) is not None


def heads_news(heading: str) -> bool:
    """Say whether *heading* stands above what announces other pages."""
    return len(heading) < 50 and "-".join(re.findall(r"[^\W_]+", folded(heading))) in _NEWS


def is_hidden(attrs: Mapping[str, str]) -> bool:
    """Say whether an element is not shown."""
    return "hidden" in attrs or ("style" in attrs and _HIDDEN.search(attrs["style"]) is not None)


def _marked(attrs: Mapping[str, str], marks: re.Pattern[str]) -> bool:
    names = f"{attrs.get('class') or ''} {attrs.get('id') or ''}".strip()[:_MOST_MARKS].lower()
    return bool(names) and marks.search(_LAYOUT.sub(" ", names)) is not None
