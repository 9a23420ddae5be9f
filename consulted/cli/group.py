"""The group all commands belong to, and the options they share."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from consulted.config import Config, load, product
from consulted.reports.clean import bridled
from models.errors import ConfigurationError

if TYPE_CHECKING:
    from consulted.workbench import Workbench

#: Command to the module that holds it, loaded only when it is called, and to its line in the help.
COMMANDS = {
    "demo": ("consulted.cli.demo", "The main job on a bundled small web."),
    "import": ("consulted.cli.importing", "Read reports, keep their references."),
    "list": ("consulted.cli.listing", "Documents and their freshness."),
    "refresh": ("consulted.cli.refreshing", "Revisit the sources now."),
    "check": ("consulted.cli.checking", "Import if a file, refresh, report; for CI."),
    "report": ("consulted.cli.reporting", "What changed and what needs a person."),
    "review": ("consulted.cli.reviewing", "List findings and decide on them."),
    "export": ("consulted.cli.exporting", "The report with refreshed notes."),
    "facts": ("consulted.cli.facts", "Partnership facts, how they stand; correct them."),
    "diff": ("consulted.cli.differing", "Consulted version against today."),
    "snapshots": ("consulted.cli.snapshots", "List, show, verify, hand out what was seen."),
    "backup": ("consulted.cli.keeping", "All that is kept, in one file."),
    "restore": ("consulted.cli.restoring", "Put a backup back."),
    "serve": ("consulted.cli.serving", "Review pages, JSON API, Memento endpoints."),
    "users": ("consulted.cli.users", "Who may use the review desk."),
    "schedule": ("consulted.cli.scheduling", "Run the scheduled jobs until stopped; --plan shows what comes."),
    "worker": ("consulted.cli.working", "Visit sources for refreshes begun elsewhere (PostgreSQL)."),
    "runs": ("consulted.cli.runs", "What ran, when, and what came of it."),
    "notices": ("consulted.cli.notices", "What people were told; --test tries the channels."),
    "migrate-store": ("consulted.cli.moving", "Move the store to another database, e.g. PostgreSQL."),
    "config": ("consulted.cli.settings", "Settings in force."),
    "doctor": ("consulted.cli.doctor", "Is everything in order?"),
}


@dataclass(kw_only=True)
class Options:
    """What was said before the command's name."""

    config_file: Path | None = None
    flags: dict[str, Any] = field(default_factory=dict)

    def config(self) -> Config:
        """Read the settings.

        Raises:
            ConfigurationError: a key is unknown or a value bad.
        """
        return load(self.config_file, flags=self.flags)

    def opened(self) -> AbstractContextManager[Workbench]:
        """Open the store the settings name."""
        # Here, not above: help and settings must not wait for what a crawl needs.
        from consulted.workbench import opened

        return opened(self.config())


class _Formatter(logging.Formatter):
    """Writes lines without what a terminal would obey; words of others end up in them."""

    def format(self, record: logging.LogRecord) -> str:
        return bridled(super().format(record))


class Commands(click.Group):
    """Finds commands in their modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command: click.Command = import_module(module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


def _settings(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    for name, equals, _value in pairs:
        if not equals:
            raise ConfigurationError(f"--set {name!r} lacks its value; write --set {name}=VALUE")
    return {name.strip(): value.strip() for name, _, value in pairs}


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with:  consulted demo",
)
@click.version_option(product().partition("/")[2], prog_name="consulted")
@click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings file; default consulted.toml.")
@click.option("--home", help="Folder below which everything is kept; default .consulted.")
@click.option("--set", "settings", multiple=True, callback=_settings, metavar="KEY=VALUE", help="Override one setting.")
@click.option("--verbose", "-v", is_flag=True, help="Show what Scrapy and the database say.")
@click.pass_context
def cli(
    ctx: click.Context, config_file: Path | None, home: str | None, settings: dict[str, str], verbose: bool
) -> None:
    """Say when the sources of a report change.

    Reads a report's footnotes, revisits every source, compares it with the version that was consulted, and says what
    is stale, broken, moved or changed, with the evidence.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_Formatter("%(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO if verbose else logging.CRITICAL, handlers=[handler])
    ctx.obj = Options(config_file=config_file, flags=settings if home is None else {**settings, "home": home})


def output_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--output FILE`` to a command that prints data."""
    return click.option(
        "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file, all or nothing."
    )(function)


def format_option(*formats: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add ``--format`` to a command that prints data."""
    return click.option("--format", "form", type=click.Choice(formats), default=formats[0], show_default=True)
