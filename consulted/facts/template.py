"""A file of facts to start from: what people said already, and every other fact as a comment to take up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from consulted.reports.clean import clean
from models.fact import Fact
from models.ledger.facts import REPORT, FactEdit

_LEAD = """\
# Facts of {document}. Save this beside the report as {file} and import the report again.
# Take the # off an entry under "correct" and change its value; move an id to "drop" to leave a fact out;
# add under "add" what the report states and the reader missed. An entry taken out again is taken back.
# Keys: type, subject, predicate, value (a text, or a list), notes, until, as_of, why.
"""


def template(document_id: str, file: str, facts: Sequence[Fact], edits: Sequence[FactEdit]) -> str:
    """Return the file; it changes nothing as it is.

    Args:
        facts: all the document states, without those dropped.
        edits: what people did to them.
    """
    stated = {edit.fact_id for edit in edits if edit.before and edit.before.get("origin") == REPORT}
    last = {edit.fact_id: edit.action for edit in edits}
    by_hand = [fact for fact in facts if fact.origin != REPORT]
    added = [fact for fact in by_hand if fact.id not in stated]
    corrected = [fact for fact in by_hand if fact.id in stated]
    dropped = [fact_id for fact_id, action in last.items() if action == "drop"]
    return "".join(
        [
            _LEAD.format(document=document_id, file=file),
            *_section("add", [_dump([_whole(fact)]) for fact in added], _EXAMPLE),
            *_section("correct", [_dump({fact.id: _changed(fact)}) for fact in corrected], ""),
            *(_commented(fact) for fact in facts if fact.origin == REPORT),
            *_section("drop", [_dump([fact_id]) for fact_id in dropped], "# drop: [f0000000]\n"),
        ]
    )


_EXAMPLE = """\
# add:
#   - type: partnership
#     subject: Example Cluster – Sample Network
#     predicate: valid-until
#     value: 2027-06
#     notes: ["3"]
#     why: told on the telephone
"""


def _section(name: str, entries: Sequence[str], otherwise: str) -> Iterator[str]:
    yield "\n"
    if not entries:
        yield otherwise if name != "correct" else "# correct:\n"
        return
    yield f"{name}:\n"
    yield from (_indented(entry, "  ") for entry in entries)


def _commented(fact: Fact) -> str:
    notes = f"; notes {', '.join(fact.labels)}" if fact.labels else ""
    head = clean(f"{fact.type.value} {fact.predicate} of {fact.subject}{notes}")
    return f"#   # {head}\n" + _indented(_dump({fact.id: _changed(fact)}), "#   ")


def _changed(fact: Fact) -> dict[str, Any]:
    return {"value": _value(fact)}


def _whole(fact: Fact) -> dict[str, Any]:
    told = {
        "type": fact.type.value,
        "subject": fact.subject,
        "predicate": fact.predicate,
        "value": _value(fact),
        "notes": list(fact.labels),
        "until": fact.valid_until,
        "as_of": fact.as_of,
    }
    return {name: value for name, value in told.items() if value}


def _value(fact: Fact) -> str | list[str]:
    return list(fact.value.printed) if len(fact.value.printed) > 1 else fact.value.printed[0]


def _dump(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)


def _indented(text: str, lead: str) -> str:
    return "".join(f"{lead}{line}\n" for line in text.splitlines())
