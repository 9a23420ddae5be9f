"""Where the words a reader made of an OpenDocument text stand in it, for whoever writes it anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consulted.documents.readers.odt.style import TEXT
from consulted.documents.readers.page import Place

#: What holds words; a note in a paragraph has paragraphs of its own.
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """The text of a document, and what its paragraphs were made of."""

    text: str
    #: The origin of each is the number of its paragraph within ``office:text``, in the order of the file, from 0.
    places: Sequence[Place]
