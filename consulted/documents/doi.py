"""Names of the DOI register where a note prints them without an address: "doi:10.1000/182"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents.address import Address
from models.pattern import regex

_DOI = regex(r"(?<!\w)doi\s?:?\s{0,2}(?P<name>10\.\d{4,9}/[^\s\"<>“”«»{}|]{1,200})", re.I)
_PUNCTUATION = (".", ",", ";", ":", "'", "’", "]")
_RESOLVER = "https://doi.org/"


def find(text: str, start: int, end: int) -> Iterator[Address]:
    """Yield the names between *start* and *end* of *text*, each with the address its register answers at."""
    for found in _DOI.finditer(text, start, end):
        name = _trimmed(found["name"])
        first = found.start("name")
        yield Address(name, first, first + len(name), meant=f"{_RESOLVER}{name}")


def _trimmed(name: str) -> str:
    """Return *name* without punctuation of the sentence; a bracket it opened stays."""
    while name.endswith(_PUNCTUATION) or (name.endswith(")") and name.count("(") < name.count(")")):
        name = name[:-1]
    return name
