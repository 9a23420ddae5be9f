"""The small web's archive: TimeGate, TimeMap and mementos (RFC 7089), laid out like the Internet Archive's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit

from consulted.demo.captures import Capture, Shelf, nearest
from consulted.demo.message import Ask, Reply, page, redirect, text
from consulted.demo.validators import http_date
from models.pattern import regex

HOST = "archive.example"
URL = f"https://{HOST}"
_TIMEMAP = regex(r"/web/timemap/link/(?P<url>.+)")
#: One to fourteen digits, perhaps ``id_`` for the bytes as captured.
_MEMENTO = regex(r"/web/(?P<stamp>\d{1,14})(?P<raw>id_)?/(?P<url>.+)")
_TIMEGATE = regex(r"/web/(?P<url>.+)")
#: Some clients fold the two slashes of the inner address into one.
_FOLDED = regex(r"^(https?):/(?=[^/])")
_FIRST_STAMP = "19960101000000"


class Archive:
    """Answers for the archive's host, the same in both states of the web."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def answer(self, ask: Ask) -> Reply:
        """Answer one request."""
        if ask.scheme == "http":
            return redirect(f"{URL}{ask.target}")
        for pattern, rule in ((_TIMEMAP, self._timemap), (_MEMENTO, self._memento), (_TIMEGATE, self._timegate)):
            match = pattern.fullmatch(ask.target)
            if match:
                url = _cited(match["url"])
                captures = self._shelf.of(url)
                return rule(ask, match, captures) if captures else _unknown(url)
        return _home() if ask.path in ("/", "/web/") else _unknown(ask.path)

    def _timegate(self, ask: Ask, _: re.Match[str], captures: Sequence[Capture]) -> Reply:
        wanted = ask.headers.get("accept-datetime")
        try:
            chosen = nearest(captures, parsedate_to_datetime(wanted)) if wanted else captures[-1]
        except (TypeError, ValueError):
            return text(f"Accept-Datetime is no date: {wanted}\n", status=400)
        sent = redirect(_address(chosen), status=302)
        return replace(sent, headers={**sent.headers, "Vary": "accept-datetime", "Link": _links(captures, chosen)})

    def _timemap(self, _: Ask, __: re.Match[str], captures: Sequence[Capture]) -> Reply:
        entries = [*_house_links(captures[0]), *(_entry(each, captures) for each in captures)]
        return text(",\n".join(entries) + "\n", kind="application/link-format")

    def _memento(self, ask: Ask, match: re.Match[str], captures: Sequence[Capture]) -> Reply:
        stamp, raw = match["stamp"], bool(match["raw"])
        capture = next((each for each in captures if each.stamp == stamp), None)
        if capture is None:
            return redirect(_address(nearest(captures, _moment(stamp)), raw=raw), status=302)
        held = self._shelf.held(capture)
        headers = {
            "Content-Type": held.headers["Content-Type"],
            "Memento-Datetime": http_date(capture.at),
            "Link": _links(captures, capture),
            **{f"x-archive-orig-{name.lower()}": value for name, value in held.headers.items()},
        }
        if "Location" in held.headers:
            headers["Location"] = _copy(capture.stamp, held.headers["Location"], raw=raw)
        body = held.body if raw or not held.headers["Content-Type"].startswith("text/html") else _framed(capture, held)
        return Reply(status=held.status, headers=headers, body=body)


def _cited(written: str) -> str:
    url = unquote(written) if re.match(r"https?%3a", written, re.I) else written
    return _FOLDED.sub(r"\1://", url)


def _moment(stamp: str) -> datetime:
    """Read a stamp that may be cut short; ``2018`` is its first second."""
    try:
        return datetime.strptime(stamp + _FIRST_STAMP[len(stamp) :], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)


def _copy(stamp: str, url: str, *, raw: bool = False) -> str:
    return f"{URL}/web/{stamp}{'id_' if raw else ''}/{url}"


def _address(capture: Capture, *, raw: bool = False) -> str:
    return _copy(capture.stamp, capture.url, raw=raw)


def _house_links(capture: Capture) -> list[str]:
    return [
        f'<{capture.url}>; rel="original"',
        f'<{URL}/web/timemap/link/{capture.url}>; rel="timemap"; type="application/link-format"',
        f'<{URL}/web/{capture.url}>; rel="timegate"',
    ]


def _entry(capture: Capture, captures: Sequence[Capture], beside: Mapping[str, str] | None = None) -> str:
    words = [
        *(["first"] if capture is captures[0] else []),
        *([beside[capture.stamp]] if beside and capture.stamp in beside else []),
        *(["last"] if capture is captures[-1] else []),
        "memento",
    ]
    return f'<{_address(capture)}>; rel="{" ".join(words)}"; datetime="{http_date(capture.at)}"'


def _links(captures: Sequence[Capture], chosen: Capture) -> str:
    """Return the Link header of *chosen*: first, the one before, itself, the one after, last."""
    here = captures.index(chosen)
    beside = {
        captures[number].stamp: word
        for number, word in ((here - 1, "prev"), (here + 1, "next"))
        if 0 <= number < len(captures)
    }
    shown = sorted({0, max(here - 1, 0), here, min(here + 1, len(captures) - 1), len(captures) - 1})
    return ", ".join([*_house_links(chosen), *(_entry(captures[number], captures, beside) for number in shown)])


def _framed(capture: Capture, held: Reply) -> bytes:
    """Return the page as a person sees it there: with a banner, and links that stay in the archive."""
    parts = urlsplit(capture.url)
    inside = _copy(capture.stamp, f"{parts.scheme}://{parts.netloc}/")
    shown = held.body.decode().replace('href="/', f'href="{inside}')
    banner = (
        f'<div id="wm-ipp-base" lang="en"><p>Archived copy of {capture.url}, captured {capture.at:%d %b %Y %H:%M:%S} '
        f'GMT. <a href="{URL}/web/timemap/link/{capture.url}">All captures</a></p></div>'
    )
    return re.sub(
        r"(<body[^>]*>)",
        lambda match: f"{match[1]}\n<!-- BEGIN ARCHIVE BANNER -->\n{banner}\n<!-- END ARCHIVE BANNER -->",
        shown,
        count=1,
    ).encode()


def _unknown(what: str) -> Reply:
    return page(f"<title>Not archived</title><h1>Not archived</h1><p>There is no copy of {what}.</p>", status=404)


def _home() -> Reply:
    return page("<title>Archive</title><h1>A small archive</h1><p>Ask for /web/ADDRESS.</p>")
