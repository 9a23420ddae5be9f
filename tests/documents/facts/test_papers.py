"""Papers of many layouts and seven languages' worth of habits: what they state is found, and hardly anything else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from consulted.documents import read
from models.fact import Fact
from tests.documents.facts.gold import PAPERS, read_gold, told

TODAY = date(2026, 11, 24)
NAMES = sorted(path.stem for path in PAPERS.glob("*.yaml"))
#: Values that are never worded anew.
_AS_PRINTED = ("email", "phone", "signed", "renewed", "valid-until", "date", "founded", "targets", "members", "smes")
RECALL, PRECISION = 0.85, 0.9


def _facts(name: str) -> tuple[Fact, ...]:
    return read(_paper(name), today=TODAY).facts


def _paper(name: str) -> Path:
    return next(path for path in PAPERS.glob(f"{name}.*") if path.suffix != ".yaml")


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_states_what_a_reader_finds(name: str) -> None:
    gold, facts = read_gold(name), _facts(name)
    missed, extra = told(gold, facts)

    needed = sum(not each.optional for each in gold)
    assert len(missed) <= (1 - RECALL) * needed, missed
    assert len(extra) <= (1 - PRECISION) * len(facts), extra


@pytest.mark.parametrize("name", NAMES)
def test_each_fact_stands_where_it_says(name: str) -> None:
    text = _paper(name).read_text(encoding="utf-8")
    for fact in _facts(name):
        words = text[fact.start : fact.end]
        assert words.strip(), fact
        if fact.predicate in _AS_PRINTED:
            assert all(piece.split()[0] in words for piece in fact.value.printed), (fact, words)


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_kept_and_each_is_one_facts(name: str) -> None:
    once, again = _facts(name), _facts(name)

    assert [fact.id for fact in once] == [fact.id for fact in again]
    assert len({fact.id for fact in once}) == len(once)


def test_persons_data_is_marked() -> None:
    for fact in _facts("ports"):
        assert fact.personal == (fact.type.value == "contact")


def test_what_is_doubtful_says_why() -> None:
    for name in NAMES:
        assert all(fact.doubts for fact in _facts(name) if fact.confidence < 0.6), name


def test_a_list_is_carried_by_the_note_of_its_last_item() -> None:
    fact = next(fact for fact in _facts("libraries") if fact.predicate == "members" and fact.subject == "PageTurners")

    assert "Szeged Paper Museum (HU)" in fact.value.printed


def test_all_lines_of_a_contact_are_carried_by_its_note() -> None:
    facts = [fact for fact in _facts("semences") if fact.subject == "Yassine Belkadi"]

    assert len(facts) == 4
    assert all(fact.labels == ("2",) for fact in facts)
