"""The shapes of what the API takes and gives, as JSON Schema (draft 2020-12)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from models.decision import Action
from models.finding import FindingKind, FindingState
from models.verdict import Status, Verdict

Part = dict[str, Any]
_TEXT: Part = {"type": "string"}
_TEXT_OR_NONE: Part = {"type": ["string", "null"]}
_TIME: Part = {"type": "string", "format": "date-time"}
_TIME_OR_NONE: Part = {"type": ["string", "null"], "format": "date-time"}
_DAY_OR_NONE: Part = {"type": ["string", "null"], "format": "date"}
_NUMBER: Part = {"type": "integer"}
_COUNTS: Part = {"type": "object", "additionalProperties": {"type": "integer"}}
_TEXTS: Part = {"type": "array", "items": _TEXT}


def reference(name: str) -> Part:
    """Return a reference to one of the schemas."""
    return {"$ref": f"#/components/schemas/{name}"}


def row_of(key: str, name: str) -> Part:
    """Return an object that holds a row of things under *key*."""
    return _object({key: {"type": "array", "items": reference(name)}})


def _object(properties: Part, *, closed: bool = False, required: list[str] | None = None) -> Part:
    made: Part = {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
    }
    return {**made, "additionalProperties": False} if closed else made


def _words(words: type[StrEnum]) -> Part:
    return {"type": "string", "enum": [each.value for each in words]}


#: As every database takes it.
_SAID: Part = {"type": "string", "maxLength": 4000, "pattern": "^[^\\u0000]*$"}
_SOMETHING: Part = {**_SAID, "minLength": 1, "pattern": "^[^\\u0000]*\\S[^\\u0000]*$"}
_ADDRESS: Part = {**_SAID, "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\u0000]*$"}
_DAY: Part = {"type": "string", "format": "date"}
_FINDING: Part = {
    "id": _NUMBER,
    "document": _TEXT,
    "kind": _words(FindingKind),
    "cause": _TEXT,
    "message": _TEXT,
    "labels": _TEXTS,
    "facts": _TEXTS,
    "opened_at": _TIME,
    "closed_at": _TIME_OR_NONE,
    "state": _words(FindingState),
    "decided_by": _TEXT_OR_NONE,
    "note": _TEXT_OR_NONE,
}
#: How a note should read, as a program says it; what is left out stays as it is.
_WISH: Part = {
    **_object(
        {"label": _SOMETHING, "printed": _SOMETHING, "url": _ADDRESS, "archive_url": _ADDRESS, "date": _DAY},
        closed=True,
        required=["label"],
    ),
    "dependentRequired": {"url": ["printed"], "archive_url": ["printed"]},
}
_SEEN: Part = {
    "type": "integer",
    "minimum": 0,
    "maximum": 2**31 - 1,
    "description": "the last decision you know of, 0 for none; refused with 409 where there is a later one",
}
_EDITS: Part = {
    "type": "array",
    "items": reference("EditWish"),
    "maxItems": 500,
    "description": "how notes should read; what is proposed where it is left out",
}


def _order(action: Action, *, needed: Part | None = None, may: Part | None = None) -> Part:
    """Return the shape of an order to do *action*."""
    said: Part = {"action": {"const": action.value}, **(needed or {})}
    return _object({"note": _SAID, "seen": _SEEN, **(may or {}), **said}, closed=True, required=list(said))


SCHEMAS: Part = {
    "Problem": _object({"title": _TEXT, "status": _NUMBER, "detail": _TEXT}),
    "Document": _object({"id": _TEXT, "title": _TEXT_OR_NONE, "date": _TEXT_OR_NONE, "format": _TEXT}),
    "Freshness": _object(
        {
            "document": reference("Document"),
            "summary": _COUNTS,
            "score": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
            "assessed_at": _TIME_OR_NONE,
            "findings": _COUNTS,
        }
    ),
    "Report": _object(
        {
            "schema": {"const": "consulted-report/1"},
            "generated_at": _TIME,
            "document": reference("Document"),
            "summary": {"type": "object", "properties": {each.value: _NUMBER for each in Status}},
            "references": {"type": "array", "items": {"type": "object"}},
            "facts": {"type": "array", "items": reference("Fact")},
            "findings": {"type": "array", "items": {"type": "object"}},
        }
    ),
    "Fact": _object({"id": _TEXT, "type": _TEXT, "subject": _TEXT, "predicate": _TEXT, "status": _TEXT}),
    "Finding": _object(_FINDING),
    "FindingWhole": _object(
        {
            **_FINDING,
            "proposed": {"type": "array", "items": reference("Edit")},
            "decisions": {"type": "array", "items": reference("Decision")},
        }
    ),
    "Edit": _object(
        {
            "label": _TEXT,
            "printed": _TEXT_OR_NONE,
            "url": _TEXT_OR_NONE,
            "archive_url": _TEXT_OR_NONE,
            "date": _DAY_OR_NONE,
        }
    ),
    "EditWish": _WISH,
    "Decision": _object(
        {
            "id": _NUMBER,
            "finding": _NUMBER,
            "action": _words(Action),
            "by": _TEXT,
            "at": _TIME,
            "note": _TEXT_OR_NONE,
            "before": _words(FindingState),
            "after": _words(FindingState),
            "until": _DAY_OR_NONE,
            "edits": {"type": "array", "items": reference("Edit")},
            "undoes": {"type": ["integer", "null"]},
        }
    ),
    "Order": {
        "oneOf": [
            _order(Action.ACCEPT, may={"edits": _EDITS}),
            _order(Action.DISMISS),
            _order(Action.SNOOZE, needed={"until": {**_DAY, "description": "its last day"}}),
            _order(Action.ANNOTATE, needed={"note": _SOMETHING}),
            _order(Action.UNDO),
        ]
    },
    "Run": _object(
        {
            "id": _NUMBER,
            "started_at": _TIME,
            "finished_at": _TIME_OR_NONE,
            "sources": _NUMBER,
            "visited": _NUMBER,
            "not_modified": _NUMBER,
            "bytes": _NUMBER,
            "verdicts": {"type": "object", "properties": {each.value: _NUMBER for each in Verdict}},
            "finished": {"type": "boolean"},
        }
    ),
    "Host": _object(
        {
            "key": _TEXT,
            "not_before": _TIME_OR_NONE,
            "sources": _NUMBER,
            "verdicts": _COUNTS,
            "visited_at": _TIME_OR_NONE,
        }
    ),
    "Snapshot": _object(
        {
            "id": _NUMBER,
            "origin": _TEXT,
            "record_type": _TEXT,
            "url": _TEXT,
            "captured_at": _TIME,
            "status": _NUMBER,
            "content_type": _TEXT,
            "size": _NUMBER,
            "sha256": _TEXT,
            "record_id": _TEXT,
        }
    ),
}
