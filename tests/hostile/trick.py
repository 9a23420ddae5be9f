"""What a row of the table says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.hostile.sockets import House, Trap, Writer

PRIVATE = "unchecked/private-address"
SCHEME = "unchecked/scheme"
PORT = "unchecked/port"


@dataclass(frozen=True, kw_only=True)
class Trick:
    """One way to make a visitor do what it should not."""

    name: str
    #: What somebody hopes for.
    tries: str
    #: The verdict and its reason, as a report says them; one of several where it depends on how bytes arrive.
    must: str
    #: The address as printed; ``{house}`` is the served one, ``{trap}`` the port of the places not to be asked.
    cited: str = "{house}/page"
    #: What the served host answers, by path; none where nothing may be asked at all.
    answers: Callable[[House, Trap], dict[str, Writer]] | None = None
    #: Words the evidence must hold.
    evidence: str = ""
    #: Changed limits.
    limits: dict[str, object] = field(default_factory=dict)
