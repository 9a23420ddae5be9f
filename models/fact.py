"""What a report states of partners, people, numbers and dates, and what its sources say of it (contract, section 4).

Values are kept as printed and in canonical form: names folded, telephone numbers in E.164, dates in ISO 8601
(possibly partial), numbers as digits, countries by ISO 3166-1 alpha-2.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FactType(StrEnum):
    """What a fact is about."""

    CONTACT = "contact"
    PARTNERSHIP = "partnership"
    MEMBERSHIP = "membership"
    COUNT = "count"
    EVENT = "event"
    TARGET_COUNTRY = "target-country"
    NAME = "name"


class FactStatus(StrEnum):
    """How a stated fact stands."""

    CONFIRMED = "confirmed"
    #: A source now says something else.
    CHANGED = "changed"
    #: The source said otherwise even at the consulted date.
    CONTRADICTED = "contradicted"
    #: The page is readable and speaks of the subject; the value is not there any more.
    ABSENT = "absent"
    #: Time alone overtook it.
    EXPIRED = "expired"
    #: Nobody could tell; the reason says why.
    UNVERIFIED = "unverified"


class Predicate(StrEnum):
    """What is said of a fact's subject; a count may also have the counted noun."""

    WORKS_AT = "works-at"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    PARTNERS = "partners"
    SIGNED = "signed"
    RENEWED = "renewed"
    VALID_UNTIL = "valid-until"
    STATUS = "status"
    MEMBERS = "members"
    COMPANIES = "companies"
    SMES = "smes"
    DATE = "date"
    FOUNDED = "founded"
    NAME = "name"
    TARGETS = "targets"


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """One value, or a list of them in the order printed."""

    #: As printed; more than one for lists.
    printed: tuple[str, ...]
    #: The same in canonical form.
    canonical: tuple[str, ...]
    #: True for "about 150", "more than 150", and for a list that names some of many: "among others".
    approximate: bool = False

    @property
    def text(self) -> str:
        """The value as a person reads it."""
        return "; ".join(self.printed)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One thing a report states."""

    #: Stays the same from edition to edition, and when the value is corrected: made of type, subject and predicate.
    id: str
    type: FactType
    #: Whom or what it is about, as the report names it best.
    subject: str
    #: A word of ``Predicate`` or, for counts, the counted noun.
    predicate: str
    value: Value
    #: Other names the report gives the subject.
    aliases: tuple[str, ...] = ()
    #: Organisations and persons the fact names beside its subject, e.g. all partners of an agreement.
    involved: tuple[str, ...] = ()
    #: Labels of the notes that carry it.
    labels: tuple[str, ...] = ()
    sentence: str = ""
    section: str | None = None
    #: Offsets of the value's sentence, in characters of the document's text.
    start: int = 0
    end: int = 0
    #: The day it speaks of, ISO 8601, possibly partial; the report's own where it names none.
    as_of: str | None = None
    #: The last day it can hold by its own words, ISO 8601, possibly partial: an agreement's end, a planned day.
    valid_until: str | None = None
    #: 0 to 1: how sure the reading is.
    confidence: float = 0.9
    #: Why it may be misread, one sentence each.
    doubts: tuple[str, ...] = ()
    #: True when it is a living person's data.
    personal: bool = False
    #: ``report``, or who put a word over it: ``analyst`` on the command line, ``yaml`` in the file beside the report.
    origin: str = "report"


class Says(StrEnum):
    """What one source says of a fact."""

    SAME = "same"
    #: Another value in the same place.
    OTHER = "other"
    #: It speaks of the subject, and not of this.
    SILENT = "silent"
    #: It does not speak of the subject.
    OFF_SUBJECT = "off-subject"


@dataclass(frozen=True, kw_only=True, slots=True)
class Saying:
    """What one page says of one fact."""

    says: Says
    #: What stands there: the value, or the other one.
    value: Value | None = None
    #: The words it stands in.
    quote: str = ""
    #: 0 to 1.
    confidence: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """What one look at one source found of one fact."""

    fact_id: str
    source_id: int
    url: str
    #: Aware, UTC.
    visited_at: datetime
    snapshot_id: int | None
    now: Saying
    #: What the version consulted says; None where there is none.
    then: Saying | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class FactStanding:
    """How one fact stands, all sources together."""

    fact: Fact
    status: FactStatus
    reason: str
    #: 0 to 1.
    confidence: float
    #: The sighting that tells most.
    found: Sighting | None = None
    #: All of them, so that disagreement is shown.
    sightings: tuple[Sighting, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FactWord:
    """What the file kept beside a report says of one fact."""

    #: ``add``, ``correct`` or ``drop``.
    action: str
    fact_id: str
    #: The fact as it should read; None where it is dropped.
    fact: Fact | None
    #: Name of the file.
    by: str
    #: Why, in the file's words.
    note: str | None = None
