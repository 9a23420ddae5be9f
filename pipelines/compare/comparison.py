"""How today's page relates to the version consulted: identical, cosmetic, edited, rewritten, or we cannot say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.verdict import Comparison, Content, Passage
from models.visit import Cite, Version
from pipelines.compare.doubt import doubts
from pipelines.compare.ground import Ground
from pipelines.compare.links import moved_links
from pipelines.compare.notice import notices
from pipelines.compare.passage import check
from pipelines.compare.readable import objection, partial
from pipelines.compare.restless import FEWEST_VISITS, NOTHING, Restless, restless
from pipelines.compare.sameness import Sameness, by_blocks, by_main_text, in_common, news
from pipelines.compare.standing import tells_end
from pipelines.compare.weight import weighty
from snapshots.difference import differences
from snapshots.text import PageText
from snapshots.words import folded

#: Below this 3-shingle similarity it is another text. Between "same document, any age" and "another
#: document of the same site" the gap is wide (medians 1.00 and .01); any cut from .1 to .5 works.
_OTHER_TEXT = 0.2
#: Where less of the words of then are lost it is the same text in a page that grew.
_MOST_KEPT = 0.5
#: A reader that finds less than this share of the other's words has missed the page (tabs, data pages).
_MISSED = 0.2
_CHANGED = (Content.EDITED, Content.REWRITTEN)
_SAME_BYTES = "the page is byte for byte the version consulted"
#: What was not read may have changed all the same.
_PARTLY = 0.5
#: Noise is learnt, not known.
_NOISE_CONFIDENCE = 0.8
_MOVED = "what differs only moved, or stands beside the text: in columns, notices, menus"
_LEARNT = "our own visits saw it return"


def compare(
    then: PageText,
    now: PageText,
    *,
    cite: Cite,
    version: Version,
    same_bytes: bool,
    history: Callable[[], Sequence[PageText]] = tuple,
) -> Comparison:
    """Compare *now* with *then*, the version *cite* consulted.

    *history* is asked only where the text differs: the page as our visits before saw it, the oldest first.
    """
    if same_bytes:
        return _with_passage(_Found(Content.IDENTICAL, 0.99, (_SAME_BYTES,)), then, now, cite, version)
    reason = objection(then, now)
    if reason is not None:
        return Comparison(content=Content.UNKNOWN, passage=Passage.UNKNOWN, confidence=0.3, evidence=(reason,))
    found = _content(then, now)
    if found.content in _CHANGED:
        found = _without_noise(found, then, now, history())
    return _with_passage(found, then, now, cite, version)


def agree(one: PageText, other: PageText) -> bool | None:
    """Say whether two copies of a page say the same; None when they cannot be compared."""
    return None if objection(one, other) else _content(one, other).content not in _CHANGED


@dataclass(frozen=True, slots=True)
class _Found:
    """How the contents relate, and between what lines to show the difference."""

    content: Content
    confidence: float
    evidence: tuple[str, ...]
    #: The blocks whose difference is shown; None for all of them.
    blocks: tuple[Sequence[str], Sequence[str]] | None = None


def _without_noise(found: _Found, then: PageText, now: PageText, history: Sequence[PageText]) -> _Found:
    """Judge again without what our own visits saw come and go."""
    if len(history) + 1 < FEWEST_VISITS:
        return found
    main = restless([page.main.splitlines() for page in history], now.main.splitlines())
    blocks = restless([page.texts for page in history], now.texts)
    if not (main or blocks):
        return found
    again = _content(then, now, main, blocks)
    if again.content not in _CHANGED:
        return _Found(Content.COSMETIC, _NOISE_CONFIDENCE, (f"only what comes and goes differs: {_LEARNT}",))
    shown = (blocks.without(then.texts), blocks.without(now.texts))
    return _Found(again.content, again.confidence, (*again.evidence, f"left out what comes and goes: {_LEARNT}"), shown)


def _content(then: PageText, now: PageText, main_noise: Restless = NOTHING, block_noise: Restless = NOTHING) -> _Found:
    main, blocks = by_main_text(then, now, main_noise), by_blocks(then, now, block_noise)
    readers = [
        each
        for each in (main, blocks)
        if each.then + each.now >= _MISSED * max(main.then + main.now, blocks.then + blocks.now)
    ]
    if all(each.same for each in readers):
        return _unchanged(then, now, len(readers))
    ground = Ground(then=then, now=now)
    readers = [news(each, ground) for each in readers]
    if all(each.same for each in readers):
        return _Found(Content.COSMETIC, 0.8, (_MOVED, *notices(then, now), *moved_links(then, now)))
    if all(ground.arranges(*_lines(each)) for each in readers if not each.same):
        return _Found(Content.COSMETIC, 0.6, ("the text is newly divided: only headings came or went",))
    if all(len(each.lost) > _MOST_KEPT * max(each.then, 1) and each.similarity < _OTHER_TEXT for each in readers):
        said = f"another text: similarity {max(each.similarity for each in readers):.2f} (3-word shingles)"
        return _Found(Content.REWRITTEN, 0.85, (said, *_titles(then, now)))
    if len(readers) == 1:
        sole = f"only one of our two readers finds text here; {_figures(readers[0])}"
        return _Found(Content.EDITED, 0.6, (sole,))
    main, blocks = readers
    if main.same and ground.unheard(*_lines(blocks)):
        return _Found(Content.EDITED, 0.7, (f"{_figures(blocks)}; the other reader takes the list for a menu",))
    if main.same and any(tells_end(folded(line.text)) for line in blocks.came):
        return _Found(
            Content.EDITED, 0.6, (f"{_figures(blocks)}; only one reader reads the notice that something ended",)
        )
    if any(each.same for each in readers):
        seen, unseen = ("block", "main-text") if main.same else ("main-text", "block")
        said = f"only the {seen} reader sees a difference, the {unseen} reader none: furniture"
        return _Found(Content.COSMETIC, 0.75, (said,))
    if not in_common(main, blocks):
        return _Found(Content.COSMETIC, 0.7, ("our two readers see different differences, none in common: furniture",))
    return _Found(Content.EDITED, 0.9, (_figures(main), *_titles(then, now)))


def _lines(each: Sameness) -> tuple[list[str], list[str]]:
    return [line.text for line in each.gone], [line.text for line in each.came]


def _unchanged(then: PageText, now: PageText, readers: int) -> _Found:
    confidence = 0.95 if readers == 2 else 0.8
    elsewhere = moved_links(then, now)
    unread = partial(now) or partial(then)
    if unread:
        said = f"what could be read is the same, but {unread}"
        return _Found(Content.COSMETIC, _PARTLY, (said, *elsewhere))
    if (then.title, then.main, then.texts, then.words) != (now.title, now.main, now.texts, now.words):
        said = "the main text is the same; only furniture, order or passing figures differ"
        return _Found(Content.COSMETIC, confidence, (said, *elsewhere))
    if elsewhere:
        return _Found(
            Content.COSMETIC, confidence, ("the text is the same; only where its links lead differs", *elsewhere)
        )
    return _Found(Content.IDENTICAL, confidence, ("the mark-up differs, the text is the same",))


def _figures(each: Sameness) -> str:
    return (
        f"main text edited: {len(each.lost)} words in lines that went, {len(each.gained)} in lines that came, "
        f"of {each.now}; similarity {each.similarity:.2f}"
    )


def _titles(then: PageText, now: PageText) -> tuple[str, ...]:
    return () if then.title == now.title else (f"title then “{then.title}”, now “{now.title}”",)


def _with_passage(found: _Found, then: PageText, now: PageText, cite: Cite, version: Version) -> Comparison:
    passage, reason = check(cite.sentences, then, now, content=found.content)
    hunks = differences(*(found.blocks or (then.texts, now.texts))) if found.content in _CHANGED else ()
    certainty, caution = doubts(version)
    return Comparison(
        content=found.content,
        passage=passage,
        confidence=min(found.confidence, certainty),
        evidence=(*found.evidence, *weighty(hunks), reason, *caution),
        difference=hunks,
    )
