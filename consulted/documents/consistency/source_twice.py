"""One source cited in two ways: with another address, or under another title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.fold import words
from models.reference import Inconsistency, Reference

KIND = "source-cited-differently"
#: Titles less alike than this name two things.
_ALIKE = 60
#: A title of one word may be a part of another.
_FEWEST = 2


def differently(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield one finding with the pairs of notes that cite one source differently."""
    by_label = {each.label: each for each in manuscript.references}
    if len(by_label) < len(manuscript.references):
        return
    dated = _dated(manuscript)
    for reference in manuscript.references:
        # "Ibid." cites as the note it means does.
        first = by_label.get(reference.duplicate_of or "") if reference.refers_to is None else None
        if first is not None and (how := _how(first, reference, dated=dated)):
            yield Inconsistency(
                kind=KIND,
                message=f"Notes {first.label} and {reference.label} cite one source, but {how}.",
                where=(f"note {first.label}", f"note {reference.label}"),
            )


def _dated(manuscript: Manuscript) -> bool:
    """Say whether the report's habit is to tell when a page was consulted."""
    web = [each for each in manuscript.references if each.urls]
    return sum(each.consulted is not None for each in web) > len(web) / 2


def _how(first: Reference, second: Reference, *, dated: bool) -> str | None:
    if not first.urls or not second.urls:
        return None
    one, other = first.urls[0].printed, second.urls[0].printed
    if _bare(one) != _bare(other):
        return f"print its address differently: {one} and {other}"
    if _names_another(first, second):
        return f'under two titles: "{first.title}" and "{second.title}"'
    if dated and (first.consulted is None) != (second.consulted is None):
        silent = second if second.consulted is None else first
        # "See https://... again" only points back.
        if len(words(silent.title or "")) >= _FEWEST:
            return f"note {silent.label} does not say when it was consulted"
    return None


def _names_another(first: Reference, second: Reference) -> bool:
    """Say whether the titles of two notes have little in common, and neither stands anywhere in the other note."""
    one, other = words(first.title or ""), words(second.title or "")
    if min(len(one), len(other)) < _FEWEST or fuzz.token_set_ratio(" ".join(one), " ".join(other)) >= _ALIKE:
        return False
    return not any(" ".join(title) in " ".join(words(note.raw)) for title, note in ((one, second), (other, first)))


def _bare(address: str) -> str:
    """Return *address* without what makes no other page: scheme, www, a closing slash, case of the host, a fragment."""
    text = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.strip(), flags=re.I)
    return re.sub(r"[\s/]+$", "", text.split("#")[0]).lower()
