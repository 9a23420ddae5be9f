"""How long a host says to stay away: a week at most, and nothing where it says nothing to be read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from scrapy.http import Response

from crawlers.middlewares.patience import retry_after

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WEEK = timedelta(days=7).total_seconds()


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        ("9" * 400, WEEK),
        ("Tue, 24 Nov 2026 09:01:00 GMT", 60.0),
        ("Tue, 24 Nov 2020 09:01:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", WEEK),
        ("Fri, 31 Dec 9999 23:59:59 -1400", None),
        ("1\u00b20", None),
        ("soon", None),
    ],
)
def test_a_wish_is_kept_or_not_to_be_read(said: str, seconds: float | None) -> None:
    response = Response("https://a.example/", status=503, headers={"Retry-After": said.encode("latin-1")})

    assert retry_after(response, lambda: NOW) == seconds
