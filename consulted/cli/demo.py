"""``consulted demo``: the main job on a bundled copy of a small web."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import click

from consulted.cli.group import Options
from consulted.cli.output import note, put
from consulted.cli.refreshing import progress_bar
from consulted.config import Config
from consulted.refresh import Refresh
from consulted.reports import render
from consulted.workbench import Workbench
from consulted.world import enter_small_web, small_web
from models.errors import ExitCode
from models.moment import iso
from models.run import Run

#: Days between the rehearsed visits: three of them, four days apart in all, confirm what stays broken.
_APART = timedelta(days=2)
_NAME = "demo"


@click.command(
    "demo",
    epilog="Example:  consulted --home demo-home demo",
)
@click.option("--visits", type=click.IntRange(1, 12), default=3, show_default=True, help="Rehearsed visits.")
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="Page to write; default HOME/report.html."
)
@click.pass_obj
def command(options: Options, visits: int, html: Path | None) -> None:
    """Do the main job on a bundled copy of a small web; nothing to configure, nothing asked of the network.

    Reads a sample report with 33 footnotes of 2018, asks a small web archive for the versions consulted, visits each
    source as it is today, several times over some days, and reports. The store is marked as a rehearsal for good.
    """
    with options.opened() as opened, small_web(opened.config) as config:
        bench = replace(opened, config=config)
        enter_small_web(bench)
        # On the day of the first visit, or its findings would be older than its facts.
        _read(replace(bench, config=_on_its_day(bench.config, 1, visits)))
        for number in range(1, visits + 1):
            if not _visit(bench, number, visits):
                raise click.exceptions.Exit(ExitCode.INTERRUPTED)
        view = bench.view(_NAME)
    put(render(view, "text"), None, colored=True)
    page = html or bench.config.home / "report.html"
    put(render(view, "html"), page)
    note(_FAREWELL.format(page=page, home=bench.config.home))


def _read(bench: Workbench) -> None:
    from consulted.demo.web import SAMPLE_REPORT

    reading = bench.read(SAMPLE_REPORT, _NAME)
    imported = bench.keep(SAMPLE_REPORT, reading)
    note(
        f"Read a sample report: {len(reading.references)} footnotes, "
        f"{imported.sources} distinct sources, consulted in August 2018."
    )


def _visit(bench: Workbench, number: int, visits: int) -> bool:
    config = _on_its_day(bench.config, number, visits)
    with progress_bar() as report:
        refresh = Refresh(bench=replace(bench, config=config), on_progress=report)
        run = refresh.run(bench.ledger.documents.source_ids([_NAME]))
    note(f"Visit {number} of {visits}, {run.started_at:%Y-%m-%d}: {_outcome(run)}.")
    return not refresh.interrupted


def _on_its_day(config: Config, number: int, visits: int) -> Config:
    """Return the settings of one rehearsed visit; the last one is today's."""
    moment = config.clock() - (visits - number) * _APART
    return config.with_values("the demo", now=iso(moment))


def _outcome(run: Run) -> str:
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in run.verdicts.items())
    unchanged = f" ({run.not_modified} unchanged, {run.bytes / 1024:.0f} KiB read)"
    return f"{run.visited} sources{unchanged}: {verdicts}"


_FAREWELL = """
The same as a page, with evidence and word-level differences:  {page}

Try next:
  consulted report --format html --output report.html     this report again
  consulted diff demo 13                                   word by word, then and now
  consulted snapshots list                                 what was kept as evidence
This store ({home}) is a rehearsal: its answers come from the bundled small web.
For your own reports work in another folder:
  mkdir my-reports && cd my-reports && consulted import REPORT && consulted refresh && consulted report"""
