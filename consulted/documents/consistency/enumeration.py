"""Lists inside a sentence: "A (DE), B (FR) and C". How many members are named is given as a range.

"Bread, Wine and Salt" may be two members or three, and "Optence e.V., Kompetenznetz Optische Technologien" is one:
where print leaves room for both, both count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents.consistency.speech import ARTICLES, ROLE, SOME, conjunctions
from consulted.documents.fold import flat, fold
from models.pattern import regex

_OPEN, _CLOSE, _QUOTES = "([{", ")]}", '"“”„«»'
#: A country or kind printed behind a member.
_CODE = regex(r"\(\s*[A-Z]{1,3}\s*\)")
_OPENING = regex(r"^[\s\"'“„«‘*_:–-]*(?:(\w+?)(?:['’]|\s+))?")
#: The address of a member that is a link.
_LINK = regex(r"\s?(?:<(?:https?://|www\.)[^<>\s]{1,2000}>|\((?:https?://|www\.)[^()\s]{1,2000}\))")
#: Longer members are clauses.
_WORDS = 10
_WORDS_LOWER = 4
_FEWEST = 3
_LEGAL = regex(
    r"^\s*(?:inc|ltd|llc|plc|gmbh|ag|s\.?\s?a|co|corp|e\.?\s?v|n\.?v|b\.?v|s\.?r\.?l|s\.?p\.?a|oy|ab|as)\b\.?", re.I
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Enumeration:
    """The members a list names."""

    members: tuple[str, ...]
    #: The fewest and the most members the print allows.
    low: int
    high: int
    #: True when a country stands behind most members.
    coded: bool
    #: Where the last member ends in the text given.
    end: int


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    end: int


def enumeration(text: str, language: str) -> Enumeration | None:
    """Return the list that *text*, the rest of a sentence, opens with; None for anything but a plain list."""
    text = _LINK.sub("", text)
    cuts = _depth_zero(text)
    if cuts is None or SOME.search(flat(text)):
        return None
    semicolons = [place for place in cuts if text[place] == ";"]
    pieces = _pieces(text, semicolons or [place for place in cuts if text[place] == ","])
    coded = [number for number, piece in enumerate(pieces) if _coded(piece.text)]
    if len(coded) >= 2 and len(coded) * 2 > coded[-1]:
        return _coded_list(_to_last_code(pieces[: coded[-1] + 1]), language, text)
    if semicolons:
        return _semicolons(pieces, language)
    return _commas(pieces, language)


def _depth_zero(text: str) -> list[int] | None:
    """Return where commas and semicolons stand outside brackets and quotes, or None when those do not close."""
    found, depth, quoted = [], 0, False
    for place, each in enumerate(text):
        if each in _QUOTES:
            quoted = not quoted
        elif each in _OPEN:
            depth += 1
        elif each in _CLOSE:
            depth -= 1
        elif each in ",;" and depth == 0 and not quoted:
            found.append(place)
        if depth < 0:
            return None
    return None if depth or quoted else found


def _pieces(text: str, cuts: list[int]) -> list[_Piece]:
    starts = [0, *(cut + 1 for cut in cuts)]
    ends = [*cuts, len(text)]
    return [
        _Piece(text[start:end], start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()
    ]


def _coded(text: str) -> bool:
    return _CODE.search(text) is not None


def _to_last_code(pieces: list[_Piece]) -> list[_Piece]:
    """Leave out what the sentence says behind its list."""
    *kept, last = pieces
    end = list(_CODE.finditer(last.text))[-1].end()
    return [*kept, _Piece(last.text[:end], last.start, last.start + end)]


def _coded_list(pieces: list[_Piece], language: str, text: str) -> Enumeration:
    """A country closes each member; a piece without one is a member or a part of the next one's name."""
    parts = [part for piece in pieces for part in _split_coded(piece, language)]
    members: list[str] = []
    start: int | None = None
    for part in parts:
        start = part.start if start is None else start
        if _coded(part.text):
            members.append(_trimmed(text[start : part.end], language))
            start = None
    high = max(len(parts), len(members))
    return Enumeration(members=tuple(members), low=len(members), high=high, coded=True, end=pieces[-1].end)


def _split_coded(piece: _Piece, language: str) -> list[_Piece]:
    """Cut "Tweed (BE) and Flux (BE)" after its inner country."""
    found, start = [], 0
    for joint in re.finditer(rf"(?<=\))\s*(?:{conjunctions(language)})\s", piece.text, re.I):
        if _coded(piece.text[start : joint.start()]):
            found.append(_Piece(piece.text[start : joint.start()], piece.start + start, piece.start + joint.start()))
            start = joint.end()
    return [*found, _Piece(piece.text[start:], piece.start + start, piece.end)]


def _semicolons(pieces: list[_Piece], language: str) -> Enumeration | None:
    if len(pieces) < _FEWEST or any(len(piece.text.split()) > 2 * _WORDS for piece in pieces):
        return None
    commas = {piece.text.count(",") for piece in pieces}
    joints = 0 if len(commas) == 1 and commas != {0} else sum(_joints(piece.text, language) for piece in pieces)
    return _plain(
        pieces, len(pieces), len(pieces) + joints + (len(commas) > 1) * sum(p.text.count(",") for p in pieces), language
    )


def _commas(pieces: list[_Piece], language: str) -> Enumeration | None:
    last = next((number for number, piece in enumerate(pieces) if _closes(piece.text, language)), None)
    proper = all(_is_proper(piece.text, language) for piece in pieces[: (last or len(pieces) - 1) + 1])
    if proper and last is not None:
        while (
            last + 1 < len(pieces)
            and _closes(pieces[last + 1].text, language)
            and _is_proper(pieces[last + 1].text, language)
        ):
            last += 1
    kept = pieces[: last + 1] if last is not None else pieces
    rest = pieces[len(kept) :]
    if not _is_plain(kept, proper, language) or (last is None and len(kept) < _FEWEST):
        return None
    joints = sum(_joints(piece.text, language) for piece in kept)
    legal = sum(_LEGAL.match(piece.text) is not None for piece in kept)
    if not proper and (
        rest or joints > 1 or last is None or any(_is_proper(piece.text, language) for piece in kept[1:])
    ):
        return None
    if any(_tells(piece.text, number) for number, piece in enumerate([*kept, *rest])):
        return None
    inner = last is not None and any(_joints(piece.text, language) for piece in kept[:-1])
    low = 2 if inner else len(kept) - legal
    more = sum(_is_proper(piece.text, language) for piece in rest) if proper else 0
    return _plain(kept, low, len(kept) + joints + more, language)


def _tells(text: str, number: int) -> bool:
    """Say whether a piece tells of the one before: a role, or "the regional capital" among plain words."""
    return number > 0 and ROLE.match(flat(text)) is not None


def _plain(pieces: list[_Piece], low: int, high: int, language: str) -> Enumeration | None:
    members = [member for piece in pieces for member in _members(piece.text, language, split=piece is pieces[-1])]
    if high < _FEWEST:
        return None
    return Enumeration(members=tuple(members), low=low, high=high, coded=False, end=pieces[-1].end)


def _members(text: str, language: str, *, split: bool) -> list[str]:
    parts = (
        re.split(rf"\s(?:{conjunctions(language)})\s", text, flags=re.I)
        if split and _joints(text, language) == 1
        else [text]
    )
    return [trimmed for part in parts if (trimmed := _trimmed(part, language))]


def _trimmed(text: str, language: str) -> str:
    return re.sub(rf"^\s*(?:{conjunctions(language)})\s+", "", text, flags=re.I).strip(" .,;:\n\t")


def _joints(text: str, language: str) -> int:
    """Count what may join two members in *text*, at its start left out."""
    inner = re.sub(r"\([^)]*\)", "", text)
    return len(
        re.findall(rf"(?<=\S)\s+(?:{conjunctions(language)})\s+(?=\S)|(?<=\w)\s?[/+&]\s?(?=\w)", flat(inner), re.I)
    )


def _closes(text: str, language: str) -> bool:
    return re.search(rf"(?<!\w)(?:{conjunctions(language)})\s", flat(text), re.I) is not None


def _is_proper(text: str, language: str) -> bool:
    """Say whether *text* opens with a capital, its article left out."""
    bare = re.sub(rf"^\s*(?:{conjunctions(language)})\s+", "", text, flags=re.I)
    opening = _OPENING.match(bare)
    if opening and opening[1] and fold(opening[1]) in ARTICLES:
        bare = bare[opening.end() :]
    first = re.search(r"\w", bare)
    return first is not None and (first[0].isupper() or first[0].isdecimal())


def _is_plain(pieces: list[_Piece], proper: bool, language: str) -> bool:
    """Say whether all *pieces* are short, and none counts members of its own."""
    most = _WORDS if proper else _WORDS_LOWER
    bare = [re.sub(r"\([^)]*\)|[\"“„«][^\"”“»]*[\"”“»]", " x ", piece.text) for piece in pieces]
    if any(re.match(r"\s*\d", text) or ":" in text or " – " in text for text in bare):
        return False
    return all(0 < len(text.split()) <= most + (number == len(bare) - 1) * most for number, text in enumerate(bare))
