"""From a report that states facts to a person's word on them: nothing is stood in for, its reader least of all."""

from __future__ import annotations

import json

import pytest

from consulted.facts.identity import identity, of_person
from models.fact import FactType
from models.moment import parse_iso
from tests.consulted.facts.conftest import BRENNER, LEGOLL, Office

STATED = """# Ports across the Baltic

January 2019

## Hafennetz Nord

Hafennetz Nord gathers 72 companies around the northern ports.[^1] Its head of partnerships is Agnès Legoll.[^1]

Hafennetz Nord and Baltic Quay Network signed a memorandum of understanding on 13 June 2013, valid until June 2019.[^2]

[^1]: Hafennetz Nord, Team, http://www.hafennetz.example/team, consulted on 24/08/2018
[^2]: Hafennetz Nord, News, http://www.hafennetz.example/news/mou, consulted on 24/08/2018
"""
PACT = "Hafennetz Nord – Baltic Quay Network"


@pytest.fixture
def told(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The report states facts, and its own reader reads them."""
    monkeypatch.undo()
    monkeypatch.chdir(office.folder)
    office.report.write_text(STATED, encoding="utf-8")
    return office


def test_what_the_report_states_is_looked_up_by_a_refresh(told: Office) -> None:
    told.read()
    told.run("refresh")

    facts = told.facts()
    assert facts["Hafennetz Nord", "companies"]["status"] == "changed"
    assert facts[PACT, "signed"]["status"] == "confirmed"
    assert facts[PACT, "valid-until"]["found"]["value"] == "June 2027"  # type: ignore[index]
    assert facts["Agnès Legoll", "role"]["personal"] is True


def test_ids_are_those_of_the_reader_so_that_a_persons_word_meets_the_reports(told: Office) -> None:
    told.read()
    ledger = told.ledger()
    facts = ledger.facts.of("ports")
    ledger.close()

    assert len(facts) > 3
    for fact in facts:
        assert fact.id == identity(fact.type, fact.subject, fact.predicate, fact.involved)
        assert fact.type is not FactType.CONTACT or fact.id in of_person(fact.subject)


def test_the_file_beside_the_report_corrects_what_its_reader_read(told: Office) -> None:
    told.read()
    fact_id = str(told.facts()["Hafennetz Nord", "companies"]["id"])
    told.companion.write_text(f"correct:\n  {fact_id}:\n    value: 86\n")

    imported = told.json("import", str(told.report), "--id", "ports", "--dry-run")
    values = {(each["subject"], each["predicate"]): each["stated"]["value"] for each in imported["facts"]}
    assert values["Hafennetz Nord", "companies"] == "86"
    assert told.facts()["Hafennetz Nord", "companies"]["stated"]["value"] == "72", "a dry run keeps nothing"

    told.read()
    assert told.facts()["Hafennetz Nord", "companies"]["stated"]["value"] == "86"
    told.companion.unlink()
    told.read()
    assert told.facts()["Hafennetz Nord", "companies"]["stated"]["value"] == "72"


def test_the_template_of_a_report_just_read_changes_nothing(told: Office) -> None:
    told.read()
    before = told.facts()
    told.run("facts", "ports", "--format", "yaml", "--output", str(told.companion))
    assert "companies of Hafennetz Nord" in told.companion.read_text(encoding="utf-8")

    told.read()
    assert told.facts() == before
    uncommented = told.companion.read_text(encoding="utf-8").replace("# correct:", "correct:")
    told.companion.write_text(uncommented.replace("#   ", "  ").replace("  add", "#add").split("# drop")[0])
    text = told.companion.read_text(encoding="utf-8")
    told.companion.write_text(text[text.index("correct:") :])
    told.read()
    assert {key: fact["stated"]["value"] for key, fact in told.facts().items()} == {
        key: fact["stated"]["value"] for key, fact in before.items()
    }


def test_a_person_forgotten_is_not_read_from_the_report_again(told: Office) -> None:
    told.read()
    told.run("refresh")
    told.run("facts", "forget", "Agnes LEGOLL", "--yes")

    told.report.write_text(
        STATED.replace("Its head of partnerships is Agnès Legoll.", f"Its head is {LEGOLL[0]}, {LEGOLL[3]}."),
        encoding="utf-8",
    )
    told.read()
    assert not [each for each in told.facts() if "Legoll" in each[0]]
    ledger = told.ledger()
    assert ledger.facts.everywhere() == []
    ledger.close()


def test_import_withholds_facts_where_the_settings_say_so(told: Office) -> None:
    told.settings["redact"] = "true"
    imported = told.json("import", str(told.report), "--id", "ports")

    assert "Legoll" not in json.dumps(imported["facts"], ensure_ascii=False)
    assert parse_iso(told.settings["now"]).year == 2026
    assert BRENNER[0] not in told.run("facts", "ports")
