"""What print does to an address: hyphens lost, letters mistaken, a letter too many; found by the words around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from consulted.documents import lexicon
from consulted.documents.fold import fold, words
from models.reference import Reference

#: Folders of common systems, as they read without their hyphen.
_FOLDERS = {"wpcontent": "wp-content", "wpincludes": "wp-includes", "wpjson": "wp-json", "cgibin": "cgi-bin"}
#: Letters print takes for one another.
_LOOK_ALIKES = {"q": "g", "g": "q", "l": "i1", "i": "l1", "1": "li", "o": "0", "0": "o"}
#: So many citing sentences are listened to; a source cited more often has its name in one of them.
_SENTENCES = 10
#: Shorter words meet by chance.
_SHORTEST_WORD = 3
_SHORTEST_LOOK_ALIKE = 5
#: Two words glued in a folder of their own may be meant so ("factsheet"); in a hyphenated slug hardly.
_SHORTEST_IN_SLUG = 7
_SHORTEST_ALONE = 12
#: A shorter word is one letter from too many others.
_SHORTEST_SLIP = 7
#: A slug with fewer hyphens is a name, not a sentence.
_HYPHENS = 3
#: Share of a slug's words a language must know.
_SPOKEN = 0.7
#: In the order of reading their lists: most slugs need the first only.
_SLUG_LANGUAGES = ("en", "fr", "es", "it", "de", "nl", "pt")

_SEGMENT = re.compile(r"[^/?#=&]+")
_TOKEN = re.compile(r"[^\W_]+")
_HOST = re.compile(r"^(?:[a-z]+:/*)?([^/?#\s]+)", re.I)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a printed address."""

    start: int
    end: int
    text: str
    rule: str
    score: float


class Context:
    """The words an address may be measured by: its title and the sentences that cite it."""

    def __init__(self, reference: Reference, vocabulary: Collection[str] = ()) -> None:
        self.vocabulary = vocabulary
        told = [reference.title or "", *(citation.sentence for citation in reference.cited_by[:_SENTENCES])]
        runs = [words(each) for each in told]
        # Sites drop accented letters as often as they drop accents: "montral" is Montréal, and right.
        bare = ["".join(letter for letter in each if letter.isascii()) for each in told]
        self.words = {word for run in (*runs, *map(words, bare)) for word in run}
        self.glued = {
            one + other: one
            for run in runs
            for one, other in pairwise(run)
            if min(len(one), len(other)) >= _SHORTEST_WORD and (one + other).isalpha()
        }


def found(printed: str, context: Context) -> list[Edit]:
    """Return the changes that may undo what print did to *printed*; the surer kinds first, and alone."""
    sure = [*_hyphens(printed, context), *_look_alikes(printed, context)]
    return sure or [*_slips(printed, context), *_words_of_the_slug(printed, context)]


def _path_start(printed: str) -> int:
    host = _HOST.match(printed)
    return host.end() if host else 0


def _hyphens(printed: str, context: Context) -> Iterator[Edit]:
    """Yield hyphens lost where a line ended: two words of the title or sentence glued in the path."""
    for segment in _SEGMENT.finditer(printed, _path_start(printed)):
        for token in _TOKEN.finditer(printed, segment.start(), segment.end()):
            text = fold(token[0])
            folder = _FOLDERS.get(text)
            if folder is not None:
                yield Edit(
                    token.start() + folder.index("-"), token.start() + folder.index("-"), "-", "lost-hyphen", 0.9
                )
            elif text in context.glued and text not in context.words and _long_enough(text, segment[0]):
                cut = token.start() + len(context.glued[text])
                yield Edit(cut, cut, "-", "lost-hyphen", 0.9)


def _words_of_the_slug(printed: str, context: Context) -> Iterator[Edit]:
    """Yield hyphens lost between two common words of the language a hyphenated slug is written in."""
    for segment in _SEGMENT.finditer(printed, _path_start(printed)):
        tokens = [token for token in _TOKEN.finditer(printed, segment.start(), segment.end()) if token[0].isalpha()]
        language = _language([fold(token[0]) for token in tokens]) if segment[0].count("-") >= _HYPHENS else None
        for token in tokens:
            text = fold(token[0])
            unknown = len(text) == len(token[0]) >= _SHORTEST_IN_SLUG and text not in context.vocabulary
            cut = lexicon.split(text, language) if language and unknown else None
            if cut is not None and not lexicon.is_word(text, "en"):
                yield Edit(token.start() + cut, token.start() + cut, "-", "lost-hyphen", 0.6)


def _language(slug: Sequence[str]) -> str | None:
    """Return the language most words of a slug belong to, or None when they are names."""
    return next((each for each in _SLUG_LANGUAGES if slug and _spoken(slug, each)), None)


def _spoken(slug: Sequence[str], language: str) -> bool:
    return sum(lexicon.is_word(word, language) for word in slug) >= _SPOKEN * len(slug)


def _slips(printed: str, context: Context) -> Iterator[Edit]:
    """Yield one letter too many, too few or wrong, where the title or sentence has the word."""
    for token in _TOKEN.finditer(printed, _path_start(printed)):
        text = fold(token[0])
        if (
            len(text) == len(token[0]) >= _SHORTEST_SLIP
            and text not in context.vocabulary
            and text not in context.words
        ):
            edit = next((edit for word in context.words if (edit := _slip(text, word)) is not None), None)
            if edit is not None:
                yield Edit(token.start() + edit[0], token.start() + edit[1], edit[2], "one-letter", 0.4)


def _slip(token: str, word: str) -> tuple[int, int, str] | None:
    """Return the one edit inside *token* that makes it *word*, or the head of a coined one such as "space2idgo"."""
    coined = any(each.isdigit() for each in word) and any(each.isalpha() for each in word)
    target = word[: len(token) - 1] if coined and len(word) >= len(token) else word
    if len(target) < _SHORTEST_SLIP or token == target or abs(len(token) - len(target)) > 1:
        return None
    (edit, *more) = [each for each in Levenshtein.opcodes(token, target) if each.tag != "equal"]
    inside = 0 < edit.src_start < len(token) - 1
    if more or not inside or max(edit.src_end - edit.src_start, edit.dest_end - edit.dest_start) > 1:
        return None
    return edit.src_start, edit.src_end, target[edit.dest_start : edit.dest_end]


def _long_enough(word: str, segment: str) -> bool:
    return len(word) >= (_SHORTEST_IN_SLUG if "-" in segment else _SHORTEST_ALONE)


def _look_alikes(printed: str, context: Context) -> Iterator[Edit]:
    """Yield letters that turn a word of the address into one of the title or sentence."""
    start = _path_start(printed)
    for token in _TOKEN.finditer(printed):
        text = fold(token[0])
        if len(text) < _SHORTEST_LOOK_ALIKE or len(text) != len(token[0]) or text in context.words:
            continue
        meant = _meant(text, context.words, in_host=token.start() < start)
        if meant is not None:
            yield Edit(token.start() + meant[0], token.start() + meant[0] + 1, meant[1], "look-alike", 0.8)


def _meant(text: str, known: Iterable[str] | Mapping[str, str], *, in_host: bool) -> tuple[int, str] | None:
    """Return the one letter to change in *text*, and into what, for it to be a known word."""
    vocabulary = {word for word in known if len(word) >= _SHORTEST_LOOK_ALIKE}
    for place, letter in enumerate(text):
        for other in _LOOK_ALIKES.get(letter, ""):
            changed = text[:place] + other + text[place + 1 :]
            if changed in vocabulary or (in_host and _holds(changed, text, vocabulary)):
                return place, other
    return None


def _holds(changed: str, text: str, vocabulary: set[str]) -> bool:
    """Say whether a host's name, which glues words, begins or ends with a word it did not hold before."""
    return any(word not in text and (changed.startswith(word) or changed.endswith(word)) for word in vocabulary)
