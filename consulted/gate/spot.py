"""Where in its file a matter stands, as far as the file is one of lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from consulted.documents.decoding import decode
from consulted.gate.matter import Matter
from models.errors import UnreadableDocumentError

#: Formats that are lines of text; in the others a line means nothing to anybody.
_LINED = frozenset((".txt", ".text", ".md", ".markdown", ".mdown", ".rst", ".tex", ".bib", ".html", ".htm"))
#: So many characters of a note tell it from the others.
_TELLING = 40


class File:
    """The file of one report, for those who show where in it something stands."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def uri(self) -> str:
        """Return the file as seen from the working directory, with slashes."""
        try:
            return self._path.resolve().relative_to(Path.cwd()).as_posix()
        except ValueError:
            return self._path.as_posix()

    def line(self, matter: Matter) -> int | None:
        """Return the number of the line, from 1, where the note of *matter* stands; None where that cannot be told."""
        if matter.fact is not None:
            return None
        start = _plain(matter.subject)[:_TELLING]
        begin = [number for number, line in enumerate(self._lines, 1) if start and start in line]
        cites = [number for number, line in enumerate(self._lines, 1) if any(url in line for url in matter.addresses)]
        both = [number for number in begin if number in cites]
        return next(iter(both or begin or cites), None)

    @cached_property
    def _lines(self) -> Sequence[str]:
        if self._path.suffix.lower() not in _LINED:
            return ()
        try:
            text, _ = decode(self._path.read_bytes(), self._path.name)
        except (OSError, UnreadableDocumentError):
            return ()
        return [_plain(line) for line in text.splitlines()]


def _plain(said: str) -> str:
    return " ".join(said.split())
