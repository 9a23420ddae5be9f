"""Numbers of notes in the running text: several in one bracket, and right behind what closes a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.helpers import by_label, read_text, sentences

NOTES = """
1 Guild of Weavers, https://guild.example/looms, accessed 3 May 2019.
2 Ferry Board, https://ferries.example/figures, accessed 4 May 2019.
3 Mill Trust, https://mills.example/list, accessed 5 May 2019.
4 Town, https://town.example/plan, accessed 6 May 2019.
"""


@pytest.mark.parametrize("printed", ["(2,3)", "(2, 3)", "(2-3)", "(2–3)", "(2; 3)"])
def test_one_bracket_may_name_several_notes(tmp_path: Path, printed: str) -> None:
    listed = "\n".join(f"({line[0]}){line[1:]}" for line in NOTES.strip().splitlines())
    text = (
        f"A report on looms\n\nLooms grew.(1) Ferries fell behind them.{printed} Towns rest.(4)\n\nNotes\n\n{listed}\n"
    )
    found = by_label(read_text(tmp_path, text))
    assert sentences(found["2"]) == sentences(found["3"]) == ["Ferries fell behind them."]
    assert sentences(found["4"]) == ["Towns rest."]


@pytest.mark.parametrize(
    "ending",
    [
        *('"a model for all".', '"a model for all."', "»ein Modell für alle.«", "«un modèle pour tous».", "“a model”!"),
        *(
            "„wzór dla wszystkich”.",
            "(a model for all).",
            "(a model for all.)",
            "a model for all?",
            "a model …",
            "‹a model›.",
        ),
        *('("a model for all").', "a model in 2014.", '"a model in 2014".', "a model in 2014!"),
    ],
)
def test_a_number_may_stand_behind_all_that_closes_a_sentence(tmp_path: Path, ending: str) -> None:
    text = f"A report on looms\n\nLooms grew fast.1 The board saw {ending}2 Mills fell.3 Towns rest.4\n\nNotes\n{NOTES}"
    found = by_label(read_text(tmp_path, text))
    assert sentences(found["2"]) == [f"The board saw {ending}"]
    assert sentences(found["3"]) == ["Mills fell."]


def test_numbers_in_brackets_that_name_no_note_are_none(tmp_path: Path) -> None:
    listed = "\n".join(f"({line[0]}){line[1:]}" for line in NOTES.strip().splitlines())
    text = (
        "A report on looms\n\nLooms grew.(1) They weigh more (2,75) than ferries.(2) Mills fell.(3) Towns rest.(4)\n\n"
        f"Notes\n\n{listed}\n"
    )
    assert sentences(by_label(read_text(tmp_path, text))["2"]) == ["They weigh more (2,75) than ferries."]
