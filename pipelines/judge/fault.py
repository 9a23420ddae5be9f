"""Errors and maintenance notices that a server sends with a good status."""

from __future__ import annotations

from collections.abc import Iterator

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, known, places, quoted, short_blocks, titles
from pipelines.judge.message import own_subject, unquoted
from pipelines.judge.placard import placards
from pipelines.judge.upkeep import maker, promises
from snapshots.text import PageText

#: Running text beyond which a page is no notice.
_MOST_PROSE = 80
_MOST_WORDS = 160
#: A bare "Maintenance" as title or heading, with hardly a word besides.
_BARE = 14
#: Running words beside a sentence that says so: an apology, when to come back.
_BESIDE = 30
#: Ways on that a notice may have, those to social networks included, and to pages of its own site.
_WAYS = 8
_OWN_WAYS = 3
#: What only a program says that failed.
_TECHNICAL = regex(
    r"\berror establishing a database connection\b|\b(?:500 )?internal server error\b|^(?:php )?(?:fatal error"
    r"|uncaught|warning|notice|deprecated|parse error): "
    r"|\bapplication error\b|\b(?:502 )?bad gateway\b|\bgateway time-?out\b|\b(?:mysqli?|pdo|sql)[_a-z]*\(\)"
    r"|\bsqlstate\[|\btraceback \(most recent"
    r"|\b(?:database|datenbank|base de (?:donnees|datos|dados))\b.{0,30}\b(?:error|fehler|erreur|connection"
    r"|verbindung|connexion|conexion|ligacao)\b"
    r"|\bserver error in '/' application\b|\bruntime error\b"
)
_MAINTENANCE = (
    r"(?:scheduled |under )?maintenance|en (?:cours de )?maintenance|wartungs(?:arbeiten|modus)|in wartung|gewartet"
    r"|en mantenimiento|in manutenzione"
    r"|in onderhoud|onderhoud|przerw[aey] techniczn\w+|prac[ae] (?:konserwacyjn|techniczn)\w+|konserwacj\w+"
    r"|em manutencao|underhall|vedligehold\w*"
    r"|vedlikehold|huolto\w*|udrzb\w+|karbantartas\w*|συντηρηση\w*|(?:temporarily|currently) (?:unavailable|offline"
    r"|down)"
    r"|momentanement indisponible|temporairement indisponible|vorubergehend nicht (?:erreichbar|verfugbar)"
    r"|temporalmente (?:no disponible|fuera de servicio)"
    r"|temporaneamente non (?:disponibile|raggiungibile)|tijdelijk niet (?:beschikbaar|bereikbaar)"
    r"|chwilowo niedostepn\w+|temporariamente indisponivel"
    r"|tillfalligt (?:otillganglig\w*|stangd)|midlertidigt utilgaengelig\w*|docasne nedostupn\w+"
    r"|service (?:temporarily )?unavailable"
)
_NOTICE = regex(rf"\b(?:{_MAINTENANCE})\b")
#: What is being worked on is the site, and now.
_OF_THE_SITE = regex(
    r"\b(?:(?:web)?site|web ?page|page|portal|server|system|platform|we|site (?:web|internet)|serveur|nous"
    r"|internetseite|internetauftritt"
    r"|webseite|seite|wir|sitio|pagina|servidor|portal[e]?|sito|wij|stron[aey]|serwis"
    r"|witryn[aey]|sitio|webbplats\w*"
    r"|sidan|siden|hjemmeside\w*|nettsted\w*|sivusto\w*|stranky?|web|oldal|weboldal|ιστοσελιδα|ιστοτοπος)\b"
)
_PAST = regex(r"\b(?:was|were|had been|answered|a ete|etait|war|wurde|estuvo|fue|e stato|was|byl[aoy]?|esteve|foi)\b")


def crashed(case: Case) -> Judgement | None:
    """Judge a page on which a program says how it failed, and nobody says anything: it has no owner to tell by."""
    now = case.now
    if now is None or case.recognised or now.prose_words > _MOST_PROSE or now.exceeds(_MOST_WORDS):
        return None
    if len(case.own_ways) >= _OWN_WAYS:
        return None
    place = next((each for each in places(now) if _TECHNICAL.search(unquoted(key(each)))), None)
    if place is None:
        return None
    line = f"an error or maintenance notice: {quoted(place)}"
    return case.judgement(Verdict.UNREACHABLE, "bad-response", 0.6, line)


def faulty(case: Case) -> Judgement | None:
    """Judge an error or maintenance notice: no usable answer, perhaps only today."""
    now = case.now
    if now is None or case.recognised or now.prose_words > _MOST_PROSE or now.exceeds(_MOST_WORDS):
        return None
    place = next(_notices(now), None)
    if place is not None:
        line = f"an error or maintenance notice: {quoted(place)}"
        return case.judgement(Verdict.UNREACHABLE, "bad-response", 0.6, line)
    return _shut(case, now)


def _shut(case: Case, now: PageText) -> Judgement | None:
    """Judge a site shut for a while, in whatever words: by its maker's marks, or by a promise every address gives."""
    if case.page is None or now.kind != "html" or now.ways > _WAYS or len(case.own_ways) >= _OWN_WAYS:
        return None
    if name := maker(case.page.body):
        why = f"a notice that the site is shut, as made by {name}"
        return case.judgement(Verdict.UNREACHABLE, "bad-response", 0.6, why)
    place = next((place for place in placards(now) if promises(key(place))), None)
    if place is None or not case.is_nonsense:
        return None
    why = f"every address answers that the site comes back: {quoted(place)}"
    return case.judgement(Verdict.UNREACHABLE, "bad-response", 0.55, why)


def _notices(now: PageText) -> Iterator[Place]:
    about = own_subject(now)
    bare = now.prose_words <= _BARE
    for place in titles(now):
        text = unquoted(key(place))
        if len(text.split()) > _BARE:
            continue
        if _TECHNICAL.search(text) or (_NOTICE.search(text) and (bare or _OF_THE_SITE.search(text) or _told(now))):
            yield place
    if about is not None and not _NOTICE.search(known(about)):
        return
    for place in short_blocks(now):
        text = unquoted(key(place))
        alone = now.prose_words - len(place.text.split()) <= _BESIDE
        if _TECHNICAL.search(text) or (alone and _tells(text)):
            yield place


def _told(now: PageText) -> bool:
    """Say whether a sentence says that the site itself is being worked on."""
    return any(_tells(unquoted(key(place))) for place in short_blocks(now))


def _tells(text: str) -> bool:
    return _NOTICE.search(text) is not None and _OF_THE_SITE.search(text) is not None and not _PAST.search(text)
