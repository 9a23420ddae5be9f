"""Dates, figures, names and addresses in a difference weigh."""

from __future__ import annotations

import pytest

from models.verdict import Hunk
from pipelines.compare.weight import weighty


def lines(then: str, now: str) -> list[str]:
    return list(weighty([Hunk(op="equal", then="In 2011", now="In 2011"), Hunk(op="replace", then=then, now=now)]))


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ("86 companies", "152 companies", "figures that went: 86; that came: 152"),
        ("until 31 December 2026", "until 30 June 2027", "dates that went: 31 December 2026; that came: 30 June 2027"),
        ("Chair: Michel Smal", "Chair: Anne Lepot", "names that went: Michel Smal; that came: Anne Lepot"),
        ("Ask a@b.example", "Ask c@b.example", "e-mail addresses that went: a@b.example; that came: c@b.example"),
        ("Call +32 2 555 01 23", "Call +32 2 555 01 99", "telephone numbers that went: +32 2 555 01 23;"),
        ("zwölf Firmen", "dreizehn Firmen", "figures that went: zwolf; that came: dreizehn"),
        ("with the EEN", "with the ECCP", "names that went: EEN; that came: ECCP"),
    ],
)
def test_what_weighs_is_told(then: str, now: str, said: str) -> None:
    assert [line for line in lines(then, now) if line.startswith(said)]


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("1,200 members", "1.200 members"),
        ("1 200 members", "twelve hundred members"),
        ("since 12 June 2013", "since 12/06/2013"),
        ("since June 12, 2013", "depuis le 12 juin 2013"),
        ("Aéro Montréal", "AÉRO MONTRÉAL"),
        ("+32 2 555 01 23", "+32 (2) 555-01-23"),
        ("2.4 million euros", "2,400,000 euros"),
    ],
)
def test_one_thing_written_otherwise_does_not_weigh(then: str, now: str) -> None:
    assert lines(then, now) == []


def test_a_long_list_is_cut_and_counted() -> None:
    (line,) = lines("", " and ".join(str(number) for number in range(100, 110)))
    assert line.endswith("and 4 more")
