"""Two names that differ by one letter or one plural."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from consulted.documents.consistency.likeness import bare, one_letter_off
from consulted.documents.consistency.name import is_common, is_telling
from consulted.documents.consistency.naming import Seen
from consulted.documents.fold import words

#: A spelling met more often than this is no slip.
_SLIP = 2
#: Longer names are not compared letter by letter.
_LONGEST = 60
#: So many names that share their letters but one are compared.
_TRIED = 12
#: Letters taken for one another.
_ALIKE = frozenset(map(frozenset, ("iy", "ck", "sz", "il", "gq", "ij", "uv", "vw", "xs", "dt")))
#: A plural inside so long a name is no other body's.
_LONG = 3
#: Languages whose words take one letter at their end, and whether their names open with their noun.
_NOUN_FIRST = {"en": False, "fr": True, "es": True, "pt": True, "nl": False}
#: What else may end a word inside a name without making it another's: "Stichting Draaiend(e) Erfgoed".
_ENDING = {"nl": "e"}
_SMALL = frozenset(words("of de du des la del d l the and et y e for pour para"))


def slips(seen: Mapping[str, Seen], language: str) -> Iterator[list[str]]:
    """Yield spellings one letter apart, one of them rare; by the parts left when one letter is taken out."""
    keys: dict[str, list[str]] = defaultdict(list)
    for text, each in seen.items():
        joined = " ".join(bare(text))
        if each.inside and len(joined) <= _LONGEST and is_telling(text, language):
            keys[joined].append(text)
    near: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        for cut in range(len(key)):
            near[key[:cut] + key[cut + 1 :]].append(key)
        near[key].append(key)
    done: set[tuple[str, str]] = set()
    for group in near.values():
        for pair in pairs(group) if len(group) > 1 else ():
            if pair not in done and _is_slip(*pair, keys, seen, language):
                done.add(pair)
                yield sorted((keys[each][0] for each in pair), key=lambda text: -seen[text].count)


def plurals(seen: Mapping[str, Seen], language: str) -> Iterator[list[str]]:
    """Yield long names that differ by one plural inside: "Union of Lake Associations", "... Lakes Associations"."""
    if language not in _NOUN_FIRST:
        return
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for text in seen:
        own = bare(text)
        if len(own) >= _LONG and not any(each.isdecimal() for each in own):
            groups[tuple(_singular(each, _ENDING.get(language, "s")) for each in own)].append(text)
    for group in groups.values():
        if len(group) > 1:
            for one, other in pairs(group):
                rarer = min(seen[one].count, seen[other].count)
                if rarer <= _SLIP and seen[one].body and seen[other].body and _is_inner(one, other, language):
                    yield sorted((one, other), key=lambda text: -seen[text].count)


def pairs(group: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Return the pairs in *group*, of its first few."""
    unique = sorted(set(group))[:_TRIED]
    return ((one, other) for number, one in enumerate(unique) for other in unique[number + 1 :])


def _singular(word: str, ending: str) -> str:
    return word[:-1] if len(word) > _LONG and word.endswith(ending) else word


def _is_inner(one: str, other: str, language: str) -> bool:
    """Say whether one word differs, and not the noun itself: "Port of A" and "Ports of A and B" are two things."""
    first, second = bare(one), bare(other)
    apart = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(apart) != 1:
        return False
    place = apart[0]
    if _NOUN_FIRST[language]:
        return place > 0
    return place + 1 < len(first) and first[place + 1] not in _SMALL


def _is_slip(one: str, other: str, keys: Mapping[str, list[str]], seen: Mapping[str, Seen], language: str) -> bool:
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return False
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(apart) != 1 or not one_letter_off(*apart[0]):
        return False
    if all(is_common(word, language) or is_common(word, "en") for word in apart[0]):
        return False
    if any(keys[key][0].isupper() for key in (one, other)) or not _slipped(*apart[0]):
        return False
    rarer = min(sum(seen[text].count for text in keys[key]) for key in (one, other))
    return rarer <= _SLIP


def _slipped(one: str, other: str) -> bool:
    """Say whether a letter was lost, or taken for one that sounds or looks alike: other changes make other names."""
    if len(one) != len(other):
        return True
    changed = next(frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1])
    return changed in _ALIKE
