"""CSL-JSON, as Zotero and Pandoc write it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from consulted.documents.readers.csl.reader import CslJson
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reference
from tests.documents.lists import addresses, day, days, listed, read_bytes, read_list, stands_where_it_says, text_of

EXPORTS = ("zotero-it.json", "pandoc-en.json")


def item(folder: Path, **members: Any) -> Reference:
    text = json.dumps([{"id": "a", "type": "webpage", "title": "A page", **members}])
    (reference,) = read_list(folder, text, "sources.json").references
    return reference


def test_zotero_goes_by_the_citation_key() -> None:
    found = listed("csl/zotero-it.json")

    assert days(found) == {"botteghe2017": "2018-08-24", "bassi2016": None}
    assert (found["botteghe2017"].title, found["botteghe2017"].publisher) == (
        "Le botteghe storiche della città",
        "Botteghe",
    )
    assert addresses(found["botteghe2017"]) == ["https://botteghe.example/elenco?anno=2018&zona=1"]
    assert found["bassi2016"].publisher == "Rivista delle città"
    assert addresses(found["bassi2016"]) == ["https://doi.org/10.5555/insegne.2016"]


def test_pandoc_with_escapes_seasons_and_ranges() -> None:
    found = listed("csl/pandoc-en.json")

    assert days(found) == {"marlow2018": "2018-08-24", "annual": "2018", "routes": "2018-08-26", "crew": "2018-08-27"}
    assert addresses(found["marlow2018"]) == ["https://ferries.example/timetable"]
    assert found["marlow2018"].urls[0].printed == r"https:\/\/ferries.example\/timetable"
    assert found["marlow2018"].publisher == "Ferry Café"
    assert found["annual"].kind is Kind.DOCUMENT


@pytest.mark.parametrize("name", EXPORTS)
def test_every_item_stands_where_it_says(name: str) -> None:
    text = text_of(f"csl/{name}")

    for reference in listed(f"csl/{name}").values():
        assert stands_where_it_says(reference, text)
        assert json.loads(reference.raw)["type"]


@pytest.mark.parametrize(
    ("accessed", "expected"),
    [
        ({"date-parts": [[2018, 8, 24]]}, "2018-08-24"),
        ({"date-parts": [["2018", "08", "24"]]}, "2018-08-24"),
        ({"date-parts": [[2018, 8]]}, "2018-08"),
        ({"date-parts": [2018, 8, 24]}, "2018-08-24"),
        ({"raw": "24/08/2018"}, "2018-08-24"),
        ({"raw": "2018-08-20/2018-08-24"}, "2018-08-24"),
        ({"literal": "zuletzt abgerufen am 24. August 2018"}, "2018-08-24"),
        ({"year": 2018, "month": 8, "day": 24}, "2018-08-24"),
        ({"date-parts": [[2018, 13]], "raw": "24 August 2018"}, "2018-08-24"),
        ("2018-08-24T10:12:13Z", "2018-08-24"),
        ({"date-parts": [[2018, 2, 30]]}, None),
        ({"date-parts": [[2099, 8, 24]]}, None),
        ({"date-parts": [[1980, 8, 24]]}, None),
        ({"timestamp": 1535068800}, None),
        ({}, None),
        (None, None),
    ],
)
def test_the_day_of_access_in_every_way_it_is_written(tmp_path: Path, accessed: Any, expected: str | None) -> None:
    assert day(item(tmp_path, URL="https://a.example/", accessed=accessed)) == expected


def test_a_note_may_tell_the_day(tmp_path: Path) -> None:
    assert day(item(tmp_path, URL="https://a.example/", note="Consultado el 24/08/2018")) == "2018-08-24"


def test_the_day_of_issue_is_none_of_access(tmp_path: Path) -> None:
    assert day(item(tmp_path, URL="https://a.example/", issued={"date-parts": [[2018, 8, 24]]})) is None


def test_letters_outside_the_basic_plane_and_halves_of_them(tmp_path: Path) -> None:
    text = '[{"id": "a", "type": "webpage", "title": "\\ud83d\\ude00 \\ud83d!", "URL": "https://a.example/"}]'
    (reference,) = read_list(tmp_path, text, "sources.json").references

    assert reference.title == "😀 �!"


ITEMS = """[
  {"id": "one", "type": "webpage", "URL": "https://a.example/1", "accessed": {"date-parts": [[2018, 8, 21]]}},
  {"id": "two", "type": "webpage", "URL": "https://a.example/2, "accessed": {"date-parts": [[2018, 8, 22]]}},
  {"id": "three", "type": "webpage", "title": "No end, "author": [{"family": "Marlow"}],
   "accessed": {"date-parts": [[2018, 8, 23]]}},
  {"id": "four", "type": "webpage", "URL": "https://a.example/4", "accessed": {"date-parts": [[2018, 8, 24]]}},
  {"id": "five", "type": "webpage", "URL": "https://a.example/5", "accessed": {"date-parts": [[2018, 8, 2"""


def test_broken_items_are_read_as_far_as_they_go_and_said_so(tmp_path: Path) -> None:
    reading = read_list(tmp_path, ITEMS, "sources.json")

    assert {each.label: day(each) for each in reading.references} == {
        "one": "2018-08-21",
        "two": None,
        "three": None,
        "four": "2018-08-24",
        "five": None,  # it may have been any day of the twenties
    }
    assert addresses(reading.references[-1]) == ["https://a.example/5"]
    assert [each for each in reading.warnings if "JSON" in each] == [
        "Line 3 is no valid JSON; its item was read up to there.",
        "Line 4 is no valid JSON; its item was read up to there.",
        "The file is no valid JSON from line 7 on; it was read up to there.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"items": [{"id": "a", "type": "webpage", "URL": "https://a.example/"}]}', True),
        ('[{"id": "a", "title": "x", "URL": "https://a.example/", "issued": {}}]', True),
        ('[{"id": "a", "type": "book", "title": "x", "author": [{"family": "Marlow"}]}]', True),
        ('[{"id": 1, "type": "article", "title": "x", "author": "eva", "body": "…"}]', False),
        ('{"name": "tool", "version": "1.0", "author": "x", "dependencies": {}}', False),
        ('[{"id": 1, "url": "https://a.example/"}]', False),
        ("[1] A report, https://a.example/", False),
        ("[", False),
    ],
)
def test_it_is_told_by_what_it_holds(text: str, expected: bool) -> None:
    assert CslJson().recognises(text.encode(), "sources.txt") is expected


def test_other_json_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"package\.json"):
        read_list(tmp_path, '{"name": "tool", "version": "1.0"}', "package.json")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    reading = read_bytes(tmp_path, text_of("csl/zotero-it.json").encode(encoding), "sources.txt")

    assert reading.references[0].title == "Le botteghe storiche della città"
