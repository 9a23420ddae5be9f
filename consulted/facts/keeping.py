"""Keeping the facts of a report that was read, and what the file beside it says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from consulted.facts.companion import SUFFIX
from consulted.facts.identity import of_person
from models import coding
from models.fact import Fact, FactType, FactWord
from models.ledger import Ledger
from models.ledger.facts import FILE, FactEdit
from models.reference import Reading

_DONE = {"add": "added", "correct": "corrected", "drop": "dropped"}
#: What makes two words of the file on one fact the same.
_SAME = ("value", "subject", "valid_until", "as_of")


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """The facts of one document, brought up to date by an import."""

    ledger: Ledger
    document_id: str
    now: datetime

    def keep(self, reading: Reading) -> tuple[str, ...]:
        """Keep the facts of *reading* and the words of the file beside it; returns what the words changed.

        A word that stands in the file since the last import is not said again: what a person did since on the
        command line stands over it. One that no longer stands there is taken back.
        """
        before = self._said()
        erased = self.ledger.facts.erased(self.document_id)
        words = [word for word in reading.words if not _is_forgotten(word, erased)]
        back = list(self._taken_back(before, {word.fact_id for word in words}))
        facts = [fact for fact in reading.facts if not _is_of_forgotten(fact, erased)]
        self.ledger.facts.keep(self.document_id, facts, now=self.now)
        new = [word for word in words if not _is_said(word, before.get(word.fact_id))]
        for word in new:
            self._say(word)
        return tuple(_told(new, back, len(reading.words) - len(words)))

    def _said(self) -> dict[str, FactEdit]:
        """Return the last word of the file on each fact."""
        edits = self.ledger.facts.edits(self.document_id)
        return {edit.fact_id: edit for edit in edits if (edit.edited_by or "").endswith(SUFFIX)}

    def _taken_back(self, before: dict[str, FactEdit], said: set[str]) -> Iterator[str]:
        last = {edit.fact_id: edit for edit in self.ledger.facts.edits(self.document_id)}
        for fact_id, edit in before.items():
            if fact_id not in said and edit.action in _DONE and last[fact_id] == edit:
                self.ledger.facts.restore(self.document_id, fact_id, by=edit.edited_by, now=self.now)
                yield fact_id

    def _say(self, word: FactWord) -> None:
        facts, known = self.ledger.facts, {fact.id for fact in self.ledger.facts.of(self.document_id)}
        if word.fact is not None:
            facts.add(self.document_id, word.fact, by=word.by, now=self.now, note=word.note, origin=FILE)
        elif word.fact_id in known:
            facts.drop(self.document_id, word.fact_id, by=word.by, now=self.now, note=word.note)


def stated(reading: Reading) -> tuple[Fact, ...]:
    """Return the facts of a report as the file beside it has them."""
    words = {word.fact_id: word for word in reading.words}
    told = [each for fact in reading.facts if (each := _worded(fact, words.get(fact.id))) is not None]
    known = {fact.id for fact in reading.facts}
    return (*told, *(word.fact for word in words.values() if word.fact is not None and word.fact_id not in known))


def _worded(fact: Fact, word: FactWord | None) -> Fact | None:
    return fact if word is None else word.fact


def _is_said(word: FactWord, before: FactEdit | None) -> bool:
    if before is None or before.action == "restore":
        return False
    if word.fact is None or before.after is None:
        return word.fact is None and before.after is None
    now = coding.plain(word.fact)
    return all(now[name] == before.after.get(name) for name in _SAME)


def _is_forgotten(word: FactWord, erased: dict[str, datetime]) -> bool:
    return word.fact_id in erased or (word.fact is not None and _is_of_forgotten(word.fact, erased))


def _is_of_forgotten(fact: Fact, erased: dict[str, datetime]) -> bool:
    """Say whether a fact is of a person whose data was erased here: it is not kept again."""
    return fact.type is FactType.CONTACT and not of_person(fact.subject).isdisjoint(erased)


def _told(new: Sequence[FactWord], back: Sequence[str], forgotten: int) -> Iterator[str]:
    if new:
        done = [(past, sum(word.action == action for word in new)) for action, past in _DONE.items()]
        counted = ", ".join(f"{number} {past}" for past, number in done if number)
        yield f"facts by {new[0].by}: {counted}"
    if back:
        yield f"facts no longer in the file beside the report, taken back: {', '.join(back)}"
    if forgotten:
        yield f"{forgotten} of the file's entries left out: of persons who were forgotten"
