"""What simpler checkers say of the same cases: by status, by a list of phrases, by hash, text or title."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from urllib.parse import urljoin

from case import Answer, Case
from rapidfuzz.distance import Indel
from score import Said
from selectolax.lexbor import LexborHTMLParser

_MOST_HOPS = 10
#: What link checkers with a list of phrases look for, in a page's whole text.
_PHRASES = re.compile(
    r"page not found|not found|404|does not exist|no longer available|page introuvable|seite nicht gefunden"
    r"|página no encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono|página não encontrada"
    r"|domain is for sale|buy this domain|access denied|captcha",
    re.I,
)
#: Title cosine from which two pages count as one (Reyes Ayala 2022 learned a cut for title similarity alone).
_SAME_TITLE = 0.8


def _last(case: Case) -> tuple[Answer | None, bool]:
    """Return the answer at the end of the redirects of HTTP, and whether there were any."""
    url, sent = case.cited, False
    for _ in range(_MOST_HOPS):
        answer = case.answer(url)
        location = answer.header("Location") if answer else None
        if answer is None or answer.fault or not (300 <= answer.status < 400 and location):
            return answer, sent
        url, sent = urljoin(url, location), True
    return None, True


def by_status(case: Case) -> Said:
    """Judge by the last status code alone, as most link checkers do: what is no success is dead."""
    answer, sent = _last(case)
    if answer is None:
        return Said(verdict="gone")
    if answer.fault:
        return Said(verdict="unreachable")
    if answer.status >= 500:
        return Said(verdict="unreachable")
    if answer.status >= 400:
        return Said(verdict="gone")
    return Said(verdict="redirected" if sent else "ok")


def by_phrases(case: Case) -> Said:
    """Judge by status, and call dead what holds a phrase of a list anywhere."""
    said, (answer, _) = by_status(case), _last(case)
    if said.verdict in ("ok", "redirected") and answer is not None and _PHRASES.search(visible(answer.body)):
        return Said(verdict="soft-404")
    return said


def visible(body: bytes) -> str:
    """Return all text a page shows."""
    tree = LexborHTMLParser(body.decode("utf-8", "replace"))
    tree.strip_tags(["script", "style", "noscript", "template"])
    return " ".join((tree.body.text(separator=" ") if tree.body else "").split())


def title(body: bytes) -> str:
    """Return a page's title."""
    node = LexborHTMLParser(body.decode("utf-8", "replace")).css_first("title")
    return " ".join(node.text().split()) if node else ""


def _cosine(one: str, other: str) -> float:
    """Return the likeness of two titles, 0 to 1."""
    return Indel.normalized_similarity(one.casefold(), other.casefold())


VERDICTS: dict[str, Callable[[Case], Said]] = {"status code": by_status, "phrase list": by_phrases}
#: Whether a page changed: from its two bodies.
CHANGES: dict[str, Callable[[bytes, bytes], bool]] = {
    "raw hash": lambda then, now: hashlib.sha256(then).digest() != hashlib.sha256(now).digest(),
    "visible-text diff": lambda then, now: visible(then) != visible(now),
    "title likeness": lambda then, now: _cosine(title(then), title(now)) < _SAME_TITLE,
}

try:
    from trafilatura import extract
except ImportError:
    LEFT_OUT = "trafilatura is not installed, so its diff is left out: pip install trafilatura lxml_html_clean"
else:
    LEFT_OUT = ""
    CHANGES["trafilatura diff"] = lambda then, now: extract(then) != extract(now)


def content(case: Case, changed: Callable[[bytes, bytes], bool]) -> Said:
    """Say whether the text changed, by *changed*."""
    answer, _ = _last(case)
    if answer is None or not case.copies:
        return Said(verdict="unknown")
    return Said(verdict="ok", content="edited" if changed(case.copies[-1].body, answer.body) else "identical")
