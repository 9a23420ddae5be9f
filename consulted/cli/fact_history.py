"""``consulted facts history``: every value a fact had, who gave it, and what people did to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from consulted.cli.group import Options, format_option, output_option
from consulted.cli.output import put, put_json
from consulted.facts.correcting import find
from consulted.facts.withheld import WITHHELD
from consulted.reports.clean import clean
from consulted.reports.fact import predicate as in_words
from consulted.reports.fact_json import stated_json, value_json
from models.fact import Fact
from models.ledger.facts import FactEdit, FactValue
from models.moment import iso


@click.command(
    "history", short_help="Every value a fact had.", epilog="Example:  consulted facts history eu-canada-2019 f1a2b3c4"
)
@click.argument("document", metavar="DOC")
@click.argument("fact_id", metavar="ID")
@format_option("text", "json")
@output_option
@click.pass_obj
def history(options: Options, document: str, fact_id: str, form: str, output: Path | None) -> None:
    """Show every value a fact had, who gave it, from when to when, and what people did to it."""
    with options.opened() as bench:
        fact = find(bench, document, fact_id, dropped=True)
        values = bench.ledger.facts.history(document, fact.id)
        edits = [edit for edit in bench.ledger.facts.edits(document) if edit.fact_id == fact.id]
        urls = bench.ledger.facts.addresses({each.source_id for each in values if each.source_id is not None})
        hidden = bool(bench.config["redact"]) and fact.personal
    found = _history(fact, values, edits, urls, hidden=hidden)
    put_json(found, output) if form == "json" else put("\n".join(_told_history(found)), output)


def _history(
    fact: Fact, values: list[FactValue], edits: list[FactEdit], urls: Mapping[int, str], *, hidden: bool
) -> dict[str, Any]:
    def value(each: FactValue) -> object:
        return None if each.value is None else WITHHELD if hidden else value_json(each.value)

    stated = stated_json(fact)
    return {
        **{name: stated[name] for name in ("id", "type", "subject", "predicate", "labels", "personal")},
        **({"subject": WITHHELD} if hidden else {}),
        "values": [
            {
                "value": value(each),
                "quote": WITHHELD if hidden and each.quote else each.quote or None,
                "by": _giver(each.origin),
                "url": urls.get(each.source_id) if each.source_id is not None else None,
                "from": iso(each.valid_from),
                "to": iso(each.valid_to) if each.valid_to is not None else None,
            }
            for each in values
        ],
        "edits": [
            {
                "action": each.action,
                "by": each.edited_by,
                "at": iso(each.edited_at),
                "why": each.note,
                "before": _edited(each.before, hidden),
                "after": _edited(each.after, hidden),
            }
            for each in edits
        ],
    }


def _giver(origin: str) -> str:
    return "analyst" if origin == "yaml" else origin


def _edited(detail: Mapping[str, Any] | None, hidden: bool) -> object:
    if detail is None:
        return None
    printed = detail["value"]["printed"]
    return WITHHELD if hidden else printed if len(printed) > 1 else printed[0] if printed else None


def _told_history(found: Mapping[str, Any]) -> list[str]:
    lines = [clean(f"{found['subject']}: {in_words(found['predicate'])} ({found['id']})"), "", "Values:"]
    for each in found["values"]:
        until = f"until {each['to'][:10]}" if each["to"] else "still"
        value = "erased" if each["value"] is None else _joined(each["value"])
        who = each["url"] or {"report": "the report", "analyst": "a person"}.get(each["by"], each["by"])
        lines.append("  " + clean(f"{each['from'][:10]} {until}: {value} ({who})"))
    lines += ["", "What people did:"] if found["edits"] else []
    for each in found["edits"]:
        by = f" by {each['by']}" if each["by"] else ""
        change = f": {_joined(each['before'])} → {_joined(each['after'])}" if each["before"] or each["after"] else ""
        why = f" ({each['why']})" if each["why"] else ""
        lines.append("  " + clean(f"{each['at'][:10]} {each['action']}{by}{change}{why}"))
    return lines


def _joined(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value) if value is not None else "nothing"
