"""Dates as pages write them."""

from __future__ import annotations

import pytest

from pipelines.facts.check.dating import dated, falls_on, yearless


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("24-25 nov. 2021, Punta Lobos", "2021-11-24"),
        ("5./6.5.2023", "2023-05-05"),
        ("30.5.-2.6.2023", "2023-05-30"),
        ("30 May – 2 June 2022", "2022-05-30"),
        ("March 14-18, 2022", "2022-03-14"),
        ("du 14 au 18 mars 2022", "2022-03-14"),
        ("los días 24 y 25 de noviembre de 2021", "2021-11-24"),
        ("9. Jänner 2020", "2020-01-09"),
        ("firmado: 12/2016", "2016-12"),
        ("14.III.2019 r.", "2019-03-14"),
        ("5. 6. 2023", "2023-06-05"),
        ("12.05.22", "2022-05-12"),
        ("1° marzo 2017", "2017-03-01"),
        ("od 1999 r.", "1999"),
    ],
)
def test_days_in_any_form(text: str, iso: str) -> None:
    assert [each.iso for each in dated(text)] == [iso]


def test_a_row_of_days_holds_each_of_them() -> None:
    (days,) = dated("5.-7.5.2023")
    assert falls_on(days, "2023-05-06")
    assert not falls_on(days, "2023-05-08")


@pytest.mark.parametrize("text", ["02.35.00.61", "Version 2.5.7", "5,130", "1.200 Mitglieder"])
def test_figures_that_are_no_dates(text: str) -> None:
    assert not list(dated(text))


def test_a_year_may_stand_apart() -> None:
    assert [each.iso for each in yearless("Rückblick 2019: 14.11., Zittau")] == ["2019-11-14"]
    assert not list(yearless("2019 and 2020: 14.11."))
