"""Small words for reading pages as facts are looked up in them."""

from __future__ import annotations

from models.visit import Page
from pipelines.facts.page import Card, FactPage, read_fact_page


def sheet(
    body: str, *, lang: str = "en", url: str = "https://www.house.example/page", title: str = "Page", head: str = ""
) -> FactPage:
    """Return the page whose main part is *body*."""
    markup = (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
        f"<body>{body}</body></html>"
    )
    return raw(markup, url=url)


def raw(body: str | bytes, *, url: str = "https://www.house.example/page", content_type: str = "text/html") -> FactPage:
    """Return a page as it came from the wire."""
    content = body.encode() if isinstance(body, str) else body
    return read_fact_page(Page(url=url, status=200, content_type=content_type, body=content))


def told(page: FactPage) -> dict[str, str]:
    """Return the labelled values of a page."""
    return {field.label: field.value for field in page.fields}


def rolls(page: FactPage) -> dict[str, list[tuple[str, str | None]]]:
    """Return the lists of a page by heading: names and countries."""
    return {roll.heading: [(entry.name, entry.country) for entry in roll.entries] for roll in page.rolls}


def person(page: FactPage, name: str) -> Card:
    """Return the card of *name*."""
    found = [card for card in page.cards if card.name == name]
    assert found, [card.name for card in page.cards]
    return found[0]


def names(page: FactPage) -> list[str]:
    """Return the names of all persons presented."""
    return [card.name for card in page.cards]
