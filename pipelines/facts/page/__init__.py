"""What the structure of a page says of facts: persons on cards, labelled values, lists, addresses and numbers."""

from pipelines.facts.page.reading import read_fact_page
from pipelines.facts.page.sheet import Card, Entry, FactPage, Field, Roll

__all__ = ["Card", "Entry", "FactPage", "Field", "Roll", "read_fact_page"]
