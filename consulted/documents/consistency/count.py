"""A count against the list it announces: "eight clusters", and seven are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.announcement import Announcement, announcement
from consulted.documents.consistency.enumeration import Enumeration, enumeration
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.number import Number, counts, numbers, worded
from consulted.documents.consistency.paragraph import Paragraph, Sentence, place, quote
from consulted.documents.consistency.roster import LISTED, Roster, rosters
from consulted.documents.consistency.speech import NAMELY, SOME, conjunctions
from consulted.documents.fold import flat
from models.pattern import regex
from models.reference import Inconsistency

KIND = "count-mismatch"
#: A list that is off by more than this share is a list of something else.
_SHARE = 3
#: An apposition stands right behind what it explains.
_NEAR = 5
#: So many lists of one sentence are looked at.
_TRIED = 12
#: A longer name is cut in the message.
_NAME = 60

#: A legal form's full stop ends a sentence, too: "and Dorfladen e. V. All shops ...".
_ENDED = regex(
    r"(?<=[\s.](?:V|A|L|o))\.\s+(?=[^\W\d_a-z]\w*\s+(?:\d|[^\W\d_A-Z]))|(?<=Ltd|Inc)\.\s+(?=[A-Z]\w*\s+[a-z\d])"
)
_VERB = regex(
    r"(?<=\w)\s+(?:are|were|have|had|will|run|take|took|can|ont|sont|sind|waren|wurden|haben|son|fueron|han"
    r"|sono|zijn)(?!\w)",
    re.I,
)
_FIRST_COMMA = regex(r"[^,;:.()]{1,80},(?=\s)")
_SIGN = regex(r"[:;](?=\s)")
_BRACKET = regex(r"\(([^()]+(?:\([^()]*\)[^()]*)*)\)")
_PLACE_WORD = regex(
    r"(?<!\w)(?:in|of|among|amongst|across|from|dans|parmi|de|des|aus|unter|von|en|entre)\s+(?:the|les|den|los"
    r"|las)?\s*$",
    re.I,
)


def mismatches(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the counts whose lists name fewer or more."""
    for sentence in manuscript.sentences:
        found = counts(manuscript.numbers(sentence.plain))
        if found and not sentence.paragraph.is_heading:
            yield from _in_sentence(sentence, found, manuscript.language)
    for roster in rosters(manuscript):
        yield from _of_roster(roster, manuscript.language)


def _in_sentence(sentence: Sentence, found: Sequence[Number], language: str) -> Iterator[Inconsistency]:
    for lead, rest, strict in splits(sentence, found, language):
        before = [each for each in found if each.end <= lead]
        said = announcement(sentence.text[:lead], sentence.plain[:lead], before, language)
        named = enumeration(rest, language) if said else None
        if said is None or named is None or (strict and not named.coded) or _counts_again(named, language):
            continue
        if _differ(said, named.low, named.high):
            yield _told(said, named, sentence)
            return


def _counts_again(named: Enumeration, language: str) -> bool:
    """Say whether a member counts members of its own, "two universities and four firms"; not "Three Brothers"."""
    found = [(member, number) for member in named.members for number in numbers(flat(member[:12]), language)]
    return any(not member[number.start].isupper() or member == named.members[0] for member, number in found)


def splits(sentence: Sentence, found: Sequence[Number], language: str) -> Iterator[tuple[int, str, bool]]:
    """Yield where a lead ends, the list that may follow, and whether only one with countries counts.

    Args:
        found: the sentence's numbers that may announce a list.
    """
    text = sentence.text
    if "," not in text and ";" not in text:
        return
    for sign in list(_SIGN.finditer(text))[:_TRIED]:
        yield sign.start(), _ENDED.split(text[sign.end() :], maxsplit=1)[0], sign[0] == ";"
    for namely in list(NAMELY.finditer(sentence.plain))[:_TRIED]:
        yield namely.start(), _ENDED.split(text[namely.end() :], maxsplit=1)[0], False
    for bracket in list(_BRACKET.finditer(text))[:_TRIED]:
        # "(large ones, small ones)" are kinds; names open with capitals.
        proper = all(part.strip()[:1].isupper() for part in bracket[1].split(",")[:2])
        if proper and "," in bracket[1] and not re.search(r"\d", bracket[1]):
            yield bracket.start(), bracket[1], False
    for number in found[:_TRIED]:
        comma = _FIRST_COMMA.match(text, number.end)
        if comma is not None:
            yield from _apposition(sentence, comma.end() - 1, text[comma.end() :].lstrip(), language)


def _apposition(sentence: Sentence, lead: int, rest: str, language: str) -> Iterator[tuple[int, str, bool]]:
    """Yield "the four members, A, B, C and D, ..."; without countries only when a comma closes it."""
    head = re.search(r"[^,;:]{1,80}$", sentence.text[:lead])
    if head is None or not numbers(sentence.plain[head.start() : lead], language):
        return
    closed = re.match(
        rf"(?:[^,;.()]+,\s+){{1,15}}?[^,;.()]*(?:{conjunctions(language)})\s+[^,;.()]{{2,60}},", rest, re.I
    )
    first = numbers(sentence.plain[head.start() : lead], language)[-1]
    if len(sentence.plain[head.start() + first.end : lead].split()) > _NEAR:
        return
    placed = _PLACE_WORD.search(sentence.plain[: head.start() + first.start])
    plainly = closed is not None and placed is None and rest[:1].isupper()
    yield lead, rest[: closed.end() - 1] if closed and plainly and "(" not in rest else rest, not plainly


def _differ(said: Announcement, low: int, high: int) -> bool:
    if any(low <= value <= high for value in said.values):
        return False
    value = said.number.value
    off = value - high if value > high else low - value
    return off <= max(1, (value + 1) // _SHARE)


def _told(said: Announcement, named: Enumeration, sentence: Sentence) -> Inconsistency:
    listed = ", ".join(member[:_NAME] for member in named.members[:30])
    count = worded(min(max(len(named.members), named.low), named.high))
    return Inconsistency(
        kind=KIND,
        message=f"{_announced(said)} announced, {count} are named: {listed}.",
        where=(*place(sentence.paragraph), quote(sentence.text, said.number.start)),
    )


def _announced(said: Announcement) -> str:
    """Return what is announced, quoted, without the verb behind it, and "is" or "are"."""
    words = said.words if said.closes else _VERB.split(said.words, maxsplit=1)[0].strip()
    return f'"{words[:80]}" {"is" if said.is_body or said.closes else "are"}'


def _of_roster(roster: Roster, language: str) -> Iterator[Inconsistency]:
    lead = roster.lead
    text = lead.text.rstrip().rstrip(":").rstrip()
    last = max(text.rfind(". "), text.rfind("; ")) + 1
    plain = lead.plain[last : len(text)]
    said = announcement(text[last:], plain, counts(numbers(plain, language)), language)
    if said is None or SOME.search(lead.plain[last:]) or not _differ(said, roster.low, roster.high):
        return
    # "Five ports serve the following countries" counts no countries.
    if _closing(roster.items) or LISTED.search(plain, said.number.end):
        return
    count = worded(roster.low) if roster.low == roster.high else f"{worded(roster.low)} to {worded(roster.high)}"
    listed = ", ".join(_short(each.text) for each in roster.items[:30])
    yield Inconsistency(
        kind=KIND,
        message=f"{_announced(said)} announced, {count} are listed: {listed}.",
        where=(*place(lead), quote(lead.text, len(lead.text))),
    )


def _closing(items: tuple[Paragraph, ...]) -> bool:
    """Say whether the list tells that it goes on: "...", "and others"."""
    return any(SOME.search(each.plain[-30:]) for each in items[-1:]) or any(len(each.plain) < 3 for each in items)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]).strip(".,;:") + (" …" if len(words) > 6 else "")
