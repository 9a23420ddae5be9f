"""Bot checks, by the marks of those who make them; they say nothing about the page behind."""

from __future__ import annotations

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, key, quoted, titles
from pipelines.judge.gated import is_gate
from pipelines.judge.lexicon import BOT_CHECK_TITLE
from pipelines.judge.vendor import captcha, mark
from snapshots.text import PageText

_FEW = 120
#: Words of a page that is nothing but a captcha; of one that explains it, and its links.
_BARE = 25
_EXPLAINED = 80
_LINKS = 2


def challenged(case: Case) -> Judgement | None:
    """Judge a bot check, whatever its status."""
    sign = _header_sign(case) or _mark(case) or _title_sign(case)
    if sign is None or (case.recognised and case.status == 200):
        return None
    return case.judgement(Verdict.BLOCKED, "challenge", 0.95, sign)


def _header_sign(case: Case) -> str | None:
    if case.page is None:
        return None
    for name, wanted in (("cf-mitigated", "challenge"), ("x-amzn-waf-action", "")):
        value = case.page.header(name)
        if value is not None and wanted in value.lower():
            return f"header {name}: {value}"
    refused = case.status in (403, 405, 429, 503)
    for name in ("x-datadome", "x-sucuri-block", "x-dd-b"):
        if refused and case.page.header(name) is not None:
            return f"header {name} with status {case.status}"
    if refused and "ddos-guard" in (case.page.header("server") or "").lower():
        return f"header server: ddos-guard with status {case.status}"
    return None


def _mark(case: Case) -> str | None:
    if case.page is None or case.now is None or case.now.kind != "html":
        return None
    vendor = mark(case.page.body, case.now, case.status)
    return f"the page carries the bot check of {vendor}" if vendor else None


def _title_sign(case: Case) -> str | None:
    now = case.now
    if now is None or now.exceeds(_FEW):
        return None
    for place in titles(now):
        if BOT_CHECK_TITLE.search(key(place)) and (place.where == "title" or place.text == now.headings[0]):
            return quoted(place) if is_gate(now) or case.status != 200 else None
    if case.status == 404 or _filled(now) or not _is_bare_gate(now):
        return None
    shown = captcha(case.page.body if case.page is not None else b"", now)
    return f"nothing but a captcha ({shown})" if shown else None


def _is_bare_gate(now: PageText) -> bool:
    """Say whether there is nothing but a captcha's explanation."""
    return not now.exceeds(_BARE - 1) or (not now.exceeds(_EXPLAINED) and len(now.links) <= _LINKS)


def _filled(now: PageText) -> bool:
    """Say whether a form asks for more than the captcha's answer."""
    asked = ("text", "email", "tel", "password", "textarea", "number", "date", "file")
    return any(kind in asked for kind in now.fields) or now.fields.count("radio") > 1
