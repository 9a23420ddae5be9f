"""What the columns of a table are for: by their names in nine languages, and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from consulted.documents import address, cue
from consulted.documents.day import Order, find
from consulted.documents.fold import flat
from consulted.documents.readers.fields.day import ANY, iso
from consulted.documents.readers.table.name import Column, by_name, names_copy
from models.pattern import regex

#: So many rows tell what a column holds.
LOOKED_AT = 200
#: Longer cells are read, but their beginning tells what they are.
_CELL = 2_000
#: Share of a column's filled cells that must be of its sort.
_MOSTLY = 0.5
#: Share that leaves no doubt, where only its columns make a text a table.
_NEARLY_ALL = 0.8
#: Longer ones are words, not labels.
_LABEL = 40
#: Day and month in the letters of the nine languages: dd/mm, jj.mm, TT.MM, gg/mm, mm/dd.
_ORDER = regex(r"(?<![a-z])(d{1,2}|j{1,2}|t{1,2}|g{1,2}|m{1,2})[ ./-](?:m{1,2}|d{1,2})[ ./-](?:y|a|j|r|\d)")


def columns(header: Sequence[str] | None, body: Sequence[Sequence[str]], *, told: bool = True) -> dict[int, Column]:
    """Return what the columns hold, by their place.

    Args:
        header: their names, or None when the table has none.
        body: the first rows.
        told: False when the names do not say what the columns hold.
    """
    headed = header is not None and told
    width = max((len(row) for row in (*body, header or ())), default=0)
    cells = [[row[place][:_CELL].strip() for row in body if place < len(row)] for place in range(width)]
    cells = [[each for each in column if each] for column in cells]
    named = [by_name(name) for name in header] if header is not None else []
    named += [None] * (width - len(named))
    copies = {place for place, name in enumerate(header or ()) if by_name(name) is None and names_copy(name)}
    found = {
        place: kind
        for place in range(width)
        if place not in copies and (kind := _settled(named[place], cells[place], headed))
    }
    if not headed:
        free = [each if named[place] is None else [] for place, each in enumerate(cells)]
        _untold(found, free, labelled=header is None)
    return _agreed(_titled(found, named, cells), cells)


def sure(found: Mapping[int, Column], body: Sequence[Sequence[str]]) -> frozenset[Column]:
    """Return of addresses, days and printed references those that stand in nearly all filled cells of their column."""
    tests = {Column.ADDRESS: _is_address, Column.DAY: is_day, Column.REFERENCE: _is_reference}
    certain = set()
    for place, kind in found.items():
        cells = [row[place][:_CELL].strip() for row in body if place < len(row) and row[place].strip()]
        if kind in tests and _share(cells, tests[kind]) >= _NEARLY_ALL:
            certain.add(kind)
    return frozenset(certain)


def day_order(name: str) -> Order | None:
    """Return the order of day and month a column's name states: "Accessed (MM/DD/YYYY)"."""
    hint = _ORDER.search(flat(name).lower())
    if hint is None:
        return None
    return Order.MONTH if hint[1].startswith("m") else Order.DAY


def _settled(named: Column | None, cells: Sequence[str], headed: bool) -> Column | None:
    """Return what a column holds when its name is measured by what stands in it."""
    if named is Column.LABEL and _share(cells, _is_reference) >= _MOSTLY:
        return Column.REFERENCE
    if named in (Column.DOI, Column.LABEL, Column.TITLE):
        return named
    if named is not None and not cells:
        return named
    if named is Column.DAY:
        return named if any(each.isdigit() for cell in cells for each in cell) else Column.REMARK
    if _share(cells, _is_address) >= _MOSTLY:
        return Column.ADDRESS
    if named is Column.REFERENCE:
        return _of_words(cells)
    if named is Column.ADDRESS:
        return None if _share(cells, address.occurs) == 0 else Column.ADDRESS
    if named is not None or headed:
        return named
    if _share(cells, _is_whole_day) >= _MOSTLY:
        return Column.DAY
    return Column.REFERENCE if _share(cells, _is_reference) >= _MOSTLY else None


def _titled(
    found: dict[int, Column], named: Sequence[Column | None], cells: Sequence[Sequence[str]]
) -> dict[int, Column]:
    """Make the name of a page or a source its title where no column is called so: "Page", "Website", "Source"."""
    meant = {Column.ADDRESS: None, Column.REFERENCE: Column.REMARK}
    names = [
        place
        for place, kind in enumerate(named)
        if kind in meant and found.get(place) is meant[kind] and _share(cells[place], _is_worded) >= _MOSTLY
    ]
    if names and Column.TITLE not in found.values() and Column.ADDRESS in found.values():
        found[names[0]] = Column.TITLE
    if {Column.TITLE, Column.ADDRESS} <= set(found.values()):  # the reference is told in parts
        return {place: Column.REMARK if kind is Column.REFERENCE else kind for place, kind in found.items()}
    return found


def _of_words(cells: Sequence[str]) -> Column:
    """Tell printed references from labels and remarks in a column with a name all three bear."""
    if _share(cells, _is_reference) > 0 and _share(cells, lambda each: len(each.split()) > 1) >= _MOSTLY:
        return Column.REFERENCE
    return Column.LABEL if _is_label(cells) else Column.REMARK


def _untold(found: dict[int, Column], cells: Sequence[Sequence[str]], *, labelled: bool) -> None:
    """Settle what is left of a table without names: a first column of labels, the longest words, the next longest.

    Below a header a first column of single words is one of names, unless they hold digits.
    """
    days = [place for place, kind in found.items() if kind is Column.DAY]
    # A page is visited after it was published.
    for place in sorted(days, key=lambda place: max(map(_year, cells[place]), default=""))[:-1]:
        del found[place]
    left = [place for place in range(len(cells)) if place not in found and cells[place]]
    numbered = labelled or all(any(map(str.isdecimal, each)) for each in cells[0])
    if left and left[0] == 0 and numbered and _is_label(cells[0]) and len(found) > 0:
        found[left.pop(0)] = Column.LABEL
    worded = [place for place in left if _share(cells[place], _is_worded) >= _MOSTLY]
    longest = sorted(worded, key=lambda place: -sum(map(len, cells[place])) / len(cells[place]))
    found.update(zip(longest, (Column.TITLE, Column.PUBLISHER), strict=False))


def _agreed(found: dict[int, Column], cells: Sequence[Sequence[str]]) -> dict[int, Column]:
    """Leave one column of labels and one of printed references; the others of these hold remarks."""
    labels = [place for place, kind in found.items() if kind is Column.LABEL]
    for place in labels[1:]:
        del found[place]
    printed = [place for place, kind in found.items() if kind is Column.REFERENCE]
    for place in sorted(printed, key=lambda place: -sum(map(len, cells[place])))[1:]:
        found[place] = Column.REMARK
    return found


def _share(cells: Sequence[str], fits: Callable[[str], object]) -> float:
    return sum(bool(fits(each)) for each in cells) / len(cells) if cells else 0.0


def _is_worded(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _is_address(cell: str) -> bool:
    """Say whether *cell* holds addresses and hardly anything else."""
    found = address.find(cell)
    return bool(found) and sum(each.end - each.start for each in found) >= 0.8 * len(cell)


def is_day(cell: str) -> bool:
    """Say whether *cell* holds a date and nothing before it."""
    if len(cell) > _LABEL:
        return False
    plain = flat(cell)
    return iso(cell) is not None or any(each.start == 0 and each.complete for each in find(plain, ANY))


def _is_whole_day(cell: str) -> bool:
    """Say whether *cell* holds a date down to the day: a year alone is that of publication."""
    return is_day(cell) and any(each.complete for each in find(flat(cell), ANY))


def _is_reference(cell: str) -> bool:
    return len(cell.split()) > 1 and (address.occurs(cell) or cue.occurs(cell))


def _is_label(cells: Sequence[str]) -> bool:
    return all(len(each) <= _LABEL and len(each.split()) == 1 for each in cells) and len(set(cells)) == len(cells)


def _year(cell: str) -> str:
    return max(re.findall(r"(?:19|20)\d\d", cell), default="")
