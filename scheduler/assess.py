"""From standings to findings: one per cause, so that a dead host cited five times is one thing to decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.address import host_key
from models.finding import Cause, FindingKind
from models.verdict import Status, Verdict
from scheduler.freshness import Standing, Word


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """One address of one note, as the rules see it."""

    label: str
    #: The cited address, asked for.
    url: str
    source_id: int
    final_url: str | None
    standing: Standing | None
    #: The word for the note as a whole.
    word: Word


#: Broken for a cause that lies with the whole host.
_HOST_REASONS = frozenset({"dns", "refused", "timeout", "reset", "tls-expired", "tls-name", "tls-untrusted", "tls"})
_HOST_SOFT = frozenset({"default-page"})


def causes(cited: Sequence[Cited]) -> list[Cause]:
    """Group what is the matter by its cause; each note counts under the status it has."""
    groups: dict[tuple[FindingKind, str], list[Cited]] = {}
    for each in cited:
        key = _key(each)
        if key is not None:
            groups.setdefault(key, []).append(each)
    return [_cause(kind, key, members) for (kind, key), members in groups.items()]


def _key(cited: Cited) -> tuple[FindingKind, str] | None:
    standing = cited.standing
    match cited.word.status:
        case Status.STALE:
            return FindingKind.STALE, "stale"
        case Status.BROKEN if standing and standing.judgement.verdict.broken:
            return FindingKind.BROKEN, _broken_key(cited, standing)
        case Status.MOVED if standing and standing.judgement.verdict in (Verdict.REDIRECTED, Verdict.MOVED):
            return FindingKind.MOVED, f"moved:{host_key(cited.url)}:{host_key(cited.final_url or cited.url)}"
        case Status.CHANGED:
            return FindingKind.CHANGED, f"changed:{cited.source_id}"
        case Status.UNKNOWN if standing and standing.judgement.verdict is Verdict.BLOCKED:
            return FindingKind.UNKNOWN, f"blocked:{host_key(cited.url)}:{standing.judgement.reason}"
        case Status.UNKNOWN if standing and standing.judgement.verdict is not Verdict.UNCHECKED:
            return FindingKind.UNKNOWN, f"doubt:{cited.source_id}"
    return None


def _broken_key(cited: Cited, standing: Standing) -> str:
    judgement = standing.judgement
    whole_host = (
        judgement.verdict is Verdict.PARKED
        or (judgement.verdict is Verdict.UNREACHABLE and judgement.reason in _HOST_REASONS)
        or judgement.reason in _HOST_SOFT
    )
    if whole_host:
        return f"host:{host_key(cited.final_url or cited.url)}:{judgement.verdict.value}"
    return f"source:{cited.source_id}:{judgement.verdict.value}"


def _cause(kind: FindingKind, key: str, members: Sequence[Cited]) -> Cause:
    labels = tuple(dict.fromkeys(each.label for each in members))
    return Cause(
        kind=kind,
        key=key,
        cause=_in_few_words(kind, key, members[0]),
        message=_message(kind, key, members, labels),
        labels=labels,
    )


def _in_few_words(kind: FindingKind, key: str, first: Cited) -> str:
    host = host_key(first.url)
    reason = first.standing.judgement.reason if first.standing else ""
    match kind:
        case FindingKind.BROKEN:
            verdict = first.standing.judgement.verdict.value if first.standing else "broken"
            where = f"host {host}" if key.startswith("host:") else f"page on {host}"
            return f"{where}: {verdict} ({reason})"
        case FindingKind.MOVED:
            target = host_key(first.final_url or first.url)
            return f"moved within {host}" if target == host else f"moved from {host} to {target}"
        case FindingKind.CHANGED:
            return f"page on {host} changed"
        case FindingKind.UNKNOWN:
            return f"{host} refused us ({reason})" if key.startswith("blocked:") else f"{host}: not certain"
        case FindingKind.STALE | FindingKind.EXPIRED:
            return "consulted too long ago"


def _message(kind: FindingKind, key: str, members: Sequence[Cited], labels: Sequence[str]) -> str:
    notes = f"note {labels[0]}" if len(labels) == 1 else f"notes {_listed(labels)}"
    if kind is FindingKind.STALE:
        return f"{_upper(notes)}: consulted longer ago than the freshness limit allows; look again."
    why = members[0].word.why
    more = "" if len({each.source_id for each in members}) == 1 else f" The same holds for {len(labels)} notes."
    return f"{_upper(notes)}: {why}{more}"


def _listed(labels: Iterable[str]) -> str:
    *head, last = labels
    return f"{', '.join(head)} and {last}" if head else last


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
