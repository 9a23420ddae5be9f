"""A change report as data: the contract's ``consulted-report/1``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from consulted.reports.look import Look
from consulted.reports.view import ReportView
from models.address import masked
from models.coding import plain
from models.pattern import regex

SCHEMA = "consulted-report/1"
#: What JSON may hold as it is, but a terminal would obey or an encoder choke on.
_UNSAFE = regex("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(view: ReportView) -> dict[str, Any]:
    """Return *view* as plain values, keys as the contract names them; nothing is cut, only passwords are masked."""
    data: dict[str, Any] = _masked(plain(view))
    for reference in data["references"]:
        for source in reference["sources"]:
            source["snapshot"] = None if source["snapshot"] is None else str(source["snapshot"])
    return {"schema": SCHEMA, **data}


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, list):
        return [_masked(item) for item in value]
    return {key: _masked(item) for key, item in value.items()} if isinstance(value, dict) else value


def write(view: ReportView, look: Look) -> str:
    """Write *view* as JSON."""
    return as_text(to_json(view))


def as_text(data: Mapping[str, Any]) -> str:
    """Write plain values as JSON, escaping what a terminal would obey; the values stay the same."""
    written = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of ``consulted-report/1``."""
    found = files("consulted.reports").joinpath("schema", "consulted-report-1.schema.json")
    loaded: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    return loaded
