"""A record's page without the record: labels beside nothing, a title without its name, an empty article."""

from __future__ import annotations

import re

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case
from pipelines.judge.sibling import own_message
from snapshots.blocks import BlockKind
from snapshots.text import PageText
from snapshots.words import folded

#: An empty record shows its labels and little more.
_MOST_LABELS = 60
_MOST_PROSE = 20
_LABEL = 6
_FEWEST_LABELS = 2
#: Without a version consulted: so many labels, and such a share of all blocks.
_MANY_LABELS = 3
_MOSTLY_LABELS = 0.6
#: So many labels without a value, and such a share of all, make an empty record.
_FEWEST_HOLLOW = 3
_MOSTLY_HOLLOW = 0.75
#: The version consulted must have held this many times as much.
_TIMES = 3
#: Words of menus and footers, and links, by which a page is a filled template and not a failed script.
_FURNITURE = 15
_WAYS_IN = 5
#: Share of a heading's text in links from which the heading itself leads somewhere.
_LINK = 0.5
#: Words that may stand beside an empty article.
_MOST_BESIDE = 12
#: Words under the heading of an empty article: a day, a number.
_NOTHING = 3
#: Described pictures that may be what a page without words shows.
_GALLERY = 3
#: "| House", " - House": a template printed the name of nothing before the house's.
_NAMELESS = regex(
    r"^(?:\W{0,3}[|–—·•»:-]+\s+\w|(?:undefined|null|nan|untitled(?: document)?|\{\{[^}]*\}\}|\[\w+\]"
    r"|%\w+%)\s*(?:[|–—·•»:-]|$))",
    re.I,
)


def empty_template(case: Case) -> Judgement | None:
    """Judge a page that shows the labels of a record without the record.

    Asked for: labels, furniture around them, no running text, and (to be sure) a version consulted that had text.
    """
    now, then = case.now, case.then
    if now is None or now.kind != "html":
        return None
    found = None if case.surely_recognised else _unnamed(case, now) or _unfilled(case, now) or _emptied(case, now)
    if found is not None or now.scripted or case.recognised or _fillable(now):
        return found
    # Our own reader's count: the other takes menus for main text where there is hardly any.
    count = now.block_words
    if count > _MOST_LABELS or now.prose_words > _MOST_PROSE:
        return None
    labels = _labels(now, then)
    if labels < _FEWEST_LABELS:
        return None
    if then is None:
        if labels < _MANY_LABELS or labels < _MOSTLY_LABELS * sum(1 for _ in now.blocks):
            return None
        return case.judgement(
            Verdict.SOFT_404, "empty-template", 0.55, f"{labels} labels and no text", "no version consulted to tell"
        )
    if then.content_words < _TIMES * max(count, 10) or now.words - count < _FURNITURE:
        return None
    before = then.content_words
    lost = f"{count} words, {labels} of the blocks mere labels, where the version consulted held {before} words"
    return case.judgement(Verdict.SOFT_404, "empty-template", 0.8, lost)


def _unnamed(case: Case, now: PageText) -> Judgement | None:
    """Judge a filled frame around nothing, in whose title the name is left out: "| House".

    A page that scripts fill bears its name all the same, or no title at all.
    """
    bare = _NAMELESS.match(now.title) is not None and (case.then is None or not _NAMELESS.match(case.then.title))
    count = now.block_words
    if not bare or count > _MOST_BESIDE or now.pictures >= _GALLERY or now.ways < _WAYS_IN:
        return None
    before = case.then.content_words if case.then is not None else 0
    if case.then is not None and before < _TIMES * max(count, 10):
        return None
    why = f"a title without a name, “{now.title}”, over {count} words"
    lost = f"the version consulted held {before} words" if case.then is not None else "no version consulted to tell"
    return case.judgement(Verdict.SOFT_404, "empty-template", 0.75 if case.then is not None else 0.55, why, lost)


def _unfilled(case: Case, now: PageText) -> Judgement | None:
    """Judge a record whose labels stand beside empty values."""
    empty, labels = now.unfilled
    if now.scripted or empty < _FEWEST_HOLLOW or empty < _MOSTLY_HOLLOW * labels or _told(case, now) > _MOST_PROSE:
        return None
    changed = case.then is not None and case.then.unfilled[0] < empty
    why = f"{empty} of {labels} labels stand beside nothing"
    return case.judgement(Verdict.SOFT_404, "empty-template", 0.8 if changed else 0.6, why)


def _emptied(case: Case, now: PageText) -> Judgement | None:
    """Judge a page that keeps the heading consulted over nothing: what else stands there are links to other pages."""
    then = case.then
    if then is None or now.scripted or now.embedded or now.pictures >= _GALLERY or now.ways < _WAYS_IN:
        return None
    if case.prose_kept is None or case.prose_kept > 0 or now.prose_words:
        return None
    heads = {folded(heading) for heading in then.headings} & {folded(heading) for heading in now.headings}
    stood = frozenset(map(folded, then.texts))
    own = [text for text in own_message(now) if text not in heads and text not in stood]
    if not heads or sum(len(text.split()) for text in own) > _NOTHING:
        return None
    why = f"nothing stands under its heading any more, where the version consulted ran to {then.prose_words} words"
    return case.judgement(Verdict.SOFT_404, "empty-template", 0.6, why)


def _told(case: Case, now: PageText) -> int:
    """Count the running words of *now* that did not stand on the version consulted: its imprint tells of no record."""
    stood = frozenset(case.then.texts) if case.then is not None else frozenset[str]()
    return sum(block.length for block in now.blocks if block.is_prose and block.text not in stood)


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


def few_words_and_labels(now: PageText) -> bool:
    """Say whether *now* shows hardly more than labels."""
    return not now.exceeds(_MOST_LABELS) and _labels(now) >= _FEWEST_LABELS


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
