"""Whether the page a lead leads to is the one a note cites; without a sign of sameness it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.address import same_address
from models.search import Lead
from models.verdict import Judgement, Verdict
from models.visit import Visit
from pipelines.compare.passage import anchors
from pipelines.compare.passage import found as found_on
from pipelines.judge.bench import judge
from pipelines.judge.case import Case
from pipelines.judge.entrance import house, is_entrance
from snapshots.markup import live_address
from snapshots.text import PageText
from snapshots.words import folded, words

#: Share of the cited title's telling words that the page's title and headings must say (research, section 5).
_TITLE = 0.85
_FEWEST_TITLE_WORDS = 2
#: Shorter words are particles.
_TELLING = 3
#: Without a title: the names of the citing sentence, and so many numbers or further names of it.
_FACTS = 2
_SHARE = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """What the report says of a source."""

    title: str | None
    publisher: str | None
    sentences: tuple[str, ...]


def found(
    visit: Visit,
    lead: Lead,
    cited: Sequence[Cited],
    *,
    then: PageText | None = None,
    then_url: str | None = None,
    now: PageText | None = None,
    nonsense: PageText | None = None,
) -> tuple[Judgement, str | None]:
    """Judge the answer at a lead.

    Returns:
        The judgement, and why this is not the page cited; None when it is, or when an archived copy
        proves that the note meant this address, whatever answers there today.
    """
    there = replace_cited(visit, lead.url)
    judgement = judge(there, then=then, now=now, nonsense=nonsense, cited_title=None)
    case = Case.of(there, then=then, now=now, nonsense=nonsense, cited_title=None)
    proven = then_url is not None and same_address(live_address(then_url), lead.url)
    if judgement.verdict in (Verdict.OK, Verdict.REDIRECTED):
        why = _entrance(visit, case) or _sign(case, cited)
        if isinstance(why, Sign):
            return _moved(judgement, lead, case, why, proven=proven), None
        return judgement, _objection(lead, why)
    if proven and judgement.verdict.broken:
        return _proven(judgement, lead, visit), None
    return judgement, _objection(lead, f"{judgement.verdict.value} ({judgement.reason})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """What shows that a page is the one cited."""

    words: str
    confidence: float


def replace_cited(visit: Visit, url: str) -> Visit:
    """Return *visit* as if *url* had been cited."""
    return replace(visit, task=replace(visit.task, cited_url=url))


def _entrance(visit: Visit, case: Case) -> str | None:
    if is_entrance(case.final) and not is_entrance(visit.task.cited_url):
        return "it leads to the entrance of the site"
    return None


def _sign(case: Case, cited: Sequence[Cited]) -> Sign | str:
    if case.recognised:
        return Sign(
            words=f"its text matches the version consulted (similarity {case.similarity or 0:.2f})", confidence=0.95
        )
    if case.then is not None:
        return "its text is not that of the version consulted"
    if case.now is None:
        return "nothing on it can be read"
    signs = [sign for each in cited if (sign := matches(each, case.now, case.final)) is not None]
    return max(signs, key=lambda sign: sign.confidence, default="nothing on it shows that it is the page cited")


def matches(cited: Cited, page: PageText, url: str) -> Sign | None:
    """Return what shows that *page* is what a note cites: its title, else the names and facts of its sentence."""
    return _by_title(cited, page, url) or _by_facts(cited, page, url)


def _by_title(cited: Cited, page: PageText, url: str) -> Sign | None:
    told = _telling(cited.title or "") - _telling(cited.publisher or "") - {house(url)}
    if len(told) < _FEWEST_TITLE_WORDS:
        return None
    shown = _telling(" ".join([page.title, *page.headings[:5], *_first_words(page)]))
    share = len(told & shown) / len(told)
    return (
        Sign(words=f"its title says what the note cites: “{_title(page)}”", confidence=0.85)
        if share >= _TITLE
        else None
    )


def _first_words(page: PageText) -> tuple[str, ...]:
    """A PDF's title stands in its first lines."""
    return page.texts[:5] if page.kind == "pdf" else ()


def _title(page: PageText) -> str:
    return (page.title or next(iter([*page.headings, *page.texts]), ""))[:120]


def _telling(text: str) -> set[str]:
    return {word for word in words(folded(text)) if len(word) > _TELLING or word.isdecimal()}


def _by_facts(cited: Cited, page: PageText, url: str) -> Sign | None:
    said = anchors(" ".join([cited.title or "", *cited.sentences]))
    shown = found_on(said, page)
    entities = {name for name in shown.names if house(url) not in name.split()} or shown.names
    facts = len(shown.numbers) + max(0, len(entities) - 1)
    pinned = len(said.names) + len(said.numbers)
    if not shown.names or facts < _FACTS or len(shown.names) + len(shown.numbers) < _SHARE * pinned:
        return None
    named = ", ".join(sorted([*shown.names, *shown.numbers])[:6])
    return Sign(words=f"it says what the note is cited for: {named}", confidence=0.7)


def _objection(lead: Lead, why: str) -> str:
    return f"looked for it at {lead.url} ({lead.rule}) in vain: {why}"


def _moved(judgement: Judgement, lead: Lead, case: Case, sign: Sign, *, proven: bool) -> Judgement:
    return Judgement(
        verdict=Verdict.MOVED,
        reason=lead.reason,
        confidence=0.97 if proven else sign.confidence,
        evidence=(f"found at {case.final} ({lead.rule}): {sign.words}", *case.chain),
        suggested_url=judgement.suggested_url or case.final,
    )


def _proven(judgement: Judgement, lead: Lead, visit: Visit) -> Judgement:
    meant = f"the note means {lead.url} ({lead.rule}): the archive keeps the page under that address"
    return replace(judgement, evidence=(meant, *judgement.evidence))
