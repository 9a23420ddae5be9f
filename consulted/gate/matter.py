"""What a check may fail on: a cited source or a stated fact that does not stand as it should."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from models.address import page_key
from models.fact import FactStatus
from models.verdict import Status, Verdict

#: The status a fact's standing counts as where `--fail-on` names statuses of references.
_OF_FACT = {
    FactStatus.CHANGED.value: Status.CHANGED,
    FactStatus.ABSENT.value: Status.CHANGED,
    FactStatus.CONTRADICTED.value: Status.CHANGED,
    FactStatus.EXPIRED.value: Status.STALE,
}
_BROKEN = frozenset(verdict.value for verdict in Verdict if verdict.broken)


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """One reference, or one fact, and how it stands.

    It is told from others by what it is about, never by its number: a note that was renumbered, or a fact that moved
    to another page, is the same matter.
    """

    document: str
    status: Status
    #: The fact's id; None when a reference is spoken of.
    fact: str | None = None
    labels: tuple[str, ...] = ()
    #: Cited addresses, as they were printed and as they are asked for.
    addresses: tuple[str, ...] = ()
    #: The note as printed, or what the fact is about.
    subject: str = ""
    #: One sentence: why this status.
    why: str = ""
    #: False while a failure was seen too seldom to be sure of.
    confirmed: bool = True

    @property
    def identity(self) -> str:
        """Return what makes this matter the one it is: 16 hexadecimal digits of SHA-256."""
        about = self.fact or sorted({page_key(url) for url in self.addresses}) or " ".join(self.subject.split())
        return hashlib.sha256(f"{self.status.value} {about!r}".encode()).hexdigest()[:16]

    @property
    def name(self) -> str:
        """Return the matter in a few words."""
        if self.fact is not None:
            return f"{_notes(self.labels)}: {self.subject}" if self.labels else self.subject
        return f"{_notes(self.labels)}: {self.addresses[0] if self.addresses else self.subject}"


def matters(report: Mapping[str, Any]) -> Iterator[Matter]:
    """Yield every matter of a ``consulted-report/1``: one for each reference, one for each fact that does not hold.

    A reference counts as it stands apart from its facts, which are told by themselves.

    Raises:
        KeyError, TypeError, ValueError: *report* is no such report.
    """
    document = report["document"]["id"]
    for reference in report["references"]:
        sources = reference["sources"]
        broken = [source for source in sources if source["verdict"] in _BROKEN]
        yield Matter(
            document=document,
            status=Status(reference.get("own_status") or reference["status"]),
            labels=(reference["label"],),
            addresses=tuple(dict.fromkeys(url for source in sources for url in (source["url"], source["printed"]))),
            subject=reference.get("raw") or reference["label"],
            why=reference.get("why") or "",
            confirmed=not broken or any(source["confirmed"] for source in broken),
        )
    for fact in report.get("facts", ()):
        if fact["status"] in _OF_FACT:
            yield Matter(
                document=document,
                status=_OF_FACT[fact["status"]],
                fact=fact["id"],
                labels=tuple(fact["labels"]),
                subject=f"{fact['subject']}, {fact['predicate']} “{fact['stated']['value']}”",
                why=_of_fact(fact),
            )


def _of_fact(fact: Mapping[str, Any]) -> str:
    found = fact.get("found") or {}
    now = f"the source now says “{found['value']}”" if fact["status"] == "changed" and found.get("value") else ""
    return f"{fact['status']}: {now or fact['reason']}"


def _notes(labels: tuple[str, ...]) -> str:
    return f"note{'s' if len(labels) > 1 else ''} {', '.join(labels)}"
