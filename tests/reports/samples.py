"""Small vocabulary to build report views by hand; every name and address is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from consulted.reports.view import BaselineView, FindingView, ReferenceView, ReportView, SourceView
from models.reference import Citation, Document, Inconsistency
from models.verdict import Content, Hunk, Passage, Status, Verdict
from models.visit import Hop, HopKind

TODAY = datetime(2026, 11, 22, 10, 5, 7, tzinfo=UTC)
ONE_MEGABYTE = 1_000_000


def document(title: str | None = "Clusters across the Atlantic", **changes: object) -> Document:
    return replace(
        Document(id="clusters-2019", title=title, date="2019-01", language="en", sha256="0" * 64, format="text"),
        **changes,  # type: ignore[arg-type]
    )


def source(verdict: Verdict = Verdict.OK, reason: str = "ok", **changes: object) -> SourceView:
    url = "https://harbour-cluster.example/en/partners"
    whole = SourceView(
        printed="harbour-cluster.example/en/partners",
        url=url,
        final_url=url if verdict.readable else None,
        http_status=200 if verdict.readable else None,
        verdict=verdict,
        reason=reason,
        confidence=0.93,
        confirmed=verdict.readable,
        failing_since=None,
        evidence=(f"the server said {reason}",),
        content=Content.IDENTICAL if verdict.readable else Content.UNKNOWN,
        passage=Passage.PRESENT if verdict.readable else Passage.UNKNOWN,
        suggested_url=None,
        baseline=None,
        snapshot=None,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def reference(label: str, status: Status, *sources: SourceView, **changes: object) -> ReferenceView:
    whole = ReferenceView(
        label=label,
        kind="web" if sources else "interview",
        status=status,
        why="It is as it was when it was consulted.",
        own_status=status,
        title="Partners of the harbour cluster",
        publisher="Harbour Cluster",
        raw="Harbour Cluster, harbour-cluster.example/en/partners, consulted on 24/08/2018",
        consulted_on="2018-08-24",
        ambiguous=False,
        revisited_at=TODAY if sources else None,
        age_days=3012,
        duplicate_of=None,
        cited_by=(),
        sources=sources,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def finding(number: int, kind: str, *labels: str, **changes: object) -> FindingView:
    whole = FindingView(
        id=number,
        kind=kind,
        cause=f"{kind} source",
        labels=labels,
        facts=(),
        opened_at=TODAY,
        state="open",
        decided_by=None,
        note=None,
        message=f"The source of note {labels[0] if labels else '?'} is {kind}.",
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def report(*references: ReferenceView, findings: tuple[FindingView, ...] = (), **changes: object) -> ReportView:
    statuses = [one.status for one in references]
    whole = ReportView(
        generated_at=TODAY,
        document=document(),
        summary={status.value: statuses.count(status) for status in Status},
        references=references,
        findings=findings,
        last_refresh=TODAY,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def archived(day: int = 20) -> BaselineView:
    at = datetime(2018, 8, day, 10, 11, 12, tzinfo=UTC)
    url = f"https://archive.example/web/201808{day}101112/https://harbour-cluster.example/en/partners"
    return BaselineView(at=at, url=url, origin="archive", gap_days=24 - day)


def rich_report() -> ReportView:
    """Return a report with every verdict of the contract, findings of each kind, and facts."""
    failing = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
    home = "https://valley-aerospace.example/en/"
    cited = Citation(
        section="2.2",
        sentence="The harbour cluster counted 86 members and signed with three Canadian partners in 2018.",
        start=100,
        end=187,
    )
    references = (
        reference("1", Status.FRESH, source(baseline=archived(), snapshot=4), cited_by=(cited,)),
        reference(
            "2",
            Status.MOVED,
            source(
                Verdict.REDIRECTED,
                "permanent",
                printed="www.valley-aerospace.example/home.html",
                url="http://www.valley-aerospace.example/home.html",
                final_url=home,
                hops=(
                    Hop(
                        url="http://www.valley-aerospace.example/home.html",
                        status=301,
                        location="https://www.valley-aerospace.example/home.html",
                        kind=HopKind.PERMANENT,
                    ),
                    Hop(
                        url="https://www.valley-aerospace.example/home.html",
                        status=301,
                        location=home,
                        kind=HopKind.PERMANENT,
                    ),
                ),
                evidence=(f"301 to {home}", "the title matches the archived copy (0.97)"),
                content=Content.COSMETIC,
                baseline=archived(22),
            ),
            title="Aerospace Valley North: who we are",
            raw="Aerospace Valley North, www.valley-aerospace.example/home.html, consulted on 24/08/2018",
            why="The server sends readers on for good, and the same content is there.",
        ),
        reference(
            "3",
            Status.CHANGED,
            source(
                content=Content.EDITED,
                passage=Passage.CHANGED,
                baseline=archived(24),
                snapshot=12,
                comparison=("the sentence cited says 152 members where it said 86",),
                difference=(
                    Hunk(op="equal", then="", now="The network was founded in 2006. " * 6 + "Today it counts"),
                    Hunk(op="replace", then="86 members", now="152 members"),
                    Hunk(op="equal", then="", now="in Wallonia, and is led by"),
                    Hunk(op="replace", then="Étienne P.", now="a board of five"),
                    Hunk(op="equal", then="", now="since"),
                    Hunk(op="insert", then="", now="the general assembly of"),
                    Hunk(op="equal", then="", now="last spring. " + "Its partners meet twice a year. " * 9),
                ),
            ),
            cited_by=(cited,),
            why="The passage cited now gives another number.",
        ),
        reference(
            "4",
            Status.BROKEN,
            source(
                Verdict.SOFT_404,
                "default-page",
                http_status=200,
                confirmed=True,
                failing_since=failing,
                evidence=(
                    "the page is a web server's default page",
                    "three visits between 3 and 22 November found the same",
                    "the archived copy of 20 August 2018 had 812 words, today's page has 41",
                    "no word of the title stands on the page",
                ),
                baseline=archived(),
                suggested_url="https://bio-valley-new.example/about",
            ),
            title=None,
            why="A default page stands where the site was.",
        ),
        reference(
            "5",
            Status.BROKEN,
            source(
                Verdict.GONE, "http-404", http_status=404, confirmed=True, failing_since=failing, baseline=archived(21)
            ),
            why="The server has said 404 since 3 November.",
            kind="document",
        ),
        reference(
            "6",
            Status.BROKEN,
            source(Verdict.PARKED, "for-sale", http_status=200, confirmed=True, failing_since=failing),
            why="The domain is for sale.",
        ),
        reference(
            "7",
            Status.UNKNOWN,
            source(Verdict.UNREACHABLE, "dns", confirmed=False, failing_since=TODAY, confidence=0.7),
            why="The host name led nowhere today; more visits are needed.",
        ),
        reference(
            "8",
            Status.UNKNOWN,
            source(Verdict.BLOCKED, "challenge", http_status=403),
            why="The site asks for proof of being human.",
        ),
        reference(
            "9",
            Status.MOVED,
            source(Verdict.MOVED, "repaired-url", suggested_url="https://orbit.example/sur-orbite"),
            why="Mended, the address shows what was cited.",
            consulted_on="2018-08",
        ),
        reference("10", Status.STALE, source(reason="not-modified"), why="Consulted eight years ago.", ambiguous=True),
        reference(
            "11",
            Status.OFFLINE,
            source(Verdict.UNCHECKED, "interview", url="", printed=""),
            why="An interview has no page to revisit.",
            raw="Interview with Ada Example, 21/02/2019",
            title=None,
        ),
        reference("12", Status.OFFLINE, kind="note", why="A remark without a source.", raw="See above.", title=None),
        reference(
            "13",
            Status.BROKEN,
            source(Verdict.GONE, "http-404", http_status=404, confirmed=True, failing_since=failing),
            duplicate_of="5",
            why="The server has said 404 since 3 November.",
            consulted_on=None,
        ),
    )
    findings = (
        finding(1, "broken", "5", "13", message="The brochure was taken off the server (404 since 3 November 2026)."),
        finding(2, "broken", "4", message="The old site of the bio valley shows a default page."),
        finding(3, "broken", "6", message="The domain of the network is for sale."),
        finding(4, "moved", "2", "9", message="Two sites were rebuilt under new addresses."),
        finding(5, "changed", "3", message="The number of members rose from 86 to 152."),
        finding(6, "unknown", "8", message="One site wants a human to answer."),
        finding(7, "stale", "10", message="One page was consulted more than a year ago."),
        finding(8, "stale", "1", state="dismissed", decided_by="ada", note="the founding year does not age"),
    )
    return report(
        *references,
        findings=findings,
        facts=facts(),
        inconsistencies=disagreements(),
        rehearsal=True,
        notices=("One note has no date.",),
    )


def facts() -> tuple[dict[str, object], ...]:
    """Return two facts: one that still holds, one that does not."""
    base: dict[str, object] = {"type": "count", "subject": "Harbour Cluster", "predicate": "members", "labels": ["3"]}
    stated = {"value": 86, "as_of": "2019-01"}
    found = {"value": 152, "quote": "152 members", "url": "https://harbour-cluster.example", "visited_at": None}
    return (
        {
            **base,
            "id": "a",
            "stated": stated,
            "found": {**found, "value": 86},
            "status": "confirmed",
            "reason": "same",
            "confidence": 0.9,
        },
        {
            **base,
            "id": "b",
            "stated": stated,
            "found": found,
            "status": "changed",
            "reason": "number",
            "confidence": 0.9,
        },
    )


def disagreements() -> tuple[Inconsistency, ...]:
    message = "“Six working groups” are announced, five are named."
    return (Inconsistency(kind="count-mismatch", message=message, where=("section 3.2",)),)


def hostile(said: str) -> ReportView:
    """Return a report in which every text that can come from outside is *said*."""
    looked = source(
        Verdict.MOVED,
        "link",
        printed=said,
        url=said,
        final_url=said,
        suggested_url=said,
        evidence=(said, said + "2"),
        comparison=(said,),
        content=Content.EDITED,
        baseline=replace(archived(), url=said),
        difference=(Hunk(op="equal", then=said, now=said), Hunk(op="replace", then=said, now=said)),
        hops=(Hop(url=said, status=301, location=said, kind=HopKind.PERMANENT),),
    )
    cited = Citation(section=said, sentence=said, start=0, end=1)
    noted = reference(
        "1", Status.MOVED, looked, why=said, title=said, publisher=said, raw=said, cited_by=(cited,), duplicate_of=None
    )
    broken = reference(said, Status.BROKEN, replace(looked, verdict=Verdict.GONE, confirmed=True), duplicate_of=said)
    found = finding(1, "moved", "1", said, cause=said, message=said)
    closed = finding(2, "broken", said, message=said, decided_by=said, note=said, state="dismissed")
    stated = {"value": said, "as_of": said}
    fact: dict[str, object] = {
        "id": said,
        "type": "name",
        "subject": said,
        "predicate": said,
        "labels": [said],
        "stated": stated,
        "found": {"value": [said]},
        "status": "unverified",
        "reason": said,
        "confidence": 0.4,
    }
    return report(
        noted,
        broken,
        findings=(found, closed),
        facts=(fact,),
        document=document(said),
        notices=(said,),
        inconsistencies=(Inconsistency(kind="count-mismatch", message=said, where=(said,)),),
    )
