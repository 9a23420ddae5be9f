"""What it means that a page gives no figure of what a report counts."""

from __future__ import annotations

from collections.abc import Sequence

from models.fact import Fact, Saying, Says
from pipelines.facts.check.figure import first_figure, with_figures
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.presence import QUIET, TELLING
from pipelines.facts.check.tally import nouns_of, tallied
from pipelines.facts.check.thing import names_thing, tallies

#: Words of a line that is no menu's entry.
_SPOKEN = 4


def silence(fact: Fact, ground: Ground, names: Sequence[str], before: str | None) -> Saying:
    """Say that no figure stands there: it means something where the page speaks of the things without one."""
    if not ground.about(names):
        return Saying(says=Says.OFF_SUBJECT, confidence=0.6)
    own = ground.owned_by(names) or ground.titled(names)
    spoken = (
        next(
            (
                line
                for line in ground.lines
                if len(line.text.split()) >= _SPOKEN
                and names_thing(line.text, fact.predicate)
                and not any(True for _ in tallies(with_figures(line.text), fact.predicate))
                and (own or ground.tied(line, names))
            ),
            None,
        )
        if before is not None
        else None
    )
    if spoken is not None or (before is not None and own and _still_counts(before, fact, ground)):
        return Saying(says=Says.SILENT, quote=spoken.text if spoken is not None else "", confidence=TELLING)
    return Saying(says=Says.SILENT, confidence=QUIET)


def _still_counts(before: str, fact: Fact, ground: Ground) -> bool:
    """Say whether a page still counts what stood beside the figure: the members, of whom so many were SMEs."""
    beside = {each.predicate for each in tallied(with_figures(before))} - {fact.predicate}
    labels = [nouns_of(field.label).nouns for field in ground.page.fields if first_figure(field.value) is not None]
    lines = (each.predicate for line in ground.lines for each in tallied(with_figures(line.text)))
    return any(beside & nouns for nouns in labels) or any(each in beside for each in lines)
