"""A person's word on facts: added, corrected, left out, taken back; the command line and the desk do it alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from consulted.facts.entry import Clerk, Entry
from consulted.facts.identity import of_person
from consulted.facts.value import BadFactError
from consulted.reports import date
from models.errors import UnknownFactError
from models.fact import Fact, FactType

if TYPE_CHECKING:
    from consulted.workbench import Workbench

#: Fewer characters of an id are no name for it.
_SHORTEST = 4


def watch(bench: Workbench, document: str, entry: Entry, *, another: bool, by: str | None, why: str | None) -> Fact:
    """Add a fact the reader missed, and look it up in what is kept.

    Args:
        another: keep it beside the one already stated of the same subject.

    Raises:
        BadFactError: it cannot be kept; says what and how to mend it.
    """
    fact = _clerk(bench, document).added(entry)
    kept = {each.id: each for each in bench.ledger.facts.of(document)}
    if fact.id in kept and another:
        fact = _clerk(bench, document).added(entry, taken=kept)
    _require_free(document, fact, kept)
    _require_remembered(bench, document, fact)
    bench.ledger.facts.add(document, fact, by=by, now=bench.now(), note=why)
    _look(bench, document)
    return fact


def correct(bench: Workbench, document: str, fact_id: str, entry: Entry, *, by: str | None, why: str | None) -> Fact:
    """Put a person's reading over the reader's, and look it up in what is kept; the id stays.

    Raises:
        UnknownFactError: the document states no such fact.
        BadFactError: the correction cannot be kept, or changes nothing.
    """
    if entry == Entry():
        raise BadFactError("nothing to correct; give --value, --subject, --note, --until or --as-of")
    fact = _clerk(bench, document).corrected(find(bench, document, fact_id), entry)
    _require_remembered(bench, document, fact)
    bench.ledger.facts.add(document, fact, by=by, now=bench.now(), note=why)
    _look(bench, document)
    return fact


def drop(bench: Workbench, document: str, fact_id: str, *, by: str | None, why: str | None) -> Fact:
    """Leave a fact out from now on; its history stays.

    Raises:
        UnknownFactError: the document states no such fact.
    """
    fact = find(bench, document, fact_id)
    bench.ledger.facts.drop(document, fact.id, by=by, now=bench.now(), note=why)
    bench.assess([document])
    return fact


def restore(bench: Workbench, document: str, fact_id: str, *, by: str | None, why: str | None) -> tuple[Fact, bool]:
    """Take people's words on a fact back; returns it, and whether the report states it of itself.

    Raises:
        UnknownFactError: the document states no such fact.
    """
    fact = find(bench, document, fact_id, dropped=True)
    stays = bench.ledger.facts.restore(document, fact.id, by=by, now=bench.now(), note=why)
    if stays:
        _look(bench, document)
    else:
        bench.assess([document])
    return fact, stays


def find(bench: Workbench, document: str, fact_id: str, *, dropped: bool = False) -> Fact:
    """Return a fact by its id, or the beginning of it.

    Raises:
        UnknownDocumentError: no such document is kept.
        UnknownFactError: it states no such fact, or several begin so.
    """
    bench.ledger.documents.get(document)
    facts = bench.ledger.facts.of(document, dropped=dropped)
    found = [each for each in facts if each.id == fact_id] or [
        each for each in facts if len(fact_id) >= _SHORTEST and each.id.startswith(fact_id)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownFactError(f"several facts begin with {fact_id}: {', '.join(each.id for each in found)}")
    if any(each.id == fact_id for each in bench.ledger.facts.of(document, dropped=True)):
        raise UnknownFactError(f"{fact_id} was dropped; 'consulted facts restore {document} {fact_id}' takes it back")
    return bench.ledger.facts.get(document, fact_id)


def _clerk(bench: Workbench, document: str) -> Clerk:
    known = bench.ledger.documents.get(document)
    labels = [row.reference.label for row in bench.ledger.documents.references(document)]
    return Clerk(document=known, labels=dict.fromkeys(labels), facts=bench.ledger.facts.of(document))


def _look(bench: Workbench, document: str) -> None:
    bench.check_facts([document])
    bench.assess([document])


def _require_free(document: str, fact: Fact, kept: Mapping[str, Fact]) -> None:
    former = kept.get(fact.id)
    if former is None:
        return
    raise BadFactError(
        f"{document} states it already, as “{former.value.text}” ({fact.id}); "
        f"'consulted facts correct {document} {fact.id} --value …' changes it, --another keeps both"
    )


def _require_remembered(bench: Workbench, document: str, fact: Fact) -> None:
    if fact.type is not FactType.CONTACT:
        return
    erased = bench.ledger.facts.erased(document)
    when = next((erased[each] for each in of_person(fact.subject) if each in erased), None)
    if when is not None:
        raise BadFactError(
            f"this person was forgotten on {date.day(when)}, so nothing of them is kept in {document}; "
            "watch the organisation instead, or a mailbox of a function"
        )
