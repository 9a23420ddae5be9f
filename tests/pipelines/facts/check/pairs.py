"""Pages as they were consulted and as they are, of invented houses, and how a fact stands by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from models.fact import Fact, FactStanding, FactType, Predicate, Sighting, Value
from pipelines.facts.canonical.country import country
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import person
from pipelines.facts.canonical.phone import phone
from pipelines.facts.check import Look, says, standing
from pipelines.facts.check.contact import says_contact
from pipelines.facts.check.ground import Ground
from tests.pipelines.facts.page.sheets import sheet

TODAY = date(2026, 11, 26)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One address then and now: bodies of pages; None where there is no version consulted."""

    now: str
    then: str | None = None
    url: str = "https://www.gullhaven.example/about"
    title: str = "Gullhaven"
    lang: str = "en"
    cited: bool = True

    def ground(self, body: str) -> Ground:
        """Return one of the two pages."""
        markup = f"<main><h1>{self.title}</h1>{body}</main>"
        return Ground(page=sheet(markup, lang=self.lang, url=self.url, title=self.title))


def fact(
    type: FactType,
    subject: str,
    predicate: str,
    *values: str,
    involved: Sequence[str] = (),
    aliases: Sequence[str] = (),
    about: bool = False,
) -> Fact:
    """Return what a report states."""
    return Fact(
        id=f"{subject}-{predicate}",
        type=type,
        subject=subject,
        predicate=predicate,
        value=Value(
            printed=values, canonical=tuple(_canonical(type, predicate, each) for each in values), approximate=about
        ),
        aliases=tuple(aliases),
        involved=tuple(involved),
        labels=("1",),
        as_of="2020-03-01",
        personal=type is FactType.CONTACT,
    )


def _canonical(type: FactType, predicate: str, value: str) -> str:
    if predicate == Predicate.PHONE:
        return phone(value, ("GB",)) or value
    if type is FactType.TARGET_COUNTRY:
        return country(value) or value
    if type is FactType.PARTNERSHIP and predicate == Predicate.PARTNERS:
        return organisation(value)
    return (
        person(value) if predicate == Predicate.ROLE and value.istitle() and len(value.split()) == 2 else value.lower()
    )


def stands(stated: Fact, *pairs: Pair, houses: Sequence[str] = (), role: str = "") -> FactStanding:
    """Say how a fact stands by some pages; *houses* are names of the house a person works at."""
    return standing(
        stated, [_look(stated, pair, number, houses, role) for number, pair in enumerate(pairs, 1)], today=TODAY
    )


def _look(stated: Fact, pair: Pair, number: int, houses: Sequence[str], role: str) -> Look:
    now = pair.ground(pair.now)
    then = pair.ground(pair.then) if pair.then is not None else None
    if stated.type is FactType.CONTACT:
        told = says_contact(stated, now, houses, then, role)
        before = says_contact(stated, then, houses, None, role, heirs=False) if then is not None else None
        own = now.owned_by(houses)
    else:
        told = says(stated, now, then=then)
        before = says(stated, then) if then is not None else None
        named = stated.value.printed if stated.type is FactType.NAME else ()
        own = now.owned_by((stated.subject, *stated.aliases, *stated.involved, *named))
    sighting = Sighting(
        fact_id=stated.id,
        source_id=number,
        url=pair.url,
        visited_at=datetime(2026, 11, 26, tzinfo=UTC),
        snapshot_id=None,
        now=told,
        then=before,
    )
    return Look(cited=pair.cited, sighting=sighting, own=own)
