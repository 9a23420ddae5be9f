"""A long list, some of it at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request

#: Rows of a page: what a person looks through before they filter.
_ROWS = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Paging:
    """Some rows of a list, and the way to the others."""

    rows: Sequence[Any]
    #: From 1.
    number: int
    pages: int
    total: int
    #: The query of the page without its number.
    query: str

    @classmethod
    def of(cls, request: Request, rows: Sequence[Any]) -> Paging:
        """Return the page of *rows* that was asked for with ``page``; the nearest there is where there is no such."""
        asked = request.query_params.get("page", "1")
        pages = max(-(-len(rows) // _ROWS), 1)
        number = min(max(int(asked[:6]) if asked.isdecimal() else 1, 1), pages)
        kept = [(name, value) for name, value in request.query_params.multi_items() if name not in ("page", "lang")]
        return cls(
            rows=rows[(number - 1) * _ROWS : number * _ROWS],
            number=number,
            pages=pages,
            total=len(rows),
            query=urlencode(kept),
        )
