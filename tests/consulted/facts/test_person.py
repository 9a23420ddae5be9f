"""A person is found in a text however the name is written, and nobody else is."""

from __future__ import annotations

import pytest

from consulted.facts.person import blotter


@pytest.mark.parametrize(
    ("text", "blotted"),
    [
        ("Agnès Legoll leads.", "X leads."),
        ("LEGOLL Agnès", "X"),
        ("Legoll, Agnes (Head)", "X (Head)"),
        ("Mme Legoll and Dr. Legoll", "X and X"),
        ("Call +33 1 42 68 53 00 or 01 42 68 53 00.", "Call X or X."),
        ("Mail A.Legoll@Quay.Example", "Mail X"),
        ("Anna Legoll and Agnès Brenner", "Anna Legoll and Agnès Brenner"),
        ("The Legoll brothers", "The Legoll brothers"),
        ("Agnès: a port. Legoll: another.", "Agnès: a port. Legoll: another."),
        ("+33 1 42 68 53 009", "+33 1 42 68 53 009"),
        ("Agnès Legoll-Martin, Marie-Agnès Legoll", "Agnès Legoll-Martin, Marie-Agnès Legoll"),
        ("", ""),
    ],
)
def test_a_person_is_blotted_out(text: str, blotted: str) -> None:
    blot = blotter(["Agnes Legoll"], "X", addresses=["+33142685300", "a.legoll@quay.example"])

    assert blot(text) == blotted


def test_nobody_is_blotted_out_where_nobody_is_named() -> None:
    assert blotter([], "X")("Agnès Legoll") == "Agnès Legoll"
