"""Whether the page a lead leads to is the one a note cites; without a sign of sameness it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.address import same_address
from models.search import Lead
from models.verdict import Judgement, Verdict
from models.visit import Visit
from pipelines.compare.anchor import anchors
from pipelines.compare.lookup import found as found_on
from pipelines.judge.bench import judge
from pipelines.judge.case import Case, pieces
from pipelines.judge.entrance import house, is_entrance, is_section_of
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
#: From this likeness on a page is the one consulted, whatever led there; sister pages share less.
_SURELY = 0.5
#: Below it a page that a weak rule led to is another one, not even worth a look.
_LIKE = 0.1
_REPAIRED = "repaired-url"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """What the report says of a source."""

    title: str | None
    publisher: str | None
    sentences: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What a lead led to."""

    judgement: Judgement
    #: Why this is not the page cited; None when it is, or when an archived copy proves that the note meant this
    #: address, whatever answers there today.
    objection: str | None = None
    #: True when it may be the page cited for all that is known; a person may look.
    plausible: bool = False


def found(
    visit: Visit,
    lead: Lead,
    cited: Sequence[Cited],
    *,
    then: PageText | None = None,
    then_url: str | None = None,
    now: PageText | None = None,
    nonsense: PageText | None = None,
) -> Finding:
    """Judge the answer at a lead."""
    there = replace_cited(visit, lead.url)
    judgement = judge(there, then=then, now=now, nonsense=nonsense, cited_title=None)
    case = Case.of(there, then=then, now=now, nonsense=nonsense, cited_title=None)
    meant = lead.reason == _REPAIRED and then_url is not None
    proven = meant and same_address(live_address(then_url or ""), lead.url)
    if judgement.verdict in (Verdict.OK, Verdict.REDIRECTED):
        index = _index(visit, lead, case)
        why = index or _sign(case, cited, lead)
        if isinstance(why, Sign):
            return Finding(judgement=_moved(judgement, lead, case, why, proven=proven))
        plausible = index is None and _plausible(case, cited, lead)
        return Finding(judgement=judgement, objection=_objection(lead, why), plausible=plausible)
    if proven and judgement.verdict.broken:
        return Finding(judgement=_proven(judgement, lead, visit))
    if visit.failure is not None and visit.failure.kind == "unasked":
        objection = f"{lead.url} ({lead.rule}) was not asked: {visit.failure.detail}"
        return Finding(judgement=judgement, objection=objection, plausible=True)
    why = f"{judgement.verdict.value} ({judgement.reason})"
    return Finding(judgement=judgement, objection=_objection(lead, why))


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """What shows that a page is the one cited."""

    words: str
    confidence: float


def replace_cited(visit: Visit, url: str) -> Visit:
    """Return *visit* as if *url* had been cited."""
    return replace(visit, task=replace(visit.task, cited_url=url))


def _index(visit: Visit, lead: Lead, case: Case) -> str | None:
    cited = visit.task.cited_url
    if is_entrance(case.final) and not is_entrance(cited):
        return "it leads to the entrance of the site"
    # A repair may well cut off what print glued to the address; elsewhere, the level above is no page of its own.
    if lead.reason != _REPAIRED and is_section_of(case.final, cited):
        return "it leads to the index above the page"
    return None


def _sign(case: Case, cited: Sequence[Cited], lead: Lead) -> Sign | str:
    similarity = case.similarity or 0.0
    if case.recognised and (not lead.weak or similarity >= _SURELY or _same_title(case)):
        return Sign(words=f"its text matches the version consulted (similarity {similarity:.2f})", confidence=0.95)
    if case.recognised:
        return f"its text is like that of the version consulted (similarity {similarity:.2f}), its title is another"
    if case.then is not None:
        return f"its text is not that of the version consulted (similarity {similarity:.2f})"
    if case.now is None:
        return "nothing on it can be read"
    signs = [_signs(each, case.now, case.final) for each in cited]
    if lead.weak:
        both = [pair for each, pair in zip(cited, signs, strict=True) if len(pair) > 1 and _beyond(each, case.now)]
        said = "its title alone does not show" if any(signs) else "nothing on it shows"
        return _together(both[0]) if both else f"{said} that it is the page cited"
    if lead.reason != _REPAIRED and any(signs) and _vague(cited, case.now):
        return "its title is the one cited, but it hardly says what the note is cited for"
    told = [sign for pair in signs for sign in pair]
    return max(told, key=lambda sign: sign.confidence, default="nothing on it shows that it is the page cited")


def _same_title(case: Case) -> bool:
    if case.then is None or case.now is None:
        return False
    before, today = ({folded(piece) for piece in pieces(text.title)} for text in (case.then, case.now))
    # Where each has a piece of its own, what they share is the site's name.
    return (before <= today or today <= before) and any(
        len(piece.split()) >= _FEWEST_TITLE_WORDS for piece in before & today
    )


def _together(signs: Sequence[Sign]) -> Sign:
    return Sign(words=" and ".join(sign.words for sign in signs), confidence=0.85)


def _beyond(cited: Cited, page: PageText) -> bool:
    """Say whether a page shows what the citing sentence says and the title does not: its numbers, where it has any."""
    said = anchors(" ".join(cited.sentences))
    shown, given = found_on(said, page), anchors(cited.title or "")
    if said.numbers - given.numbers:
        return bool(shown.numbers - given.numbers)
    titled = set(words(folded(cited.title or "")))
    return bool(shown.days - given.days) or any(not set(name.split()) <= titled for name in shown.names)


def _vague(cited: Sequence[Cited], page: PageText) -> bool:
    """Say whether a page shows less than half of the names and numbers the citing sentences give, if they give any."""
    said = anchors(" ".join(sentence for each in cited for sentence in each.sentences))
    shown = found_on(said, page)
    pinned = len(said.names) + len(said.numbers)
    return pinned >= _FACTS and len(shown.names) + len(shown.numbers) < _SHARE * pinned


def _plausible(case: Case, cited: Sequence[Cited], lead: Lead) -> bool:
    if case.then is None or case.now is None or not lead.weak:
        return True
    named = any(_by_title(each, case.now, case.final) for each in cited)
    return named or (case.similarity or 0.0) >= _LIKE


def _signs(cited: Cited, page: PageText, url: str) -> list[Sign]:
    return [sign for sign in (_by_title(cited, page, url), _by_facts(cited, page, url)) if sign is not None]


def matches(cited: Cited, page: PageText, url: str) -> Sign | None:
    """Return what shows that *page* is what a note cites: its title, else the names and facts of its sentence."""
    return next(iter(_signs(cited, page, url)), None)


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
