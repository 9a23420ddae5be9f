"""What one page says of one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.fact import Fact, FactType, Saying
from pipelines.facts.check.contact import says_contact
from pipelines.facts.check.count import says_count
from pipelines.facts.check.event import says_event
from pipelines.facts.check.ground import Ground
from pipelines.facts.check.membership import says_members
from pipelines.facts.check.name import says_name
from pipelines.facts.check.pact import says_pact
from pipelines.facts.check.target import says_targets

#: Names of a house by any of them.
Names = Mapping[str, Sequence[str]]


def says(fact: Fact, ground: Ground, *, then: Ground | None = None, names: Names | None = None) -> Saying:
    """Say what *ground* tells of *fact*.

    Args:
        then: the version consulted of the same page, where there is one: it tells which of several figures is meant.
        names: all names the report gives a house, by each of them; those of the house a person works at, by the person.
    """
    known = names or {}
    own = tuple(dict.fromkeys((fact.subject, *fact.aliases, *known.get(fact.subject, ()))))
    others = [each for each in known if each not in own and not any(each in name for name in own)]
    match fact.type:
        case FactType.COUNT:
            return says_count(fact, ground, own, others, then)
        case FactType.CONTACT:
            return says_contact(fact, ground, known.get(fact.subject, ()), then)
        case FactType.PARTNERSHIP:
            return says_pact(
                fact, ground, [tuple(dict.fromkeys((each, *known.get(each, ())))) for each in fact.involved]
            )
        case FactType.MEMBERSHIP:
            return says_members(fact, ground, own, known)
        case FactType.EVENT:
            return says_event(fact, ground, own, others)
        case FactType.TARGET_COUNTRY:
            return says_targets(fact, ground, own, then)
        case FactType.NAME:
            return says_name(fact, ground, own, then)
