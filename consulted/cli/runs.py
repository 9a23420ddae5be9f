"""``consulted runs``: what ran, when, and what came of it."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json, table
from consulted.cli.refreshing import run_json
from models.duty import Work
from models.errors import ConfigurationError
from models.run import Run


@click.command("runs", epilog="Example:  consulted runs --last 5")
@click.argument("run", type=int, required=False)
@click.option("--last", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many are listed.")
@click.option("--jobs", is_flag=True, help="What the scheduler ordered, instead of the visits.")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, run: int | None, last: int, jobs: bool, form: str, output: Path | None) -> None:
    """List the last rounds of visits, or show one; with --jobs the orders of the scheduler and how they ended."""
    with options.opened() as bench:
        ledger = bench.ledger
        if jobs:
            orders = ledger.duties.last(last)
            found: list[Run] = []
        elif run is not None:
            one = ledger.runs.find(run)
            if one is None:
                raise ConfigurationError(f"there is no run {run}; 'consulted runs' lists them")
            found, orders = [one], []
        else:
            found, orders = ledger.runs.recent(last), []
    if form == "json":
        told = {"jobs": [_order(each) for each in orders]} if jobs else {"runs": [_run(each) for each in found]}
        put_json(told, output)
    elif jobs and orders:
        put(_orders(orders), output)
    elif found:
        put("\n\n".join(filter(None, (_runs(found), _batches(found[0]) if run is not None else ""))), output)
    else:
        note("The scheduler has ordered nothing yet." if jobs else "Nothing was visited yet. Next:  consulted refresh")


def _run(each: Run) -> dict[str, object]:
    return {**run_json(each), "state": each.state, "seconds": _seconds(each), "batches": each.batches}


def _seconds(each: Run) -> float | None:
    return (each.finished_at - each.started_at).total_seconds() if each.finished_at is not None else None


def _runs(found: list[Run]) -> str:
    rows = [
        (
            each.id,
            f"{each.started_at:%Y-%m-%d %H:%M}",
            each.state,
            f"{seconds:.0f} s" if (seconds := _seconds(each)) is not None else "·",
            f"{each.visited} of {each.sources}",
            each.not_modified,
            f"{each.bytes / 1024:.0f} KiB",
            ", ".join(f"{count} {verdict}" for verdict, count in each.verdicts.items()),
        )
        for each in found
    ]
    return table(rows, ["run", "started (UTC)", "state", "took", "visited", "unchanged", "read", "verdicts"])


def _batches(run: Run) -> str:
    if run.batches is None or not run.batches.count:
        return ""
    batches = run.batches
    rows = [(each.host, each.sources, f"{each.seconds:.1f} s") for each in batches.slowest]
    return (
        f"{batches.count} batches: half took up to {batches.median:.1f} s, nine of ten up to {batches.ninety:.1f} s, "
        f"the longest {batches.longest:.1f} s. The slowest:\n" + table(rows, ["host", "sources", "took"])
    )


def _order(each: Work) -> dict[str, object]:
    return {
        "job": each.job,
        "slot": each.slot,
        "started_at": each.started_at,
        "ended_at": each.ended_at,
        "state": each.state.value,
        "message": each.message,
    }


def _orders(found: list[Work]) -> str:
    rows = [(f"{each.slot:%Y-%m-%d %H:%M}", each.job, each.state.value, each.message) for each in found]
    return table(rows, ["due (UTC)", "job", "state", "what it did"])
