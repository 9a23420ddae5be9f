"""Looks the facts of a report up in what its sources showed at their last visit, and in the versions consulted."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import log

from models import coding
from models.address import host_key
from models.errors import SnapshotError
from models.fact import Fact, FactType, Predicate, Saying, Says, Value
from models.ledger import Ledger
from models.ledger.documents import ReferenceRow
from models.ledger.sightings import FactCheck, Seen
from models.observation import Observation
from models.visit import Page
from pipelines.facts.canonical.organisation import in_host
from pipelines.facts.check import says
from pipelines.facts.check.contact import says_contact
from pipelines.facts.check.ground import Ground
from pipelines.facts.page import read_fact_page
from scheduler.versions import Versions
from snapshots.archive import Archive

_log = logging.getLogger(__name__)
#: Of the rules by which pages are read and facts looked up; another number looks all up again.
RULES = 4


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The facts looked up in each source of a document, and what is worked out of them once."""

    facts: Sequence[Fact]
    #: All names the report gives a house, by each of them; those of a person's house by the person.
    names: Mapping[str, Sequence[str]]
    #: The role the report gives a person, by name.
    roles: Mapping[str, str]
    #: Whom each fact is about, by all their names.
    whose: Mapping[str, Sequence[str]]
    #: Other values the report gives the same count of a subject: "1,900 employees" in the valley, 4 in the office.
    beside: Mapping[str, frozenset[str]]
    #: What tells this state of the facts from another.
    digest: str

    @classmethod
    def of(cls, facts: Sequence[Fact], names: Mapping[str, Sequence[str]]) -> Asked:
        """Return *facts* to be asked for; *names* are those of all facts of the report."""
        return cls(
            facts=facts,
            names=names,
            roles={fact.subject: fact.value.printed[0] for fact in facts if fact.predicate == Predicate.ROLE},
            whose={fact.id: _spoken_of(fact, names) for fact in facts},
            beside={fact.id: _beside(fact, facts) for fact in facts if fact.type is FactType.COUNT},
            digest=_digest(facts),
        )

    def may_be_on(self, now: Ground, then: Ground | None, fact: Fact) -> bool:
        """Say whether a page that no note of *fact* cites may speak of whom it is about, now or then."""
        whose = self.whose[fact.id]
        return now.may_name(whose) or (then is not None and then.may_name(whose))


@dataclass(frozen=True, kw_only=True)
class FactChecking:
    """Checks the facts of documents against what is kept of their sources; the network is not asked."""

    ledger: Ledger
    archive: Archive
    #: What pages seen before say of persons is not kept; None where all is.
    kept_since: datetime | None = None

    def check(self, document_id: str, source_ids: Sequence[int] = ()) -> int:
        """Look up the facts of a document in every source not looked at since it, or they, last changed.

        Args:
            source_ids: sources beside those the document cites, e.g. the team page of a house it speaks of.

        Returns:
            How many sources were read.
        """
        facts = self.ledger.facts.of(document_id)
        if not facts:
            return 0
        rows = self.ledger.documents.references(document_id)
        cited = list(dict.fromkeys(cite.source_id for row in rows for cite in row.cites))
        seen = self.ledger.observations.latest([*cited, *source_ids])
        done = self.ledger.sightings.checks(document_id)
        names = names_of(facts)
        everything, impersonal = (
            Asked.of(each, names) for each in (facts, [fact for fact in facts if not fact.personal])
        )
        versions = Versions(self.ledger, self.archive)
        baselines = self._baselines([*cited, *source_ids], rows)
        count = 0
        for source_id in dict.fromkeys((*cited, *source_ids)):
            latest = seen.get(source_id)
            if latest is None or not _readable(latest):
                continue
            baseline_id = baselines.get(source_id)
            asked = everything if self.kept_since is None or latest.visited_at >= self.kept_since else impersonal
            wanted = (latest.sha256, baseline_id, asked.digest, RULES)
            former = done.get(source_id)
            if former is not None and (former.sha256, former.baseline_id, former.facts, former.rules) == wanted:
                continue
            try:
                count += self._source(document_id, source_id, latest, versions, rows, asked)
            except Exception:
                _log.exception("No fact could be looked up on %s: this is a fault of ours.", latest.final_url)
        return count

    def _baselines(self, source_ids: Sequence[int], rows: Sequence[ReferenceRow]) -> dict[int, int]:
        """Return by source the version its first own note consulted, where one is known."""
        own = {row.id for row in rows}
        found: dict[int, int] = {}
        for source_id, cites in self.ledger.tasks.cites(source_ids).items():
            for cite in cites:
                if cite.reference_id in own and cite.baseline_id is not None:
                    found.setdefault(source_id, cite.baseline_id)
        return found

    def _source(
        self,
        document_id: str,
        source_id: int,
        latest: Observation,
        versions: Versions,
        rows: Sequence[ReferenceRow],
        asked: Asked,
    ) -> int:
        try:
            assert latest.snapshot_id is not None
            page = versions.page(latest.snapshot_id)
        except SnapshotError:
            return 0
        now = Ground(page=read_fact_page(page))
        own = {row.id for row in rows}
        version = next(
            (each for cite, each in versions.of(source_id) if each is not None and cite.reference_id in own), None
        )
        then = _as_cited(version.page, source_id, rows) if version is not None else None
        now = replace(now, former=then)
        here = {row.reference.label for row in rows if any(cite.source_id == source_id for cite in row.cites)}
        seen = [
            each
            for fact in asked.facts
            if (here & set(fact.labels) or asked.may_be_on(now, then, fact))
            and (each := _seen(fact, now, then, asked)) is not None
        ]
        check = FactCheck(
            document_id=document_id,
            source_id=source_id,
            observation_id=latest.id,
            sha256=latest.sha256,
            baseline_id=version.baseline_id if version is not None else None,
            facts=asked.digest,
            rules=RULES,
            told_then=sum(each.then is not None and each.then.says in _TELLS for each in seen),
            told_now=sum(each.now.says in _TELLS for each in seen),
        )
        self.ledger.sightings.put(check, seen, at=latest.visited_at)
        return 1


def _as_cited(page: Page, source_id: int, rows: Sequence[ReferenceRow]) -> Ground:
    """Read a version consulted as the page of its own address: an archive's says nothing of the house."""
    url = next((cite.url for row in rows for cite in row.cites if cite.source_id == source_id), page.url)
    return Ground(page=read_fact_page(replace(page, url=url)))


#: Confidence of a page that tells of something else.
_UNSAID = 0.3
_TELLS = frozenset({Says.SAME, Says.OTHER})


def _spoken_of(fact: Fact, names: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    printed = fact.value.printed if fact.type in (FactType.NAME, FactType.CONTACT) else ()
    known = (fact.subject, *fact.aliases, *fact.involved, *printed)
    return tuple(dict.fromkeys(each for name in known for each in (name, *names.get(name, ()))))


def _beside(fact: Fact, facts: Sequence[Fact]) -> frozenset[str]:
    return frozenset(
        value
        for other in facts
        if other is not fact
        and (other.type, other.subject, other.predicate) == (fact.type, fact.subject, fact.predicate)
        for value in other.value.canonical
    )


def _is_of_another(fact: Fact, now: Value, beside: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a page's figure is rather what the report gives the subject elsewhere: 2,150 is no office of 4."""
    found, own = now.canonical[0], fact.value.canonical[0]
    others = [each for each in beside.get(fact.id, ()) if each.isdecimal() and int(each)]
    if not others or not (found.isdecimal() and own.isdecimal() and int(found) and int(own)):
        return False
    return min(abs(log(int(found) / int(each))) for each in others) < abs(log(int(found) / int(own)))


def _seen(fact: Fact, now: Ground, then: Ground | None, asked: Asked) -> Seen | None:
    """Look one fact up; None where the page never spoke of its subject."""
    told = _told(fact, now, then, asked)
    before = _told(fact, then, None, asked, heirs=False) if then is not None else None
    if told.says is Says.OFF_SUBJECT and (before is None or before.says is Says.OFF_SUBJECT):
        return None
    return Seen(fact_id=fact.id, url=now.page.url, now=told, then=before, own=_is_own(fact, now, then, asked.names))


def _told(
    fact: Fact,
    ground: Ground,
    then: Ground | None,
    asked: Asked,
    *,
    heirs: bool = True,
) -> Saying:
    names = asked.names
    if fact.type is FactType.CONTACT:
        role = asked.roles.get(fact.subject, "")
        return says_contact(fact, ground, names.get(fact.subject, ()), then, role, heirs=heirs)
    told = says(fact, ground, then=then, names=names)
    if told.says is Says.OTHER and told.value is not None and _is_of_another(fact, told.value, asked.beside):
        # The page counts what the report states of the same house elsewhere: it says nothing of this.
        return Saying(says=Says.SILENT, confidence=_UNSAID)
    return told


#: Facts of which a page titled with their subject's name then and now speaks for it, whoever keeps the page.
_TITLED = frozenset({FactType.MEMBERSHIP, FactType.TARGET_COUNTRY, FactType.COUNT, FactType.NAME})


def _is_own(fact: Fact, now: Ground, then: Ground | None, names: Mapping[str, Sequence[str]]) -> bool:
    """Say whether a page is the own one of whom a fact is about; of a person, of the house it is about."""
    if fact.type is FactType.CONTACT:
        house = () if fact.personal else (fact.subject,)
        return now.owned_by((*_whose(fact), *house, *names.get(fact.subject, ())))
    named = fact.value.printed if fact.type is FactType.NAME else ()
    whose = (*_whose(fact), *fact.involved, *fact.aliases, *named)
    if now.owned_by(whose):
        return True
    return fact.type in _TITLED and then is not None and now.titled(whose) and then.titled(whose)


def names_of(facts: Sequence[Fact]) -> dict[str, tuple[str, ...]]:
    """Return all names the report gives a house, by each of them; those of a person's house by the person."""
    found: dict[str, tuple[str, ...]] = {}
    for fact in facts:
        if fact.type in (FactType.CONTACT, FactType.PARTNERSHIP):
            continue
        names = (fact.subject, *fact.aliases, *(fact.value.printed if fact.type is FactType.NAME else ()))
        for name in names:
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), *names)))
    for fact in facts:
        if fact.predicate == Predicate.WORKS_AT:
            houses = tuple(name for each in fact.value.printed for name in (each, *found.get(each, ())))
            found[fact.subject] = tuple(dict.fromkeys((*found.get(fact.subject, ()), *houses)))
    return found


def _readable(seen: Observation) -> bool:
    return seen.judgement.verdict.readable and seen.snapshot_id is not None


def _digest(facts: Sequence[Fact]) -> str:
    """Return what tells one state of a report's facts from another, as far as looking them up depends on it."""
    told = [(fact.id, coding.plain(fact.value), fact.subject, fact.aliases, fact.involved) for fact in facts]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def own_hosts(facts: Sequence[Fact], rows: Sequence[ReferenceRow]) -> list[str]:
    """Return the hosts of cited addresses that bear the name, or the mail domain, of somebody the facts speak of."""
    hosts = dict.fromkeys(host_key(cite.url) for row in rows for cite in row.cites)
    names = {name for fact in facts for name in (*_whose(fact), *fact.aliases) if fact.type is not FactType.EVENT}
    mails = {fact.value.canonical[0].rpartition("@")[2] for fact in facts if fact.predicate == Predicate.EMAIL}
    return [
        host
        for host in hosts
        if any(in_host(name, host) for name in names) or any(_alike(host, each) for each in mails)
    ]


def _whose(fact: Fact) -> tuple[str, ...]:
    if fact.type is FactType.CONTACT:
        return fact.value.printed if fact.predicate == Predicate.WORKS_AT else ()
    return (fact.subject, *fact.involved)


def _alike(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}") or domain.endswith(f".{host.removeprefix('www.')}")
