"""The reader for OpenDocument texts."""

from consulted.documents.readers.odt.reader import Odt

__all__ = ["Odt"]
