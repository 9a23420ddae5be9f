"""A note's new words beside its old ones: what is struck, what stands in its place, and by whose decision."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import groupby, takewhile

from consulted.amend.change import Change, Left
from consulted.amend.note import Prose, parts
from models.decision import Edit
from models.pattern import regex
from models.reference import Reference

_TOKEN = r"\w+|\s+|."
#: So much between two changes stays only where a word stands in it.
_NARROW = 3
_WORD = regex(r"\w")


@dataclass(frozen=True, kw_only=True, slots=True)
class Strike:
    """Words of a note to be struck, from *start* to *end*, and what is put behind them; either may be none."""

    start: int
    end: int
    text: str
    #: Its edit is the one part of it that asks for this.
    change: Change


#: Says why some strikes cannot be made; None when they can.
Objection = Callable[[Sequence[Strike]], str | None]


@dataclass(kw_only=True)
class Rewording:
    """One note, before and after."""

    after: str
    strikes: list[Strike] = field(default_factory=list)
    #: The changes that are among *strikes*.
    made: list[Change] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sign:
    char: str
    #: Where it stands in the old words; None for a new one.
    place: int | None
    #: Who put it there, and who struck it.
    put: Change | None = None
    struck: Change | None = None


def reworded(prose: Prose, reference: Reference, changes: Sequence[Change], objection: Objection) -> Rewording:
    """Return the note's words with those of *changes* in them that fit and nothing speaks against."""
    found = Rewording(after=reference.raw)
    signs = [_Sign(char, place) for place, char in enumerate(reference.raw)]
    for alone in [replace(change, edit=part) for change in changes for part in parts(change.edit)]:
        after, left = prose.amended(replace(reference, raw=found.after), [alone])
        found.left += left
        tried = _put(signs, _differences(found.after, after, alone.edit), alone)
        strikes = _strikes(tried)
        why = objection(strikes) if after != found.after else None
        if why is not None:
            found.left.append(Left(edit=alone.edit, why=why))
        elif after != found.after:
            signs, found.after, found.strikes = tried, after, strikes
            found.made.append(alone)
    return found


def _put(signs: Sequence[_Sign], differences: Sequence[tuple[int, int, str]], change: Change) -> list[_Sign]:
    """Return *signs* with *differences* in them, whose places are among those that are not struck."""
    found: list[_Sign] = []
    standing = 0
    open_ = list(differences)
    for sign in signs:
        if sign.struck is not None:
            found.append(sign)
            continue
        while open_ and open_[0][1] <= standing:
            found += _new(open_.pop(0)[2], change)
        if open_ and open_[0][0] <= standing:
            found += [replace(sign, struck=change)] if sign.place is not None else []
        else:
            found.append(sign)
        standing += 1
    for _, _, text in open_:
        found += _new(text, change)
    return found


def _new(text: str, change: Change) -> list[_Sign]:
    return [_Sign(char, None, put=change) for char in text]


def _strikes(signs: Sequence[_Sign]) -> list[Strike]:
    found: list[Strike] = []
    place = 0
    for (struck, put), group in groupby(signs, key=lambda each: (each.struck, each.put)):
        chars = "".join(each.char for each in group)
        if struck is not None:
            found.append(Strike(start=place, end=place + len(chars), text="", change=struck))
        elif put is None:
            place += len(chars)
            continue
        elif found and found[-1].end == place and not found[-1].text:
            found[-1] = replace(found[-1], text=chars, change=put)
        else:
            found.append(Strike(start=place, end=place, text=chars, change=put))
        place = found[-1].end
    return found


def _differences(before: str, after: str, edit: Edit) -> list[tuple[int, int, str]]:
    """Return what to replace in *before*, by whole words and whole addresses, in order."""
    whole = sorted(filter(None, (edit.printed, edit.url, edit.archive_url)), key=len, reverse=True)
    token = re.compile("|".join((*map(re.escape, whole), _TOKEN)), re.S)
    old, new = token.findall(before), token.findall(after)
    # The end first: what is added behind an address stands at it, not behind the blank that follows.
    last = _alike(old[::-1], new[::-1])
    first = min(_alike(old, new), len(old) - last, len(new) - last)
    start = len("".join(old[:first]))
    old, new = old[first : len(old) - last], new[first : len(new) - last]
    found: list[tuple[int, int, str]] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        begin = start + len("".join(old[:i]))
        end, text = begin + len("".join(old[i:j])), "".join(new[k:m])
        between = before[found[-1][1] : begin] if found else ""
        if found and len(between) <= _NARROW and not _WORD.search(between):
            found[-1] = (found[-1][0], end, found[-1][2] + between + text)
        else:
            found.append((begin, end, text))
    return found


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
