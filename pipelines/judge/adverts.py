"""Adverts in the place of a site: paid links that a service fills in under the host's name."""

from __future__ import annotations

from collections.abc import Sequence

from models.verdict import Judgement, Verdict
from pipelines.judge.broker import AD_LABEL, DISCLAIMED
from pipelines.judge.case import Case, Place, key, quoted
from pipelines.judge.hostname import is_titled, leads_on
from pipelines.judge.offer import PLACEHOLDER, PLACEHOLDER_PROSE
from snapshots.text import PageText

#: Links of adverts in place of a site, and the words of each.
_FEWEST_ADS = 3
_FEWEST_WORDS, _MOST_WORDS = 2, 6


def adverts(case: Case, now: PageText, messages: Sequence[Place]) -> Judgement | None:
    """Judge a list of paid links under the host's name, or one for which nobody answers."""
    if now.shows_over(PLACEHOLDER) or now.prose_words > PLACEHOLDER_PROSE or leads_on(case, now):
        return None
    disclaimed = next((place for place in messages if DISCLAIMED.search(key(place))), None)
    if disclaimed is not None:
        return case.judgement(Verdict.PARKED, "parking-page", 0.9, f"adverts nobody here chose: {quoted(disclaimed)}")
    if not (is_titled(case, now) or not now.title):
        return None
    label = next((place for place in messages if AD_LABEL.search(key(place))), None)
    if label is None or _entries(now) < _FEWEST_ADS or now.prose_words > PLACEHOLDER_PROSE // 2:
        return None
    return case.judgement(Verdict.PARKED, "parking-page", 0.85, f"adverts and nothing else: {quoted(label)}")


def _entries(now: PageText) -> int:
    """Count what may be adverts: links of some words, or lines of a list that scripts make into links."""
    links = sum(len(link.text.split()) >= _FEWEST_WORDS for link in now.links)
    lines = sum(not block.is_prose and _FEWEST_WORDS <= block.length <= _MOST_WORDS for block in now.blocks)
    return max(links, lines)
