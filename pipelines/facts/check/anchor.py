"""A figure known by what stood beside it when the source was consulted, whatever the language: "48 članova"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.fact import Fact, Saying, Says, Value
from models.pattern import regex
from pipelines.facts.check.figure import numbers
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.thing import is_year
from pipelines.facts.lexicon.plural import same_noun
from snapshots.flat import flat

#: A figure below it stands in too many lines to know one by.
_LEAST = 20
#: Letters of a noun by which a figure is known again.
_TELLING = 4
_WORD = regex(r"[^\W\d_]+")


def says_anchored(fact: Fact, ground: Ground, then: Ground | None, names: Sequence[str]) -> Saying | None:
    """Say what stands beside the noun that stood beside the stated figure; None where it stood nowhere, or in two."""
    wanted = fact.value.canonical[0]
    if then is None or not wanted.isdecimal() or int(wanted) < _LEAST or is_year(wanted):
        return None
    if not (ground.owned_by(names) or ground.titled(names)):
        return None
    nouns = {noun for value, noun, _ in _beside(then) if value == wanted}
    if len(nouns) != 1:
        return None
    noun = nouns.pop()
    found = [(value, line) for value, each, line in _beside(ground) if same_noun(noun, each)]
    same = next((line for value, line in found if value == wanted), None)
    if same is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=same, confidence=0.75)
    if ground is not then and len({value for value, _ in found}) == 1:
        value, line = found[0]
        return Saying(says=Says.OTHER, value=Value(printed=(value,), canonical=(value,)), quote=line, confidence=0.7)
    return None


def _beside(ground: Ground) -> Iterator[tuple[str, str, str]]:
    """Yield the figures of a page with the noun beside each, behind it or in its label, and the line."""
    for field in ground.page.fields:
        first = next(iter(numbers(field.value)), None)
        words = _WORD.findall(flat(field.label).lower())
        if first is not None and first[1] == 0 and words and len(words[-1]) >= _TELLING:
            yield first[0], words[-1], f"{field.label}: {field.value}"
    for line in ground.lines:
        low = flat(line.text).lower()
        for value, _, end in numbers(line.text):
            behind = _WORD.match(low[end:].lstrip(" ")) if low[end : end + 1] == " " else None
            if behind is not None and len(behind[0]) >= _TELLING and not is_year(value):
                yield value, behind[0], line.text
