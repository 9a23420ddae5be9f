"""RIS files, as reference managers and databases export them."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents.readers.ris import Ris
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reference
from tests.documents.lists import addresses, day, days, listed, read_bytes, read_list, stands_where_it_says, text_of

EXPORTS = ("zotero-nl.ris", "endnote-en.ris", "citavi-de.ris")


def record(folder: Path, *lines: str) -> Reference:
    text = "\n".join(("TY  - WEB", "TI  - A page", *lines, "ER  - ", ""))
    (reference,) = read_list(folder, text, "sources.ris").references
    return reference


def test_zotero_with_titles_over_two_lines_and_addresses_in_and_over_lines() -> None:
    found = listed("ris/zotero-nl.ris")

    assert days(found) == {"1": "2018-08-24", "2": "2018-08", "3": None}
    assert (found["1"].title, found["1"].publisher) == ("Fietsbruggen van de stad", "Fietsbrug")
    assert found["2"].title == "Tellingen op de lange brug"
    assert (found["2"].kind, found["2"].publisher) == (Kind.DOCUMENT, "Bureau Tel")
    assert addresses(found["2"]) == [
        "https://tel.example/tellingen.pdf",
        "https://spiegel.example/tellingen.pdf",
        "https://kopie.example/tellingen.pdf",
    ]
    assert addresses(found["3"]) == ["https://doi.org/10.5555/brug.2015"]


def test_endnote_goes_by_its_own_numbers() -> None:
    found = listed("ris/endnote-en.ris")

    assert days(found) == {"7": "2018-09-13", "12": "2018-08-24"}
    assert addresses(found["7"]) == ["https://pears.example/map"]
    assert (found["12"].title, found["12"].publisher) == ("Old apples", "Orchard Society")


def test_citavi_and_a_record_that_lacks_its_end() -> None:
    found = listed("ris/citavi-de.ris")

    assert days(found) == {"1": "2018-08-24", "2": "2018-04-02"}
    assert addresses(found["2"]) == ["http://www.imker.example/blumen"]


@pytest.mark.parametrize("name", EXPORTS)
def test_every_record_stands_where_it_says(name: str) -> None:
    text = text_of(f"ris/{name}")

    for reference in listed(f"ris/{name}").values():
        assert stands_where_it_says(reference, text)
        assert reference.raw.startswith("TY  - ")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Y2  - 2018/08/24", "2018-08-24"),
        ("Y2  - 2018/08/24/", "2018-08-24"),
        ("Y2  - 2018/8/4/", "2018-08-04"),
        ("Y2  - 2018/08//", "2018-08"),
        ("Y2  - 2018///", "2018"),
        ("Y2  - 2018///Summer", "2018"),
        ("Y2  - 24/08/2018", "2018-08-24"),
        ("Y2  - 24 augustus 2018", "2018-08-24"),
        ("Y2  - 20180824", "2018-08-24"),
        ("N1  - Accessed 24 August 2018", "2018-08-24"),
        ("N1  - Dernière consultation le 24/08/2018.", "2018-08-24"),
        ("DA  - 2018/08/24/", None),
        ("Y1  - 2018/08/24/", None),
        ("N1  - Export Date: 24 August 2018", None),
        ("N2  - Visited on 24 August 2018 by everybody.", None),
        ("Y2  - 2018/13/24/", None),
    ],
)
def test_the_day_of_access_in_every_way_it_is_written(tmp_path: Path, line: str, expected: str | None) -> None:
    assert day(record(tmp_path, "UR  - https://a.example/", line)) == expected


def test_a_doi_counts_only_where_there_is_no_address(tmp_path: Path) -> None:
    assert addresses(record(tmp_path, "DO  - 10.5555/abc")) == ["https://doi.org/10.5555/abc"]
    assert addresses(record(tmp_path, "DO  - 10.5555/abc", "UR  - https://a.example/x")) == ["https://a.example/x"]


def test_a_record_without_end_is_read_and_said_so(tmp_path: Path) -> None:
    text = "TY  - WEB\nTI  - One\n\nTY  - WEB\nTI  - Two\nER  - \nTI  - Three\nER  - \n"
    reading = read_list(tmp_path, text, "sources.ris")

    assert [each.title for each in reading.references] == ["One", "Two", "Three"]
    assert "The record in line 1 has no ER line" in reading.warnings[0]
    assert "The record in line 7 does not begin with its type" in reading.warnings[1]


def test_a_day_the_file_breaks_off_in_is_not_read(tmp_path: Path) -> None:
    text = "TY  - WEB\nTI  - One\nUR  - https://a.example/\nY2  - 2018/08/2"
    (reference,) = read_list(tmp_path, text, "sources.ris").references

    assert reference.consulted is None
    assert addresses(reference) == ["https://a.example/"]


def test_what_follows_the_last_record_is_none_of_its_words(tmp_path: Path) -> None:
    text = "TY  - WEB\nTI  - One\nUR  - https://a.example/\n\nThat was all.\n"
    (reference,) = read_list(tmp_path, text, "sources.ris").references

    assert reference.raw.endswith("https://a.example/")


RECORD = "TY  - WEB\nTI  - One\nUR  - https://a.example/\nER  - \n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RECORD, True),
        (f"Provider: A database\nContent: text/plain\n\n{RECORD}", True),
        ("A report.\n" * 30 + RECORD, False),
        (RECORD + "It goes on with words.\n" * 30, False),
        ("TY  - WEB", False),
        ("We write TY  - WEB here", False),
    ],
)
def test_it_is_told_by_what_it_holds(text: str, expected: bool) -> None:
    assert Ris().recognises(text.encode(), "sources.txt") is expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    reading = read_bytes(tmp_path, text_of("ris/citavi-de.ris").encode(encoding), "sources.txt")

    assert [each.title for each in reading.references] == ["Stadtbienen", "Wildblumen"]


def test_a_list_of_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError):
        read_list(tmp_path, "ER  - \nER  - \n", "sources.ris")
