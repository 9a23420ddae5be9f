"""Where a page says that it, or its house, has gone: "we have moved to …", in eight languages, with the links there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from models.pattern import regex
from snapshots.text import PageText
from snapshots.words import folded

_FAREWELL = regex(
    r"\b(?:have|has|we'?ve) (?:now )?moved (?:to|here)\b"
    r"|\bpage has (?:been )?moved\b|\bpage a (?:ete )?(?:deplacee?|demenagee?|transferee?)\b"
    r"|\bseite (?:ist|wurde) (?:umgezogen|verschoben|verlegt)\b"
    r"|\bpagina (?:se )?ha (?:sido )?(?:movid|trasladad)[oa]\b"
    r"|\bpagina (?:e stata|si e) (?:spostata|trasferita)\b|\bpagina is (?:verplaatst|verhuisd)\b"
    r"|\bstrona zostala przeniesiona\b|\bpagina (?:foi )?(?:movida|mudou)\b"
    r"|\b(?:site|page|we) (?:is|are) (?:now|moving) (?:at|to|found at)\b"
    r"|\bour new (?:web ?site|home|address|home ?page|domain|site)\b|\bnew (?:web ?site|web address|url|domain) is\b"
    r"|\bnow (?:available|found|online) (?:at|under|on)\b|\bcontinues? (?:at|as|under)\b"
    r"|\ba (?:demenage|change d'adresse)\b|\bavons demenage\b|\b(?:notre|le) nouveau site\b|\bnouvelle adresse\b"
    r"|\b(?:sind|ist) umgezogen\b|\bneue (?:webseite|website|internetseite|internetadresse|adresse|homepage)\b"
    r"|\bnos hemos (?:mudado|trasladado)\b|\bnueva (?:web|direccion|pagina)\b|\bnuevo sitio\b"
    r"|\bci siamo trasferiti\b|\bnuovo (?:sito|indirizzo)\b|\b(?:zijn|is) verhuisd\b"
    r"|\bnieuwe (?:website|site|webadres|adres)\b"
    r"|\b(?:nowa strona|nowy adres|nowej stron\w*|przenies\w+)\b|\bmud(?:amos|ou)\b|\bnovo (?:site|endereco|sitio)\b"
)
#: Longer blocks are prose that may speak of anybody's move.
_MOST_WORDS = 60
#: What a block says, folded, and the addresses its links lead to.
Farewell = tuple[str, tuple[str, ...]]


def farewells(page: PageText) -> Iterator[Farewell]:
    """Yield each short block that says farewell, and the links in it."""
    for text in page.texts:
        said = folded(text)
        if len(said.split()) <= _MOST_WORDS and _FAREWELL.search(said):
            inside = (link.url for link in page.links if link.text and link.text in text)
            yield said, tuple(url for url in inside if urlsplit(url).scheme in ("http", "https"))
