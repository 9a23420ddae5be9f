"""A page that offers a name: how little there is on it, what it asks, and by what signs it trades."""

from __future__ import annotations

from models.pattern import regex
from models.verdict import Judgement, Verdict
from pipelines.judge.broker import BROKERS, BUY, DEALER, LOT, PRICE
from pipelines.judge.case import Case, key, quoted
from pipelines.judge.entrance import registered
from pipelines.judge.hostname import host_names, is_titled, leads_on, spoken
from pipelines.judge.placard import placards
from pipelines.judge.registrar import HOST, NOUN
from snapshots.text import PageText
from snapshots.words import folded

#: Visible words, menus included, up to which a page can be a placeholder that does not even say which name it means.
PLACEHOLDER = 170
PLACEHOLDER_PROSE = 90
#: Ways on from a page on which somebody offers a name: a mailbox, a broker, a profile.
_WAYS = 4
#: The host's name beside the word for a domain.
_DOMAIN = rf"(?:{NOUN.pattern}|\b(?:domaines?|domein|domeniul)\b)"
_CALLED = regex(rf"\b{HOST}\b\W{{0,4}}(?:\w+\W+){{0,4}}?{_DOMAIN}|{_DOMAIN}\W{{0,4}}(?:\w+\W+){{0,4}}?{HOST}\b")


def priced(case: Case, now: PageText) -> Judgement | None:
    """Judge a page that is the host's name, a price for it, and how to pay: an offer that needs no sentence."""
    if not is_placeholder(now) or not is_titled(case, now) or leads_on(case, now):
        return None
    text = all_text(now)
    price, lot = PRICE.search(text), LOT.search(text)
    if price is None or lot is None or not (DEALER.search(text) or BUY.search(text)):
        return None
    line = f"under the host's name stands a price, “{price[0].strip()}”, and “{lot[0]}”"
    return case.judgement(Verdict.PARKED, "for-sale", 0.8, line)


def offered_by_owner(case: Case, now: PageText) -> Judgement | None:
    """Judge a page on which somebody names the very domain and a price, in whatever words: nobody else does both."""
    if not is_placeholder(now) or leads_on(case, now) or (now.ways > _WAYS):
        return None
    named = next((place for place in placards(now) if _names_domain(case, key(place))), None)
    price = PRICE.search(all_text(now))
    if named is None or price is None:
        return None
    line = f"a price, “{price[0].strip()}”, stands beside it"
    return case.judgement(Verdict.PARKED, "for-sale", 0.75, quoted(named), line)


def _names_domain(case: Case, text: str) -> bool:
    """Say whether a text calls the host's own name a domain, as those do who trade in it."""
    return _CALLED.search(spoken(host_names(case.cited, case.final)).sub(HOST, text)) is not None


def is_placeholder(now: PageText) -> bool:
    """Say whether there is so little on a page that it may hold a place for another."""
    return not now.shows_over(PLACEHOLDER) and now.prose_words <= PLACEHOLDER_PROSE


def signs_of_offer(now: PageText) -> int:
    """Count the signs that names are traded here: a price, a dealer's word, a form, a link to a broker."""
    text = all_text(now)
    form = sum(kind in ("text", "email", "tel", "textarea", "number") for kind in now.fields) >= 2
    broker = any(registered(link.url) in BROKERS for link in now.links)
    return (PRICE.search(text) is not None) + (DEALER.search(text) is not None) + form + broker


def all_text(now: PageText) -> str:
    """Return title, headings and blocks as lexicons know them."""
    return folded("\n".join((now.title, *now.headings, *now.texts)))
