"""One answer as the rules see it: what was cited, what came, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from models.address import same_address, splittable
from models.pattern import regex
from models.verdict import Judgement, Verdict
from models.visit import Failure, Hop, Page, Visit
from pipelines.judge.entrance import own_ways
from snapshots.difference import jaccard
from snapshots.text import BRIEF, PageText
from snapshots.words import folded, shingles

#: Words in a block that can be one message; longer ones are prose that may merely mention it.
SHORT_BLOCK = BRIEF
#: 3-shingle Jaccard from which two texts are one page: anything from .1 to .5 divides 492 real pairs alike.
SAME_PAGE = 0.3
#: Share of a text's shingles found in a larger page from which the page contains it.
CONTAINED = 0.5
#: 3-shingle Jaccard to the answer to an invented address from which the two are one page.
_AS_NONSENSE = 0.9
#: Running words a version consulted must have before their loss tells anything, and the share that must stand today.
_FEWEST_PROSE = 25
_SOME_PROSE = 0.15
#: So many running words are more than a footer and an imprint.
_TELLING_PROSE = 40
#: Likeness from which two pages with hardly any running text are plainly one.
_PLAINLY_SAME = 0.6
_PIECES = regex(r"\s+[|–—·•»:>-]+\s+|\s*[|»]\s*|:\s+")
_MESSAGE = 600


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where something stood on a page, in words for the evidence."""

    where: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Case:
    """All a rule may look at."""

    cited: str
    final: str
    hops: tuple[Hop, ...] = ()
    status: int | None = None
    page: Page | None = None
    failure: Failure | None = None
    not_modified: bool = False
    unverified: Page | None = None
    then: PageText | None = None
    now: PageText | None = None
    nonsense: PageText | None = None
    nonsense_status: int | None = None
    cited_title: str | None = None

    @classmethod
    def of(
        cls,
        visit: Visit,
        *,
        then: PageText | None,
        now: PageText | None,
        nonsense: PageText | None,
        cited_title: str | None,
    ) -> Case:
        """Return the case *visit* makes."""
        page = visit.page
        return cls(
            cited=visit.task.cited_url,
            final=splittable(visit.final_url or (page.url if page else visit.task.url)),
            hops=visit.hops,
            status=page.status if page is not None else visit.http_status,
            page=page,
            failure=visit.failure,
            not_modified=visit.not_modified,
            unverified=visit.unverified,
            then=then,
            now=now,
            nonsense=nonsense,
            nonsense_status=visit.nonsense.status if visit.nonsense else None,
            cited_title=cited_title,
        )

    @cached_property
    def moved(self) -> bool:
        """True when the answer came from an address that is no form of the cited one."""
        return not same_address(self.cited, self.final)

    @cached_property
    def own_ways(self) -> frozenset[str]:
        """The paths by which today's page leads on within its own domain."""
        return own_ways(self.now, self.final) if self.now is not None else frozenset()

    @cached_property
    def similarity(self) -> float | None:
        """Likeness of today's text to the version consulted, 0 to 1; None without one of them."""
        return likeness(self.then, self.now)

    @cached_property
    def containment(self) -> float:
        """Share of the version consulted that stands somewhere on today's page."""
        if self.then is None or self.now is None:
            return 0.0
        old, new = shingles(self.then.main), shingles(self.now.main)
        return len(old & new) / len(old) if old else 0.0

    @cached_property
    def recognised(self) -> bool:
        """True when today's page is shown to be the page consulted, by its text.

        What any page of a site shares is no sign: where the version consulted ran in sentences, some must stand today.
        """
        alike = (self.similarity or 0.0) >= SAME_PAGE or self.containment >= CONTAINED
        return alike and (self.prose_kept is None or self.prose_kept >= _SOME_PROSE)

    @cached_property
    def surely_recognised(self) -> bool:
        """True when the text consulted is plainly there: what speaks against the page must be furniture then."""
        if self.prose_kept is not None and self.then is not None and self.then.prose_words >= _TELLING_PROSE:
            return self.recognised and self.prose_kept >= CONTAINED
        return (self.similarity or 0.0) >= _PLAINLY_SAME

    @cached_property
    def prose_kept(self) -> float | None:
        """Share of the running text consulted that stands on today's page; None where there was hardly any."""
        if self.then is None or self.now is None or self.then.prose_words < _FEWEST_PROSE:
            return None
        prose = shingles("\n".join(block.text for block in self.then.blocks if block.is_prose))
        today = shingles(self.now.main) | shingles("\n".join(self.now.texts))
        return len(prose & today) / len(prose) if prose else None

    @cached_property
    def like_nonsense(self) -> float | None:
        """Likeness of today's text to the answer to an invented address."""
        return likeness(self.nonsense, self.now)

    @property
    def is_nonsense(self) -> bool:
        """True when an invented address beside the cited one gets the same page."""
        return (self.like_nonsense or 0.0) >= _AS_NONSENSE

    def judgement(
        self, verdict: Verdict, reason: str, confidence: float, *evidence: str, suggested_url: str | None = None
    ) -> Judgement:
        """Return a judgement whose evidence ends in the chain of answers."""
        return Judgement(
            verdict=verdict,
            reason=reason,
            confidence=round(confidence, 2),
            evidence=(*(line for line in evidence if line), *self.chain),
            suggested_url=suggested_url,
        )

    @property
    def chain(self) -> tuple[str, ...]:
        """The answers in their order: ``301 to https://…``, ``200 from https://…``."""
        hops = tuple(f"{_sent(hop)} to {hop.location}" for hop in self.hops)
        return (*hops, f"{self.status} from {self.final}") if self.status is not None else hops


def _sent(hop: Hop) -> str:
    return str(hop.status) if 300 <= hop.status < 400 else f"{hop.kind.value} redirect"


def likeness(one: PageText | None, other: PageText | None) -> float | None:
    """Return the higher of two 3-shingle similarities: by main text, by blocks; None when one has no text."""
    if one is None or other is None or not (one.main or one.blocks) or not (other.main or other.blocks):
        return None
    by_main = jaccard(shingles(one.main), shingles(other.main)) if one.main and other.main else 0.0
    return max(by_main, jaccard(shingles("\n".join(one.texts)), shingles("\n".join(other.texts))))


def pieces(title: str) -> list[str]:
    """Split "Page not found | House" into what stands between the bars."""
    return [piece for piece in (part.strip() for part in _PIECES.split(title)) if piece]


def titles(page: PageText) -> Iterator[Place]:
    """Yield the title, piece by piece, and the headings."""
    for piece in pieces(page.title):
        yield Place(where="title", text=piece)
    for heading in page.headings:
        yield Place(where="heading", text=heading)


def short_blocks(page: PageText) -> Iterator[Place]:
    """Yield the blocks short enough to be a message."""
    for block in page.brief:
        yield Place(where="text", text=block.text)


def quoted(place: Place) -> str:
    """Return *place* as evidence: what stood where."""
    text = place.text if len(place.text) <= 160 else f"{place.text[:157]}…"
    return f"{place.where} says “{text}”"


def places(page: PageText) -> Iterator[Place]:
    """Yield where a page says what it is: its title and headings, then its short blocks."""
    yield from titles(page)
    yield from short_blocks(page)


def key(place: Place) -> str:
    """Return the text of *place* as lexicons know it."""
    return known(place.text)


def known(text: str) -> str:
    """Return *text* as lexicons know it; no message is longer than its first lines."""
    return folded(text[:_MESSAGE])
