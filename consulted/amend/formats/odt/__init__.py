"""The writer for OpenDocument texts."""

from consulted.amend.formats.odt.writer import Odt

__all__ = ["Odt"]
