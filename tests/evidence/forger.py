"""Somebody who knows the format and alters a pack."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

MANIFEST, DIGEST, CHAIN = "datapackage.json", "datapackage-digest.json", "consulted/chain.jsonl"
WARC, DECISIONS = "archive/data.warc.gz", "consulted/decisions.jsonl"
Change = Callable[[bytes], bytes | None]


def flipped(pack: Path, output: Path, name: str) -> Path:
    """Write *pack* with one bit of a file turned over, as a bad disk would."""
    content = bytearray(pack.read_bytes())
    with zipfile.ZipFile(pack) as file:
        info = file.getinfo(name)
        header = content[info.header_offset :][:30]
        names = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        content[info.header_offset + 30 + names + info.compress_size // 2] ^= 1
    output.write_bytes(content)
    return output


def altered(pack: Path, output: Path, changes: Mapping[str, Change], *, sealed: bool = True) -> Path:
    """Write *pack* with files changed, added or (None) left out; *sealed* with digests to match."""
    with zipfile.ZipFile(pack) as file:
        files: dict[str, bytes | None] = {info.filename: file.read(info) for info in file.infolist()}
    for name, change in changes.items():
        files[name] = change(files.get(name) or b"")
    left = {name: content for name, content in files.items() if content is not None}
    if sealed:
        manifest = json.loads(left[MANIFEST])
        manifest["resources"] = [
            {
                **each,
                "hash": f"sha256:{sha256(left[each['path']]).hexdigest()}",
                "bytes": len(left[each["path"]]),
            }
            for each in manifest["resources"]
            if each["path"] in left
        ]
        lines = [json.loads(line) for line in left[CHAIN].splitlines()]
        manifest["consulted"]["chain"] = {"lines": len(lines), "last": lines[-1]["hash"]}
        left[MANIFEST] = json.dumps(manifest).encode()
        left[DIGEST] = json.dumps({"path": MANIFEST, "hash": f"sha256:{sha256(left[MANIFEST]).hexdigest()}"}).encode()
    with zipfile.ZipFile(output, "w") as file:
        for name, content in left.items():
            file.writestr(name, content)
    return output


def without_line(number: int) -> Change:
    return lambda content: b"".join(line for n, line in enumerate(content.splitlines(True), 1) if n != number)


def edited(number: int, edit: Callable[[dict[str, Any]], Any]) -> Change:
    """Return a change of one line of JSON."""

    def change(content: bytes) -> bytes:
        lines = content.splitlines(True)
        row = json.loads(lines[number - 1])
        edit(row)
        lines[number - 1] = json.dumps(row).encode() + b"\n"
        return b"".join(lines)

    return change


def rechained(content: bytes) -> bytes:
    """Work out all hashes anew, as one can who starts a chain of his own."""
    previous, lines = "0" * 64, []
    for line in content.splitlines():
        row = {**json.loads(line), "previous": previous}
        row.pop("hash")
        text = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        previous = sha256(text.encode()).hexdigest()
        lines.append(json.dumps({**row, "hash": previous}).encode() + b"\n")
    return b"".join(lines)


def exchanged(content: bytes) -> bytes:
    """Put another page under the address, id and date of the first one, with a digest to match."""
    output = BytesIO()
    writer = WARCWriter(output, gzip=True, warc_version="1.1")
    for number, record in enumerate(ArchiveIterator(BytesIO(content))):
        body, headers = record.content_stream().read(), record.rec_headers
        if number == 1:
            body = body.replace(b"Forty", b"Ninety")
            for name in ("WARC-Payload-Digest", "WARC-Block-Digest", "Content-Length"):
                headers.remove_header(name)
        new = writer.create_warc_record(
            headers.get_header("WARC-Target-URI"),
            record.rec_type,
            payload=BytesIO(body),
            length=len(body),
            warc_headers=headers,
            http_headers=record.http_headers,
        )
        writer.write_record(new)
    return output.getvalue()
