"""Words of a text as they are compared: without what differs from one visit to the next."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from models.pattern import regex
from snapshots.passing import without_passing

#: Curly, angular and low quotes, primes and accents used as apostrophes, dashes: one form each.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
        **dict.fromkeys("“”„‟″«»‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u2044\u2215", "/"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\x00", None),
    }
)
#: Letters whose stroke or ligature NFKD leaves alone.
_UNDECOMPOSED = str.maketrans({"ł": "l", "ß": "ss", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
_FRACTION = regex(r"(?<=\d)(?=[¼-¾⅐-⅟↉])")
_ACCENT = regex("[\u0300-\u036f]")
_WORD = regex(r"[^\W_]+(?:['.,-][^\W_]+)*", re.U)
#: "name [at] house (dot) example", and what a mail shield leaves where scripts are off.
_AT = regex(r"\s*[\[({]\s*(?:at|arobase|ät|@)\s*[\])}]\s*", re.I)
_DOT = regex(r"\s*[\[({]\s*(?:dot|point|punkt|\.)\s*[\])}]\s*", re.I)
_SHIELDED = regex(r"\[email(?:\s+|&#160;|&nbsp;)protected\]", re.I)
#: The shield's own mark-up where a template shows it as text.
_SHIELD_SHOWN = regex(r"<a [^<>]{0,200}\bdata-cfemail=[^<>]{0,400}>([^<>]{0,60})</a>", re.I)
_MAIL = regex(r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{3,250}")
#: Stands for an e-mail address nobody can read.
HIDDEN_MAIL = "hiddenmailaddress"
#: Texts whose shingles are kept for a moment: judge and comparison each ask for the same four.
_AT_HAND = 8
#: Lines whose words are kept, as each is read by several rules and stands on both pages; and how long they are.
_LINES_AT_HAND = 8_192
_LONGEST_KEPT = 1_000
#: Words in one shingle: 3-word shingles told "same page" from "other page" at F1 .975 over 492 pairs.
_SHINGLE = 3


def plain(text: str) -> str:
    """Return *text* in one spelling: NFKC, one kind of quote and dash, single spaces; case is kept."""
    if text.isascii():
        return " ".join(text.replace("`", "'").replace("\x00", "").split())
    # "2½" is not 21/2.
    parted = _FRACTION.sub(" ", text)
    return " ".join(unicodedata.normalize("NFKC", parted).translate(_ALIKE).split())


def steady(text: str) -> str:
    """Return *text* lower case, without passing things (``snapshots.passing``), shielded e-mail made readable."""
    result = plain(text).lower()
    if "(" in result or "[" in result or "{" in result:
        result = _SHIELD_SHOWN.sub(r"\1", result)
        result = _SHIELDED.sub(f" {HIDDEN_MAIL} ", result)
        result = _DOT.sub(".", _AT.sub("@", result)) if _AT.search(result) else result
    return without_passing(result)


def without_mail(text: str) -> str:
    """Return *text* with every e-mail address hidden, to be compared with one whose addresses are."""
    return _MAIL.sub(HIDDEN_MAIL, text)


def words(text: str) -> list[str]:
    """Return the words of *text*, punctuation apart."""
    return _WORD.findall(text)


def folded(text: str) -> str:
    """Return *text* lower case and without accents, for lexicons and names."""
    return _known_folded(text) if len(text) <= _LONGEST_KEPT else _folded(text)


@lru_cache(maxsize=_LINES_AT_HAND)
def _known_folded(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    lower = plain(text).lower()
    if lower.isascii():
        return lower
    return _ACCENT.sub("", unicodedata.normalize("NFKD", lower.translate(_UNDECOMPOSED)))


def _line_words(line: str) -> Sequence[str]:
    """Return the words of a line; the two readers and the two pages share most of theirs."""
    return _known_words(line) if len(line) <= _LONGEST_KEPT else words(line)


@lru_cache(maxsize=_LINES_AT_HAND)
def _known_words(line: str) -> tuple[str, ...]:
    return tuple(words(line))


@lru_cache(maxsize=_AT_HAND)
def shingles(text: str) -> frozenset[int]:
    """Return the runs of three words in *text*, case apart, each as a number; of a shorter text, the text itself.

    Numbers, as sets of them meet ten times faster than sets of words; they hold within one process.
    """
    tokens = [word for line in text.lower().split("\n") for word in _line_words(line)]
    if len(tokens) < _SHINGLE:
        return frozenset({hash(tuple(tokens))}) if tokens else frozenset()
    return frozenset(map(hash, zip(*(tokens[start:] for start in range(_SHINGLE)), strict=False)))
