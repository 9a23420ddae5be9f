"""What a person can do next about a reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consulted.reports import date
from consulted.reports.view import ReferenceView, SourceView
from models.verdict import Content, Passage, Verdict
from scheduler.proposal import Proposal


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One thing to do; the address it speaks of comes last, so that it can be copied."""

    words: str
    url: str | None = None

    def __str__(self) -> str:
        """Return the step on one line."""
        return f"{self.words} {self.url}" if self.url else self.words


#: Below this a proposal comes with an "if".
_PLAIN = 0.8
_ASK = "Ask in a browser"
_WAIT = "Nothing for now: the next visits will tell whether the failure lasts."
_REFUSED = "this says nothing about the page."
_BLOCKED = {
    "robots": f"{_ASK}: the site asks robots to stay away; {_REFUSED}",
    "http-401": f"{_ASK}, with a login: {_REFUSED}",
    "http-429": "Nothing for now: the site asked our robot to come back later, and it will.",
    "http-451": f"{_ASK} from another country: {_REFUSED}",
    "challenge": f"{_ASK}: the site wants a human to answer; {_REFUSED}",
    "login-wall": f"{_ASK}, with a login: {_REFUSED}",
    "consent-wall": f"{_ASK} and answer the consent form: {_REFUSED}",
}
_UNCHECKED = {
    "private-address": "If this network may be visited, add it to allow_networks in the settings.",
    "excluded": "If this address should be visited, take it off the excluded ones in the settings.",
    "not-visited": "Revisit it: consulted refresh",
    "scheme": "Check the address in the note: it is not one of the web.",
    "port": "Check the port in the address of the note: no web page is served there.",
}


def fitting(kind: str, sources: Sequence[SourceView]) -> tuple[SourceView, ...]:
    """Return the *sources* that are the reason for *kind*, or all of them when none stands out."""
    return tuple(source for source in sources if _fits(kind, source)) or tuple(sources)


def for_reference(reference: ReferenceView) -> Step | None:
    """Return what to do about *reference*, or None when there is nothing to do."""
    sources = fitting(reference.status, reference.sources)
    return for_kind(reference.status, sources[0] if sources else None, reference.proposal)


def for_kind(kind: str, source: SourceView | None, proposed: Proposal | None = None) -> Step | None:
    """Return what to do about *source*, where the matter is *kind*."""
    if kind == "stale" and proposed is not None:
        return Step(words=f"Renew the date in the note to {date.partial(proposed.date.isoformat())}: {proposed.why}.")
    if kind == "stale":
        return Step(words="Consult the page again; if it still says so, renew the date in the note.")
    if source is None:
        return None
    match kind:
        case "broken":
            return _broken(source)
        case "moved":
            return _moved(source)
        case "changed":
            return _changed(source)
        case "unknown":
            return _unknown(source)
    return None


def _fits(kind: str, source: SourceView) -> bool:
    match kind:
        case "broken":
            return source.verdict.broken
        case "moved":
            return source.verdict in (Verdict.REDIRECTED, Verdict.MOVED)
        case "changed":
            edited = source.content in (Content.EDITED, Content.REWRITTEN)
            return edited or source.passage in (Passage.CHANGED, Passage.ABSENT)
        case "unknown":
            return not source.verdict.readable
    return True


def _broken(source: SourceView) -> Step:
    if source.suggested_url:
        return Step(words="If this page says what the report says, point the note at", url=source.suggested_url)
    if source.baseline and source.baseline.origin == "archive":
        copy = f"point the note at the archived copy of {date.day(source.baseline.at)}:"
        words = f"P{copy[1:]}" if source.confirmed else f"Wait for more visits, or {copy}"
        return Step(words=words, url=source.baseline.url)
    if source.whereabouts:
        return Step(words="If this page says what the report says, point the note at", url=source.whereabouts[0].url)
    if source.candidates:
        return Step(words="Print has damaged the address, it seems; perhaps it was", url=source.candidates[0].url)
    if not source.confirmed:
        return Step(words=_WAIT)
    return Step(words="Look for the source by its title, or find another one for what the report says.")


def _moved(source: SourceView) -> Step:
    if source.reason == "temporary":
        return Step(words="Keep the note as it is unless this redirect stays; it leads to", url=source.final_url)
    target = source.suggested_url or source.final_url
    if target is None:
        return Step(words="Look for the new address and point the note at it.")
    if source.confidence < _PLAIN or source.content is Content.REWRITTEN:
        return Step(
            words="The text there is another one. If it says what the report says, point the note at", url=target
        )
    return Step(words="Point the note at", url=target)


def _changed(source: SourceView) -> Step:
    match source.passage:
        case Passage.ABSENT:
            return Step(words="Read the page again: what the report says is no longer on it.")
        case Passage.CHANGED:
            return Step(words="Read the page again: what the report says now reads differently there.")
        case Passage.PRESENT:
            return Step(words="A glance will do: the page changed, but what the report says is still on it.")
    return Step(words="Read the page again and see whether the report still stands on it.")


def _unknown(source: SourceView) -> Step:
    if source.verdict is Verdict.BLOCKED:
        return Step(words=_BLOCKED.get(source.reason, f"{_ASK}: the site refused our robot; {_REFUSED}"))
    if source.verdict.broken:
        return Step(words=_WAIT)
    if source.verdict is Verdict.UNCHECKED:
        return Step(words=_UNCHECKED.get(source.reason, "Look at it yourself: there was nothing to revisit."))
    return Step(words=f"{_ASK}: the visits did not settle it.")
