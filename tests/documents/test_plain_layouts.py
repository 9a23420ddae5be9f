"""Reports as their authors write them, in nine languages and many layouts, against gold kept beside each.

The texts are kept as UTF-8 and written in the encoding and with the line ends their gold names.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consulted.documents import read
from models.reference import Reading, Reference
from tests.documents.helpers import TODAY

LAYOUTS = Path(__file__).parent / "layouts"
ALL = sorted(path.stem for path in LAYOUTS.glob("*.json"))


@dataclass(frozen=True)
class Case:
    gold: dict[str, Any]
    text: str
    reading: Reading

    @property
    def references(self) -> list[Reference]:
        """In the order they are printed."""
        return sorted(self.reading.references, key=lambda each: each.start)


@cache
def case(name: str, folder: Path) -> Case:
    gold = json.loads((LAYOUTS / f"{name}.json").read_text(encoding="utf-8"))
    (source,) = (path for path in LAYOUTS.glob(f"{name}.*") if path.suffix != ".json")
    text = source.read_bytes().decode().replace("\n", gold.get("newline", "\n"))
    path = folder / source.name
    path.write_bytes(text.encode(gold.get("encoding", "utf-8")))
    return Case(gold, text, read(path, today=TODAY))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("layouts")


def lines(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ALL)
def test_every_note_is_found_once_and_whole(name: str, folder: Path) -> None:
    read_case = case(name, folder)
    found = [(each.label, lines(each.raw), each.kind.value) for each in read_case.references]

    assert found == [(each["label"], lines(each["raw"]), each["kind"]) for each in read_case.gold["notes"]]


@pytest.mark.parametrize("name", ALL)
def test_raw_words_and_addresses_are_those_of_the_file(name: str, folder: Path) -> None:
    read_case = case(name, folder)
    for each in read_case.references:
        assert read_case.text[each.start : each.end] == each.raw
        for url in each.urls:
            printed = read_case.text[url.start : url.end]
            assert "".join(printed.split()) == "".join(url.printed.split())


@pytest.mark.parametrize("name", ALL)
def test_every_address_and_every_day_is_read(name: str, folder: Path) -> None:
    read_case = case(name, folder)
    for found, gold in zip(read_case.references, read_case.gold["notes"], strict=True):
        day = (found.consulted and found.consulted.date) or (found.interview and found.interview.date)
        assert day == gold["day"]
        if gold["urls"]:
            assert [lines(url.printed) for url in found.urls] == [lines(url) for url in gold["urls"]]


@pytest.mark.parametrize("name", ALL)
def test_every_call_leads_to_its_note_and_nothing_else_does(name: str, folder: Path) -> None:
    read_case = case(name, folder)
    found = [
        (cited.start, each.label, lines(read_case.text[cited.start : cited.end]))
        for each in read_case.reading.references
        for cited in each.cited_by
    ]
    calls = read_case.gold["calls"]
    if not calls:
        return

    assert sorted(label for _, label, _ in found) == sorted(each["label"] for each in calls)
    for each in calls:
        sentence, printed = lines(each["sentence"]), each["printed"].strip()
        assert any(
            label == each["label"] and text in (sentence, sentence.removesuffix(printed).rstrip())
            for _, label, text in found
        ), each


@pytest.mark.parametrize("name", ALL)
def test_the_language_is_told(name: str, folder: Path) -> None:
    read_case = case(name, folder)
    assert read_case.reading.document.language == read_case.gold["language"]
