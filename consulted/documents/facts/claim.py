"""What a rule read in one sentence, before it is a fact of the report."""

from __future__ import annotations

from dataclasses import dataclass

from consulted.documents.consistency.paragraph import Paragraph
from models.fact import FactType, Value


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """One statement and the place it was read in."""

    type: FactType
    subject: str
    predicate: str
    value: Value
    paragraph: Paragraph
    #: Where the statement's sentence stands in the paragraph's text.
    start: int
    end: int
    #: The lines below that belong to it: list items, rows, the rest of a contact.
    rest: tuple[Paragraph, ...] = ()
    aliases: tuple[str, ...] = ()
    involved: tuple[str, ...] = ()
    #: ISO 8601, possibly partial: the day it speaks of, and the last day it can hold.
    as_of: str | None = None
    valid_until: str | None = None
    confidence: float = 0.9
    doubts: tuple[str, ...] = ()
    personal: bool = False

    @property
    def sentence(self) -> str:
        """The words it was read in."""
        return self.paragraph.text[self.start : self.end].strip()
