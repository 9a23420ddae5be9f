"""What turns a cited statement into another although its words still stand, and what leaves it as it was."""

from __future__ import annotations

import pytest

from models.verdict import Passage
from tests.pipelines.pages import compared, html

REST = (
    "The guild keeps nine rope walks and two sail lofts along the estuary and a store at Lindholt.",
    "A shared workshop with a spinning bench opened in the old customs house three summers ago.",
)
TURNED = {
    "a not that went": (
        "The company has not abandoned the tunnel. A shorter tunnel for £11 million is discussed with three funds.",
        "The company has abandoned the tunnel. A shorter tunnel for £11 million was discussed with three funds.",
        "The company has not abandoned the tunnel and discusses one for £11 million with three funds.",
    ),
    "another count, the old figure standing in an address": (
        "41 member yards pay dues. Write to 41 Quay Street, Lindholt.",
        "36 member yards pay dues. Write to 41 Quay Street, Lindholt.",
        "The Lindholt guild has 41 member yards.",
    ),
    "an end": (
        "In 2016 the guild was granted the status of Royal Workshop, renewed for three years in 2019.",
        "In 2016 the guild was granted the status of Royal Workshop. The status has lapsed since 2022.",
        "The guild has the status of Royal Workshop.",
    ),
    "a word that no longer stands anywhere": (
        "Apply at the office of Ann Lind. The service is gratuitous and open to all 118 stations. Allow a day.",
        "Apply at the office of Ann Lind. The service costs 120 pounds, open to all 118 stations. Allow a day.",
        "The service of Ann Lind's office is gratuitous for 118 stations.",
    ),
    "another name behind the label": (
        "Chair: Ingeborg Maetzold, telephone 77 88 1",
        "Chair: Ralf Broese, telephone 77 88 1",
        "The guild is chaired by Ingeborg Maetzold.",
    ),
}
LEFT = {
    "another sentence edited": (
        "In 2014 the guild signed an agreement with Lindholt. Its van is red.",
        "In 2014 the guild signed an agreement with Lindholt. Its van is not red.",
        "The guild signed an agreement with Lindholt in 2014.",
    ),
    "something else that ended": (
        "In 2014 the guild signed an agreement with Lindholt. The winter fair is in May.",
        "In 2014 the guild signed an agreement with Lindholt. The winter fair has been cancelled.",
        "The guild signed an agreement with Lindholt in 2014.",
    ),
}


@pytest.mark.parametrize("name", TURNED)
def test_what_the_note_says_has_turned(name: str) -> None:
    then, now, sentence = TURNED[name]

    result = compared(html("Rope", then, *REST), html("Rope", now, *REST), sentence)

    assert result.passage is Passage.CHANGED


@pytest.mark.parametrize("name", LEFT)
def test_what_the_note_says_was_left_as_it_was(name: str) -> None:
    then, now, sentence = LEFT[name]

    result = compared(html("Rope", then, *REST), html("Rope", now, *REST), sentence)

    assert result.passage is Passage.PRESENT
