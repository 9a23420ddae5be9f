"""The verdict: whatever comes, it is a word of the contract, with a reason, and evidence that can be printed."""

from __future__ import annotations

from datetime import UTC, datetime

from fuzz import corpus
from fuzz.target import Target
from fuzz.targets.page import CASES, PAGES, WORDS, page
from models.verdict import Judgement, Verdict
from models.visit import Failure, Hop, HopKind, Page, Task, Visit
from models.wording import REASONS
from pipelines.judge import judge, screen, suspicion
from snapshots.text import PageText, read_page

_AT = datetime(2026, 11, 24, tzinfo=UTC)
_CITED = "https://house.example/en/projects/agreement"
_STATUSES = (200, 200, 200, 404, 410, 403, 401, 429, 500, 503, 302, 451, 204, 999)
_FINALS = (_CITED, _CITED, "https://house.example/", "https://other.example/x", "http://[", "https://house.example/404")
_FAILURES = (
    "dns",
    "refused",
    "timeout",
    "reset",
    "tls-expired",
    "tls",
    "too-large",
    "truncated",
    "bad-response",
    "robots",
)
#: Parts the pages of one input.
_PARTED = b"\n=====\n"


def visit(data: bytes) -> tuple[Visit, PageText | None, PageText | None]:
    """Return the visit an input tells of, the version consulted, and the answer to an invented address.

    Its first two bytes pick status, addresses and failure; then come today's page, the one consulted, the invented one.
    """
    head, bodies = data[:2].ljust(2, b"\0"), data[2:].split(_PARTED, 2)
    final = _FINALS[head[1] % len(_FINALS)]
    now, then, nonsense = (*(page(b"\0" + body, url=final) for body in bodies), None, None)[:3]
    assert now is not None
    fails = head[1] >= 200
    found = Visit(
        task=Task(run_id=1, source_id=1, cited_url=_CITED, url=_CITED),
        visited_at=_AT,
        hops=(Hop(url=_CITED, status=301, location=final, kind=HopKind.PERMANENT),) if final != _CITED else (),
        final_url=final,
        http_status=None if fails else _STATUSES[head[0] % len(_STATUSES)],
        page=None if fails else _with(now, _STATUSES[head[0] % len(_STATUSES)]),
        failure=Failure(kind=_FAILURES[head[0] % len(_FAILURES)], detail="it broke") if fails else None,
    )
    found.nonsense = nonsense
    return found, read_page(then) if then is not None else None, read_page(nonsense) if nonsense is not None else None


def _with(now: Page, status: int) -> Page:
    return Page(url=now.url, status=status, content_type=now.content_type, body=now.body, headers=(("Server", "x"),))


def _judge(data: bytes) -> None:
    seen, then, nonsense = visit(data)
    now = read_page(seen.page) if seen.page is not None else None
    of_judgement(judge(seen, then=then, now=now, nonsense=nonsense, cited_title="The agreement of 2013"))
    if seen.page is not None and now is not None:
        assert screen(now, seen.page) != ""
        assert suspicion(now) != ""


def of_judgement(found: Judgement) -> None:
    """Assert that verdict and reason are the contract's, and the rest can be kept and shown."""
    assert found.verdict in Verdict
    assert found.reason in REASONS[found.verdict], found
    assert 0.0 <= found.confidence <= 1.0
    assert found.evidence
    assert all(each.strip() for each in found.evidence), found
    "\n".join((*found.evidence, found.suggested_url or "")).encode()


TARGETS = (
    Target(
        name="judge",
        check=_judge,
        seeds=lambda: [
            bytes([0, n % 4]) + body for n, body in enumerate([*corpus.bodies(*CASES), *corpus.files(*PAGES)])
        ],
        words=(*WORDS, _PARTED),
    ),
)
