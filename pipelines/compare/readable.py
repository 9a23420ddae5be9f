"""Whether there is anything to compare."""

from __future__ import annotations

from collections import Counter

from pipelines.judge import suspicion
from snapshots.text import PageText
from snapshots.words import words

#: Lost words beyond this share are a wall until proven otherwise: the guard caught
#: 89 of 90 blank or cookie-only pages and held back none of 62 real changes.
MOST_LOST = 0.65
#: Fewer words than this are no page to compare with: a cookie shell, a stub, a logo.
_FEWEST = 12
#: Words in sentences from which a page says more than a notice.
_RUNNING = 20


def objection(then: PageText, now: PageText) -> str | None:
    """Say why the two cannot be compared, or None when they can."""
    few = min(then.content_words, now.content_words) < _FEWEST
    short = 1 if few and _alike(then, now) else _FEWEST
    suspicions = suspicion(then), suspicion(now)
    if _shared(*suspicions, then, now):
        suspicions = None, None
    for side, page, suspected in zip(("the version consulted", "today's page"), (then, now), suspicions, strict=True):
        reason = _unreadable(page, short) or suspected
        if reason:
            return f"{side} {reason}"
    return collapse(then, now)


def _shared(before: str | None, after: str | None, then: PageText, now: PageText) -> bool:
    """Say whether two pages that run in sentences look like something else in the same words: they are about it.

    Today's page has been judged by more than its words before anybody compares it.
    """
    return before is not None and before == after and min(then.prose_words, now.prose_words) >= _RUNNING


def _alike(then: PageText, now: PageText) -> bool:
    """Say whether two pages that need no scripts share most of what they hold: a short page may be all there is."""
    if then.scripted or now.scripted:
        return False
    before, after = (Counter(words(page.main.lower())) for page in (then, now))
    return 2 * (before & after).total() > max(before.total(), after.total())


def _unreadable(page: PageText, fewest: int) -> str | None:
    if page.kind == "empty":
        return "is empty"
    if page.kind == "binary":
        return "is a file we cannot read as text"
    if page.kind == "pdf" and not page.main:
        return f"is a PDF without text to be had ({'; '.join(page.notes)})"
    if page.content_words < fewest:
        return (
            f"holds {page.words} words: it needs scripts, or hides its text"
            if page.scripted
            else (f"holds hardly any text ({page.content_words} words)")
        )
    return None


def collapse(then: PageText, now: PageText) -> str | None:
    """Say that most words are gone, which walls, consent layers and failed scripts do more often than editors."""
    before, after = then.content_words, now.content_words
    if after >= (1 - MOST_LOST) * before:
        return None
    lost = 1 - after / before
    return f"today's page holds {after} words where {before} stood ({lost:.0%} lost): a wall until someone looks"


def partial(page: PageText) -> str | None:
    """Say why only a part of *page*, today's or the one consulted, could be read; None when there is no sign of it."""
    if page.notes:
        return f"the page could be read only in part ({page.notes[0]})"
    if page.scripted:
        return "the page needs scripts to show all its text"
    if page.kind == "html" and page.words >= _FEWEST and not page.main and not page.blocks:
        return "our readers find no text on the page"
    return None
