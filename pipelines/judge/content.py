"""The page answers at its address: good, or good only as far as we can see."""

from __future__ import annotations

import re

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case, content_words, key, prose_words, quoted, short_blocks, titles
from pipelines.judge.parked import vices
from pipelines.judge.redirect import canonical

#: Share of lost words beyond which a page is held back; see ``pipelines.compare.readable``.
_MOST_LOST = 0.65
#: Fewer words are a logo and a menu button.
_FEWEST = 8
_FAULT = re.compile(
    r"\berror establishing a database connection\b|\binternal server error\b|\bservice (?:temporarily )?unavailable\b"
    r"|^(?:fatal error|uncaught)\b"
    r"|\b(?:down|closed|offline) for (?:scheduled )?maintenance\b|\bunder maintenance\b"
    r"|\ben (?:cours de )?maintenance\b|\bwartungsarbeiten\b|\bwartungsmodus\b"
    r"|\ben mantenimiento\b|\bin manutenzione\b|\bin onderhoud\b|\bprzerwa techniczna\b|\bem manutencao\b"
    r"|\bapplication error\b"
)
_FAULT_PROSE = 80
#: Without a version consulted, this many different words of the betting trade deserve a look.
_SUSPECT_VICES = 4


def faulty(case: Case) -> Judgement | None:
    """Judge an error or maintenance notice sent with a good status: no usable answer, perhaps only today."""
    now = case.now
    if now is None or case.recognised or prose_words(now) > _FAULT_PROSE or content_words(now) > 2 * _FAULT_PROSE:
        return None
    place = next((place for place in (*titles(now), *short_blocks(now)) if _FAULT.search(key(place))), None)
    if place is None:
        return None
    return case.judgement(Verdict.UNREACHABLE, "bad-response", 0.6, f"an error or maintenance notice: {quoted(place)}")


def held_back(case: Case) -> Judgement | None:
    """Judge a page with little or nothing to read: not broken, not trusted either."""
    why = _doubt(case)
    return case.judgement(Verdict.OK, _reason(case), 0.4, f"held back: {why}") if why else None


def _doubt(case: Case) -> str:
    now, then = case.now, case.then
    if now is None or now.kind == "empty":
        return "the page is empty"
    if now.kind == "binary":
        return ""
    count = content_words(now)
    if now.kind == "html" and (now.scripted or count < _FEWEST):
        return f"only {count} words can be read without running scripts"
    if then is not None and count < (1 - _MOST_LOST) * content_words(then):
        before = content_words(then)
        return f"{count} words where the version consulted held {before}: a wall or a failed script until someone looks"
    if then is None and len(found := vices(now)) >= _SUSPECT_VICES:
        trade = ", ".join(sorted(found)[:6])
        return f"the page speaks of {trade}, and there is no version consulted to tell whether it always did"
    return ""


def good(case: Case) -> Judgement:
    """Judge what is left: the page answers."""
    if case.similarity is None:
        return case.judgement(
            Verdict.OK, _reason(case), 0.9, "answers with a page; no version consulted to compare with"
        )
    if case.recognised:
        return case.judgement(
            Verdict.OK, _reason(case), 0.97, f"text matches the version consulted (similarity {case.similarity:.2f})"
        )
    why = f"answers with another text than the version consulted (similarity {case.similarity:.2f})"
    return case.judgement(Verdict.OK, _reason(case), 0.7, why)


def _reason(case: Case) -> str:
    if canonical(case):
        return "canonical-redirect"
    return "not-modified" if case.not_modified else "ok"
