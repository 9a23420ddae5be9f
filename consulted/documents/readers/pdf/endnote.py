"""Endnotes whose numbers stand right against their words, or are letters: "iiPlan", "3C. Delorme", "b Map".

The text calls them by raised signs in order, and their rows count the same way behind the last call. Lists with plain
numbers are found later, in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from consulted.documents.readers.numeral import letters, roman
from consulted.documents.readers.pdf.chain import Link, chain, lettered
from consulted.documents.readers.pdf.note import Footnote, Label
from consulted.documents.readers.pdf.page import Page
from consulted.documents.readers.pdf.row import Row

#: One alone is an ordinal or a power; of those called, so many must be found.
_FEWEST, _SHARE = 2, 0.6
#: Rows of one note differ less in size, in points, and stand closer, in type sizes.
_ALIKE, _APART = 0.4, 2.5

Placed = tuple[Page, Row]


def endnotes(pages: Sequence[Page], *, numbers: bool) -> list[Footnote]:
    """Take endnotes off the rows of *pages*.

    Args:
        numbers: look for numbered ones, too; footnotes would have them.
    """
    rows = [(page, row) for page in pages for row in page.rows]
    calls = list(_calls(rows))
    for series in (roman, letters, _plain) if numbers else (roman, letters):
        called, last = _counted(calls, series)
        if len(called) < _FEWEST:
            continue
        tail = rows[last + 1 :]
        texts = [row.text for _, row in tail]
        links = chain(texts, called) if series is _plain else lettered(texts, called)
        if _believed(links, called, told=series is not _plain):
            return _taken(tail, links)
    return []


def _plain(number: int) -> str:
    return str(number)


def _calls(rows: Iterable[Placed]) -> Iterator[tuple[int, str]]:
    """Yield what is raised in the text, and in which row."""
    for place, (_, row) in enumerate(rows):
        for start, end in row.raised:
            if start:
                yield place, row.text[start:end].strip()


def _counted(calls: Iterable[tuple[int, str]], series: Callable[[int], str]) -> tuple[list[str], int]:
    """Return the labels of *series* that are called in order, and the row of the last."""
    called: list[str] = []
    last = 0
    for place, text in calls:
        if text == series(len(called) + 1):
            called.append(text)
            last = place
    return called, last


def _believed(links: Sequence[Link], called: Sequence[str], *, told: bool) -> bool:
    if not links or links[0].label != called[0] or len(links) < max(_FEWEST, _SHARE * len(called)):
        return False
    return told or sum(link.glued for link in links) > len(links) / 2


def _taken(tail: Sequence[Placed], links: Sequence[Link]) -> list[Footnote]:
    """Return the notes that start at *links*, and take their rows off the pages."""
    found: list[Footnote] = []
    starts = {link.row: link for link in links}
    end = _end(tail, links)
    gone: set[int] = set()
    for place in range(links[0].row, end):
        page, row = tail[place]
        link = starts.get(place)
        if link is not None:
            found.append(Footnote(Label(link.label, link.content, link.style), [row], page.number))
        else:
            found[-1].rows.append(row)
        gone.add(id(row))
    for page in {id(page): page for page, _ in tail}.values():
        page.rows = [row for row in page.rows if id(row) not in gone]
    return found


def _end(tail: Sequence[Placed], links: Sequence[Link]) -> int:
    """Return where the last note ends: type or room tells."""
    place = links[-1].row + 1
    while place < len(tail):
        (_, above), (_, row) = tail[place - 1], tail[place]
        if abs(row.size - above.size) > _ALIKE or above.y - row.y > _APART * row.size:
            break
        place += 1
    return place
