"""What is doubtful in what was read of a report, and why; a person looks at these before leaning on the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consulted.reports import date
from models.reference import Consulted, Interview, Kind, PrintedUrl, Reading, Reference


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """One kind of doubt with every place it stands at."""

    #: One sentence: what is doubtful, and what we do about it.
    message: str
    #: One line a place; none where the message says all.
    places: tuple[str, ...] = ()


def doubts(reading: Reading) -> tuple[Doubt, ...]:
    """Return what is doubtful in *reading*, what concerns all of it first."""
    references = reading.references
    groups = (
        (
            "Dates whose day and month could be swapped; they are read as the rest of the report writes its dates:",
            list(_ambiguous(references)),
        ),
        (
            "Dates that can be read in two ways, and nothing tells which is meant; none is taken:",
            list(_open(references)),
        ),
        ("Dates that cannot be read; none is taken:", list(_unreadable(references))),
        (
            "Addresses that look damaged by print; they are asked for as printed, and the repairs only if that fails:",
            list(_damaged(references)),
        ),
    )
    found = [Doubt(message=warning) for warning in reading.warnings]
    found += [Doubt(message=message, places=tuple(places)) for message, places in groups if places]
    return (*found, *_undated(reading))


def _ambiguous(references: Sequence[Reference]) -> Iterator[str]:
    for each in references:
        dates: Consulted | Interview | None = each.consulted or each.interview
        if dates is not None and dates.ambiguous and dates.date is not None:
            others = " or ".join(dates.alternatives) or "another day"
            yield f"note {each.label}: {dates.date}, could also be {others}"


def _open(references: Sequence[Reference]) -> Iterator[str]:
    for each in references:
        dates: Consulted | Interview | None = each.consulted or each.interview
        if dates is not None and dates.ambiguous and dates.date is None:
            yield f"note {each.label}: {' or '.join(dates.alternatives)}"


def _unreadable(references: Sequence[Reference]) -> Iterator[str]:
    for each in references:
        dates = each.consulted
        if dates is not None and dates.date is None and not dates.ambiguous:
            guess = f"; perhaps {' or '.join(dates.alternatives)}" if dates.alternatives else ""
            yield f"note {each.label}: “{dates.raw}”{guess}"


def _damaged(references: Sequence[Reference]) -> Iterator[str]:
    for each in references:
        for url in each.urls:
            if url.suspect:
                yield f"note {each.label}: {url.printed}{_repair(url)}"


def _repair(url: PrintedUrl) -> str:
    if not url.candidates:
        return ""
    first, others = url.candidates[0], len(url.candidates) - 1
    more = f", and {date.many(others, 'other')}" if others else ""
    return f" → perhaps {first.url} ({first.rule}{more})"


def _undated(reading: Reading) -> Iterator[Doubt]:
    labels = [
        each.label
        for each in reading.references
        if each.kind in (Kind.WEB, Kind.DOCUMENT) and each.urls and each.consulted is None and each.refers_to is None
    ]
    if labels:
        issued = reading.document.date
        instead = (
            f"the report's own date, {date.partial(issued)}, stands in"
            if issued
            else "the report's own date was not found either, so nothing tells how old that is"
        )
        what = date.many(len(labels), "web source")
        verb = "bears" if len(labels) == 1 else "bear"
        yield Doubt(message=f"{what} {verb} no consulted-on date ({shortened(labels)}); {instead}.")


def shortened(labels: Sequence[str]) -> str:
    """Return *labels* with runs of numbers drawn together: ``notes 2, 4-9, 12``; long lists are cut."""
    runs: list[list[str]] = []
    for label in labels:
        if runs and label.isdecimal() and runs[-1][-1].isdecimal() and int(label) == int(runs[-1][-1]) + 1:
            runs[-1].append(label)
        else:
            runs.append([label])
    told = [f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs]
    rest = f", … {len(told) - _MOST_RUNS} more" if len(told) > _MOST_RUNS else ""
    return f"{'note' if len(labels) == 1 else 'notes'} {', '.join(told[:_MOST_RUNS])}{rest}"


#: A line holds about so many.
_MOST_RUNS = 12
