"""``consulted restore``: put a backup back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from consulted.cli.group import Options, format_option
from consulted.cli.output import counting, note, put, put_json
from consulted.reports.date import many

if TYPE_CHECKING:
    from consulted.backup import Restored


@click.command("restore", epilog="Example:  consulted --home restored restore consulted-backup.zip")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Put it in the place of what is kept there already.")
@format_option("text", "json")
@click.pass_obj
def command(options: Options, file: Path, replace: bool, form: str) -> None:
    """Put a backup where the settings say that everything is kept: the same rows, the same snapshots.

    Its digests are all worked out anew before anything is written, and the rows come in one transaction: whatever
    happens meanwhile, the store is the one that was there or the one of the backup. An older backup is brought to the
    newest schema, a newer one refused.
    """
    from consulted.backup import restore

    config = options.config()
    with counting("Proving the backup") as report:
        made = restore(config, file, replace=replace, report=report)
    if form == "json":
        put_json(_json(file, made))
    else:
        put(_text(made), None)
    for warc in made.manifest.missing:
        note(f"The backup lacks {warc}, which was gone when it was made.")
    if made.others:
        note(f"{many(made.others, 'snapshot file')} in {config.snapshots} is not in the backup, and was left there.")
    note("Next:  consulted snapshots verify")


def _text(made: Restored) -> str:
    rows, tables = many(sum(made.tables.values()), "row"), many(len(made.tables), "table")
    lay = f", {made.kept} of which lay there" if made.kept else ""
    came = f" (from schema {made.manifest.schema} to {made.schema})" if made.manifest.schema != made.schema else ""
    files = many(made.written + made.kept, "snapshot file")
    return f"Restored {rows} of {tables}{came} and {files}{lay}, as of {made.manifest.made_at}."


def _json(file: Path, made: Restored) -> dict[str, object]:
    return {
        "file": str(file),
        "made_at": made.manifest.made_at,
        "schema": {"backup": made.manifest.schema, "store": made.schema},
        "tables": made.tables,
        "snapshot_files": {"written": made.written, "there": made.kept, "others": made.others},
        "missing": made.manifest.missing,
        "accounts": made.manifest.accounts,
    }
