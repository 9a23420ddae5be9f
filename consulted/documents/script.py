"""A report taken apart: what every reader returns, whatever its format.

Offsets count characters of ``Script.text``, from 0, end excluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How the numbers of a report's notes are printed."""

    RAISED = "raised"  # superscript digits, ^1, <sup>1</sup>, $^{1}$
    MARKDOWN = "markdown"  # [^1]:
    BRACKET = "bracket"  # [1]
    LISTED = "listed"  # 1. 1) (1) 1/
    WORDED = "worded"  # Note 1: Fn. 1
    LETTER = "letter"  # [a] a) a.
    ROMAN = "roman"  # [iv] iv.
    SYMBOL = "symbol"  # * ** †
    PLAIN = "plain"  # 1 and a blank
    NAMED = "named"  # Smith, J. (2020): no number at all


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A stretch of the text."""

    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """An address where a field or a link states it."""

    #: Where the text prints it, escapes and all.
    start: int
    end: int
    #: What it says once the format's own escapes are undone.
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """What a format states of a note in fields of its own; what is None is looked for in the note's words."""

    title: str | None = None
    publisher: str | None = None
    addresses: tuple[Target, ...] | None = None
    #: Where the text prints the day of the visit, the field's name left out.
    consulted: Span | None = None
    #: That day in ISO 8601, possibly partial, where the format writes it in a way of its own.
    day: str | None = None
    #: "Interview with …, …, …" in the words of its fields, where the reference is a conversation.
    talk: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A footnote, an endnote or an item of a list of sources."""

    label: str
    #: The label included.
    start: int
    end: int
    #: Where the words after the label start.
    content: int
    style: Style
    stated: Stated | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Marker:
    """A note's number where the running text prints it."""

    label: str
    start: int
    end: int
    #: Where the note it means starts; None when only its label tells.
    note: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Script:
    """A report taken apart, before anything in it is understood."""

    text: str
    #: ``text``, ``markdown`` ...
    format: str
    notes: tuple[Note, ...]
    #: Running heads, page numbers and the like: neither body nor note.
    furniture: tuple[Span, ...] = ()
    #: None when the reader cannot tell and they must be looked for.
    markers: tuple[Marker, ...] | None = None
    #: Calls the format itself states that no note answers, where the text still prints them.
    unanswered: tuple[Marker, ...] = ()
    #: Hyperlinks whose words print an address: ``address`` is where they lead, which may differ.
    links: tuple[Target, ...] = ()
    #: Hyperlinks of the running text whose words print no address.
    loose: tuple[Target, ...] = ()
    #: True for a list of references and nothing else: no cover, no running text.
    listed: bool = False
    #: When the format itself states them.
    title: str | None = None
    language: str | None = None
    date: str | None = None
    warnings: tuple[str, ...] = ()
