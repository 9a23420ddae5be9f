"""``consulted report``: what changed and what needs a person."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import put, put_bytes, put_json
from consulted.reports import BINARY, render, written
from consulted.reports.json import to_json
from consulted.since import beginning
from consulted.workbench import Workbench
from models.errors import UnknownDocumentError


@click.command(
    "report",
    epilog="Example:  consulted report eu-canada-2019 --format html --output report.html",
)
@click.argument("document", required=False, metavar="[DOC]")
@click.option("--since", metavar="DATE|RUN", help="What happened since that day, or since that run began.")
@format_option("text", "json", "markdown", "html", "csv", "xlsx")
@output_option
@click.pass_obj
def command(options: Options, document: str | None, since: str | None, form: str, output: Path | None) -> None:
    """Say how the references of a document stand: what is broken, moved, changed or stale, and why.

    Without DOC it reports on the document imported last.
    """
    if form in BINARY and output is None:
        raise click.UsageError(f"--format {form} is a file, not text: name it with --output report.{form}")
    with options.opened() as bench:
        document_id = document or latest(bench)
        # Time alone may have overtaken a fact, or a note, since anybody looked.
        bench.assess([bench.ledger.documents.get(document_id).id])
        view = bench.view(document_id, since=beginning(bench.ledger, since) if since is not None else None)
    if form == "json":
        put_json(to_json(view), output)
    elif form in BINARY and output is not None:
        put_bytes(written(view, form), output)
    else:
        put(render(view, form), output, colored=form == "text")


def latest(bench: Workbench) -> str:
    """Return the document imported last.

    Raises:
        UnknownDocumentError: none is kept.
    """
    documents = bench.documents(())
    if not documents:
        raise UnknownDocumentError("no document is kept yet; 'consulted import FILE' adds one")
    return documents[0].id
