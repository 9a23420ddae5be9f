"""What is fuzzed: a reader, what it promises, and what it is first given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """One reader of what others wrote."""

    name: str
    #: Reads an input and asserts what is promised of the outcome.
    check: Callable[[bytes], object]
    #: Inputs to begin with: the project's own fixtures.
    seeds: Callable[[], Iterable[bytes]]
    #: The errors by which it may refuse an input; each must be a sentence.
    refuses: tuple[type[Exception], ...] = ()
    #: Words of the format, which chance alone would not find.
    words: tuple[bytes, ...] = ()
    #: Bytes; faults of growth show in a few thousand, and short inputs run faster.
    longest: int = 4096
    #: Seconds of work an input may cost. Such inputs take milliseconds; this is growth, not a slow machine.
    seconds: float = 5.0
    #: By how much the process may grow over one input; a page of the greatest size allowed takes less.
    mebibytes: int = 256
