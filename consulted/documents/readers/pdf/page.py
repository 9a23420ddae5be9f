"""A page of a PDF laid out: its rows in reading order, the level lines between them, and what is furniture."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from consulted.documents.furniture import is_page_number
from consulted.documents.line import Line
from consulted.documents.readers.pdf import underscore
from consulted.documents.readers.pdf.column import rows
from consulted.documents.readers.pdf.file import Sheet
from consulted.documents.readers.pdf.ink import Box, Rule, Run, rules, turned
from consulted.documents.readers.pdf.link import areas, attach
from consulted.documents.readers.pdf.row import Row, levels
from models.pattern import regex

#: Heads and feet stand in the outermost lines.
_EDGE = 3
#: Seen at the edge of so many pages, a line is no text of its own.
_OFTEN = 3
#: Heads and feet stand at one height on every page, in points.
_HEIGHT = 3.0
#: They stand apart from the text, in type sizes; rows of a text stand closer.
_APART = 1.45
#: Of the pages a head is on, so many must count on from one to the next.
_COUNTING = 0.6
#: The upper part of a page: few have more notes than text.
_UPPER = 0.4
#: Signs may stand so far beyond the edge of the page, in points.
_EDGING = 3.0
#: Type sizes are compared in these steps, in points.
_STEP = 0.5

_BACK_SIGNS = ("↩", "↩\ufe0e", "↩\ufe0f")
_BACK = " ↩\ufe0e\ufe0f"
_DIGITS = regex(r"\d+")


@dataclass(slots=True)
class Page:
    """One page."""

    number: int
    rows: list[Row]
    rules: list[Rule]
    pictures: int
    signs: int
    illegible: int
    #: Running heads, page numbers and the like, no longer among the rows.
    furniture: list[Row] = field(default_factory=list)

    def columns(self) -> list[list[Row]]:
        """Return the rows by column."""
        found: dict[int, list[Row]] = defaultdict(list)
        for row in self.rows:
            found[row.column].append(row)
        return list(found.values())


def page(sheet: Sheet, gutters: list[float]) -> Page:
    """Lay a page out.

    Args:
        gutters: between the columns of the pages before; this page's is added.
    """
    ink = sheet.ink
    turn = ink.turn
    underscore.put(ink.runs[turn], ink.boxes, turn)
    found = rows(levels(_shown(ink.runs[turn], sheet.box, turn)), gutters, _centre(sheet.box, turn))
    attach(found, areas(sheet.annotations, turn))
    for row in found:
        row.edges = []  # not needed any more, and half of what a long report takes up
    return Page(sheet.number, found, list(rules(ink.boxes, turn)), ink.pictures, ink.signs, ink.illegible)


def _centre(box: Box, turn: int) -> float:
    return (turned(box[0], box[1], turn)[0] + turned(box[2], box[3], turn)[0]) / 2


def _shown(runs: Iterable[Run], box: Box, turn: int) -> Iterator[Run]:
    """Yield those of *runs* that stand on the page: printers' marks and hidden words stand beside it."""
    (ax, ay), (bx, by) = turned(box[0], box[1], turn), turned(box[2], box[3], turn)
    x0, x1, y0, y1 = min(ax, bx) - _EDGING, max(ax, bx) + _EDGING, min(ay, by) - _EDGING, max(ay, by) + _EDGING
    for run in runs:
        if x0 <= run.x0 <= x1 and y0 <= run.y <= y1:
            run.x1 = min(run.x1, x1)
            _drop_way_back(run)
            if run.text:
                yield run


def _drop_way_back(run: Run) -> None:
    """Leave the arrow out by which a web page leads from the end of a note back to its call."""
    kept = run.text.rstrip(_BACK) if run.text.endswith(_BACK_SIGNS) else run.text
    run.text, run.edges = kept, run.edges[: len(kept)]


def body_size(pages: Iterable[Page]) -> float:
    """Return the type size of the running text: that of most signs in the upper part of the pages.

    Notes can hold more signs than the text, but stand below it.
    """
    sizes: Counter[float] = Counter()
    for each in pages:
        heights = [row.y for row in each.rows]
        lowest = max(heights, default=0.0) - _UPPER * (max(heights, default=0.0) - min(heights, default=0.0))
        for row in each.rows:
            if row.y >= lowest:
                sizes[round(row.size / _STEP) * _STEP] += len(row.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def part_furniture(pages: Sequence[Page]) -> None:
    """Put what repeats on the pages aside."""
    edges = [(each, row) for each in pages for row in _edge_rows(each)]
    repeated = _repeated(edges, len(pages))
    seen = Counter(words for _, words in {(each.number, _alike(row)) for each, row in edges})
    sure = {words for words, count in seen.items() if count > max(_OFTEN, len(pages) / 2)}
    repeated -= {id(row) for each in pages for row in _hanging(each, repeated) if _alike(row) not in sure}
    chosen = {id(row) for each, row in edges if id(row) in repeated or row.artifact or _is_number(row, each)}
    heights = Counter(round(row.y / _HEIGHT) for _, row in edges if id(row) in chosen)
    usual = {height for height, count in heights.items() if count >= _OFTEN}
    for _, row in edges:
        if round(row.y / _HEIGHT) in usual and not _starts_raised(row):
            chosen.add(id(row))
    for each in pages:
        each.furniture = [row for row in each.rows if id(row) in chosen]
        each.rows = [row for row in each.rows if id(row) not in chosen]


def _edge_rows(each: Page) -> list[Row]:
    """Return what stands in the outermost lines of a page, apart from the rest."""
    heights = sorted({round(row.y, 1) for row in each.rows}, reverse=True)
    sizes = {height: max(row.size for row in each.rows if round(row.y, 1) == height) for height in _ends(heights)}
    outer = {*_apart(heights, sizes), *_apart(heights[::-1], sizes)}
    return [row for row in each.rows if round(row.y, 1) in outer or (row.artifact and round(row.y, 1) in sizes)]


def _ends(heights: list[float]) -> list[float]:
    return [*heights[: _EDGE + 1], *heights[-_EDGE - 1 :]]


def _apart(heights: list[float], sizes: dict[float, float]) -> list[float]:
    """Return the first of *heights*, up to the last gap that parts some of them from the rest."""
    last = 0
    for place, (one, other) in enumerate(pairwise(heights[: _EDGE + 1]), 1):
        if abs(one - other) > _APART * max(sizes[one], sizes[other]):
            last = place
    return heights[:last] if len(heights) > 1 else heights


def _repeated(edges: Sequence[tuple[Page, Row]], total: int) -> set[int]:
    groups: dict[tuple[str, int], list[tuple[Page, Row]]] = defaultdict(list)
    for each, row in edges:
        groups[_alike(row)].append((each, row))
    enough = min(_OFTEN, max(2, total))
    return {id(row) for group in groups.values() if _pages(group) >= enough and _counts(group) for _, row in group}


def _alike(row: Row) -> tuple[str, int]:
    """Return what heads and feet have in common: words, numbers aside, and height."""
    return _DIGITS.sub("0", row.text), round(row.y / _HEIGHT)


def _hanging(each: Page, repeated: set[int]) -> Iterator[Row]:
    """Yield what repeats and yet hangs on a row above that does not: two notes that end in the same words."""
    rows = sorted(each.rows, key=lambda row: -row.y)
    middle = (rows[0].y + rows[-1].y) / 2 if rows else 0.0
    loose: set[int] = set()
    for place, row in enumerate(rows):
        if id(row) not in repeated or row.y > middle:
            continue
        near = (other for other in rows[max(0, place - _EDGE) : place] if 0 < other.y - row.y <= _APART * row.size)
        if any(
            (id(other) not in repeated or id(other) in loose) and other.x0 < row.x1 and other.x1 > row.x0
            for other in near
        ):
            loose.add(id(row))
            yield row


def _pages(group: Sequence[tuple[Page, Row]]) -> int:
    """Return on how many pages a row stands; two columns of one page may end alike."""
    return len({each.number for each, _ in group})


def _counts(group: Sequence[tuple[Page, Row]]) -> bool:
    """Say whether no number but the page's differs in *group*; the notes of a page are alike, too, and differ."""
    if any(_starts_raised(row) for _, row in group):
        return False
    slots = list(zip(*(map(int, _DIGITS.findall(row.text)) for _, row in group), strict=True))
    varying = [slot for slot in slots if len(set(slot)) > 1]
    if len(varying) > 1:
        return False
    steps = Counter(value - each.number for slot in varying for value, (each, _) in zip(slot, group, strict=True))
    return not varying or steps.most_common(1)[0][1] >= _COUNTING * len(group)


def _starts_raised(row: Row) -> bool:
    return bool(row.raised) and row.raised[0][0] == 0


def _is_number(row: Row, each: Page) -> bool:
    """Say whether *row* is the page's number, above or below everything else."""
    if _starts_raised(row) or not is_page_number(Line(0, len(row.text), 0, row.text)):
        return False
    heights = [other.y for other in each.rows]
    return row.y in (max(heights), min(heights))
