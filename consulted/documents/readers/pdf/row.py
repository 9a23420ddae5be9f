"""The rows of a page: runs on one baseline, with the raised and lowered signs that belong to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from consulted.documents.readers.pdf.ink import Run
from models.pattern import regex

#: Baselines that differ less are one, in type sizes.
_LEVEL = 0.12
#: A raised sign stands this much above the baseline of its neighbour, in the neighbour's type sizes ...
_RAISED = (0.1, 0.75)
#: ... and a lowered one this much below.
_LOWERED = (0.05, 0.45)
#: It is smaller than its neighbour, or nothing but a number.
_SMALLER = 0.87
#: A number as large as its neighbour is raised when it stands this high.
_CLEARLY = 0.2
#: Longer runs are lines of their own.
_LONGEST = 16
#: Raised letters are few ("1st", "no"), and close behind.
_ORDINAL, _CLOSE = 4, 0.2
#: How far a raised number stands behind its word, or before its note.
_BEHIND, _BEFORE = 0.5, 0.9
_OVERLAP = 0.25
#: A gap this wide is a blank; a wider one parts the cells of a table.
_BLANK, _CELL = 0.12, 2.0
#: The same words printed twice, so near that they look bold.
_TWICE = 0.15
#: What stands before the items of a list, at whatever distance.
_LEAD = regex(r"[•■▪◦●‣·–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\[\d{1,3}\]")
#: A bullet set right before its item.
_BULLET = regex(r"\s*[•■▪◦●‣](?=\S)")
_BRACKETED = regex(r"\s*[\[(](\d{1,4})[\])]\s*")
_NUMERIC = frozenset(" ,;–-[]()*∗†‡§¶")
#: TeX draws the tilde of an address as a sign of its own, lower or higher than its letters, by so many type sizes.
_TILDES = frozenset("~˜∼")
_DRAWN_APART = 0.6
#: On the baseline only an address has one behind a slash.
_TILDE = regex(r"(?<=/)[˜∼](?=\w)")


@dataclass(slots=True)
class Piece:
    """A run in its row."""

    run: Run
    raised: bool = False


@dataclass(slots=True)
class Level:
    """What stands on one baseline, all over the page."""

    y: float
    size: float
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link over words of a row leads."""

    start: int
    end: int
    address: str


@dataclass(slots=True)
class Row:
    """A line as it stands on the page."""

    text: str
    x0: float
    x1: float
    y: float
    #: Of most of its signs.
    size: float
    bold: bool
    #: Where each sign starts.
    edges: list[float]
    #: Raised stretches of the text.
    raised: list[tuple[int, int]]
    artifact: bool
    #: Counts the columns of a page in reading order.
    column: int = 0
    #: The edges of its column.
    left: float = 0.0
    right: float = 0.0
    links: list[Link] = field(default_factory=list)


def levels(runs: Iterable[Run]) -> list[Level]:
    """Return *runs* by baseline, from top to bottom; blank ones are left out, unless a raised number hangs on one."""
    found: list[Level] = []
    for run in sorted(runs, key=lambda run: -run.y):
        last = found[-1] if found else None
        if last is not None and last.y - run.y <= _LEVEL * min(last.size, run.size):
            last.pieces.append(Piece(run))
            last.size = max(last.size, run.size)
        else:
            found.append(Level(run.y, run.size, [Piece(run)]))
    found = _with_scripts(found)
    for level in found:
        inked = [piece for piece in level.pieces if not piece.run.text.isspace()]
        if not all(piece.raised for piece in inked):
            level.pieces = inked
    return [level for level in found if any(not piece.run.text.isspace() for piece in level.pieces)]


def _with_scripts(found: list[Level]) -> list[Level]:
    """Move raised and lowered signs to the level of their neighbours."""
    for place, level in enumerate(found):
        kept = []
        for piece in level.pieces:
            home = None if piece.run.text.isspace() else _home(piece.run, place, found)
            if home is None:
                kept.append(piece)
            elif piece.run.text in _TILDES:
                piece.run.text = "~"
                home[0].pieces.append(piece)
            else:
                home[0].pieces.append(Piece(piece.run, home[1]))
        level.pieces = kept
    return [level for level in found if level.pieces]


def _home(run: Run, place: int, found: Sequence[Level]) -> tuple[Level, bool] | None:
    """Return the level *run* is a raised or lowered part of, and which of both."""
    if len(run.text) > _LONGEST:
        return None
    numeric = all(each.isdigit() or each in _NUMERIC for each in run.text)
    for step in (1, -1):
        other = place + step
        while 0 <= other < len(found) and abs(found[other].y - run.y) < 2 * max(found[other].size, run.size):
            level = found[other]
            rise = (run.y - level.y) * step
            if any(_hangs_on(run, each.run, rise, raised=step > 0, numeric=numeric) for each in level.pieces):
                return level, step > 0
            other += step
    return None


def _hangs_on(run: Run, base: Run, rise: float, *, raised: bool, numeric: bool) -> bool:
    if run.text in _TILDES:
        return rise <= _DRAWN_APART * base.size and abs(run.x0 - base.x1) <= _CLOSE * base.size
    least, most = _RAISED if raised else _LOWERED
    if not least * base.size <= rise <= most * base.size:
        return False
    full = raised and numeric and run.size <= base.size and rise > _CLEARLY * base.size
    if run.size > _SMALLER * base.size and not full:
        return False
    behind, before = (run.x0 - base.x1) / base.size, (base.x0 - run.x1) / base.size
    if not numeric:
        return len(run.text.strip()) <= _ORDINAL and -_OVERLAP <= behind <= _CLOSE
    return -_OVERLAP <= behind <= _BEHIND or (raised and -_OVERLAP <= before <= _BEFORE)


def row(pieces: Iterable[Piece], y: float) -> Row:
    """Return the row *pieces* make."""
    ordered = sorted(pieces, key=lambda piece: piece.run.x0)
    text = ""
    edges: list[float] = []
    raised: list[tuple[int, int]] = []
    last: Piece | None = None
    for piece in ordered:
        run = piece.run
        if last is not None and last.run.text == run.text and abs(run.x0 - last.run.x0) < _TWICE * run.size:
            continue
        gap = "" if last is None else _gap(last, piece, text)
        words, signs = (run.text, run.edges) if not piece.raised else _unbracketed(run)
        text += gap + words
        edges += [run.x0] * len(gap) + signs
        if piece.raised and words.strip():
            raised.append((len(text) - len(words.lstrip()), len(text.rstrip())))
        last = piece
    return _row(text, edges, raised, ordered, y)


def _unbracketed(run: Run) -> tuple[str, list[float]]:
    """Return a raised number without the brackets web pages put around it."""
    found = _BRACKETED.fullmatch(run.text)
    if found is None:
        return run.text, run.edges
    start, end = found.span(1)
    return run.text[start:end], run.edges[start:end]


def _row(text: str, edges: list[float], raised: list[tuple[int, int]], pieces: Sequence[Piece], y: float) -> Row:
    bullet = _BULLET.match(text)
    if bullet is not None:
        place = bullet.end()
        text, edges = f"{text[:place]} {text[place:]}", [*edges[:place], *edges[place : place + 1], *edges[place:]]
        raised = [(start + 1, stop + 1) for start, stop in raised]
    first, end = len(text) - len(text.lstrip()), len(text.rstrip())
    sizes: Counter[float] = Counter()
    bold = 0
    for piece in pieces:
        if not piece.raised:
            sizes[round(piece.run.size, 1)] += len(piece.run.text)
            bold += len(piece.run.text) * (1 if piece.run.bold else -1)
    plain = [piece.run for piece in pieces]
    return Row(
        text=_TILDE.sub("~", text[first:end]),
        x0=edges[first],
        x1=max(run.x1 for run in plain),
        y=y,
        size=sizes.most_common(1)[0][0] if sizes else max(run.size for run in plain),
        bold=bold > 0,
        edges=edges[first:end],
        raised=[(start - first, stop - first) for start, stop in raised],
        artifact=all(run.artifact for run in plain),
    )


def _gap(before: Piece, piece: Piece, text: str) -> str:
    if text.endswith(" ") or piece.run.text.startswith(" "):
        return ""
    if _LEAD.fullmatch(text):
        return " "
    width = (piece.run.x0 - before.run.x1) / max(piece.run.size, before.run.size)
    return "" if width <= _BLANK else " " if width < _CELL else "\t"
