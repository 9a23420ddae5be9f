"""Whether a block runs in sentences."""

from __future__ import annotations

from models.pattern import regex
from snapshots.blocks import Block

#: Words of the shortest sentence.
_SHORTEST = 7
#: From this share of links a block is a link, however it ends.
_LINK = 0.8
_STOP = regex(r"[.!?;:…][\"')\]]*$")


def is_sentence(block: Block) -> bool:
    """Say whether a block runs in sentences."""
    return block.text.count(" ") + 1 >= _SHORTEST and block.linked < _LINK and _STOP.search(block.text) is not None
