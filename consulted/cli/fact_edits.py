"""``consulted facts watch``, ``correct``, ``drop`` and ``restore``: a person's word on facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from consulted.cli.group import Options
from consulted.cli.output import note, put
from consulted.facts import correcting
from consulted.facts.entry import Entry
from consulted.reports import fact_text
from consulted.reports.clean import tidied
from consulted.reports.look import Look
from consulted.workbench import Workbench
from models.fact import FactType


def _by(function: Callable[..., Any]) -> Callable[..., Any]:
    why = click.option("--why", metavar="TEXT", help="Why, for whoever asks later.")(function)
    return click.option("--by", metavar="NAME", help="Who says so.")(why)


def _told(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options by which a person says what a fact is."""
    for option in (
        click.option("--as-of", metavar="DATE", help="The day it speaks of; default: the report's own."),
        click.option("--until", metavar="DATE", help="The last day it can hold; it expires then without a visit."),
        click.option("--note", "labels", multiple=True, metavar="LABEL", help="A note that carries it; repeatable."),
    ):
        function = option(function)
    return _by(function)


@click.command(
    "watch",
    short_help="Add a fact.",
    epilog="""Example:

\b
  consulted facts watch eu-canada-2019 --type partnership \\
    --subject "Example Cluster – Sample Network" --predicate valid-until --value 2027-06 --note 3""",
)
@click.argument("document", metavar="DOC")
@click.option(
    "--type",
    "type_",
    type=click.Choice([each.value for each in FactType]),
    required=True,
    help="What the fact is about.",
)
@click.option("--subject", required=True, help="Whom or what it is about; of an agreement all partners: “A – B”.")
@click.option("--predicate", required=True, help="What is said of it, e.g. phone, valid-until, members.")
@click.option("--value", "values", multiple=True, required=True, help="Its value; repeat it for a list.")
@click.option("--another", is_flag=True, help="Keep it beside the one already stated of the same subject.")
@_told
@click.pass_obj
def watch(
    options: Options,
    document: str,
    type_: str,
    subject: str,
    predicate: str,
    values: tuple[str, ...],
    another: bool,
    labels: tuple[str, ...],
    until: str | None,
    as_of: str | None,
    by: str | None,
    why: str | None,
) -> None:
    """Add a fact to watch: one the report states and we missed, or one that matters to it.

    Predicates: contact works-at, role, email, phone; partnership partners, signed, renewed, valid-until, status;
    membership members; count members, companies, smes, partners or the counted noun; event date, founded; name name;
    target-country targets. Values are read as those of reports are; one that could not be compared is refused.
    """
    entry = Entry(
        type=FactType(type_),
        subject=subject,
        predicate=predicate,
        values=values,
        labels=labels,
        until=until,
        as_of=as_of,
    )
    with options.opened() as bench:
        fact = correcting.watch(bench, document, entry, another=another, by=by, why=why)
        _show(bench, document, fact.id, f"Watching {fact.id}")


@click.command(
    "correct",
    short_help="Put your reading over the reader's.",
    epilog="Example:  consulted facts correct eu-canada-2019 f1a2b3c4 --value 2027-06-30",
)
@click.argument("document", metavar="DOC")
@click.argument("fact_id", metavar="ID")
@click.option("--value", "values", multiple=True, help="The value as the report means it; repeat it for a list.")
@click.option("--subject", help="Whom or what it is about.")
@_told
@click.pass_obj
def correct(
    options: Options,
    document: str,
    fact_id: str,
    values: tuple[str, ...],
    subject: str | None,
    labels: tuple[str, ...],
    until: str | None,
    as_of: str | None,
    by: str | None,
    why: str | None,
) -> None:
    """Put your reading of a fact over the reader's; the id stays, and so do all values it had.

    It stands, also when the report is imported again, until "consulted facts restore" takes it back.
    """
    entry = Entry(subject=subject, values=values or None, labels=labels or None, until=until, as_of=as_of)
    with options.opened() as bench:
        fact = correcting.correct(bench, document, fact_id, entry, by=by, why=why)
        _show(bench, document, fact.id, f"Corrected {fact.id}")


@click.command(
    "drop",
    short_help="Leave a fact out.",
    epilog="Example:  consulted facts drop eu-canada-2019 f1a2b3c4 --why misread",
)
@click.argument("document", metavar="DOC")
@click.argument("fact_id", metavar="ID")
@_by
@click.pass_obj
def drop(options: Options, document: str, fact_id: str, by: str | None, why: str | None) -> None:
    """Leave a fact out from now on, also when the report is imported again; its history stays."""
    with options.opened() as bench:
        fact = correcting.drop(bench, document, fact_id, by=by, why=why)
    note(f"Dropped {fact.id}. Take it back:  consulted facts restore {document} {fact.id}")


@click.command(
    "restore",
    short_help="Take people's words on a fact back.",
    epilog="Example:  consulted facts restore eu-canada-2019 f1a2b3c4",
)
@click.argument("document", metavar="DOC")
@click.argument("fact_id", metavar="ID")
@_by
@click.pass_obj
def restore(options: Options, document: str, fact_id: str, by: str | None, why: str | None) -> None:
    """Take back what people corrected, dropped or added: the report's own statement stands again."""
    with options.opened() as bench:
        fact, stays = correcting.restore(bench, document, fact_id, by=by, why=why)
        if stays:
            _show(bench, document, fact.id, f"Restored {fact.id}")
            return
    note(f"{fact.id} was added by a person and is gone: the report itself does not state it")


def _show(bench: Workbench, document: str, fact_id: str, done: str) -> None:
    """Say how a fact stands that was just given."""
    view = bench.view(document)
    facts = [fact for fact in view.facts if fact["id"] == fact_id]
    note(done)
    put(fact_text.write(tidied(facts), Look(), ids=True, day=view.document.date), None)
    if facts and facts[0]["status"] == "unverified":
        note(f"Next:  consulted refresh {document}")
