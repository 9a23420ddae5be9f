"""``consulted facts``: shown, added, corrected, dropped and taken back, on a real store with real pages."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from io import StringIO

import pytest
from rich.cells import cell_len

from tests.consulted.facts.conftest import BRENNER, LEGOLL, Office
from tests.models.facts import a_contact, a_count

READ = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PACT = "Hafennetz Nord – Baltic Quay Network"
UNTIL = (PACT, "valid-until")
COMPANIES = ("Hafennetz Nord", "companies")


@pytest.fixture
def visited(office: Office) -> Office:
    office.read()
    office.run("refresh")
    return office


def test_a_watched_agreement_is_looked_up_at_once_and_followed(visited: Office) -> None:
    shown = visited.watch("partnership", PACT, "valid-until", "June 2027", more=("--note", "2", "--by", "ada"))

    assert "confirmed" in shown
    fact = visited.facts()[UNTIL]
    assert fact["status"] == "confirmed"
    assert fact["stated"] == {
        "value": "June 2027",
        "canonical": "2027-06",
        "approximate": False,
        "as_of": "2019-01",
        "valid_until": "2027-06",
    }
    assert fact["origin"] == "analyst"
    assert fact["found"]["url"] == "http://www.hafennetz.example/news/mou"  # type: ignore[index]
    assert "valid until June 2027" in fact["found"]["quote"]  # type: ignore[index]

    visited.on("2027-07-01")
    assert visited.facts()[UNTIL]["status"] == "expired", "its day came without a visit"


def test_a_watched_number_that_changes_is_found_changed_at_the_next_refresh(visited: Office) -> None:
    visited.watch("count", "Hafennetz Nord", "companies", "86", more=("--note", "1"))
    assert visited.facts()[COMPANIES]["status"] == "confirmed"

    visited.on("2026-12-20")
    visited.show(LEGOLL, BRENNER, companies=97)
    visited.run("refresh")

    fact = visited.facts()[COMPANIES]
    assert (fact["status"], fact["found"]["value"]) == ("changed", "97")  # type: ignore[index]
    written = visited.run("report", "ports")
    assert "companies stated as “86”, now “97”" in written
    history = visited.json("facts", "history", "ports", str(fact["id"]))
    assert {(each["value"], each["by"], each["to"]) for each in history["values"]} == {
        ("86", "source", "2026-12-20T09:00:00Z"),
        ("86", "analyst", None),
        ("97", "source", None),
    }


def test_one_change_of_a_fact_is_one_finding(visited: Office) -> None:
    visited.watch("count", "Hafennetz Nord", "companies", "72", more=("--note", "1"))

    report = visited.json("report", "ports")

    changed = [each for each in report["findings"] if each["kind"] == "changed"]
    assert [each["facts"] for each in changed] == [[visited.facts()[COMPANIES]["id"]]]
    assert report["references"][0]["status"] == "changed"


def test_what_is_stated_already_is_not_added_twice_unless_asked(visited: Office) -> None:
    visited.watch("contact", "Agnès Legoll", "phone", "+33 1 42 68 53 00")
    visited.watch("contact", "LEGOLL Agnes", "phone", "+33 1 99 99 99 99", code=2)

    assert "states it already, as “+33 1 42 68 53 00”" in visited.said
    assert "--another keeps both" in visited.said
    visited.watch("contact", "LEGOLL Agnes", "phone", "+33 1 99 99 99 99", more=("--another",))
    assert len(visited.json("facts", "ports")) == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("count", "Hafennetz Nord", "companies", "many"), "not one whole number"),
        (("contact", "Legoll", "phone", "+33 1 42 68 53 00"), "no full name"),
        (("contact", "Agnès Legoll", "shoe-size", "38"), "known are works-at, role, email, phone"),
        (("partnership", PACT, "signed", "one day"), "is no date"),
    ],
)
def test_bad_input_is_refused_with_the_reason_and_nothing_is_kept(
    visited: Office, given: tuple[str, ...], said: str
) -> None:
    visited.watch(*given, code=2)

    assert said in visited.said
    assert visited.json("facts", "ports") == []


def test_a_note_that_is_not_there_is_refused_with_those_that_are(visited: Office) -> None:
    visited.watch("count", "Hafennetz Nord", "companies", "86", code=2, more=("--note", "9"))

    assert "ports has no note '9'; it has 1, 2" in visited.said


# -- what the reader read, corrected


@pytest.fixture
def stated(visited: Office) -> Office:
    """The report is read to state a number and a contact, as a reader would keep them."""
    visited.state([a_count(), a_contact()])
    visited.read()
    return visited


def test_a_correction_keeps_the_id_and_is_looked_up(stated: Office) -> None:
    shown = stated.run("facts", "correct", "ports", "f0000001", "--value", "86", "--by", "ada", "--why", "misread")

    assert "confirmed" in shown
    assert stated.facts()[COMPANIES]["id"] == "f0000001"
    told = stated.run("facts", "history", "ports", "f0000001")
    assert "correct by ada: 72 → 86 (misread)" in told


def test_a_dropped_fact_is_left_out_and_can_be_taken_back(stated: Office) -> None:
    stated.run("facts", "drop", "ports", "f0000001", "--why", "not a count")
    assert "consulted facts restore ports f0000001" in stated.said
    assert COMPANIES not in stated.facts()

    stated.run("facts", "correct", "ports", "f0000001", "--value", "3", code=2)
    assert "was dropped" in stated.said

    stated.run("facts", "restore", "ports", "f0000001")
    assert stated.facts()[COMPANIES]["origin"] == "report"


def test_the_beginning_of_an_id_is_enough_where_it_is_one(stated: Office) -> None:
    stated.run("facts", "drop", "ports", "f000", code=2)
    assert "several facts begin with f000: f0000001, f0000002" in stated.said

    stated.run("facts", "drop", "ports", "f0000002")
    stated.run("facts", "correct", "ports", "f00000", "--value", "86")
    stated.run("facts", "drop", "ports", "f1", code=2)
    assert "ports has no fact 'f1'; 'consulted facts ports --ids' shows them all" in stated.said


def test_a_correction_must_correct_something(stated: Office) -> None:
    stated.run("facts", "correct", "ports", "f0000001", code=2)

    assert "nothing to correct; give --value" in stated.said


# -- shown


def test_text_is_grouped_and_fits_a_hundred_columns(stated: Office) -> None:
    stated.watch("partnership", PACT, "valid-until", "June 2019", more=("--note", "2"))
    written = stated.run("facts", "ports", "--ids")

    assert [line for line in written.splitlines() if cell_len(line) > 100] == []
    places = [written.index(f"{name}  (") for name in (PACT, "Hafennetz Nord", "Agnès Legoll")]
    assert places == sorted(places)
    assert "To be written anew: “Hafennetz Nord gathers 72 companies.”" in written
    assert "\x1b" not in written
    assert "f0000001" in written


def test_filters_choose_and_unknown_words_are_named(stated: Office) -> None:
    assert set(stated.facts("--type", "contact")) == {("Agnès Legoll", "phone")}
    assert set(stated.facts("--status", "changed,expired")) <= set(stated.facts())
    assert set(stated.facts("--no-personal")) == {COMPANIES}

    stated.run("facts", "--status", "fine,changed", code=2)
    assert "--status: fine is none of confirmed, changed" in stated.said


def test_csv_has_a_stable_head_and_no_formula(stated: Office) -> None:
    ledger = stated.ledger()
    evil = a_count("=HYPERLINK(1)", fact_id="f0000009", subject="@Hafennetz", aliases=())
    ledger.facts.add("ports", evil, by=None, now=READ)
    ledger.close()

    rows = list(csv.reader(StringIO(stated.run("facts", "ports", "--format", "csv"))))

    assert rows[0][:8] == ["id", "type", "subject", "predicate", "stated", "as_of", "found", "status"]
    row = next(row for row in rows if row[0] == "f0000009")
    assert (row[2], row[4]) == ("'@Hafennetz", "'=HYPERLINK(1)")
    assert not [cell for row in rows[1:] for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert any("Agnès" in cell for row in rows for cell in row)


def test_json_is_the_facts_alone_and_those_of_the_report(stated: Office) -> None:
    assert stated.json("facts", "ports") == stated.json("report", "ports")["facts"]
    assert stated.said == ""


def test_markdown_and_output_to_a_file(stated: Office) -> None:
    target = stated.folder / "facts.md"
    stated.run("facts", "ports", "--format", "markdown", "--output", str(target))

    written = target.read_text(encoding="utf-8")
    assert "### Hafennetz Nord" in written
    assert "| companies | 72 | 86 | **changed** | 1 |" in written


def test_a_document_named_like_a_command_is_reached(office: Office) -> None:
    office.run("import", str(office.report), "--id", "watch")

    assert json.loads(office.run("facts", "show", "watch", "--format", "json")) == []
    assert json.loads(office.run("facts", "--format", "json", "watch")) == []
    assert office.run("facts", "--", "watch") == "No facts.\n"
    office.run("facts", "watch", code=2)
    assert "Missing argument 'DOC'" in office.said


def test_an_unknown_document_is_named(office: Office) -> None:
    office.read()
    for arguments in (
        ["facts", "nothing"],
        ["facts", "drop", "nothing", "f1"],
        ["facts", "nothing", "--format", "yaml"],
    ):
        office.run(*arguments, code=2)
        assert "no document is called 'nothing' (kept: ports)" in office.said


def test_disagreement_between_sources_is_shown(visited: Office) -> None:
    visited.web.put("www.hafennetz.example", "/news/mou", "<html><body><h1>Hafennetz Nord</h1>"
                    "<p>Hafennetz Nord is a network of 90 companies.</p></body></html>")  # fmt: skip
    visited.on("2026-12-20")
    visited.run("refresh")
    shown = visited.watch("count", "Hafennetz Nord", "companies", "86", more=("--note", "1", "--note", "2"))

    assert "another page says 90" in shown


def test_the_history_of_a_person_is_withheld_where_the_settings_say_so(stated: Office) -> None:
    stated.settings["redact"] = "true"
    told = stated.run("facts", "history", "ports", "f0000002", "--format", "json")

    assert "Legoll" not in told
    assert "33142685300" not in told
