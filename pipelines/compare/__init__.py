"""Today's page against the version consulted."""

from pipelines.compare.comparison import compare

__all__ = ["compare"]
