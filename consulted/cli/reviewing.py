"""``consulted review``: decide on findings."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import note, put, put_json
from consulted.cli.review_shown import as_json, as_text, decision_json, log_lines
from consulted.reports.view import FindingView, ReportView
from consulted.review.deciding import as_said, put_off, seen, with_proposals
from consulted.values import read_day, read_days
from consulted.workbench import Workbench
from models.decision import Action, Order
from models.errors import ConfigurationError


@click.command(
    "review",
    epilog="Example:  consulted review 7 --accept --note 'asked their office'",
)
@click.argument("findings", nargs=-1, type=int, metavar="[ID]...")
@click.option(
    "--accept", is_flag=True, help="It is so; the report should say what is proposed, or --address, or --date."
)
@click.option("--dismiss", is_flag=True, help="It is not so, or does not matter.")
@click.option("--snooze", metavar="D", help="Ask again later: 30d, or a day such as 2027-01-31.")
@click.option("--undo", is_flag=True, help="Take the last decision back.")
@click.option("--note", "remark", metavar="T", help="Why, for whoever asks later; by itself it only annotates.")
@click.option("--address", metavar="URL", help="With --accept: the address the note should bear.")
@click.option("--date", "day", metavar="DATE", help="With --accept: the consulted-on date the note should bear.")
@click.option("--no-edit", is_flag=True, help="With --accept: leave the note as it is.")
@click.option("--by", metavar="NAME", help="Who decides; default: your name on this machine.")
@click.option("--doc", "document", metavar="DOC", help="Only findings of this document.")
@click.option("--all", "everything", is_flag=True, help="List decided findings too.")
@format_option("text", "json")
@output_option
@click.pass_obj
def command(
    options: Options,
    findings: tuple[int, ...],
    accept: bool,
    dismiss: bool,
    snooze: str | None,
    undo: bool,
    remark: str | None,
    address: str | None,
    day: str | None,
    no_edit: bool,
    by: str | None,
    document: str | None,
    everything: bool,
    form: str,
    output: Path | None,
) -> None:
    """List what needs a person, show a finding, or decide on one or many.

    Without an ID it lists; with IDs alone it shows what happened and what accepting would change. Every decision is
    kept with who, when and why, and can be taken back.
    """
    action = _action(accept, dismiss, snooze, undo, remark)
    if action is None and (address or day or no_edit):
        raise click.UsageError("--address, --date and --no-edit go with --accept")
    if action is not None and not findings:
        raise click.UsageError("name the findings to decide on; 'consulted review' lists them")
    with options.opened() as bench:
        if action is None:
            shown = _shown(bench, findings, document, everything)
            put_json([as_json(bench, *each) for each in shown], output) if form == "json" else put(
                as_text(bench, shown, whole=bool(findings)), output
            )
            if shown and not findings and form == "text":
                note("Next:  consulted review ID, then --accept, --dismiss or --snooze 30d")
            return
        until = put_off(_until(snooze, bench.now()), bench.now().date()) if snooze is not None else None
        orders = [Order(finding_id=each, action=action, note=remark, until=until) for each in findings]
        if (address or day) is not None:
            orders = _as_said(bench, orders, address, day)
        elif not no_edit:
            orders = with_proposals(bench, orders)
        decided = bench.ledger.decisions.decide(orders, by=by or _me(), now=bench.now())
    if form == "json":
        put_json([decision_json(each) for each in decided], output)
    else:
        put("\n".join(line for each in decided for line in log_lines(each)), output)


def _action(accept: bool, dismiss: bool, snooze: str | None, undo: bool, remark: str | None) -> Action | None:
    chosen = [
        action
        for action, asked in (
            (Action.ACCEPT, accept),
            (Action.DISMISS, dismiss),
            (Action.SNOOZE, snooze is not None),
            (Action.UNDO, undo),
        )
        if asked
    ]
    if len(chosen) > 1:
        raise click.UsageError("choose one of --accept, --dismiss, --snooze and --undo")
    return chosen[0] if chosen else Action.ANNOTATE if remark is not None else None


def _until(snooze: str, now: datetime) -> date:
    """Return the last day of rest that *snooze* names, as a day or as a duration from *now* on."""
    with suppress(ValueError):
        return read_day(snooze)
    try:
        return (now + read_days(snooze)).date()
    except (ValueError, OverflowError):
        raise click.UsageError(
            f"--snooze: {snooze!r} is neither a duration nor a day; write 30d or 2027-01-31"
        ) from None


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise ConfigurationError("this machine has no name for you; say who decides with --by NAME") from None


def _as_said(bench: Workbench, orders: Sequence[Order], address: str | None, day: str | None) -> list[Order]:
    found = seen(bench, [each.finding_id for each in orders])
    return [
        replace(order, edits=as_said(*each, address=address, day=day))
        for order, each in zip(orders, found, strict=True)
    ]


def _shown(
    bench: Workbench, findings: Sequence[int], document: str | None, everything: bool
) -> list[tuple[ReportView, FindingView]]:
    if findings:
        return seen(bench, findings)
    views = [bench.view(each.id) for each in bench.documents([document] if document else ())]
    return [(view, each) for view in views for each in view.findings if everything or each.state == "open"]
