"""Numbers and days are known in any of the forms pages use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.compare.date import dates
from pipelines.compare.number import in_digits, in_row, in_words
from snapshots.words import folded, plain


def numbers(text: str) -> list[str]:
    return [each.value for each in (*in_digits(plain(text)), *in_words(folded(text)))]


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("1,200", ["1200"]),
        ("1.200", ["1200"]),
        ("1 200", ["1200"]),
        ("1\u202f200", ["1200"]),
        ("1’200", ["1200"]),
        ("3.500.000", ["3500000"]),
        ("2.40", ["2.4"]),
        ("2,4", ["2.4"]),
        ("1.2 million", ["1200000"]),
        ("2,4 Millionen", ["2400000"]),
        ("€2.4m", ["2400000"]),
        ("12 k", ["12"]),
        ("in 2013 12 firms", ["2013", "12"]),
        ("twelve hundred firms", ["1200"]),
        ("two hundred and five", ["205"]),
        ("one hundred and twelve firms", ["112"]),
        ("Forty-one firms, two and three, twelve and fifteen", ["41", "2", "3", "12", "15"]),
        ("setenta y cuatro empresas y veintiún museos", ["74", "21"]),
        ("treinta y un socios", ["31"]),
        ("einundzwanzig, hunderteinundzwanzig und einen", ["21", "121"]),
        ("soixante et onze, vingt et un", ["71", "21"]),
        ("ventuno, trentotto", ["21", "38"]),
        ("eenentwintig leden", ["21"]),
        ("vinte e uma empresas", ["21"]),
        ("dwadzieścia jeden firm", ["21"]),
        ("eighty-six companies", ["86"]),
        ("zwölfhundert", ["1200"]),
        ("siebenundachtzig Firmen", ["87"]),
        ("dreihundertfünfzig", ["350"]),
        ("quatre-vingt-dix-sept", ["97"]),
        ("cent vingt-quatre membres", ["124"]),
        ("trois mille", ["3000"]),
        ("ochenta y siete socios", ["87"]),
        ("ottantasette soci", ["87"]),
        ("zevenentachtig leden", ["87"]),
        ("osiemdziesiąt siedem", ["87"]),
        ("cento e vinte", ["120"]),
    ],
)
def test_a_number_is_one_however_written(written: str, values: list[str]) -> None:
    assert numbers(written) == values


@pytest.mark.parametrize(
    "text",
    ["due to the weather", "il est très grand", "es sei denn", "pour cent", "once upon a time", "version 1.2.3", "dos"],
)
def test_words_of_other_languages_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("12 June 2013", "2013-06-12"),
        ("June 12, 2013", "2013-06-12"),
        ("12th of June 2013", "2013-06-12"),
        ("12 juin 2013", "2013-06-12"),
        ("1er juillet 2020", "2020-07-01"),
        ("14. März 2024", "2024-03-14"),
        ("14 de marzo de 2024", "2024-03-14"),
        ("2 października 2024", "2024-10-02"),
        ("12/06/2013", "2013-06-12"),
        ("06/25/2019", "2019-06-25"),
        ("12.06.2013", "2013-06-12"),
        ("2013-06-12", "2013-06-12"),
        ("June 2013", "2013-06"),
        ("Sept. 2019", "2019-09"),
        ("febr. 2019", "2019-02"),
    ],
)
def test_a_day_is_one_however_written(written: str, iso: str) -> None:
    assert [date.iso for date in dates(f"seen on {written}, they say")] == [iso]


@pytest.mark.parametrize("text", ["99/99/2019", "version 1.2.2019.4", "page 12 of 2019", "no 2013 here"])
def test_other_figures_are_no_days(text: str) -> None:
    assert list(dates(text)) == []


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for each in dates(plain(text)):
        assert each.start < each.end
    assert all(numbers(text)) or not numbers(text)


def test_a_row_of_figures_may_be_columns_or_thousands() -> None:
    assert {"2018", "45", "45377", "377126550"} <= set(in_row("2018 45 377 126 550"))


def test_a_long_row_costs_as_many_steps_as_it_has_figures() -> None:
    """404 repeated over 20 KB cost most of a minute."""
    assert len(list(in_row("404 " * 5000))) <= 5 * 5000
