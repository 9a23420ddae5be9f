"""Whether there is anything to compare."""

from __future__ import annotations

from pipelines.judge import suspicion
from snapshots.text import PageText

#: Lost words beyond this share are a wall until proven otherwise: the guard caught
#: 89 of 90 blank or cookie-only pages and held back none of 62 real changes.
MOST_LOST = 0.65
#: Fewer words than this are no page to compare with: a cookie shell, a stub, a logo.
_FEWEST = 12


def objection(then: PageText, now: PageText) -> str | None:
    """Say why the two cannot be compared, or None when they can."""
    for side, page in (("the version consulted", then), ("today's page", now)):
        reason = _unreadable(page) or suspicion(page)
        if reason:
            return f"{side} {reason}"
    return collapse(then, now)


def _unreadable(page: PageText) -> str | None:
    if page.kind == "empty":
        return "is empty"
    if page.kind == "binary":
        return "is a file we cannot read as text"
    if page.kind == "pdf" and not page.main:
        return f"is a PDF without text to be had ({'; '.join(page.notes)})"
    if content_words(page) < _FEWEST:
        return (
            f"holds {page.words} words: it needs scripts, or hides its text"
            if page.scripted
            else (f"holds hardly any text ({content_words(page)} words)")
        )
    return None


def content_words(page: PageText) -> int:
    """Count the words of the reader that found more."""
    return max(len(page.main.split()), sum(len(text.split()) for text in page.texts))


def collapse(then: PageText, now: PageText) -> str | None:
    """Say that most words are gone, which walls, consent layers and failed scripts do more often than editors."""
    before, after = content_words(then), content_words(now)
    if after >= (1 - MOST_LOST) * before:
        return None
    lost = 1 - after / before
    return f"today's page holds {after} words where {before} stood ({lost:.0%} lost): a wall until someone looks"
