"""Facts made of claims: each with an id that a corrected value or a later edition keeps."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.scenes import labels_of
from models.fact import Fact, FactType, Predicate
from models.moment import last_day
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import person

#: So many words tell where a sentence begins.
_WORDS = 3
#: Figures of a month in ISO 8601.
_MONTH = 7


@dataclass(kw_only=True)
class Facts:
    """The facts of one report as they come together."""

    #: The report's text, of which places are told.
    text: str
    #: The day the report bears.
    day: str | None
    _found: dict[str, Fact] = field(default_factory=dict)
    #: How many facts so far have one type, subject and predicate.
    _numbers: dict[str, int] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        """Keep *claim* as a fact."""
        key = self._identity(claim)
        start, end = span(claim, self.text)
        self._found[key] = Fact(
            id=key,
            type=claim.type,
            subject=claim.subject,
            predicate=claim.predicate,
            value=claim.value,
            aliases=tuple(dict.fromkeys(alias for alias in claim.aliases if alias != claim.subject)),
            involved=claim.involved,
            labels=_labels(claim),
            sentence=" ".join(claim.sentence.split()),
            section=claim.paragraph.section,
            start=start,
            end=end,
            as_of=claim.as_of or self.day,
            valid_until=claim.valid_until or self._ahead(claim),
            confidence=round(claim.confidence, 2),
            doubts=claim.doubts,
            personal=claim.personal,
        )

    def _ahead(self, claim: Claim) -> str | None:
        """Return the day of an event that was still to come when the report was written, however it is told."""
        if claim.type is not FactType.EVENT or claim.predicate != Predicate.DATE or self.day is None:
            return None
        planned = claim.value.canonical[0]
        ahead = len(planned) >= len(self.day[:_MONTH]) and planned[:_MONTH] > self.day[:_MONTH]
        return planned if ahead and last_day(planned) is not None else None

    def sorted(self) -> tuple[Fact, ...]:
        """Return them in the order in which they stand."""
        return tuple(sorted(self._found.values(), key=lambda fact: fact.start))

    def _identity(self, claim: Claim) -> str:
        subject = (
            person(claim.subject)
            if claim.type is FactType.CONTACT
            else "|".join(sorted(map(organisation, claim.involved)))
            if claim.type is FactType.PARTNERSHIP
            else organisation(claim.subject)
        )
        bare = "\n".join((claim.type.value, subject, claim.predicate))
        number = self._numbers[bare] = self._numbers.get(bare, 0) + 1
        text = bare if number == 1 else f"{bare}\n{number}"
        return f"f{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _labels(claim: Claim) -> tuple[str, ...]:
    """Return the notes that carry a statement: its own, else those of the lines that belong to it."""
    own = labels_of(claim.paragraph, claim.start, claim.end)
    return own or tuple(dict.fromkeys(label for line in claim.rest for label, _ in line.marks))


def span(claim: Claim, text: str) -> tuple[int, int]:
    """Return where a statement stands in the report, to the last item of its list.

    Notes called and line ends within a paragraph move what stands behind them, so that its words are looked for.
    """
    about, last = claim.paragraph.start + claim.start, claim.paragraph.end
    words = claim.sentence.split()
    opening = re.compile(r"\s+".join(map(re.escape, words[:_WORDS]))).search(text, about, last) if words else None
    start = opening.start() if opening is not None else about
    if claim.rest and claim.type in (FactType.MEMBERSHIP, FactType.PARTNERSHIP):
        return start, max(line.end for line in claim.rest)
    closing = text.find(words[-1], max(start, start + len(claim.sentence) - len(words[-1])), last) if words else -1
    return start, closing + len(words[-1]) if closing >= 0 else min(start + claim.end - claim.start, last)
