"""What a person says of a fact, from the command line or the file beside a report, made into one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from consulted.facts.identity import identity
from consulted.facts.value import BadFactError, Reader, check_predicate, check_subject
from models.fact import Fact, FactType, Predicate, Value
from models.moment import last_day
from models.pattern import regex
from models.reference import Document
from pipelines.facts.canonical.person import person

#: "A – B", "A; B" and "A / B" are the partners of an agreement.
_PARTED = regex(r"\s+[–—/-]\s+|\s*;\s*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A fact, or what should be different about one; None leaves a thing as it is."""

    type: FactType | None = None
    subject: str | None = None
    predicate: str | None = None
    values: tuple[str, ...] | None = None
    #: Labels of the notes that carry it.
    labels: tuple[str, ...] | None = None
    until: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, kw_only=True)
class Clerk:
    """Makes facts of what people say of one document's."""

    document: Document
    #: The notes the document has.
    labels: Collection[str]
    #: The facts it is known to state.
    facts: Sequence[Fact]

    @property
    def _reader(self) -> Reader:
        return Reader(language=self.document.language or "en")

    def added(self, entry: Entry, *, taken: Collection[str] = ()) -> Fact:
        """Return a fact the reader missed.

        Args:
            taken: ids it must not have.

        Raises:
            BadFactError: something about it cannot be kept; says what and how to mend it.
        """
        if entry.type is None or entry.subject is None or entry.predicate is None or not entry.values:
            missing = [name for name in ("type", "subject", "predicate") if getattr(entry, name) is None]
            raise BadFactError(f"it lacks {', '.join([*missing, *([] if entry.values else ['value'])])}")
        check_predicate(entry.type, entry.predicate)
        subject = check_subject(entry.type, entry.subject)
        value = self._reader.read(entry.type, entry.predicate, entry.values)
        aliases, involved = self._company(entry.type, subject, entry.predicate, value)
        as_of = self._day("as-of", entry.as_of) or self.document.date
        return Fact(
            id=identity(entry.type, subject, entry.predicate, involved, taken=taken),
            type=entry.type,
            subject=subject,
            predicate=entry.predicate,
            value=value,
            aliases=aliases,
            involved=involved,
            labels=self._labels(entry.labels or ()),
            as_of=as_of,
            valid_until=self._day("until", entry.until) or _ends(entry.type, entry.predicate, value, as_of),
            confidence=1.0,
            personal=entry.type is FactType.CONTACT,
            origin="analyst",
        )

    def corrected(self, fact: Fact, entry: Entry) -> Fact:
        """Return *fact* as a person reads it; its id stays.

        Raises:
            BadFactError: the correction cannot be kept, or changes nothing that may change.
        """
        if entry.type not in (None, fact.type) or entry.predicate not in (None, fact.predicate):
            raise BadFactError(
                f"{fact.id} is a {fact.type.value} {fact.predicate}, which stays; drop it and add another instead"
            )
        told = replace(fact, confidence=1.0, doubts=(), origin="analyst")
        if entry.subject is not None:
            told = self._renamed(told, check_subject(fact.type, entry.subject))
        if entry.values is not None:
            told = self._revalued(told, self._reader.read(fact.type, fact.predicate, entry.values))
        if entry.labels is not None:
            told = replace(told, labels=self._labels(entry.labels))
        if entry.as_of is not None:
            told = replace(told, as_of=self._day("as-of", entry.as_of))
        if entry.until is not None:
            told = replace(told, valid_until=self._day("until", entry.until))
        return told

    def _renamed(self, fact: Fact, subject: str) -> Fact:
        aliases, involved = self._company(fact.type, subject, fact.predicate, fact.value)
        return replace(fact, subject=subject, aliases=aliases, involved=involved or fact.involved)

    def _revalued(self, fact: Fact, value: Value) -> Fact:
        told = replace(fact, value=value)
        if fact.predicate in (Predicate.PARTNERS, Predicate.MEMBERS) and fact.type is not FactType.COUNT:
            told = replace(told, involved=_bare(value.printed))
        former = fact.value.canonical[0] if fact.value.canonical else None
        if fact.predicate == Predicate.VALID_UNTIL or (fact.valid_until is not None and fact.valid_until == former):
            told = replace(told, valid_until=value.canonical[0])
        return told

    def _company(
        self, type: FactType, subject: str, predicate: str, value: Value
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return other names of a subject and who else is meant, as far as the document tells already."""
        if type is FactType.CONTACT:
            return (person(subject),), ()
        listed = _bare(value.printed) if predicate in (Predicate.PARTNERS, Predicate.MEMBERS) else ()
        kin = [fact for fact in self.facts if fact.subject == subject and fact.type is not FactType.CONTACT]
        if type is FactType.PARTNERSHIP:
            known = next((fact.involved for fact in kin if fact.type is type and fact.involved), ())
            parts = tuple(part for part in _PARTED.split(subject) if part)
            return (), known or (listed if listed and len(parts) < 2 else parts)
        aliases = tuple(dict.fromkeys(alias for fact in kin for alias in fact.aliases))
        return aliases, listed if type is FactType.MEMBERSHIP else ()

    def _labels(self, labels: Sequence[str]) -> tuple[str, ...]:
        for label in labels:
            if label not in self.labels:
                shown = ", ".join(list(self.labels)[:40]) or "none"
                raise BadFactError(f"{self.document.id} has no note {label!r}; it has {shown}")
        return tuple(dict.fromkeys(labels))

    def _day(self, name: str, text: str | None) -> str | None:
        if text is None:
            return None
        try:
            return self._reader.day(" ".join(text.split()))
        except BadFactError as error:
            raise BadFactError(f"{name}: {error}") from None


def _bare(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.split(" (")[0] for name in names)


def _ends(type: FactType, predicate: str, value: Value, as_of: str | None) -> str | None:
    """Return the last day a fact can hold by its own words: an agreement's end, a day that was still to come."""
    if predicate == Predicate.VALID_UNTIL:
        return value.canonical[0]
    planned = type is FactType.EVENT and predicate == Predicate.DATE and as_of is not None
    return value.canonical[0] if planned and as_of and last_day(value.canonical[0]) > last_day(as_of) else None
