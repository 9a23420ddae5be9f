"""The words an address may be measured by: its title, the sentences that cite it, the report's other addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from consulted.documents.damage.shape import Shape, shape
from consulted.documents.damage.site import SITE_WORDS
from consulted.documents.fold import words
from models.reference import Reference

#: So many citing sentences are listened to; a source cited more often has its name in one of them.
_SENTENCES = 10
#: Shorter words meet by chance.
_SHORTEST = 3
#: A word of so many addresses is one of the report's own.
_OFTEN = 2
#: Shorter words look like too many others.
SHORTEST_LOOK_ALIKE = 5


_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})


class Neighbours:
    """What the rest of a report tells of its addresses."""

    def __init__(
        self, urls: Iterable[str] = (), *, vocabulary: Collection[str] = (), language: str | None = None
    ) -> None:
        self.vocabulary = vocabulary
        self.language = language
        parts = [urlsplit(url) for url in dict.fromkeys(urls)]
        self.hosts = Counter(each.hostname or "" for each in parts)
        #: Words of the paths, and in how many addresses each stands.
        self.path_words = Counter(word for each in parts for word in set(words(unquote(each.path))))

    @cached_property
    def common(self) -> Mapping[str, Shape]:
        """Words of paths by their shape: those of several addresses, and those sites use everywhere."""
        often = [
            word for word, times in self.path_words.items() if times >= _OFTEN and len(word) >= SHORTEST_LOOK_ALIKE
        ]
        return {shape(word).text: shape(word) for word in sorted({*SITE_WORDS, *often})}


class Context:
    """What is known of a reference that tells how its address should read."""

    def __init__(self, reference: Reference, neighbours: Neighbours) -> None:
        self.neighbours = neighbours
        told = [
            reference.title or "",
            reference.publisher or "",
            *(citation.sentence for citation in reference.cited_by[:_SENTENCES]),
        ]
        self.runs = [words(each) for each in told]
        # Sites drop accented letters, or spell them out, as often as they drop accents: "montral" is Montréal.
        accented = [each for each in told if not each.isascii()]
        bare = ["".join(letter for letter in each if letter.isascii()) for each in accented]
        spelt = [each.lower().translate(_SPELT) for each in accented]
        self.words = {word for run in (*self.runs, *map(words, bare), *map(words, spelt)) for word in run}

    @property
    def vocabulary(self) -> Collection[str]:
        """Folded words of the whole report outside its addresses: a word it uses is not damaged."""
        return self.neighbours.vocabulary

    @property
    def hosts(self) -> Mapping[str, int]:
        """Hosts of the report's addresses, and how many name each."""
        return self.neighbours.hosts

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Words that stand side by side."""
        return frozenset(pair for run in self.runs for pair in pairwise(run))

    @cached_property
    def glued(self) -> Mapping[str, str]:
        """Two words as one, to the first of them."""
        return {
            one + other: one
            for one, other in self.pairs
            if min(len(one), len(other)) >= _SHORTEST and (one + other).isalpha()
        }

    @cached_property
    def shapes(self) -> Mapping[str, Shape]:
        """The longer words by the shape of their letters."""
        longest_first = sorted(self.words, key=lambda word: (-len(word), word))
        return {shape(word).text: shape(word) for word in longest_first if len(word) >= SHORTEST_LOOK_ALIKE}
