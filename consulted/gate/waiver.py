"""Waivers: matters somebody answers for until a day, written in a small TOML file beside the reports."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from consulted import toml
from consulted.gate.matter import Matter
from models.address import same_address
from models.errors import ConfigurationError
from models.verdict import Status

#: Read when it lies in the working directory and no other is named.
FILE = Path("consulted-waivers.toml")
_KEYS = frozenset({"address", "fact", "status", "reason", "owner", "expires", "document"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiver:
    """One entry: what is put up with, why, by whom, and until when."""

    #: Where it stands, for messages: file and number of the entry, from 1.
    place: str
    reason: str
    owner: str
    #: The last day it holds, UTC.
    expires: date
    #: A cited address; ``*`` stands for any characters.
    address: str | None = None
    #: The id of a fact, as ``consulted facts`` prints it.
    fact: str | None = None
    #: Statuses it is about; all when empty.
    statuses: frozenset[Status] = frozenset()
    #: The document it is about; all when None.
    document: str | None = None

    def covers(self, matter: Matter) -> bool:
        """Say whether *matter* is what this entry is about, on whatever day."""
        if self.statuses and matter.status not in self.statuses:
            return False
        if self.document is not None and matter.document != self.document:
            return False
        if self.fact is not None:
            return matter.fact == self.fact
        return matter.fact is None and any(_fits(self.address or "", url) for url in matter.addresses)

    def holds(self, today: date) -> bool:
        """Say whether the entry still holds."""
        return today <= self.expires

    @property
    def about(self) -> str:
        """Return what it names."""
        return self.address or f"fact {self.fact}"

    def __str__(self) -> str:
        return f"{self.reason} ({self.owner}, until {self.expires.isoformat()})"


def read_waivers(path: Path | None) -> tuple[Waiver, ...]:
    """Read the entries of *path*, or of `FILE` where there is one and None is given.

    Raises:
        ConfigurationError: the file is missing or no TOML, or an entry lacks something; the message says which.
    """
    if path is None:
        if not FILE.is_file():
            return ()
        path = FILE
    try:
        said = toml.parse(path.read_bytes())
    except FileNotFoundError:
        raise ConfigurationError(f"there is no file of waivers {path}") from None
    except OSError as error:
        raise ConfigurationError(f"cannot read {path}: {error.strerror}") from None
    except ValueError as error:
        raise ConfigurationError(f"{path} is no TOML: {error}") from None
    entries = said.pop("waiver", [])
    if said or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        odd = ", ".join(said) or "waiver"
        raise ConfigurationError(f"{path}: {odd}: only [[waiver]] entries may stand here")
    return tuple(_waiver(entry, f"{path}, waiver {number}") for number, entry in enumerate(entries, 1))


def _waiver(entry: Mapping[str, Any], place: str) -> Waiver:
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        raise ConfigurationError(f"{place}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}")
    if ("address" in entry) == ("fact" in entry):
        raise ConfigurationError(f"{place}: give either address or fact")
    return Waiver(
        place=place,
        address=_text(entry, "address", place) if "address" in entry else None,
        fact=_text(entry, "fact", place) if "fact" in entry else None,
        document=_text(entry, "document", place) if "document" in entry else None,
        reason=_text(entry, "reason", place),
        owner=_text(entry, "owner", place),
        expires=_day(entry, place),
        statuses=_statuses(entry.get("status", []), place),
    )


def _text(entry: Mapping[str, Any], key: str, place: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ConfigurationError(
            f"{place}: {key} is missing; a waiver says what, why, who answers for it and until when"
        )
    return value.strip()


def _day(entry: Mapping[str, Any], place: str) -> date:
    value = entry.get("expires")
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise ConfigurationError(f"{place}: expires {value!r} is no date such as 2027-03-01") from None
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ConfigurationError(f"{place}: expires must be a date such as 2027-03-01; nothing is waived for good")
    return value


def _statuses(value: Any, place: str) -> frozenset[Status]:
    words = [value] if isinstance(value, str) else value
    try:
        return frozenset(Status(word) for word in words)
    except (ValueError, TypeError):
        known = ", ".join(status.value for status in Status)
        raise ConfigurationError(f"{place}: status {value!r} is not known; known are {known}") from None


def _fits(pattern: str, url: str) -> bool:
    if "*" not in pattern:
        return pattern == url or same_address(pattern, url)
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), url, re.S) is not None
