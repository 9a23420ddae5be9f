"""One tracked change of a Word document before it is made: what is struck, and what is written behind it."""

from __future__ import annotations

from dataclasses import dataclass

from consulted.amend.change import Change
from consulted.amend.formats.docx.letter import Spot


@dataclass(frozen=True, slots=True)
class Words:
    """New words of one look."""

    text: str
    #: The letter whose look they take; None for that of the paragraph.
    like: Spot | None
    #: Where they lead; "" for nowhere.
    target: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """One tracked change within one paragraph."""

    change: Change
    #: The letters to be struck, in order.
    struck: tuple[Spot, ...]
    #: The letter behind which the new words go.
    behind: Spot
    words: tuple[Words, ...]
    #: Whether they go behind the link or field that ends with that letter, where one does.
    outside: bool


class UnplaceableError(Exception):
    """A change cannot be put where it belongs; its text says why."""
