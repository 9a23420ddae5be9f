"""Where a report says how many members follow: "eight clusters are involved: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consulted.documents.consistency.number import Number
from consulted.documents.consistency.speech import ABOUT, LABEL, MEASURE, RANGE, SOME
from models.pattern import regex

#: More words between the number and its list, and the list belongs to something else.
_WORDS = 12
_AHEAD = 40
#: Plurals of English that do not end in s.
_PLURALS = frozenset({"people", "women", "men", "children", "criteria", "media", "persons", "police", "staff"})
#: What a number may stand behind, nothing behind itself: "a board of seven".
BODY_OF = regex(r"(?<!\w)(?:board|committee|council|jury|panel|staff|team|group|crew|commission) of\s+$", re.I)

#: Right before a number that stands alone: it counts what the sentence speaks of, "the ports are four: ...".
ARE = regex(
    r"\w\s+(?:are|were|sont(?: au nombre de| actuellement)?|son|eran|sono|erano|sind(?: es)?|zijn(?: er)?"
    r"|sao|eram|ar)\s+(?:now |in all )?$",
    re.I,
)
#: So much of such a sentence is quoted.
_SAID = 80


@dataclass(frozen=True, kw_only=True, slots=True)
class Announcement:
    """A number, what it counts, and the other numbers of its clause."""

    number: Number
    #: As printed: ``eight European clusters``.
    words: str
    values: frozenset[int]
    #: True for one body of so many: ``board of seven``.
    is_body: bool = False
    #: True where the number closes what announces it: ``the members are four``.
    closes: bool = False


def announcement(lead: str, plain: str, found: Sequence[Number], language: str) -> Announcement | None:
    """Return the count *lead*, what stands before a list, ends with; None where it may mean something else.

    Args:
        plain: *lead* without accents.
        found: the numbers in it.
    """
    if not found:
        return None
    last = found[-1]
    behind = plain[last.end :]
    if not behind.strip() and (body := BODY_OF.search(plain[: last.start])):
        return _of_body(lead, body, found)
    if not behind.strip() and ARE.search(plain[: last.start]) and not ABOUT.search(plain[: last.start][-_AHEAD:]):
        return _of_all(lead, found)
    words = behind.split()
    if len(found) > 1 and RANGE.fullmatch(plain, found[-2].end, last.start):
        return None
    if not 1 <= len(words) <= _WORDS or ")" in behind or SOME.search(behind) or re.search(r"[;.?!]\s", behind):
        return None
    if not is_count(plain, last) or (language == "en" and not _plural(words)):
        return None
    return Announcement(
        number=last, words=lead[last.start :].strip(" ,:;-–"), values=frozenset(each.value for each in found)
    )


def _of_all(lead: str, found: Sequence[Number]) -> Announcement | None:
    """Return the count of "the members are four"; None where another number may be meant."""
    if len(found) > 1:
        return None
    return Announcement(number=found[0], words=lead[-_SAID:].strip(), values=frozenset({found[0].value}), closes=True)


def _of_body(lead: str, body: re.Match[str], found: Sequence[Number]) -> Announcement:
    """Return the count of "a board of seven"."""
    values = frozenset(each.value for each in found)
    return Announcement(number=found[-1], words=lead[body.start() :].strip(), values=values, is_body=True)


def is_count(plain: str, number: Number) -> bool:
    """Say whether *number* counts something: no measure, no label, not "about", nothing like "Day 2"."""
    before = plain[max(0, number.start - _AHEAD) : number.start]
    if not re.match(r"\s+[\w\"'“„«(]", plain[number.end :]):
        return False
    if ABOUT.search(before) or MEASURE.match(plain, number.end) or SOME.search(before[-12:]):
        return False
    if not plain[number.start].isdecimal():
        return not re.match(r"\s*(?:and|or|to|et|ou|und|oder|bis)\s", plain[number.end :], re.I)
    if LABEL.search(before) or not before.strip():
        return False
    named = re.search(r"(\w+)\s+$", before)
    return not (named and named[1][0].isupper() and before[: named.start()].strip()) and not re.match(
        r"\s*(?:and|or|to|et|ou|und|oder|bis|-|–)\s*\d", plain[number.end :], re.I
    )


def _plural(words: list[str]) -> bool:
    bare = [re.sub(r"\W", "", word).lower() for word in words[:6]]
    return any((word.endswith("s") and len(word) > 3) or word in _PLURALS for word in bare)
