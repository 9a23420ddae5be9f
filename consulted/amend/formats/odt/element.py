"""What an OpenDocument text is made of where notes are changed: elements, pending changes, letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

URN = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT = f"{URN}office:1.0", f"{URN}text:1.0"
DC, XLINK = "http://purl.org/dc/elements/1.1/", "http://www.w3.org/1999/xlink"


@dataclass(slots=True, eq=False)
class Element:
    """An element in the bytes."""

    #: Namespace, a blank, local name.
    name: str
    attributes: Mapping[str, str]
    start: int
    #: Behind its start tag.
    opened: int
    end: int = 0


@dataclass(slots=True)
class Pending:
    """A change somebody made and nobody accepted or rejected, where its words stand."""

    key: str
    #: "insertion", or what else it is.
    kind: str
    #: Who made it and when, as XML.
    information: str
    #: The mark behind it.
    end: Element | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """One letter, an element or a reference that stands for one, or a piece of text before it is taken apart."""

    char: str
    start: int
    end: int
    #: What it stands in within its paragraph, from outside to inside.
    within: tuple[Element, ...]
    #: The changes it is part of.
    pending: tuple[Pending, ...] = ()

    @property
    def target(self) -> str:
        """Where its link leads; "" for nowhere."""
        return next((each.attributes.get(f"{XLINK} href", "").strip() for each in self.within if is_link(each)), "")


@dataclass
class Paragraph:
    """One paragraph or heading, without the notes it calls."""

    element: Element
    #: Whether a program makes it anew when indexes are updated.
    generated: bool
    #: Letters that stand together, each piece as one sign; a report has too many to keep them singly.
    pieces: list[Sign] = field(default_factory=list)

    @cached_property
    def signs(self) -> list[Sign]:
        """Its letters one by one."""
        return [sign for piece in self.pieces for sign in _singly(piece)]


def _singly(piece: Sign) -> Iterator[Sign]:
    if len(piece.char) == 1:
        yield piece
        return
    place = piece.start
    for char in piece.char:
        end = place + len(char.encode())
        yield replace(piece, char=char, start=place, end=end)
        place = end


def is_link(element: Element) -> bool:
    """Say whether *element* is a link."""
    return element.name == f"{TEXT} a"
