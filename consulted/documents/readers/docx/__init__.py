"""The reader for Word documents (Office Open XML)."""

from consulted.documents.readers.docx.reader import Docx

__all__ = ["Docx"]
