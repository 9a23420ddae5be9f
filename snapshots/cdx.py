"""Index lines by which a player finds a record in a WARC file: CDXJ 0.1.0 of Webrecorder."""

from __future__ import annotations

from http import HTTPStatus

from models.address import split
from models.visit import Capture
from snapshots.chain import canonical


def searchable(url: str) -> str:
    """Return *url* as an index is sorted by: ``https://www.example.org/a?b`` is ``org,example,www)/a?b``.

    CDXJ 0.1.0, "Searchable URL": lower case, no scheme, the host's names in reverse, then ``)`` and the rest.
    """
    parts = split(url.strip().lower().replace(" ", "%20"))
    host, colon, port = parts.netloc.rpartition("@")[2].partition(":")
    names = ",".join(reversed(host.split(".")))
    query = f"?{parts.query}" if parts.query else ""
    return f"{names}{colon}{port}){parts.path or '/'}{query}"


def line(capture: Capture, *, filename: str, offset: int, length: int, record_sha256: str) -> bytes:
    """Return the line of a record that lies at *offset* of *filename*, its end included."""
    mime = capture.content_type.partition(";")[0].strip() or "unk"
    found = {
        "url": capture.url,
        "mime": "warc/revisit" if capture.record_type == "revisit" else mime,
        # "Not modified" stands for the page it confirms; ReplayWeb.page 2.4.6 shows nothing for a 304.
        "status": HTTPStatus.OK.value if capture.status == HTTPStatus.NOT_MODIFIED else capture.status,
        "digest": f"sha256:{capture.sha256}",
        "filename": filename,
        "offset": offset,
        "length": length,
        "recordDigest": f"sha256:{record_sha256}",
    }
    head = f"{searchable(capture.url)} {capture.captured_at:%Y%m%d%H%M%S} "
    return head.encode() + canonical(found) + b"\n"
