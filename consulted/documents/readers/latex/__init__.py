"""The reader for LaTeX documents."""

from consulted.documents.readers.latex.reader import Latex

__all__ = ["Latex"]
