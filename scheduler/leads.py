"""Where to look for a page that no longer answers, and when that is worth a request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.address import host_key
from models.search import Lead
from models.verdict import Judgement, Verdict
from models.visit import Cite, Visit

#: A source gets at most so many second chances; more would be guessing at its host's expense.
MOST = 12
#: The host answers for the page: only another address on it may be right.
_PAGE_FAILED = frozenset({Verdict.GONE, Verdict.SOFT_404})
#: The whole host is wrong: only another one may be right.
_HOST_FAILED = frozenset({("unreachable", "dns"), ("parked", "parking-page"), ("parked", "for-sale")})


def leads(visit: Visit, cites: Sequence[Cite]) -> tuple[Lead, ...]:
    """Return where the page *visit* did not find may be, best first; none when the failure says nothing of it.

    A host that merely refused, stalled or broke down is not tried elsewhere: its page may be well.
    """
    judgement = visit.judgement
    if judgement is None:
        return ()
    known = _once_found(visit)
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
_ELSEWHERE = frozenset({"found there before", "link-target"})
