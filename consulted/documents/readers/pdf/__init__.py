"""The reader for PDF documents."""

from consulted.documents.readers.pdf.reader import Pdf

__all__ = ["Pdf"]
