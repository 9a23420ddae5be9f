"""Whether what a report says of a source is still on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.pattern import regex
from models.verdict import Content, Passage
from pipelines.compare.anchor import Anchors, anchors, bare
from pipelines.compare.lookup import found
from pipelines.compare.readable import partial
from pipelines.compare.statement import Statement, carrier, figures, own_pins, renewed, said_together, stands
from pipelines.compare.turn import turned
from snapshots.language import guessed_language
from snapshots.text import PageText
from snapshots.words import plain

__all__ = ["check"]

#: Below this share of what the sentence is made of, the version consulted did not carry it either.
_CARRIED = 0.3
_KEPT = 0.8
_LOST = 0.25
#: A name or number pins a statement down, a plain word does not; three of these make up for one of those.
_FEWEST_WORDS = 3
#: So many names, figures and days that are all gone are no oversight.
_SEVERAL = 2
#: Characters of a sentence within which its subject is named first.
_OPENING = 30
_TWO_CAPITALS = regex(r"[^\W\d_a-z][\w'&-]* [^\W\d_a-z]")
#: Of these the text is the same.
_SAME = (Content.IDENTICAL, Content.COSMETIC)
#: Characters of a statement that are quoted.
_SHOWN = 160


def check(
    sentences: Sequence[str], then: PageText, now: PageText, *, content: Content = Content.EDITED
) -> tuple[Passage, str]:
    """Say whether what *sentences* say stood in *then* and stands in *now*, and why; *content*: how those relate."""
    said = anchors(" ".join(sentences))
    if not said:
        return Passage.UNKNOWN, "the note stands at no sentence that could be looked for"
    foreign = _foreign(sentences, then)
    if foreign:
        said = replace(said, words=frozenset())
    carried = found(said, then)
    objection = _objection(said, carried)
    same = content in _SAME and not partial(now) and not partial(then)
    if objection and same and (carried.pinning or len(carried) >= _CARRIED * len(said)):
        return Passage.PRESENT, f"{objection}, but the text is the same: whatever it was cited for stands"
    if objection:
        return Passage.UNKNOWN, objection
    if not foreign and content is Content.REWRITTEN and (_foreign(sentences, now) or _translated(then, now)):
        # The house has taken to another language: only names, figures and days can be looked for.
        carried = replace(carried, words=frozenset()) if carried.pinning else carried
    kept = found(carried, now)
    house = _house(then, now)
    if content is Content.REWRITTEN and _told_anew(carried, now):
        return (
            Passage.PRESENT,
            "another text, but all names, figures and days the note gives stand in one sentence of it",
        )
    if content is Content.REWRITTEN:
        lost = _lost_with_text(carried, kept, house)
    else:
        lost = _lost_subject(sentences, carried, kept, house)
    verdict, reason = _verdict(carried, kept, gone=lost)
    if content not in _SAME:
        asked = _Asked(sentences=sentences, carried=carried, then=then, now=now, content=content, house=house)
        verdict, reason = _of_statement(verdict, reason, asked)
        if verdict is Passage.PRESENT and content is Content.EDITED:
            told = turned(sentences, carried, then, now)
            verdict, reason = (Passage.CHANGED, told) if told else (verdict, reason)
    unread = partial(now)
    if verdict is not Passage.PRESENT and unread:
        return Passage.UNKNOWN, f"{reason}; but {unread}, so what we do not find may be there all the same"
    return verdict, reason


@dataclass(frozen=True, kw_only=True, slots=True)
class _Asked:
    """What is asked of two pages: whether what *sentences* say, of which *then* carried so much, stands in *now*."""

    sentences: Sequence[str]
    carried: Anchors
    then: PageText
    now: PageText
    content: Content
    #: What names the house itself.
    house: str


def _of_statement(verdict: Passage, reason: str, asked: _Asked) -> tuple[Passage, str]:
    """Judge again by what became of the statement that carried the note, where there is one."""
    then, now, statement = asked.then, asked.now, carrier(asked.carried, asked.then)
    if statement is None:
        return verdict, reason
    if stands(statement, then, now):
        all_of_it = statement.held.pinning == asked.carried.pinning
        return (Passage.PRESENT, _quoted("still says", statement)) if all_of_it else (verdict, reason)
    if verdict is Passage.PRESENT:
        counts = figures(" ".join(asked.sentences)) & figures(statement.text)
        # Another text tells it in its own way, and often in two sentences.
        if asked.content is Content.REWRITTEN or said_together(statement, now, asked.house, counts):
            return verdict, reason
        return Passage.CHANGED, _quoted("no longer says", statement)
    if (asked.content is not Content.REWRITTEN or _headed_alike(then, now)) and renewed(statement, then, now):
        told = _quoted("says otherwise than", statement)
        return Passage.CHANGED, reason if verdict is Passage.CHANGED else told
    if own_pins(found(statement.held, now), asked.house):
        return verdict, reason
    return Passage.ABSENT, _quoted("no longer says", statement)


def _headed_alike(then: PageText, now: PageText) -> bool:
    """Say whether another text still stands under the heading of the one before: it is about the same thing."""
    return bool(then.headings and now.headings) and bare(then.headings[0]) == bare(now.headings[0])


def _quoted(verb: str, statement: Statement) -> str:
    text = statement.text if len(statement.text) <= _SHOWN else f"{statement.text[:_SHOWN]}…"
    return f"the page {verb} “{text}”"


def _foreign(sentences: Sequence[str], page: PageText) -> bool:
    language = guessed_language(" ".join(sentences))
    spoken = guessed_language(page.main) or page.lang
    return language is not None and spoken is not None and language != spoken


def _translated(then: PageText, now: PageText) -> bool:
    before, after = guessed_language(then.main), guessed_language(now.main)
    return before is not None and after is not None and before != after


def _objection(said: Anchors, carried: Anchors) -> str | None:
    if not carried.pinning and len(carried.words) < _FEWEST_WORDS:
        return "the version consulted does not show what the note is cited for either"
    if len(carried) < _CARRIED * len(said):
        return f"the version consulted shows only {len(carried)} of {len(said)} words of the citing sentence"
    return None


def _house(then: PageText, now: PageText) -> str:
    """Return what names the house whose page it is: it stands on every page, whatever the page says."""
    return f" {bare(' '.join((then.title, then.site, now.title, now.site)))} "


def _told_anew(carried: Anchors, now: PageText) -> bool:
    """Say whether one sentence of another text gives several figures of the note, and the page all its pins."""
    told = carrier(replace(carried, words=frozenset()), now)
    several = told is not None and len(told.held.numbers | told.held.days) >= _SEVERAL
    return several and found(carried, now).pinning == carried.pinning


def _lost_with_text(carried: Anchors, kept: Anchors, house: str) -> bool:
    """Say whether another text holds nothing of the several things that pinned the statement down."""
    before, after = (
        {name for name in each.pinning if f" {name} " not in house or name.isdigit()} for each in (carried, kept)
    )
    return len(before) >= _SEVERAL and not after


def _lost_subject(sentences: Sequence[str], carried: Anchors, kept: Anchors, house: str) -> bool:
    """Say whether the sentence opens with a name that is gone, and no figure or day of it is left."""
    if kept.numbers or kept.days:
        return False
    text = plain(" ".join(sentences))
    opening = f" {bare(text)}"
    places = {name: opening.find(f" {name}") for name in carried.names | carried.words}
    first = min((name for name, place in places.items() if place >= 0), key=lambda name: places[name], default=None)
    if first is None or f" {first} " in house or places[first] > _OPENING:
        return False
    # The first word of a sentence bears a capital anyway; with another one after it, it begins a name.
    named = first in carried.names or (places[first] == 0 and _TWO_CAPITALS.match(text) is not None)
    return named and first not in kept.names and first not in kept.words


def _verdict(carried: Anchors, kept: Anchors, *, gone: bool) -> tuple[Passage, str]:
    share = len(kept) / len(carried)
    lost = _listed(
        sorted(carried.numbers - kept.numbers) + sorted(carried.days - kept.days) + sorted(carried.names - kept.names)
    )
    if not lost and share >= _KEPT:
        return Passage.PRESENT, f"what the note is cited for still stands: {len(kept)} of {len(carried)} words of it"
    if share <= _LOST or gone:
        return Passage.ABSENT, f"what the note is cited for is gone: {len(kept)} of {len(carried)} words of it are left"
    missing = lost or _listed(sorted(carried.words - kept.words))
    return Passage.CHANGED, f"of what the note is cited for, this no longer stands: {missing}"


def _listed(found: Sequence[str]) -> str:
    return ", ".join(found[:8])
