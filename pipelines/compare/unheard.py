"""Whether the main-text reader is a witness at all for what our own reader sees differ.

Main-text rules drop lists of short lines and of links, for menus are such lists. Where the text of a page is a list of
members, that reader has read none of it, and its silence says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice

from pipelines.compare.sentence import is_sentence
from snapshots.blocks import Block, BlockKind, Place
from snapshots.words import plain

#: So many entries that stayed make a list.
_ENTRIES = 3
#: So many, in the midst of a text.
_FEWEST = 2
#: Elements between an entry and its list: a cell, a card, a row.
_DEEPEST = 4
#: Differing entries that are asked about; one is enough.
_ASKED = 20
#: From this share of links an entry is one of a menu.
_LINKED = 0.5
#: A reader that read more than this share of the page's words has read the page.
_READ = 0.75


def unheard(lines: Collection[str], own: Sequence[Block], kept: Collection[str], main: str) -> bool:
    """Say whether *lines*, which differ, stand in a list under a heading of which *main* holds nothing.

    *own* are the blocks of the page's text, *kept* the lines that both pages have.
    """
    read = {plain(line) for line in main.splitlines()}
    words = {block.text: block.text.count(" ") + 1 for block in own}
    seen = sum(count for text, count in words.items() if text in read)
    if seen > _READ * sum(words.values()):
        return any(_in_text(block, own, kept, read) for block in islice((b for b in own if b.text in lines), _ASKED))
    heading = next((index for index, block in enumerate(own) if block.kind is BlockKind.HEADING), len(own))
    differing = (block for block in own[heading:] if block.text in lines)
    asked = list(islice(differing, _ASKED))
    return _is_list(asked, read) or any(_in_list(block, own, kept, read) for block in asked)


def _is_list(blocks: Sequence[Block], read: Collection[str]) -> bool:
    """Say whether *blocks* are a list of their own that came or went whole, no menu, and none of it was read."""
    items = [block for block in blocks if block.kind is BlockKind.ITEM and block.linked < _LINKED]
    lists = Counter(block.place.parent for block in items if block.place is not None)
    return any(count >= _ENTRIES for count in lists.values()) and not any(block.text in read for block in items)


def _in_list(block: Block, own: Sequence[Block], kept: Collection[str], read: Collection[str]) -> bool:
    """Say whether entries of the list that *block* stands in stayed, and none of them was read."""
    for depth, place in enumerate(block.place.within() if block.place else ()):
        if depth == 0 and place.kind.split(" ", 1)[0] not in {"ul", "ol", "table", "tbody", "dl", "div"}:
            continue
        entries = [
            each for each in own if each.text in kept and each.kind is not BlockKind.HEADING and _holds(place, each)
        ]
        if len(entries) >= _ENTRIES or depth == _DEEPEST:
            return len(entries) >= _ENTRIES and not any(each.text in read for each in entries)
    return False


def _in_text(block: Block, own: Sequence[Block], kept: Collection[str], read: Collection[str]) -> bool:
    """Say whether *block* is an entry, no link, of an unread list that stayed and stands beside a sentence."""
    if block.linked >= _LINKED or block.text in read:
        return False
    lists = (place for place in islice(block.place.within() if block.place else (), _DEEPEST) if _lists(place))
    found = next(lists, None)
    if found is None or found.parent is None:
        return False
    entries = [each for each in own if _holds(found, each)]
    stayed = [each for each in entries if each.text in kept]
    around = (each for each in own if each.place is not None and found.parent in islice(each.place.within(), 2))
    return (
        len(stayed) >= _FEWEST
        and not any(each.text in read or each.linked >= _LINKED for each in entries)
        and any(each.text in kept and is_sentence(each) for each in around)
    )


def _lists(place: Place) -> bool:
    return place.kind.split(" ", 1)[0] in {"ul", "ol", "dl", "table", "tbody"}


def _holds(place: Place, block: Block) -> bool:
    return block.place is not None and any(each is place for each in block.place.within())
