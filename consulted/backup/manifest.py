"""What a backup says of itself: its schema, its moment, and each of its files with size and SHA-256."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from models.errors import PackError
from models.pattern import regex

#: Name of the manifest within a backup.
NAME = "manifest.json"
FORM = "consulted-backup/1"
#: Where the rows of tables and the WARC files lie within a backup.
STORE, SNAPSHOTS = "store/", "snapshots/"
#: The names a backup may hold; nothing else is ever written anywhere.
_NAMES = regex(rf"{STORE}[a-z_]{{1,60}}\.jsonl|{SNAPSHOTS}[A-Za-z0-9][A-Za-z0-9_-]{{0,120}}\.warc\.gz")


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """One file of a backup."""

    name: str
    #: In bytes, unpacked.
    size: int
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """What a backup holds."""

    #: Schema revision of the rows.
    schema: str
    #: When it was made; ISO 8601, UTC.
    made_at: str
    #: Name and version of the program that made it.
    made_by: str
    #: Table to number of rows, each table behind those it points at.
    tables: Mapping[str, int]
    members: tuple[Member, ...] = field(default=())
    #: WARC files that rows point at and that could not be had.
    missing: tuple[str, ...] = ()
    #: Who may use the review desk is in it.
    accounts: bool = True

    def written(self) -> bytes:
        """Return the manifest as the file it is in a backup."""
        return json.dumps({"form": FORM, **asdict(self)}, indent=1).encode()


def read(content: bytes) -> Manifest:
    """Read a manifest.

    Raises:
        PackError: it is none, or names what no backup holds.
    """
    try:
        found: dict[str, Any] = json.loads(content)
        if found.pop("form") != FORM:
            raise PackError(f"it is no {FORM}; a newer version of consulted wrote it, upgrade to restore it")
        members = tuple(Member(**each) for each in found.pop("members"))
        manifest = Manifest(**{**found, "members": members, "missing": tuple(found["missing"])})
        rows = {f"{STORE}{name}.jsonl" for name in manifest.tables}
        sound = all(type(count) is int for count in (*manifest.tables.values(), *(each.size for each in members)))
        odd = [each.name for each in members if not _NAMES.fullmatch(each.name)]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise PackError("its manifest cannot be read; is it all there?") from None
    if odd:
        raise PackError(f"it holds {odd[0]!r}, which no backup does; do not use it")
    if not sound or rows != {each.name for each in members if each.name.startswith(STORE)}:
        raise PackError("its manifest does not agree with itself; do not use it")
    return manifest
