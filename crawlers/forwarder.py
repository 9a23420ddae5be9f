"""Where a small page's script sends visitors when the address is put together first, in variables and pieces."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from scrapy.http import Response, TextResponse

from crawlers.pages import is_gate
from models.address import joined
from models.pattern import regex
from models.visit import HopKind

#: A page with more markup than this has something to say besides "go there".
_STUB = 4 * 1024
#: No address is longer, and a script that doubles its words is none we follow.
_LONGEST = 8 * 1024
_NAME = r"[A-Za-z_$][\w$]*"
_TERM = rf"(?:\"[^\"\n]*\"|'[^'\n]*'|(?:(?:window|document|self)\.)?location\.\w+|{_NAME})"
_SUM = rf"({_TERM}(?:\s*\+\s*{_TERM})*)"
_WHERE = r"(?:(?:window|document|self|top|parent)\.)?location"
_GO = regex(
    rf"{_WHERE}(?:\.href|\[[\"']href[\"']\])?\s*=\s*{_SUM}\s*(?:;|\n|\}}|$)"
    rf"|{_WHERE}\.(?:replace|assign)\(\s*{_SUM}\s*\)"
    rf"|\$\(\s*location\s*\)\.attr\(\s*[\"']href[\"']\s*,\s*{_SUM}\s*\)"
    rf"|window\.open\(\s*{_SUM}\s*,\s*[\"']_(?:self|top)[\"']\s*\)"
)
_SET = regex(rf"(?:\b(?:var|let|const)\s+|[;{{,\n]\s*)({_NAME})\s*=\s*{_SUM}\s*(?:;|,|\n)")
_PIECE = regex(_TERM)
_SCRIPT = regex(r"<script\b[^>]*>(.*?)</script", re.I | re.S)


def forwarded(response: Response) -> tuple[str, HopKind] | None:
    """Return where the script of *response* goes, or None when that cannot be told or leads nowhere else."""
    if not isinstance(response, TextResponse) or response.status != 200 or len(response.body) > _STUB:
        return None
    code = "\n".join(match[1] for match in _SCRIPT.finditer(response.text))
    known: dict[str, str] = {}
    for name, value in _SET.findall(code):
        resolved = _resolved(value, known, response.url)
        if resolved is not None:
            known[name] = resolved
    for go in _GO.finditer(code):
        target = _resolved(next(filter(None, go.groups())), known, response.url)
        if target and not target.lower().startswith("javascript:"):
            address = joined(response.url, target)
            return (
                None if address == response.url or is_gate(code, address, response.url) else (address, HopKind.SCRIPT)
            )
    return None


def _resolved(text: str, known: dict[str, str], url: str) -> str | None:
    """Return what a sum of strings, variables and parts of the own address comes to; None with a part unknown."""
    parts = [_value(term, known, url) for term in _PIECE.findall(text)]
    whole = [part for part in parts if part is not None]
    if not parts or None in parts or sum(map(len, whole)) > _LONGEST:
        return None
    return "".join(whole)


def _value(term: str, known: dict[str, str], url: str) -> str | None:
    if term[0] in "\"'":
        return term[1:-1].replace("\\/", "/")
    if "location." in term:
        return _own(term.rpartition(".")[2], url)
    return known.get(term)


def _own(name: str, url: str) -> str | None:
    parts = urlsplit(url)
    return {
        "href": url,
        "protocol": f"{parts.scheme}:",
        "host": parts.netloc,
        "hostname": parts.hostname or "",
        "origin": f"{parts.scheme}://{parts.netloc}",
        "pathname": parts.path,
        "search": f"?{parts.query}" if parts.query else "",
        "hash": "",
    }.get(name)
