"""``consulted refresh``: revisit the sources now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import on_terminal, put, put_json
from consulted.hands import workers
from consulted.logs import set_up
from consulted.refresh import Progress, Refresh, Report
from consulted.world import in_its_world
from models.errors import ExitCode
from models.run import Run


@click.command(
    "refresh",
    epilog="Example:  consulted refresh eu-canada-2019",
)
@click.argument("documents", nargs=-1, metavar="[DOC]...")
@click.option("--due", is_flag=True, help="Only sources that are due.")
@click.option("--all", "everything", is_flag=True, help="Every source, due or not (this is the default).")
@click.option(
    "--workers/--no-workers",
    "handed_over",
    default=None,
    help="Leave the visits to 'consulted worker', or do them here; by default to workers where some are there.",
)
@format_option("text", "json")
@output_option
@click.pass_obj
def command(
    options: Options,
    documents: tuple[str, ...],
    due: bool,
    everything: bool,
    handed_over: bool | None,
    form: str,
    output: Path | None,
) -> None:
    """Revisit the sources of the named documents, or of all.

    Each distinct source is visited once, one host at a time, within the limits of the settings. Ctrl-C keeps what
    was done; the next refresh goes on from there.
    """
    if due and everything:
        raise click.UsageError("--due and --all exclude each other")
    with options.opened() as opened, in_its_world(opened) as bench, progress_bar() as report:
        ids = [document.id for document in bench.documents(documents)]
        handed_over = workers(bench.ledger, bench.config) > 0 if handed_over is None else handed_over
        if handed_over:
            # What becomes of workers is told on standard error; standard output is for what was asked for.
            set_up(bench.config["log"])
        refresh = Refresh(
            bench=bench,
            on_progress=report,
            sites=bench.sites(ids),
            names=bench.names(ids),
            workers=handed_over,
        )
        run = refresh.run(bench.ledger.documents.source_ids(ids), only_due=due)
    put_json({"run": run_json(run)}, output) if form == "json" else put(_text(run, ids, refresh.put_back), output)
    if refresh.interrupted:
        raise click.exceptions.Exit(ExitCode.INTERRUPTED)


def run_json(run: Run) -> dict[str, object]:
    """Return a run as the contract's JSON."""
    return {
        "id": run.id,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "sources": run.sources,
        "visited": run.visited,
        "not_modified": run.not_modified,
        "bytes": run.bytes,
        "verdicts": run.verdicts,
        "finished": run.state == "finished",
    }


def _text(run: Run, ids: list[str], put_back: int) -> str:
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in run.verdicts.items()) or "nothing to visit"
    unchanged = f", {run.not_modified} of them unchanged" if run.not_modified else ""
    if run.state != "finished":
        return (
            f"Stopped: {run.visited} of {run.sources} sources visited. "
            "What was done is kept; 'consulted refresh' goes on from here."
        )
    later = f"\n{put_back} more wait for another day: the day's budget of requests is spent." if put_back else ""
    next_step = f"\nNext:  consulted report {ids[0]}" if ids else "\nNext:  consulted import FILE"
    return f"Visited {run.visited} sources{unchanged}: {verdicts}.{later}{next_step}"


@contextmanager
def progress_bar() -> Iterator[Report]:
    """Show how far a refresh is, on a terminal; be quiet in a pipe."""
    if not on_terminal():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    names = {"archive": "Asking the archive for the versions consulted", "visit": "Visiting the sources"}
    columns = (TextColumn("{task.description:46}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        rows = {stage: bar.add_task(name, total=None, visible=False) for stage, name in names.items()}

        def report(progress: Progress) -> None:
            bar.update(rows[progress.stage], completed=progress.done, total=progress.total, visible=progress.total > 0)

        yield report
