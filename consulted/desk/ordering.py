"""What a form of the desk wants done with findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from starlette.datastructures import FormData

from consulted.desk.wording import field
from consulted.review.deciding import as_said, put_off, seen, with_proposals
from consulted.workbench import Workbench
from models.decision import Action, Order
from models.errors import ConfigurationError

#: Remarks are for people; a page of text is the most they read.
_LONGEST = 4_000
#: How the note should read when its finding is accepted.
_PROPOSED, _OWN, _AS_IT_IS = "proposed", "own", "as-it-is"


def ordered(bench: Workbench, form: FormData, finding_ids: Sequence[str]) -> list[Order]:
    """Return what *form* wants done with findings, with what accepting them changes.

    Raises:
        ConfigurationError: a field is missing or says what it cannot.
        UnknownFindingError: a finding is not there, or not any more.
    """
    action = _action(form)
    until = _until(bench, form) if action is Action.SNOOZE else None
    note = field(form, "note", most=_LONGEST)
    if action is Action.ANNOTATE and note is None:
        raise ConfigurationError("write the remark first")
    orders = [
        Order(finding_id=_number(each), action=action, note=note, until=until, seen=_number(form.get(f"seen-{each}")))
        for each in finding_ids
    ]
    if action is not Action.ACCEPT:
        return orders
    match str(form.get("edit") or _PROPOSED):
        case "proposed":
            return with_proposals(bench, orders)
        case "own":
            return _as_said(bench, form, orders)
        case "as-it-is":
            return orders
    raise ConfigurationError(f"how the note should read is one of {_PROPOSED}, {_OWN} and {_AS_IT_IS}")


def _action(form: FormData) -> Action:
    try:
        return Action(str(form.get("action")))
    except ValueError:
        known = ", ".join(each.value for each in Action)
        raise ConfigurationError(f"choose what to do with it: {known}") from None


def _until(bench: Workbench, form: FormData) -> date:
    said, today = str(form.get("until") or ""), bench.now().date()
    try:
        until = date.fromisoformat(said) if said else today + timedelta(days=30)
    except ValueError:
        raise ConfigurationError(f"{said!r} is no date such as {today.isoformat()}") from None
    return put_off(until, today)


def _as_said(bench: Workbench, form: FormData, orders: Sequence[Order]) -> list[Order]:
    address, day = field(form, "address", most=_LONGEST), field(form, "date", most=_LONGEST)
    if address is None and day is None:
        raise ConfigurationError("give the address or the date the note should bear, or leave it as it is")
    if address is not None and not address.lower().startswith(("http://", "https://")):
        raise ConfigurationError(f"{address[:80]!r} is no address of the web: it begins with https:// or http://")
    found = seen(bench, [each.finding_id for each in orders])
    return [
        replace(order, edits=as_said(*each, address=address, day=day))
        for order, each in zip(orders, found, strict=True)
    ]


def _number(said: object) -> int:
    """Return a number of a form; nothing counts as 0: no decision was seen."""
    told = str(said or "0")
    if not told.isdecimal() or len(told) > 9:
        raise ConfigurationError(f"{told[:40]!r} is no number; load the page again")
    return int(told)
