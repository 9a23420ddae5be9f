"""Pages a browser saved with their pictures in one file: MHTML (RFC 2557) and Safari's web archives."""

from __future__ import annotations

import plistlib
import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from models.errors import UnreadableDocumentError
from models.pattern import regex

_HEAD = 4096
#: Enough to reach the first part behind a long preamble.
_FIRST_PART = 65_536
_RELATED = regex(rb"^content-type:\s*multipart/related\b", re.I | re.M)
_HTML = regex(rb"^content-type:\s*(?:text/html|application/xhtml\+xml)\b", re.I | re.M)
_PLIST = b"bplist00"
_ARCHIVE = b"WebMainResource"
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Saved:
    """The page in an archive."""

    content: bytes
    #: Where it was saved from.
    address: str | None
    charset: str | None


def is_archive(content: bytes) -> bool:
    """Say whether *content* is a page saved in one file."""
    if content.startswith(_PLIST):
        return _ARCHIVE in content
    return _RELATED.search(content, 0, _HEAD) is not None and _HTML.search(content, 0, _FIRST_PART) is not None


def unpacked(content: bytes, name: str) -> Saved:
    """Return the page in the archive *content*.

    Raises:
        UnreadableDocumentError: the archive is damaged.
    """
    saved = _from_safari(content) if content.startswith(_PLIST) else _from_mime(message_from_bytes(content))
    if saved is None:
        raise UnreadableDocumentError(f"{name} is a damaged archive of a page; save the page anew as HTML")
    return saved


def _from_mime(message: Message) -> Saved | None:
    for part in message.walk():
        if part.get_content_type() in _PAGES:
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
                charset = part.get_content_charset()
                return Saved(content=body, address=str(address) if address else None, charset=charset)
    return None


def _from_safari(content: bytes) -> Saved | None:
    try:
        main = plistlib.loads(content)["WebMainResource"]
        body, address = main["WebResourceData"], main.get("WebResourceURL")
        charset = main.get("WebResourceTextEncodingName")
    except Exception:  # plistlib raises whatever a damaged offset leads to
        return None
    if not isinstance(body, bytes):
        return None
    return Saved(content=body, address=_words(address), charset=_words(charset))


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None
