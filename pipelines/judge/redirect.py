"""The answer came from elsewhere: the same page, the front door, or another page."""

from __future__ import annotations

import re

from models.address import host_key, is_home
from models.verdict import Judgement, Verdict
from models.visit import HopKind
from pipelines.judge.case import SAME_PAGE, Case, pieces
from pipelines.judge.entrance import house, is_entrance, is_section_of, segments, slug
from snapshots.words import folded, words

#: A slug shorter than this (``about``, ``news``) proves nothing.
_TELLING_SLUG = 8
#: Share of a slug's words in a title by which the title is the slug's.
_MOST = 0.6


def home(case: Case) -> Judgement | None:
    """Judge a deep address that now leads to the entrance, or to the index above it."""
    if not case.moved or is_entrance(case.cited) or case.surely_recognised:
        return None
    shown = _same_by_name(case)
    if is_entrance(case.final):
        if shown and case.then is None:
            return None
        return case.judgement(
            Verdict.SOFT_404,
            "home-redirect",
            0.9 if case.then else 0.8,
            f"sent from a page to the entrance {case.final}",
            _likeness(case),
        )
    index = is_section_of(case.final, case.cited) or _is_index(case)
    if index and not shown and case.then is not None:
        return case.judgement(
            Verdict.SOFT_404,
            "home-redirect",
            0.7,
            f"sent from a page to the index above it, {case.final}",
            _likeness(case),
        )
    return None


#: Words of running text on the index of a section.
_INDEX_PROSE = 40


def _is_index(case: Case) -> bool:
    """Say whether a deep address led to a page one level below the entrance that lists and hardly tells."""
    now, levels = case.now, (len(segments(case.final)), len(segments(case.cited)))
    deep = 2 if slug(case.final) in _SECTIONS else _DEEP
    if now is None or host_key(case.final) != host_key(case.cited) or levels[0] > 1 or levels[1] < deep:
        return False
    lists = now.prose_words <= _INDEX_PROSE and len(slug(case.final)) < _TELLING_SLUG
    return lists and (case.similarity or 0.0) < SAME_PAGE


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
        return _sent(case, reason, 0.8, shown, _likeness(case))
    if is_entrance(case.cited) and is_entrance(case.final):
        same_house = house(case.cited) == house(case.final)
        return _sent(case, reason, 0.85 if same_house else 0.6, "from one entrance to another", _likeness(case))
    return _sent(case, reason, 0.5, "nothing shows that this is the page cited", _likeness(case), _titles(case))


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
        before = _own_piece(case.then.title)
        if before and before == _own_piece(case.now.title):
            return f"the title is the same as then: “{case.now.title}”"
        return ""
    if case.cited_title and _alike(folded(case.cited_title), title):
        return f"the title matches the one cited: “{case.now.title}”"
    old = slug(case.cited)
    if len(old) >= _TELLING_SLUG and old == slug(case.final):
        return f"the address still ends in “{old}”"
    told = [word for word in re.split(r"[^\w]+", folded(old)) if len(word) > 3]
    if len(told) >= 3 and sum(word in title for word in told) >= _MOST * len(told):
        return f"the title says what the old address said: “{case.now.title}”"
    return ""


def _own_piece(title: str) -> str:
    """Return what a title says of the page itself: its longest piece, unless it is no more than a name."""
    own = max((folded(piece) for piece in pieces(title)), key=len, default="")
    return own if len(own.split()) >= 2 or len(own) >= 10 else ""


def _alike(one: str, other: str) -> bool:
    a, b = set(words(one)), set(words(other))
    return len(a) >= 2 and len(a & b) >= _MOST * len(a)


def _likeness(case: Case) -> str:
    if case.similarity is None:
        return "" if case.then is not None else "no version consulted to compare with"
    verb = "matches" if case.similarity >= SAME_PAGE or case.recognised else "does not match"
    return f"text {verb} the version consulted (similarity {case.similarity:.2f})"


def _titles(case: Case) -> str:
    if case.then is None or case.now is None:
        return f"title now “{case.now.title}”" if case.now and case.now.title else ""
    return f"title then “{case.then.title}”, now “{case.now.title}”"
