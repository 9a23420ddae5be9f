"""What is wrong with a pack, and where."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

#: So many faults are told one by one; a pack with more is no better understood by them.
_MOST = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One thing that is not as it was written."""

    #: File of the pack, with the line or byte.
    where: str
    message: str


class UnreadableError(Exception):
    """A file of the pack cannot be read on; the text says why."""


@dataclass(kw_only=True)
class Faults:
    """All that was found so far."""

    found: list[Fault] = field(default_factory=list)
    _more: int = 0

    def add(self, where: str, message: str) -> None:
        """Note one fault."""
        if len(self.found) < _MOST:
            self.found.append(Fault(where=where, message=message))
        else:
            self._more += 1

    @contextmanager
    def at(self, where: str) -> Iterator[None]:
        """Take it as a fault of *where* that something there cannot be read."""
        try:
            yield
        except UnreadableError as error:
            self.add(where, str(error))

    @property
    def all(self) -> tuple[Fault, ...]:
        """The faults, and how many more there are."""
        more = (Fault(where="the pack", message=f"has {self._more} more faults"),) if self._more else ()
        return (*self.found, *more)
