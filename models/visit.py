"""One look at one source: what was to be asked, and all that was seen, silence included.

The Visit is the item in which spiders and pipelines meet; each stage fills in its own fields.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from models.reference import Candidate
from models.search import Search
from models.verdict import Comparison, Judgement


class HopKind(StrEnum):
    """How one address sent us to the next."""

    PERMANENT = "permanent"  # 301, 308
    TEMPORARY = "temporary"  # 302, 303, 307
    META_REFRESH = "meta-refresh"
    SCRIPT = "script"


@dataclass(frozen=True, kw_only=True, slots=True)
class Hop:
    """One redirect on the way to the final answer."""

    url: str
    status: int
    location: str
    kind: HopKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """Why no usable answer came."""

    #: One of the contract's reasons (``dns``, ``refused``, ``timeout``, ``reset``, ``tls-expired``, ``tls-name``,
    #: ``tls-untrusted``, ``tls``, ``redirect-loop``, ``too-large``, ``truncated``, ``bad-response``), or
    #: ``resolver`` (the name server itself failed), ``offline``, ``private-address``, ``scheme``, ``port``, ``robots``,
    #: ``http-429`` (the host asked us to stay away for a while, and we did), or ``unasked`` (a lead was not followed,
    #: the search for its page having cost enough).
    kind: str
    #: What the network said, for the evidence.
    detail: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Validators:
    """What lets a server say "nothing new" for one address (RFC 9110, 8.8)."""

    url: str
    etag: str | None
    last_modified: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Capture:
    """Where a response was kept in the WARC archive."""

    #: File name below the snapshots folder, and where in it the record starts.
    warc: str
    offset: int
    length: int
    record_id: str
    #: Hex digest of the payload: the body after content decoding.
    sha256: str
    url: str
    #: Aware, UTC.
    captured_at: datetime
    status: int
    content_type: str
    #: ``response`` or ``revisit`` (WARC 1.1, 6.3 and 6.7).
    record_type: str
    #: Payload size in bytes.
    size: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A body we hold, from the wire or from a snapshot."""

    url: str
    status: int
    content_type: str
    body: bytes
    #: As the server declared it, or None.
    charset: str | None = None
    headers: tuple[tuple[str, str], ...] = ()

    def header(self, name: str) -> str | None:
        """Return the first header *name* (any case), or None."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What the last good look at a source found, so that an unchanged page need not be read again."""

    judgement: Judgement
    final_url: str
    http_status: int | None
    hops: tuple[Hop, ...]
    sha256: str | None
    snapshot_id: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """The version consulted: a page as it was near the consulted-on date."""

    baseline_id: int
    #: Aware, UTC: when it was captured.
    at: datetime
    #: Address of the archived copy, or of the page when the snapshot is ours.
    url: str
    #: ``archive`` or ``snapshot``.
    origin: str
    page: Page
    #: Days between the capture and the consulted-on date; None without such a date.
    gap_days: int | None = None
    #: When the archive's next copy, the first after the date, was captured (aware, UTC); None where none was looked at.
    later_at: datetime | None = None
    #: Whether that copy says the same; None where nobody can tell.
    agrees: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cite:
    """One note's use of a source: when it was consulted, and what it is cited for."""

    cite_id: int
    reference_id: int
    #: ISO 8601, possibly partial; None when neither note nor report bears a date.
    consulted_on: str | None
    title: str | None
    publisher: str | None = None
    sentences: tuple[str, ...] = ()
    #: What the printed address may have been before print damaged it, best first.
    candidates: tuple[Candidate, ...] = ()
    baseline_id: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One source to be looked at in one run, perhaps with part of the way already behind us."""

    run_id: int
    source_id: int
    #: The cited address.
    cited_url: str
    #: Where to go on: the cited address, or where a hop from another host sent us.
    url: str
    hops: tuple[Hop, ...] = ()
    validators: Validators | None = None
    seen: Seen | None = None
    #: Set once the cited address failed and the page is looked for elsewhere; ``url`` is then a lead's.
    search: Search | None = None


@dataclass(kw_only=True, slots=True)
class Visit:
    """All that one look at a source brought."""

    task: Task
    #: Aware, UTC: when the last request of the visit was sent.
    visited_at: datetime
    hops: tuple[Hop, ...] = ()
    final_url: str = ""
    http_status: int | None = None
    page: Page | None = None
    failure: Failure | None = None
    #: True when the server confirmed by 304 that nothing changed.
    not_modified: bool = False
    #: Requests sent again after a transient fault.
    retries: int = 0
    #: Body bytes received, as sent over the wire.
    bytes_received: int = 0
    #: Body of the answer to an invented sibling address, when it was asked for.
    nonsense: Page | None = None
    #: What an unverified second look brought after a TLS failure.
    unverified: Page | None = None
    captures: tuple[Capture, ...] = ()
    #: Filled by ``pipelines.judge``.
    judgement: Judgement | None = None
    #: Why the page a lead led to is not the one cited; None outside a search, and when it is.
    objection: str | None = None
    #: True when the page a lead led to may be the one cited all the same, only nothing shows it.
    plausible: bool = False
    #: Requests sent on behalf of the visit, robots.txt and nonsense included.
    requests: int = 0
    #: What they took, the host's pauses between them included.
    seconds: float = 0.0
    #: Hex SHA-256 of the decoded body, also when it was not sent again; None when nothing was read.
    sha256: str | None = None
    #: Filled by ``pipelines.compare``: by cite id.
    comparisons: dict[int, Comparison] = field(default_factory=dict)
    #: Cite id to the id of the baseline it was compared with.
    compared_with: dict[int, int] = field(default_factory=dict)

    @property
    def search_after(self) -> Search | None:
        """The search that goes on because the lead was wrong; None outside a search, and when it was right."""
        if self.task.search is None or self.objection is None:
            return None
        return self.task.search.without_lead(
            self.objection, plausible=self.plausible, requests=self.requests, seconds=self.seconds
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Handover:
    """A redirect that leaves the host: the rest of the way belongs to another host's batch."""

    task: Task
    captures: tuple[Capture, ...] = ()
