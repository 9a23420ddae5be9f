"""A person is forgotten everywhere but in what we do not own, and what is old goes by itself."""

from __future__ import annotations

import csv
import sqlite3
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.consulted.facts.conftest import BRENNER, LEGOLL, QUANDT, Office

PACT = "Hafennetz Nord – Baltic Quay Network"


@pytest.fixture
def known(office: Office) -> Office:
    """Two persons are watched, one of them in two documents, and the pages were read."""
    office.read()
    office.run("import", str(office.report), "--id", "again")
    office.run("refresh")
    office.watch("contact", "Agnès Legoll", "phone", "+33 1 11 11 11 11", more=("--note", "1", "--why", "on the phone"))
    office.watch("contact", "LEGOLL Agnes", "role", "Head of partnerships", more=("--note", "1"))
    office.watch("contact", "Tom Brenner", "role", "Managing director", more=("--note", "1"))
    office.watch("count", "Hafennetz Nord", "companies", "86", more=("--note", "1"))
    given = ("--type", "contact", "--subject", "Agnès Legoll", "--predicate", "email")
    office.run("facts", "watch", "again", *given, "--value", "a.legoll@hafennetz.example")
    return office


def dump(office: Office) -> str:
    """Return all that the ledger holds of facts and findings."""
    tables = ("fact", "fact_value", "fact_sighting", "fact_edit", "finding", "decision")
    with sqlite3.connect(office.home / "consulted.db") as connection:
        return "\n".join(str(row) for table in tables for row in connection.execute(f"select * from {table}"))


def test_what_would_be_erased_is_shown_first(known: Office) -> None:
    shown = known.run("facts", "forget", "LEGOLL Agnès")

    assert shown.count("erased") == 3
    assert "Nothing is erased yet. To erase 3 facts, say so again with --yes" in known.said
    assert len(known.facts()) == 4


def test_a_person_is_forgotten_in_all_documents(known: Office) -> None:
    assert "Agnès Legoll (note 1): phone" in known.run("report", "ports")

    told = known.run("facts", "forget", "Dr. LEGOLL, Agnes", "--yes", "--by", "bob", "--why", "asked us to")

    assert "Erased 3 facts in 2 documents; closed 1 finding." in told
    left = dump(known)
    for trace in ("egoll", "+331111", "11 11 11", "a.legoll", "Head of partnerships", "on the phone"):
        assert trace not in left, trace
    assert set(known.facts()) == {("Tom Brenner", "role"), ("Hafennetz Nord", "companies")}
    assert not [each for each in known.json("report", "ports")["findings"] if "egoll" in each["message"]]


def test_forgotten_stays_forgotten(known: Office) -> None:
    known.run("facts", "forget", "Agnès Legoll", "--yes")
    known.watch("contact", "Legoll Agnès", "email", "a.legoll@hafennetz.example", code=2)
    assert "this person was forgotten on 20 November 2026" in known.said

    known.companion.write_text(
        "add:\n  - {type: contact, subject: Agnès Legoll, predicate: role, value: Head of partnerships}\n"
    )
    assert "1 of the file's entries left out: of persons who were forgotten" in known.read()
    known.on("2026-12-20")
    known.run("refresh")
    assert "egoll" not in dump(known)
    assert "Erased 0 facts" in known.run("facts", "forget", "Agnès Legoll", "--yes")


def test_who_followed_somebody_is_forgotten_too_and_not_found_again(known: Office) -> None:
    known.on("2026-12-20")
    known.show(LEGOLL, QUANDT)
    known.run("refresh")
    known.find("Tom Brenner", "Mia Quandt", "Mia Quandt, Managing director, +49 40 77889900")
    assert known.facts()["Tom Brenner", "role"]["found"]["value"] == "Mia Quandt"  # type: ignore[index]

    told = known.run("facts", "forget", "Quandt Mia", "--yes")
    assert "The name was erased from 1 fact of others." in told
    assert "uandt" not in dump(known)
    assert "778899" not in dump(known)

    known.on("2027-01-20")
    known.show(QUANDT, LEGOLL, companies=87)
    known.run("refresh")
    assert "uandt" not in dump(known)
    known.find("Tom Brenner", "Mia Quandt", "Mia Quandt, Managing director")
    known.run("import", str(known.report), "--id", "ports")
    assert "uandt" not in dump(known), "a page that names her again is blotted once more"


def test_nobody_of_that_name_says_so_and_names_who_may_be_meant(known: Office) -> None:
    assert "Erased 0 facts: none is kept of A. Legoll." in known.run("facts", "forget", "A. Legoll", "--yes")
    assert "Perhaps you mean Agnès Legoll" in known.said

    known.run("facts", "forget", "Legoll", "--yes", code=2)
    assert "could be many people" in known.said
    known.run("facts", "forget", code=2)
    assert "give either a PERSON or --expired" in known.said


def test_a_name_that_is_only_alike_is_left_alone(known: Office) -> None:
    known.watch("contact", "Agnès Legoll-Martin", "role", "Treasurer")
    known.run("facts", "forget", "Agnès Legoll", "--yes")

    assert ("Agnès Legoll-Martin", "role") in known.facts()


# -- retention


def test_what_nobody_saw_for_long_is_erased_and_found_again_by_the_next_visit(known: Office) -> None:
    known.settings["retention"] = "30d"
    known.on("2027-03-01")
    told = known.run("facts", "forget", "--expired")

    assert "last seen more than 30d ago." in told
    fact = known.facts()["Tom Brenner", "role"]
    assert (fact["status"], fact["sources"]) == ("unverified", [])
    assert "erased when it had grown old" in str(fact["reason"])
    assert known.facts()["Hafennetz Nord", "companies"]["status"] == "confirmed"
    known.run("import", str(known.report), "--id", "ports")
    assert known.facts()["Tom Brenner", "role"]["sources"] == [], "an old page is not read for persons again"

    known.run("refresh")
    assert known.facts()["Tom Brenner", "role"]["status"] == "confirmed"


def test_a_refresh_erases_what_pages_no_longer_say(known: Office) -> None:
    known.settings["retention"] = "30d"
    known.on("2026-12-01")
    known.show(LEGOLL, (*BRENNER[:1], "Chairman", *BRENNER[2:]))
    known.run("refresh")
    fact_id = str(known.facts()["Tom Brenner", "role"]["id"])
    said = [
        each["value"] for each in known.json("facts", "history", "ports", fact_id)["values"] if each["by"] == "source"
    ]
    assert said == ["Managing director", "Chairman"]

    known.on("2027-02-01")
    known.run("refresh")
    said = [
        each["value"] for each in known.json("facts", "history", "ports", fact_id)["values"] if each["by"] == "source"
    ]
    assert said == [None, "Chairman"]


def test_without_retention_nothing_is_too_old(known: Office) -> None:
    known.run("facts", "forget", "--expired", code=2)

    assert "retention is not set, so nothing grows too old; set it, e.g. --set retention=730d" in known.said


# -- redact


@pytest.mark.parametrize("form", ["text", "html", "markdown", "json"])
def test_reports_withhold_what_is_personal(known: Office, form: str) -> None:
    known.on("2026-12-20")
    known.show(LEGOLL, QUANDT)
    known.run("refresh")
    known.find("Tom Brenner", "Mia Quandt", "Mia Quandt, Managing director, +49 40 77889900")
    plain = known.run("report", "ports", "--format", form)
    known.settings["redact"] = "true"
    redacted = known.run("report", "ports", "--format", form)

    for trace in ("Legoll", "LEGOLL", "Brenner", "Quandt", "11 11 11 11", "a.legoll", "Head of partnerships"):
        assert trace not in redacted, trace
    assert "Quandt" in plain
    assert "withheld" in redacted
    assert "86" in redacted


def test_a_spreadsheet_withholds_what_is_personal(known: Office, tmp_path: Path) -> None:
    known.on("2026-12-20")
    known.show(LEGOLL, QUANDT)
    known.run("refresh")
    known.find("Tom Brenner", "Mia Quandt", "Mia Quandt, Managing director, +49 40 77889900")

    def told() -> str:
        known.run("report", "ports", "--since", "2026-01-01", "--format", "xlsx", "--output", str(tmp_path / "it.xlsx"))
        book = load_workbook(tmp_path / "it.xlsx")
        return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)

    plain = told()
    known.settings["redact"] = "true"
    redacted = told()

    for trace in ("Legoll", "LEGOLL", "Brenner", "Quandt", "11 11 11 11", "a.legoll", "Head of partnerships"):
        assert trace not in redacted, trace
    assert "Quandt" in plain
    assert "[withheld]" in redacted


def test_a_check_as_csv_tells_facts_and_withholds_what_is_personal(known: Office) -> None:
    known.on("2026-12-20")
    known.show(LEGOLL, QUANDT)
    known.run("refresh")
    known.find("Tom Brenner", "Mia Quandt", "Mia Quandt, Managing director, +49 40 77889900")

    def facts() -> list[dict[str, str]]:
        rows = csv.DictReader(StringIO(known.run("check", "ports", "--fail-on", "changed", "--format", "csv", code=1)))
        return [row for row in rows if row["kind"] == "fact"]

    plain = facts()
    known.settings["redact"] = "true"
    redacted = facts()

    assert [row["gate"] for row in plain if "Brenner" in row["title"]] == ["new"]
    assert len(redacted) == len(plain)
    for trace in ("Legoll", "LEGOLL", "Brenner", "Quandt", "11 11 11 11", "a.legoll", "Head of partnerships"):
        assert trace not in str(redacted), trace


@pytest.mark.parametrize("form", ["text", "csv", "markdown", "json", "yaml"])
def test_facts_withhold_what_is_personal(known: Office, form: str) -> None:
    known.settings["redact"] = "true"
    redacted = known.run("facts", "ports", "--format", form)

    for trace in ("Legoll", "LEGOLL", "Brenner", "11 11 11 11", "a.legoll", "Head of partnerships"):
        assert trace not in redacted, trace
    assert "Hafennetz Nord" in redacted
    assert PACT not in redacted
