"""What does not agree with itself is told, with both values."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.consistency.checked import checked, kinds, of_text, overtaken, written

HEAD = "Harbours of the north\n\nWexley, 14 June 2019\n\n"


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("Five ports take part: Wexley, Merrow, Ellburn and Oakhaven.", "four are named: Wexley, Merrow, Ellburn, Oak"),
        ("The 3 ports (Wexley, Merrow, Ellburn, Oakhaven and Skerry) pay.", "five are named"),
        ("It has five members: Tide (DE), Wave (FR), Mast (NL) and Keel (SE).", "four are named"),
        ("The five members, Tide (DE), Wave (FR), Mast (NL) and Keel (SE), pay.", "four are named"),
        ("It has a board of five: Anna Berg (chair), Tom Reed, Eva Holm and Ida Lund.", "four are named"),
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


def test_two_countries_english_is_two_spellings(tmp_path: Path) -> None:
    text = "The Merrow Quay Centre is old. The Merrow Quay Center is new."

    (finding,) = of_text(tmp_path, HEAD + text)

    assert finding.message == '"Merrow Quay Center" and "Merrow Quay Centre" look like one name in two spellings.'


def test_what_is_said_since_a_day_is_past(tmp_path: Path) -> None:
    text = (
        HEAD + "Since the opening on 3 June 2019 the quay serves all ships.¹\n\n¹ Interview with Eva Holm, 5 May 2019\n"
    )

    assert kinds(of_text(tmp_path, text)) == ["source-older-than-event"]


def test_plans_that_today_has_overtaken_are_hints_one_by_one(tmp_path: Path) -> None:
    (hint,) = overtaken(written(tmp_path, HEAD + "The fair will take place in September 2019."))

    assert hint.message == (
        'September 2019 was still to come in the report ("The fair will take place in September 2019.") '
        "and has passed since; no error, only seen from today: say what became of it."
    )


def test_many_such_plans_are_one_hint(tmp_path: Path) -> None:
    text = "".join(f"The quay of {place} will open in May 202{year}. " for year, place in enumerate("ABCD"))

    (hint,) = overtaken(written(tmp_path, HEAD + text))

    assert hint.message == (
        "4 plans of the report have passed since (May 2020, May 2021, May 2022, May 2023); "
        "no error, only seen from today: say what became of it."
    )
    assert sum("will open" in place for place in hint.where) == 4


def test_many_findings_of_one_kind_are_one_with_all_their_places(tmp_path: Path) -> None:
    text = "\n\n".join(
        f"Harbour {place * 3}. Five ports meet: Wexley, Merrow and {place * 3}." for place in "ABCDEFGHIJKL"
    )

    (finding,) = of_text(tmp_path, HEAD + text.replace("Five", "Four"))

    assert finding.message.startswith('12 findings of one kind: (1) "Four ports meet" are announced, three are named:')
    assert finding.message.endswith("And 7 more, at the places named.")
    assert sum("Four ports meet" in place for place in finding.where) == 12


def test_a_note_of_markdown_that_nothing_calls_is_told_though_its_number_stands_in_the_text(tmp_path: Path) -> None:
    notes = "".join(
        f"[^{each}]: Ports Forum, https://npf.example/{each}, consulted on 13/05/2019\n" for each in (1, 2, 3, 4)
    )
    path = tmp_path / "memo.md"
    path.write_text(f"# Harbours\n\nShips.[^1] Quays (4).[^2] Sails cost 7.4 crowns.[^3]\n\n{notes}", encoding="utf-8")

    (finding,) = checked(path)

    assert finding.message == "Note 4 is cited nowhere in the text, while the other 3 are."


@pytest.mark.parametrize(
    "sentence",
    [
        "The court will hear the case in May 2018.",
        "In May 2018 the council of Wexley will decide.",
        "The board will discuss this at its meeting in May 2018.",
        "The ports will visit the Shared Archive in May 2018.",
    ],
)
def test_a_plan_for_a_day_before_the_report_is_told(tmp_path: Path, sentence: str) -> None:
    (finding,) = of_text(tmp_path, HEAD + sentence)

    assert finding.kind == "planned-date-passed"
    assert finding.message == (
        f'May 2018 is told as still to come ("{sentence}"), but the report is dated 14 June 2019.'
    )


def test_the_parts_of_a_body_are_summed(tmp_path: Path) -> None:
    text = "It has a staff of nine, of whom five are pilots, three are divers and two are clerks."

    (finding,) = of_text(tmp_path, HEAD + text)

    assert finding.message == 'The parts of "staff of nine" come to more than the whole: 5 + 3 + 2 = 10.'
    assert of_text(tmp_path, HEAD + text.replace("nine", "ten")) == ()


def test_a_handover_to_somebody_is_told_as_past(tmp_path: Path) -> None:
    text = HEAD + "The quay was sold to the town on 3 June 2019.¹\n\n¹ Interview with Eva Holm, 5 May 2019\n"

    assert kinds(of_text(tmp_path, text)) == ["source-older-than-event"]


def _notes(last: int) -> str:
    return "\n".join(f"[^{each}]: Ports Forum, page {each}, https://npf.example/{each}" for each in range(1, last + 1))


def test_a_call_in_markdown_without_its_note_is_told(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    path.write_text(f"# H\n\nShips.[^1] Quays.[^2] Sails fell.[^4] Tar.[^4]\n\n{_notes(2)}\n", encoding="utf-8")

    (finding,) = checked(path)

    assert finding.kind == "marker-without-note"
    assert finding.message.startswith("The text calls note 4 (")
    assert finding.message.endswith("but there is no such note among the two.")


def test_what_only_looks_like_a_call_in_markdown_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    text = "Ships.[^1] Quays.[^2] Write `[^4]`, or match [^a-z].\n\n```\nSails.[^5]\n```"
    path.write_text(f"# H\n\n{text}\n\n{_notes(2)}\n", encoding="utf-8")

    assert checked(path) == ()


def test_a_call_without_its_note_is_told_though_another_note_is_not_called(tmp_path: Path) -> None:
    notes = "".join(f"[{each}] Ports Forum, page, https://npf.example/{each}\n" for each in (1, 2, 3, 4))
    text = "Ships came [1]. The quays grew [2]. The sails fell [3]. Tar is dear [5]. "
    path = tmp_path / "memo.txt"
    path.write_text(f"{HEAD}{text * 3}\n\n{notes}", encoding="utf-8")

    assert sorted(kinds(checked(path))) == ["marker-without-note", "note-not-cited"]
