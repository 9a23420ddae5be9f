"""``consulted import``: read reports and keep their references."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json
from consulted.workbench import Workbench
from models.coding import plain
from models.errors import ConfigurationError
from models.ledger.documents import Imported
from models.reference import Reading


@click.command(
    "import",
    epilog="Example:  consulted import report.txt --id eu-canada-2019",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--id", "slug", help="Name of the document from now on; default: from the file's name or title.")
@click.option("--dry-run", is_flag=True, help="Show what would be read; keep nothing.")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(
    options: Options, files: tuple[Path, ...], slug: str | None, dry_run: bool, form: str, output: Path | None
) -> None:
    """Read reports and keep their references.

    Every note is kept with its label, its text byte for byte, its address as printed, its consulted-on date and the
    sentence that cites it. Importing a file again brings its document up to date and keeps its history.
    """
    if slug is not None and len(files) > 1:
        raise ConfigurationError("--id names one document; give one FILE with it")
    with options.opened() as bench:
        readings = [bench.read(path, slug) for path in files]
        results = [
            None if dry_run else bench.keep(path, reading) for path, reading in zip(files, readings, strict=True)
        ]
        if form == "json":
            found = [_json(reading) for reading in readings]
            put_json(found[0] if len(found) == 1 else found, output)
        else:
            put("\n\n".join(map(_text, readings, results)), output)
        _advise(bench, readings, dry_run)


def _json(reading: Reading) -> dict[str, object]:
    return {
        "document": plain(reading.document),
        "references": plain(reading.references),
        "facts": [],
        "inconsistencies": plain(reading.inconsistencies),
        "warnings": list(reading.warnings),
    }


def _text(reading: Reading, imported: Imported | None) -> str:
    document, references = reading.document, reading.references
    kinds = {
        kind: sum(each.kind.value == kind for each in references) for kind in ("web", "document", "interview", "note")
    }
    counted = ", ".join(f"{count} {kind}" for kind, count in kinds.items() if count)
    dated = sum(each.consulted is not None and each.consulted.date is not None for each in references)
    lines = [
        f"{document.id}: {document.title or 'without a title'}",
        f"  {len(references)} references ({counted}), {dated} with a consulted-on date",
    ]
    if imported is not None:
        lines.append(f"  {_outcome(imported)}")
    lines += [f"  {label}" for label in _doubts(reading)]
    return "\n".join(lines)


def _outcome(imported: Imported) -> str:
    told = {
        "new": f"kept as a new document; {imported.sources} distinct sources to visit",
        "unchanged": f"nothing new since the last import; {imported.sources} distinct sources",
        "updated": f"brought up to date; {imported.sources} distinct sources",
    }[imported.state]
    changes = [
        f"{len(labels)} {what} ({', '.join(labels[:10])}{'…' if len(labels) > 10 else ''})"
        for what, labels in (
            ("added", imported.added if imported.state == "updated" else ()),
            ("changed", imported.changed),
            ("dropped", imported.dropped),
        )
        if labels
    ]
    return "; ".join([told, *changes])


def _doubts(reading: Reading) -> list[str]:
    doubts = list(reading.warnings)
    for each in reading.references:
        dates = each.consulted or each.interview
        if dates is not None and dates.ambiguous:
            doubts.append(
                f"note {each.label}: {dates.date} could also be {' or '.join(dates.alternatives) or 'another day'}"
            )
        doubts += [
            f"note {each.label}: address looks damaged by print: {url.printed}" for url in each.urls if url.suspect
        ]
        if not each.cited_by:
            doubts.append(f"note {each.label}: nothing in the text cites it")
    return doubts


def _advise(bench: Workbench, readings: list[Reading], dry_run: bool) -> None:
    if bench.rehearsal:
        note("This home is a rehearsal on the bundled small web; use another --home for work that counts.")
    if dry_run:
        note("Nothing was kept (--dry-run).")
    else:
        note(f"Next:  consulted refresh {' '.join(reading.document.id for reading in readings)}")
