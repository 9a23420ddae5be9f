"""What ``--since`` names: the moment a period begins, as a day, a time, or the number of a run."""

from __future__ import annotations

from datetime import datetime

from models.errors import ConfigurationError, UnknownRunError
from models.ledger import Ledger
from models.moment import parse_iso

#: From so many digits on, a number is a year.
_YEAR = 4


def beginning(ledger: Ledger, said: str) -> datetime:
    """Return the moment *said* names: a run's is when it began.

    Raises:
        UnknownRunError: there is no such run.
        ConfigurationError: it is neither a run nor a date.
    """
    said = said.strip()
    if said.isascii() and said.isdecimal() and len(said) < _YEAR:
        run = ledger.runs.find(int(said))
        if run is None:
            raise UnknownRunError(f"there is no run {said}; give a date such as 2026-11-01 or an earlier run")
        return run.started_at
    try:
        return parse_iso(said)
    except (ValueError, OverflowError):
        raise ConfigurationError(f"--since {said!r} is neither a run nor a date such as 2026-11-01") from None
