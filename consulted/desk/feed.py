"""An Atom feed for each document (RFC 4287): what was found, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lxml import etree
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from consulted.desk.answer import tagged
from consulted.desk.guard import guard_of, reading
from consulted.reports.clean import clean
from models.finding import Finding, FindingState
from models.moment import iso
from models.reference import Document

_ATOM = "http://www.w3.org/2005/Atom"
#: Findings told, the newest first; a feed is for what is new.
_ENTRIES = 100


def _feed(request: Request) -> Response:
    bench = guard_of(request).bench
    document = bench.ledger.documents.get(request.path_params["document"])
    findings = bench.ledger.findings.of(document.id, resolved=True)
    findings.sort(key=lambda each: (_updated(each), each.id), reverse=True)
    root = request.app.state.public_url or str(request.base_url).rstrip("/")
    body = written(document, findings[:_ENTRIES], root=root, now=bench.now())
    return tagged(request, body, "application/atom+xml")


def written(document: Document, findings: Sequence[Finding], *, root: str, now: datetime) -> bytes:
    """Return the feed; a finding is updated when it is closed, not each time it is seen again.

    Args:
        root: where the desk is reached, without a slash at its end.
        now: the feed's own time where there is no entry.
    """
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    own, page = f"{root}/documents/{document.id}/feed.atom", f"{root}/documents/{document.id}"
    name = clean(document.title or document.id)
    _put(feed, "id", own)
    _put(feed, "title", f"{name}: what became of its sources")
    _put(feed, "updated", iso(max(map(_updated, findings), default=now)))
    _link(feed, "self", own)
    _link(feed, "alternate", page)
    _put(_put(feed, "author"), "name", "consulted")
    for each in findings:
        entry = _put(feed, "entry")
        _put(entry, "id", f"{root}/findings/{each.id}")
        state = "" if each.state is FindingState.OPEN else f" [{each.state.value}]"
        _put(entry, "title", clean(f"{each.kind.value}: {each.message}{state}", limit=240))
        _put(entry, "published", iso(each.opened_at))
        _put(entry, "updated", iso(_updated(each)))
        _link(entry, "alternate", f"{root}/findings/{each.id}")
        _put(entry, "category").set("term", each.kind.value)
        told = (
            f"{each.message} Cause: {each.cause}. Notes: {', '.join(each.labels) or 'none'}. State: {each.state.value}."
        )
        _put(entry, "summary", clean(told, limit=2000))
    body: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8")
    return body


def _updated(finding: Finding) -> datetime:
    return finding.closed_at or finding.opened_at


def _put(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    child.text = text
    return child


def _link(parent: etree._Element, relation: str, href: str) -> None:
    link = _put(parent, "link")
    link.set("rel", relation)
    link.set("href", href)


ROUTES = (Route("/documents/{document}/feed.atom", reading(_feed)),)
