"""How notes are written anew, format by format; what has no writer gets a sheet of errata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from consulted.amend.change import Change, Outcome
from consulted.amend.formats.bibtex import BibTeX
from consulted.amend.formats.csl import CslJson
from consulted.amend.formats.docx import Docx
from consulted.amend.formats.html import Html
from consulted.amend.formats.latex import Latex
from consulted.amend.formats.markdown import Markdown
from consulted.amend.formats.odt import Odt
from consulted.amend.formats.plain import PlainText
from consulted.amend.formats.ris import Ris
from consulted.amend.formats.table import Table
from consulted.amend.formats.wikitext import Wikitext
from models.reference import Reading


class Writer(Protocol):
    """Puts accepted changes into the notes of reports of one format."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content*, the report's file, with *changes* by label put into its notes, and nothing else changed.

        Args:
            reading: what our own reader found in *content*.

        Raises:
            ConfigurationError: the file cannot be written anew; the message says what to do.
        """


#: By the format a document is kept as.
WRITERS: Mapping[str, Writer] = {
    "bibtex": BibTeX(),
    "csl-json": CslJson(),
    "csv": Table(),
    "docx": Docx(),
    "html": Html(),
    "latex": Latex(),
    "markdown": Markdown(),
    "odt": Odt(),
    "ris": Ris(),
    "text": PlainText(),
    "wikitext": Wikitext(),
}
