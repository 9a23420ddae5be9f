"""What a page says of itself and not of its subject: archived, no longer kept up, moved to another site.

Such a notice is put above a text that stays: the text is the same, and what it says goes into the evidence. One that
tells more in the same breath ("the association was dissolved in 2019") is news.
"""

from __future__ import annotations

from models.pattern import regex
from pipelines.compare.selfword import HEADINGS, MINDS, MOVES, PAGE, STATE, WEB
from snapshots.text import PageText
from snapshots.words import folded

#: Words of the longest notice.
_LONGEST = 60
#: Characters of "it is", where the sentence before named the page: "it is no longer updated".
_PRONOUN = 12
_SENTENCE = regex(r"(?<=[.!?:;])\s+")
_MARKS = " .,;:!?…|/·•*-\"'()[]"


def notices(then: PageText, now: PageText) -> tuple[str, ...]:
    """Return a line for each notice that only *now* bears."""
    before = frozenset(then.texts)
    new = (text for text in now.texts if text not in before and text.count(" ") < _LONGEST)
    return tuple(f"the page says of itself: “{text}”" for text in new if is_notice(folded(text)))


def is_notice(text: str) -> bool:
    """Say whether all that *text* (folded) says is what became of the page or its site."""
    if text.count(" ") >= _LONGEST:
        return False
    sentences = [each for part in _SENTENCE.split(text) if (each := part.strip(_MARKS))]
    told = [_tells(each, text) for each in sentences]
    return any(told) and all(one or _goes_with(each) for one, each in zip(told, sentences, strict=True))


def heads_notice(text: str) -> bool:
    """Say whether *text* (folded) is no more than the heading of such a notice."""
    return text.strip(_MARKS) in HEADINGS


def _tells(sentence: str, text: str) -> bool:
    if MOVES.search(sentence):
        return WEB.search(text) is not None
    state = STATE.search(sentence)
    if state is None:
        return False
    return PAGE.search(sentence) is not None or (state.start() <= _PRONOUN and PAGE.search(text) is not None)


def _goes_with(sentence: str) -> bool:
    return heads_notice(sentence) or any(each.search(sentence) for each in (PAGE, WEB, MINDS))
