"""The page is not there, and somebody says so: the server by its status, or the page itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, prose_words, quoted, short_blocks, titles
from pipelines.judge.grammar import ABOUT, BARE, ERROR_PATH, ERROR_PATH_LOOSE, MISSING, NOT_THE_PAGE, NUMBER
from snapshots.text import PageText

#: Words of a title or heading besides the message; "How we handle page not found errors" has more.
_MOST_BESIDE = 4
#: Running text beside the message up to which the message is what the page says, by where it stands.
#: An error page may list news and links; it tells no story.
_PROSE = {"title": 250, "heading": 150, "text": 60}
#: With so much running text no message makes it an error page; saves looking for one.
_TOO_MUCH = 400
_CONFIDENCE = {"title": 0.85, "heading": 0.85, "text": 0.75}
#: A page about missing pages explains itself.
_EXPLAINS = 40
#: 3-shingle Jaccard to the answer to an invented address from which the two are one page.
AS_NONSENSE = 0.9


def gone(case: Case) -> Judgement | None:
    """Judge 404 and 410: the server says so, unless it shows the very page consulted."""
    if case.status not in (404, 410):
        return None
    if case.recognised:
        why = f"status {case.status}, and yet the page shows the text consulted (similarity {case.similarity or 0:.2f})"
        return case.judgement(Verdict.OK, "ok", 0.5, why)
    says = _telling(case.now) if case.now is not None else None
    confidence = 0.98 if says is not None or case.status == 410 else 0.95
    return case.judgement(Verdict.GONE, f"http-{case.status}", confidence, quoted(says) if says else "")


def error_path(case: Case) -> Judgement | None:
    """Judge a redirect to an address made for what is missing."""
    if not case.moved or case.recognised:
        return None
    path = urlsplit(case.final).path
    if ERROR_PATH.search(path):
        return case.judgement(Verdict.SOFT_404, "not-found-text", 0.9, f"sent to an error page: {case.final}")
    if ERROR_PATH_LOOSE.search(path) and case.now is not None and prose_words(case.now) <= _PROSE["text"]:
        return case.judgement(
            Verdict.SOFT_404, "not-found-text", 0.7, f"sent to what looks like an error page: {case.final}"
        )
    return None


def says_missing(case: Case) -> Judgement | None:
    """Judge a page that says it is not there, and says nothing else of substance."""
    now = case.now
    if now is None or case.recognised or now.kind not in ("html", "text"):
        return None
    alike = case.like_nonsense or 0.0
    total = prose_words(now)
    if alike < AS_NONSENSE and total > _TOO_MUCH:
        return None
    place = _telling(now)
    if place is None:
        return None
    if alike >= AS_NONSENSE:
        sure = f"an invented address beside it answers the same (similarity {alike:.2f})"
        return case.judgement(Verdict.SOFT_404, "not-found-text", 0.97, quoted(place), sure)
    prose = total - _said(now)
    if prose > _PROSE[place.where] or (prose > _EXPLAINS and _explains(now)):
        return None
    confidence = (
        _CONFIDENCE[place.where] + (0.1 if _twice(now) else 0.0) - (0.15 if prose > _PROSE[place.where] / 2 else 0.0)
    )
    return case.judgement(
        Verdict.SOFT_404, "not-found-text", confidence, quoted(place), f"{prose} words of other running text"
    )


def _telling(now: PageText) -> Place | None:
    """Return the most telling place that says the page is missing."""
    for place in titles(now):
        if _is_message(key(place)):
            return place
    return next((place for place in short_blocks(now) if _is_sentence(key(place))), None)


def _is_message(text: str) -> bool:
    """Say whether a title or heading is such a message, and not a topic that mentions one."""
    if BARE.search(text):
        return True
    match = None if NOT_THE_PAGE.search(text) else NUMBER.search(text) or MISSING.search(text)
    if match is None or (text.rstrip().endswith("?") and not text.startswith(("lost", "oops", "page"))):
        return False
    return len(text.replace(match[0], " ").split()) <= _MOST_BESIDE


def _is_sentence(text: str) -> bool:
    says = MISSING.search(text) or NUMBER.search(text) or BARE.search(text)
    return says is not None and not ABOUT.search(text) and not NOT_THE_PAGE.search(text)


def _twice(now: PageText) -> bool:
    """Say whether both a title or heading and the text say so."""
    headed = any(_is_message(key(place)) for place in titles(now))
    return headed and any(_is_sentence(key(place)) for place in short_blocks(now))


def _said(now: PageText) -> int:
    """Count the words of the message itself, which are no other content."""
    return sum(
        len(place.text.split())
        for place in short_blocks(now)
        if len(place.text.split()) > 3 and _is_sentence(key(place))
    )


def _explains(now: PageText) -> bool:
    return any(ABOUT.search(key(Place(where="text", text=text))) for text in (now.title, *now.texts))
