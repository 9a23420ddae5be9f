"""Which notes a sentence about all of them covers: the report's, or its chapter's when several disagree."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from consulted.documents.blanket import Blanket
from consulted.documents.heading import Heading, headings
from consulted.documents.line import Line
from models.reference import Kind, Reference

#: Only these are looked at on a day.
_DATED = frozenset({Kind.WEB, Kind.DOCUMENT})


def dated(
    references: Sequence[Reference], blankets: Sequence[Blanket], lines: Sequence[Line], note_rows: frozenset[int]
) -> tuple[list[Reference], tuple[str, ...]]:
    """Return *references* with the day of a sentence about all where they give none, and what was done, said."""
    if not blankets:
        return list(references), ()
    found = [_without_own(each, blankets) for each in references]
    chapters = _Chapters(lines, note_rows)
    chosen = _chosen(blankets, chapters)
    if chosen is None:
        said = " and ".join(f"'{_told(each)}'" for each in blankets[:3])
        return found, (f"{said} give different days for all sources; none was applied",)
    return _covered(found, chosen, chapters)


#: The sentence of each chapter, and of all others under None.
_Chosen = dict[int | None, Blanket]


def _chosen(blankets: Sequence[Blanket], chapters: _Chapters) -> _Chosen | None:
    """Return which sentence speaks for which chapter, or None when they contradict one another."""
    general = [each for each in blankets if not each.of_chapter]
    local = [each for each in blankets if each.of_chapter]
    chosen: _Chosen = {}
    if len({each.date for each in general}) <= 1:
        chosen.update((None, each) for each in general[:1])
    else:
        local += general
    for each in local:
        chapter = chapters.at(each.start)
        if chapter is None or chosen.setdefault(chapter, each).date != each.date:
            return None
    return chosen


def _covered(
    references: Sequence[Reference], chosen: _Chosen, chapters: _Chapters
) -> tuple[list[Reference], tuple[str, ...]]:
    counts: Counter[Blanket] = Counter()
    printed: set[int] = set()
    found = []
    # A note that means another has the day of that one.
    for each in sorted(references, key=lambda each: each.refers_to is not None):
        blanket = chosen.get(chapters.of(each), chosen.get(None))
        means_dated = each.refers_to is None or any(url.start in printed for url in each.urls)
        if blanket is not None and each.consulted is None and each.kind in _DATED and means_dated:
            counts[blanket] += 1
            printed.update(url.start for url in each.urls)
            each = replace(each, consulted=blanket.consulted)
        found.append(each)
    places = {reference.start: place for place, reference in enumerate(references)}
    found.sort(key=lambda each: places[each.start])
    return found, tuple(_applied(each, number, references) for each, number in counts.items())


def _applied(blanket: Blanket, number: int, references: Sequence[Reference]) -> str:
    notes = "1 note" if number == 1 else f"{number} notes"
    holder = next((each for each in references if each.start <= blanket.start < each.end), None)
    where = f"note {holder.label}'s " if holder else ""
    return f"{where}'{_told(blanket)}' was applied to {notes}"


def _told(blanket: Blanket) -> str:
    return " ".join(blanket.raw.split())


def _without_own(reference: Reference, blankets: Sequence[Blanket]) -> Reference:
    """The note that holds nothing but such a sentence was not consulted itself."""
    holds = any(reference.start <= each.start < reference.end for each in blankets)
    if holds and not reference.urls and reference.interview is None:
        return replace(reference, consulted=None, title=None, publisher=None)
    return reference


class _Chapters:
    """Which chapter an offset stands in."""

    def __init__(self, lines: Sequence[Line], note_rows: frozenset[int]) -> None:
        found = headings(lines, note_rows)
        tops = _tops(found, lines)
        self._starts = [each.start for each in tops]

    def at(self, offset: int) -> int | None:
        """Return the chapter's number in order, None before the first and where there are none."""
        return bisect_right(self._starts, offset) or None

    def of(self, reference: Reference) -> int | None:
        """Return the chapter that cites *reference*."""
        return self.at(reference.cited_by[0].start if reference.cited_by else reference.start)


def _tops(found: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Return the headings of chapters: numbers without a point, or the highest mark-up that comes more than once."""
    numbered = [each for each in found if each.name[:1].isdecimal()]
    if numbered:
        firsts: dict[str, Heading] = {}
        for each in numbered:
            firsts.setdefault(each.name.split(".")[0], each)
        return list(firsts.values())
    levels = [_level(lines[each.row]) for each in found]
    often = [level for level, count in Counter(levels).items() if level and count > 1]
    return [each for each, level in zip(found, levels, strict=True) if often and level == min(often)]


def _level(line: Line) -> int:
    text = line.text.lstrip()
    return len(text) - len(text.lstrip("#"))
