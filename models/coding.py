"""Nouns to plain values and back, for JSON columns and JSON output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import RowMapping

from models.moment import iso
from models.reference import Candidate, Citation, Consulted, Interview, Kind, PrintedUrl, Reference
from models.search import Lead, Place, PlaceKind, Search
from models.verdict import Hunk, Judgement, Verdict
from models.visit import Hop, HopKind


def plain(value: Any) -> Any:
    """Turn dataclasses, enums and times into what JSON can hold; field names become keys."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    return value


def hops(values: Sequence[Mapping[str, Any]]) -> tuple[Hop, ...]:
    """Read hops back from their JSON column."""
    return tuple(Hop(**{**value, "kind": HopKind(value["kind"])}) for value in values)


def search(value: Mapping[str, Any]) -> Search:
    """Read a search back from its JSON column."""
    return Search(
        **{
            **value,
            "leads": leads(value["leads"]),
            "tried": tuple(value["tried"]),
            "places": tuple(Place(**{**place, "kind": PlaceKind(place["kind"])}) for place in value.get("places", ())),
            "candidates": leads(value.get("candidates", ())),
            "known": tuple(value.get("known", ())),
            "asked": tuple(value.get("asked", ())),
        }
    )


def leads(values: Sequence[Mapping[str, Any]]) -> tuple[Lead, ...]:
    """Read leads back from a search's JSON column."""
    return tuple(Lead(**value) for value in values)


def hunks(values: Sequence[Mapping[str, Any]]) -> tuple[Hunk, ...]:
    """Read differences back from their JSON column."""
    return tuple(Hunk(**value) for value in values)


def judgement(row: RowMapping, prefix: str = "") -> Judgement:
    """Read a judgement back from the columns of an observation, whose names may bear *prefix*."""
    return Judgement(
        verdict=Verdict(row[f"{prefix}verdict"]),
        reason=row[f"{prefix}reason"],
        confidence=row[f"{prefix}confidence"],
        evidence=tuple(row[f"{prefix}evidence"]),
        suggested_url=row[f"{prefix}suggested_url"],
    )


def reference(value: Mapping[str, Any]) -> Reference:
    """Read a reference back from its JSON column."""
    consulted, interview = value["consulted"], value["interview"]
    return Reference(
        **{
            **value,
            "kind": Kind(value["kind"]),
            "urls": tuple(_printed_url(url) for url in value["urls"]),
            "consulted": Consulted(**{**consulted, "alternatives": tuple(consulted["alternatives"])})
            if consulted
            else None,
            "interview": Interview(**{**interview, "alternatives": tuple(interview["alternatives"])})
            if interview
            else None,
            "cited_by": tuple(Citation(**citation) for citation in value["cited_by"]),
        }
    )


def _printed_url(value: Mapping[str, Any]) -> PrintedUrl:
    return PrintedUrl(**{**value, "candidates": candidates(value["candidates"])})


def candidates(values: Sequence[Mapping[str, Any]]) -> tuple[Candidate, ...]:
    """Read candidates back from a reference's JSON column."""
    return tuple(Candidate(**value) for value in values)
