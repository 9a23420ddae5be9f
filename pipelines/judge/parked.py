"""The name has a new owner: parked, for sale, or filled with something else altogether."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, content_words, key, pieces, prose_words, quoted, short_blocks, titles
from pipelines.judge.entrance import house, registered
from pipelines.judge.lexicon import BROKERS, FOR_SALE, HOST_FOR_SALE, PARKING, PARKING_SOURCE, VICE
from snapshots.language import guessed_language
from snapshots.text import PageText
from snapshots.words import folded

#: Running text beyond which a sentence about a parked domain is a remark, not the page.
_PROSE = 200
#: Below this similarity a text has nothing to do with the one consulted.
_UNRELATED = 0.05
#: Different words of the trade; "slots" and "poker" alone stand on many honest pages.
_FEWEST_VICES = 3
#: Names in titles that any two sites share.
_COMMON = frozenset(
    [
        "home",
        "page",
        "welcome",
        "accueil",
        "willkommen",
        "start",
        "index",
        "official",
        "site",
        "website",
        "news",
        "the",
        "and",
        "for",
        "our",
        "international",
        "europe",
        "european",
        "group",
    ]
)


def for_sale(case: Case) -> Judgement | None:
    """Judge a domain offered for sale; brokers' long pages say so in the title only."""
    now = case.now
    if now is None or case.recognised:
        return None
    broker = registered(case.final)
    if case.moved and broker in BROKERS and registered(case.cited) != broker:
        return case.judgement(Verdict.PARKED, "for-sale", 0.95, f"sent to {broker}, which sells domain names")
    named = [re.compile(HOST_FOR_SALE % re.escape(name)) for name in _names(case)]
    for place in (*_whole_title(now), *titles(now)):
        if any(pattern.search(key(place)) for pattern in named) or FOR_SALE.search(key(place)):
            return case.judgement(Verdict.PARKED, "for-sale", 0.95, quoted(place))
    if prose_words(now) <= _PROSE:
        for place in short_blocks(now):
            if any(pattern.search(key(place)) for pattern in named) or FOR_SALE.search(key(place)):
                return case.judgement(Verdict.PARKED, "for-sale", 0.85, quoted(place))
    return None


def _whole_title(now: PageText) -> list[Place]:
    return [Place(where="title", text=now.title)] if now.title else []


def _names(case: Case) -> set[str]:
    """Return the hosts the page may be offering: cited and final, with and without ``www``."""
    hosts = {(urlsplit(url).hostname or "").lower() for url in (case.cited, case.final)}
    return {
        name for name in hosts | {host.removeprefix("www.") for host in hosts} | {registered(case.cited)} if "." in name
    }


def parking(case: Case) -> Judgement | None:
    """Judge a registrar's or hoster's placeholder."""
    now = case.now
    if now is None or case.recognised or prose_words(now) > _PROSE:
        return None
    for place in (*titles(now), *short_blocks(now)):
        if PARKING.search(key(place)):
            return case.judgement(Verdict.PARKED, "parking-page", 0.9, quoted(place))
    source = next((each for each in now.embedded if PARKING_SOURCE.search(each.lower())), None)
    if source is not None and content_words(now) <= _PROSE:
        return case.judgement(
            Verdict.PARKED, "parking-page", 0.85, f"filled by a parking service: {source.split('?')[0]}"
        )
    return None


def usurped(case: Case) -> Judgement | None:
    """Judge a page that has nothing to do with the version consulted: other text, no common name, other trade or "
    "tongue."""
    now, then = case.now, case.then
    if (
        now is None
        or then is None
        or case.similarity is None
        or case.similarity >= _UNRELATED
        or case.containment >= _UNRELATED
    ):
        return None
    if content_words(then) < 30 or content_words(now) < 30 or _shared(case, then, now):
        return None
    break_line = f"nothing in common with the version consulted (similarity {case.similarity:.2f}, no common name)"
    title_line = f"title then “{then.title}”, now “{now.title}”"
    found = vices(now)
    if len(found) >= _FEWEST_VICES and not vices(then):
        return case.judgement(
            Verdict.PARKED, "usurped", 0.9, f"speaks of {', '.join(sorted(found)[:6])}", break_line, title_line
        )
    before, after = guessed_language(then.main), guessed_language(now.main)
    if not case.moved and before and after and before != after and not _offers(then, after):
        return case.judgement(
            Verdict.PARKED, "usurped", 0.55, f"the language changed from {before} to {after}", break_line, title_line
        )
    return None


def vices(page: PageText) -> set[str]:
    """Return the words of betting, pills and adult trades on *page*."""
    return set(VICE.findall(folded("\n".join((page.title, *page.headings, *page.texts)))))


def _shared(case: Case, then: PageText, now: PageText) -> set[str]:
    """Return the names both pages bear, the domain's own name apart: usurpers keep that."""
    own = {house(case.cited), house(case.final)}
    ours = _title_names(then) - own
    text = folded("\n".join((now.title, now.site, *now.headings, *now.texts)))
    return {name for name in ours if re.search(rf"\b{re.escape(name)}\b", text)}


def _title_names(page: PageText) -> set[str]:
    source = " ".join([page.site, *pieces(page.title), *page.headings[:3]])
    return {folded(word) for word in re.findall(r"\b[A-ZÀ-ÞŁŚŻ][\w'’&-]{2,}", source)} - _COMMON


def _offers(then: PageText, language: str) -> bool:
    """Say whether the version consulted linked to a version in *language*: then the house merely changed its "
    "default."""
    return any(re.search(rf"/{language}(?:[-_][a-z]{{2}})?(?:/|$)", link.url) for link in then.links)
