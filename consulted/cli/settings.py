"""``consulted config``: every setting, its value and where it came from."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import put, put_json, table
from consulted.config import KEYS, shown


@click.command("config", epilog="Example:  CONSULTED_TIMEOUT=10s consulted config")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, form: str, output: Path | None) -> None:
    """Show every setting with its value and where it came from: a default, consulted.toml, a variable or a flag."""
    config = options.config()
    if form == "json":
        put_json(
            {key.name: {"value": shown(config[key.name]), "origin": config.origins[key.name]} for key in KEYS}, output
        )
        return
    rows = [(key.name, shown(config[key.name]) or "-", config.origins[key.name], key.help) for key in KEYS]
    put(table(rows, ["key", "value", "from", "meaning"]), output)
