"""A person where a text names them."""

from __future__ import annotations

from dataclasses import dataclass

from consulted.documents.facts.contact.name import without_house


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """A person where a text names them, and what it says of their role; empty where it says none."""

    name: str
    start: int
    end: int
    role: str
    #: Whether they are said to lead the house named before them.
    led: bool = False


def someone(text: str, start: int, end: int, role: str, *, led: bool = False) -> Person:
    """Return the person between two places, without the house that may stand behind "of"."""
    stop = start + len(without_house(text[start:end]))
    return Person(name=text[start:stop].rstrip(". "), start=start, end=stop, role=role, led=led)
