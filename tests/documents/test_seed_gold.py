"""The seed report against its gold table: in-sample, the floor below which nothing may fall."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from consulted.demo.web import SAMPLE_REPORT
from consulted.documents import distinct_sources, read
from models.reference import Reading, Reference

SEED = Path(__file__).parents[2].parent / "shared" / "data" / "seed"
TODAY = date(2026, 11, 24)
KINDS = {"pdf": "document"}

pytestmark = pytest.mark.skipif(
    not (SEED / "report.txt").is_file(), reason="the seed report is not beside this checkout"
)


@pytest.fixture(scope="module")
def gold() -> list[dict[str, str]]:
    with (SEED / "seed_references.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["row_type"] == "footnote"]


@pytest.fixture(scope="module")
def text() -> str:
    return (SEED / "report.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(SEED / "report.txt", today=TODAY)


@pytest.fixture(scope="module")
def notes(reading: Reading) -> dict[str, Reference]:
    return {reference.label: reference for reference in reading.references}


def test_all_33_notes_byte_for_byte(notes: dict[str, Reference], gold: list[dict[str, str]], text: str) -> None:
    assert len(notes) == 33
    for row in gold:
        found = notes[row["ref_no"]]
        assert found.raw.strip() == row["raw_text"].strip()
        assert text[found.start : found.end] == found.raw


def test_all_33_kinds(notes: dict[str, Reference], gold: list[dict[str, str]]) -> None:
    assert {label: note.kind.value for label, note in notes.items()} == {
        row["ref_no"]: KINDS.get(row["kind"], row["kind"]) for row in gold
    }


def test_all_27_addresses_end_where_they_end(
    notes: dict[str, Reference], gold: list[dict[str, str]], text: str
) -> None:
    found = {label: [url.printed for url in note.urls] for label, note in notes.items()}

    assert found == {row["ref_no"]: [row["raw_url"]] if row["raw_url"] else [] for row in gold}
    assert all(text[url.start : url.end] == url.printed for note in notes.values() for url in note.urls)


def test_all_22_dates_and_only_note_29_is_ambiguous(notes: dict[str, Reference], gold: list[dict[str, str]]) -> None:
    dates = {
        label: (note.consulted and note.consulted.date) or (note.interview and note.interview.date) or ""
        for label, note in notes.items()
    }
    ambiguous = [
        label
        for label, note in notes.items()
        if any(each and each.ambiguous for each in (note.consulted, note.interview))
    ]

    assert dates == {row["ref_no"]: row["consulted_iso"] or row["interview_date_iso"] for row in gold}
    assert ambiguous == ["29"]
    assert notes["29"].interview is not None
    assert notes["29"].interview.alternatives == ("2019-04-02",)


def test_all_33_markers_lead_to_the_line_that_cites(
    notes: dict[str, Reference], gold: list[dict[str, str]], text: str
) -> None:
    offsets = [0]
    for line in text.splitlines(keepends=True):
        offsets.append(offsets[-1] + len(line))
    for row in gold:
        start, end = offsets[int(row["cited_line"]) - 1], offsets[int(row["cited_line"])]
        assert any(place.start < end and place.end > start for place in notes[row["ref_no"]].cited_by), row["ref_no"]


def test_24_sources_are_left_when_duplicates_are_one(reading: Reading, notes: dict[str, Reference]) -> None:
    assert len(set(distinct_sources(reading.references).values())) == 24
    assert {label: note.duplicate_of for label, note in notes.items() if note.duplicate_of} == {
        "16": "10",
        "22": "4",
        "24": "21",
    }


def test_no_healthy_address_is_suspected_and_most_damaged_ones_are_mended_first(
    notes: dict[str, Reference], gold: list[dict[str, str]]
) -> None:
    mended = 0
    for row in gold:
        for url in notes[row["ref_no"]].urls:
            healthy = row["raw_url"] == row["url_repaired"]
            assert not (healthy and url.suspect), row["ref_no"]
            mended += row["url_repaired"] in [candidate.url for candidate in url.candidates[:3]]

    assert mended == 9


def test_the_document_knows_its_own_day(reading: Reading) -> None:
    assert (reading.document.date, reading.document.language) == ("2019-01", "en")


def test_the_sample_report_has_the_same_notes(gold: list[dict[str, str]]) -> None:
    sample = {reference.label: reference for reference in read(SAMPLE_REPORT, today=TODAY).references}

    assert {label: [url.printed for url in note.urls] for label, note in sample.items()} == {
        row["ref_no"]: [row["raw_url"]] if row["raw_url"] else [] for row in gold
    }
    assert all(note.cited_by for note in sample.values())
