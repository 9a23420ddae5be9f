"""Which numbered lines of a text are its notes: several layouts are tried, the best supported one is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consulted.documents.extent import Extents
from consulted.documents.heading import is_marked
from consulted.documents.label import Start
from consulted.documents.line import Line
from consulted.documents.script import Note, Style
from consulted.documents.starts import Starts
from consulted.documents.symbol import called_symbols

#: A number or two may be lost in print, more is another list.
_WIDEST_GAP = 3
#: Of the items of a list without a heading, so many must look like sources.
_SHARE = 0.5
#: Lines a list at the end may have behind its last item.
_TAIL = 6
#: So many notes of a list show what it is.
_SAMPLE = 50
#: A block that begins to count more often is no list of notes.
_BEGUN = 50
#: What an item counts in a chain that does not look like a source.
_SILENT = 0.6
_IN_LISTS = (*(Style.ROMAN, Style.LETTER, Style.BRACKET, Style.LISTED, Style.PLAIN, Style.WORDED, Style.RAISED),)
#: Styles nothing else in a text looks like.
_SURE = frozenset({Style.RAISED, Style.MARKDOWN, Style.WORDED, Style.SYMBOL})
#: Only the call of a note is printed like these; a full stop stands behind the numbers of any list.
_CALLED_FORMS = frozenset({")", "()", "/", "[]"})


def notes(text: str, lines: Sequence[Line]) -> tuple[Note, ...]:
    """Return the notes of *text* in the order they are printed; none when it has no numbered notes."""
    return Extents(text, lines).notes(best(Starts(text, lines), LAYOUTS))


Layout = Callable[[Starts], list[Start]]


def best(starts: Starts, layouts: Sequence[Layout]) -> list[Start]:
    """Return what the best supported of *layouts* finds."""
    found: list[Start] = []
    best_support = 0.0
    for layout in layouts:
        tried = layout(starts)
        support = _support(tried, starts)
        if support > best_support:
            found, best_support = tried, support
    return found


def _support(found: Sequence[Start], starts: Starts) -> float:
    """Weigh a layout: each note counts, one that names a source counts double."""
    return sum(2.0 if starts.is_telling(start) else 1.0 if start.style in _SURE else 0.3 for start in found)


def _markdown(starts: Starts) -> list[Start]:
    return starts.of(Style.MARKDOWN)


def _raised(starts: Starts) -> list[Start]:
    return without_repeats(starts.of(Style.RAISED), starts)


def _worded(starts: Starts) -> list[Start]:
    """Return notes that are called so in front of their number; those below a table name no source."""
    found = without_repeats(starts.of(Style.WORDED), starts)
    return found if any(map(starts.is_telling, found)) else []


def headed(starts: Starts) -> list[Start]:
    """Lists under a heading that says so; each in the one style that makes the longest chain."""
    found: list[Start] = []
    for first, last in regions(starts):
        chains = (chain(starts.of(style, first, last), starts) for style in _IN_LISTS)
        run = sorted(chains, key=lambda run: _weight(run, starts))[-1]
        # A lone high number is the end of an address, a volume or a page that begins a line.
        if len(run) > 1 or (run and run[0].number - (found[-1].number if found else 0) <= _WIDEST_GAP):
            found += run
    return found


def regions(starts: Starts) -> Iterator[tuple[int, int]]:
    """Yield the rows that stand under each heading of a list of notes: the first, and the one behind the last."""
    for row, following in pairwise([*starts.headings, len(starts.lines)]):
        marked = (each for each in range(row + 1, following) if is_marked(starts.lines[each]))
        yield row + 1, next(marked, following)


def _weight(found: Sequence[Start], starts: Starts) -> float:
    """Weigh a chain: by its length, twice as much when its first notes name sources."""
    sample = found[:_SAMPLE]
    return len(found) * (1 + sum(map(starts.is_telling, sample)) / max(1, len(sample)))


def _bracketed(starts: Starts) -> list[Start]:
    return chain(starts.free(Style.BRACKET), starts)


def _plain(starts: Starts) -> list[Start]:
    found = chain(starts.free(Style.PLAIN), starts)
    return found if _mostly_telling(found, starts) else []


def _blocks(style: Style) -> Layout:
    """Return the layout of notes that stand in blocks between the paragraphs, their numbers run on or start anew."""

    def found_in(starts: Starts) -> list[Start]:
        found: list[Start] = []
        for block in starts.blocks(style):
            run = _bottom(block, found[-1].number if found else 0, starts)
            if not run or (found and run[0].form != found[-1].form):
                continue
            found += run
        return _filled(found, starts)

    return found_in


def _filled(found: list[Start], starts: Starts) -> list[Start]:
    """Add what stands free between two notes, bears the number missing between them and is called before."""
    if not found or len({start.number for start in found}) < len(found):
        return found
    numbers = {start.number for start in found}
    if len(numbers) == found[-1].number:
        return found
    more: list[Start] = []
    for start in starts.free(found[0].style):
        if start.number in numbers or start.form != found[0].form or start.number > found[-1].number:
            continue
        below = max((each.row for each in found if each.number < start.number), default=-1)
        above = min(each.row for each in found if each.number > start.number)
        if below < start.row < above and starts.is_called(start.label, 0, start.start):
            more.append(start)
            numbers.add(start.number)
    return sorted([*found, *more], key=lambda start: start.start)


def _at_page_ends(starts: Starts) -> list[Start]:
    """Notes at the bottom of pages; numbers run on or start anew on each page."""
    if not starts.lines or starts.lines[-1].page == 0:
        return []
    found: list[list[Start]] = []
    for style in (Style.PLAIN, Style.LISTED, Style.BRACKET):
        column: list[Start] = []
        pages: dict[int, list[Start]] = {}
        for start in starts.of(style):
            pages.setdefault(starts.lines[start.row].page, []).append(start)
        for page in pages.values():
            column += _bottom(page, column[-1].number if column else 0, starts)
        found.append(column)
    return max(found, key=len)


def _bottom(block: Sequence[Start], last: int, starts: Starts) -> list[Start]:
    """Return the last run of *block* that goes on from *last* or starts at 1, and looks like sources."""
    longest: list[Start] = []
    first = [place for place, start in enumerate(block) if start.number == 1 or 0 < start.number - last <= _WIDEST_GAP]
    for place in first if len(first) <= _BEGUN else (first[0], *first[-_BEGUN:]):
        start = block[place]
        if len(block) - place < len(longest):
            break
        run = chain(block[place:], starts)
        if run and run[0] is start and len(run) >= len(longest) and _mostly_telling(run, starts):
            longest = run
    return longest


def _at_the_end(starts: Starts) -> list[Start]:
    """A list of sources without a heading, with nothing behind it."""
    for style in (Style.LISTED, Style.PLAIN):
        free = starts.free(style)
        first = max((place for place, start in enumerate(free) if start.number == 1), default=None)
        if first is None:
            continue
        run = chain(free[first:], starts)
        behind = sum(not line.blank for line in starts.lines[run[-1].row + 1 :])
        if behind <= _TAIL and _mostly_telling(run, starts):
            return run
    return []


LAYOUTS: tuple[Layout, ...] = (
    *(_markdown, _raised, headed, _bracketed, _at_page_ends, _at_the_end, _plain, _worded, called_symbols),
    *(_blocks(style) for style in (Style.LISTED, Style.PLAIN, Style.BRACKET, Style.LETTER, Style.ROMAN)),
)
#: Those of footnotes only.
FOOTNOTES: tuple[Layout, ...] = (_raised, called_symbols)


def _mostly_telling(found: Sequence[Start], starts: Starts) -> bool:
    """Say whether enough of *found* look like sources, by their own lines, or are called in their own form."""
    good = sum(
        starts.is_telling(start) or (start.form in _CALLED_FORMS and starts.is_called(start.label, 0, found[0].start))
        for start in found
    )
    return bool(found) and good >= _SHARE * len(found) and any(map(starts.is_telling, found))


@dataclass(slots=True)
class _Link:
    start: Start
    length: float
    before: _Link | None


def chain(found: Sequence[Start], starts: Starts) -> list[Start]:
    """Return the longest run of *found* whose numbers go up; small gaps are allowed and cost a little.

    What looks like a source counts more: the list a text makes of its points may bear the same numbers.
    """
    by_number: dict[int, _Link] = {}
    longest: _Link | None = None
    for start in found:
        worth = 1.0 if starts.is_telling(start) else _SILENT
        link = _Link(start, worth * (1.0 if start.number <= _WIDEST_GAP else 0.5), None)
        for gap in range(1, _WIDEST_GAP + 1):
            before = by_number.get(start.number - gap)
            if before is not None and before.length + worth - 0.2 * (gap - 1) > link.length:
                link = _Link(start, before.length + worth - 0.2 * (gap - 1), before)
        if start.number not in by_number or link.length >= by_number[start.number].length:
            by_number[start.number] = link
        longest = link if longest is None or link.length > longest.length else longest
    run = []
    while longest is not None:
        run.append(longest.start)
        longest = longest.before
    return run[::-1]


def without_repeats(found: Sequence[Start], starts: Starts) -> list[Start]:
    """Keep one start per number; a 1 that comes again starts a new count."""
    counts: list[dict[str, Start]] = [{}]
    for start in found:
        known = counts[-1].get(start.label)
        if known is None or (start.number > 1 and starts.is_telling(start) > starts.is_telling(known)):
            counts[-1][start.label] = start
        elif start.number == 1:
            counts.append({start.label: start})
    return sorted((start for count in counts for start in count.values()), key=lambda start: start.start)
