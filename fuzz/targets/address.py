"""Addresses and days as print, pages and people write them."""

from __future__ import annotations

from consulted.documents import address as printed
from consulted.documents.day import Calendar, find
from fuzz import corpus
from fuzz.target import Target
from fuzz.targets.promise import TODAY
from models.address import (
    authority,
    depth,
    host_key,
    is_home,
    page_key,
    registered_domain,
    same_address,
    scheme,
    wire_form,
)
from models.moment import first_day, last_day
from snapshots.cdx import searchable

_PRINTED = ("tests/documents/reports/*.txt", "benchmarks/imports/damage/*", "benchmarks/imports/phrases/*")
_LANGUAGES = ("en", "fr", "de", "es", "it", "pl", "sv", "nl", "pt", None)


def _address(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for url in (text, wire_form(text)):
        assert isinstance(depth(url), int)
        assert isinstance(is_home(url), bool)
        assert same_address(url, url)
        assert all(isinstance(each, str) for each in (authority(url), host_key(url), scheme(url), *page_key(url)))
        assert isinstance(registered_domain(host_key(url)), str)
        assert isinstance(searchable(url), str)
    wire = wire_form(text)
    assert wire.isascii(), wire
    assert wire.isprintable(), wire
    assert " " not in wire, wire


def _line(data: bytes) -> None:
    """A stretch of print: addresses and days in it, each where it says."""
    text = data[1:].decode("utf-8", "replace")
    for each in printed.find(text):
        assert 0 <= each.start < each.end <= len(text), each
    calendar = Calendar(today=TODAY, language=_LANGUAGES[(data or b"\0")[0] % len(_LANGUAGES)])
    for day in find(text, calendar):
        assert 0 <= day.start < day.end <= len(text), day
        for _, reading in day.readings:
            assert first_day(reading) <= last_day(reading), day


def _lines(*patterns: str) -> list[bytes]:
    found = (line for content in corpus.files(*patterns) for line in content.splitlines())
    return list(dict.fromkeys(line for line in found if b"http" in line or b"www" in line))[:300]


_WORDS = (
    *(
        b"http://",
        b"https://",
        b"www.",
        b"//",
        b"@",
        b":80",
        b":99999",
        b"[::1]",
        b"[",
        b"]",
        b"%",
        b"%00",
        b"?a=b&",
        b"#",
    ),
    *(
        b".example",
        b"doi.org/10.1000/1",
        b"xn--",
        b";jsessionid=",
        b"mailto:",
        b"javascript:",
        b"\xe2\x84\x80",
        b"\xef\xbc\x8f",
    ),
    *(b"3 May 2019", b"03/04/2019", b"2019-02-30", b"le 3 mai 2019", b"am 3. M\xc3\xa4rz 2019", b"2O18-O8-24"),
)
TARGETS = (
    Target(
        name="address",
        check=_address,
        seeds=lambda: [
            b"https://www.a.example/x?y=1#z",
            *(b"http" + line.partition(b"http")[2] for line in _lines(*_PRINTED)),
        ],
        words=_WORDS,
        longest=512,
    ),
    Target(
        name="line",
        check=_line,
        seeds=lambda: [b"\0" + line for line in _lines(*_PRINTED)],
        words=_WORDS,
        longest=1024,
    ),
)
