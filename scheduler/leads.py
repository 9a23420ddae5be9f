"""Where to look for a page that no longer answers, and when that is worth a request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from models.address import host_key, same_address
from models.ledger.searches import Past
from models.search import Lead, Place, PlaceKind
from models.standing import SURE
from models.verdict import Judgement, Verdict
from models.visit import Cite, Visit
from scheduler.planner import pause
from snapshots.farewell import farewells
from snapshots.text import read_page

#: A source gets at most so many second chances; more would be guessing at its host's expense.
MOST = 8
#: Links of one farewell that are followed.
_MOST_NAMED = 2
#: The host answers for the page: only another address on it may be right.
_PAGE_FAILED = frozenset({Verdict.GONE, Verdict.SOFT_404})
#: The whole host is wrong: only another one may be right.
_HOST_FAILED = frozenset({("unreachable", "dns"), ("parked", "parking-page"), ("parked", "for-sale")})
#: The host cannot be asked, or is no longer the one that was cited.
_HOST_LOST = frozenset({"dns", "refused", "timeout", "reset", "tls-expired", "tls-name", "tls-untrusted", "tls"})
#: The host answers, but this page of it does not.
_STUCK = frozenset({"http-5xx", "redirect-loop"})


def due(past: Past | None, *, at: datetime) -> bool:
    """Say whether a source that still fails should be looked for again: at once, then after pauses that double."""
    return past is None or at - past.last >= pause(past.times - 1)


def places(visit: Visit, *, archive_url: str) -> tuple[Place, ...]:
    """Return who may know where the page *visit* did not find went; nobody when the failure says nothing of it.

    Args:
        archive_url: the web archive; empty where none is to be asked.
    """
    judgement, url = visit.judgement, visit.task.cited_url
    if judgement is None or not judgement.verdict.broken or judgement.confidence < SURE:
        return ()
    page_lost = judgement.verdict in _PAGE_FAILED or judgement.reason in _STUCK
    host_lost = judgement.verdict is Verdict.PARKED or judgement.reason in _HOST_LOST
    if not (page_lost or host_lost):
        return ()
    site = Place(kind=PlaceKind.SITE, url=url, ask=page_lost)
    archive = Place(kind=PlaceKind.ARCHIVE, url=archive_url)
    guess = Place(kind=PlaceKind.GUESS, url=url, ask=page_lost)
    return (site, *([archive] if archive_url else []), *([guess] if judgement.verdict is not Verdict.PARKED else []))


def leads(visit: Visit, cites: Sequence[Cite]) -> tuple[Lead, ...]:
    """Return where the page *visit* did not find may be, best first; none when the failure says nothing of it.

    A host that merely refused, stalled or broke down is not tried elsewhere: its page may be well.
    """
    judgement = visit.judgement
    if judgement is None:
        return ()
    known = [*_once_found(visit), *_named(visit)]
    guessed = (
        Lead(url=each.url, reason="repaired-url", rule=each.rule, score=each.score)
        for cite in cites
        for each in cite.candidates
    )
    fitting = [lead for lead in _distinct([*known, *guessed]) if _fits(judgement, visit, lead)]
    return tuple(sorted(fitting, key=lambda lead: -lead.score)[:MOST])


def _once_found(visit: Visit) -> Iterable[Lead]:
    """Yield where the last look found the page; it is asked first."""
    seen = visit.task.seen
    if seen is not None and seen.judgement.verdict is Verdict.MOVED and seen.judgement.suggested_url:
        url, reason = seen.judgement.suggested_url, seen.judgement.reason
        yield Lead(url=url, reason=reason, rule="found there before", score=1.0)


def _named(visit: Visit) -> Iterable[Lead]:
    """Yield the addresses the answer itself names as where its page went."""
    page = visit.page
    told = farewells(read_page(page)) if page is not None else ()
    for url in dict.fromkeys(url for _, urls in told for url in urls[:_MOST_NAMED]):
        if not same_address(url, visit.task.cited_url):
            yield Lead(url=url, reason="link", rule=_BY_ANSWER, score=0.95)


def _distinct(found: Iterable[Lead]) -> list[Lead]:
    by_url: dict[str, Lead] = {}
    for lead in found:
        by_url.setdefault(lead.url, lead)
    return list(by_url.values())


def _fits(judgement: Judgement, visit: Visit, lead: Lead) -> bool:
    same_host = host_key(lead.url) == host_key(visit.task.cited_url)
    if judgement.verdict in _PAGE_FAILED:
        return same_host or lead.rule in _ELSEWHERE
    return (judgement.verdict.value, judgement.reason) in _HOST_FAILED and not same_host


#: Rules that rest on more than the look of the address.
_BY_ANSWER = "the answer itself names it"
_ELSEWHERE = frozenset({"found there before", "link-target", _BY_ANSWER})
