"""The usual other forms of an address: another door, another ending, another language folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit, urlunsplit

from crawlers.finder.lost import Lost, is_page
from models.address import same_address
from models.pattern import regex
from models.search import Lead

_EXTENSION = regex(r"\.(?:html?|php\d?|aspx?|jspx?|cfm|shtml)$", re.I)
_LANGUAGE = regex(r"^/([a-z]{2}(?:-[a-z]{2})?)/", re.I)
#: Failures of one door that say nothing about the other.
_SHUT = frozenset({"refused", "timeout", "reset", "tls"})
#: Each guess costs its host a request.
_MOST = 5
_LEAST_LIKELY = 0.3


def guesses(lost: Lost, *, doors_only: bool) -> list[Lead]:
    """Return other forms of the lost address, likeliest first.

    Args:
        doors_only: the host did not answer, so that only its other scheme or name may.
    """
    parts = urlsplit(lost.url)
    forms = (
        _doors(parts, lost)
        if doors_only or not is_page(lost.url)
        else (*_endings(parts), *_folders(parts, lost), *_doors(parts, lost))
    )
    return [
        Lead(url=url, reason="path-rule", rule=rule, score=round(_LEAST_LIKELY - number / 100, 2))
        for number, (url, rule) in enumerate(list(forms)[:_MOST])
    ]


def _doors(parts: SplitResult, lost: Lost) -> Iterator[tuple[str, str]]:
    outcome = lost.task.search.outcome if lost.task.search is not None else {}
    if any(hop["location"] != lost.url and same_address(hop["location"], lost.url) for hop in outcome.get("hops", ())):
        return  # the house has said itself which of its doors it uses
    other = "http" if parts.scheme == "https" else "https"
    # Behind a bad certificate stands the same page by http, too; and a host that knows no page knows it by neither.
    if outcome.get("reason") in _SHUT:
        yield urlunsplit(parts._replace(scheme=other)), f"the same address by {other}"
    if outcome.get("reason") not in ("timeout", "reset"):
        bare = parts.netloc.removeprefix("www.")
        name = bare if bare != parts.netloc else f"www.{bare}"
        yield urlunsplit(parts._replace(netloc=name)), f"the same address at {name}"


def _endings(parts: SplitResult) -> Iterator[tuple[str, str]]:
    if parts.path in ("", "/") or parts.query:
        return
    ending = _EXTENSION.search(parts.path)
    if ending is not None:
        yield urlunsplit(parts._replace(path=parts.path[: ending.start()])), f"the same address without {ending[0]}"
        if ending[0].lower() != ".html":
            yield urlunsplit(parts._replace(path=f"{parts.path[: ending.start()]}.html")), "the same address as .html"
    elif "." not in parts.path.rpartition("/")[2]:
        yield urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}.html")), "the same address as .html"


def _folders(parts: SplitResult, lost: Lost) -> Iterator[tuple[str, str]]:
    folder = _LANGUAGE.match(parts.path)
    if folder is not None:
        path = parts.path[len(folder[1]) + 1 :]
        if path != "/":
            yield urlunsplit(parts._replace(path=path)), f"the same address without /{folder[1]}/"
    elif lost.language and parts.path not in ("", "/"):
        path = f"/{lost.language}{parts.path}"
        yield urlunsplit(parts._replace(path=path)), f"the same address below /{lost.language}/"
