"""Headings: which section a sentence stands in, and where lists of notes begin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from consulted.documents.fold import words
from consulted.documents.line import Line
from models.pattern import regex

#: Longer lines that start with a number are sentences or list items.
_LONGEST = 120
#: The names of lists of notes are shorter, mark-up included.
_LONGEST_NAME = 60
#: What follows a heading is at least so long.
_PARAGRAPH = 50
#: Three numbered lines with nothing between them are a table of contents or a list.
_CONTENTS_RUN = 3

_NUMBERED = regex(r"\s*(?:#{1,6}\s+)?(?:\*\*)?(\d{1,2}(?:\.\d{1,2}){0,4})\.?\)?[ \t]+(?=[^\W\d_]|[\"“„«])(.+?)\s*$")
_TITLE = regex(r"\s*[^\W\d_a-z](?:[^\W\d_]|[ '’,/&–-]){2,70}(?<![,–-])\s*")
_MARKED = regex(r"\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$")
_PAGE_BEHIND = regex(r"(?:\t|\.{2,}|…|(?:\. ){2,}| {3,})\s*\d{0,4}\s*$")

#: Names of lists of notes in the nine languages of the cue table, folded.
_NOTE_WORDS = frozenset(
    {
        *("references", "reference list", "notes", "endnotes", "end notes", "footnotes", "sources", "bibliography"),
        *("works cited", "citations", "literature", "notes and references", "references and notes", "web sources"),
        *("notes de bas de page", "notes de fin", "bibliographie", "webographie", "sitographie", "notes et references"),
        *("sources et references", "sources consultees", "liste des sources", "liste des references"),
        *("quellen", "quellenverzeichnis", "literatur", "literaturverzeichnis", "fussnoten", "endnoten", "anmerkungen"),
        *("einzelnachweise", "nachweise", "belege", "internetquellen", "quellen und literatur", "quellenangaben"),
        *("fuentes", "referencias", "bibliografia", "notas", "notas al pie", "notas a pie de pagina", "notas finales"),
        *("referencias bibliograficas", "fuentes consultadas", "webgrafia", "fonti", "note", "riferimenti"),
        *("sitografia", "riferimenti bibliografici", "note a pie di pagina", "noten", "voetnoten", "eindnoten"),
        *("bronnen", "bronvermelding", "literatuur", "literatuurlijst", "referenties", "bronnenlijst", "przypisy"),
        *("zrodla", "literatura", "netografia", "notas de rodape", "fontes", "referencias", "referencias consultadas"),
        *("kallor", "noter", "fotnoter", "slutnoter", "referenser", "litteratur", "kallforteckning", "litteraturlista"),
    }
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and where it stands."""

    start: int
    row: int
    #: ``2.2`` when numbered, else its words.
    name: str
    marked: bool


def opens_notes(line: Line) -> bool:
    """Say whether *line* is the heading of a list of notes."""
    if len(line.text) > _LONGEST_NAME or line.blank or line.text.rstrip().endswith((".", ",", ";")):
        return False
    if _PAGE_BEHIND.search(line.text):
        return False
    found = words(line.text)
    while found and (found[0].isdecimal() or len(found[0]) == 1):
        found = found[1:]
    return " ".join(found) in _NOTE_WORDS


def is_marked(line: Line) -> bool:
    """Say whether *line* is a Markdown heading."""
    return _MARKED.match(line.text) is not None


def headings(lines: Sequence[Line], note_rows: frozenset[int]) -> list[Heading]:
    """Return the section headings of the body in order.

    Numbered ones must follow one another as numbers do. Unnumbered ones are looked for in Markdown, or
    where there are no others: in plain text little tells them from any short line.
    """
    candidates = _without_lists(lines, _candidates(lines, note_rows)) or _unnumbered(lines, note_rows)
    found: list[Heading] = []
    last: tuple[int, ...] = ()
    for each in candidates:
        number = _number(each.name)
        if number is None or each.marked or follows(last, number):
            found.append(each)
            last = number or last
    return found


def _candidates(lines: Sequence[Line], note_rows: frozenset[int]) -> list[Heading]:
    found = []
    for row, line in enumerate(lines):
        if row in note_rows or len(line.text) > _LONGEST or line.blank:
            continue
        marked, numbered = _MARKED.match(line.text), _NUMBERED.match(line.text)
        if numbered and not _PAGE_BEHIND.search(line.text) and (marked or _looks_like_title(lines, row, numbered[2])):
            found.append(Heading(line.start, row, numbered[1], marked is not None))
        elif marked:
            found.append(Heading(line.start, row, marked[2].strip("* "), True))
    return found


def _unnumbered(lines: Sequence[Line], note_rows: frozenset[int]) -> list[Heading]:
    """Return short lines that stand alone before a paragraph; the first line is the report's title."""
    inked = [row for row, line in enumerate(lines) if not line.blank and row not in note_rows]
    return [
        Heading(lines[row].start, row, lines[row].text.strip(), False)
        for row, following in pairwise(inked[1:])
        if _TITLE.fullmatch(lines[row].text[: _LONGEST + 1])
        and lines[row - 1].blank
        and following > row + 1
        and len(lines[following].text) > max(_PARAGRAPH, len(lines[row].text))
    ]


def _looks_like_title(lines: Sequence[Line], row: int, title: str) -> bool:
    free = row == 0 or lines[row - 1].blank or lines[row].page != lines[row - 1].page
    return free and title[0].upper() == title[0] and not title.endswith((".", ";", ",", ":"))


def _without_lists(lines: Sequence[Line], found: list[Heading]) -> list[Heading]:
    """Drop runs of numbered lines with nothing between them."""
    kept: list[Heading] = []
    run: list[Heading] = []
    for each in found:
        if run and not all(line.blank for line in lines[run[-1].row + 1 : each.row]):
            kept += _run(run)
            run = []
        run.append(each)
    return kept + _run(run)


def _run(run: list[Heading]) -> list[Heading]:
    if len(run) < _CONTENTS_RUN:
        return run
    marked = [each for each in run if each.marked]
    # "1. ..." to "3. ..." right under a marked heading are its list.
    listed = [each for each in run if not each.marked and each.name.isdecimal()]
    return marked if not marked or len(listed) >= _CONTENTS_RUN else run


def _number(name: str) -> tuple[int, ...] | None:
    return tuple(map(int, name.split("."))) if re.fullmatch(r"\d+(?:\.\d+)*", name) else None


def follows(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Say whether a heading *number* may come after *last*; one may be missing between them."""
    if not last:
        return number[0] <= 2
    if number[: len(last)] == last:
        return len(number) == len(last) + 1 and number[-1] <= 2
    level = len(number)
    head = last[: level - 1]
    if level > len(last) or number[:-1] != head:
        # A chapter may open with its first section when print lost the chapter's own line.
        return level > 1 and number[0] == last[0] + 1 and all(part == 1 for part in number[1:])
    return 0 < number[-1] - last[level - 1] <= 2
