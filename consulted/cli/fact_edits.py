"""``consulted facts watch``, ``correct``, ``drop`` and ``restore``: a person's word on facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from consulted.cli.group import Options
from consulted.cli.output import note, put
from consulted.facts.entry import Clerk, Entry
from consulted.facts.identity import of_person
from consulted.facts.value import BadFactError
from consulted.reports import date, fact_text
from consulted.reports.clean import tidied
from consulted.reports.look import Look
from consulted.workbench import Workbench
from models.errors import UnknownFactError
from models.fact import Fact, FactType

#: Fewer characters of an id are no name for it.
_SHORTEST = 4


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
        fact = clerk(bench, document).added(entry)
        kept = {each.id: each for each in bench.ledger.facts.of(document)}
        if fact.id in kept and another:
            fact = clerk(bench, document).added(entry, taken=kept)
        _require_free(document, fact, kept)
        _require_remembered(bench, document, fact)
        bench.ledger.facts.add(document, fact, by=by, now=bench.now(), note=why)
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
    if entry == Entry():
        raise BadFactError("nothing to correct; give --value, --subject, --note, --until or --as-of")
    with options.opened() as bench:
        former = find(bench, document, fact_id)
        fact = clerk(bench, document).corrected(former, entry)
        _require_remembered(bench, document, fact)
        bench.ledger.facts.add(document, fact, by=by, now=bench.now(), note=why)
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
        fact = find(bench, document, fact_id)
        bench.ledger.facts.drop(document, fact.id, by=by, now=bench.now(), note=why)
        bench.assess([document])
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
        fact = find(bench, document, fact_id, dropped=True)
        if bench.ledger.facts.restore(document, fact.id, by=by, now=bench.now(), note=why):
            _show(bench, document, fact.id, f"Restored {fact.id}")
            return
        bench.assess([document])
    note(f"{fact.id} was added by a person and is gone: the report itself does not state it")


def clerk(bench: Workbench, document: str) -> Clerk:
    """Return who makes facts of what is said of a document.

    Raises:
        UnknownDocumentError: none of that id is kept.
    """
    known = bench.ledger.documents.get(document)
    labels = [row.reference.label for row in bench.ledger.documents.references(document)]
    return Clerk(document=known, labels=dict.fromkeys(labels), facts=bench.ledger.facts.of(document))


def find(bench: Workbench, document: str, fact_id: str, *, dropped: bool = False) -> Fact:
    """Return a fact by its id, or the beginning of it.

    Raises:
        UnknownDocumentError: no such document is kept.
        UnknownFactError: it states no such fact, or several begin so.
    """
    bench.ledger.documents.get(document)
    facts = bench.ledger.facts.of(document, dropped=dropped)
    found = [each for each in facts if each.id == fact_id] or [
        each for each in facts if len(fact_id) >= _SHORTEST and each.id.startswith(fact_id)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownFactError(f"several facts begin with {fact_id}: {', '.join(each.id for each in found)}")
    if any(each.id == fact_id for each in bench.ledger.facts.of(document, dropped=True)):
        raise UnknownFactError(f"{fact_id} was dropped; 'consulted facts restore {document} {fact_id}' takes it back")
    return bench.ledger.facts.get(document, fact_id)


def _require_free(document: str, fact: Fact, kept: Mapping[str, Fact]) -> None:
    former = kept.get(fact.id)
    if former is None:
        return
    raise BadFactError(
        f"{document} states it already, as “{former.value.text}” ({fact.id}); "
        f"'consulted facts correct {document} {fact.id} --value …' changes it, --another keeps both"
    )


def _require_remembered(bench: Workbench, document: str, fact: Fact) -> None:
    if fact.type is not FactType.CONTACT:
        return
    erased = bench.ledger.facts.erased(document)
    when = next((erased[each] for each in of_person(fact.subject) if each in erased), None)
    if when is not None:
        raise BadFactError(
            f"this person was forgotten on {date.day(when)}, so nothing of them is kept in {document}; "
            "watch the organisation instead, or a mailbox of a function"
        )


def _show(bench: Workbench, document: str, fact_id: str, done: str) -> None:
    """Say how a fact stands that was just given."""
    bench.check_facts([document])
    bench.assess([document])
    view = bench.view(document)
    facts = [fact for fact in view.facts if fact["id"] == fact_id]
    note(done)
    put(fact_text.write(tidied(facts), Look(), ids=True, day=view.document.date), None)
    if facts and facts[0]["status"] == "unverified":
        note(f"Next:  consulted refresh {document}")
