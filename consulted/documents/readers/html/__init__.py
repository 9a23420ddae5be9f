"""The reader for HTML pages."""

from consulted.documents.readers.html.reader import Html

__all__ = ["Html"]
