"""``consulted backup``: all that is kept, in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from consulted.cli.group import Options, format_option
from consulted.cli.output import counting, note, put, put_json, putting
from consulted.reports.date import many
from models.errors import SnapshotError

if TYPE_CHECKING:
    from consulted.backup import BackedUp


@click.command("backup", epilog="Example:  consulted backup --output consulted-backup.zip")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Write to this file, all or nothing; others on this machine may not read it.",
)
@click.option("--without-accounts", is_flag=True, help="Leave out who may use the review desk, with their passwords.")
@click.option("--leave-out-missing", "lenient", is_flag=True, help="Go on where a snapshot file is gone, and say so.")
@format_option("text", "json")
@click.pass_obj
def command(options: Options, output: Path, without_accounts: bool, lenient: bool, form: str) -> None:
    """Write all that is kept to one file: documents, observations, decisions, people, and every snapshot.

    It is the store of one moment; refreshes, the scheduler and the desk may go on meanwhile. 'consulted restore' puts
    it back, on SQLite or PostgreSQL, whichever it came from. Settings (consulted.toml) are not in it.
    """
    from consulted.backup import write_backup

    gone = _leave_out if lenient else _refuse
    with options.opened() as bench, putting(output, private=True) as file, counting("Backing up") as report:
        made = write_backup(bench, file, accounts=not without_accounts, gone=gone, report=report)
    put_json(_json(output, made)) if form == "json" else put(_text(made), None)
    note(f"To put it back:  consulted --home OTHER restore {output}")


def _refuse(warc: str, error: SnapshotError) -> None:
    raise SnapshotError(
        f"{error}. Rows point at records in it: put {warc} back from an earlier backup, or back up the rest with "
        "--leave-out-missing"
    )


def _leave_out(_: str, error: SnapshotError) -> None:
    note(f"Left out: {error}.")


def _text(made: BackedUp) -> str:
    told = made.manifest
    rows = many(sum(told.tables.values()), "row")
    size = sum(each.size for each in made.files)
    kept = f"{rows} of {many(len(told.tables), 'table')} and {many(len(made.files), 'snapshot file')} ({size:,} bytes)"
    people = "" if told.accounts else ", nobody's account among them"
    return f"Backed up {kept}{people}, as of {told.made_at}.\n  the manifest has    {made.sha256}"


def _json(output: Path, made: BackedUp) -> dict[str, object]:
    told = made.manifest
    return {
        "file": str(output),
        "made_at": told.made_at,
        "schema": told.schema,
        "tables": told.tables,
        "snapshot_files": len(made.files),
        "snapshot_bytes": sum(each.size for each in made.files),
        "missing": told.missing,
        "accounts": told.accounts,
        "manifest_sha256": made.sha256,
    }
