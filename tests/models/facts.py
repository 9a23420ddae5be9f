"""Small facts for tests; every name and number is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from models.fact import Fact, FactType, Value


def a_value(*printed: str, canonical: str | None = None) -> Value:
    return Value(printed=printed, canonical=(canonical,) if canonical else printed)


def a_count(value: str = "72", *, fact_id: str = "f0000001", **changes: Any) -> Fact:
    whole = Fact(
        id=fact_id,
        type=FactType.COUNT,
        subject="Hafennetz Nord",
        predicate="companies",
        value=a_value(value),
        labels=("1",),
        sentence=f"Hafennetz Nord gathers {value} companies.",
        start=10,
        end=50,
        as_of="2019-01",
    )
    return replace(whole, **changes)


def a_contact(
    predicate: str = "phone", value: str = "+33142685300", *, name: str = "Agnès Legoll", fact_id: str = "f0000002"
) -> Fact:
    return Fact(
        id=fact_id,
        type=FactType.CONTACT,
        subject=name,
        predicate=predicate,
        value=a_value(value),
        labels=("1",),
        sentence=f"{name}, {value}",
        personal=True,
        start=60,
        end=90,
    )
