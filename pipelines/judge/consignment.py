"""A name that is handed on to a dealer: a redirect or a frame leads to another house and carries the name there."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from models.address import host_key
from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case
from pipelines.judge.entrance import registered
from pipelines.judge.hostname import is_titled
from pipelines.judge.offer import all_text, is_placeholder
from pipelines.judge.registrar import NOUN
from snapshots.text import PageText

#: Words beside a frame that holds all of a page.
_FRAMED = 20
#: Bytes of such a page, and its frames' sources.
_HEAD = 20_000
_FRAME = regex(rb"<i?frame\b[^>]{0,300}\bsrc=[\"']?([^\"'\s>]{8,500})", re.I)


def consigned(case: Case, now: PageText) -> Judgement | None:
    """Judge a small page under the cited host's name, at another house, whose address asks about that name."""
    if not case.moved or not is_placeholder(now) or not is_titled(case, now):
        return None
    if not _carries(case.final, case.cited) or NOUN.search(all_text(now)) is None:
        return None
    line = f"sent with the host's name to {urlsplit(case.final).hostname}, which speaks of it as a domain"
    return case.judgement(Verdict.PARKED, "for-sale", 0.8, line)


def framed(case: Case, now: PageText) -> Judgement | None:
    """Judge a page under its host's name that is but a frame of another house, which is told that name."""
    if now.kind != "html" or now.shows_over(_FRAMED) or not is_titled(case, now):
        return None
    frames = _FRAME.findall(case.page.body[:_HEAD]) if case.page is not None else []
    frame = next((each for each in (found.decode("latin-1") for found in frames) if _carries(each, case.cited)), None)
    if frame is None:
        return None
    line = f"nothing but a frame of {urlsplit(frame).hostname}, which is told the host's name"
    return case.judgement(Verdict.PARKED, "parking-page", 0.8, line)


def _carries(address: str, cited: str) -> bool:
    """Say whether an address of another house ends in, or asks about, the cited host and nothing of its pages."""
    try:
        parts, host = urlsplit(address), host_key(cited)
    except ValueError:
        return False
    own = registered(cited)
    if not parts.hostname or _akin(host_key(address), host) or (own and registered(address) == own):
        return False
    names = {host, own} - {""}
    said = unquote(f"{parts.path}?{parts.query}").lower()
    return any(re.search(rf"(?:^|[/=]){re.escape(name)}/?(?:[?&#]|$)", said) is not None for name in names)


def _akin(one: str, other: str) -> bool:
    """Say whether one host is the other, or lies below it."""
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
