"""The facts a report states about partners, people, numbers and dates; one module a kind."""

from consulted.documents.facts.stated import stated

__all__ = ["stated"]
