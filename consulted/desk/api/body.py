"""What a program sends to decide on a finding."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from starlette.exceptions import HTTPException

from consulted.desk.wording import storable
from consulted.review.deciding import with_proposals
from consulted.workbench import Workbench
from models.decision import Action, Edit, Order
from models.pattern import regex

#: What an order may hold besides action, note and seen.
_MORE: Mapping[Action, tuple[str, ...]] = {Action.ACCEPT: ("edits",), Action.SNOOZE: ("until",)}
_EDIT = ("label", "printed", "url", "archive_url", "date")
_LONGEST, _MOST = 4_000, 500
_DAY = regex(r"\d{4}-\d{2}-\d{2}")


def order_of(bench: Workbench, finding_id: int, body: bytes) -> Order:
    """Return the order in *body*, JSON; an acceptance without ``edits`` takes what is proposed.

    Raises:
        HTTPException: 400 where it is no JSON, 422 where it says what it cannot, 409 where it does not fit the finding.
        UnknownFindingError: there is no such finding, or not any more.
    """
    said = _object(body)
    action = _action(said)
    _only(said, ("action", "note", "seen", *_MORE.get(action, ())), f"an order to {action.value}")
    order = Order(
        finding_id=finding_id,
        action=action,
        note=_text(said, "note"),
        until=_day(said, "until"),
        seen=_number(said, "seen"),
    )
    if action is Action.SNOOZE and order.until is None:
        raise _wrong("say until which day it is to be put off")
    if action is Action.ANNOTATE and not (order.note or "").strip():
        raise _wrong("a remark needs its note")
    if "edits" in said:
        return replace(order, edits=_edits(bench, finding_id, said["edits"]))
    return with_proposals(bench, [order])[0]


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400, "the body is no JSON") from None
    if not isinstance(said, dict):
        raise _wrong("a decision is a JSON object")
    return said


def _action(said: Mapping[str, Any]) -> Action:
    try:
        return Action(said.get("action", ""))
    except ValueError:
        raise _wrong(f"action is one of {', '.join(each.value for each in Action)}") from None


def _edits(bench: Workbench, finding_id: int, said: object) -> tuple[Edit, ...]:
    if not isinstance(said, list) or len(said) > _MOST:
        raise _wrong(f"edits are a list of at most {_MOST}")
    edits = tuple(map(_edit, said))
    labels = bench.ledger.findings.live(finding_id).labels
    for each in edits:
        if each.label not in labels:
            raise HTTPException(409, f"finding {finding_id} is not about note {each.label[:60]!r}")
    return edits


def _edit(said: object) -> Edit:
    if not isinstance(said, dict):
        raise _wrong("an edit is a JSON object")
    _only(said, _EDIT, "an edit")
    label, day = _text(said, "label"), _day(said, "date")
    printed, url, copy = (_text(said, name) for name in ("printed", "url", "archive_url"))
    if not (label or "").strip():
        raise _wrong("an edit names its note")
    if (url is not None or copy is not None or "printed" in said) and not (printed or "").strip():
        raise _wrong("an edit of an address names the one that is printed")
    for address in (url, copy):
        if address is not None and not address.lower().startswith(("http://", "https://")):
            raise _wrong(f"{address[:80]!r} is no address of the web")
    return Edit(
        label=label or "", printed=printed, url=url, archive_url=copy, date=day.isoformat() if day is not None else None
    )


def _only(said: Mapping[str, Any], names: tuple[str, ...], what: str) -> None:
    unknown = [name for name in said if name not in names]
    if unknown:
        raise _wrong(f"{what} has no {unknown[0][:60]!r}; it has {', '.join(names)}")


def _text(said: Mapping[str, Any], name: str) -> str | None:
    if name not in said:
        return None
    value = said[name]
    if not isinstance(value, str) or len(value) > _LONGEST or not storable(value):
        raise _wrong(f"{name} is text of at most {_LONGEST} characters; leave it out where there is nothing to say")
    return value


def _day(said: Mapping[str, Any], name: str) -> date | None:
    if name not in said:
        return None
    value = said[name]
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _wrong(f"{name} is a day such as 2026-11-26")


def _number(said: Mapping[str, Any], name: str) -> int | None:
    if name not in said:
        return None
    value = said[name]
    # A float without a fraction is an integer to JSON Schema (draft 2020-12, 6.1.1).
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    if not isinstance(whole, int) or isinstance(whole, bool) or not 0 <= whole < 2**31:
        raise _wrong(f"{name} is the number of a decision, or 0")
    return whole


def _wrong(said: str) -> HTTPException:
    return HTTPException(422, said)
