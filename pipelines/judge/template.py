"""Something answers, but only the house: a default page, an empty form, or what any address gets."""

from __future__ import annotations

import re

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, Place, key, quoted, short_blocks, titles
from pipelines.judge.entrance import is_entrance
from pipelines.judge.lexicon import BEING_MADE, DEFAULT_PAGE, DEFAULT_TEXT, IT_WORKS, LISTING
from snapshots.blocks import BlockKind
from snapshots.text import PageText

#: An empty record shows its labels and little more.
_MOST_LABELS = 60
_LABEL = 6
_FEWEST_LABELS = 2
#: Words of a page that says only that it is being made.
_STUB = 20
#: A registrar's welcome: the name was bought, and nothing stands there.
_OF_A_DOMAIN = re.compile(
    r"\b(?:votre|votre nom de|your|ihre|su|il tuo|uw|twoja|o seu) (?:nom de )?(?:domaine?|dominio|domein|domena)\b"
)
#: Apache's page of two words has hardly more.
_IT_WORKS = 25
#: So many labels without a value, and such a share of all, make an empty record.
_FEWEST_HOLLOW = 3
_MOSTLY_HOLLOW = 0.75
#: The version consulted must have held this many times as much.
_TIMES = 3
#: Words of menus and footers by which a page is a filled template and not a failed script.
_FURNITURE = 15
#: Share of a heading's text in links from which the heading itself leads somewhere.
_LINK = 0.5


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
    if now.content_words <= _STUB:
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
    return not IT_WORKS.search(key(place)) or now.content_words <= _IT_WORKS


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
    if now is None or not case.is_nonsense or case.recognised or is_entrance(case.cited) or now.scripted:
        return None
    same = f"an invented address beside it gets the same page (similarity {case.like_nonsense:.2f})"
    if now.ways < _WAYS_IN:
        why = "nothing on it leads into a site: it may be a gate before every page"
        return case.judgement(Verdict.BLOCKED, "challenge", 0.4, same, why)
    sure = 0.9 if now.prose_words >= _SOME_PROSE or not now.embedded or case.then is not None else 0.5
    if now.content_words <= _MOST_LABELS and _labels(now) >= _FEWEST_LABELS:
        labels = f"only {now.content_words} words, labels among them"
        return case.judgement(Verdict.SOFT_404, "empty-template", sure, same, labels)
    return case.judgement(Verdict.SOFT_404, "same-as-nonsense-url", sure, same)


#: With scripts and less running text than this, a page may be a frame that scripts fill, equal for every address.
_SOME_PROSE = 20
#: Links by which a page belongs to a site: its menu.
_WAYS_IN = 5


def empty_template(case: Case) -> Judgement | None:
    """Judge a page that shows the labels of a record without the record.

    Asked for: labels, furniture around them, no running text, and (to be sure) a version consulted that had text.
    """
    now, then = case.now, case.then
    if now is None or now.kind != "html" or now.scripted:
        return None
    hollow = None if case.surely_recognised else _hollow(case, now)
    if hollow is not None or case.recognised or _fillable(now):
        return hollow
    # Our own reader's count: the other takes menus for main text where there is hardly any.
    count = sum(len(text.split()) for text in now.texts)
    labels = _labels(now, then)
    if count > _MOST_LABELS or now.prose_words > _MOST_LABELS // 3 or labels < _FEWEST_LABELS:
        return None
    if then is None:
        if labels < 3 or labels < 0.6 * sum(1 for _ in now.blocks):
            return None
        return case.judgement(
            Verdict.SOFT_404, "empty-template", 0.55, f"{labels} labels and no text", "no version consulted to tell"
        )
    if then.content_words < _TIMES * max(count, 10) or now.words - count < _FURNITURE:
        return None
    before = then.content_words
    lost = f"{count} words, {labels} of the blocks mere labels, where the version consulted held {before} words"
    return case.judgement(Verdict.SOFT_404, "empty-template", 0.8, lost)


def _hollow(case: Case, now: PageText) -> Judgement | None:
    """Judge a record whose labels stand beside empty values."""
    empty, labels = now.unfilled
    if empty < _FEWEST_HOLLOW or empty < _MOSTLY_HOLLOW * labels or now.prose_words > _MOST_LABELS // 3:
        return None
    changed = case.then is not None and case.then.unfilled[0] < empty
    why = f"{empty} of {labels} labels stand beside nothing"
    return case.judgement(Verdict.SOFT_404, "empty-template", 0.8 if changed else 0.6, why)


def _fillable(now: PageText) -> bool:
    """Say whether the labels belong to a form a visitor fills in."""
    return sum(kind in ("text", "email", "tel", "textarea", "checkbox") for kind in now.fields) >= 2


def _labels(now: PageText, then: PageText | None = None) -> int:
    """Count the blocks that name a field: "Members:", a short line that stood before its value, a bare heading."""
    known = {text.rstrip(": ").lower() for text in then.texts} if then is not None else set()
    named = sum(
        len(text.split()) <= _LABEL and (text.rstrip().endswith(":") or text.rstrip(": ").lower() in known)
        for text in now.texts
    )
    return named + _bare_headings(now)


def _bare_headings(now: PageText) -> int:
    """Count the headings with nothing under them; one that is a link heads a list and is not bare."""
    following = (*now.blocks[1:], None)
    return sum(
        block.kind is BlockKind.HEADING
        and block.linked < _LINK
        and (after is None or after.kind is BlockKind.HEADING)
        and not block.text.rstrip().endswith(":")
        for block, after in zip(now.blocks, following, strict=False)
    )
