"""``consulted facts forget``: erase what is kept of a person, or what has grown too old."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from consulted.cli.group import Options
from consulted.cli.output import note, put, table
from consulted.config import shown
from consulted.facts.forgetting import Forgetting, Trace
from consulted.reports import date
from consulted.reports.clean import clean
from models.errors import ConfigurationError

if TYPE_CHECKING:
    from consulted.workbench import Workbench


@click.command(
    "forget",
    short_help="Erase what is kept of a person.",
    epilog='Example:  consulted facts forget "Ada Example" --yes',
)
@click.argument("person", required=False, metavar="[PERSON]")
@click.option("--yes", is_flag=True, help="Erase it; without this it is only shown.")
@click.option("--expired", is_flag=True, help="Erase what pages said of persons longer ago than the setting retention.")
@click.option("--by", metavar="NAME", help="Who erases it.")
@click.option("--why", metavar="TEXT", help="Why; do not name the person here.")
@click.pass_obj
def forget(options: Options, person: str | None, yes: bool, expired: bool, by: str | None, why: str | None) -> None:
    """Erase all facts, values and quotes that are kept of PERSON, in all documents; that it was done stays.

    A name is one in any order, with or without accents and titles. What would be erased is shown first; --yes does it.
    Reports and snapshots themselves are not touched: docs/privacy.md says what is reached and what is not.
    """
    if expired == (person is not None):
        raise ConfigurationError("give either a PERSON or --expired; 'consulted facts forget --help' shows both")
    with options.opened() as bench:
        if person is None:
            _expire(bench)
        else:
            _forget(bench, person, yes=yes, by=by, why=why)


def _expire(bench: Workbench) -> None:
    retention = bench.config["retention"]
    if retention is None:
        raise ConfigurationError("retention is not set, so nothing grows too old; set it, e.g. --set retention=730d")
    count = bench.expire()
    bench.assess([document.id for document in bench.documents(())])
    put(f"Erased {date.many(count, 'value')} last seen more than {shown(retention)} ago.", None)


def _forget(bench: Workbench, person: str, *, yes: bool, by: str | None, why: str | None) -> None:
    forgetting = Forgetting(ledger=bench.ledger, name=person)
    traces = forgetting.traces()
    if not traces:
        near = forgetting.near()
        put(f"Erased 0 facts: none is kept of {clean(person)}.", None)
        if near:
            note(f"Perhaps you mean {' or '.join(map(clean, near))}")
        return
    facts = sum(len(trace.facts) for trace in traces)
    others = sum(len(trace.named_in) for trace in traces)
    if not yes:
        put(_listed(traces), None)
        also = f", and the name in {date.many(others, 'fact')} of others" if others else ""
        note(f"Nothing is erased yet. To erase {date.many(facts, 'fact')}{also}, say so again with --yes")
        return
    closed = forgetting.forget(traces, by=by, now=bench.now(), note=why)
    bench.assess([trace.document_id for trace in traces])
    documents = date.many(len(traces), "document")
    named = f" The name was erased from {date.many(others, 'fact')} of others." if others else ""
    put(f"Erased {date.many(facts, 'fact')} in {documents}; closed {date.many(closed, 'finding')}.{named}", None)
    note("Reports and snapshots still hold what they hold; docs/privacy.md says how to deal with them")


def _listed(traces: Sequence[Trace]) -> str:
    rows = [
        [trace.document_id, fact.id, clean(fact.subject), fact.predicate, clean(fact.value.text, limit=60), what]
        for trace in traces
        for facts, what in ((trace.facts, "erased"), (trace.named_in, "name erased"))
        for fact in facts
    ]
    return table(rows, ["document", "id", "subject", "fact", "value", "would be"])
