"""The addresses a field holds: those it is there for, and those its words mention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consulted.documents import address
from consulted.documents.readers.fields.value import Value
from consulted.documents.script import Target
from models.pattern import regex

#: More of a field is not looked at: it is a page pasted into it.
LOOK = 20_000
#: Longer than any address a server takes.
_LONGEST = 4_096

_BETWEEN = regex(
    r"(?:[\s,;|]+|(?<=[>)\]}]))(?:(?:and|und|et|y|e|en|i|och|or|oder|ou)\s+)?(?=<?(?:(?:https?|ftp)://|www\.))", re.I
)
_LINE_END = regex(r"\s*[\r\n]\s*")
_ADDRESS = regex(
    r"(?:(?:https?|ftp)://|www\.)\S*\w\S*|(?:[^\W_](?:[\w-]{0,62}[^\W_])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?",
    re.I,
)
_SCHEME = regex(r"(?:https?|ftp):/|www\.", re.I)
_ESCAPED = regex(r"\\([_~&%#])|&amp;")
_DOI = regex(r"10\.\d{4,9}/\S+")
#: Signs that would end the path of an address; DOI Handbook, 2.5.2.4.
_IN_DOI = str.maketrans({"#": "%23", "?": "%3F", "\\": None})


def listed(value: Value) -> list[Target]:
    """Return the addresses of a field that is there for them: one as a rule, several behind one another."""
    found: list[Target] = []
    for start, end in _tokens(value.text[:LOOK]):
        plain = _LINE_END.sub("", value.text[start:end])
        if _ADDRESS.fullmatch(plain) and len(plain) <= _LONGEST and not _is_file(plain):
            found.append(_target(value, start, end, plain))
        elif re.match(r"(?:doi:\s*)?10\.\d", plain, re.I):
            found += identified(value)
        else:
            found += _found(value, start, end)
    return found


def mentioned(value: Value) -> list[Target]:
    """Return the addresses among the words of a field."""
    return _found(value, 0, min(len(value.text), LOOK))


def identified(value: Value) -> list[Target]:
    """Return where the DOIs of a field lead; https://doi.org/ is the resolver's address."""
    if _SCHEME.search(value.text[:LOOK]):
        return mentioned(value)
    found = []
    for each in _DOI.finditer(value.text[:LOOK]):
        doi = each[0].rstrip(".,;")
        found.append(_target(value, each.start(), each.start() + len(doi), f"https://doi.org/{doi.translate(_IN_DOI)}"))
    return found


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in (*_BETWEEN.finditer(text), None):
        first, last = start, found.start() if found else len(text)
        while first < last and (text[first].isspace() or text[first] in "<,;|"):
            first += 1
        while last > first and (text[last - 1].isspace() or text[last - 1] in ">,;|"):
            last -= 1
        if first < last:
            yield first, last
        start = found.end() if found else last


def _found(value: Value, start: int, end: int) -> list[Target]:
    return [_target(value, each.start, each.end, each.printed) for each in address.find(value.text, start, end)]


def _target(value: Value, start: int, end: int, meant: str) -> Target:
    span = value.span(start, end)
    return Target(start=span.start, end=span.end, address=_ESCAPED.sub(lambda found: found[1] or "&", meant))


def _is_file(plain: str) -> bool:
    """Say whether a host without path is a file's name: "report.pdf"."""
    return "/" not in plain and not _SCHEME.match(plain) and address.FILE.search(plain) is not None
