"""No usable answer: failures of the network, refusals before the request, and statuses that end a visit."""

from __future__ import annotations

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case

#: How sure one such visit makes us that readers fare no better. A missing name is the same for
#: everyone; a timeout may be the way there.
_CONFIDENCE = {
    "dns": 0.9,
    "refused": 0.8,
    "timeout": 0.7,
    "reset": 0.7,
    "tls-expired": 0.9,
    "tls-name": 0.9,
    "tls-untrusted": 0.85,
    "tls": 0.8,
    "redirect-loop": 0.85,
    # The page is there, only more of it than we take.
    "too-large": 0.5,
    "truncated": 0.6,
    "bad-response": 0.6,
}
#: Our side failed; nothing follows for the source.
_OURS = {
    "resolver": "our resolver failed, so nothing is known about this host",
    "offline": "our own network was down, so nothing is known about this host",
}


def failed(case: Case) -> Judgement | None:
    """Judge a visit that brought no answer."""
    if case.failure is None:
        return None
    kind, detail = case.failure.kind, case.failure.detail
    if kind in _OURS:
        return case.judgement(Verdict.UNREACHABLE, "dns", 0.2, _OURS[kind], detail)
    if kind == "robots":
        return case.judgement(Verdict.BLOCKED, "robots", 0.95, "robots.txt asks us to stay away", detail)
    if kind == "http-429":
        return case.judgement(Verdict.BLOCKED, "http-429", 0.95, "the host asked us to wait", detail)
    if kind in ("scheme", "port", "private-address"):
        return case.judgement(Verdict.UNCHECKED, kind, 0.95, detail)
    reason = kind if kind in _CONFIDENCE else "bad-response"
    return case.judgement(Verdict.UNREACHABLE, reason, _CONFIDENCE[reason], f"{reason}: {detail}", _past_tls(case))


def _past_tls(case: Case) -> str:
    if not case.failure or not case.failure.kind.startswith("tls"):
        return ""
    if case.unverified is None:
        return "looking past the certificate brought no page either"
    return f"past the bad certificate the server answers {case.unverified.status} with a page"


def unread(case: Case) -> Judgement | None:
    """Judge an answer without a page: 304 to a conditional request, or nothing at all."""
    if case.page is not None:
        return None
    if case.not_modified or case.status == 304:
        why = "the server says nothing changed, but the page it spoke of is no longer kept"
        return case.judgement(Verdict.OK, "not-modified", 0.6, why)
    return case.judgement(Verdict.UNREACHABLE, "bad-response", 0.3, "the visit brought neither page nor failure")


#: 4xx about how we asked, or who we are; a browser may well get the page (405 and 406 from
#: firewalls, 418 and 999 as "go away, robot"), so they say nothing about it.
_REFUSALS = frozenset(
    {402, 405, 406, 407, 409, 418, 421, 423, 425, 426, 428, 431, 440, 444, 449, 450, 460, 498, 499, 999}
)


def refused(case: Case) -> Judgement | None:
    """Judge a status that refuses us: blocked, never broken."""
    if case.status in (401, 403, 429, 451):
        return case.judgement(Verdict.BLOCKED, f"http-{case.status}", 0.95, f"the server refuses us with {case.status}")
    if case.status in _REFUSALS:
        why = f"{case.status} is about how we asked, not about the page"
        return case.judgement(Verdict.BLOCKED, f"http-{case.status}", 0.7, why)
    return None


def unusable(case: Case) -> Judgement | None:
    """Judge the statuses that are neither page, refusal nor "gone": 1xx, 5xx, odd 4xx, 204, a redirect to nowhere."""
    status = case.status or 0
    if status >= 500:
        waiting = case.page is not None and case.page.header("Retry-After")
        why = "the server is closed for maintenance" if waiting else "the server failed"
        return case.judgement(Verdict.UNREACHABLE, "http-5xx", 0.5 if waiting else 0.8, f"{why} ({status})")
    if status == 408:
        return case.judgement(Verdict.UNREACHABLE, "timeout", 0.6, "the server gave up waiting (408)")
    if status >= 300 or 0 < status < 200 or status in (204, 205):
        return case.judgement(Verdict.UNREACHABLE, "bad-response", 0.6, f"status {status} brings no page")
    return None
