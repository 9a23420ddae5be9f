"""Words of an address: hyphens lost between two of them, and a letter too many, too few or wrong in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from consulted.documents import lexicon
from consulted.documents.damage.context import Context
from consulted.documents.damage.edit import Edit, between
from consulted.documents.damage.part import path_start
from consulted.documents.damage.shape import shape
from consulted.documents.fold import fold
from models.pattern import regex

#: Folders of common systems, as they read without their hyphen.
_FOLDERS = {"wpcontent": "wp-content", "wpincludes": "wp-includes", "wpjson": "wp-json", "cgibin": "cgi-bin"}
#: Two words glued in a folder of their own may be meant so ("factsheet"); in a hyphenated slug hardly.
_SHORTEST_IN_SLUG = 7
_SHORTEST_ALONE = 12
#: A shorter word is one letter from too many others.
_SHORTEST_SLIP = 7
_SHORTEST_SITE = 5
#: A slug with fewer hyphens is a name, not a sentence.
_HYPHENS = 3
#: Share of a slug's words a language must know.
_SPOKEN = 0.7
#: Small words a slug that is a sentence has one of; a language's long list is read only when they show it.
_SMALL_WORDS = {
    "en": "the of and in to for with on by at from is are an as its",
    "fr": "le la les des du et un une pour sur dans avec par aux en est sont de au",
    "es": "el la los las del y un una para con por en es son de al",
    "it": "il lo gli la le del della dei delle e un una per con di in nel tra su da",
    "de": "der die das und ein eine fur fuer mit von zu im zum zur den dem ist auf in",
    "nl": "de het een en van voor met op in te is zijn naar bij",
    "pt": "o a os as do da dos das e um uma para com por em no na de ao",
}
_SMALL = {language: frozenset(told.split()) for language, told in _SMALL_WORDS.items()}

_SEGMENT = regex(r"[^/?#=&]+")
_TOKEN = regex(r"[^\W_]+")


def hyphens(printed: str, context: Context) -> Iterator[Edit]:
    """Yield hyphens lost where a line ended: two words of the title or sentence glued in the path."""
    for segment in _SEGMENT.finditer(printed, path_start(printed)):
        for token in _TOKEN.finditer(printed, segment.start(), segment.end()):
            text = fold(token[0])
            folder = _FOLDERS.get(text)
            if folder is not None:
                yield Edit(
                    token.start() + folder.index("-"), token.start() + folder.index("-"), "-", "lost-hyphen", 0.9
                )
            elif text not in context.words and _long_enough(text, segment[0]) and text in context.glued:
                cut = token.start() + len(context.glued[text])
                yield Edit(cut, cut, "-", "lost-hyphen", 0.9)


def of_the_slug(printed: str, context: Context) -> Iterator[Edit]:
    """Yield hyphens lost between two common words of the language a hyphenated slug is written in."""
    for segment in _SEGMENT.finditer(printed, path_start(printed)):
        tokens = [token for token in _TOKEN.finditer(printed, segment.start(), segment.end()) if token[0].isalpha()]
        language = _language([fold(token[0]) for token in tokens]) if segment[0].count("-") >= _HYPHENS else None
        for token in tokens:
            text = fold(token[0])
            unknown = len(text) == len(token[0]) >= _SHORTEST_IN_SLUG and text not in context.vocabulary
            cut = lexicon.split(text, language) if language and unknown else None
            if cut is not None and not lexicon.is_word(text, "en"):
                yield Edit(token.start() + cut, token.start() + cut, "-", "lost-hyphen", 0.6)


def of_sites(printed: str, context: Context) -> Iterator[tuple[str, str, float]]:
    """Yield words of the path as the report's other addresses, or sites everywhere, write them."""
    neighbours = context.neighbours
    for token in _TOKEN.finditer(printed, path_start(printed)):
        text = fold(token[0])
        known = neighbours.common
        if len(text) != len(token[0]) or len(text) < _SHORTEST_SITE or _is_known(text, context):
            continue
        alike = known.get(shape(text).text)
        if alike is not None:
            yield _with(printed, between(token.start(), text, alike.word, "look-alike", 0.35))
            continue
        near = (edit for each in known.values() if (edit := _slip(text, each.word)) is not None)
        start, end, letters = next(near, (0, 0, ""))
        if end or letters:
            yield _with(printed, Edit(token.start() + start, token.start() + end, letters, "one-letter", 0.25))


def _is_known(text: str, context: Context) -> bool:
    """Say whether the report uses *text*, in its words or in more than one address."""
    return text in context.words or text in context.vocabulary or context.neighbours.path_words[text] > 1


def of_the_language(printed: str, context: Context) -> Iterator[tuple[str, str, float]]:
    """Yield hyphens lost between two words of the report's language, where the slug is too short to tell its own."""
    language = context.neighbours.language or "en"
    for segment in _SEGMENT.finditer(printed, path_start(printed)):
        for token in _TOKEN.finditer(printed, segment.start(), segment.end()):
            text = fold(token[0])
            if not (token[0].isalpha() and len(text) == len(token[0]) >= _SHORTEST_IN_SLUG) or _is_known(text, context):
                continue
            cut = lexicon.split(text, language)
            if cut is not None and not lexicon.is_word(text, "en"):
                place = token.start() + cut
                yield _with(printed, Edit(place, place, "-", "lost-hyphen", 0.3))


def _with(printed: str, edit: Edit) -> tuple[str, str, float]:
    return printed[: edit.start] + edit.text + printed[edit.end :], edit.rule, edit.score


def _language(slug: Sequence[str]) -> str | None:
    """Return the language most words of a slug belong to, or None when they are names."""
    told = {language: len(small.intersection(slug)) for language, small in _SMALL.items()}
    likely = sorted((language for language, times in told.items() if times), key=lambda each: -told[each])
    return next((each for each in likely if _spoken(slug, each)), None)


def _spoken(slug: Sequence[str], language: str) -> bool:
    return sum(lexicon.is_word(word, language) for word in slug) >= _SPOKEN * len(slug)


def slips(printed: str, context: Context) -> Iterator[Edit]:
    """Yield one letter too many, too few or wrong, where the title or sentence has the word."""
    for token in _TOKEN.finditer(printed, path_start(printed)):
        text = fold(token[0])
        if (
            len(text) == len(token[0]) >= _SHORTEST_SLIP
            and text not in context.vocabulary
            and text not in context.words
        ):
            edit = next((edit for word in sorted(context.words) if (edit := _slip(text, word)) is not None), None)
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
