"""Small words for facts of invented people and the pages they are looked up on."""

from __future__ import annotations

from models.fact import Fact, FactType, Predicate, Saying, Value
from pipelines.facts.canonical.phone import phone
from pipelines.facts.check.contact import says_contact
from pipelines.facts.check.ground import Ground
from tests.pipelines.facts.page.sheets import sheet

URL = "https://www.gullhaven.example/team"
HOUSE = ("Gullhaven",)


def ground(body: str, *, lang: str = "en", url: str = URL, title: str = "Gullhaven") -> Ground:
    """Return a page of the house Gullhaven, unless another address is given."""
    return Ground(page=sheet(body, lang=lang, url=url, title=title))


def contact(predicate: Predicate, value: str, *, who: str = "Ada Berg") -> Fact:
    """Return what a report states of a person."""
    canonical = phone(value, ()) if predicate is Predicate.PHONE else value.lower()
    return Fact(
        id=f"{who}-{predicate}",
        type=FactType.CONTACT,
        subject=who,
        predicate=predicate,
        value=Value(printed=(value,), canonical=(canonical or value,)),
        personal=True,
    )


def role(value: str, now: Ground, then: Ground | None = None, *, who: str = "Ada Berg") -> Saying:
    """Say what a page tells of a role."""
    return says_contact(contact(Predicate.ROLE, value, who=who), now, HOUSE, then)


def people(*told: tuple[str, str, str]) -> str:
    """Return a team page: name, role, address."""
    cards = (
        f"<div class='person'><h3>{name}</h3><p>{held}</p><p><a href='mailto:{mail}'>{mail}</a></p></div>"
        if mail
        else f"<div class='person'><h3>{name}</h3><p>{held}</p></div>"
        for name, held, mail in told
    )
    return f"<main><h1>Team</h1>{''.join(cards)}</main>"
