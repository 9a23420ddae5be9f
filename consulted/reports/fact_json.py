"""A fact and how it stands in the words of the contract's JSON (section 4)."""

from __future__ import annotations

from models.fact import Fact, FactStanding, Saying, Sighting, Value
from models.moment import iso


def fact_json(each: FactStanding) -> dict[str, object]:
    """Return one fact as reports print it."""
    return {
        **stated_json(each.fact),
        "found": found_json(each.found) if each.found is not None else None,
        "status": each.status.value,
        "reason": each.reason,
        "confidence": each.confidence,
        "sources": [_source(sighting) for sighting in each.sightings],
    }


def stated_json(fact: Fact) -> dict[str, object]:
    """Return what a report states, without how it stands."""
    return {
        "id": fact.id,
        "type": fact.type.value,
        "subject": fact.subject,
        "predicate": fact.predicate,
        "labels": list(fact.labels),
        "stated": {
            "value": value_json(fact.value),
            "canonical": list(fact.value.canonical) if len(fact.value.canonical) > 1 else fact.value.canonical[0],
            "approximate": fact.value.approximate,
            "as_of": fact.as_of,
            "valid_until": fact.valid_until,
        },
        "aliases": list(fact.aliases),
        "involved": list(fact.involved),
        "sentence": fact.sentence,
        "section": fact.section,
        "start": fact.start,
        "end": fact.end,
        "read_with": fact.confidence,
        "doubts": list(fact.doubts),
        "personal": fact.personal,
        "origin": "report" if fact.origin == "report" else "analyst",
    }


def found_json(sighting: Sighting) -> dict[str, object]:
    """Return what a source says, with quote, page and time."""
    return {
        "value": value_json(sighting.now.value) if sighting.now.value is not None else None,
        "quote": sighting.now.quote,
        "url": sighting.url,
        "visited_at": iso(sighting.visited_at),
        "snapshot": None if sighting.snapshot_id is None else str(sighting.snapshot_id),
        "then": _said(sighting.then),
    }


def value_json(value: Value) -> object:
    """Return a value as printed: a list for lists."""
    return list(value.printed) if len(value.printed) > 1 else value.printed[0] if value.printed else None


def _source(sighting: Sighting) -> dict[str, object]:
    return {**found_json(sighting), "says": sighting.now.says.value}


def _said(saying: Saying | None) -> object:
    return value_json(saying.value) if saying is not None and saying.value is not None else None
