"""Which numbered lines of a text are its notes: several layouts are tried, the best supported one is taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from consulted.documents.evidence import telling
from consulted.documents.extent import Extents
from consulted.documents.heading import is_marked, opens_notes
from consulted.documents.label import Start, start_of
from consulted.documents.line import Line
from consulted.documents.script import Note, Style

#: A number or two may be lost in print, more is another list.
_WIDEST_GAP = 3
#: Of the items of a list without a heading, so many must look like sources.
_SHARE = 0.5
#: A source that names no address in so many lines more names none.
_ITEM_LINES = 3
#: Lines a list at the end may have behind its last item.
_TAIL = 6
#: So many notes of a list show what it is.
_SAMPLE = 50
_EVERYWHERE = frozenset({Style.RAISED})
_IN_LISTS = (Style.BRACKET, Style.LISTED, Style.PLAIN, Style.RAISED)


def notes(text: str, lines: Sequence[Line]) -> tuple[Note, ...]:
    """Return the notes of *text* in the order they are printed; none when it has no numbered notes."""
    layouts: tuple[Callable[[Sequence[Line]], list[Start]], ...] = (
        _markdown,
        _raised,
        _headed,
        _bracketed,
        _at_page_ends,
        _at_the_end,
        _plain,
    )
    extents = Extents(text, lines)
    best: tuple[Note, ...] = ()
    best_support = 0.0
    for layout in layouts:
        found = extents.notes(layout(lines))
        support = _support(text, found)
        if support > best_support:
            best, best_support = found, support
    return best


def _support(text: str, found: Sequence[Note]) -> float:
    """Weigh a layout: each note counts, one that names a source counts double."""
    return sum(2.0 if telling(text[note.content : note.end]) else 1.0 if note.style in _SURE else 0.3 for note in found)


#: Styles nothing else in a text looks like.
_SURE = frozenset({Style.RAISED, Style.MARKDOWN})


def _markdown(lines: Sequence[Line]) -> list[Start]:
    return _starts(list(enumerate(lines)), frozenset({Style.MARKDOWN}))


def _raised(lines: Sequence[Line]) -> list[Start]:
    return without_repeats(_starts(list(enumerate(lines)), _EVERYWHERE), lines)


def _headed(lines: Sequence[Line]) -> list[Start]:
    """Lists under a heading that says so; each in the one style that makes the longest chain."""
    found: list[Start] = []
    rows = [row for row, line in enumerate(lines) if opens_notes(line)]
    for row, following in pairwise([*rows, len(lines)]):
        region = list(enumerate(lines[row + 1 : following], row + 1))
        stop = next((place for place, (_, line) in enumerate(region) if is_marked(line)), len(region))
        chains = (chain(_starts(region[:stop], frozenset({style}))) for style in _IN_LISTS)
        best = sorted(chains, key=lambda found: _weight(found, lines))[-1]
        # A lone high number is the end of an address, a volume or a page that begins a line.
        if len(best) > 1 or (best and best[0].number - (found[-1].number if found else 0) <= _WIDEST_GAP):
            found += best
    return found


def _weight(found: Sequence[Start], lines: Sequence[Line]) -> float:
    """Weigh a chain: by its length, twice as much when its first notes name sources."""
    sample = found[:_SAMPLE]
    return len(found) * (1 + sum(telling(lines[start.row].text) for start in sample) / max(1, len(sample)))


def _bracketed(lines: Sequence[Line]) -> list[Start]:
    return chain(_after_breaks(lines, Style.BRACKET))


def _plain(lines: Sequence[Line]) -> list[Start]:
    found = chain(_after_breaks(lines, Style.PLAIN))
    return found if _mostly_telling(found, lines) else []


def _after_breaks(lines: Sequence[Line], style: Style) -> list[Start]:
    """Return starts that stand free: behind a blank line, a page break or another note."""
    found: list[Start] = []
    in_note = False
    for row, line in enumerate(lines):
        if line.blank:
            in_note = False
            continue
        free = in_note or row == 0 or lines[row - 1].blank or lines[row - 1].page != line.page
        start = start_of(line, row, frozenset({style}))
        below = lines[row + 1] if row + 1 < len(lines) else None
        if start is not None and _has_words(start, line, below) and (free or opens_notes(lines[row - 1])):
            found.append(start)
            in_note = True
    return found


def _at_page_ends(lines: Sequence[Line]) -> list[Start]:
    """Notes at the bottom of pages; numbers run on or start anew on each page."""
    if not lines or lines[-1].page == 0:
        return []
    pages: dict[int, list[tuple[int, Line]]] = {}
    for row, line in enumerate(lines):
        pages.setdefault(line.page, []).append((row, line))
    found: list[list[Start]] = [[] for _ in range(3)]
    for column, style in enumerate((Style.PLAIN, Style.LISTED, Style.BRACKET)):
        last = 0
        for page in pages.values():
            bottom = _bottom(_starts(page, frozenset({style})), last, lines)
            found[column] += bottom
            last = bottom[-1].number if bottom else last
    return max(found, key=len)


def _bottom(starts: list[Start], last: int, lines: Sequence[Line]) -> list[Start]:
    """Return the last run of a page's starts that goes on from *last* or starts at 1."""
    best: list[Start] = []
    for place, start in enumerate(starts):
        if start.number != 1 and not 0 < start.number - last <= _WIDEST_GAP:
            continue
        run = chain(starts[place:])
        if run and run[0] is start and len(run) >= len(best) and _mostly_telling(run, lines):
            best = run
    return best


def _at_the_end(lines: Sequence[Line]) -> list[Start]:
    """A list of sources without a heading, with nothing behind it."""
    for style in (Style.LISTED, Style.PLAIN):
        starts = _after_breaks(lines, style)
        first = max((place for place, start in enumerate(starts) if start.number == 1), default=None)
        if first is None:
            continue
        run = chain(starts[first:])
        behind = sum(not line.blank for line in lines[run[-1].row + 1 :])
        if behind <= _TAIL and _mostly_telling(run, lines):
            return run
    return []


def _mostly_telling(found: Sequence[Start], lines: Sequence[Line]) -> bool:
    """Say whether enough of *found* look like sources, by their own lines."""
    rows = {start.row for start in found}
    good = sum(telling(_item(lines, start.row, rows)) for start in found)
    return bool(found) and good >= _SHARE * len(found)


def _item(lines: Sequence[Line], row: int, starts: set[int]) -> str:
    below = takewhile(lambda each: each not in starts and not lines[each].blank, range(row + 1, len(lines)))
    return " ".join(lines[each].text for each in (row, *islice(below, _ITEM_LINES)))


def _starts(numbered: Sequence[tuple[int, Line]], styles: frozenset[Style]) -> list[Start]:
    following = [line for _, line in numbered[1:]] + [None]
    found = (
        (start_of(line, row, styles), line, below)
        for (row, line), below in zip(numbered, following, strict=bool(numbered))
        if not line.blank
    )
    return [start for start, line, below in found if start is not None and _has_words(start, line, below)]


def _has_words(start: Start, line: Line, below: Line | None) -> bool:
    """Say whether words follow the label, on its line or the next: a number alone is a page's."""
    if start.content < line.end:
        return True
    return below is not None and not below.blank and below.page == line.page


@dataclass(slots=True)
class _Link:
    start: Start
    length: float
    before: _Link | None


def chain(starts: Sequence[Start]) -> list[Start]:
    """Return the longest run of *starts* whose numbers go up; small gaps are allowed and cost a little."""
    by_number: dict[int, _Link] = {}
    best: _Link | None = None
    for start in starts:
        link = _Link(start, 1.0 if start.number <= _WIDEST_GAP else 0.5, None)
        for gap in range(1, _WIDEST_GAP + 1):
            before = by_number.get(start.number - gap)
            if before is not None and before.length + 1 - 0.2 * (gap - 1) > link.length:
                link = _Link(start, before.length + 1 - 0.2 * (gap - 1), before)
        if start.number not in by_number or link.length >= by_number[start.number].length:
            by_number[start.number] = link
        best = link if best is None or link.length > best.length else best
    found = []
    while best is not None:
        found.append(best.start)
        best = best.before
    return found[::-1]


def without_repeats(starts: Sequence[Start], lines: Sequence[Line]) -> list[Start]:
    """Keep one start per number; a 1 that comes again starts a new count."""
    counts: list[dict[str, Start]] = [{}]
    for start in starts:
        known = counts[-1].get(start.label)
        if known is None or (start.number > 1 and telling(lines[start.row].text) > telling(lines[known.row].text)):
            counts[-1][start.label] = start
        elif start.number == 1:
            counts.append({start.label: start})
    return sorted((start for count in counts for start in count.values()), key=lambda start: start.start)
