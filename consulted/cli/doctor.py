"""``consulted doctor``: is everything in order?"""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import put, put_json
from consulted.doctor import Health, examine
from models.errors import ExitCode


@click.command("doctor", epilog="Example:  consulted doctor")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, form: str, output: Path | None) -> None:
    """Look at settings, store, snapshots and installation, and say what needs mending and how.

    Exits 0 when all is well, 2 when something needs mending.
    """
    checks = examine(options.config())
    if form == "json":
        put_json({"checks": checks, "healthy": all(each.health is not Health.BAD for each in checks)}, output)
    else:
        put("\n".join(f"{_SIGNS[each.health]} {each.name}: {each.message}" for each in checks), output)
    if any(each.health is Health.BAD for each in checks):
        raise click.exceptions.Exit(ExitCode.USAGE)


_SIGNS = {Health.GOOD: "ok  ", Health.ODD: "note", Health.BAD: "BAD "}
