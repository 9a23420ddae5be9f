"""A check as SARIF 2.1.0 (OASIS, 2020), for code scanning and editors."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from consulted.config import product
from consulted.gate.result import Result, level
from consulted.gate.ruling import Place, Placed
from consulted.gate.spot import File
from consulted.reports.clean import clean
from models.errors import ExitCode
from models.verdict import Status

#: The short text of each rule; a rule is a status.
_RULES = {
    Status.BROKEN: "A cited source is broken",
    Status.MOVED: "A cited source has moved",
    Status.CHANGED: "A cited source, or a stated fact, has changed",
    Status.STALE: "A reference was consulted too long ago, or time overtook what it is cited for",
    Status.UNKNOWN: "A cited source could not be checked",
    Status.FRESH: "A reference is fresh",
    Status.OFFLINE: "A reference is no web source",
}


def write(result: Result) -> str:
    """Return *result* as a SARIF log with one run."""
    name, _, version = product().partition("/")
    rules = [
        {"id": status.value, "shortDescription": {"text": text}}
        for status, text in _RULES.items()
        if status in result.fail_on or status is Status.UNKNOWN
    ]
    run = {
        "tool": {"driver": {"name": name, "version": version, "rules": rules}},
        "invocations": [_invocation(result)],
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, result.files.get(each.matter.document)) for each in result.ruling.placed],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _invocation(result: Result) -> dict[str, Any]:
    missed = [
        {
            "level": "error" if each.passed_over else "note",
            "message": {"text": clean(f"{each.document}, note {each.label}: {each.why}")},
        }
        for each in result.ruling.unseen
    ]
    return {
        "executionSuccessful": result.ruling.code is not ExitCode.COULD_NOT_CHECK,
        "exitCode": int(result.ruling.code),
        "toolExecutionNotifications": missed,
    }


def _result(each: Placed, file: File | None) -> dict[str, Any]:
    matter = each.matter
    written: dict[str, Any] = {
        "ruleId": matter.status.value,
        "level": level(matter) if each.fails else "note",
        "message": {"text": clean(f"{matter.name}: {matter.why}")},
        "partialFingerprints": {"consulted/v1": matter.identity},
        "baselineState": "unchanged" if each.place is Place.KNOWN else "new",
    }
    if file is not None:
        physical: dict[str, Any] = {"artifactLocation": {"uri": quote(file.uri)}}
        line = file.line(matter)
        if line is not None:
            physical["region"] = {"startLine": line}
        written["locations"] = [{"physicalLocation": physical}]
    else:
        place = {"name": matter.document, "kind": "resource"}
        written["locations"] = [{"logicalLocations": [place]}]
    if each.place is Place.WAIVED:
        written["suppressions"] = [{"kind": "external", "status": "accepted", "justification": clean(str(each.waiver))}]
    return written
