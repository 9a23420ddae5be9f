"""The tables. Observations, comparisons, snapshots, decisions and chains are only ever added to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from models.moment import to_utc

#: Every constraint needs a name, or Alembic cannot take it down again on SQLite.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcTime(TypeDecorator[datetime]):
    """An aware moment in UTC; naive ones are refused.

    SQLite drops a time zone without converting (12:00+05:00 comes back as 12:00), hence our own type.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC on the way in."""
        if value is None:
            return None
        moment = to_utc(value)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say UTC on the way out."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _to(target: str, name: str | None = None, *, nullable: bool = False, **kwargs: Any) -> Column[Any]:
    return Column(name or f"{target}_id", ForeignKey(f"{target}.id"), nullable=nullable, **kwargs)


#: Facts about the store itself, e.g. whether it is a rehearsal on the small web.
meta = Table("meta", metadata, Column("key", String(60), primary_key=True), Column("value", Text, nullable=False))

document = Table(
    "document",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("title", Text),
    Column("date", String(10)),
    Column("language", String(12)),
    Column("sha256", String(64), nullable=False),
    Column("format", String(20), nullable=False),
    #: The document this one is a later edition of, where it has a name of its own.
    Column("follows", String(80)),
    Column("first_imported_at", UtcTime, nullable=False),
    Column("imported_at", UtcTime, nullable=False),
)

#: The files as they came, so that nothing is lost and a report can be handed back in its own format.
edition = Table(
    "edition",
    metadata,
    _id(),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    #: ``sha256`` of the edition that was the document's newest before this one came.
    Column("follows", String(64)),
    #: What the reader doubted and what does not agree with itself: ``{"warnings": [...], "inconsistencies": [...]}``.
    Column("remarks", JSON, nullable=False, server_default="{}"),
    Column("imported_at", UtcTime, nullable=False),
    UniqueConstraint("document_id", "sha256"),
)

reference = Table(
    "reference",
    metadata,
    _id(),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("position", Integer, nullable=False),
    #: A number mostly; a citation key or "Ministry of Fisheries and Ports 2019a" in lists without numbers.
    Column("label", Text, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("title", Text),
    Column("consulted_on", String(10)),
    #: The whole reference in the contract's JSON.
    Column("detail", JSON, nullable=False),
    #: Set when a later edition no longer has this note; its history stays.
    Column("dropped_at", UtcTime),
    Index("ix_reference_document_id", "document_id", "position"),
)

#: One host is one house to knock at: how it wants to be asked.
host = Table(
    "host",
    metadata,
    Column("key", String(255), primary_key=True),
    #: Nobody asks before this moment (delay, Retry-After).
    Column("not_before", UtcTime),
    #: Authority to what its robots.txt said and when: ``{"https://…": {"status": 200, "body": "…", "at": "…"}}``.
    Column("robots", JSON, nullable=False, default=dict),
    #: When its own pages were last looked for (``discovery``); None when nobody has.
    Column("explored_at", UtcTime),
)

source = Table(
    "source",
    metadata,
    _id(),
    Column("url", Text, nullable=False, unique=True),
    Column("host", String(255), nullable=False, index=True),
    Column("first_seen_at", UtcTime, nullable=False),
)

#: One note's use of one source.
cite = Table(
    "cite",
    metadata,
    _id(),
    _to("reference", index=True),
    _to("source", index=True),
    Column("position", Integer, nullable=False),
    Column("printed", Text, nullable=False),
    #: The day whose version is meant: the note's own date, else the report's; ISO 8601, possibly partial.
    Column("as_of", String(10)),
    UniqueConstraint("reference_id", "position"),
)

#: A page of a site nobody cites: found by following links, an ordinary source that a refresh revisits.
discovery = Table(
    "discovery",
    metadata,
    #: The site explored; the page may stand at another host of the same registered domain.
    Column("host", ForeignKey("host.key"), primary_key=True),
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    #: A word of ``models.discovery.Role``.
    Column("role", String(12), nullable=False),
    Column("title", Text, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("found_at", UtcTime, nullable=False),
    #: Set when it was no longer there; it is not visited again unless it is found anew.
    Column("gone_at", UtcTime),
    Index("ix_discovery_source_id", "source_id"),
)

run = Table(
    "run",
    metadata,
    _id(),
    Column("started_at", UtcTime, nullable=False),
    Column("finished_at", UtcTime),
    #: ``running``, ``finished``, ``interrupted`` or ``offline``.
    Column("state", String(12), nullable=False),
    Column("detail", JSON, nullable=False, default=dict),
)

#: What a run still has to look at, and how far it got; the planner's and dispatchers' list.
task = Table(
    "task",
    metadata,
    Column("run_id", ForeignKey("run.id"), primary_key=True),
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    #: Whose batch it waits in: the host of ``url``.
    Column("host", String(255), nullable=False),
    Column("url", Text, nullable=False),
    Column("hops", JSON, nullable=False, default=list),
    #: Set while the page is looked for elsewhere: ``models.search.Search``.
    Column("search", JSON(none_as_null=True)),
    #: What it waits for: ``models.search.Stage``.
    Column("stage", String(8), nullable=False, server_default="visit"),
    #: Stage and address of the last whole batch that left it without an answer: it would only fail the same way again.
    Column("tried", Text),
    Column("done_at", UtcTime),
    Index("ix_task_run_id_host", "run_id", "host"),
)

#: Whose a host is while one of many workers visits it. Times are those of the database's clock, which all share.
lease = Table(
    "lease",
    metadata,
    Column("host", String(255), primary_key=True),
    #: Changes with every holder; empty while nobody has the host. Who writes shows it.
    Column("token", String(32), nullable=False),
    #: Nobody else takes the host before then.
    Column("until", UtcTime, nullable=False),
    #: The next batch asks for nothing before then: the pause between two requests, or what is left of a Retry-After.
    Column("free_at", UtcTime, nullable=False),
)

#: What workers did of a run, until whoever waits for the run has read it.
batch = Table(
    "batch",
    metadata,
    _id(),
    Column("run_id", ForeignKey("run.id"), nullable=False),
    Column("host", String(255), nullable=False),
    Column("stage", String(8), nullable=False),
    Column("worker", Text, nullable=False),
    #: Sources asked for.
    Column("sources", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    #: ``models.order.Outcome``.
    Column("outcome", String(10), nullable=False),
    #: Why it did not end well; empty when it did.
    Column("detail", Text, nullable=False),
    Index("ix_batch_run_id", "run_id"),
)

snapshot = Table(
    "snapshot",
    metadata,
    _id(),
    Column("url", Text, nullable=False),
    Column("captured_at", UtcTime, nullable=False),
    #: ``visit``: seen by us; ``archive``: fetched by us from a web archive (its Memento-Datetime is ``baseline.at``).
    Column("origin", String(8), nullable=False),
    Column("record_type", String(8), nullable=False),
    Column("warc", Text, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("length", Integer, nullable=False),
    Column("record_id", String(60), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("content_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Index("ix_snapshot_url", "url", "captured_at"),
    Index("ix_snapshot_sha256", "sha256"),
)

observation = Table(
    "observation",
    metadata,
    _id(),
    _to("run"),
    _to("source"),
    Column("visited_at", UtcTime, nullable=False),
    Column("final_url", Text),
    Column("http_status", Integer),
    Column("hops", JSON, nullable=False, default=list),
    Column("verdict", String(12), nullable=False),
    Column("reason", String(24), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("evidence", JSON, nullable=False, default=list),
    Column("suggested_url", Text),
    Column("not_modified", Boolean, nullable=False, default=False),
    Column("retries", Integer, nullable=False, default=0),
    Column("bytes", Integer, nullable=False, default=0),
    #: The answer that was judged; kept across unchanged visits.
    _to("snapshot", nullable=True),
    Column("sha256", String(64)),
    #: Validators of ``final_url`` for the next conditional request.
    Column("etag", Text),
    Column("last_modified", Text),
    #: Version of the judging rules, so that a newer one can look again.
    Column("rules", Integer, nullable=False),
    #: Set when the page was looked for elsewhere in vain: ``{"candidates": […], "requests": 7, "seconds": 3.5}``.
    Column("search", JSON(none_as_null=True)),
    UniqueConstraint("run_id", "source_id"),
    Index("ix_observation_source_id", "source_id", "visited_at"),
)

#: Latest state of a source. Derived from observations; ``Ledger.rebuild_states`` makes it anew.
source_state = Table(
    "source_state",
    metadata,
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    _to("observation"),
    #: Last observation that was readable; None when there was none.
    _to("observation", "readable_id", nullable=True),
    Column("failing_since", UtcTime),
    #: Broken visits in a row, blocked ones not counted.
    Column("failures", Integer, nullable=False, default=0),
)

#: The version consulted of a source for one day; also the knowledge that there is none.
baseline = Table(
    "baseline",
    metadata,
    _id(),
    _to("source"),
    #: ISO 8601, possibly partial; empty when neither note nor report bears a date.
    Column("as_of", String(10), nullable=False, default=""),
    #: ``found``, ``none`` (looked, nothing there) or ``failed`` (could not look; will be asked again).
    Column("state", String(8), nullable=False),
    Column("reason", Text),
    Column("at", UtcTime),
    Column("url", Text),
    Column("origin", String(8)),
    _to("snapshot", nullable=True),
    #: When the archive's next copy, the first after the day, was captured, and whether it says the same.
    Column("later_at", UtcTime),
    Column("agrees", Boolean),
    Column("looked_at", UtcTime, nullable=False),
    UniqueConstraint("source_id", "as_of"),
)

comparison = Table(
    "comparison",
    metadata,
    _id(),
    _to("observation"),
    _to("cite"),
    _to("baseline", nullable=True),
    Column("content", String(12), nullable=False),
    Column("passage", String(12), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("evidence", JSON, nullable=False, default=list),
    Column("difference", JSON, nullable=False, default=list),
    UniqueConstraint("observation_id", "cite_id"),
    Index("ix_comparison_cite_id", "cite_id", "observation_id"),
)

finding = Table(
    "finding",
    metadata,
    _id(),
    Column("document_id", ForeignKey("document.id"), nullable=False, index=True),
    #: ``broken``, ``moved``, ``changed``, ``stale``, ``unknown`` or ``expired``.
    Column("kind", String(10), nullable=False),
    #: What makes two sightings the same finding, e.g. ``host:skywin.be:dns``.
    Column("key", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("labels", JSON, nullable=False, default=list),
    Column("facts", JSON, nullable=False, default=list),
    Column("opened_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    #: ``open``, ``accepted``, ``dismissed``, ``snoozed`` or ``resolved``.
    Column("state", String(10), nullable=False),
    Column("closed_at", UtcTime),
    #: As what people were told of it: ``open`` or ``resolved``; None when they were not, blips among them.
    Column("told", String(10)),
    Index("ix_finding_key", "document_id", "key"),
)

decision = Table(
    "decision",
    metadata,
    _id(),
    _to("finding", index=True),
    Column("action", String(12), nullable=False),
    Column("decided_by", Text),
    Column("decided_at", UtcTime, nullable=False),
    Column("note", Text),
    Column("before", JSON, nullable=False, default=dict),
    Column("after", JSON, nullable=False, default=dict),
)

#: In what order a document's evidence pack came to know snapshots and decisions; lines are only ever added.
chain = Table(
    "chain",
    metadata,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    #: ``snapshot`` or ``decision``, and which.
    Column("kind", String(8), nullable=False),
    Column("thing_id", Integer, nullable=False),
    #: Hex SHA-256 of the snapshot's record as it lies in its file, or of a decision's words with their salt.
    Column("digest", String(64), nullable=False),
    #: Keeps a decision's words from being guessed by their digest; erased with them.
    Column("salt", String(32)),
    UniqueConstraint("document_id", "kind", "thing_id"),
)

#: What reports state. A corrected value stands over the report's own, which stays in ``fact_value``.
fact = Table(
    "fact",
    metadata,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("id", String(12), primary_key=True),
    Column("type", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("predicate", Text, nullable=False),
    Column("personal", Boolean, nullable=False),
    #: ``report``, ``analyst``, or ``yaml`` for the file kept beside the report.
    Column("origin", String(8), nullable=False),
    #: The whole fact: ``models.fact.Fact``.
    Column("detail", JSON, nullable=False),
    Column("first_seen_at", UtcTime, nullable=False),
    #: Set when a later edition no longer states it, or a person dropped it; its history stays.
    Column("dropped_at", UtcTime),
    #: Set when a person's data was erased on request: subject and values are gone, the rows of the trail stay.
    Column("erased_at", UtcTime),
)

#: Every value a fact had and when it held: as stated, as corrected, as each source gave it. Added to or closed only.
fact_value = Table(
    "fact_value",
    metadata,
    _id(),
    Column("document_id", String(80), nullable=False),
    Column("fact_id", String(12), nullable=False),
    #: ``report``, ``analyst``, ``yaml`` or ``source``.
    Column("origin", String(8), nullable=False),
    _to("source", nullable=True),
    #: ``{"printed": [...], "canonical": [...], "approximate": false}``; None where a source no longer says anything.
    Column("value", JSON(none_as_null=True)),
    Column("quote", Text),
    Column("valid_from", UtcTime, nullable=False),
    Column("valid_to", UtcTime),
    Index("ix_fact_value_fact", "document_id", "fact_id"),
)

#: What each source says of each fact by its last readable look. Derived from snapshots, and can be made anew.
fact_sighting = Table(
    "fact_sighting",
    metadata,
    Column("document_id", String(80), primary_key=True),
    Column("fact_id", String(12), primary_key=True),
    _to("source", primary_key=True),
    _to("observation"),
    Column("url", Text, nullable=False),
    Column("now", JSON, nullable=False),
    #: What the version consulted says; None where there is none.
    Column("then", JSON(none_as_null=True)),
    #: True for a page of the subject's own house.
    Column("own", Boolean, nullable=False, default=False),
)

#: With what page, facts and rules a source's facts were last looked for, so that it is not done again in vain.
fact_check = Table(
    "fact_check",
    metadata,
    Column("document_id", String(80), primary_key=True),
    _to("source", primary_key=True),
    _to("observation"),
    Column("sha256", String(64)),
    Column("baseline_id", Integer),
    Column("facts", String(64), nullable=False),
    Column("rules", Integer, nullable=False),
    #: How many facts the page told of, then and now.
    Column("told_then", Integer, nullable=False),
    Column("told_now", Integer, nullable=False),
)

#: What people did to facts; only ever added to. Erasing a person's data empties ``before`` and ``after``.
fact_edit = Table(
    "fact_edit",
    metadata,
    _id(),
    Column("document_id", String(80), nullable=False),
    Column("fact_id", String(12), nullable=False),
    #: ``add``, ``correct``, ``drop``, ``restore`` or ``forget``.
    Column("action", String(8), nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("edited_by", Text),
    Column("edited_at", UtcTime, nullable=False),
    Column("note", Text),
    Index("ix_fact_edit_fact", "document_id", "fact_id"),
)

#: When each source is to be looked at next, and why. Derived from observations and facts; a plan can be made anew.
due = Table(
    "due",
    metadata,
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("due_at", UtcTime, nullable=False, index=True),
    #: A word of ``models.plan.Cause``, and what it means for this source.
    Column("cause", String(10), nullable=False),
    Column("detail", Text, nullable=False),
    #: Days until the visit after the next one if nothing happens.
    Column("interval_days", Float, nullable=False),
    #: Changes per day, as learnt from our visits (``scheduler/pace.py``).
    Column("rate", Float, nullable=False),
    Column("planned_at", UtcTime, nullable=False),
)

#: Requests sent to each host on each day (UTC, ISO 8601); the budget is kept by it.
spending = Table(
    "spending",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("host", String(255), primary_key=True),
    Column("requests", Integer, nullable=False),
)

#: The scheduler's static jobs: when each is due next. Times are data, so that what was missed is known after any stop.
job = Table(
    "job",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("next_at", UtcTime, nullable=False),
    Column("queued_at", UtcTime),
    #: Times that passed while nobody was there; one run made up for all of them.
    Column("missed", Integer, nullable=False, default=0),
)

#: What jobs ordered and somebody has to do; one row for each job and time, however often it is ordered.
work = Table(
    "work",
    metadata,
    _id(),
    Column("job", String(20), nullable=False),
    #: The time it was due; UTC.
    Column("slot", UtcTime, nullable=False),
    Column("started_at", UtcTime),
    Column("ended_at", UtcTime),
    #: ``waiting``, ``running``, ``done`` or ``failed``.
    Column("state", String(8), nullable=False),
    #: What it did, or why it failed.
    Column("message", Text),
    UniqueConstraint("job", "slot"),
    Index("ix_work_state", "state"),
)

#: The scheduler's sign of life.
heartbeat = Table(
    "heartbeat",
    metadata,
    Column("name", String(20), primary_key=True),
    #: Host name and process id of who leads.
    Column("holder", Text, nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("beat_at", UtcTime, nullable=False),
    #: Set when it ended as it should; None while it lives, and after a kill.
    Column("stopped_at", UtcTime),
)

#: What people are told. Kept until it was delivered, and after.
notice = Table(
    "notice",
    metadata,
    _id(),
    #: ``digest``, ``alarm``, ``recovery`` or ``test``.
    Column("kind", String(8), nullable=False),
    #: What makes two of them the same, e.g. ``tick`` or ``digest:eu-canada-2019:2026-11-26``.
    Column("key", Text, nullable=False, index=True),
    Column("document_id", String(80)),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    #: ``waiting``, ``sent`` or ``failed``.
    Column("state", String(8), nullable=False),
    #: Nobody tries before it: quiet hours, or the pause after a failed try.
    Column("not_before", UtcTime, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    #: Channels that have it already; a second try does not tell them twice.
    Column("sent_to", JSON, nullable=False, default=list),
    Column("sent_at", UtcTime),
    #: Why the last try failed.
    Column("error", Text),
    Index("ix_notice_state", "state", "not_before"),
)

#: Troubles of the service itself that were told and are not over; one notice for each, and one when it ends.
alarm = Table(
    "alarm",
    metadata,
    Column("key", String(120), primary_key=True),
    Column("message", Text, nullable=False),
    Column("since", UtcTime, nullable=False),
)

#: How fresh each document was after each run.
score = Table(
    "score",
    metadata,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("at", UtcTime, primary_key=True),
    #: Share of the judged web references that are fresh, 0 to 1; None when none could be judged.
    Column("score", Float),
    #: Status to number of references.
    Column("counts", JSON, nullable=False),
)

#: Who may use the review desk, and what they may do there.
account = Table(
    "account",
    metadata,
    Column("name", String(80), primary_key=True),
    #: A word of ``models.account.Role``.
    Column("role", String(10), nullable=False),
    #: Argon2 (RFC 9106), with salt and costs in it; never the password itself.
    Column("password", Text, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    #: When password, role or standing last changed; who signed in before that must do so again.
    Column("changed_at", UtcTime, nullable=False),
    Column("disabled_at", UtcTime),
)

#: Keys by which programs use the API in somebody's name.
token = Table(
    "token",
    metadata,
    _id(),
    Column("account", ForeignKey("account.name"), nullable=False, index=True),
    Column("purpose", Text, nullable=False),
    #: SHA-256 of the key: it has 256 random bits, so a slow hash would add nothing.
    Column("sha256", String(64), nullable=False, unique=True),
    Column("created_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime),
    Column("revoked_at", UtcTime),
)

#: What people did at the review desk besides decisions on findings and facts, which keep logs of their own.
deed = Table(
    "deed",
    metadata,
    _id(),
    Column("at", UtcTime, nullable=False),
    Column("by", Text, nullable=False),
    #: A word of ``models.account.Deed``.
    Column("what", String(16), nullable=False),
    #: Whom or what it was done to.
    Column("subject", Text, nullable=False),
    Column("detail", JSON, nullable=False, default=dict),
)
