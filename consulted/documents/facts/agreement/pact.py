"""An agreement as far as a report has told of it: later sentences may say more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from consulted.documents.facts.claim import Claim
from consulted.documents.facts.house.mention import Mention
from consulted.documents.facts.scene import Scene
from models.fact import FactType, Predicate, Value
from pipelines.facts.canonical.organisation import organisation


@dataclass(frozen=True, kw_only=True, slots=True)
class Pact:
    """Who is bound, and how sure that is."""

    subject: str
    partners: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    confidence: float = 0.9
    doubts: tuple[str, ...] = ()
    #: The same as printed, where something bent them.
    printed: tuple[str, ...] = ()
    #: Whether it was only said to be planned so far.
    planned: bool = False

    @classmethod
    def of(cls, partners: Sequence[Mention], *, confidence: float = 0.9, doubts: tuple[str, ...] = ()) -> Self:
        """Return the agreement of *partners*."""
        names = tuple(each.name for each in partners)
        return cls(
            subject=" – ".join(names),
            partners=names,
            aliases=tuple(alias for each in partners for alias in each.aliases),
            confidence=confidence,
            doubts=doubts,
        )

    def before(self) -> Self:
        """Return the agreement as a later sentence means it."""
        return replace(
            self, confidence=min(self.confidence, 0.8), doubts=self.doubts or ("the agreement was named before",)
        )

    def claim(
        self,
        scene: Scene,
        predicate: str,
        printed: tuple[str, ...],
        canonical: tuple[str, ...],
        ends: str | None = None,
    ) -> Claim:
        """Return what *scene* states of it."""
        return Claim(
            type=FactType.PARTNERSHIP,
            subject=self.subject,
            predicate=predicate,
            value=Value(printed=printed, canonical=canonical),
            paragraph=scene.paragraph,
            start=scene.start,
            end=scene.end,
            aliases=self.aliases,
            involved=self.partners,
            valid_until=ends,
            confidence=self.confidence,
            doubts=self.doubts,
        )

    def bound(self, scene: Scene) -> Claim:
        """Return who is bound, as *scene* tells."""
        return self.claim(
            scene, Predicate.PARTNERS, self.printed or self.partners, tuple(map(organisation, self.partners))
        )

    def standing(self, scene: Scene, status: str, ends: str | None = None) -> Claim:
        """Return how it stands, as *scene* tells."""
        return self.claim(scene, Predicate.STATUS, (status,), (status,), ends)
