"""Forgetting a person: what is kept of them in facts, values, quotes and findings goes, and that it went stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from consulted.facts.identity import identity, of_person
from consulted.facts.person import blotter
from consulted.facts.value import BadFactError
from models.fact import Fact, FactType, Predicate, Value
from models.ledger import Ledger
from models.ledger.facts import ERASED
from pipelines.facts.canonical.person import person, same_person


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """What is kept of a person in one document."""

    document_id: str
    #: Facts about them.
    facts: tuple[Fact, ...] = ()
    #: Facts of others whose sources name them, e.g. as who has a role now.
    named_in: tuple[Fact, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Forgetting:
    """Forgets one person, in all documents."""

    ledger: Ledger
    name: str

    def __post_init__(self) -> None:
        if len(person(self.name).split()) < 2:
            raise BadFactError(
                f"{self.name!r} could be many people; give given name and surname, such as “Ada Example”"
            )

    def traces(self) -> list[Trace]:
        """Return what is kept of the person, by document; facts of persons, dropped ones too."""
        found = []
        for document_id in dict.fromkeys(document for document, _ in self._everywhere):
            facts = [fact for document, fact in self._everywhere if document == document_id]
            own = tuple(fact for fact in facts if self._is(fact))
            named = tuple(fact for fact in facts if not self._is(fact) and self._names(document_id, fact))
            if own or named:
                found.append(Trace(document_id=document_id, facts=own, named_in=named))
        return found

    def near(self) -> list[str]:
        """Return others who may be meant: the same surname with an initial, or with more given names."""
        others = {fact.subject for _, fact in self._everywhere if not self._is(fact)}
        return sorted(other for other in others if same_person(other, self.name) or same_person(self.name, other))

    def forget(self, traces: Sequence[Trace], *, by: str | None, now: datetime, note: str | None) -> int:
        """Erase what *traces* name; returns how many findings were closed or rewritten."""
        addresses = self._addresses(traces)
        keys = [(trace.document_id, fact.id) for trace in traces for fact in trace.facts]
        barred = [(trace.document_id, self._bar) for trace in traces if not trace.facts]
        self.ledger.facts.erase([*keys, *barred], by=by, now=now, note=note)
        ids = {trace.document_id: frozenset(fact.id for fact in trace.facts) for trace in traces if trace.facts}
        closed = self.ledger.erasure.findings(ids, now=now)
        printed = {fact.subject for trace in traces for fact in trace.facts}
        self.ledger.erasure.blot(blotter([self.name, *sorted(printed)], ERASED, addresses=addresses))
        return closed

    def _addresses(self, traces: Sequence[Trace]) -> list[str]:
        """Return every number and mail of the person that was stated or found."""
        facts = [(trace.document_id, fact) for trace in traces for fact in trace.facts]
        values = [
            value
            for document_id, fact in facts
            if fact.predicate in (Predicate.EMAIL, Predicate.PHONE)
            for value in (fact.value, *(each.value for each in self.ledger.facts.history(document_id, fact.id)))
        ]
        return [text for value in values if value is not None for text in (*value.printed, *value.canonical)]

    @cached_property
    def _everywhere(self) -> list[tuple[str, Fact]]:
        return self.ledger.facts.everywhere()

    @property
    def _bar(self) -> str:
        return identity(FactType.CONTACT, self.name, Predicate.WORKS_AT, ())

    def _is(self, fact: Fact) -> bool:
        return person(fact.subject) == person(self.name)

    def _names(self, document_id: str, fact: Fact) -> bool:
        """Say whether what sources said of another's fact names the person."""
        blot = blotter([self.name], ERASED)
        history = self.ledger.facts.history(document_id, fact.id)
        said = [each for value in history for each in _words(value.value, value.quote)]
        for sighting, _ in self.ledger.sightings.of(document_id).get(fact.id, []):
            for told in (sighting.now, sighting.then):
                said += list(_words(told.value, told.quote)) if told is not None else []
        return any(blot(each) != each for each in said)


def still_forgotten(ledger: Ledger, document_id: str) -> None:
    """Blot out whom we forgot where a page that was read again names them as somebody else's successor."""
    erased = ledger.facts.erased(document_id)
    if not erased:
        return
    told = [
        name
        for seen in ledger.sightings.of(document_id).values()
        for sighting, _ in seen
        for saying in (sighting.now, sighting.then)
        if saying is not None and saying.value is not None
        for name in saying.value.printed
    ]
    names = sorted({name for name in told if not of_person(name).isdisjoint(erased)})
    if names:
        ledger.erasure.blot(blotter(names, ERASED))


def _words(value: Value | None, quote: str | None) -> list[str]:
    return [*(value.printed if value is not None else ()), *([quote] if quote else [])]
