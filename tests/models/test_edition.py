"""Which note of a new edition is which of the old one."""

from __future__ import annotations

import pytest

from models.edition import paired, words
from models.reference import Kind, PrintedUrl, Reference
from tests.models.makers import a_reference

NORTH, SOUTH, EAST = "https://a.example/north", "https://a.example/south", "https://a.example/east"


def places(old: list[Reference], new: list[Reference]) -> list[int | None]:
    return [pair.old for pair in paired(old, new)]


def test_a_note_put_in_renumbers_those_behind_it_and_changes_none() -> None:
    old = [a_reference("1", NORTH), a_reference("2", SOUTH)]
    new = [a_reference("1", NORTH), a_reference("2", EAST), a_reference("3", SOUTH)]

    assert places(old, new) == [0, None, 1]


def test_other_words_for_the_same_address_are_the_same_note_changed() -> None:
    old = [a_reference("1", NORTH), a_reference("2", SOUTH)]
    new = [a_reference("1", SOUTH, on="2020-01-02"), a_reference("2", NORTH, on="2020-01-02")]

    assert places(old, new) == [1, 0]


def test_another_address_under_the_same_number_is_that_note_changed() -> None:
    assert places([a_reference("1", NORTH), a_reference("2", SOUTH)], [a_reference("1", EAST)]) == [0]


def test_notes_that_say_the_same_keep_their_order() -> None:
    twice = [a_reference("1", NORTH), a_reference("2", NORTH)]

    assert places(twice, twice) == [0, 1]


@pytest.mark.parametrize(
    ("label", "raw"),
    [
        ("14", "¹⁴ Guild,  the looms\nof Quillmere"),
        ("14", "[14] Guild, the looms of Quillmere"),
        ("14", "14. Guild, the looms of Quillmere"),
        ("guild", "[^guild]: Guild, the looms of Quillmere"),
        ("ii", "ii Guild, the looms of Quillmere"),
    ],
)
def test_a_notes_words_are_told_from_its_number(label: str, raw: str) -> None:
    note = Reference(label=label, raw=raw, kind=Kind.WEB, urls=(PrintedUrl(printed=NORTH, url=NORTH),))

    assert words(note) == "Guild, the looms of Quillmere"
