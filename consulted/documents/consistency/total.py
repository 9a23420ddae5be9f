"""Parts against their whole: "147 members, of which 94 SMEs, 40 large firms and 25 laboratories"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.announcement import BODY_OF
from consulted.documents.consistency.count import KIND
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.number import Number
from consulted.documents.consistency.paragraph import Sentence, place, quote
from consulted.documents.consistency.speech import ABOUT, LABEL, MEASURE, conjunctions
from models.pattern import regex
from models.reference import Inconsistency

#: Two parts named with "including" may overlap; three rarely do.
_SOME = 3
#: A smaller whole is a list, not a sum.
_SMALLEST = 4
#: A whole and its first part stand so near, and there are no more parts than this.
_NEAR, _MOST = 120, 20
#: The shortest words between them: ", dont".
_PART = 5
#: Parts that come to more than this share of their whole are no parts of it.
_SHARE = 2

#: What the whole counts: "147 members of the forum", no closing bracket, no cell of a table.
_COUNTED = regex(r"(?:\s+[^\W\d_][\w'’-]*){1,5}\s*")
#: All parts follow, none of them twice.
_ALL = (
    r"of (?:which|whom|these|them)|(?:divided|split) into|made up of|composed of|consisting of|dont"
    r"|parmi lesquel(?:le)?s|davon|aufgeteilt in|de (?:los|las) (?:que|cuales)|di cui|waarvan|w tym|dos quais"
    r"|das quais|varav"
)
_PARTS = regex(
    rf"\s*(?:[(,:–-]|\s)\s*(?:(?P<all>{_ALL})|(?P<some>including|comprising|y compris|darunter|einschließlich"
    rf"|entre ell[oa]s|incluid[oa]s|tra cui|waaronder|incluindo|inklusive))\s+|\s*(?P<bracket>\()",
    re.I,
)
_MORE = regex(
    r"(?<!\w)(?:also|both|either|some of|members of both|overlap\w*|respectively|each|per|percent|%)(?!\w)", re.I
)


def exceeded(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the sums that exceed their whole."""
    for sentence in manuscript.sentences:
        found = manuscript.numbers(sentence.plain)
        for at in range(len(found) - 1):
            finding = _checked(sentence, found, at, manuscript.language)
            if finding is not None:
                yield finding
                break


def _checked(sentence: Sentence, found: Sequence[Number], at: int, language: str) -> Inconsistency | None:
    plain, whole, first = sentence.plain, found[at], found[at + 1]
    if whole.value < _SMALLEST or not _PART < first.start - whole.end < _NEAR:
        return None
    cue = _PARTS.search(plain, whole.end, first.start)
    if (
        cue is None
        or not _plain(plain, whole)
        or first.start > cue.end() + 2
        or not (_COUNTED.fullmatch(plain, whole.end, cue.start()) or _body(plain, whole, cue))
    ):
        return None
    parts = _parts(plain, found[at + 1 : at + 1 + _MOST], language)
    total = sum(part.value for part in parts)
    single = max(part.value for part in parts) > whole.value and not cue["bracket"]
    enough = len(parts) >= (2 if cue["all"] or cue["bracket"] else _SOME)
    # Parts given with "dont" may overlap when there are only two of them.
    if not (single or (enough and total > whole.value)) or total > _SHARE * whole.value or _MORE.search(plain):
        return None
    body = _body(plain, whole, cue)
    counted = sentence.text[body.start() if body else whole.start : cue.start()].strip()
    said = " + ".join(f"{part.value:,}" for part in parts)
    return Inconsistency(
        kind=KIND,
        message=f'The parts of "{counted}" come to more than the whole: {said} = {total:,}.',
        where=(*place(sentence.paragraph), quote(sentence.text, whole.start)),
    )


def _body(plain: str, whole: Number, cue: re.Match[str]) -> re.Match[str] | None:
    """Return what is counted where no noun follows its number: "a staff of nine, of whom"."""
    return BODY_OF.search(plain[: whole.start]) if cue.start() == whole.end else None


def _parts(plain: str, rest: Sequence[Number], language: str) -> list[Number]:
    """Return the numbers that stand in one list, each before a noun of its own."""
    parts = [rest[0]]
    for number in rest[1:]:
        between = plain[parts[-1].end : number.start]
        if not re.fullmatch(
            rf"\s+[^\d,;.:()]{{2,50}}?(?:,\s*(?:(?:{conjunctions(language)})\s+)?|\s(?:{conjunctions(language)})\s+)",
            between,
            re.I,
        ):
            break
        parts.append(number)
    return [part for part in parts if _plain(plain, part)] or parts[:1]


def _plain(plain: str, number: Number) -> bool:
    before = plain[max(0, number.start - 40) : number.start]
    if re.match(r"\.\s+\w", plain[number.end :]):  # "14. August"
        return False
    year = 1800 <= number.value <= 2100 and plain[number.start : number.end].isdecimal()
    return not (year or ABOUT.search(before) or LABEL.search(before) or MEASURE.match(plain, number.end))
