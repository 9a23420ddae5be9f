"""One place in the order in which a document's evidence pack came to know things."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    """What a link stands for."""

    SNAPSHOT = "snapshot"
    DECISION = "decision"


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """One line of the chain, as the ledger keeps it; never changed but for the salt, which erasure takes."""

    kind: LinkKind
    #: Id of the snapshot or of the decision.
    thing_id: int
    #: Hex SHA-256 of the snapshot's record as it lies in its file, or of a decision's words with their salt.
    digest: str
    #: Of decisions only; None once their words were erased.
    salt: str | None = None
