"""The page answers at its address: good, or good only as far as we can see."""

from __future__ import annotations

from models.verdict import Judgement, Verdict
from pipelines.judge.case import Case
from pipelines.judge.entrance import is_entrance
from pipelines.judge.redirect import canonical
from pipelines.judge.subject import keeps_subject, says, says_nothing, section, telling
from pipelines.judge.usurped import doubted, of_another_house, unfamiliar

#: Share of lost words beyond which a page is held back; see ``pipelines.compare.readable``.
_MOST_LOST = 0.65
#: Fewer words are a logo and a menu button.
_FEWEST = 8
#: Pictures with words to them that make a gallery.
_GALLERY = 3
#: Visible words, menus included, of a frame that scripts fill.
_SHELL = 12
#: Share of the running text consulted, and likeness where there was little, up to which a text is gone.
_GONE = 0.1
#: Links by which a page belongs to a site: its menu.
_WAYS_IN = 5


def held_back(case: Case) -> Judgement | None:
    """Judge a page with little or nothing to read: not broken, not trusted either.

    What shows no text to a program, or lost nearly all of it, refuses us as a wall does: of 90 blank, overloaded or
    cookie-only pages 89 had lost two thirds of their words, and none of 62 real changes had (research, section 0).
    """
    return _blank(case) or _collapsed(case) or _short(case) or _doubtful(case)


def _blank(case: Case) -> Judgement | None:
    now = case.now
    if now is None or now.kind == "empty":
        return case.judgement(Verdict.BLOCKED, "blank", 0.6, "held back: the page is empty")
    if now.kind == "html" and now.scripted and now.words < _SHELL and not now.fields:
        why = f"held back: only {now.words} words can be read without running scripts"
        return case.judgement(Verdict.BLOCKED, "needs-scripts", 0.7, why)
    return None


def _collapsed(case: Case) -> Judgement | None:
    now, then = case.now, case.then
    if now is None or then is None or now.kind == "binary":
        return None
    count, before = now.content_words, then.content_words
    if count >= (1 - _MOST_LOST) * before:
        return None
    why = f"{count} words where the version consulted held {before}: a wall or a failed script until someone looks"
    # A wall stands before the page it guards, and bare; with the site's menu and under another name it may be gone.
    sure = 0.45 if now.ways >= _WAYS_IN and _nothing_left(case) else 0.55
    return case.judgement(Verdict.BLOCKED, "lost-text", sure, f"held back: {why}")


def _short(case: Case) -> Judgement | None:
    now = case.now
    if now is None or now.kind != "html" or (now.exceeds(_FEWEST - 1) and not now.scripted):
        return None
    if now.pictures >= _GALLERY:
        return None
    without = " without running scripts" if now.scripted else ""
    why = f"held back: only {now.content_words} words can be read{without}"
    return case.judgement(Verdict.OK, _reason(case), 0.4, why)


def _doubtful(case: Case) -> Judgement | None:
    why = doubted(case)
    return case.judgement(Verdict.OK, _reason(case), 0.4, f"held back: {why}") if why else None


def good(case: Case) -> Judgement:
    """Judge what is left: the page answers."""
    if case.similarity is None:
        why = "answers with a page; no version consulted to compare with"
        if _says_nothing(case):
            title = f"it says nothing of the title cited, “{case.cited_title}”"
            return case.judgement(Verdict.OK, _reason(case), 0.45, why, title)
        return case.judgement(Verdict.OK, _reason(case), 0.9, why)
    if case.recognised:
        return case.judgement(
            Verdict.OK, _reason(case), 0.97, f"text matches the version consulted (similarity {case.similarity:.2f})"
        )
    why = f"answers with another text than the version consulted (similarity {case.similarity:.2f})"
    if _nothing_left(case):
        lost = "neither its heading nor its title is left: it may be rewritten, or another page stands there"
        return case.judgement(Verdict.OK, _reason(case), 0.45, why, lost)
    return case.judgement(Verdict.OK, _reason(case), 0.7, why)


def _says_nothing(case: Case) -> bool:
    """Say whether a page, which nothing else can vouch for, has hardly a word of a title that tells something."""
    now = case.now
    if now is None or now.kind != "html" or is_entrance(case.cited):
        return False
    title = case.cited_title or ""
    return says_nothing(title, now) or (len(telling(title)) == 1 and of_another_house(case, now))


def _nothing_left(case: Case) -> bool:
    """Say whether neither text nor heading of the version consulted, nor the title cited, is on today's page.

    An entrance is its house's whatever stands on it. Of a page in the house this is what an empty answer, a stranger
    and a page rewritten under a new name have in common.
    """
    now, then = case.now, case.then
    if now is None or then is None or now.kind != "html" or is_entrance(case.cited):
        return False
    left = case.prose_kept if case.prose_kept is not None else case.similarity
    if (left or 0.0) >= _GONE:
        return False
    if keeps_subject(then, now):
        # "About us" heads a page of any house.
        return section(then, now) and unfamiliar(case)
    return not says(case.cited_title or "", now, case.final)


def _reason(case: Case) -> str:
    if canonical(case):
        return "canonical-redirect"
    return "not-modified" if case.not_modified else "ok"
