"""Notes of LaTeX documents, amended where they stand."""

from consulted.amend.formats.latex.writer import Latex

__all__ = ["Latex"]
