"""Pages that are a login form and nothing else, and texts cut off for those who do not subscribe."""

from __future__ import annotations

from urllib.parse import urlsplit

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, known, places, quoted, titles
from pipelines.judge.lexicon import LOGIN, LOGIN_DEMAND, LOGIN_PATH, PAYWALL, STOPS_SHORT
from pipelines.judge.message import messages
from snapshots.text import PageText

#: A login page says what to fill in and little else.
_LOGIN_WORDS = 150
_SPARSE = 60
#: A login page without a name of its own holds a greeting and a link to a new password.
_FEWEST_BESIDE = 25
#: A demand is a sentence; fewer words are the heading of a login box.
_DEMAND = 4
#: Words of a heading that is a name, and no sentence.
_NAME = 8
#: A text that is said to stop short held so much more when it was consulted.
_CUT = 1.3
#: Running words of a teaser before a paywall.
_TEASER = 90


def login(case: Case) -> Judgement | None:
    """Judge a page that is a login form and nothing else, unless a login page was cited.

    Many good pages carry a login box; a page of which it is all says so in its title or heading, or in a sentence
    that demands it.
    """
    now = case.now
    if now is None or case.recognised or case.status not in (200, None) or _is_login(case.cited):
        return None
    if (
        case.moved
        and _is_login(case.final)
        and (now.login is not None or _named(now) or now.content_words < _LOGIN_WORDS)
    ):
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.9, f"the answer is the login page {case.final}")
    if now.login is not None and (sign := _asks(now)):
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.85, f"the page is a login form: {sign}")
    return _paywall(case, now)


def _asks(now: PageText) -> str | None:
    """Return what shows that the page is its login form."""
    beside = max(0, now.content_words - len((now.login or "").split()))
    named = _named(now)
    if named is not None and now.prose_words <= _LOGIN_WORDS // 2 and now.content_words <= _LOGIN_WORDS:
        return quoted(named)
    if now.prose_words > _SPARSE:
        return None
    demand = next(filter(_demands, places(now)), None)
    if demand is not None and beside <= _LOGIN_WORDS // 2:
        return quoted(demand)
    bare = beside <= _FEWEST_BESIDE and not _own_heading(now) and not messages(now)
    return f"{beside} words beside it" if bare else None


def _demands(place: Place) -> bool:
    return len(place.text.split()) >= _DEMAND and LOGIN_DEMAND.search(key(place)) is not None


def _named(now: PageText) -> Place | None:
    """Return the piece of the title, or the first heading, that calls the page a login."""
    for place in titles(now):
        first = place.where == "title" or place.text == next(iter(now.headings), None)
        if first and len(place.text.split()) <= _NAME and LOGIN.search(key(place)):
            return place
    return None


def _own_heading(now: PageText) -> bool:
    """Say whether a heading speaks of something else."""
    return any(not LOGIN.search(known(text)) for text in now.headings)


def _is_login(url: str) -> bool:
    parts = urlsplit(url)
    return LOGIN_PATH.search(f"//{(parts.hostname or '').lower()}{parts.path.lower()}") is not None


def _paywall(case: Case, now: PageText) -> Judgement | None:
    """Judge "for subscribers only": where the version consulted had twice the text, or where the page stops short."""
    place = next((place for place in places(now) if PAYWALL.search(key(place))), None)
    if place is None:
        return None
    left = sum(len(block.text.split()) for block in now.blocks if block.is_prose and block.text != place.text)
    stops = STOPS_SHORT.search(key(place)) is not None
    if case.then is not None and case.then.prose_words >= (_CUT if stops else 2) * left:
        before = f"{left} words of running text where the version consulted held {case.then.prose_words}"
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.7, quoted(place), before)
    if case.then is None and left <= _TEASER and stops:
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.6, quoted(place), f"{left} words of running text")
    return None
