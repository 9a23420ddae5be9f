"""The small file a person keeps beside a report, ``REPORT.facts.yaml``: facts added, corrected and dropped."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from consulted.facts.entry import Clerk, Entry
from consulted.facts.safe_yaml import BadCompanionError, load
from consulted.facts.value import BadFactError
from models.fact import Fact, FactType, FactWord
from models.ledger.facts import FILE
from models.reference import Reading

SUFFIX = ".facts.yaml"
_SECTIONS = ("add", "correct", "drop")
_KEYS = ("type", "subject", "predicate", "value", "notes", "until", "as_of", "why")


def beside(report: Path) -> Path:
    """Return where a report's file of facts would be."""
    return report.with_name(report.stem + SUFFIX)


def words_of(report: Path, reading: Reading, *, known: Mapping[str, Fact]) -> tuple[FactWord, ...]:
    """Return what the file beside *report* says of its facts; none where there is no file.

    Args:
        known: facts by id that the store holds beside those of *reading*.

    Raises:
        BadCompanionError: the file cannot be followed; names file, line and key.
    """
    path = beside(report)
    if not path.is_file():
        return ()
    file = _File(path=path, reading=reading, known=known)
    return tuple(file.words(load(path)))


@dataclass(frozen=True, kw_only=True)
class _File:
    path: Path
    reading: Reading
    known: Mapping[str, Fact]

    def words(self, root: _Node | None) -> Iterator[FactWord]:
        if root is None:
            return
        sections = self._mapping(root, "the file", _SECTIONS)
        taken = {fact.id: fact for fact in self.reading.facts}
        told: dict[str, FactWord] = {}
        for word in (*self._corrected(sections), *self._dropped(sections), *self._added(sections, taken)):
            if word.fact_id in told:
                self._refuse(root, word.fact_id, "the file says two things of it; keep one")
            told[word.fact_id] = word
        yield from told.values()

    def _added(self, sections: Mapping[str, _Node], taken: Mapping[str, Fact]) -> Iterator[FactWord]:
        if "add" not in sections:
            return
        ids = set(taken)
        for number, node in enumerate(self._sequence(sections["add"], "add"), 1):
            where = f"add, entry {number}"
            keys = self._mapping(node, where, _KEYS)
            fact = self._made(node, where, lambda entry: self._clerk.added(entry, taken=()), keys)
            if not self._may_stand(fact, taken):
                self._refuse(
                    node, where, f"the report states it already, as “{taken[fact.id].value.text}”; correct {fact.id}"
                )
            if fact.id in ids and fact.id not in taken:
                fact = self._made(node, where, lambda entry: self._clerk.added(entry, taken=ids), keys)
            ids.add(fact.id)
            yield FactWord(action="add", fact_id=fact.id, fact=fact, by=self.path.name, note=self._why(keys, where))

    def _may_stand(self, fact: Fact, stated: Mapping[str, Fact]) -> bool:
        """Say whether what is added is not stated otherwise: then it was misread, or is another; a word kept stays."""
        own, kept = stated.get(fact.id), self.known.get(fact.id)
        return own is None or own.value.canonical == fact.value.canonical or (kept is not None and kept.origin == FILE)

    def _corrected(self, sections: Mapping[str, _Node]) -> Iterator[FactWord]:
        if "correct" not in sections:
            return
        facts = {**self.known, **{fact.id: fact for fact in self.reading.facts}}
        for fact_id, node in self._mapping(sections["correct"], "correct", None).items():
            where = f"correct, {fact_id}"
            fact = facts.get(fact_id)
            if fact is None:
                self._unknown(node, where, fact_id, facts)
            keys = self._mapping(node, where, _KEYS)
            if not set(keys) - {"why", "type", "predicate"}:
                self._refuse(node, where, "it says nothing to correct; give value, subject, notes, until or as_of")
            base = fact
            told = self._made(node, where, lambda entry, base=base: self._clerk.corrected(base, entry), keys)
            yield FactWord(action="correct", fact_id=fact_id, fact=told, by=self.path.name, note=self._why(keys, where))

    def _dropped(self, sections: Mapping[str, _Node]) -> Iterator[FactWord]:
        if "drop" not in sections:
            return
        facts = {**self.known, **{fact.id: fact for fact in self.reading.facts}}
        for number, node in enumerate(self._sequence(sections["drop"], "drop"), 1):
            fact_id = self._text(node, f"drop, entry {number}")
            if fact_id not in facts:
                self._unknown(node, f"drop, entry {number}", fact_id, facts)
            yield FactWord(action="drop", fact_id=fact_id, fact=None, by=self.path.name)

    @property
    def _clerk(self) -> Clerk:
        labels = tuple(dict.fromkeys(each.label for each in self.reading.references))
        return Clerk(document=self.reading.document, labels=labels, facts=self.reading.facts)

    def _made(self, node: _Node, where: str, make: Any, keys: Mapping[str, _Node]) -> Fact:
        entry = self._entry(keys, where)
        try:
            fact: Fact = make(entry)
        except BadFactError as error:
            self._refuse(node, where, str(error))
        return fact

    def _entry(self, keys: Mapping[str, _Node], where: str) -> Entry:
        def text(name: str) -> str | None:
            return self._text(keys[name], f"{where}, {name}") if name in keys else None

        def texts(name: str) -> tuple[str, ...] | None:
            return self._texts(keys[name], f"{where}, {name}") if name in keys else None

        named = text("type")
        if named is not None and named not in tuple(FactType):
            self._refuse(keys["type"], f"{where}, type", f"{named!r} is none of {', '.join(FactType)}")
        return Entry(
            type=FactType(named) if named is not None else None,
            subject=text("subject"),
            predicate=text("predicate"),
            values=texts("value"),
            labels=texts("notes"),
            until=text("until"),
            as_of=text("as_of"),
        )

    def _why(self, keys: Mapping[str, _Node], where: str) -> str | None:
        return self._text(keys["why"], f"{where}, why") if "why" in keys else None

    # -- shapes

    def _mapping(self, node: _Node, where: str, known: Collection[str] | None) -> dict[str, _Node]:
        if not isinstance(node, yaml.MappingNode):
            self._refuse(node, where, "expected keys with values, such as “subject: Ada Example”")
        found: dict[str, _Node] = {}
        for key, value in node.value:
            name = self._text(key, where)
            if known is not None and name not in known:
                self._refuse(key, where, f"unknown key {name!r}; known are {', '.join(known)}")
            if name in found:
                self._refuse(key, where, f"the key {name!r} stands twice")
            found[name] = value
        return found

    def _sequence(self, node: _Node, where: str) -> Sequence[_Node]:
        if not isinstance(node, yaml.SequenceNode):
            self._refuse(node, where, "expected a list: one “- …” for each entry")
        items: Sequence[_Node] = node.value
        return items

    def _texts(self, node: _Node, where: str) -> tuple[str, ...]:
        if isinstance(node, yaml.SequenceNode):
            return tuple(self._text(each, where) for each in node.value)
        return (self._text(node, where),)

    def _text(self, node: _Node, where: str) -> str:
        """Return a text as it is written: 2019-06 stays 2019-06, and a telephone number keeps its noughts."""
        if not isinstance(node, yaml.ScalarNode):
            self._refuse(node, where, "expected a text")
        if node.tag.endswith(":null") or not node.value.strip():
            self._refuse(node, where, "expected a text, found nothing")
        return str(node.value)

    def _unknown(self, node: _Node, where: str, fact_id: str, facts: Collection[str]) -> NoReturn:
        from difflib import get_close_matches

        near = get_close_matches(fact_id, list(facts), n=1)
        hint = f"did you mean {near[0]}?" if near else "'consulted facts DOC --ids' shows the ids of a kept report"
        self._refuse(node, where, f"the report states no fact {fact_id!r}; {hint}")

    def _refuse(self, node: _Node, where: str, why: str) -> NoReturn:
        raise BadCompanionError(f"{self.path}, line {node.start_mark.line + 1}: {where}: {why}. Nothing was kept")


_Node = yaml.Node
