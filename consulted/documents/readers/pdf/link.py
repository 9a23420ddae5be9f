"""Links of a page: the address each leads to, and the words it lies over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pypdf.generic import DictionaryObject

from consulted.documents.readers.page_redirect import beyond
from consulted.documents.readers.pdf.font import entry
from consulted.documents.readers.pdf.ink import turned
from consulted.documents.readers.pdf.row import Link, Row

_LEADS = ("http://", "https://", "ftp://", "www.")
#: More links on a page are a catalogue.
_MOST = 2_000
#: Rectangles reach this far below the baseline, in type sizes, and overlap their words by half.
_BELOW = 0.1
#: A letter before a gap is hardly wider, in type sizes.
_WIDEST = 0.6


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle that leads somewhere."""

    x0: float
    y0: float
    x1: float
    y1: float
    address: str


def areas(annotations: Sequence[DictionaryObject], turn: int) -> list[Area]:
    """Return the rectangles of *annotations* that lead out of the document."""
    found: list[Area] = []
    for annotation in annotations[:_MOST]:
        try:
            found += _areas(annotation, turn)
        except (TypeError, ValueError, AttributeError, KeyError, IndexError):
            continue  # a damaged link; the words it lies over are read all the same
    return found


def _areas(annotation: DictionaryObject, turn: int) -> Iterator[Area]:
    if annotation.get("/Subtype") != "/Link":
        return
    address = _address(entry(annotation, "/A"))
    if address is None:
        return
    numbers = _numbers(annotation, "/QuadPoints")
    quads = [numbers[place : place + 8] for place in range(0, len(numbers) - 7, 8)]
    for points in quads or [_numbers(annotation, "/Rect")]:
        placed = [turned(points[place], points[place + 1], turn) for place in range(0, len(points) - 1, 2)]
        (x0, x1), (y0, y1) = ((min(each), max(each)) for each in zip(*placed, strict=True))
        yield Area(x0, y0, x1, y1, address)


def _numbers(annotation: DictionaryObject, name: str) -> list[float]:
    found = annotation.get(name)
    found = found.get_object() if found is not None else None
    return [float(each) for each in found] if isinstance(found, list) else []


def _address(action: DictionaryObject) -> str | None:
    if action.get("/S") != "/URI":
        return None
    stated = action.get("/URI")
    stated = stated.get_object() if stated is not None else ""
    address = stated.decode("utf-8", "replace") if isinstance(stated, bytes) else str(stated)
    address = "".join(address.split())
    return beyond(address) if address.lower().startswith(_LEADS) else None


def attach(rows: Iterable[Row], found: Sequence[Area]) -> None:
    """Note in *rows* which of their words lead where."""
    if not found:
        return
    by_height = sorted(found, key=lambda area: area.y1)
    for row in rows:
        line = row.y + _BELOW * row.size
        for area in by_height:
            if area.y0 <= line <= area.y1 and area.x0 < row.x1 and area.x1 > row.x0:
                link = _over(row, area)
                if link is not None:
                    row.links.append(link)
        row.links = _merged(row.links)


def _over(row: Row, area: Area) -> Link | None:
    """Return the words of *row* whose middle lies in *area*."""
    ends = [*row.edges[1:], row.x1]
    inside = [
        place
        for place, (start, end) in enumerate(zip(row.edges, ends, strict=True))
        if area.x0 - 0.5 <= (start + min(end, start + _WIDEST * row.size)) / 2 <= area.x1 + 0.5
    ]
    if not inside:
        return None
    start, end = inside[0], inside[-1] + 1
    while start < end and row.text[start].isspace():
        start += 1
    while end > start and row.text[end - 1].isspace():
        end -= 1
    return Link(start, end, area.address) if end > start else None


def _merged(links: list[Link]) -> list[Link]:
    """Put together what several rectangles of one link cover."""
    found: list[Link] = []
    for link in sorted(links, key=lambda link: (link.start, link.end)):
        last = found[-1] if found else None
        if last is not None and last.address == link.address and link.start <= last.end + 1:
            found[-1] = Link(last.start, max(last.end, link.end), last.address)
        elif last is None or link.start >= last.end:
            found.append(link)
    return found
