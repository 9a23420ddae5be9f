"""What was found, in one plain sentence each."""

from __future__ import annotations

from consulted.reports import date
from consulted.reports.view import BaselineView, SourceView
from models.verdict import Verdict


def sentence(said: str) -> str:
    """Return *said* with a capital, unless it starts with an address."""
    return said if said.lower().startswith(("http:", "https:", "www.")) else said[:1].upper() + said[1:]


def confidence(number: float) -> str:
    """Put *number* in words; below 0.5 a person should look (contract, section 1)."""
    for least, words in ((0.95, "practically certain"), (0.8, "very likely"), (0.5, "likely")):
        if number >= least:
            return words
    return "doubtful, please look"


def found(source: SourceView) -> str:
    """Return verdict and reason as the contract has them, and how sure they are where anything was asked."""
    words = source.verdict.value if source.reason == source.verdict else f"{source.verdict.value} {source.reason}"
    return words if source.verdict is Verdict.UNCHECKED else f"{words}, {confidence(source.confidence)}"


def confirmation(source: SourceView) -> str | None:
    """Say whether a failure is confirmed and since when; None where nothing fails."""
    if not source.verdict.broken:
        return None
    since = f"failing since {date.day(source.failing_since)}" if source.failing_since else "failing"
    if source.confirmed:
        return f"Confirmed: {since}."
    return f"Not yet confirmed: {since}, and one bad day proves nothing."


def spell(source: SourceView) -> str | None:
    """Say since when the verdict stands and what would change it; None where nothing was asked."""
    if source.verdict_since is None or source.reconfirmed_at is None:
        return None
    if source.visits == 1:
        seen = f"First seen so {date.day(source.verdict_since)}."
    else:
        since, last = date.day(source.verdict_since), date.day(source.reconfirmed_at)
        seen = f"So since {since}, in {source.visits} visits; last confirmed {last}."
    would = f"{source.would_change[:1].lower()}{source.would_change[1:]}"
    return f"{seen} What would change it: {would}"


def visits(source: SourceView) -> str:
    """Say how often an address was seen like this and where the page is kept; empty where nothing was asked."""
    since = source.verdict_since
    seen = f"{date.many(source.visits, 'visit')} since {date.day(since)}." if since is not None else ""
    kept = f"Snapshot {source.snapshot}." if source.snapshot is not None else ""
    return " ".join(filter(None, (seen, kept)))


def baseline(version: BaselineView | None) -> str:
    """Say which version stands for the one consulted."""
    if version is None:
        return "No copy of the version consulted was found."
    kind = "Archived copy" if version.origin == "archive" else "Our own snapshot"
    return f"{kind} of {date.day(version.at)}{_gap(version.gap_days)}."


def _gap(days: int | None) -> str:
    if days is None:
        return ""
    return f", {date.span(abs(days))} from the day it was consulted" if days else ", the day it was consulted"
