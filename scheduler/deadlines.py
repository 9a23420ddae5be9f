"""Days that pull a look at a source earlier: a fact ends, a report is to be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta

from models.fact import Fact
from models.ledger import Ledger
from models.moment import end_of_day
from models.plan import Cause, Deadline
from models.reference import Document

#: A day longer ago than this asks for no look any more: there was one, or the plan would have gone wrong before.
_PAST = timedelta(days=30)


def deadlines_of(ledger: Ledger, publish: Mapping[str, date], *, now: datetime) -> dict[int, list[Deadline]]:
    """Return by source the days that matter to it.

    Args:
        publish: document to the day it is to be published.
    """
    found: dict[int, list[Deadline]] = {}
    for document in ledger.documents.all():
        for source_id, deadline in _of_document(ledger, document, publish.get(document.id)):
            if deadline.at >= now - _PAST:
                found.setdefault(source_id, []).append(deadline)
    return found


def _of_document(ledger: Ledger, document: Document, published: date | None) -> Iterator[tuple[int, Deadline]]:
    rows = ledger.documents.references(document.id)
    cited = {row.reference.label: [cite.source_id for cite in row.cites] for row in rows}
    if published is not None:
        deadline = _publication(document, published)
        for source_id in sorted({each for ids in cited.values() for each in ids}):
            yield source_id, deadline
    for fact in ledger.facts.of(document.id):
        if fact.valid_until is not None:
            deadline = _end(fact, fact.valid_until)
            for source_id in sorted({each for label in fact.labels for each in cited.get(label, ())}):
                yield source_id, deadline


def _publication(document: Document, published: date) -> Deadline:
    at = datetime.combine(published, time(), UTC)
    return Deadline(at=at, cause=Cause.PUBLISH, detail=f"{document.id} is to be published on {published}")


def _end(fact: Fact, until: str) -> Deadline:
    # Plans are shown to operators: persons stay out of them.
    whose = "a fact of a person" if fact.personal else f"{fact.predicate} of {fact.subject}"
    return Deadline(at=end_of_day(until), cause=Cause.FACT, detail=f"a fact it carries ends on {until}: {whose}")
