"""The reader for BibTeX and biblatex files."""

from consulted.documents.readers.bibtex.reader import BibTeX

__all__ = ["BibTeX"]
