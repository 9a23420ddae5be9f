"""What software itself writes into the markup of its error page, whatever its words and its status."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case
from pipelines.judge.grammar import ERROR_PATH

#: Bytes of a page in which such marks stand.
_READ = 400_000
#: Running words of an error page; a page with more may only borrow the template.
_MOST_PROSE = 100
#: Classes of content systems' error templates: WordPress, Shopify, Magento, PrestaShop and themes after them. No
#: number alone: ``page-404`` and ``postid-404`` are pages with that number.
_CLASS = (
    rb"(?:error[-_]?404|template-404|http-404|is-404|404[-_](?:page|error|not-?found|template)|page-?not-?found"
    rb"|not-?found-?page|cms-no-?route(?:-index)?)"
)
_MARKS: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    (
        "a status for crawlers of its own",
        regex(
            rb"<meta\s[^>]{0,300}name=[\"']?(?:prerender-status-code|render:status_code|http-status|status-?code)[\"']?"
            rb"\s[^>]{0,300}content=[\"']?(?:404|410)\b",
            re.I,
        ),
    ),
    (
        "Next.js's mark of a missing page",
        regex(rb"<meta\s[^>]{0,300}name=[\"']next-error[\"']\s[^>]{0,300}not-found", re.I),
    ),
    (
        "Next.js's mark of a missing page",
        regex(rb"\"page\"\s*:\s*\"/404\"\s*,(?=.{0,2000}\"(?:buildId|assetPrefix)\")", re.S),
    ),
    (
        "the error template of its content system",
        regex(
            rb"<(?:html|body|main)\b[^>]{0,1000}\b(?:class|id)=[\"']?(?:[^\"'>]{0,1000}\s)?" + _CLASS + rb"[\s\"'>]",
            re.I,
        ),
    ),
    ("MediaWiki's mark of an unwritten page", regex(rb"class=[\"'](?:[^\"']{0,300}\s)?noarticletext\b")),
    (
        "DokuWiki's mark of an unwritten page",
        regex(rb"class=[\"'][^\"']{0,300}\bdokuwiki\b[^\"']{0,300}\bnotFound\b"),
    ),
    (
        "its own statistics' name for a missing page",
        regex(
            rb"[\"']?page_?-?(?:type|category|template)[\"']?\s*:\s*[\"'](?:error[-_ ]?)?404(?:[-_ ](?:error|page"
            rb"|not[-_ ]?found))?[\"']",
            re.I,
        ),
    ),
)


def earmarked(case: Case) -> Judgement | None:
    """Judge a page that bears such a mark and is not shown to be the page consulted."""
    now, page = case.now, case.page
    if now is None or page is None or now.kind != "html" or case.status not in (200, None) or case.recognised:
        return None
    if now.prose_words > _MOST_PROSE:
        return None
    if now.canonical and ERROR_PATH.search(urlsplit(now.canonical).path):
        why = f"the page calls itself an error page: its canonical address is {now.canonical}"
        return case.judgement(Verdict.SOFT_404, "not-found-text", 0.85, why)
    body = page.body[:_READ]
    mark = next((name for name, pattern in _MARKS if pattern.search(body)), None)
    if mark is None:
        return None
    return case.judgement(Verdict.SOFT_404, "not-found-text", 0.9, f"the page bears {mark}")
