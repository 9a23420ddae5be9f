"""``consulted facts``: what a report states of partners, people, numbers and dates, and how it stands."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from consulted.cli.fact_edits import correct, drop, restore, watch
from consulted.cli.fact_history import history
from consulted.cli.forgetting import forget
from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json
from consulted.cli.reporting import latest
from consulted.facts.companion import SUFFIX
from consulted.facts.template import template
from consulted.reports import fact_csv, fact_text
from consulted.reports.clean import tidied
from consulted.reports.look import Look
from consulted.reports.markdown import facts as markdown
from consulted.workbench import Workbench
from models.errors import ConfigurationError
from models.fact import FactStatus, FactType

#: Columns of a report that goes nowhere in particular, and the most that can be read across.
_WIDTH, _WIDEST, _NARROWEST = 100, 180, 60


class Facts(click.Group):
    """Takes what is no command of its own for a document: ``consulted facts DOC``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``show`` where no command is named."""
        if not args or (args[0] not in self.commands and args[0] not in ("-h", "--help")):
            args = ["show", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they are needed."""
        return list(self.commands)


@click.group(
    "facts",
    cls=Facts,
    epilog="Example:  consulted facts eu-canada-2019 --status changed,expired",
    subcommand_metavar="[DOC] | COMMAND [ARGS]...",
)
def command() -> None:
    """Show the facts a report states of partnerships, organisations and people, and how they stand today.

    Without a command it is "show": consulted facts [DOC] [--status S,...] [--type T,...] [--no-personal] [--ids]
    [--format text|json|csv|markdown|yaml] [--output FILE]. Without DOC it shows the document imported last. A document
    named like one of the commands is reached by "consulted facts show DOC".
    """


def _words(kind: type[FactStatus] | type[FactType]) -> Callable[[click.Context, click.Parameter, str | None], Any]:
    def read(_: click.Context, param: click.Parameter, value: str | None) -> frozenset[str]:
        said = frozenset(word.strip() for word in (value or "").split(",") if word.strip())
        unknown = sorted(said - set(kind))
        if unknown:
            raise ConfigurationError(f"--{param.name}: {', '.join(unknown)} is none of {', '.join(kind)}")
        return said

    return read


@command.command(
    "show",
    short_help="Show facts (the default).",
    epilog="Example:  consulted facts show eu-canada-2019 --format csv -o facts.csv",
)
@click.argument("document", required=False, metavar="[DOC]")
@click.option("--status", callback=_words(FactStatus), metavar="S,...", help="Only facts that stand so.")
@click.option("--type", callback=_words(FactType), metavar="T,...", help="Only facts of these types.")
@click.option("--no-personal", is_flag=True, help="Leave out what is stated of persons.")
@click.option("--ids", is_flag=True, help="Show the ids by which facts are corrected and dropped.")
@format_option("text", "json", "csv", "markdown", "yaml")
@output_option
@click.pass_obj
def show(
    options: Options,
    document: str | None,
    status: frozenset[str],
    type: frozenset[str],
    no_personal: bool,
    ids: bool,
    form: str,
    output: Path | None,
) -> None:
    """Show the facts of a document: as stated, as found now, how they stand, why, and which notes carry them.

    Statuses: confirmed, changed, contradicted, absent, expired, unverified. Types: contact, partnership, membership,
    count, event, target-country, name. "--format yaml" prints a file to keep beside the report, to correct them in.
    """
    with options.opened() as bench:
        document_id = document or latest(bench)
        if form == "yaml":
            put(_template(bench, document_id, no_personal=no_personal), output)
            return
        view = bench.view(document_id)
    facts = [
        fact
        for fact in view.facts
        if (not status or fact["status"] in status)
        and (not type or fact["type"] in type)
        and not (no_personal and fact["personal"])
    ]
    if form == "json":
        put_json(facts, output)
    elif form == "csv":
        put(fact_csv.write(tidied(facts)), output)
    elif form == "markdown":
        put("\n".join(markdown(tidied(facts), ids=ids, day=view.document.date)), output)
    else:
        put(fact_text.write(tidied(facts), look(output), ids=ids, day=view.document.date), output, colored=True)
    _advise(document_id, facts, len(view.facts), form)


def _template(bench: Workbench, document_id: str, *, no_personal: bool) -> str:
    bench.ledger.documents.get(document_id)
    hidden = no_personal or bench.config["redact"]
    facts = [fact for fact in bench.ledger.facts.of(document_id) if not (hidden and fact.personal)]
    dropped = {fact.id for fact in bench.ledger.facts.of(document_id, dropped=True)}
    edits = [edit for edit in bench.ledger.facts.edits(document_id) if edit.fact_id in dropped]
    return template(document_id, f"REPORT{SUFFIX}", facts, edits)


def _advise(document_id: str, facts: Sequence[object], kept: int, form: str) -> None:
    if form != "text":
        return
    if not kept:
        note(f"{document_id} states no facts we could read. Add one:  consulted facts watch --help")
    elif not facts:
        note(f"None of the {kept} facts of {document_id} is asked for; leave out --status and --type to see all")


def look(output: Path | None) -> Look:
    """Return how text should look where it goes: in colours on a terminal, plain in a pipe or a file."""
    if output is not None or not sys.stdout.isatty():
        return Look(width=_WIDTH)
    columns = shutil.get_terminal_size().columns
    return Look(color=not os.environ.get("NO_COLOR"), width=min(max(columns, _NARROWEST), _WIDEST))


for _each in (watch, correct, drop, restore, history, forget):
    command.add_command(_each)
