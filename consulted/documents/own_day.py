"""The day a report itself bears: in a label, in a by-line, alone under its title; never that of something it tells of.

A wrong day is worse than none: what is a source's, an interview's or an event's day is passed over, and so is what
stands in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consulted.documents import address, cue, interview, interview_list, own_year, version_table
from consulted.documents.day import Calendar, Order, Printed, find
from consulted.documents.fold import flat
from consulted.documents.heading import opens_notes
from consulted.documents.line import Line
from consulted.documents.own_day_word import (
    BYLINE,
    FIRST,
    ISSUED,
    MINUTES,
    NOT_OWN,
    OTHER,
    SMALL,
    SURE,
    TOLD,
)
from models.pattern import regex

#: A cover and an imprint fit in so many lines; what follows is the report.
_COVER = 60
#: A table of versions stands so early, blank lines included.
_TABLE = 150
#: Longer lines are sentences, and their dates are what they tell of.
_LONGEST = 160
#: A by-line has fewer words, an imprint's line fewer still.
_BYLINE, _IMPRINT = 20, 8
#: A sentence has more words, and fills its line.
_SENTENCE, _FULL = 7, 50
#: "Merrow, 3 May 2019" has a word or two beside its date.
_ALONE = 2

_ISSUED = regex(ISSUED, re.I)
_SURE = regex(SURE, re.I)
_OTHER = regex(rf"\b(?:{OTHER})\b", re.I)
_NOT_OWN = regex(rf"(?<!\w)(?:{NOT_OWN})(?!\w)", re.I)
_TOLD = regex(rf"(?<!\w)(?:{TOLD})(?!\w)", re.I)
_MINUTES = regex(rf"[\s*_]*(?:{MINUTES})(?!\w)[^.:;()]{{0,60}}$", re.I)
_FIRST = regex(rf"(?<!\w)(?:{FIRST})(?!\w)", re.I)
_VERSION = regex(r"\W*(?:v(?:ers\w*|er)?|wersja)?\.?\s*\d{1,2}(?:\.\d{1,2}){1,2}(?!\d)", re.I)
#: Attributions of quotations open with a dash, items with a sign or a number.
_ITEM = regex(r"\s*(?:[-–—•·◦‣▪*+]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|>)")
#: A row of a table.
_CELLS = regex(r"\s*\||[^|]*(?:\|[^|]*){3}\||[^\t]*\t[^\t]*\t")
_HASHES = regex(r"^\s{0,3}#{1,6}(?=\s)")
_MARKED = regex(r"\s*#{1,6}\s")
#: What sets a date off from what stands before it.
_SET_OFF = regex(rf"(?:^|[,;|·•(\[/]|\s[–—-]|:)[\s*_]*(?:(?:{SMALL})[\s,]+){{0,3}}$", re.I)
_BY = regex(rf"[\s*_]*(?:{BYLINE})\s+\S+(?:\s+\S+){{0,5}}[,\s]+(?:(?:{SMALL})\s+)?$", re.I)
_PLACE = regex(r"[\s*_(]*(?:[^\W\d_][\w.'’/-]*\s*){0,3}$")
_PIECE = regex(r"[,;|·•(\[]|\s[–—-]\s")
#: "Regulation of 3 May 2019" is another document's day.
_GENITIVE = regex(r"[^\W\d_]\s+(?:of|vom|von|du|de|del|di|van|z|z\s+dnia|do|da|av|den|from|in|im|en|em|w|i)\s*$", re.I)
#: "Working paper no. 11, October 2018": the figure is the paper's.
_NUMBERED = regex(
    r"\b(?:no|nr|n[o°º]?|num(?:ero)?|nummer|number|issue|heft|cahier|quaderno|cuaderno|caderno|vol|volume|band|zeszyt|tom)\.?\s*$",
    re.I,
)
_NUMBER = regex(r"\d{1,2},\s[^\W\d_]")
#: What may follow a date that closes its line: a clock, who wrote it, "5 min read".
_TAIL = regex(
    r"[\s.)\]*_\"'”»,]*(?:(?:r\.?|roku|g\.)(?!\w)[\s.)*_]*)?"
    r"(?:,?\s*(?:at|um|a las|a|alle|om|o godz\.?|as|kl\.?|[-–|])?\s*\d{1,2}[:h.]\d{0,2}"
    rf"(?:\s*(?:uhr|uur|am|pm|h|cet|gmt|utc))?)?(?:[\s,(|·–-]*(?:{BYLINE})\s+[^,;:.]{{2,60}})?(?:\s*[·|•]\s*[^.;:]{{2,60}})?[\s.)\]*_\"'”»]*$",
    re.I,
)
#: "1 May 2019 – 30 April 2022" is how long something took.
_BETWEEN = regex(
    r"\s*(?:[–—-]|to|until|till|bis|au|hasta|al?|tot(?:\s+en\s+met)?|do|ate|and|und|et|y|e|en|i|och)\s*", re.I
)
#: Titles ask and call out, too.
_SENTENCE_END = regex(r"[.…][\"'”’»)\]]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\^?\w+\]|\(\d+\))*(?:\s+(?=[\"'“„«(¿¡]*[^\W\d_a-z])|\s*$)")
_INITIAL = regex(
    r"(?:(?<!\w)[^\W\d_]|\bvs|\bno|\bnr|\bn|\br|\bst|\bdr|\be\.v|\bvol|\bhrsg|\bed|\beds|\bco|\binc|\bltd|\d)$", re.I
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Candidate:
    """A day that may be the report's."""

    rank: int
    iso: str
    #: Stands above the running text.
    head: bool
    #: Stands in a line of a table of versions.
    version: bool = False


def printed(
    lines: Sequence[Line],
    calendar: Calendar,
    order: Order,
    hidden: frozenset[int] = frozenset(),
    told: Sequence[tuple[int, int]] = (),
) -> str | None:
    """Return the day the report bears on its cover, possibly partial.

    Args:
        hidden: rows that belong to notes.
        told: where sentences stand that give the day other sources were looked at.
    """
    found: list[_Candidate] = []
    head = True
    for row in _cover(lines, hidden):
        head = head and not _is_prose(lines, row)
        found += _in_line(lines[row], calendar, order, told, head=head)
    latest = version_table.last_day(
        [line for row, line in enumerate(lines[:_TABLE]) if row not in hidden], calendar, order
    )
    return _best([*found, *([_Candidate(rank=4, iso=latest, head=True)] if latest else [])])


def _cover(lines: Sequence[Line], hidden: frozenset[int]) -> list[int]:
    """Return the rows of the cover: the first with print, up to the first list of sources or interviews."""
    rows: list[int] = []
    for row, line in enumerate(lines):
        if row in hidden or line.blank:
            continue
        if len(rows) == _COVER or (rows and (opens_notes(line) or interview_list.opens(line))):
            break
        rows.append(row)
    return rows


def _best(found: Sequence[_Candidate]) -> str | None:
    rank = max((each.rank for each in found), default=0)
    best = [each for each in found if each.rank == rank]
    if not best:
        return None
    versions = [each.iso for each in best if each.version]
    if len(versions) == len(best):
        return max(versions)
    # Days that stand alone in the running text are those of a chronicle, unless there is but one.
    if rank <= 2 and not any(each.head for each in best) and len({each.iso for each in best}) > 1:
        return None
    return best[0].iso


def _is_prose(lines: Sequence[Line], row: int) -> bool:
    """Say whether the line at *row* belongs to running text."""
    text = lines[row].text
    if _MARKED.match(text) or text.lstrip().startswith("©"):
        return False
    if _has_sentence(text):
        return True
    following = lines[row + 1].text if row + 1 < len(lines) else ""
    if len(text.strip()) < _FULL or not following.strip() or _MARKED.match(following):
        return False
    return following.lstrip()[:1].islower() or _has_sentence(following)


def _has_sentence(text: str) -> bool:
    if len(text.split()) < _SENTENCE:
        return False
    return any(not _INITIAL.search(text, 0, end.start()) for end in _SENTENCE_END.finditer(text))


def _in_line(
    line: Line, calendar: Calendar, order: Order, told: Sequence[tuple[int, int]], *, head: bool
) -> Iterator[_Candidate]:
    text = line.text
    if len(text) > _LONGEST or address.occurs(text) or _CELLS.match(text):
        return
    plain = _HASHES.sub(lambda marks: " " * len(marks[0]), flat(text))
    year = own_year.printed(plain, head=head)
    if year is not None and year <= calendar.today.year:
        yield _Candidate(rank=1, iso=str(year), head=head)
        return
    if interview.occurs(text) or cue.occurs(text):
        return
    dates = find(plain, calendar)
    last = 0
    for number, each in enumerate(dates):
        label, last = plain[last : each.start], each.end
        iso = each.read(order)[0]
        if iso is not None and _NUMBERED.search(label) and _NUMBER.match(plain, each.start):
            label, iso = f"{label}1,", iso[: len("2019-01")]
        if iso is None or _spans(plain, dates, number) or _within(line.start + each.start, told):
            continue
        rank = _rank(plain, label, each, head=head)
        if rank:
            yield _Candidate(rank=rank, iso=iso, head=head, version=_VERSION.match(label) is not None)


def _spans(plain: str, dates: Sequence[Printed], number: int) -> bool:
    """Say whether a date is one end of a stretch of time."""
    near = dates[max(0, number - 1) : number + 2]
    return any(_BETWEEN.fullmatch(plain[first.end : second.start]) for first, second in pairwise(near))


def _within(place: int, told: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in told)


def _rank(plain: str, label: str, each: Printed, *, head: bool) -> int:
    """Return how sure the date behind *label* is the report's own, 0 for not at all."""
    words = len(re.findall(r"[^\W\d_]+", plain))
    piece = _PIECE.split(label)[-1]
    if _OTHER.search(piece) or _NOT_OWN.search(label):
        return 0
    if _is_label(label, piece) and (head or words <= _IMPRINT):
        # "First published" is said where a later edition has a day of its own.
        return 3 if _FIRST.search(piece) else 5 if _SURE.search(label) else 4
    tail = plain[each.end :]
    if _ITEM.match(plain, 0, each.start) or _TOLD.search(label) or not _TAIL.match(tail):
        return 0
    if _PLACE.match(label) and len(re.findall(r"[^\W\d_]+", label + tail)) <= _ALONE and not _GENITIVE.search(label):
        return 3 if head else 2
    if not head or words > _BYLINE:
        return 0
    if _MINUTES.match(label):
        return 3
    return 3 if _SET_OFF.search(label) or _BY.match(label) else 0


def _is_label(label: str, piece: str) -> bool:
    """Say whether *label* calls the date behind it the report's."""
    if _ISSUED.search(piece):
        return len(piece.split()) <= _SENTENCE
    return _ISSUED.match(label.lstrip(" *_#")) is not None and not _TOLD.search(label)
