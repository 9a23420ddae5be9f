"""``consulted check``: a citation-freshness gate for CI."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put
from consulted.cli.refreshing import progress_bar
from consulted.gate import annotation, brief, csv, junit, sarif
from consulted.gate.baseline import Baseline
from consulted.gate.matter import matters
from consulted.gate.result import Result
from consulted.gate.ruling import Rules, rule
from consulted.gate.spot import File
from consulted.gate.unseen import Limit, read_limit, unseen
from consulted.gate.waiver import FILE, read_waivers
from consulted.refresh import Refresh
from consulted.reports import render, to_json
from consulted.reports.json import as_text
from consulted.workbench import Workbench
from consulted.world import in_its_world
from models.errors import ConfigurationError, ExitCode
from models.run import Run
from models.verdict import Status

#: What a person has to do something about. ``unknown`` is not among them: being refused is no finding.
_FAIL_ON = (Status.BROKEN, Status.MOVED, Status.CHANGED, Status.STALE)


def _reports(form: str) -> Callable[[Result], str]:
    return lambda result: "\n".join(render(view, form) for view in result.views)


def _one_page(result: Result) -> str:
    if len(result.views) > 1:
        raise ConfigurationError("html holds one report; check the files one by one, or choose markdown")
    return render(result.views[0], "html")


_WRITERS: Mapping[str, Callable[[Result], str]] = {
    "text": _reports("text"),
    "json": lambda result: as_text(result.to_json()),
    "markdown": _reports("markdown"),
    "html": _one_page,
    "csv": csv.write,
    "summary": brief.write,
    "junit": junit.write,
    "sarif": sarif.write,
    "github": annotation.write,
}


def _statuses(_: click.Context, __: click.Parameter, value: str) -> frozenset[Status]:
    try:
        return frozenset(Status(word.strip()) for word in value.split(",") if word.strip())
    except ValueError as error:
        raise ConfigurationError(
            f"--fail-on: {error}; known are {', '.join(status.value for status in Status)}"
        ) from None


def _limit(_: click.Context, __: click.Parameter, value: str | None) -> Limit | None:
    try:
        return None if value is None else read_limit(value)
    except ValueError as error:
        raise ConfigurationError(f"--max-unchecked: {error}") from None


def _also(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, Path]]:
    pairs = [value.partition("=") for value in values]
    for form, equals, path in pairs:
        if form not in _WRITERS or not equals or not path:
            raise ConfigurationError(
                f"--also {form + equals + path!r}: write FORMAT=FILE; formats are {', '.join(_WRITERS)}"
            )
    return [(form, Path(path)) for form, _, path in pairs]


@click.command(
    "check",
    epilog="Example:  consulted check report.txt --baseline known.json --fail-on broken,changed --also junit=check.xml",
)
@click.argument("targets", nargs=-1, required=True, metavar="FILE|DOC...")
@click.option(
    "--fail-on",
    callback=_statuses,
    default=",".join(_FAIL_ON),
    show_default=True,
    metavar="STATUS,...",
    help="Statuses that make the check fail.",
)
@click.option("--baseline", type=click.Path(path_type=Path), help="An earlier JSON output: fail only on what is new.")
@click.option(
    "--waivers",
    type=click.Path(path_type=Path),
    help=f"What is put up with, and until when; default {FILE}, if it is there.",
)
@click.option("--only-confirmed", is_flag=True, help="Fail on broken sources only when their failure is confirmed.")
@click.option(
    "--max-unchecked", callback=_limit, metavar="N|N%", help="Exit 3 when more references than this cannot be judged."
)
@click.option("--max-age", metavar="D", help="Age at which a reference is stale, e.g. 730d.")
@click.option("--also", multiple=True, callback=_also, metavar="FORMAT=FILE", help="Write this format too; repeatable.")
@format_option(*_WRITERS)
@output_option
@click.pass_obj
def command(
    options: Options,
    targets: tuple[str, ...],
    fail_on: frozenset[Status],
    baseline: Path | None,
    waivers: Path | None,
    only_confirmed: bool,
    max_unchecked: Limit | None,
    max_age: str | None,
    also: list[tuple[str, Path]],
    form: str,
    output: Path | None,
) -> None:
    """Import reports that are files, visit their sources, report, and exit 1 when something is the matter.

    Exits 0 when nothing is, 1 with findings, 3 when we could not check: nothing is called broken because we are
    offline, and nothing is called well that nobody has looked at.
    """
    if max_age is not None:
        options.flags["max_age"] = max_age
    rules = Rules(
        fail_on=fail_on,
        baseline=Baseline.read(baseline) if baseline is not None else Baseline(),
        waivers=read_waivers(waivers),
        only_confirmed=only_confirmed,
        most_unchecked=max_unchecked,
    )
    with options.opened() as opened, in_its_world(opened) as bench, progress_bar() as progress:
        files = {_document(bench, target): _file(target) for target in targets}
        ids = list(files)
        refresh = Refresh(bench=bench, on_progress=progress, sites=bench.sites(ids), names=bench.names(ids))
        run = refresh.run(bench.ledger.documents.source_ids(ids))
        result = _result(bench, files, run, rules)
    for each, path in (*also, (form, output)):
        put(_WRITERS[each](result), path, colored=each == "text")
    if refresh.interrupted:
        raise click.exceptions.Exit(ExitCode.INTERRUPTED)
    note(result.sentence())
    raise click.exceptions.Exit(result.ruling.code)


def _file(target: str) -> Path | None:
    path = Path(target)
    return path if path.is_file() or path.suffix or "/" in target else None


def _document(bench: Workbench, target: str) -> str:
    path = _file(target)
    if path is not None:
        return bench.keep(path, bench.shelved(bench.read(path))).document_id
    return bench.ledger.documents.get(target).id


def _result(bench: Workbench, files: Mapping[str, Path | None], run: Run, rules: Rules) -> Result:
    views = [bench.view(document_id) for document_id in files]
    reports = [to_json(view) for view in views]
    ruling = rule(
        [each for report in reports for each in matters(report)],
        [each for report in reports for each in unseen(report, since=run.started_at)],
        rules,
        today=bench.now().date(),
    )
    return Result(
        ruling=ruling,
        views=views,
        reports=reports,
        files={document_id: File(path) for document_id, path in files.items() if path is not None},
        fail_on=rules.fail_on,
    )
