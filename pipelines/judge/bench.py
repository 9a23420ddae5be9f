"""The order of the rules: what is no content is told apart before anything is said about content."""

from __future__ import annotations

from collections.abc import Callable

from models.address import splittable
from models.verdict import Judgement, Verdict
from models.visit import Page, Visit
from pipelines.judge import (
    consent,
    content,
    fault,
    gated,
    login,
    missing,
    parked,
    redirect,
    roster,
    silence,
    template,
    usurped,
    wall,
)
from pipelines.judge.case import Case
from snapshots.markup import live_address
from snapshots.text import PageText

Rule = Callable[[Case], Judgement | None]

#: Bot checks come before statuses, since they choose their own; "gone" comes before login, since a
#: house's 404 page may carry a login box; another trade before gates, since such trades ask their visitors' age.
_ACCESS: tuple[Rule, ...] = (
    silence.failed,
    silence.unread,
    wall.challenged,
    silence.refused,
    missing.gone,
    gated.refused_in_words,
    silence.unusable,
    login.login,
    consent.consent,
    usurped.by_trade,
    gated.gated,
)
#: Parked before nonsense: a parked name gives every address the same answer.
_ABSENCE: tuple[Rule, ...] = (
    parked.for_sale,
    parked.parking,
    missing.error_path,
    missing.says_missing,
    missing.empty_search,
    missing.says_lost,
    roster.empty_list,
    template.default_page,
    fault.crashed,
    usurped.by_house,
    parked.placeholder,
    redirect.home,
    fault.faulty,
    template.as_nonsense,
    template.empty_template,
)
#: Rules that need neither address nor status.
_BY_TEXT: tuple[Rule, ...] = (
    wall.challenged,
    login.login,
    consent.consent,
    gated.gated,
    parked.for_sale,
    parked.parking,
    missing.says_missing,
    template.default_page,
    fault.faulty,
)
_PRESENCE: tuple[Rule, ...] = (redirect.redirected, content.held_back)


#: What is told by a page's words alone, and running words by which it tells something else too.
_BY_WORDS = frozenset({"not-found-text", "bad-response"})
_SAYS_MORE = 20
#: Confidence from which a page's own words refuse it as the version consulted.
_PLAINLY = 0.8


def judge(
    visit: Visit,
    *,
    then: PageText | None = None,
    now: PageText | None = None,
    nonsense: PageText | None = None,
    cited_title: str | None = None,
) -> Judgement:
    """Say what answered *visit*.

    *then* is the version consulted, *now* the page of the visit, *nonsense* the answer to an invented
    address beside it; each may be missing, which costs confidence and never invents a finding.
    """
    case = Case.of(visit, then=then, now=now, nonsense=nonsense, cited_title=cited_title)
    return _first((*_ACCESS, *_ABSENCE, *_PRESENCE), case) or content.good(case)


def screen(text: PageText, page: Page) -> str | None:
    """Say why *page*, an archived copy, is no version anyone consulted; None when nothing speaks against it."""
    address = splittable(live_address(page.url))
    case = Case(cited=address, final=address, status=page.status, page=page, now=text)
    found = _first((*_ACCESS, *_ABSENCE, content.held_back), case)
    if found is None or (found.verdict is Verdict.OK and "speaks of" in found.evidence[0]):
        return None
    # Somebody cited the page on about that day: words alone must be plain to say that it was not there.
    if found.reason in _BY_WORDS and (found.confidence < _PLAINLY or text.prose_words > _SAYS_MORE):
        return None
    return f"{found.verdict.value} ({found.reason}): {found.evidence[0]}"


def suspicion(text: PageText) -> str | None:
    """Say why *text* by itself, without headers or address, looks like no content; None when it does not."""
    found = _first(_BY_TEXT, Case(cited="", final="", status=200, now=text))
    return f"looks like {found.verdict.value} ({found.reason}): {found.evidence[0]}" if found else None


def _first(rules: tuple[Rule, ...], case: Case) -> Judgement | None:
    return next((found for rule in rules if (found := rule(case)) is not None), None)
