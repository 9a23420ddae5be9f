"""Something answers, but only the house: a default page, an empty form, or what any address gets."""

from __future__ import annotations

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, quoted, short_blocks, titles
from pipelines.judge.entrance import is_entrance
from pipelines.judge.hollow import empty_template as empty_template
from pipelines.judge.hollow import few_words_and_labels
from pipelines.judge.lexicon import BEING_MADE, DEFAULT_PAGE, DEFAULT_TEXT, IT_WORKS, LISTING
from pipelines.judge.sibling import said_to_both
from pipelines.judge.subject import heads
from snapshots.text import PageText
from snapshots.words import folded

#: Words of a page that says only that it is being made.
_STUB = 20
#: The same with a site's teasers around it, where what was consulted is gone: below this similarity.
_STUB_OF_SITE, _LOST = 90, 0.3
#: A registrar's welcome: the name was bought, and nothing stands there.
_OF_A_DOMAIN = regex(
    r"\b(?:votre|votre nom de|your|ihre|su|il tuo|uw|twoja|o seu) (?:nom de )?(?:domaine?|dominio|domein|domena)\b"
)
#: Apache's page of two words has hardly more.
_IT_WORKS = 25


def default_page(case: Case) -> Judgement | None:
    """Judge the page a server shows before anyone has put a site there, however long it is."""
    now = case.now
    if now is None or case.recognised:
        return None
    for place in titles(now):
        if DEFAULT_PAGE.search(key(place)) and not _is_site(case, now) and _is_default(place, now):
            if _OF_A_DOMAIN.search(key(place)):
                return case.judgement(Verdict.PARKED, "parking-page", 0.8, f"a registrar's page: {quoted(place)}")
            return case.judgement(
                Verdict.SOFT_404, "default-page", 0.9, f"a web server's default page: {quoted(place)}"
            )
        if LISTING.search(key(place)) and case.then is not None:
            return case.judgement(Verdict.SOFT_404, "default-page", 0.65, f"a bare directory listing: {quoted(place)}")
    lost = case.then is not None and case.similarity is not None and case.similarity < _LOST
    if not now.exceeds(_STUB_OF_SITE if lost else _STUB):
        being_made = next((place for place in short_blocks(now) if BEING_MADE.search(key(place))), None)
        if being_made is not None:
            return case.judgement(Verdict.SOFT_404, "empty-template", 0.65, quoted(being_made))
    for place in short_blocks(now):
        if DEFAULT_TEXT.search(key(place)) and not _is_site(case, now):
            return case.judgement(
                Verdict.SOFT_404, "default-page", 0.85, f"a web server's default page: {quoted(place)}"
            )
    return None


def _is_default(place: Place, now: PageText) -> bool:
    """Say whether a default page's headline stands on one: a course may be called "It works!"."""
    return not IT_WORKS.search(key(place)) or not now.exceeds(_IT_WORKS)


def _is_site(case: Case, now: PageText) -> bool:
    """Say whether the page is a real site that only talks about servers: "It works!" over 2,000 words."""
    return case.then is None and now.prose_words > 600


def as_nonsense(case: Case) -> Judgement | None:
    """Judge a page that an invented address beside it gets as well.

    Never for a site's entrance, which many servers show for every address; nor for script shells, which are equal
    because they are all empty. A page without ways into a site may be a gate that stands before all of it: that says
    nothing about the page.
    """
    now = case.now
    if now is None or case.recognised or is_entrance(case.cited) or now.scripted:
        return None
    if not case.is_nonsense:
        return _same_message(case, now)
    same = f"an invented address beside it gets the same page (similarity {case.like_nonsense:.2f})"
    if now.ways < _WAYS_IN:
        why = "nothing on it leads into a site: it may be a gate before every page"
        return case.judgement(Verdict.BLOCKED, "challenge", 0.4, same, why)
    sure = 0.9 if now.prose_words >= _SOME_PROSE or not now.embedded or case.then is not None else 0.5
    if few_words_and_labels(now):
        labels = f"only {now.content_words} words, labels among them"
        return case.judgement(Verdict.SOFT_404, "empty-template", sure, same, labels)
    return case.judgement(Verdict.SOFT_404, "same-as-nonsense-url", sure, same)


def _same_message(case: Case, now: PageText) -> Judgement | None:
    """Judge a page that says the same few words to an invented address, whatever news stands beside them today."""
    said = said_to_both(case)
    if said is None or now.ways < _WAYS_IN or heads(case.cited_title or "", now):
        return None
    if case.then is None and now.embedded:
        return None
    if case.then is not None and {folded(each) for each in case.then.headings} & {
        folded(each) for each in now.headings
    }:
        return None
    told = f"an invented address beside it is told the same: “{said}”"
    return case.judgement(Verdict.SOFT_404, "same-as-nonsense-url", 0.85 if case.then is not None else 0.6, told)


#: With scripts and less running text than this, a page may be a frame that scripts fill, equal for every address.
_SOME_PROSE = 20
#: Links by which a page belongs to a site: its menu.
_WAYS_IN = 5
