"""Which blocks of a page are its own text, and which stand beside it: columns of news, notices, menus without a name.

Marks of class and tag have taken off what calls itself furniture (``snapshots.furniture``). Here the place decides:
the page's text is the smallest part of the page that holds most of its sentences, those above all that stand on the
other page too. What stands outside tells nothing of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pipelines.compare.card import cards
from pipelines.compare.gadget import gadgets, is_main
from pipelines.compare.inset import insets
from pipelines.compare.sentence import is_sentence
from snapshots.blocks import Block, Place

#: Share of a page's weight that makes a part of it the page.
_MOST = 0.6
#: A word in a sentence weighs more than one in a label, one that stands on the other page too more than one that does
#: not, and a link next to nothing.
_SENTENCE = 3.0
_KEPT = 2.0
_LINK = 0.8
#: So many parts of one kind side by side are the rows of one text.
_ALIKE = 3
#: Elements that are a line, a row or a paragraph: never a page.
_LINES = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "tr", "caption", "figcaption"})
#: A part outside that kept so many sentences of so many words is no gadget.
_KEPT_SENTENCES = 2
_KEPT_WORDS = 40
#: What stands above the heading and has more than this share of the weight is an opening, no notice.
_NOTICE = 0.3
#: What holds a block, the innermost first, the body last.
_Chain = Sequence[Place]


@dataclass(frozen=True, slots=True)
class Sides:
    """The blocks of one page, by whether they are its text."""

    own: tuple[Block, ...]
    beside: tuple[Block, ...]


def sides(
    blocks: Sequence[Block],
    kept: Collection[str],
    leaving: Collection[str] = (),
    only: Collection[str] = (),
    reworded: Collection[str] = (),
) -> Sides:
    """Tell the text of a page from what stands beside it.

    *kept* are the blocks' texts that the other page has too, *leaving* the words of links that lead to other sites,
    *only* the texts that are no block of the other page, *reworded* those that it has in much the same words.
    """
    if len(blocks) <= 1 or any(block.place is None for block in blocks):
        return Sides(tuple(blocks), ())
    weights = [_weight(block, kept=block.text in kept) for block in blocks]
    chains = [list(block.place.within()) if block.place else [] for block in blocks]
    inside = _inside(blocks, chains, _region(chains, weights), kept)
    start = _start(blocks, chains, weights, inside, kept)
    aside = gadgets(blocks, kept) | insets(blocks, {*kept, *reworded}, only) | frozenset(cards(blocks, kept, leaving))
    own = [
        (each or is_main(block)) and index >= start and index not in aside
        for index, (each, block) in enumerate(zip(inside, blocks, strict=True))
    ]
    return Sides(
        tuple(block for block, each in zip(blocks, own, strict=True) if each),
        tuple(block for block, each in zip(blocks, own, strict=True) if not each),
    )


def _weight(block: Block, *, kept: bool) -> float:
    weight = (block.text.count(" ") + 1) * (1 - _LINK * block.linked)
    return weight * (_SENTENCE if is_sentence(block) else 1) * (_KEPT if kept else 1)


def _region(chains: Sequence[_Chain], weights: Sequence[float]) -> list[Place]:
    """Return the smallest place that holds most of the weight, and all that hold it."""
    total: dict[Place, float] = defaultdict(float)
    for chain, weight in zip(chains, weights, strict=True):
        for place in chain:
            total[place] += weight
    alike = Counter((place.parent, place.kind) for place in total)
    enough = _MOST * sum(weights)
    heavy = [list(place.within()) for place in total if total[place] >= enough]
    region = max(heavy, key=len)
    while len(region) > 1 and (_is_line(region[0]) or alike[region[0].parent, region[0].kind] >= _ALIKE):
        del region[0]
    return region


def _is_line(place: Place) -> bool:
    return place.kind.split(" ", 1)[0] in _LINES


def _inside(blocks: Sequence[Block], chains: Sequence[_Chain], region: _Chain, kept: Collection[str]) -> list[bool]:
    """Say of each block whether it stands in the *region*, or in a part beside it that kept text worth the name."""
    around = frozenset(region)
    parts = [_part(chain, region[0], around) for chain in chains]
    sentences: Counter[Place] = Counter()
    words: Counter[Place] = Counter()
    for block, part in zip(blocks, parts, strict=True):
        if part is not None and block.text in kept and is_sentence(block):
            sentences[part] += 1
            words[part] += block.text.count(" ") + 1
    return [part is None or (sentences[part] >= _KEPT_SENTENCES and words[part] >= _KEPT_WORDS) for part in parts]


def _part(chain: _Chain, region: Place, around: Collection[Place]) -> Place | None:
    """Return the outermost part of *chain* beside the *region*, which *around* hold; None when it leads into it."""
    if region in chain:
        return None
    part: Place | None = None
    for place in chain:
        if place in around:
            # Paragraphs that stand loose in what holds the region belong together.
            return place if part is None or _is_line(part) else part
        part = place
    return part


def _start(
    blocks: Sequence[Block],
    chains: Sequence[_Chain],
    weights: Sequence[float],
    inside: Sequence[bool],
    kept: Collection[str],
) -> int:
    """Return where the text begins: at its main heading, if only a notice or a menu stands above."""
    above, told = 0.0, 0
    for index, (block, chain, weight, own) in enumerate(zip(blocks, chains, weights, inside, strict=True)):
        if own and any(place.kind.startswith("h1 ") for place in chain):
            return index if above <= _NOTICE * sum(weights) and told < _KEPT_SENTENCES else 0
        above += weight * own
        told += own and block.text in kept and is_sentence(block)
    return 0
