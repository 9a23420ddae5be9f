"""Whether a third house's page ties the parties of an agreement to each other: its own partners need not be so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.pattern import regex
from pipelines.facts.check.ground import Ground, Line, key, named_in
from pipelines.facts.check.status import parted
from pipelines.facts.lexicon.agreed import BINDS, ENDED, RENEWED, SIGNED
from snapshots.flat import flat

#: The page's owner speaks of itself, folded.
_WE = regex(
    r"\b(?:we|our|us|ours|nous|notre|nos|wir|unsere?[nmrs]?|uns|nosotros|nosotras|nuestr[oa]s?|noi|nostr[oaie]|ci"
    r"|noss[oa]s?|wij|ons|onze|nasz\w*|my|vi|vara|vores|meidan)\b"
)
#: Two names that stand beside each other as a pair: "Alpha – Beta", "Alpha and Beta", "Alpha with Beta".
_PAIRED = regex(
    r"^\W*(?:\([^()]*\)\W*)?(?:and|et|und|y|e|ed|en|i|a|oraz|with|avec|mit|con|met|z|com|/|-|the|la|le|il|l|der"
    r"|die|das|dem"
    r"|el|o|de|het|of|in|und der|sowie|\W)*\W*$"
)
#: Before the first of them: "agreements with Alpha and Beta" are somebody else's.
_WITH = regex(r"\b(?:with|avec|mit|con|met|z|com|to|for|a)\s(?:\w{1,4}\s)?$")
_BETWEEN = regex(r"\b(?:between|entre|zwischen|tra|fra|tussen|miedzy|pomiedzy)\b")


def ties(ground: Ground, aliases: Sequence[Sequence[str]]) -> Iterator[Line]:
    """Yield the lines that tie all parties to each other: a row, a pair, or a sentence that binds them."""
    rows = [key(" ".join(cell.value for cell in row)) for row in ground.page.rows]
    hub = [house for house in ground.page.house if not any(_same(house, names) for names in aliases)]
    for line in ground.lines:
        for sentence in parted(line.text):
            text = key(sentence)
            if all(_named(text, names) for names in aliases) and _binds_them(sentence, text, aliases, hub):
                yield line
                break
    for row in rows:
        if len(aliases) == 2 and all(_named(row, names) for names in aliases):
            yield next((line for line in ground.lines if _named(line.key, aliases[0])), ground.lines[0])


def _same(house: str, names: Sequence[str]) -> bool:
    return any(named_in(key(house), name) or named_in(key(name), house) for name in names)


def _named(text: str, names: Sequence[str]) -> bool:
    return any(named_in(text, name) for name in names)


def _binds_them(sentence: str, text: str, aliases: Sequence[Sequence[str]], hub: Sequence[str]) -> bool:
    low = flat(sentence).lower()
    if _WE.search(low) is not None or any(named_in(text, house) for house in hub):
        return False
    places = sorted((_place(low, names), number) for number, names in enumerate(aliases))
    first = places[0][0]
    between = _BETWEEN.search(low) is not None
    if first >= 0 and not between and _WITH.search(low[:first].replace("the ", "")) is not None:
        return False
    bound = any(words.search(low) for words in (BINDS, SIGNED, RENEWED, ENDED))
    return bound or (len(aliases) == 2 and first >= 0 and _is_pair(low, aliases, places))


def _place(low: str, names: Sequence[str]) -> int:
    found = [place for name in names if (place := low.find(flat(name).lower())) >= 0]
    return min(found, default=-1)


def _is_pair(low: str, aliases: Sequence[Sequence[str]], places: Sequence[tuple[int, int]]) -> bool:
    """Say whether nothing but a dash or "and" stands between two names, and little else in the line."""
    (start, first), (following, _) = places
    name = max((flat(each).lower() for each in aliases[first] if low.startswith(flat(each).lower(), start)), key=len)
    return _PAIRED.match(low[start + len(name) : following]) is not None and len(low[:start].split()) <= _FEW


#: Words before a pair that is the matter of its line.
_FEW = 4
