"""``consulted import``: read reports and keep their references."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, on_terminal, put, put_json
from consulted.facts.keeping import stated
from consulted.facts.withheld import withhold_fact
from consulted.reports import reading as told
from consulted.reports.fact_json import stated_json
from consulted.workbench import Workbench
from models.coding import plain
from models.errors import ConfigurationError, UnreadableDocumentError
from models.fact import Fact
from models.ledger.documents import Imported
from models.reference import Reading

#: Files that could not be read are named one by one, but a wrong folder must not scroll for pages.
_NAMED = 20


@click.command(
    "import",
    epilog="Example:  consulted import report.docx --dry-run",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--id", "slug", help="Name of the document from now on; default: from the file's name or title.")
@click.option("--dry-run", is_flag=True, help="Show all that would be read; keep nothing.")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(
    options: Options, files: tuple[Path, ...], slug: str | None, dry_run: bool, form: str, output: Path | None
) -> None:
    """Read reports and keep their references.

    Plain text, Markdown, Word (.docx), PDF, HTML, OpenDocument, LaTeX, BibTeX, RIS, CSL-JSON, wikitext and CSV are
    told apart by what they hold. Every note is kept with its label, its text byte for byte, its address as printed,
    its consulted-on date and the sentences that cite it; what is doubtful is said.

    Importing a report again brings its document up to date, keeps its history and says what changed. If one of
    several files cannot be read, none is kept.
    """
    if slug is not None and len(files) > 1:
        raise ConfigurationError("--id names one document; give one FILE with it")
    with options.opened() as bench:
        readings = [reading if slug else bench.shelved(reading) for reading in _read(bench, files, slug)]
        results: list[Imported | None] = [None] * len(files)
        if not dry_run:
            for place, path in enumerate(files):
                # Again: a file before it may have taken its name, or be the edition it follows.
                readings[place] = readings[place] if slug else bench.shelved(readings[place])
                results[place] = bench.keep(path, readings[place])
        if form == "json":
            redact = bool(bench.config["redact"])
            found = [_json(*each, redact=redact) for each in zip(readings, results, strict=True)]
            put_json(found[0] if len(found) == 1 else found, output)
        else:
            put("\n\n".join(_text(*each, dry_run) for each in zip(readings, results, strict=True)), output)
        _advise(bench, readings, dry_run)


def _text(reading: Reading, imported: Imported | None, dry_run: bool) -> str:
    return told.write(reading, imported, every=dry_run)


def _read(bench: Workbench, files: Sequence[Path], slug: str | None) -> list[Reading]:
    """Read all *files* before any is kept.

    Raises:
        UnreadableDocumentError: some cannot be read; each is named.
    """
    found: list[Reading] = []
    faults: list[UnreadableDocumentError] = []
    with _progress(len(files)) as step:
        for path in files:
            step(path.name)
            try:
                found.append(bench.read(path, slug))
            except UnreadableDocumentError as fault:
                faults.append(fault)
    if not faults:
        return found
    if len(files) == 1:
        raise faults[0]
    more = [f"… and {len(faults) - _NAMED} more"] if len(faults) > _NAMED else []
    named = "\n  ".join([*map(str, faults[:_NAMED]), *more])
    raise UnreadableDocumentError(
        f"{len(faults)} of {len(files)} files cannot be read, so none was kept; leave them out or mend them:\n  {named}"
    )


@contextmanager
def _progress(files: int) -> Iterator[Callable[[str], None]]:
    """Show on a terminal which of many files is being read."""
    if files == 1 or not on_terminal():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Reading {task.description:40.40}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        row = bar.add_task("", total=files, completed=-1)
        yield lambda name: bar.update(row, description=name, advance=1)


def _json(reading: Reading, imported: Imported | None, *, redact: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "document": plain(reading.document),
        "references": plain(reading.references),
        "facts": [_fact(fact, redact=redact) for fact in stated(reading)],
        "inconsistencies": plain(reading.inconsistencies),
        "warnings": list(reading.warnings),
    }
    return found if imported is None else {**found, "import": plain(imported)}


def _fact(fact: Fact, *, redact: bool) -> dict[str, object]:
    found = {**stated_json(fact), "confidence": fact.confidence}
    return withhold_fact(found) if redact and fact.personal else found


def _advise(bench: Workbench, readings: Sequence[Reading], dry_run: bool) -> None:
    if bench.rehearsal:
        note("This home is a rehearsal on the bundled small web; use another --home for work that counts.")
    if dry_run:
        note("Nothing was kept (--dry-run).")
    elif len(readings) > _NAMED:
        note("Next:  consulted refresh")
    else:
        note(f"Next:  consulted refresh {' '.join(dict.fromkeys(reading.document.id for reading in readings))}")
