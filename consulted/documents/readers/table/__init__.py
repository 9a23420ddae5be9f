"""The reader for tables of references (CSV and the like)."""

from consulted.documents.readers.table.reader import Table

__all__ = ["Table"]
