"""The page is not there, and somebody says so: the server by its status, or the page itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, key, known, places, quoted, titles
from pipelines.judge.earmark import earmarked
from pipelines.judge.grammar import ABOUT, ERROR_PATH, ERROR_PATH_LOOSE, NO_RESULTS, SEARCH, SEARCH_ADDRESS
from pipelines.judge.lost import says_lost as says_lost
from pipelines.judge.message import Message, messages, own_subject, supported
from pipelines.judge.subject import heads
from snapshots.blocks import BlockKind
from snapshots.text import PageText

#: Running text beside a message up to which the message is what the page says, by how it stands there.
_ROOM = {
    "headed": 40,
    "mentioned": 25,
    "helped": 90,
    "told first": 40,
    "told": 20,
    "under a subject": 25,
    "changed": 100,
}
#: Words of a message that stands by itself.
_ALONE = 12
#: Plain text of more words is a text of its own.
_PLAIN = 40
#: With so much running text no message makes it an error page; saves looking for one.
_TOO_MUCH = 400
_CONFIDENCE = {"title": 0.85, "heading": 0.85, "text": 0.75}
_CONFIDENCE_OF_THINGS = 0.7
#: A page about missing pages explains itself.
_EXPLAINS = 25
#: Words, in sentences or in lists, that describe a thing; share of a block in links from which it leads elsewhere.
_DESCRIBED = 40
_LINKED = 0.3


def gone(case: Case) -> Judgement | None:
    """Judge 404 and 410: the server says so, unless it shows the very page consulted."""
    if case.status not in (404, 410):
        return None
    says = next((each.place for each in messages(case.now)), None) if case.now is not None else None
    if case.recognised and says is None:
        why = f"status {case.status}, and yet the page shows the text consulted (similarity {case.similarity or 0:.2f})"
        return case.judgement(Verdict.OK, "ok", 0.5, why)
    confidence = 0.98 if says is not None or case.status == 410 else 0.95
    return case.judgement(Verdict.GONE, f"http-{case.status}", confidence, quoted(says) if says else "")


def error_path(case: Case) -> Judgement | None:
    """Judge a redirect to an address made for what is missing."""
    if not case.moved or case.recognised:
        return None
    path = urlsplit(case.final).path
    if ERROR_PATH.search(path):
        return case.judgement(Verdict.SOFT_404, "not-found-text", 0.9, f"sent to an error page: {case.final}")
    if ERROR_PATH_LOOSE.search(path) and case.now is not None and case.now.prose_words <= _ROOM["headed"]:
        return case.judgement(
            Verdict.SOFT_404, "not-found-text", 0.7, f"sent to what looks like an error page: {case.final}"
        )
    return None


def says_missing(case: Case) -> Judgement | None:
    """Judge a page that says it is not there, or that the thing it was to show is not, and nothing else of substance.

    An invented address that gets the same answer settles it. Else the rest of the page decides: an error page may list
    news and links and help its visitor on, but it tells no story and has no subject of its own.
    """
    now = case.now
    if now is None or case.surely_recognised or now.kind not in ("html", "text"):
        return None
    return earmarked(case) or _says_missing(case, now)


def _says_missing(case: Case, now: PageText) -> Judgement | None:
    if now.kind == "text" and now.exceeds(_PLAIN):
        return None
    if not case.is_nonsense and now.prose_words > _TOO_MUCH:
        return None
    said = messages(now)
    if not said:
        return None
    if case.is_nonsense:
        sure = f"an invented address beside it answers the same (similarity {case.like_nonsense:.2f})"
        return case.judgement(Verdict.SOFT_404, "not-found-text", 0.97, quoted(said[0].place), sure)
    return _by_the_rest(case, now, said)


def empty_search(case: Case) -> Judgement | None:
    """Judge a search that found nothing, where no search was cited: the site looked for the address it lacks."""
    now = case.now
    if now is None or case.then is None or case.surely_recognised or SEARCH_ADDRESS.search(case.cited):
        return None
    if now.prose_words > _ROOM["headed"] or not any(SEARCH.search(key(place)) for place in titles(now)):
        return None
    found = next((place for place in places(now) if NO_RESULTS.search(key(place))), None)
    if found is None:
        return None
    asked = "a search page answers at an address that asks for none"
    return case.judgement(Verdict.SOFT_404, "not-found-text", 0.8, quoted(found), asked)


def _by_the_rest(case: Case, now: PageText, said: list[Message]) -> Judgement | None:
    rest = _other_prose(case, now, said)
    helps = supported(now, said)
    if rest > _EXPLAINS and not helps and _explains(now):
        return None
    best = max(said, key=lambda each: _allowance(case, now, each, said, helps=helps))
    allowed = _allowance(case, now, best, said, helps=helps)
    if rest > allowed or (not best.page and _described(case, now, said)):
        return None
    confidence = _CONFIDENCE[best.place.where] if best.page else _CONFIDENCE_OF_THINGS
    confidence += (0.1 if len(said) > 1 else 0.0) - (0.15 if rest > allowed / 2 else 0.0) - (0.0 if best.sure else 0.1)
    return case.judgement(
        Verdict.SOFT_404,
        "not-found-text",
        min(confidence, 0.95),
        quoted(best.place),
        f"{rest} words of other running text",
    )


def _allowance(case: Case, now: PageText, message: Message, said: list[Message], *, helps: bool) -> int:
    """Return how many words of other running text may stand on an error page with *message*; -1 for none at all."""
    headed, changed = message.place.where != "text", case.then is not None
    if headed:
        allowed = _ROOM["headed"] if message.sure and len(said) > 1 else _ROOM["mentioned"]
        told = any(other.page and other.place.where == "text" for other in said)
        agreed = helps or (message.sure and told)
        allowed += _ROOM["helped" if message.sure else "mentioned"] if agreed and message.page else 0
    elif changed and message.sure and len(message.place.text.split()) <= _ALONE:
        return _ROOM["told first"] + _ROOM["changed"]
    elif own_subject(now) is not None:
        # Under a heading of its own a page may tell of another one that is gone.
        return _ROOM["under a subject"] if message.first and (helps or changed) else -1
    else:
        allowed = _ROOM["told first"] if message.first else _ROOM["told"]
        allowed += _ROOM["told"] if helps else 0
    if changed and (message.first or (headed and message.sure)):
        allowed += _ROOM["changed"]
    return allowed


def _other_prose(case: Case, now: PageText, said: list[Message]) -> int:
    """Count the running words that are neither the message nor on every page of the site."""
    known = set(case.nonsense.texts) if case.nonsense is not None else set()
    messages_of = {message.place.text for message in said}
    return sum(
        block.length
        for block in now.blocks
        if block.is_prose and block.text not in known and block.text not in messages_of
    )


def _described(case: Case, now: PageText, said: list[Message]) -> bool:
    """Say whether a thing that is said to be over is still described, under the heading cited.

    Of a vacancy or an offer the tasks stand in lists as often as in sentences; other offers stand in links.
    """
    if case.then is not None or not heads(case.cited_title or "", now):
        return False
    apart = {message.place.text for message in said}
    own = (block for block in now.blocks if block.kind is not BlockKind.HEADING and block.linked < _LINKED)
    return sum(block.length for block in own if block.text not in apart) >= _DESCRIBED


def _explains(now: PageText) -> bool:
    return any(ABOUT.search(known(text)) for text in (now.title, *now.texts))
