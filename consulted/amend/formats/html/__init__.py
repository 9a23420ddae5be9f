"""Notes of web pages, amended where they stand."""

from consulted.amend.formats.html.writer import Html

__all__ = ["Html"]
