"""The answer came from elsewhere: the same page, the front door, or another page."""

from __future__ import annotations

import re

from models.address import host_key, is_home
from models.pattern import regex
from models.verdict import Judgement, Verdict
from models.visit import HopKind
from pipelines.judge.case import SAME_PAGE, Case
from pipelines.judge.entrance import house, is_entrance, is_section_of, searches, segments, slug
from pipelines.judge.subject import keeps_subject, says, shared_name, telling
from snapshots.text import PageText
from snapshots.words import folded, words

#: A slug shorter than this (``about``, ``news``) proves nothing.
_TELLING_SLUG = 8
#: Share of a slug's words in a title by which the title is the slug's.
_MOST = 0.6


def home(case: Case) -> Judgement | None:
    """Judge a deep address that now leads to the entrance, to the index above it, or to a search."""
    if is_entrance(case.cited) or case.surely_recognised:
        return None
    if not case.moved:
        return _home_in_place(case)
    shown = _same_by_name(case)
    if is_entrance(case.final, asked=case.cited):
        if shown and case.then is None:
            return None
        why = f"sent from a page to the entrance {case.final}"
        return case.judgement(Verdict.SOFT_404, "home-redirect", 0.9 if case.then else 0.8, why, _likeness(case))
    if shown:
        return None
    if case.then is None:
        return _unlisted(case)
    if is_section_of(case.final, case.cited) or _is_index(case):
        why, sure = f"sent from a page to the index above it, {case.final}", 0.7
    elif searches(case.final) and not searches(case.cited) and not case.recognised:
        why, sure = f"sent from a page to a search, {case.final}", 0.65
    elif _is_list_instead(case, case.then):
        why, sure = f"sent from a page to a list that does not hold it, {case.final}", 0.6
    else:
        return None
    return case.judgement(Verdict.SOFT_404, "home-redirect", sure, why, _likeness(case))


def _home_in_place(case: Case) -> Judgement | None:
    """Judge a deep address at which the entrance itself answers: so says its canonical address, which was another."""
    now, then = case.now, case.then
    if now is None or then is None or not now.canonical or not is_entrance(now.canonical):
        return None
    if host_key(now.canonical) != host_key(case.cited) or (then.canonical and is_entrance(then.canonical)):
        return None
    if case.recognised or keeps_subject(then, now) or says(case.cited_title or "", now, case.final):
        return None
    why = f"the entrance answers at the address of a page: its canonical address is {now.canonical}"
    return case.judgement(Verdict.SOFT_404, "home-redirect", 0.7 if then.canonical else 0.6, why, _likeness(case))


def _unlisted(case: Case) -> Judgement | None:
    """Judge, without a version consulted, a page that led to the index above it, which does not list it.

    An index that took the page in speaks of it in a line of its own, or leads to it: by most words of the title cited,
    or by those of its address. Words of the house's trade stand on all its pages.
    """
    now = case.now
    if now is None or now.kind != "html" or not (is_section_of(case.final, case.cited) or _is_index(case)):
        return None
    named, address = (telling(_PARTS.sub(" ", text)) for text in (case.cited_title or "", slug(case.cited)))
    named -= telling(_PARTS.sub(" ", now.site)) | {house(case.final)}
    if not named or any(slug(link.url) == slug(case.cited) for link in now.links):
        return None
    lines = [telling(_PARTS.sub(" ", text)) for text in (now.title, *now.headings, *now.texts)]
    if any(told and _mostly(told, line) for told in (named, address) for line in lines):
        return None
    over = _stems(set().union(*lines[: 1 + len(now.headings)]))
    if 2 * len(_stems(named) & over) >= len(named):
        return None
    why = f"sent from a page to the index above it, {case.final}"
    nothing = f"none of its lines is of the title cited, “{case.cited_title}”"
    return case.judgement(Verdict.SOFT_404, "home-redirect", 0.6, why, nothing, _likeness(case))


def _stems(told: set[str]) -> set[str]:
    return {word[:_STEM] for word in told}


#: Letters by which a word is known in another number or a kindred tongue: "member list" is the page "Membres".
_STEM = 4
#: What parts the words of an address or a double name.
_PARTS = regex(r"[\W_]+")


#: Words of running text on the index of a section.
_INDEX_PROSE = 40


def _is_index(case: Case) -> bool:
    """Say whether a deep address led to a page one level below the entrance that lists and hardly tells."""
    now, levels = case.now, (len(segments(case.final)), len(segments(case.cited)))
    named = slug(case.final) in _SECTIONS
    deep = 2 if named else _DEEP
    if now is None or host_key(case.final) != host_key(case.cited) or levels[0] > 1 or levels[1] < deep:
        return False
    lists = now.prose_words <= _INDEX_PROSE and (named or len(slug(case.final)) < _TELLING_SLUG)
    return lists and (case.similarity or 0.0) < SAME_PAGE


def _is_list_instead(case: Case, then: PageText) -> bool:
    """Say whether a page that told something led to one that lists others, no deeper in its site, of another name."""
    now = case.now
    if now is None or host_key(case.final) != host_key(case.cited) or then.prose_words < _FEWEST_TOLD:
        return False
    if len(segments(case.final)) > len(segments(case.cited)) or (case.similarity or 0.0) >= _UNLIKE:
        return False
    named = keeps_subject(then, now) or says(case.cited_title or "", now, case.final)
    return _lists(now) and not named


def _lists(page: PageText) -> bool:
    """Say whether *page* bears a section's short name and is mostly links."""
    entries = sum(block.linked >= _LINKED and block.length <= _ENTRY for block in page.blocks)
    name = next(iter(page.headings), "")
    return entries >= _ENTRIES and page.prose_words <= _INDEX_PROSE and 0 < len(name.split()) <= _SECTION_NAME


#: Running words by which a page tells something of its own.
_FEWEST_TOLD = 25
#: Likeness that menus and footers alone can have.
_UNLIKE = 0.1
#: A list has so many entries of so many words, linked for the most part, under a name of so few.
_ENTRIES = 3
_ENTRY = 12
_LINKED = 0.5
_SECTION_NAME = 3

#: Sections by the names most sites give them.
_SECTIONS = frozenset(
    re.findall(
        r"\w+",
        "actualites agenda aktualnosci aktuelles blog evenementen evenements eventi eventos events imprensa "
        "media members neuigkeiten news nieuws noticias notizie nyheder nyheter pers prasa prensa press "
        "presse progetti projecten projects projekte projekty projetos projets proyectos publicaciones "
        "publications stampa termine veranstaltungen wydarzenia ",
    )
)
#: Levels of an address that names one page among many.
_DEEP = 3


def canonical(case: Case) -> bool:
    """Say whether the way led to another form of the cited address, the front door's own language included."""
    to_language = (
        is_home(case.cited)
        and _bare(case.cited)
        and is_home(case.final)
        and host_key(case.cited) == host_key(case.final)
    )
    return bool(case.hops) and (not case.moved or to_language)


def _bare(url: str) -> bool:
    return re.sub(r"^[a-z]+://[^/]*", "", url).strip("/") == ""


def redirected(case: Case) -> Judgement | None:
    """Judge an answer from another page's address: what shows that it is the same, and how sure that makes us."""
    if not case.moved or canonical(case):
        return None
    reason = _kind(case)
    if case.recognised:
        return _sent(case, reason, 0.95, _likeness(case))
    shown = _same_by_name(case)
    if shown:
        return _sent(case, reason, 0.8 if (case.similarity or 1.0) >= _UNLIKE else 0.7, shown, _likeness(case))
    same_house = house(case.cited) == house(case.final)
    if is_entrance(case.cited) and is_entrance(case.final):
        return _sent(case, reason, 0.85 if same_house else 0.6, "from one entrance to another", _likeness(case))
    if (
        same_house
        and case.then is not None
        and case.now is not None
        and _alike(_own_title(case.then, case.now), case.now, case.final)
    ):
        shown = f"the title holds the words of the title then: “{case.now.title}”"
        return _sent(case, reason, 0.6, shown, _likeness(case))
    # Where a version consulted could have shown it and did not, where we were sent is anybody's guess.
    named = case.then is None and case.now is not None and says(case.cited_title or "", case.now, case.final)
    sure = 0.5 if same_house and named else 0.45
    return _sent(case, reason, sure, "nothing shows that this is the page cited", _likeness(case), _titles(case))


def _sent(case: Case, reason: str, confidence: float, *evidence: str) -> Judgement:
    return case.judgement(Verdict.REDIRECTED, reason, confidence, *evidence, suggested_url=case.final)


def _kind(case: Case) -> str:
    """Return the weakest link of the chain: one temporary hop makes the whole way temporary."""
    kinds = {hop.kind for hop in case.hops}
    if kinds & {HopKind.META_REFRESH, HopKind.SCRIPT}:
        return "meta-refresh"
    return "temporary" if HopKind.TEMPORARY in kinds else "permanent"


def _same_by_name(case: Case) -> str:
    """Return what by name shows that this is the page cited, or nothing."""
    if case.now is None:
        return ""
    title = folded(case.now.title)
    if case.then is not None:
        name = shared_name(case.then, case.now)
        return f"the title is the same as then: “{case.now.title}”" if name else ""
    if case.cited_title and _alike(case.cited_title, case.now, case.final):
        return f"the title matches the one cited: “{case.now.title}”"
    old = slug(case.cited)
    if len(old) >= _TELLING_SLUG and old == slug(case.final):
        return f"the address still ends in “{old}”"
    told = [word for word in re.split(r"[^\w]+", folded(old)) if len(word) > 3]
    if len(told) >= 3 and sum(word in title for word in told) >= _MOST * len(told):
        return f"the title says what the old address said: “{case.now.title}”"
    return ""


def _alike(cited: str, now: PageText, url: str) -> bool:
    """Say whether today's title is the one cited, with more of it than the site's own name."""
    told, shown = set(words(folded(cited))), set(words(folded(now.title)))
    own = told - set(words(folded(now.site))) - {house(url)}
    return bool(own) and len(told) >= _FEWEST_NAMED and _mostly(told, shown) and _mostly(own, shown)


def _own_title(then: PageText, now: PageText) -> str:
    """Return a page's title without the name of its site: what the site says of itself, or what both titles bear."""
    parts = [part for part in _BAR.split(then.title) if folded(part) != folded(then.site)]
    today = {folded(part) for part in _BAR.split(now.title)}
    own = [part for part in parts if folded(part) not in today]
    return max(own or parts, key=len, default="")


#: What parts a page's title from its site's.
_BAR = regex(r"\s+[|–—·»-]\s+")


def _mostly(told: set[str], shown: set[str]) -> bool:
    return len(told & shown) >= _MOST * len(told)


#: Words of a title cited that may be compared.
_FEWEST_NAMED = 2


def _likeness(case: Case) -> str:
    if case.similarity is None:
        return "" if case.then is not None else "no version consulted to compare with"
    verb = "matches" if case.similarity >= SAME_PAGE or case.recognised else "does not match"
    return f"text {verb} the version consulted (similarity {case.similarity:.2f})"


def _titles(case: Case) -> str:
    if case.then is None or case.now is None:
        return f"title now “{case.now.title}”" if case.now and case.now.title else ""
    return f"title then “{case.then.title}”, now “{case.now.title}”"
