"""Today's page against the version consulted."""

from pipelines.compare.comparison import agree, compare

__all__ = ["agree", "compare"]
