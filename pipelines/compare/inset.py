"""What is set into a text and is none of it: advertisements, appeals, "read also", a sentence of it printed large.

Insets come and go whole. One that stands on both pages in much the same words was brought up to date, and is news.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from models.pattern import regex
from pipelines.compare.appeal import is_appeal, points_elsewhere
from pipelines.compare.gadget import every_place
from pipelines.compare.sentence import is_sentence
from snapshots.blocks import Block, Place
from snapshots.words import folded

#: Words of class names that mark insets, whole words only, in the languages such names are made up in.
_MARKS = regex(
    r"[ _-](?:ads?|advert|adverts|advertisement|advertising|adsense|adslot|adunit|pub|publicite|publicidad|pubblicita"
    r"|publicidade|anzeige|werbung|reklame|reklama|reclame|advertentie|annons|sponsor|sponsored|promo|promoted|outbrain"
    r"|taboola|donate|donation|donations|donatie|doneer|don|dons|spende|spenden|donar|donazione|donativo|wesprzyj|newsletter"
    r"|nieuwsbrief|infolettre|nl|nlbox|mailchimp|mc4wp|subscribe|subscription|signup|optin|paywall|cta|callout-cta"
    r"|lire-aussi|lireaussi|read-also|read-more|readmore|also-read|see-also|leesook|lees-ook|siehe-auch|leggi-anche"
    r"|recirc|recirculation|recommended|recommendations|related|star-?ratings?|stars|votes?|countdown"
    r"|reading-?time|read-?time|lesezeit|reltime|share|sharing|shares|social|likes|audio-?player|tts"
    r"|listen|pull-?quotes?|blockquote-share|signature|postsignature|sig|postprofile|poster-?info|userinfo|postmeta"
    r"|print-?only|printlink|author-?box|bio-?box|app-?banner|appbanner)(?=[ _-]|$)",
    re.I,
)
#: Words of all such a box, and share of the page's words.
_LONGEST = 70
_MOST = 0.34
#: Characters of the longest appeal.
_LONGEST_APPEAL = 500
#: Words of the shortest sentence that is printed twice to catch the eye.
_QUOTED = 4
_EDGES = " .,;:!?…-\"'()[]"


def insets(blocks: Sequence[Block], kept: Collection[str], only: Collection[str]) -> frozenset[int]:
    """Return the places in *blocks* of insets.

    *kept* are the texts the other page has too, if a little reworded; *only* those that are no block of it.
    """
    if not only:
        return frozenset()
    boxes = _boxes(blocks, kept)
    text = "\n".join(f" {block.text} " for block in blocks if block.text not in only and is_sentence(block)).lower()
    return frozenset(
        index
        for index, block in enumerate(blocks)
        if block.text in only and (_repeats(block, text) or (block.text not in kept and _is_inset(block, boxes)))
    )


def _is_inset(block: Block, boxes: Collection[Place]) -> bool:
    return any(place in boxes for place in _within(block)) or _speaks(block)


def _boxes(blocks: Sequence[Block], kept: Collection[str]) -> frozenset[Place]:
    """Return the places whose class marks an inset, in which nothing stayed, and which are small."""
    marked = {place for place in every_place(blocks) if _is_marked(place.kind)}
    if not marked:
        return frozenset()
    # Where another of the kind stayed, it is a row of the page's own: "pub" may be a publication.
    rows = {place.kind for block in blocks if block.text in kept for place in _within(block)}
    size: Counter[Place] = Counter()
    for block in blocks:
        for place in _within(block):
            if place in marked:
                size[place] += block.text.count(" ") + 1
    room = min(_LONGEST, _MOST * sum(block.text.count(" ") + 1 for block in blocks))
    return frozenset(place for place in marked if place.kind not in rows and size[place] <= room)


@lru_cache(maxsize=1024)
def _is_marked(kind: str) -> bool:
    return not kind.startswith(("body ", "main ", "article ", "html ")) and _MARKS.search(kind) is not None


def _speaks(block: Block) -> bool:
    if block.text.count(" ") > _LONGEST or len(block.text) > _LONGEST_APPEAL:
        return False
    text = folded(block.text)
    return is_appeal(text) or points_elsewhere(text, linked=block.linked)


def _repeats(block: Block, text: str) -> bool:
    """Say whether a block prints once more what a paragraph that stayed says."""
    words = block.text.lower().strip(_EDGES)
    return words.count(" ") + 1 >= _QUOTED and not words[:1].isdigit() and words in text


def _within(block: Block) -> Iterator[Place]:
    return block.place.within() if block.place is not None else iter(())
