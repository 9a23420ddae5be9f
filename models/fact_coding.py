"""Facts back from their JSON columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.fact import Fact, FactType, Saying, Says, Value


def fact(detail: Mapping[str, Any]) -> Fact:
    """Read a fact back."""
    tuples = ("aliases", "involved", "labels", "doubts")
    return Fact(
        **{
            **detail,
            "type": FactType(detail["type"]),
            "value": value(detail["value"]),
            **{name: tuple(detail.get(name, ())) for name in tuples},
        }
    )


def value(noted: Mapping[str, Any]) -> Value:
    """Read a value back."""
    return Value(
        printed=tuple(noted["printed"]),
        canonical=tuple(noted["canonical"]),
        approximate=bool(noted.get("approximate", False)),
    )


def saying(noted: Mapping[str, Any]) -> Saying:
    """Read what a page said back."""
    return Saying(
        says=Says(noted["says"]),
        value=value(noted["value"]) if noted.get("value") else None,
        quote=noted.get("quote", ""),
        confidence=noted.get("confidence", 0.0),
    )
