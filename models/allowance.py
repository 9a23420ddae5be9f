"""How many requests a host may still get today, out of the budget of the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

#: So many requests are booked at a time at least: one write to the ledger for each would cost more than the request.
_BLOCK = 5


@dataclass(kw_only=True)
class Allowance:
    """Requests booked for one host, and a way to book more.

    What is booked counts as spent: after a kill the budget is rather kept too strictly than exceeded.
    """

    #: Books up to so many requests more; returns how many were granted.
    book: Callable[[int], int]
    #: Gives back what was booked and not needed.
    give_back: Callable[[int], None]
    #: How many requests are expected.
    expected: int = 0
    #: True once a request was refused.
    spent: bool = False
    _left: int = 0

    def take(self) -> bool:
        """Take one request out of the budget; False when it is spent."""
        if self._left == 0:
            self._left = self.book(max(_BLOCK, self.expected))
            self.expected = 0
        if self._left == 0:
            self.spent = True
            return False
        self._left -= 1
        return True

    def close(self) -> None:
        """Give back what was not needed."""
        if self._left:
            self.give_back(self._left)
            self._left = 0
