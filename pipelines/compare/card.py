"""Rotating teasers: linked cards of one kind in a box of their own, beside or after a text that stayed.

A name such as "related" marks them on most pages (``pipelines.compare.gadget``); here their make does. A list of which
most entries stayed is the page's own, and one that comes or goes there is news; so is a link to another house.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pipelines.compare.sentence import is_sentence
from snapshots.blocks import Block, BlockKind, Place

#: From this share of links a block is the link of a card.
_HEAD = 0.8
#: Words of the longest such link; of what is said below it; of the heading above all.
_LONGEST_HEAD = 25
_LONGEST_TAIL = 45
_LONGEST_TITLE = 8
#: Blocks below a link that are its card's.
_TAILS = 3
#: So many cards make a box of teasers; so many links without a word below them a list of such.
_CARDS = 2
_LINKS = 3
#: Where more than this share of the links stayed, it is a list that was edited.
_STAYED = 0.34
#: Words in sentences that stayed, without which a page may be nothing but its cards.
_TEXT = 20


def cards(blocks: Sequence[Block], kept: Collection[str], leaving: Collection[str]) -> Iterator[int]:
    """Yield the places in *blocks* of such cards.

    *kept* are the texts the other page has too, *leaving* the words of links that lead to other sites.
    """
    heads = [_is_head(block) for block in blocks]
    if sum(head and block.text not in kept for head, block in zip(heads, blocks, strict=True)) < _CARDS:
        return
    stayed = [
        index
        for index, block in enumerate(blocks)
        if block.text in kept and is_sentence(block) and not (index and heads[index - 1])
    ]
    if sum(_size(blocks[index]) for index in stayed) < _TEXT:
        return
    anchored = {place for index in stayed for place in _within(blocks[index])}
    anchored.update(place for block in blocks for place in _within(block) if place.kind.startswith("h1 "))
    for box in _boxes(blocks, anchored):
        if _is_rotating([(blocks[index], heads[index]) for index in box], kept, leaving):
            yield from box


def _boxes(blocks: Sequence[Block], anchored: Collection[Place]) -> Iterator[list[int]]:
    """Yield the runs of blocks that stand in one largest place without a sentence that stayed."""
    run: list[int] = []
    current: Place | None = None
    for index, block in enumerate(blocks):
        outermost = None
        for place in _within(block):
            if place in anchored:
                break
            outermost = place
        if outermost is not current and run:
            yield run
            run = []
        current = outermost
        if outermost is not None:
            run.append(index)
    if run:
        yield run


def _is_rotating(box: Sequence[tuple[Block, bool]], kept: Collection[str], leaving: Collection[str]) -> bool:
    heads = [block for block, head in box if head]
    titles = [head for head in heads if head.kind is BlockKind.HEADING]
    # Of a card that is a link as a whole, the heading tells one from the next.
    heads = titles if len(titles) >= _CARDS else heads
    if len(heads) < (_CARDS if len(heads) < len(box) else _LINKS) or any(head.text in leaving for head in heads):
        return False
    if sum(head.text in kept for head in heads) > _STAYED * len(heads):
        return False
    below = 0
    for number, (block, head) in enumerate(box):
        below = 0 if head else below + 1
        titled = number == 0 and _size(block) <= _LONGEST_TITLE
        if not (head or titled or (below <= _TAILS and _is_tail(block))):
            return False
    return True


def _is_head(block: Block) -> bool:
    return block.linked >= _HEAD and not block.row and _size(block) <= _LONGEST_HEAD


def _is_tail(block: Block) -> bool:
    return block.kind is not BlockKind.HEADING and _size(block) <= _LONGEST_TAIL


def _size(block: Block) -> int:
    return block.text.count(" ") + 1


def _within(block: Block) -> Iterator[Place]:
    return block.place.within() if block.place is not None else iter(())
