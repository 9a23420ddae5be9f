"""Access dates in nine languages: the floors below which no change may bring the benchmark's figures."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "imports" / "dates.py"
RECALL, PRECISION, WRONG = 0.95, 0.98, 0.005


@cache
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_of_access_dates", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def graded() -> dict[tuple[str, str], list[str]]:
    phrases = benchmark().load()
    grades: dict[tuple[str, str], list[str]] = {}
    for phrase, answer in zip(phrases, benchmark().answers(phrases), strict=True):
        grades.setdefault((phrase.language, phrase.split), []).append(benchmark().grade(phrase, answer))
    return grades


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "sv"])
def test_a_language_keeps_its_floor(language: str) -> None:
    found = [grade for (spoken, _), grades in graded().items() if spoken == language for grade in grades]
    rates = benchmark().rates(found)
    assert rates["recall"] >= RECALL
    assert rates["precision"] >= PRECISION
    assert rates["wrong"] <= WRONG


@pytest.mark.parametrize("split", ["dev", "held-out", "fresh", "fresh-2"])
def test_a_split_keeps_its_floor(split: str) -> None:
    rates = benchmark().rates([grade for (_, each), grades in graded().items() if each == split for grade in grades])
    assert (rates["recall"] >= RECALL, rates["precision"] >= PRECISION, rates["wrong"] <= WRONG) == (True, True, True)


def test_every_language_has_phrases_enough_and_a_third_of_them_are_decoys() -> None:
    phrases = benchmark().load()
    all_of = Counter(phrase.language for phrase in phrases)
    decoys = Counter(phrase.language for phrase in phrases if not phrase.days)
    assert len(all_of) == 9
    assert min(all_of.values()) >= 40
    assert all(decoys[language] >= 0.32 * count for language, count in all_of.items())
    assert len({(phrase.language, phrase.text) for phrase in phrases}) == len(phrases)


def test_a_wrong_day_is_graded_wrong_and_a_doubt_is_not() -> None:
    phrase, answer, grade = benchmark().Phrase, benchmark().Answer, benchmark().grade
    clear = phrase(language="en", text="x", days=("2019-05-03",), ambiguous=False, split="dev")
    decoy = phrase(language="en", text="y", days=(), ambiguous=False, split="dev")
    assert grade(clear, answer(days=("2019-05-03",))) == "right"
    assert grade(clear, answer(days=("2019-03-05",))) == "wrong"
    assert grade(clear, answer(days=("2019-03-05", "2019-05-03"), ambiguous=True)) == "missed"
    assert grade(decoy, answer(days=("2019-05-03",))) == "false"
