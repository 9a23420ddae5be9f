"""The reader for CSL-JSON."""

from consulted.documents.readers.csl.reader import CslJson

__all__ = ["CslJson"]
