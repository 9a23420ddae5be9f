"""What was said in one breath has to be said in one breath still."""

from __future__ import annotations

import pytest

from models.verdict import Passage
from tests.pipelines.pages import compared

FRAME = (
    "<title>Ropes</title><h1>The rope guild</h1><p>The guild was founded by nine rope walks of the estuary.</p>"
    "{}<p>Its workshop stands in the old customs house and may be seen on the first Friday of the month.</p>"
)


def page(*lines: str) -> str:
    return FRAME.format("".join(f"<p>{line}</p>" for line in lines))


@pytest.mark.parametrize(
    ("said", "then", "now"),
    [
        (
            "Beatrix Loam is treasurer of the guild.",
            ["Treasurer: Beatrix Loam, Quillhaven", "Chair: Audun Teigland"],
            ["Treasurer: Osric Penhale, Quillhaven", "Chair: Audun Teigland"],
        ),
        (
            "Beatrix Loam is director of the guild.",
            ["Beatrix Loam is director. She began in 2013."],
            ["Osric Penhale is director. Beatrix Loam now sits on the board."],
        ),
        (
            "Licences may be traded between holders in the same catchment.",
            ["Licences may be traded between holders in the same catchment."],
            ["Licences may not be traded between holders in the same catchment."],
        ),
        (
            "Le bureau de l’association compte sept membres.",
            ["L'association est dirigée par un bureau de sept membres élus."],
            ["L'association est dirigée par un bureau de neuf membres élus."],
        ),
        (
            "Der Kreis ist ein Zusammenschluss von 35 Handwerksbetrieben.",
            ["Der Kreis ist ein Zusammenschluss von 35 Handwerksbetrieben."],
            ["Ihm gehören inzwischen 52 Handwerksbetriebe an."],
        ),
        (
            "The limit is 350 runners.",
            ["Limit of runners: 350 in all."],
            ["Limit of runners: <s>350</s> 280 in all."],
        ),
    ],
)
def test_a_statement_that_is_told_otherwise_is_changed(said: str, then: list[str], now: list[str]) -> None:
    assert compared(page(*then), page(*now), said).passage is Passage.CHANGED


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            "The ledger lists 2,640 ropes sold to 118 collieries.",
            "It lists 2,640 ropes sold to 118 collieries by 1866.",
        ),
        ("The guild has had a partner in Vákony since 2015.", "Vákony (Hungary), since 2015"),
    ],
)
def test_a_statement_that_was_taken_out_is_absent(said: str, line: str) -> None:
    lines = ["Wielkenrode (Germany), since 1999", "Horní Lipová (Bohemia), since 2003"]
    assert compared(page(*lines, line), page(*lines), said).passage is Passage.ABSENT


def test_a_statement_stands_though_the_text_around_it_changed() -> None:
    said = "The guild has 57 members in six countries."
    then = page("The guild has 57 members in six countries.", "The chair is Audun Teigland.")
    assert compared(then, then.replace("Audun Teigland", "Osric Penhale"), said).passage is Passage.PRESENT


def test_a_row_of_figures_stands_however_many_rows_come_above_it() -> None:
    said = "In 2018 there were 126 550 overnight stays."
    rows = [f"<tr><td>{year}<td>4{year % 10} 120<td>126 55{2018 - year}" for year in (2018, 2017, 2016)]
    head = "<table><tr><th>Year<th>Guests<th>Overnight stays"
    new = [f"<tr><td>{year}<td>61 408<td>150 27{year % 10}" for year in (2023, 2022, 2021, 2020)]
    then, now = (page("".join((head, *each, "</table>"))) for each in (rows, [*new, *rows]))
    assert compared(then, now, said).passage is Passage.PRESENT


def test_what_a_text_that_is_the_same_was_cited_for_stands() -> None:
    then = page("Die Genossenschaft zählt vierhundert Mitglieder.")
    assert (
        compared(then, then.replace("<p>", "<p class=x>"), "The guild holds nine ropewalks.").passage is Passage.PRESENT
    )
