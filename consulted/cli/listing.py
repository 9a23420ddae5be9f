"""``consulted list``: documents and their freshness."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json, table
from consulted.reports import outline
from consulted.reports.view import ReportView
from models.verdict import Status


@click.command("list", epilog="Example:  consulted list --format json")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(options: Options, form: str, output: Path | None) -> None:
    """List the documents kept, with the number of references by status."""
    with options.opened() as bench:
        views = [bench.view(document.id, brief=True) for document in bench.documents(())]
    if form == "json":
        put_json([_json(view) for view in views], output)
    elif views:
        put(_text(views), output)
    else:
        note("No document is kept yet. Next:  consulted import FILE")


def _json(view: ReportView) -> dict[str, object]:
    return {
        "document": view.document,
        "references": len(view.references),
        "summary": view.summary,
        "score": view.score,
        "score_history": view.score_history,
        "last_refresh": view.last_refresh,
        "findings": sum(finding.state == "open" for finding in view.findings),
    }


def _text(views: list[ReportView]) -> str:
    words = [status.value for status in Status]
    rows = [
        [
            view.document.id,
            len(view.references),
            *(view.summary[word] or "·" for word in words),
            _score(view),
            f"{view.last_refresh:%Y-%m-%d}" if view.last_refresh else "never",
            (view.document.title or "")[:48],
        ]
        for view in views
    ]
    return table(rows, ["document", "notes", *words, "score", "visited", "title"])


def _score(view: ReportView) -> str:
    """Return the share that is fresh, and whether it rose or fell when it last changed."""
    if view.score is None:
        return "·"
    before = outline.score_before(view)
    way = "" if before is None or before.score is None else " ↑" if view.score > before.score else " ↓"
    return f"{view.score:.0%}{way}"
