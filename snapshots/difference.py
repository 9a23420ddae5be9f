"""Where two texts differ: blocks are aligned first, then the words of those that found no equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rapidfuzz.distance import LCSseq

from models.verdict import Hunk
from snapshots.words import plain, shingles, steady

#: Equal words shown before and after a change: enough to find the place, too few to bury it.
_CONTEXT = 6
#: Equal words between two changes that are not worth a hunk of their own.
_BRIDGE = 2
#: A diff longer than this is read by nobody; "rewritten" says it shorter.
_MOST_HUNKS = 200
_MOST_CHARACTERS = 20_000
#: The alignment needs blocks times blocks bits: 6,000 squared are 4.5 MB.
_MOST_BLOCKS = 6_000
_MOST_WORDS = 6_000
#: Below this share of common words two passages are not one passage reworded.
_SAME_PASSAGE = 0.3
_GAP = "…"

_Op = Literal["equal", "insert", "delete", "replace"]


def shingle_similarity(one: str, other: str) -> float:
    """Return the Jaccard similarity of the two texts' 3-word shingles, 0 to 1; two empty texts are alike."""
    return jaccard(shingles(one), shingles(other))


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Return how much two sets share of what they hold together."""
    if not one and not other:
        return 1.0
    common = len(one & other)
    return common / (len(one) + len(other) - common)


def differences(then: Sequence[str], now: Sequence[str]) -> tuple[Hunk, ...]:
    """Return what changed from *then* to *now*, in words, with a little of what stayed around each change."""
    hunks: list[Hunk] = []
    room = _MOST_CHARACTERS
    changes = list(_changes(then[:_MOST_BLOCKS], now[:_MOST_BLOCKS]))
    for index, hunk in enumerate(changes):
        size = len(hunk.then) + len(hunk.now)
        if len(hunks) >= _MOST_HUNKS - 1 or size > room:
            hunks.append(_left_out(changes[index:]))
            break
        hunks.append(hunk)
        room -= size
    return tuple(hunks)


def _left_out(rest: Sequence[Hunk]) -> Hunk:
    count = sum(hunk.op != "equal" for hunk in rest)
    note = f"{_GAP} {count} more {'difference' if count == 1 else 'differences'} left out"
    return Hunk(op="equal", then=note, now=note)


def _changes(then: Sequence[str], now: Sequence[str]) -> Iterator[Hunk]:
    """Yield hunks; between two differing passages stands what surrounds them."""
    common = set(then) & set(now)
    keys = ([text if text in common else steady(text) for text in side] for side in (then, now))
    groups = list(LCSseq.opcodes(*keys))
    merged: list[tuple[bool, int, int, int, int]] = []
    for op in groups:
        equal = op.tag == "equal"
        if merged and merged[-1][0] == equal:
            _, a, _, c, _ = merged[-1]
            merged[-1] = (equal, a, op.src_end, c, op.dest_end)
        else:
            merged.append((equal, op.src_start, op.src_end, op.dest_start, op.dest_end))
    last = len(merged) - 1
    for index, (equal, a, b, c, d) in enumerate(merged):
        if equal:
            if last > 0:
                yield from _around(_split(then[a:b]), first=index == 0, last=index == last)
        else:
            yield from _reworded(_split(then[a:b]), _split(now[c:d]))


def _split(blocks: Sequence[str]) -> list[str]:
    return " ".join(map(plain, blocks)).split()


def _around(equal: list[str], *, first: bool = False, last: bool = False) -> Iterator[Hunk]:
    """Yield the ends of an equal stretch, its middle elided."""
    head = [] if first else equal[:_CONTEXT]
    tail = [] if last else equal[-_CONTEXT:]
    if len(head) + len(tail) >= len(equal) and not (first or last):
        kept = equal
    else:
        gap = [_GAP] if len(equal) > len(head) + len(tail) else []
        kept = [*head, *gap, *tail]
    if kept:
        text = " ".join(kept)
        yield Hunk(op="equal", then=text, now=text)


def _reworded(then: list[str], now: list[str]) -> Iterator[Hunk]:
    """Yield the differences of two passages; passages with little in common are shown whole."""
    old, new = ([word.lower() for word in side] for side in (then, now))
    if max(len(old), len(new)) > _MOST_WORDS or LCSseq.normalized_similarity(old, new) < _SAME_PASSAGE:
        yield _hunk(then, now)
        return
    runs = _bridged(
        [(op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end) for op in LCSseq.opcodes(old, new)]
    )
    for index, (equal, a, b, c, d) in enumerate(runs):
        if equal:
            yield from _around(now[c:d], first=index == 0, last=index == len(runs) - 1)
        else:
            yield _hunk(then[a:b], now[c:d])


def _bridged(runs: list[tuple[bool, int, int, int, int]]) -> list[tuple[bool, int, int, int, int]]:
    """Join changes that only a word or two keep apart."""
    joined: list[tuple[bool, int, int, int, int]] = []
    for index, run in enumerate(runs):
        inner = 0 < index < len(runs) - 1
        equal = run[0] and not (inner and run[2] - run[1] <= _BRIDGE)
        if joined and joined[-1][0] == equal:
            joined[-1] = (equal, joined[-1][1], run[2], joined[-1][3], run[4])
        else:
            joined.append((equal, *run[1:]))
    return joined


def _hunk(then: list[str], now: list[str]) -> Hunk:
    op: _Op = "replace" if then and now else "delete" if then else "insert"
    return Hunk(op=op, then=" ".join(then), now=" ".join(now))
