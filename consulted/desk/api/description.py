"""The API described as OpenAPI 3.1, for people and for machines that write clients or try to break it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any

from consulted.config import product
from consulted.desk.api.query import MOST, USUAL
from consulted.desk.api.schema import SCHEMAS, reference, row_of
from models.fact import FactStatus
from models.finding import FindingState

Part = dict[str, Any]
_PROBLEM = {"application/problem+json": {"schema": reference("Problem")}}


@cache
def described() -> Part:
    """Return the description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "consulted",
            "version": product().partition("/")[2],
            "description": "What the review desk shows and does. Times are ISO 8601 in UTC; unknown is null.",
        },
        "servers": [{"url": "/api/v1"}],
        "security": [{"key": []}, {"session": []}, {}],
        "paths": _paths(),
        "components": {
            "schemas": SCHEMAS,
            "securitySchemes": {
                "key": {"type": "http", "scheme": "bearer", "description": "made by: consulted users token NAME"},
                "session": {"type": "apiKey", "in": "cookie", "name": "consulted"},
            },
        },
    }


def _paths() -> Part:
    document = _in_path("document", {"type": "string", "minLength": 1})
    number = _in_path("number", {"type": "integer", "minimum": 0, "maximum": 999_999_999})
    limit = _in_query("limit", {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL})
    of_document = _in_query("document", {"type": "string"})
    url = _in_query("url", {"type": "string"}, required=True)
    a_run = {"type": "string", "pattern": "^[0-9]{1,3}$", "description": "The number of a run"}
    since = _in_query("since", {"anyOf": [{"type": "string", "format": "date"}, a_run]})
    return {
        "/openapi.json": {"get": _get("This description", {"type": "object"}, known=True)},
        "/documents": {"get": _get("All documents, with their freshness", row_of("documents", "Freshness"))},
        "/documents/{document}": {"get": _get("A document's change report", reference("Report"), document, since)},
        "/documents/{document}/findings": {
            "get": _get("Its findings", row_of("findings", "Finding"), document, _words("state", FindingState))
        },
        "/documents/{document}/facts": {
            "get": _get("Its facts", row_of("facts", "Fact"), document, _words("status", FactStatus))
        },
        "/findings/{number}": {"get": _get("One finding", reference("FindingWhole"), number)},
        "/findings/{number}/decisions": {
            "get": _get("What was decided on it", row_of("decisions", "Decision"), number),
            "post": _deciding(number),
        },
        "/decisions": {"get": _get("The last decisions", row_of("decisions", "Decision"), limit, of_document)},
        "/runs": {"get": _get("The last runs", row_of("runs", "Run"), limit)},
        "/hosts": {"get": _get("How hosts treat us", row_of("hosts", "Host"))},
        "/snapshots": {"get": _get("The snapshots of an address", row_of("snapshots", "Snapshot"), url)},
        "/snapshots/{number}": {"get": _get("One snapshot", reference("Snapshot"), number)},
    }


def _get(summary: str, schema: Part, *parameters: Part, known: bool = False) -> Part:
    answers: Part = {
        "200": {
            "description": summary,
            "headers": {"ETag": {"schema": {"type": "string"}}},
            "content": {"application/json": {"schema": schema}},
        },
        "304": {"description": "As it was under the entity tag given"},
    }
    if not known:
        answers |= _troubles("400", "401", "403", "404", "422", "503")
    return {"summary": summary, "parameters": list(parameters), "responses": answers}


def _deciding(number: Part) -> Part:
    return {
        "summary": "Decide on a finding; by session, the form mark of a page is sent as X-Form-Mark",
        "parameters": [number],
        "requestBody": {"required": True, "content": {"application/json": {"schema": reference("Order")}}},
        "responses": {
            "201": {"description": "Decided", "content": {"application/json": {"schema": reference("Decision")}}},
            **_troubles("400", "401", "403", "404", "409", "413", "415", "422", "503"),
        },
    }


def _troubles(*codes: str) -> Part:
    return {code: {"description": _MEANING[code], "content": _PROBLEM} for code in codes}


_MEANING: Mapping[str, str] = {
    "400": "The request cannot be understood",
    "401": "Nobody is signed in, and no key was brought",
    "403": "Your role does not cover this, or the form mark is missing",
    "404": "There is no such thing",
    "409": "Somebody decided since you looked",
    "413": "Too much was sent",
    "415": "Something else than JSON was sent",
    "422": "What was sent says what it cannot",
    "503": "The store does not answer",
}


def _in_path(name: str, schema: Part) -> Part:
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _in_query(name: str, schema: Part, *, required: bool = False) -> Part:
    return {"name": name, "in": "query", "required": required, "schema": schema}


def _words(name: str, words: type[StrEnum]) -> Part:
    values: Sequence[str] = [each.value for each in words]
    return _in_query(name, {"type": "string", "enum": values})
