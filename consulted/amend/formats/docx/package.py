"""The file of a Word or OpenDocument text: parts in a ZIP archive, of which some are written anew."""

from __future__ import annotations

import io
import shutil
import zipfile
import zlib
from typing import IO

from models.errors import ConfigurationError

#: So much a report with its pictures may unpack to, in bytes.
_MOST = 1024**3
#: And so much a part that is written anew.
_MOST_IN_PART = 64 * 1024**2
_CHUNK = 1024**2
_ENCRYPTED = 0x1
#: Of Office Open XML, and of OpenDocument.
_SIGNATURES = ("_xmlsignatures/", "meta-inf/documentsignatures.xml")
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError)


class Package:
    """Reads parts, takes new ones and packs all of them; names are compared without case, as Office does.

    Args:
        program: what would save a damaged one anew.

    Raises:
        ConfigurationError: it is damaged, locked or signed.
    """

    def __init__(self, content: bytes, *, program: str = "Word") -> None:
        self._program = program
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE as error:
            raise self._damaged(error) from None
        infos = self._zip.infolist()
        self._names = {info.filename.lower(): info for info in infos}
        self._new: dict[str, bytes] = {}
        if len(self._names) < len(infos):
            raise self._damaged("two of its parts have one name")
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise ConfigurationError("it is protected by a password; save it without one and import it again")
        if any(name.startswith(_SIGNATURES) for name in self._names):
            raise ConfigurationError(
                "it is signed, and a change would break the signature; import it without one, or ask for --errata"
            )
        if sum(info.file_size for info in infos) > _MOST:
            raise ConfigurationError(f"it unpacks to more than {_MOST // _CHUNK:,} MiB; ask for --errata")

    def names(self) -> list[str]:
        """Return the names of the parts that were there, in small letters."""
        return list(self._names)

    def read(self, path: str) -> bytes | None:
        """Return a part as it was, or None when there is none."""
        info = self._names.get(path.lower())
        if info is None:
            return None
        if info.file_size > _MOST_IN_PART:
            raise ConfigurationError(f"{path} in it is larger than the text of a report; ask for --errata")
        try:
            return self._zip.read(info)
        except _DAMAGE as error:
            raise self._damaged(error) from None

    def write(self, path: str, content: bytes) -> None:
        """Take *content* as the part of that name."""
        self._new[path] = content

    def packed(self) -> bytes:
        """Return the file: its parts in their order, packed as they were, and new ones behind them."""
        packed = io.BytesIO()
        new = {path.lower(): content for path, content in self._new.items()}
        try:
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, info in self._names.items():
                    with archive.open(_like(info), "w") as file:
                        self._copy(info, new.get(name), file)
                for path, content in self._new.items():
                    if path.lower() not in self._names:
                        archive.writestr(_like(next(iter(self._names.values())), path), content)
        except _DAMAGE as error:
            raise self._damaged(error) from None
        return packed.getvalue()

    def _damaged(self, error: object) -> ConfigurationError:
        save = f"open it in {self._program} and save it again, or ask for --errata"
        return ConfigurationError(f"it is damaged ({error}); {save}")

    def _copy(self, info: zipfile.ZipInfo, content: bytes | None, file: IO[bytes]) -> None:
        if content is not None:
            file.write(content)
            return
        with self._zip.open(info) as old:
            shutil.copyfileobj(old, file, _CHUNK)


def _like(info: zipfile.ZipInfo, path: str = "") -> zipfile.ZipInfo:
    """Return how an entry is packed, for its new self; or for a new part at *path*."""
    found = zipfile.ZipInfo(path or info.filename, info.date_time)
    found.compress_type = zipfile.ZIP_DEFLATED if path else info.compress_type
    found.create_system, found.external_attr, found.internal_attr = (
        info.create_system,
        info.external_attr,
        info.internal_attr,
    )
    found.comment = b"" if path else info.comment
    return found
