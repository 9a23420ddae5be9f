"""Partial dates stay partial; durations read as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from models.moment import end_of_day, first_day, iso, last_day, parse_duration, parse_iso, read_http_date


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-06", date(2019, 6, 1), date(2019, 6, 30)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-08-24", date(2018, 8, 24), date(2018, 8, 24)),
    ],
)
def test_a_partial_date_spans_all_the_days_it_can_mean(partial: str, first: date, last: date) -> None:
    assert (first_day(partial), last_day(partial)) == (first, last)


def test_the_end_of_a_day_is_in_utc() -> None:
    assert end_of_day("2018-08-24") == datetime(2018, 8, 24, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("500ms", 0.5), ("30s", 30), ("12h", 43200), ("365d", 31536000), ("2w", 1209600), ("7", 7), ("0.5s", 0.5)],
)
def test_durations(text: str, expected: float) -> None:
    assert parse_duration(text) == timedelta(seconds=expected)


@pytest.mark.parametrize("text", ["", "soon", "-1s", "3 fortnights", "1h30"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no duration"):
        parse_duration(text)


def test_times_are_written_in_utc_with_z() -> None:
    assert iso(parse_iso("2018-08-20T12:11:12+02:00")) == "2018-08-20T10:11:12Z"
    assert iso(parse_iso("0812-08-20")) == "0812-08-20T00:00:00Z"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Mon, 20 Aug 2018 10:11:12 GMT", datetime(2018, 8, 20, 10, 11, 12, tzinfo=UTC)),
        ("Fri, 31 Dec 9999 23:59:59 -1400", None),
        ("Sat, 01 Jan 99999999999999999999 00:00:00 GMT", None),
        ("tomorrow", None),
        ("", None),
        (None, None),
    ],
)
def test_a_time_in_a_header_is_a_time_or_none(said: str | None, meant: datetime | None) -> None:
    assert read_http_date(said) == meant


@pytest.mark.parametrize("partial", ["99999999999999999999", "99999999999999999999-01-01", "2019-13", "2019-02-30"])
def test_what_no_calendar_holds_is_no_day(partial: str) -> None:
    for read in (first_day, last_day):
        with pytest.raises(ValueError, match=r"."):
            read(partial)
