"""``consulted config``: every setting, its value and where it came from."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import put, put_json, table
from consulted.config import KEYS, shown, veiled


@click.command("config", epilog="Example:  CONSULTED_TIMEOUT=10s consulted config")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, form: str, output: Path | None) -> None:
    """Show every setting with its value and where it came from: a default, consulted.toml, a variable or a flag."""
    config = options.config()
    values = {key.name: shown(veiled(key.name, config[key.name])) for key in KEYS}
    if form == "json":
        put_json({name: {"value": value, "origin": config.origins[name]} for name, value in values.items()}, output)
        return
    rows = [(key.name, values[key.name] or "-", config.origins[key.name], key.help) for key in KEYS]
    put(table(rows, ["key", "value", "from", "meaning"]), output)
