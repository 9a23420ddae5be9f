"""``consulted check``: a citation-freshness gate for CI."""

from __future__ import annotations

import json
from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json
from consulted.cli.refreshing import progress_bar
from consulted.refresh import Refresh
from consulted.reports import render
from consulted.reports.json import to_json
from consulted.reports.view import ReferenceView, ReportView
from consulted.workbench import Workbench
from consulted.world import in_its_world
from models.errors import ConfigurationError, ExitCode
from models.verdict import Status

#: What a person has to do something about. ``unknown`` is not among them: being refused is no finding.
_FAIL_ON = (Status.BROKEN, Status.MOVED, Status.CHANGED, Status.STALE)


def _statuses(_: click.Context, __: click.Parameter, value: str) -> frozenset[Status]:
    try:
        return frozenset(Status(word.strip()) for word in value.split(",") if word.strip())
    except ValueError as error:
        raise ConfigurationError(
            f"--fail-on: {error}; known are {', '.join(status.value for status in Status)}"
        ) from None


@click.command(
    "check",
    epilog="Example:  consulted check report.txt --fail-on broken,changed --format json",
)
@click.argument("target", metavar="FILE|DOC")
@click.option(
    "--fail-on",
    callback=_statuses,
    default=",".join(_FAIL_ON),
    show_default=True,
    metavar="STATUS,...",
    help="Statuses that make the check fail.",
)
@click.option("--baseline", type=click.Path(path_type=Path), help="An earlier JSON output: fail only on what is new.")
@click.option("--max-age", metavar="D", help="Age at which a reference is stale, e.g. 730d.")
@format_option("text", "json", "markdown", "html")
@output_option
@click.pass_obj
def command(
    options: Options,
    target: str,
    fail_on: frozenset[Status],
    baseline: Path | None,
    max_age: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Import a report if it is a file, visit its sources, report, and exit 1 when something is the matter.

    Exits 0 when nothing is, 1 with findings, 3 when we could not check: nothing is called broken because we are
    offline.
    """
    if max_age is not None:
        options.flags["max_age"] = max_age
    known = _known(baseline)
    with options.opened() as opened, in_its_world(opened) as bench, progress_bar() as progress:
        document_id = _document(bench, target)
        ids = [document_id]
        refresh = Refresh(bench=bench, on_progress=progress, sites=bench.sites(ids), names=bench.names(ids))
        refresh.run(bench.ledger.documents.source_ids(ids))
        view = bench.view(document_id)
    if form == "json":
        put_json(to_json(view), output)
    else:
        put(render(view, form), output)
    if refresh.interrupted:
        raise click.exceptions.Exit(ExitCode.INTERRUPTED)
    raise click.exceptions.Exit(_verdict(view, fail_on, known))


def _document(bench: Workbench, target: str) -> str:
    path = Path(target)
    if path.is_file() or path.suffix or "/" in target:
        return bench.keep(path, bench.shelved(bench.read(path))).document_id
    return bench.ledger.documents.get(target).id


def _known(baseline: Path | None) -> frozenset[tuple[str, str]]:
    if baseline is None:
        return frozenset()
    try:
        report = json.loads(baseline.read_text(encoding="utf-8"))
        return frozenset((each["label"], each["status"]) for each in report["references"])
    except FileNotFoundError:
        raise ConfigurationError(
            f"there is no baseline {baseline}; make one with --format json --output FILE"
        ) from None
    except (OSError, ValueError, KeyError, TypeError):
        raise ConfigurationError(f"{baseline} is no JSON output of 'consulted check'") from None


def _verdict(view: ReportView, fail_on: frozenset[Status], known: frozenset[tuple[str, str]]) -> ExitCode:
    failing = [each for each in view.references if each.status in fail_on]
    new = [each for each in failing if (each.label, each.status.value) not in known]
    note(_sentence(view, failing, new))
    return ExitCode.FINDINGS if new else ExitCode.OK


def _sentence(view: ReportView, failing: list[ReferenceView], new: list[ReferenceView]) -> str:
    unknown = view.summary[Status.UNKNOWN.value]
    aside = f" {unknown} could not be judged and did not count." if unknown else ""
    if not failing:
        return f"Check passed: none of {len(view.references)} references failed.{aside}"
    old = f" ({len(failing) - len(new)} known before)" if len(new) < len(failing) else ""
    if not new:
        return f"Check passed: nothing new{old}.{aside}"
    return f"Check failed: {len(new)} of {len(view.references)} references{old}.{aside}"
