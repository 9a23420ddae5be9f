"""Dates written anew as the old ones were."""

from __future__ import annotations

from datetime import date

import pytest

from consulted.amend.redate import redate

NEW = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("said", "old", "expected"),
    [
        ("consulted on 24/08/2018", "2018-08-24", "consulted on 03/11/2026"),
        ("consulted on 4/8/2018", "2018-08-04", "consulted on 3/11/2026"),
        ("accessed 8/24/2018", "2018-08-24", "accessed 11/3/2026"),
        ("abgerufen am 24.08.2018", "2018-08-24", "abgerufen am 03.11.2026"),
        ("abgerufen am 24. 8. 18", "2018-08-24", "abgerufen am 3. 11. 26"),
        ("2018-08-24", "2018-08-24", "2026-11-03"),
        ("閲覧 2018/8/24", "2018-08-24", "閲覧 2026/11/3"),
        ("Accessed August 24th, 2018", "2018-08-24", "Accessed November 3rd, 2026"),
        ("accessed 24 Aug. 2018", "2018-08-24", "accessed 3 Nov. 2026"),
        ("consulté le 1er août 2018", "2018-08-01", "consulté le 3 novembre 2026"),
        ("abgerufen am 3. März 2019", "2019-03-03", "abgerufen am 3. November 2026"),
        ("consultado el 24 de agosto de 2018", "2018-08-24", "consultado el 3 de noviembre de 2026"),
        ("dostęp 24 sierpnia 2018", "2018-08-24", "dostęp 3 listopada 2026"),
        ("hämtad 24 augusti 2018", "2018-08-24", "hämtad 3 november 2026"),
        ("(5 MAY 2019)", "2019-05-05", "(3 NOVEMBER 2026)"),
    ],
)
def test_the_form_is_kept(said: str, old: str, expected: str) -> None:
    assert redate(said, old, NEW) == expected


@pytest.mark.parametrize(
    ("said", "old"),
    [
        ("consulted in August 2018", "2018-08"),
        ("consulted last summer", "2018-08-24"),
        ("consulted on 24/08/2018", "2017-08-24"),
        ("consulted on the 24th of that month", "2018-08-24"),
    ],
)
def test_what_is_not_understood_is_left(said: str, old: str) -> None:
    assert redate(said, old, NEW) is None


def test_a_first_of_the_month_is_written_as_french_does() -> None:
    assert redate("consulté le 1er août 2018", "2018-08-01", date(2026, 12, 1)) == "consulté le 1er décembre 2026"
