"""The writer for Word documents."""

from consulted.amend.formats.docx.writer import Docx

__all__ = ["Docx"]
