"""What one sentence states, and what it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from consulted.documents import read
from models.fact import Fact

NOTE = "\n\n[^1]: Northern Ports Alliance, About, <https://npa.example/about>, consulted on 3 May 2019.\n"


def _facts(folder: Path, text: str) -> list[tuple[str, str, str]]:
    return [(fact.subject, fact.predicate, fact.value.text) for fact in _read(folder, text)]


def _read(folder: Path, text: str) -> tuple[Fact, ...]:
    path = folder / "paper.md"
    path.write_text(f"# Ports and people\n\nReport, May 2019\n\n{text}[^1]{NOTE}", encoding="utf-8")
    return read(path, today=date(2026, 11, 24)).facts


def test_two_organisations_named_before_are_the_parties(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "Northern Ports Alliance has 46 members. On the other side stands Fundy Harbour Council.\n\n"
        "The two organisations signed a Memorandum of Understanding on 6 May 2014. It was renewed on 2 April 2018 "
        "and is valid until June 2022.",
    )

    pair = "Northern Ports Alliance – Fundy Harbour Council"
    assert (pair, "signed", "6 May 2014") in found
    assert (pair, "renewed", "2 April 2018") in found
    assert (pair, "valid-until", "June 2022") in found


def test_an_agreement_that_does_not_exist_binds_nobody(tmp_path: Path) -> None:
    found = _facts(tmp_path, "No agreement exists yet between Northern Ports Alliance and Fundy Harbour Council.")

    assert ("Northern Ports Alliance – Fundy Harbour Council", "status", "none") in found
    assert not [each for each in found if each[1] == "partners"]


def test_a_planned_agreement_ends_on_its_day(tmp_path: Path) -> None:
    facts = _read(
        tmp_path,
        "Northern Ports Alliance (NPA), founded in 1999, plans to sign an agreement with the Fundy Harbour Council "
        "in October 2020.",
    )

    planned = next(fact for fact in facts if fact.predicate == "status")
    assert planned.value.text == "planned"
    assert planned.valid_until == "2020-10"
    assert not [fact for fact in facts if fact.predicate == "signed"]


@pytest.mark.parametrize(
    "text",
    [
        "The board of Northern Ports Alliance, a committee of 9 members, met in Cork.",
        "Twelve new members joined Northern Ports Alliance.",
        "Ireland has 14 harbours and 4 million people. The budget is 3 million euros.",
        "The programme 2014-2020 has 12 chapters; see page 14.",
    ],
)
def test_other_numbers_count_no_members(tmp_path: Path, text: str) -> None:
    assert not [each for each in _facts(tmp_path, text) if each[1] in ("members", "smes", "companies")]


def test_a_person_is_no_organisation(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "Northern Ports Alliance, headed by Anna Berg, signed an agreement with Fundy Harbour Council in 2016.",
    )

    assert ("Anna Berg", "works-at", "Northern Ports Alliance") in found
    assert ("Northern Ports Alliance – Fundy Harbour Council", "signed", "2016") in found


def test_a_heading_copied_from_another_box_binds_nobody(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "## Cooperation between Northern Ports Alliance and Fundy Harbour Council\n\n"
        "Partners: Skye Fish Cluster; Azores Tuna Association\n\nSigned: 3 May 2017",
    )

    assert ("Skye Fish Cluster – Azores Tuna Association", "signed", "3 May 2017") in found
    assert not [each for each in found if "Fundy" in each[0]]


def test_the_consortium_before_the_list_is_meant_behind_it(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "SaltBridge is a consortium. Its members are:\n\n- Northern Ports Alliance (IE)\n"
        "- Azores Tuna Association (PT)\n- Skye Fish Cluster (GB)\n\nThe consortium targets Brazil and Canada.",
    )

    assert ("SaltBridge", "targets", "Brazil; Canada") in found
    assert any(each[:2] == ("SaltBridge", "members") for each in found)


def test_two_events_of_a_sentence_have_their_own_days(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "The Blue Harbour Forum was held in Cork on 3 June 2018; the next one will be held in Porto in May 2020.",
    )

    assert ("Blue Harbour Forum", "date", "3 June 2018") in found
    assert ("Blue Harbour Forum", "date", "May 2020") in found


def test_a_cell_may_bring_what_it_counts(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "| Organisation | Seat | Size |\n|---|---|---|\n| Fundy Harbour Council | Saint John | 132 members |\n"
        "| Skye Fish Cluster | Portree | 55 companies |\n\nNorthern Ports Alliance has 46 members.",
    )

    assert ("Fundy Harbour Council", "members", "132") in found
    assert ("Skye Fish Cluster", "companies", "55") in found


def test_how_an_event_of_a_table_stands_is_no_part_of_its_name(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "| Meeting | Place | Date |\n|---|---|---|\n| Blue Harbour Forum (planned) | Cork | 3 June 2020 |\n"
        "| Salt Week (held) | Porto | 5 May 2018 |\n\nNorthern Ports Alliance has 46 members.",
    )

    assert ("Blue Harbour Forum", "date", "3 June 2020") in found
    assert ("Salt Week", "date", "5 May 2018") in found


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She can be written to at h.lund@npa.example or rung on +44 1632 960142.", ("email", "h.lund@npa.example")),
        ("She can be written to at h.lund@npa.example or rung on +44 1632 960142.", ("phone", "+44 1632 960142")),
        ("Her telephone number is +44 1632 960142.", ("phone", "+44 1632 960142")),
    ],
)
def test_a_pronoun_means_the_person_named_before(tmp_path: Path, sentence: str, told: tuple[str, str]) -> None:
    found = _facts(tmp_path, f"Hanne Lund is project manager at the Northern Ports Alliance. {sentence}")

    assert ("Hanne Lund", *told) in found


def test_a_pronoun_in_another_paragraph_means_nobody_we_know(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "Hanne Lund is project manager at the Northern Ports Alliance.\n\nShe can be rung on +44 1632 960142.",
    )

    assert not [each for each in found if each[1] == "phone"]


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (
            "Northern Ports Alliance, which until 2016 went by the name of Nordic Quay Council, has 46 members.",
            "Northern Ports Alliance",
            "Nordic Quay Council",
        ),
        (
            "What used to be the Nordic Quay Council has been called Northern Ports Alliance since 2016.",
            "Northern Ports Alliance",
            "Nordic Quay Council",
        ),
    ],
)
def test_a_house_that_was_renamed_has_both_names(tmp_path: Path, sentence: str, one: str, other: str) -> None:
    found = {frozenset((each[0], each[2])) for each in _facts(tmp_path, sentence) if each[1] == "name"}

    assert frozenset((one, other)) in found


def test_a_town_behind_each_item_is_no_part_of_the_member(tmp_path: Path) -> None:
    found = _facts(
        tmp_path,
        "Northern Ports Alliance is a network. Its members are:\n\n- Fundy Harbour Council, Saint John\n"
        "- Salt-to-Port, Esbjerg\n- Skye Fish Cluster, Portree\n\nThe alliance sits in Leith.",
    )

    assert ("Northern Ports Alliance", "members", "Fundy Harbour Council; Salt-to-Port; Skye Fish Cluster") in found


def test_a_clause_that_opens_with_that_names_nobody(tmp_path: Path) -> None:
    found = _facts(
        tmp_path, "Northern Ports Alliance has 46 members. That Antwerp also runs a ferry there needs no footnote."
    )

    assert not [each for each in found if "That" in each[0]]


@pytest.mark.parametrize("kind", ["e. V.", "e.V.", "S.A.", "gGmbH"])
def test_a_short_form_behind_the_kind_of_body_is_the_houses(tmp_path: Path, kind: str) -> None:
    found = _facts(
        tmp_path,
        f"The Northern Ports Alliance {kind} (NPA) was founded in 1999. "
        "NPA signed a Memorandum of Understanding with the Fundy Harbour Council on 6 May 2014.",
    )

    (pair,) = [subject for subject, predicate, _ in found if predicate == "signed"]
    assert pair.startswith("Northern Ports Alliance")
