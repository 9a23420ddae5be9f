"""A report's references: what each note says, where it stands, and what cites it.

Field names are those of the contract's JSON, so that a reference prints itself. Offsets count
characters (Unicode code points) of the document's decoded text, from 0, end excluded.
Dates are ISO 8601 strings that may be partial (``2019``, ``2019-06``, ``2019-06-11``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from models.fact import Fact, FactWord


class Kind(StrEnum):
    """What a note points at."""

    WEB = "web"
    #: A file such as a PDF, fetched like a page but read differently.
    DOCUMENT = "document"
    INTERVIEW = "interview"
    #: A remark without a source.
    NOTE = "note"


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """An address the printed one may have stood for before print damaged it."""

    url: str
    #: What was assumed to have happened, e.g. ``lost-hyphen``.
    rule: str
    #: 0 to 1; only ranks candidates of one address against one another.
    score: float


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedUrl:
    """An address as it stands in the note, and as a client can ask for it."""

    #: Byte for byte as printed, damage included.
    printed: str
    #: The same address escaped for the wire; never repaired.
    url: str
    suspect: bool = False
    candidates: tuple[Candidate, ...] = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Consulted:
    """The day the author looked, as far as the note tells."""

    raw: str
    #: ISO 8601, possibly partial; None when it cannot be read.
    date: str | None
    #: True when day and month could be swapped on the note's own evidence.
    ambiguous: bool = False
    #: The other readings of an ambiguous date.
    alternatives: tuple[str, ...] = ()
    #: True when one sentence gives the day of many sources; ``raw`` is that sentence, outside this note.
    stated_for_all: bool = False

    @property
    def latest(self) -> str | None:
        """The latest day it can have been, ISO 8601, possibly partial: where nothing decides, the later reading."""
        return self.date or (max(self.alternatives, default=None) if self.ambiguous else None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Interview:
    """Who was asked, for whom they spoke, and when."""

    who: str | None
    organisation: str | None
    date: str | None
    ambiguous: bool = False
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """One place in the running text that leans on a reference."""

    section: str | None
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """One note of a report."""

    label: str
    raw: str
    kind: Kind
    title: str | None = None
    publisher: str | None = None
    urls: tuple[PrintedUrl, ...] = ()
    consulted: Consulted | None = None
    interview: Interview | None = None
    cited_by: tuple[Citation, ...] = ()
    #: Label of the first note that cites the same source.
    duplicate_of: str | None = None
    #: Label of the note meant by "ibid.", "see note 5" and the like. Title, kind and addresses are then that note's,
    #: offsets of addresses included: they say where the address is printed.
    refers_to: str | None = None
    #: How it was found: ``ibid``, ``note-number``, ``short-form`` or ``author-year``.
    refers_by: str | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A report, without its text."""

    id: str
    title: str | None
    #: ISO 8601, possibly partial: the day the report itself bears.
    date: str | None
    #: ISO 639-1.
    language: str | None
    sha256: str
    #: ``text``, ``markdown``, ``docx`` ...
    format: str
    #: Id of the document this one is a later edition of, kept under a name of its own.
    follows: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Inconsistency:
    """Two places of a report that do not agree with one another."""

    kind: str
    message: str
    where: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """All that a reader found in one report."""

    document: Document
    references: tuple[Reference, ...]
    inconsistencies: tuple[Inconsistency, ...] = ()
    #: Doubts about the reading itself, one sentence each.
    warnings: tuple[str, ...] = field(default=())
    #: What it states of partners, people, numbers and dates, in the order in which it stands there.
    facts: tuple[Fact, ...] = ()
    #: What the file kept beside it says of its facts.
    words: tuple[FactWord, ...] = ()
