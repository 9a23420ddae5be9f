"""Pages that are a login form and nothing else; texts cut off for those who do not subscribe are such, too."""

from __future__ import annotations

from urllib.parse import urlsplit

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import CONTAINED, Case, Place, key, known, places, quoted, titles
from pipelines.judge.lexicon import LOGIN, LOGIN_DEMAND, LOGIN_PATH
from pipelines.judge.message import messages
from pipelines.judge.paywall import paywalled
from snapshots.text import PageText

#: A login page says what to fill in and little else.
_LOGIN_WORDS = 150
_SPARSE = 60
#: A login page without a name of its own holds a greeting and a link to a new password.
_FEWEST_BESIDE = 25
#: A demand is a sentence; fewer words are the heading of a login box.
_DEMAND = 4
#: "This page is protected by a password"; with the field for it in the open that is a demand.
_PROTECTED = regex(
    r"\bpassword[ -]protected\b|\bprotected (?:by|with) a password\b|\bprotege\w* par (?:un )?mot de passe\b"
    r"|\b(?:passwort|kennwort)geschutzt|\b(?:passwort|kennwort) geschutzt\b|\bgeschutzter bereich\b.{0,40}passwort"
    r"|\bprotegid[oa] (?:por|con|com) (?:una |uma )?(?:contrasena|clave|senha|palavra-?passe)\b"
    r"|\bprotett[oa] da (?:una )?password\b|\b(?:beschermd|beveiligd) met een wachtwoord\b|\bwachtwoordbeveiligd"
    r"|\b(?:zabezpieczon|chronion)\w+ haslem\b|\blosenordsskydda\w+|\bskydda\w+ (?:med|av) (?:ett )?losenord\b"
    r"|\bbeskyttet med (?:\w+ )?(?:adgangskode|kodeord|passord)\b|\b(?:adgangskode|passord)beskyttet\b"
    r"|\bsuojattu salasanalla\b|\bsalasanasuoja\w+|\bchranen\w* heslem\b|\bjelszoval (?:\w+ )?ved\w+"
    r"|\bprotejat\w* (?:cu|prin) parola\b|\bπροστατευεται (?:με|απο) κωδικο\w*"
)
#: Running words of a text that is long enough to be cut off.
_TEXT = 60
#: Words of a heading that is a name, and no sentence.
_NAME = 8


def login(case: Case) -> Judgement | None:
    """Judge a page that is a login form and nothing else, unless a login page was cited.

    Many good pages carry a login box; a page of which it is all says so in its title or heading, or in a sentence
    that demands it.
    """
    now = case.now
    if now is None or case.status not in (200, None) or _is_login(case.cited):
        return None
    if case.recognised:
        # A teaser is the page consulted, too; a wall stands where most of a text is gone.
        return paywalled(case, now) if _is_teaser(case) else None
    if (
        case.moved
        and _is_login(case.final)
        and (now.login is not None or _named(now) or now.content_words < _LOGIN_WORDS)
    ):
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.9, f"the answer is the login page {case.final}")
    if now.login is not None and (sign := _asks(now)):
        return case.judgement(Verdict.BLOCKED, "login-wall", 0.85, f"the page is a login form: {sign}")
    return paywalled(case, now)


def _is_teaser(case: Case) -> bool:
    then, kept = case.then, case.prose_kept
    return then is not None and kept is not None and then.prose_words >= _TEXT and kept < CONTAINED


def _asks(now: PageText) -> str | None:
    """Return what shows that the page is its login form."""
    beside = max(0, now.content_words - len((now.login or "").split()))
    named = _named(now)
    if named is not None and now.prose_words <= _LOGIN_WORDS // 2 and not now.exceeds(_LOGIN_WORDS):
        return quoted(named)
    if now.prose_words > _SPARSE:
        return None
    demand = next(filter(_demands, places(now)), None)
    if demand is not None and beside <= _LOGIN_WORDS // 2:
        return quoted(demand)
    bare = beside <= _FEWEST_BESIDE and not _own_heading(now) and not messages(now)
    return f"{beside} words beside it" if bare else None


def _demands(place: Place) -> bool:
    text = key(place)
    demanded = LOGIN_DEMAND.search(text) or _PROTECTED.search(text)
    return len(place.text.split()) >= _DEMAND and demanded is not None


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
