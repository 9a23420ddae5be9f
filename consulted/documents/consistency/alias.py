"""Two names of one body: the same words in another order, or the same description behind them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from consulted.documents.consistency.likeness import bare
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.name import has_inner_capital, is_telling, names
from consulted.documents.consistency.naming import Seen
from consulted.documents.consistency.slip import pairs
from consulted.documents.fold import fold, words
from models.pattern import regex

#: Two words may change places by chance.
_ORDERED = 3
#: Names of so many words may differ in their endings, too: "of Canada", "Canadian".
_DERIVED = 4
#: So many letters tell a word from its derived forms.
_STEM = 5
#: Shorter descriptions fit many.
_DESCRIBED, _COMPARED = 4, 6
_OF = frozenset(words("of de du des la del della dei di do da dos das der fur van von the"))
_DESCRIPTION = regex(
    r",\s+(?:an?|the|une?|l['’]|le|la|eine?r?|der|die|das|una?|el|il|lo|een|het|um|uma)\s+([^,.;:()]{12,200})", re.I
)


def reordered(seen: Mapping[str, Seen], language: str) -> Iterator[list[str]]:
    """Yield names of the same words in another order."""
    groups: dict[tuple[str, ...], dict[tuple[str, ...], str]] = defaultdict(dict)
    for text in seen:
        own = [word for word in bare(text) if word not in _OF]
        if len(own) >= _ORDERED and is_telling(text, language):
            groups[tuple(sorted(own))].setdefault(tuple(own), text)
            if len(own) >= _DERIVED:
                groups[("#", *sorted(word[:_STEM] for word in own))].setdefault(tuple(own), text)
    for group in groups.values():
        spellings = list(group.values())
        if len(spellings) > 1 and any(seen[each].body for each in spellings) and _not_inflected(group):
            yield spellings


def described(manuscript: Manuscript) -> Iterator[list[str]]:
    """Yield names that share a word of their own and the description behind them."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for paragraph in manuscript.paragraphs:
        if not _DESCRIPTION.search(paragraph.text):
            continue
        for name in names(paragraph.text):
            found = _DESCRIPTION.match(paragraph.text, name.start + len(name.text))
            told = words(found[1])[:_COMPARED] if found else []
            if len(told) >= _DESCRIBED:
                groups[" ".join(told)].setdefault(name.text)
    for group in groups.values():
        for one, other in pairs(list(group)):
            shared = set(words(one)) & set(words(other))
            if words(one) != words(other) and any(_own(word, one) for word in shared):
                yield [one, other]


def _not_inflected(group: Mapping[tuple[str, ...], str]) -> bool:
    """Say whether the order differs, not only the endings."""
    return len({tuple(word[:_STEM] for word in own) for own in group}) > 1


def _own(word: str, name: str) -> bool:
    """Say whether *word* belongs to one organisation: inner capitals in *name*."""
    return any(fold(token) == word and has_inner_capital(token) for token in re.findall(r"[^\W_]+", name))
