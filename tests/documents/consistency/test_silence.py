"""What looks like an inconsistency and is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.consistency.checked import of_text

HEAD = "Harbours of the north\n\nWexley, 14 June 2019\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "About eight ports take part: Wexley, Merrow and Ellburn.",
        "Eight ports take part, including Wexley, Merrow, Ellburn and Oakhaven.",
        "Eight ports take part, among others: Wexley, Merrow and Ellburn.",
        "Four ports take part: Wexley, Merrow, the Port of Skerry and Hale, and Ellburn.",
        "Three priorities were set: research, development and innovation, digital services, and skills.",
        "Two ministers signed: Anna Berg, Minister of Transport, and Paul Klein, Minister of the Sea.",
        "Three results stand out: prices fell, ships came back, crews were trained and the fleet grew.",
        "Two or three ports take part: Wexley, Merrow, Ellburn and Oakhaven.",
        "Three of the five ports answered: Wexley, Merrow and Ellburn.",
        "The project ran for five years: from the plan, through the tests, to the fair and the sale.",
        "Five experts of three firms spoke: Anna Berg, Paul Klein, Eva Holm, Tom Reed and Ida Lund.",
        "One of the three great ports, along with Merrow and Ellburn, it lies at the mouth of the Arle.",
        "In the five regions, Fyllan, Norsund and Vestmark are the richest.",
        "See Table 2: Wexley, Merrow, Ellburn and Oakhaven.",
        "The forum has 147 members, including 94 small firms and 60 exporters.",
        "The forum has 147 members, of which 94 are small firms.",
        "Seven partners work on it: two universities, four firms and one port.",
        "The ports (Wexley, Merrow and Ellburn) share three dredgers.",
        "The five ports (large ones, small ones and private ones) were asked.",
        "Ten ships were built: Mudlark, Seagull, Kestrel, etc.",
        "Four seasons, as in Norway, Sweden and Denmark, were studied.",
    ],
)
def test_a_count_that_may_be_right_is_not_doubted(tmp_path: Path, sentence: str) -> None:
    assert of_text(tmp_path, HEAD + sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement signed in May 2017 will be renewed.",
        "The agreement will renew what was signed in May 2017.",
        "It was said in 2016 that the quay would be opened in May 2018.",
        "The fair will take place in September 2019.",
        "The fair, which was to be held in May 2018, was cancelled.",
        "The upcoming fair was announced in May 2018.",
        "The port will be run by the firm that was chosen in March 2018.",
        "Figures since May 2018 will be published.",
        "If the quay had been planned for May 2018, it would be open.",
        "The quay was planned for May 2018 and opened in time.",
        "The board will discuss the results of the survey in May 2018.",
        "In May 2018 the board agreed that it will meet.",
        "In May 2018, Wexley, which will meet again, began.",
    ],
)
def test_a_plan_that_may_lie_ahead_is_not_doubted(tmp_path: Path, sentence: str) -> None:
    assert of_text(tmp_path, HEAD + sentence) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Cluster North and Cluster South work together. Cluster North is older.",
        "The Wexley Foundation and the Wexley Federation differ. The Merrow Centre and the Merrow Centres differ.",
        "Piet Jansen and Anna Janssen spoke.",
        "École Navale and Ecole Navale train pilots.",
        "The EU Delegation to Canada and the Canadian Delegation to the EU help.",
        "SEAWRIGHT is large. Seawright grows.",
        "Wexley Port 1 and Wexley Port 2 are new.",
        "Lower Fyllan and Upper Fyllan are regions. Québec grows. Quebec grows.",
    ],
)
def test_two_names_that_may_be_two_bodies_are_not_doubted(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, HEAD + text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Deltawerk was founded in 2009. Ropeline was founded in 2011.",
        "Deltawerk, created in 2009, merged with Ropeline, created in 2011.",
        "In 2015 Deltawerk had 31 members. Deltawerk has 46 members.",
        "Deltawerk has 46 members. Deltawerk has 12 partners.",
        "Deltawerk has about 46 members. Deltawerk has 48 members.",
        "The Deltawerk Forum was held in May 2017. The Deltawerk Forum was held in May 2018.",
        "Deltawerk was signed in 2018. Deltawerk was signed on 3 May 2018.",
        "The 46 members of Deltawerk met. Deltawerk grew from 31 members.",
        "The pool in Merrow was opened on 3 May 2018. The school in Merrow was opened on 5 June 2018.",
        "The project is led by Deltawerk, founded in 2009 by Ropeline. Ropeline was founded in 2003.",
    ],
)
def test_statements_that_may_both_be_true_are_not_doubted(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, HEAD + text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It works in both Quebec and Canada.",
        "Relations between Scotland and the United Kingdom are close.",
        "Firms from both Scotland and Ireland came.",
        "Visitors came from Bavaria and from other parts of Germany.",
    ],
)
def test_a_part_may_stand_beside_its_whole(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, HEAD + text) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The strategy runs until December 2025.",
        "The quay opens in July 2019.",
        "By June 2019 all ships will have changed.",
        "The goal set for June 2019 is a lower price.",
        "The port was asked to deliver by June 2019.",
        "The quay was opened in May 2019.",
        "The fair was moved from May 2019 to July 2019.",
        "The contract was extended through to July 2019.",
        "The port was invited to the fair in July 2019.",
        "The port agreed to open its quay in July 2019.",
    ],
)
def test_an_event_that_its_source_may_know_of_is_not_doubted(tmp_path: Path, sentence: str) -> None:
    assert of_text(tmp_path, HEAD + sentence) == ()


def test_titles_that_are_parts_of_one_entry_are_not_doubted(tmp_path: Path) -> None:
    text = (
        HEAD + "Ships came.¹ Quays grew.² Trade fell.³\n\n"
        "¹ Timber Union, Our members, https://timber.example/, consulted on 13/05/2019\n"
        "² Timber Union, https://timber.example/, consulted on 14/05/2019\n"
        "³ See https://timber.example/ again\n"
    )

    assert of_text(tmp_path, text) == ()


def test_a_heading_that_says_more_than_another_is_no_copy(tmp_path: Path) -> None:
    words = "It is told here how that is done, by whom and in how many steps, so that any reader can follow. "
    text = (
        HEAD
        + f"1.1 Ships of Wexley Port\n\n{words * 2}Wexley Port is old.\n\n1.2 Old Ships of Wexley Port\n\n{words * 2}\n"
    )

    assert of_text(tmp_path, text) == ()
