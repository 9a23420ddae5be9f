"""Small nouns for tests, with everything that does not matter filled in."""

from __future__ import annotations

from datetime import datetime, timedelta

from models.reference import Citation, Consulted, Document, Kind, PrintedUrl, Reading, Reference
from models.verdict import Comparison, Content, Judgement, Passage, Verdict
from models.visit import Capture, Page, Task, Visit
from tests.conftest import NOW


def a_reference(label: str, url: str | None = None, *, on: str | None = "2018-08-24") -> Reference:
    raw = f"{label} Cluster page, {url}, consulted on {on}" if url else f"{label} a remark"
    return Reference(
        label=label,
        raw=raw,
        kind=Kind.WEB if url else Kind.NOTE,
        title="Cluster page",
        urls=(PrintedUrl(printed=url, url=url),) if url else (),
        consulted=Consulted(raw=f"consulted on {on}", date=on) if on and url else None,
        cited_by=(Citation(section="2", sentence="The cluster has 13 members.", start=0, end=26),),
    )


def a_reading(*references: Reference, document_id: str = "report", sha256: str = "0" * 64) -> Reading:
    document = Document(id=document_id, title="A report", date="2019-01", language="en", sha256=sha256, format="text")
    return Reading(document=document, references=references)


def a_capture(url: str = "https://a.example/", *, at: datetime = NOW, sha256: str = "a" * 64) -> Capture:
    return Capture(
        warc="one.warc.gz",
        offset=0,
        length=10,
        record_id="<urn:uuid:0>",
        sha256=sha256,
        url=url,
        captured_at=at,
        status=200,
        content_type="text/html",
        record_type="response",
        size=5,
    )


def a_visit(
    task: Task, verdict: Verdict = Verdict.OK, *, at: datetime = NOW, confidence: float = 0.95, etag: str | None = None
) -> Visit:
    url = task.url
    headers = (("ETag", etag),) if etag else ()
    visit = Visit(
        task=task,
        visited_at=at,
        final_url=url,
        http_status=200,
        page=Page(url=url, status=200, content_type="text/html", body=b"hello", headers=headers),
        captures=(a_capture(url, at=at),),
        bytes_received=5,
    )
    visit.sha256 = "b" * 64
    visit.judgement = Judgement(verdict=verdict, reason=verdict.value, confidence=confidence, evidence=("seen",))
    return visit


def a_comparison(content: Content = Content.IDENTICAL) -> Comparison:
    return Comparison(content=content, passage=Passage.PRESENT, confidence=0.9, evidence=("same",))


def later(days: float) -> datetime:
    return NOW + timedelta(days=days)
