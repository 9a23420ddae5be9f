"""How today's page relates to the version consulted: identical, cosmetic, edited, rewritten, or we cannot say."""

from __future__ import annotations

from models.verdict import Comparison, Content, Passage
from models.visit import Cite, Version
from pipelines.compare.passage import check
from pipelines.compare.readable import objection
from pipelines.compare.sameness import Sameness, agree, by_blocks, by_main_text
from pipelines.compare.weight import weighty
from snapshots.difference import differences
from snapshots.text import PageText

#: Below this 3-shingle similarity it is another text. Between "same document, any age" and "another
#: document of the same site" the gap is wide (medians 1.00 and .01); any cut from .1 to .5 works.
_OTHER_TEXT = 0.2
#: Days between capture and consulted-on date beyond which the copy only probably is what the author read.
_FAR = 90
_FAR_CONFIDENCE = 0.7
#: A reader that finds less than this share of the other's words has missed the page (tabs, data pages).
_MISSED = 0.2


def compare(then: PageText, now: PageText, *, cite: Cite, version: Version, same_bytes: bool) -> Comparison:
    """Compare *now* with *then*, the version *cite* consulted."""
    if same_bytes:
        return _with_passage(
            Content.IDENTICAL, 0.99, ("the page is byte for byte the version consulted",), then, now, cite, version
        )
    reason = objection(then, now)
    if reason is not None:
        return Comparison(content=Content.UNKNOWN, passage=Passage.UNKNOWN, confidence=0.3, evidence=(reason,))
    content, confidence, evidence = _content(then, now)
    return _with_passage(content, confidence, evidence, then, now, cite, version)


def _content(then: PageText, now: PageText) -> tuple[Content, float, tuple[str, ...]]:
    main, blocks = by_main_text(then, now), by_blocks(then, now)
    readers = [
        each
        for each in (main, blocks)
        if each.then + each.now >= _MISSED * max(main.then + main.now, blocks.then + blocks.now)
    ]
    if all(each.same for each in readers):
        return _unchanged(then, now, len(readers))
    similarity = max(each.similarity for each in readers)
    if similarity < _OTHER_TEXT:
        return (
            Content.REWRITTEN,
            0.85,
            (f"another text: similarity {similarity:.2f} (3-word shingles)", *_titles(then, now)),
        )
    if len(readers) == 1:
        sole = f"only one of our two readers finds text here; {_figures(readers[0])}"
        return Content.EDITED, 0.6, (sole,)
    if any(each.same for each in readers):
        seen, unseen = ("block", "main-text") if main.same else ("main-text", "block")
        return (
            Content.COSMETIC,
            0.75,
            (f"only the {seen} reader sees a difference, the {unseen} reader none: furniture",),
        )
    if not agree(main, blocks):
        return Content.COSMETIC, 0.7, ("our two readers see different differences, none in common: furniture",)
    return Content.EDITED, 0.9, (_figures(main), *_titles(then, now))


def _unchanged(then: PageText, now: PageText, readers: int) -> tuple[Content, float, tuple[str, ...]]:
    confidence = 0.95 if readers == 2 else 0.8
    if (then.title, then.main, then.texts, then.words) == (now.title, now.main, now.texts, now.words):
        return Content.IDENTICAL, confidence, ("the mark-up differs, the text is the same",)
    return Content.COSMETIC, confidence, ("the main text is the same; only furniture, order or passing figures differ",)


def _figures(each: Sameness) -> str:
    return (
        f"main text edited: {len(each.lost)} words in lines that went, {len(each.gained)} in lines that came, "
        f"of {each.now}; similarity {each.similarity:.2f}"
    )


def _titles(then: PageText, now: PageText) -> tuple[str, ...]:
    return () if then.title == now.title else (f"title then “{then.title}”, now “{now.title}”",)


def _with_passage(
    content: Content,
    confidence: float,
    evidence: tuple[str, ...],
    then: PageText,
    now: PageText,
    cite: Cite,
    version: Version,
) -> Comparison:
    passage, reason = check(cite.sentences, then, now)
    hunks = () if content in (Content.IDENTICAL, Content.COSMETIC) else differences(then.texts, now.texts)
    far = version.gap_days is not None and version.gap_days > _FAR
    caution = (f"the copy compared with lies {version.gap_days} days from the consulted-on date",) if far else ()
    return Comparison(
        content=content,
        passage=passage,
        confidence=min(confidence, _FAR_CONFIDENCE) if far else confidence,
        evidence=(*evidence, *weighty(hunks), reason, *caution),
        difference=hunks,
    )
