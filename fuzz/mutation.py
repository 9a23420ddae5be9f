"""Inputs made from seeds by chance, the same for the same number: for the test suite, where no compiler helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

#: What trips readers: ends of text, signs without width, half characters, numbers at their limits, marks of formats.
TRAPS = (
    *(
        b"\0",
        b"\xff",
        b"\xfe\xff",
        b"\xed\xa0\x80",
        b"\xc3",
        b"\xef\xbb\xbf",
        b"\r\n",
        b"\r",
        b"\x0b",
        b"\x1c",
        b"\x85",
    ),
    *("\u2028".encode(), "\u200b".encode(), "\u0130".encode(), "\ufb01".encode(), "\u00b2".encode(), "\u0661".encode()),
    *(b"-1", b"0", b"99999999999999999999", b"1e999", b"NaN", b"0000-00-00", b"9999-12-31", b"31/02/2019"),
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"'",
        b"[",
        b"]",
        b"{",
        b"}",
        b"(",
        b")",
        b"\\",
        b"%",
        b"%ff",
        b"#",
        b"://",
        b"http://[",
        b"..",
    ),
)
#: A piece repeated more often than this makes no other fault.
_OFTEN = 64


def mutations(seeds: Sequence[bytes], words: Sequence[bytes], *, longest: int, chance: Random) -> Iterator[bytes]:
    """Yield inputs without end: first the seeds themselves, then what chance makes of them."""
    yield from (seed[:longest] for seed in seeds)
    pool = [*TRAPS, *words]
    while True:
        data = bytearray(chance.choice(seeds)[:longest])
        for _ in range(chance.randint(1, 6)):
            chance.choice(_WAYS)(data, chance, pool, seeds)
        yield bytes(data[:longest])


def _flip(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _set(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.randrange(256)


def _drop(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    start, end = _stretch(data, chance)
    del data[start:end]


def _insert(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    place = chance.randint(0, len(data))
    data[place:place] = chance.choice(pool)


def _replace(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    start, end = _stretch(data, chance)
    data[start:end] = chance.choice(pool)


def _repeat(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    start, end = _stretch(data, chance)
    data[start:end] = data[start:end] * chance.randint(2, _OFTEN)


def _move(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    start, end = _stretch(data, chance)
    piece = data[start:end]
    del data[start:end]
    place = chance.randint(0, len(data))
    data[place:place] = piece


def _cross(data: bytearray, chance: Random, pool: Sequence[bytes], seeds: Sequence[bytes]) -> None:
    """Put a stretch of another seed in."""
    other = bytearray(chance.choice(seeds))
    start, end = _stretch(other, chance)
    place = chance.randint(0, len(data))
    data[place:place] = other[start:end]


_WAYS: tuple[Callable[[bytearray, Random, Sequence[bytes], Sequence[bytes]], None], ...] = (
    _flip,
    _set,
    _drop,
    _insert,
    _insert,
    _replace,
    _repeat,
    _move,
    _cross,
)


def _stretch(data: bytearray, chance: Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 2, 4, 16, 64, 256)))
