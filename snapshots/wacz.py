"""A web archive in one zip file, as ReplayWeb.page opens it: WACZ 1.1.1 of Webrecorder."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import IO, Any, BinaryIO, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

VERSION = "1.1.1"
#: Places the specification prescribes, or leaves to us within its folders.
WARC, INDEX, PAGES = "archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl"
MANIFEST, MANIFEST_DIGEST = "datapackage.json", "datapackage-digest.json"
#: First line of a list of pages.
PAGES_HEAD = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
#: From here on a zip file needs 64-bit sizes; a little less than 2 GiB, where readers may count with signs.
_LARGE = 2_000_000_000
#: Times in zip files begin here.
_FIRST_YEAR = 1980
_UNIX, _MODE = 3, 0o100644 << 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Resource:
    """One file of the package, as its manifest names it."""

    path: str
    sha256: str
    size: int

    @property
    def entry(self) -> dict[str, Any]:
        """What the manifest says of it (Frictionless Data Package)."""
        name = self.path.rpartition("/")[2]
        found = {"name": name, "path": self.path, "hash": f"sha256:{self.sha256}", "bytes": self.size}
        # Frictionless takes a report.json that does not say what it is for a report of its own.
        return {**found, "type": "json"} if name.endswith(".json") else found


class Member:
    """One file while it is written."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._digest = sha256()
        self.size = 0

    def write(self, data: bytes, /) -> int:
        """Add *data*."""
        self._digest.update(data)
        self.size += len(data)
        return self._file.write(data)

    @property
    def sha256(self) -> str:
        """Hex digest of all that was written."""
        return self._digest.hexdigest()


class Package:
    """A package under way, one file after the other; the same files make the same bytes."""

    def __init__(self, file: BinaryIO, *, at: datetime) -> None:
        """Begin a package.

        Args:
            file: a file that can be sought in.
            at: aware, UTC; the time every file in it bears, which must come from the data and not from the clock.
        """
        self._zip = ZipFile(file, "w")
        self._at = at
        self._resources: list[Resource] = []

    @contextmanager
    def member(self, path: str, *, packed: bool = False, size: int = 0) -> Iterator[Member]:
        """Write one file.

        Args:
            path: where it goes.
            packed: True when it is compressed already and must be stored as it is (WACZ 1.1.1, "Zip Compression").
            size: about how many bytes it will have, when that may be much.
        """
        with self._zip.open(self._info(path, packed=packed), "w", force_zip64=size > _LARGE) as file:
            member = Member(file)
            yield member
        self._resources.append(Resource(path=path, sha256=member.sha256, size=member.size))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            # Nobody will read it; only let go of the file before it closes.
            with suppress(OSError, ValueError):
                self._zip.close()

    def close(self, properties: Mapping[str, Any]) -> str:
        """Write the manifest, *properties* in it, and its digest, which is returned; then the package is whole."""
        resources = [each.entry for each in self._resources]
        manifest = {"profile": "data-package", "wacz_version": VERSION, **properties, "resources": resources}
        written = _json(manifest)
        self._zip.writestr(self._info(MANIFEST), written)
        digest = sha256(written).hexdigest()
        self._zip.writestr(self._info(MANIFEST_DIGEST), _json({"path": MANIFEST, "hash": f"sha256:{digest}"}))
        self._zip.close()
        return digest

    def _info(self, path: str, *, packed: bool = False) -> ZipInfo:
        at = self._at
        info = ZipInfo(path, (max(at.year, _FIRST_YEAR), at.month, at.day, at.hour, at.minute, at.second))
        info.compress_type = ZIP_STORED if packed else ZIP_DEFLATED
        info.create_system, info.external_attr = _UNIX, _MODE
        return info


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
