"""What does not agree with itself is told, with both values."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.consistency.checked import kinds, of_text

HEAD = "Harbours of the north\n\nWexley, 14 June 2019\n\n"


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("Five ports take part: Wexley, Merrow, Ellburn and Oakhaven.", "four are named: Wexley, Merrow, Ellburn, Oak"),
        ("The 3 ports (Wexley, Merrow, Ellburn, Oakhaven and Skerry) pay.", "five are named"),
        ("It has five members: Tide (DE), Wave (FR), Mast (NL) and Keel (SE).", "four are named"),
        ("The five members, Tide (DE), Wave (FR), Mast (NL) and Keel (SE), pay.", "four are named"),
        ("The five founders, Tide, Wave, Mast and Keel, met.", "four are named"),
        ("Twenty-four members are listed: " + ", ".join(f"Port {each}" for each in "ABCDEFGHIJKLMNOPQRSTUVW"), "23"),
        ("The forum has 147 members: 94 small, 30 large and 10 schools, of which 200 are new.", ""),
    ],
)
def test_a_list_is_counted(tmp_path: Path, sentence: str, message: str) -> None:
    found = of_text(tmp_path, HEAD + sentence)

    assert message in " ".join(each.message for each in found)


def test_a_list_cut_by_a_note_is_counted_as_one(tmp_path: Path) -> None:
    text = (
        HEAD + "In this long undertaking of the coast five ports take part¹ together, which are: Wexley, Merrow,\n\n"
        "¹ Northern Ports Forum, https://npf.example/, consulted on 13/05/2019\n\n\f"
        "Ellburn, Oakhaven and Skerry. They pay for it.\n"
    )

    assert of_text(tmp_path, text) == ()
    assert kinds(of_text(tmp_path, text.replace(", Oakhaven", ""))) == ["count-mismatch"]


def test_a_table_is_counted_without_its_head_and_its_total(tmp_path: Path) -> None:
    rows = "".join(f"| Port {each} | 5 |\n" for each in "ABCDE")
    table = f"The six ports are:\n\n| Port | Ships |\n|---|---|\n{rows}| Total | 25 |\n\nThey pay.\n"

    (finding,) = of_text(tmp_path, HEAD + table)

    assert finding.message.startswith('"six ports" are announced, five are listed')
    assert of_text(tmp_path, HEAD + table.replace("six", "five")) == ()


def test_two_counts_of_one_body_are_both_named(tmp_path: Path) -> None:
    (finding,) = of_text(tmp_path, HEAD + "Deltawerk has 46 members. It is old. The 52 members of Deltawerk pay.")

    assert finding.kind == "number-disagrees"
    assert finding.message == "Deltawerk is said to have 46 members, and elsewhere 52."


def test_one_event_on_two_days_of_a_year_is_told(tmp_path: Path) -> None:
    text = "The Tide Congress took place on 12 May 2018. The Tide Congress took place on 21 May 2018."

    assert kinds(of_text(tmp_path, HEAD + text)) == ["dates-disagree"]


def test_the_description_behind_two_names_joins_them(tmp_path: Path) -> None:
    text = (
        "We met Alsace SeaTech, a French cluster for clean and quiet ships, in May 2018.\n\n"
        "SeaTech France, a French cluster for clean and quiet ships, has a new head."
    )

    assert kinds(of_text(tmp_path, HEAD + text)) == ["two-spellings"]


def test_a_text_of_the_same_words_twice_is_no_second_finding(tmp_path: Path) -> None:
    sentence = "Five ports take part: Wexley, Merrow, Ellburn and Oakhaven. "

    assert len(set(of_text(tmp_path, HEAD + sentence * 2))) == len(of_text(tmp_path, HEAD + sentence * 2))
