"""``consulted export``: the report with refreshed notes."""

from __future__ import annotations

from pathlib import Path

import click

from consulted.amend.handing_back import hand_back
from consulted.cli.group import Options
from consulted.cli.output import note, put_bytes
from consulted.reports import date
from consulted.reports.clean import clean
from consulted.review.proposing import told


@click.command("export", epilog="Example:  consulted export eu-canada-2019 --output eu-canada-2019.md")
@click.argument("document", metavar="DOC")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Write to this file, all or nothing.",
)
@click.option("--errata", "sheet", is_flag=True, help="A sheet of errata (Markdown, HTML, Word) in place of it.")
@click.pass_obj
def command(options: Options, document: str, output: Path, sheet: bool) -> None:
    """Write the report with the decisions accepted in 'consulted review' put into its notes, and nothing else changed.

    Reports that are text are written in their own words, Word documents with tracked changes and comments, and all are
    checked by reading them again. For other formats a sheet of errata says what each note should read: --output
    errata.html. With nothing accepted the file is the one imported.
    """
    with options.opened() as bench:
        handed = hand_back(bench, document, output, sheet=sheet)
    put_bytes(handed.content, output)
    if not handed.changed:
        note("Nothing was accepted that changes a note." if not handed.sheet else "Nothing was accepted.")
    else:
        what = "lists" if handed.sheet else "changes"
        note(f"It {what} {date.many(len(handed.changed), 'note')}: {', '.join(map(clean, handed.changed))}.")
    for each in handed.left:
        note(f"Left as it was, {told(each.edit)}: {clean(each.why)}.")
