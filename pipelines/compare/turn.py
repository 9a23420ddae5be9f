"""What turns a cited statement into another although its words still stand on the page.

A "not" that came or went, another count of the same things, an end of what was said to last: one such sentence beside
the words a note is cited for, and they no longer say what they said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.pattern import regex
from pipelines.compare.anchor import Anchors, bare
from pipelines.compare.lookup import stem
from pipelines.compare.standing import ENDED
from pipelines.compare.statement import denials, sentences_of, telling
from snapshots.text import PageText
from snapshots.typography import even
from snapshots.words import folded

#: Words of the note a sentence has to share to be about the same thing.
_SHARED = 2
#: From this share of common words it is the same sentence but for its "not".
_SAME = 0.7
#: "41 dairy farms", in even words.
_COUNT = regex(r"(?<![\d ] )\b(\d+) (?:[^\W\d_]+ )?([^\W\d_]{4,})")
_YEAR = regex(r"(?:19|20)\d\d")
#: With fewer new words a word was replaced by another for the same thing.
_FEWEST = 2
#: Lines that differ; more are another text.
_MOST = 400


def turned(sentences: Sequence[str], carried: Anchors, then: PageText, now: PageText) -> str | None:
    """Say what turned what *sentences* say, of which *then* carried so much, into something else; None if nothing."""
    gone, came = list(_only(then, now)), list(_only(now, then))
    if not came or len(gone) > _MOST or len(came) > _MOST:
        return None
    return (
        _recounted(" ".join(sentences), then, now, came)
        or _denied(carried, gone, came)
        or _ended(carried, gone, came)
        or _dropped(carried, then, now, gone)
    )


def _only(one: PageText, other: PageText) -> Iterator[str]:
    """Yield the sentences of *one* that *other* has nowhere."""
    here, there = frozenset(one.texts), frozenset(other.texts)
    said = {even(text) for text in sentences_of(there - here)}
    return (text for text in sentences_of(text for text in one.texts if text not in there) if even(text) not in said)


def _recounted(said: str, then: PageText, now: PageText, came: Sequence[str]) -> str | None:
    """Return the line that counts what the note counts, with another figure."""
    counts = _COUNT.findall(even(said))
    before, after = (f" {even(chr(10).join(page.texts))} " if counts else "" for page in (then, now))
    for figure, noun in counts:
        if _YEAR.fullmatch(figure):
            continue
        same = re.compile(rf" {figure} (?:[^\W\d_]+ )?{re.escape(stem(noun))}")
        if not same.search(before) or same.search(after):
            continue
        other = re.compile(rf"(?<!\d )\b\d+ (?:[^\W\d_]+ )?{re.escape(stem(noun))}")
        for text in came:
            if other.search(even(text)):
                return f"the page counts otherwise: “{text}”"
    return None


def _denied(carried: Anchors, gone: Sequence[str], came: Sequence[str]) -> str | None:
    """Return the sentence that is the same but for a "not", and says something of what the note says."""
    said = [words for words in map(bare, gone) if _shared(carried, words) >= _SHARED]
    new = [(text, telling(words), denials(words) > 0) for text in came if said for words in (bare(text),)]
    for words in said:
        old, denied = telling(words), denials(words) > 0
        for text, told, denies in new:
            if denies != denied and len(old & told) >= _SAME * max(len(old | told), 1):
                return f"the page says the contrary: “{text}”"
    return None


def _ended(carried: Anchors, gone: Sequence[str], came: Sequence[str]) -> str | None:
    """Return the new sentence by which what the note says has ended."""
    if not any(_shared(carried, bare(text)) for text in gone):
        return None
    before = " ".join(map(folded, gone))
    for text in came:
        found = ENDED.search(folded(text))
        if found is not None and found[0] not in before and _shared(carried, bare(text)):
            return f"the page says that it has ended: “{text}”"
    return None


def _dropped(carried: Anchors, then: PageText, now: PageText, gone: Sequence[str]) -> str | None:
    """Return the new text in the place of one whose telling word is gone from the page: "free" is free no more."""
    there = f" {bare(chr(10).join((now.title, *now.texts, now.main)))} "
    lost = [word for word in carried.words if f" {stem(word)}" not in there]
    said = [text for text in gone if any(f" {stem(word)}" in f" {bare(text)} " for word in lost)]
    if not said:
        return None
    old, new = frozenset(then.texts), frozenset(now.texts)
    for before in (text for text in old - new if any(each in text for each in said)):
        words = telling(bare(before))
        for after in (text for text in now.texts if text not in old):
            told = telling(bare(after))
            if 2 * len(words & told) >= len(words) and len(told - words) >= _FEWEST:
                return f"the page says otherwise: “{after}”"
    return None


def _shared(carried: Anchors, words: str) -> int:
    """Count the names and words of the note that stand in *words*, which are bare."""
    text = f" {words} "
    names = sum(f" {name} " in text for name in carried.names)
    return names + sum(f" {stem(word)}" in text for word in carried.words)
