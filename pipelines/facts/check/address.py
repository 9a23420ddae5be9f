"""Whether a page still gives a person's e-mail address or telephone number."""

from __future__ import annotations

from collections.abc import Sequence

from models.fact import Fact, Saying, Says, Value
from pipelines.facts.canonical.person import parts, same_person
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.presence import Presence, missing
from pipelines.facts.page import Card
from pipelines.facts.page.name import person_name
from pipelines.facts.page.phone import dialled
from snapshots.flat import flat

#: Confidence of a page that names the person and gives no address or number.
_NAMED = 0.75
#: Lines from a short one with a name on in which the person's number stands; words of such a line.
_BELOW, _SHORT = 4, 6
#: Figures of a number that must agree where a page prints it without its country's code.
_FIGURES = 6


def says_address(
    fact: Fact,
    ground: Ground,
    here: Presence,
    houses: Sequence[str],
    then: Ground | None,
    heir: Card | None,
    *,
    mail: bool,
) -> Saying:
    """Say whether *ground* gives the address or number of *fact*, or another one of the same person."""
    wanted = fact.value.canonical[0]
    known = ground.page.emails if mail else ground.page.phones
    if not mail and as_dialled(wanted, ground.page.national):
        known = known | {wanted}
    on_card = any(wanted in (card.emails if mail else card.phones) for card in here.cards)
    if on_card or (wanted in known and not _is_anothers(fact.subject, wanted, ground, here, mail=mail)):
        return Saying(
            says=Says.SAME,
            value=fact.value,
            quote=here.quote(fact.value.printed[0]),
            confidence=0.95 if here else 0.8,
        )
    other, confidence = _other(fact, ground, here, houses, then, mail=mail)
    if other is not None:
        return Saying(
            says=Says.OTHER,
            value=Value(printed=(other,), canonical=(other,)),
            quote=here.quote(other),
            confidence=confidence,
        )
    if here:
        return Saying(says=Says.SILENT, quote=here.quote(""), confidence=_NAMED)
    return missing(fact.subject, ground, houses, then, heir)


def _is_anothers(name: str, wanted: str, ground: Ground, here: Presence, *, mail: bool) -> bool:
    """Say whether a page gives an address or number to somebody else, and the person another one."""
    own = [each for card in here.cards for each in (card.emails if mail else card.phones)]
    if not own or wanted in own:
        return False
    others = [card for card in ground.page.cards if not same_person(card.name, name)]
    return any(wanted in (card.emails if mail else card.phones) for card in others)


def _other(
    fact: Fact, ground: Ground, here: Presence, houses: Sequence[str], then: Ground | None, *, mail: bool
) -> tuple[str | None, float]:
    """Return another address or number of the same person, and how sure that is."""
    on_card = next((each for card in here.cards for each in (card.emails if mail else card.phones)), None)
    if not mail:
        # A person may have two numbers; only the version consulted tells which stood here.
        return on_card or _beneath(here, ground), 0.65
    known = ground.page.emails
    own = on_card if on_card is not None and _bears(fact.subject, on_card) else _own_mail(fact.subject, known)
    if own is not None:
        return own, 0.85
    moved = _moved(fact.value.canonical[0], ground, houses, then)
    if moved is not None:
        return moved, 0.85
    # A box that bears no name beside a person's may be the house's: it replaces another such, not the person's own.
    return on_card, 0.6 if _bears(fact.subject, fact.value.canonical[0]) else 0.85


def _beneath(here: Presence, ground: Ground) -> str | None:
    """Return the number in the person's line, or in those beneath a line that is little more than the name."""
    for line in here.lines:
        reach = _BELOW if len(line.text.split()) <= _SHORT else 1
        for each in ground.lines[line.number : line.number + reach]:
            if each.number != line.number and person_name(each.text) is not None:
                break
            found = next((number.e164 for number in dialled(each.text, ()) if not number.fax), None)
            if found is not None:
                return found
    return None


def as_dialled(e164: str, national: frozenset[str]) -> bool:
    """Say whether a page prints a number as it is dialled within its country."""
    return any(len(bare := each.lstrip("0")) >= _FIGURES and e164.endswith(bare) for each in national)


def _bears(name: str, mail: str) -> bool:
    box = flat(mail.partition("@")[0]).lower()
    return any(word.replace("'", "") in box for word in parts(name) if len(word) > 3)


def _own_mail(name: str, known: frozenset[str]) -> str | None:
    """Return another address that bears the person's name."""
    return next((mail for mail in sorted(known) if _bears(name, mail)), None)


def _moved(wanted: str, ground: Ground, houses: Sequence[str], then: Ground | None) -> str | None:
    """Return the one address with the same box at another domain, where the page gave the old one or is the house's."""
    box = wanted.partition("@")[0]
    found = [mail for mail in ground.page.emails if mail.partition("@")[0] == box]
    if len(found) != 1 or (then is not None and found[0] in then.page.emails):
        return None
    witness = then is not None and wanted in then.page.emails
    return found[0] if witness or (then is None and ground.owned_by(houses)) else None
