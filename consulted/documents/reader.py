"""Reading a report: the reader is picked by what the file holds, not by what it is called."""

from __future__ import annotations

import hashlib
import stat
from datetime import date
from pathlib import Path
from typing import Protocol

from consulted.documents.assembly import assemble
from consulted.documents.readers.bibtex import BibTeX
from consulted.documents.readers.csl import CslJson
from consulted.documents.readers.docx import Docx
from consulted.documents.readers.html import Html
from consulted.documents.readers.latex import Latex
from consulted.documents.readers.odt import Odt
from consulted.documents.readers.pdf import Pdf
from consulted.documents.readers.plain import PlainText
from consulted.documents.readers.proof import MarkedUp, located
from consulted.documents.readers.ris import Ris
from consulted.documents.readers.table import Table
from consulted.documents.readers.wikitext import Wikitext
from consulted.documents.recognition import refuse
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from models.reference import Reading

#: A report with all its pictures is smaller; it is read whole, and kept.
MOST_BYTES = 256 * 1024 * 1024


class Reader(Protocol):
    """Takes reports of one format apart."""

    def recognises(self, content: bytes, name: str) -> bool:
        """Say whether *content* is of this reader's format; *name* may break a tie."""

    def take_apart(self, content: bytes, name: str) -> Script:
        """Return text, notes and furniture of the report.

        Raises:
            UnreadableDocumentError: it is of this format, and damaged.
        """


#: The first that recognises a file reads it; plain text comes last because it takes what is left.
READERS: tuple[Reader, ...] = (
    Docx(),
    Odt(),
    Pdf(),
    Html(),
    CslJson(),
    Ris(),
    Latex(),
    BibTeX(),
    Wikitext(),
    Table(),
    PlainText(),
)


def read(path: Path, *, today: date, document_id: str | None = None) -> Reading:
    """Read the report at *path* into its references.

    Args:
        today: dates after it are misread, not dates.
        document_id: default: from the file's name or the report's title.

    Raises:
        UnreadableDocumentError: it cannot be read, or holds no references.
    """
    return understand(_content(path), path=path, today=today, document_id=document_id)


def understand(content: bytes, *, path: Path, today: date, document_id: str | None = None) -> Reading:
    """Read *content*, a report that is not empty and lies at *path*, which is not opened.

    Raises:
        UnreadableDocumentError: it cannot be read, or holds no references.
    """
    reader = next(reader for reader in READERS if reader.recognises(content, path.name))
    if isinstance(reader, PlainText):
        refuse(content, path.name)
    script = reader.take_apart(content, path.name)
    digest = hashlib.sha256(content).hexdigest()
    if isinstance(script, MarkedUp):
        read_proof = assemble(script.proof.script, path=path, sha256=digest, today=today, document_id=document_id)
        return located(read_proof, script)
    return assemble(script, path=path, sha256=digest, today=today, document_id=document_id)


def _size(path: Path) -> int:
    """Return how many bytes *path* holds.

    Raises:
        UnreadableDocumentError: it is a device or a pipe, which may never end.
    """
    state = path.stat()
    if not stat.S_ISREG(state.st_mode) and not stat.S_ISDIR(state.st_mode):
        raise UnreadableDocumentError(f"{path} is no file but a device or a pipe; save the report to a file first")
    return state.st_size


def _content(path: Path) -> bytes:
    try:
        size = _size(path)
        if size > MOST_BYTES:
            raise UnreadableDocumentError(
                f"{path} holds {size // 1024**2:,} MiB; no report does. Give the report without its pictures and data"
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableDocumentError(f"{path} does not exist; give the path of a report") from None
    except IsADirectoryError:
        raise UnreadableDocumentError(f"{path} is a folder; give the path of one report in it") from None
    except PermissionError:
        if path.is_dir():  # what Windows says of a folder
            raise UnreadableDocumentError(f"{path} is a folder; give the path of one report in it") from None
        raise UnreadableDocumentError(f"{path} may not be read by you; change its permissions or copy it") from None
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or error
        raise UnreadableDocumentError(f"{path} cannot be read ({cause}); copy it elsewhere and try again") from None
    if not content.strip():
        raise UnreadableDocumentError(f"{path} is empty; give a report that holds text")
    return content
