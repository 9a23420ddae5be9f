"""What a report shows: one document with its references, sources and findings, ready to be written.

Field names are those of the contract's ``consulted-report/1`` JSON. Renderers read nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from models.reference import Candidate, Citation, Document, Inconsistency
from models.verdict import Content, Hunk, Passage, Status, Verdict
from models.visit import Hop
from scheduler.proposal import Proposal


@dataclass(frozen=True, kw_only=True, slots=True)
class BaselineView:
    """The version consulted, as far as one was found."""

    #: Aware, UTC.
    at: datetime
    url: str
    #: ``archive`` or ``snapshot``.
    origin: str
    gap_days: int | None = None
    #: Id of the snapshot we keep of it.
    snapshot: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceView:
    """One address of a reference and what was found there."""

    printed: str
    url: str
    final_url: str | None
    http_status: int | None
    verdict: Verdict
    reason: str
    confidence: float
    confirmed: bool
    failing_since: datetime | None
    evidence: tuple[str, ...]
    content: Content
    passage: Passage
    suggested_url: str | None
    baseline: BaselineView | None
    #: Id of the snapshot of today's page, for ``consulted snapshots show``.
    snapshot: int | None
    #: Why content or passage came out as they did.
    comparison: tuple[str, ...] = ()
    #: Word-level differences between the version consulted and today's page, with some equal text around.
    difference: tuple[Hunk, ...] = ()
    #: The first of the visits in a row that gave this verdict, aware, UTC; and how many they are.
    verdict_since: datetime | None = None
    visits: int = 0
    #: The last of them, when the verdict was confirmed anew.
    reconfirmed_at: datetime | None = None
    #: One sentence: what would change the verdict.
    would_change: str = ""
    #: The redirects followed before ``final_url`` answered, in order.
    hops: tuple[Hop, ...] = ()
    #: ISO 639-1 code of today's page, when it is known; screen readers choose their voice by it.
    language: str | None = None
    #: What the address may have been before print damaged it, and then where its lost page may be; likeliest first.
    candidates: tuple[Candidate, ...] = ()
    #: Those of the candidates that a search for the lost page brought.
    whereabouts: tuple[Candidate, ...] = ()
    #: By which the ledger knows the address: one for all notes and reports that cite it.
    source_id: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReferenceView:
    """One note and how it stands."""

    label: str
    kind: str
    status: Status
    #: One sentence: why this status.
    why: str
    #: The status apart from the facts the note carries.
    own_status: Status
    title: str | None
    publisher: str | None
    raw: str
    #: ISO 8601, possibly partial; None when the note bears no date.
    consulted_on: str | None
    ambiguous: bool
    revisited_at: datetime | None
    #: Days from the consulted-on date (or, without one, the report's own date) to the report's day.
    age_days: int | None
    duplicate_of: str | None
    #: The date the note could bear instead, where a content or fact check was passed; None where nothing allows one.
    proposal: Proposal | None = field(default=None, kw_only=True)
    cited_by: tuple[Citation, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FindingView:
    """One cause a person should decide on."""

    id: int
    #: ``broken``, ``moved``, ``changed``, ``stale``, ``unknown`` or ``expired``.
    kind: str
    cause: str
    labels: tuple[str, ...]
    facts: tuple[str, ...]
    opened_at: datetime
    state: str
    decided_by: str | None
    note: str | None
    message: str
    #: When it was accepted or dismissed, or went away by itself, aware, UTC; None while it has not.
    closed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DecisionView:
    """What somebody decided on a finding."""

    finding: int
    #: ``accept``, ``dismiss``, ``snooze``, ``annotate`` or ``undo``.
    action: str
    decided_by: str
    #: Aware, UTC.
    decided_at: datetime
    note: str | None
    #: What became of the finding by it.
    state: str
    labels: tuple[str, ...]
    facts: tuple[str, ...]
    #: What the finding says.
    message: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PeriodView:
    """What happened since a moment a report is about."""

    #: Aware, UTC; both included.
    since: datetime
    until: datetime
    opened: tuple[FindingView, ...]
    #: Findings that went away by themselves.
    resolved: tuple[FindingView, ...]
    decisions: tuple[DecisionView, ...]
    #: The score that held when the period began; None where none is known.
    score_before: float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreView:
    """How fresh the document was at one moment: a bend of its curve."""

    #: Aware, UTC.
    at: datetime
    #: Share of the judged references that were fresh, 0 to 1; None when none could be judged.
    score: float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportView:
    """A change report."""

    generated_at: datetime
    document: Document
    #: Status word to number of references, all seven words present.
    summary: dict[str, int]
    references: tuple[ReferenceView, ...]
    findings: tuple[FindingView, ...]
    facts: tuple[dict[str, object], ...] = ()
    #: Where the report does not agree with itself, as its newest edition was read.
    inconsistencies: tuple[Inconsistency, ...] = ()
    #: When the last refresh that touched this document finished, and whether it ran to its end.
    last_refresh: datetime | None = None
    complete: bool = True
    #: Set when the answers come from the bundled small web, not from the real one.
    rehearsal: bool = False
    notices: tuple[str, ...] = field(default=())
    #: Share of the judged references that are fresh, 0 to 1; None when none could be judged.
    score: float | None = None
    #: Set where the report is about a period.
    period: PeriodView | None = None
    #: What it was before, the oldest first; the last one holds now.
    score_history: tuple[ScoreView, ...] = ()
