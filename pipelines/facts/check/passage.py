"""The lines of a page in which an agreement between some parties is spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.facts.check.dating import dated
from pipelines.facts.check.ground import Ground, Line
from pipelines.facts.lexicon.agreed import BINDS, ENDED, RENEWED, SIGNED, UNTIL
from snapshots.flat import flat

#: Lines behind one that names the other party in which the agreement's dates stand.
_REACH = 3
#: Words of a line that may head others, or label the next.
_HEAD = 10
_LABEL = 6


def binds(line: Line) -> bool:
    """Say whether a line names what binds houses: an agreement, a twinning, eine Vereinbarung."""
    return BINDS.search(flat(line.text).lower()) is not None


def others_of(ground: Ground, aliases: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Return the names of the parties that must be named: not of those whose page it is."""
    return [names for names in aliases if not ground.owned_by(names)] or list(aliases)


def shared(ground: Ground, aliases: Sequence[Sequence[str]]) -> Iterator[Line]:
    """Yield the lines in which, or around which, all parties stand; those whose page it is need not be named."""
    others = others_of(ground, aliases)
    seen: set[int] = set()
    for name in others[0]:
        for line in ground.lines_with(name):
            if line.number not in seen and all(ground.near(line, names) for names in others[1:]):
                seen.add(line.number)
                yield line


def about(ground: Ground, aliases: Sequence[Sequence[str]]) -> list[Line]:
    """Return the lines in which the agreement may be spoken of, those of the parties first."""
    found = list(shared(ground, aliases))
    if not found:
        return []
    numbers = {line.number for line in found}
    more: dict[int, Line] = {}
    for line in found:
        for each in _below(ground, line):
            more.setdefault(each.number, each)
    heads = {ground.page.title, *ground.page.own[:1]}
    if any(line.text in heads and _speaks(line) for line in found):
        # The page is about this agreement.
        more |= {line.number: line for line in ground.lines if _speaks(line) and not _is_head(line)}
        more |= {each.number: each for line in found[:2] for each in ground.lines if each.number == line.number + 1}
    return [*found, *(line for number, line in sorted(more.items()) if number not in numbers)]


def _below(ground: Ground, line: Line) -> Iterator[Line]:
    """Yield the lines behind *line* that belong to it: up to the next that heads others, or labels a value."""
    place = next(at for at, each in enumerate(ground.lines) if each.number == line.number)
    before = ground.lines[place - 1] if place else None
    if before is not None and not _is_head(line) and len(line.text.split()) > _HEAD and _speaks(before):
        yield before
    for at, each in enumerate(ground.lines[place + 1 : place + 1 + 2 * _REACH], place + 1):
        dates = any(True for _ in dated(each.text))
        if not dates and not _speaks(each):
            if _is_head(each):
                return
            continue
        if at > place + _REACH and not dates:
            return
        yield each


def _is_head(line: Line) -> bool:
    """Say whether *line* may head others: short, a capital first, no sentence."""
    text = line.text.strip()
    return len(text.split()) <= _HEAD and text[:1].isupper() and text[-1:] not in ".:;," and not _labels(line)


def _labels(line: Line) -> bool:
    low = flat(line.text).lower()
    return len(low.split()) <= _LABEL and any(head.search(low) for head in (SIGNED, RENEWED, UNTIL, BINDS))


def _speaks(line: Line) -> bool:
    low = flat(line.text).lower()
    return any(words.search(low) for words in (BINDS, SIGNED, UNTIL, RENEWED, ENDED))
