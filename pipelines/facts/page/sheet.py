"""A page as facts are looked up in it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One person a page presents: on a staff card, in a table's row, as schema.org or vCard data, on labelled lines."""

    name: str
    role: str = ""
    organisation: str = ""
    #: Lower case.
    emails: tuple[str, ...] = ()
    #: E.164.
    phones: tuple[str, ...] = ()
    #: The words it stands in, for the evidence.
    quote: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """A value beside its label: of a definition list, a table of two columns, a line "Members: 163", a counter."""

    label: str
    value: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry of a list: an organisation mostly."""

    name: str
    #: ISO 3166-1 alpha-2, where the entry names its country.
    country: str | None = None
    #: Host of the address the entry links to; empty where it links nowhere, or within its own site.
    host: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Roll:
    """A list, a table's column, a grid of cards or of logos, with what heads it."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class FactPage:
    """What one page offers to whoever checks facts."""

    url: str
    title: str
    #: Two-letter code.
    language: str | None
    #: The page's text in reading order, one paragraph, cell or heading a line; headers and footers included.
    lines: tuple[str, ...]
    #: Those of them that are the page's own text, without menus, footers, teasers.
    own: tuple[str, ...]
    cards: tuple[Card, ...] = ()
    fields: tuple[Field, ...] = ()
    rolls: tuple[Roll, ...] = ()
    #: All e-mail addresses of the page, lower case: written, linked, shielded or spelled out.
    emails: frozenset[str] = frozenset()
    #: All telephone numbers in E.164: written, linked.
    phones: frozenset[str] = frozenset()
    #: Names the page gives the house it belongs to: site name, schema.org Organization, copyright line, logo.
    house: tuple[str, ...] = ()
    #: Texts of pictures: logos of members among them.
    pictures: tuple[str, ...] = field(default=())
    #: Figures of telephone numbers written without a country's code, as printed: they are the same number wherever
    #: the page's country could not be told.
    national: frozenset[str] = frozenset()
    #: Rows of the tables wider than two columns, each cell beneath its column's heading.
    rows: tuple[tuple[Field, ...], ...] = ()
