"""The version consulted is the last one at or before the day, else the first after it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crawlers.timegate import (
    Link,
    accept_datetime,
    as_captured,
    following,
    for_people,
    links,
    memento_datetime,
    nearest,
    timegate,
)

DAY = datetime(2018, 8, 24, 23, 59, 59, tzinfo=UTC)


def a_link(*date: int) -> Link:
    return Link(url="/".join(map(str, date)), rels=frozenset({"memento"}), at=datetime(*date, tzinfo=UTC))  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        ([(2018, 8, 20), (2018, 8, 25)], "2018/8/20"),
        ([(2018, 1, 1), (2018, 8, 25)], "2018/1/1"),
        ([(2018, 8, 24, 12), (2018, 8, 20)], "2018/8/24/12"),
        ([(2019, 3, 1), (2018, 9, 1)], "2018/9/1"),
    ],
)
def test_before_the_day_first(known: list[tuple[int, ...]], chosen: str) -> None:
    found = nearest([a_link(*date) for date in known], DAY)

    assert found is not None
    assert found.url == chosen


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        ([(2018, 8, 20), (2018, 8, 25), (2019, 1, 1)], "2018/8/25"),
        ([(2018, 8, 20), (2018, 8, 24, 23)], None),
        ([], None),
    ],
)
def test_the_first_after_the_day_bears_witness(known: list[tuple[int, ...]], chosen: str | None) -> None:
    found = following([a_link(*date) for date in known], DAY)

    assert (found.url if found else None) == chosen


def test_nothing_dated_is_nothing_found() -> None:
    assert nearest([Link(url="x", rels=frozenset(), at=None)], DAY) is None


def test_a_link_header_is_read_with_its_commas_and_quotes() -> None:
    text = (
        '<http://a.example/?q=1,2>; rel="original", '
        '<https://archive.example/web/timemap/link/http://a.example/>; rel="timemap"; type="application/link-format", '
        '<web/20180820101112/http://a.example/>; rel="first memento"; datetime="Mon, 20 Aug 2018 10:11:12 GMT"'
    )

    original, timemap, memento = links(text, "https://archive.example/")

    assert original.url == "http://a.example/?q=1,2"
    assert timemap.rels == {"timemap"}
    assert memento.rels == {"first", "memento"}
    assert memento.url == "https://archive.example/web/20180820101112/http://a.example/"
    assert memento.at == datetime(2018, 8, 20, 10, 11, 12, tzinfo=UTC)


def test_the_day_is_asked_for_as_an_http_date() -> None:
    assert accept_datetime(DAY) == "Fri, 24 Aug 2018 23:59:59 GMT"
    assert (
        timegate("https://archive.example/web/{url}", "http://a.example/x?y={z}")
        == "https://archive.example/web/http://a.example/x?y={z}"
    )


def test_copies_have_an_address_for_us_and_one_for_people() -> None:
    copy = "https://archive.example/web/20180820101112/http://a.example/"

    assert as_captured(copy) == "https://archive.example/web/20180820101112id_/http://a.example/"
    assert as_captured(as_captured(copy)) == as_captured(copy)
    assert for_people(as_captured(copy)) == copy


@pytest.mark.parametrize(
    ("header", "url", "expected"),
    [
        ("Mon, 20 Aug 2018 10:11:12 GMT", "x", datetime(2018, 8, 20, 10, 11, 12, tzinfo=UTC)),
        (None, "https://a/web/20180820101112id_/http://x/", datetime(2018, 8, 20, 10, 11, 12, tzinfo=UTC)),
        ("nonsense", "https://a/web/20189920101112/http://x/", None),
        (None, "https://a/page", None),
    ],
)
def test_a_memento_says_when_it_was_captured(header: str | None, url: str, expected: datetime | None) -> None:
    assert memento_datetime(header, url) == expected
