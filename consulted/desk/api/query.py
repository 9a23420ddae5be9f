"""What an API request asks for behind the question mark; a misspelt name is told, not passed over."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request

from consulted.desk.wording import storable

Word = TypeVar("Word", bound=StrEnum)
#: Rows given without a number, and at most.
USUAL, MOST = 100, 1_000


class Query:
    """Reads parameters, each at most once."""

    def __init__(self, request: Request) -> None:
        self._given = request.query_params

    def only(self, *names: str) -> None:
        """Refuse parameters of other names, and those given twice.

        Raises:
            HTTPException: 400, naming the parameter.
        """
        for name in self._given:
            if name not in names:
                known = ", ".join(names) or "none"
                raise HTTPException(400, f"there is no parameter {name[:60]!r} here; known: {known}")
            if len(self._given.getlist(name)) > 1:
                raise HTTPException(400, f"{name} is given more than once")

    def text(self, name: str) -> str | None:
        """Return a parameter, or None where it is not given or holds what no database takes."""
        said = self._given.get(name)
        return said if said is not None and storable(said) else None

    def needed(self, name: str) -> str:
        """Return a parameter that must be given.

        Raises:
            HTTPException: 400 where it is not, or holds what no database takes.
        """
        said = self._given.get(name)
        if said is None or not storable(said):
            raise HTTPException(400, f"give {name}, as in ?{name}=…")
        return said

    def limit(self) -> int:
        """Return how many rows are wanted.

        Raises:
            HTTPException: 400 where it is no number from 1 to ``MOST``.
        """
        said = self._given.get("limit", str(USUAL))
        if not (said.isascii() and said.isdigit() and len(said) < 8 and 1 <= int(said) <= MOST):
            raise HTTPException(400, f"limit is a number from 1 to {MOST}, not {said[:60]!r}")
        return int(said)

    def word(self, name: str, words: type[Word]) -> Word | None:
        """Return a parameter that is one of *words*.

        Raises:
            HTTPException: 400 where it is another one.
        """
        said = self._given.get(name)
        if said is None:
            return None
        try:
            return words(said)
        except ValueError:
            known = ", ".join(each.value for each in words)
            raise HTTPException(400, f"{name} is one of {known}, not {said[:60]!r}") from None
