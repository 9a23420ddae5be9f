"""The file of facts beside a report: what it says is kept as a person's word, and taken back when it no longer does."""

from __future__ import annotations

import pytest

from tests.consulted.facts.conftest import Office
from tests.models.facts import a_count

COMPANIES = ("Hafennetz Nord", "companies")
ADD = """
add:
  - type: count
    subject: Hafennetz Nord
    predicate: companies
    value: 86
    notes: ["1"]
    why: counted by hand
"""


def test_what_is_added_is_an_analysts_word_and_is_checked(office: Office) -> None:
    office.companion.write_text(ADD)
    written = office.read()
    office.run("refresh")

    assert "facts by ports.facts.yaml: 1 added" in written
    fact = office.facts()[COMPANIES]
    assert (fact["status"], fact["origin"], fact["labels"]) == ("confirmed", "analyst", ["1"])
    history = office.json("facts", "history", "ports", str(fact["id"]))
    assert [(each["action"], each["by"], each["why"]) for each in history["edits"]] == [
        ("add", "ports.facts.yaml", "counted by hand")
    ]


def test_reading_it_again_changes_nothing_and_an_entry_taken_out_is_taken_back(office: Office) -> None:
    office.companion.write_text(ADD)
    office.read()
    assert "ports.facts.yaml" not in office.read()

    office.companion.write_text("add: []\n")
    assert "taken back" in office.read()
    assert office.facts() == {}

    office.companion.write_text(ADD)
    office.read()
    office.companion.unlink()
    office.read()
    assert office.facts() == {}


def test_the_last_word_counts_be_it_in_the_file_or_on_the_command_line(office: Office) -> None:
    office.companion.write_text(ADD)
    office.read()
    fact_id = str(office.facts()[COMPANIES]["id"])
    office.run("facts", "correct", "ports", fact_id, "--value", "90")

    office.read()
    assert office.facts()[COMPANIES]["stated"]["value"] == "90"  # type: ignore[index]

    office.companion.write_text(ADD.replace("86", "91"))
    office.read()
    assert office.facts()[COMPANIES]["stated"]["value"] == "91"  # type: ignore[index]


def test_what_is_added_must_not_be_stated_otherwise_unless_it_was_kept_before(office: Office) -> None:
    office.companion.write_text(ADD)
    office.read()
    stated = a_count("72", fact_id=str(office.facts()[COMPANIES]["id"]))
    office.stated = (stated,)

    office.read()
    assert office.facts()[COMPANIES]["stated"]["value"] == "86", "a later reader reads it, and otherwise"  # type: ignore[index]

    office.run("import", str(office.report), "--id", "another", code=2)
    assert f"the report states it already, as “72”; correct {stated.id}" in office.said


def test_what_the_report_states_is_corrected_and_dropped_and_comes_back(office: Office) -> None:
    office.read()
    office.state([a_count(), a_count("5", fact_id="f0000005", predicate="ports")])
    office.companion.write_text("correct:\n  f0000001:\n    value: 86\n    why: misread\ndrop: [f0000005]\n")

    assert "facts by ports.facts.yaml: 1 corrected, 1 dropped" in office.read()
    fact = office.facts()[COMPANIES]
    assert (fact["id"], fact["stated"]["value"]) == ("f0000001", "86")  # type: ignore[index]
    assert ("Hafennetz Nord", "ports") not in office.facts()

    office.companion.write_text("# nothing left\n")
    office.read()
    history = office.json("facts", "history", "ports", "f0000001")
    assert [each["action"] for each in history["edits"]] == ["correct", "restore"]
    assert history["edits"][-1]["after"] == "72"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ad: []", "line 1: the file: unknown key 'ad'; known are add, correct, drop"),
        ("- add", "line 1: the file: expected keys with values"),
        ("add: count", "line 1: add: expected a list"),
        (ADD.replace("value: 86", "value: many"), "line 3: add, entry 1: 'many' is not one whole number"),
        (ADD.replace("type: count", "type: cuont"), "line 3: add, entry 1, type: 'cuont' is none of contact"),
        (ADD.replace("    subject: Hafennetz Nord\n", ""), "line 3: add, entry 1: it lacks subject"),
        (ADD.replace("subject:", "subjekt:"), "line 4: add, entry 1: unknown key 'subjekt'"),
        (ADD.replace('["1"]', '["7"]'), "add, entry 1: ports has no note '7'; it has 1, 2"),
        (ADD + "    value: 87\n", "line 9: add, entry 1: the key 'value' stands twice"),
        (ADD.replace("value: 86", "value:"), "line 6: add, entry 1, value: expected a text, found nothing"),
        (ADD.replace("value: 86", "value: {a: b}"), "line 6: add, entry 1, value: expected a text"),
        ("correct:\n  f9999999:\n    value: 3\n", "line 3: correct, f9999999: the report states no fact 'f9999999'"),
        ("drop:\n  - f9999999\n", "line 2: drop, entry 1: the report states no fact"),
        ("add: [\n", "line 2: this is no YAML"),
        ("add: !!python/object/apply:os.system [ls]", "line 1"),
        ("add: &all [*all]", "line 1: anchors and aliases (& and *) are not read"),
        ("[" * 50 + "]" * 50, "line 1: too many entries, or too deep"),
        ("# " + "x" * 1_000_001, "has more than 1,000,000 bytes"),
    ],
)
def test_a_mistake_stops_the_import_before_anything_is_kept(office: Office, text: str, told: str) -> None:
    office.companion.write_text(text)
    office.read(code=2)

    assert "ports.facts.yaml" in office.said
    assert told in office.said
    assert office.said.rstrip().endswith("Nothing was kept")
    assert office.json("list") == []


def test_of_several_reports_none_is_kept_when_the_file_beside_one_is_wrong(office: Office) -> None:
    other = office.folder / "other.md"
    other.write_text(office.report.read_text())
    office.companion.write_text("ad: []")
    office.run("import", str(other), str(office.report), code=2)

    assert office.json("list") == []


def test_a_file_that_is_not_utf_8_is_named(office: Office) -> None:
    office.companion.write_bytes(b"add: \xff\xfe")
    office.read(code=2)

    assert "is not UTF-8 (byte 5)" in office.said


def test_the_template_changes_nothing_and_holds_every_word_and_fact(office: Office) -> None:
    office.read()
    office.state([a_count(), a_count("5", fact_id="f0000005", predicate="ports")])
    office.run("facts", "correct", "ports", "f0000001", "--value", "86")
    office.watch("partnership", "Hafennetz Nord – Baltic Quay Network", "valid-until", "June 2027")
    before = office.facts()

    office.run("facts", "ports", "--format", "yaml", "--output", str(office.companion))
    written = office.companion.read_text(encoding="utf-8")
    office.read()

    assert "correct:\n  f0000001:\n    value: '86'\n" in written
    assert "#   # count ports of Hafennetz Nord; notes 1\n#   f0000005:\n#     value: '5'\n" in written
    after = office.facts()
    assert {key: each["stated"] for key, each in after.items()} == {key: each["stated"] for key, each in before.items()}


def test_check_reads_the_file_too(office: Office) -> None:
    office.companion.write_text(ADD)
    office.run("check", str(office.report), code=1)

    assert [each["predicate"] for each in office.json("facts", "ports")] == ["companies"]
