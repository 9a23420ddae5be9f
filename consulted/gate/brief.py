"""A check as a short summary in Markdown, for the page of a CI job or a comment."""

from __future__ import annotations

from collections.abc import Iterator

from consulted.gate.result import Result
from consulted.gate.ruling import Place, Placed
from consulted.gate.unseen import Unseen
from consulted.reports.clean import clean
from consulted.reports.markdown import escape, table
from models.errors import ExitCode

_HEADS = {
    ExitCode.OK: "Citations: passed",
    ExitCode.FINDINGS: "Citations: failed",
    ExitCode.COULD_NOT_CHECK: "Citations: could not be checked",
}
_ASIDE = {
    Place.UNCONFIRMED: "Not confirmed yet",
    Place.WAIVED: "Waived",
    Place.KNOWN: "Known before",
}


def write(result: Result) -> str:
    """Return what the check failed on as a table, and the rest folded away."""
    return "\n".join(_lines(result))


def _lines(result: Result) -> Iterator[str]:
    ruling = result.ruling
    yield f"## {_HEADS[ruling.code]}"
    yield from ("", escape(clean(result.sentence(), limit=2000)), "")
    if ruling.failing:
        yield from table(("Report", "What", "Status", "Why"), map(_row, ruling.failing))
    for place, head in _ASIDE.items():
        yield from _folded(head, [_item(each) for each in ruling.of(place)])
    passed = [each for each in ruling.unseen if each.passed_over]
    refused = [each for each in ruling.unseen if not each.passed_over]
    for head, group in (("Not looked at", passed), ("Could not be judged", refused)):
        yield from _folded(head, [_unseen(each) for each in group])


def _row(each: Placed) -> tuple[str, ...]:
    matter = each.matter
    return _said(matter.document), _said(matter.name), matter.status.value, _said(each.why)


def _item(each: Placed) -> str:
    answered = f" {_said(str(each.waiver))}" if each.waiver is not None else ""
    return f"{_said(each.matter.document)}, {_said(each.matter.name)}: {each.matter.status.value}.{answered}"


def _unseen(each: Unseen) -> str:
    return f"{_said(each.document)}, note {_said(each.label)}: {_said(each.why)}"


def _folded(head: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"<details><summary>{head}: {len(items)}</summary>"
        yield ""
        yield from (f"- {item}" for item in items)
        yield from ("", "</details>", "")


def _said(said: str) -> str:
    return escape(clean(said))
