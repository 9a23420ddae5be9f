"""Discoveries: pages of an organisation's own site that nobody cites, and when each site was explored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, or_, select, update

from models import tables
from models.address import registered_domain
from models.discovery import Discovery, Role
from models.ledger import hosts
from models.ledger.sources import source_id
from models.ledger.store import Store
from models.policy import Policy
from models.verdict import Verdict

#: A page that never showed anything and says this was never there.
_NEVER_THERE = (Verdict.GONE.value, Verdict.SOFT_404.value, Verdict.PARKED.value)
_READABLE = (Verdict.OK.value, Verdict.REDIRECTED.value, Verdict.MOVED.value)
_BROKEN = (*_NEVER_THERE, Verdict.UNREACHABLE.value)


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A discovery as it is kept."""

    source_id: int
    page: Discovery
    #: Aware, UTC; None while it is still there.
    gone_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """A page of a site as our last visit saw it."""

    source_id: int
    url: str
    #: Links away from the entrance; 0 for cited pages.
    depth: int
    #: None for cited pages.
    role: Role | None
    snapshot_id: int


class Discoveries:
    """Pages found on sites."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, found: Sequence[Discovery]) -> list[int]:
        """Keep pages as ordinary sources; one that had gone is there again. Returns their sources."""
        if not found:
            return []
        with self._store.writing() as connection:
            return [self._keep(connection, each) for each in found]

    def _keep(self, connection: Connection, found: Discovery) -> int:
        hosts.meet(connection, found.host)
        number = source_id(self._store, connection, found.url, found.found_at)
        row = {
            "host": found.host,
            "source_id": number,
            "role": found.role.value,
            "title": found.title,
            "depth": found.depth,
            "found_at": found.found_at,
            "gone_at": None,
        }
        self._store.upsert(connection, tables.discovery, [row], key=["host", "source_id"])
        return number

    def sources_of(self, sites: Sequence[str] | None = None) -> list[int]:
        """Return the pages found on *sites*, or on all, that are still there; visited beside the cited sources."""
        query = (
            select(tables.discovery.c.source_id)
            .distinct()
            .where(tables.discovery.c.gone_at.is_(None))
            .order_by(tables.discovery.c.source_id)
        )
        if sites is not None:
            query = query.where(tables.discovery.c.host.in_(sites))
        with self._store.reading() as connection:
            return list(connection.scalars(query))

    def of(self, site: str) -> list[Found]:
        """Return every page ever found on *site*, in the order found."""
        query = (
            select(tables.discovery, tables.source.c.url)
            .join(tables.source, tables.source.c.id == tables.discovery.c.source_id)
            .where(tables.discovery.c.host == site)
            .order_by(tables.discovery.c.source_id)
        )
        with self._store.reading() as connection:
            return [
                Found(
                    source_id=row["source_id"],
                    page=Discovery(
                        host=site,
                        url=row["url"],
                        role=Role(row["role"]),
                        title=row["title"],
                        depth=row["depth"],
                        found_at=row["found_at"],
                    ),
                    gone_at=row["gone_at"],
                )
                for row in connection.execute(query).mappings()
            ]

    def name(self, site: str, number: int, title: str) -> None:
        """Give a page found on *site* the title it turned out to have."""
        with self._store.writing() as connection:
            connection.execute(
                update(tables.discovery)
                .where(tables.discovery.c.host == site, tables.discovery.c.source_id == number)
                .values(title=title)
            )

    # -- what is known of a site

    def known(self, site: str, *, since: datetime) -> list[str]:
        """Return the addresses of *site* that are sources already, except those found once and gone before *since*."""
        gone = select(tables.discovery.c.source_id).where(
            tables.discovery.c.host == site, tables.discovery.c.gone_at < since
        )
        query = select(tables.source.c.url).where(_of_site(site), tables.source.c.id.not_in(gone))
        with self._store.reading() as connection:
            return list(connection.scalars(query.order_by(tables.source.c.id)))

    def lost(self, site: str) -> list[str]:
        """Return the addresses of *site* that reports cite and whose host says that there is no such page."""
        seen = tables.observation
        query = (
            select(tables.source.c.id, tables.source.c.url)
            .distinct()
            .join(tables.cite, tables.cite.c.source_id == tables.source.c.id)
            .join(tables.reference, tables.reference.c.id == tables.cite.c.reference_id)
            .join(tables.source_state, tables.source_state.c.source_id == tables.source.c.id)
            .join(seen, seen.c.id == tables.source_state.c.observation_id)
            .where(
                _of_site(site),
                tables.reference.c.dropped_at.is_(None),
                seen.c.verdict.in_([Verdict.GONE.value, Verdict.SOFT_404.value]),
            )
            .order_by(tables.source.c.id)
        )
        with self._store.reading() as connection:
            return [row.url for row in connection.execute(query)]

    def held(self, site: str) -> list[Held]:
        """Return the pages at *site*, and those found on it, that our last visits could read; the entrance first."""
        seen, found = tables.observation, tables.discovery
        query = (
            select(tables.source.c.id, seen.c.final_url, seen.c.snapshot_id, found.c.depth, found.c.role)
            .join(tables.source_state, tables.source_state.c.source_id == tables.source.c.id)
            .join(seen, seen.c.id == tables.source_state.c.observation_id)
            .outerjoin(found, and_(found.c.source_id == tables.source.c.id, found.c.host == site))
            .where(
                or_(tables.source.c.host == site, found.c.source_id.is_not(None)),
                seen.c.verdict.in_(_READABLE),
                seen.c.snapshot_id.is_not(None),
            )
            .order_by(tables.source.c.id)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        pages = [
            Held(
                source_id=row.id,
                url=row.final_url,
                depth=row.depth or 0,
                role=Role(row.role) if row.role else None,
                snapshot_id=row.snapshot_id,
            )
            for row in rows
        ]
        return sorted(pages, key=lambda page: page.depth)

    # -- when a site was explored

    def explored(self, site: str, at: datetime) -> None:
        """Remember that *site* was explored."""
        with self._store.writing() as connection:
            hosts.meet(connection, site)
            connection.execute(update(tables.host).where(tables.host.c.key == site).values(explored_at=at))

    def due(self, sites: Sequence[str], *, before: datetime) -> list[str]:
        """Return those of *sites* that were last explored before that moment, or never."""
        query = select(tables.host.c.key).where(tables.host.c.key.in_(sites), tables.host.c.explored_at >= before)
        with self._store.reading() as connection:
            lately = set(connection.scalars(query))
        return [site for site in dict.fromkeys(sites) if site not in lately]

    # -- pages that go

    def retire(self, run_id: int, *, policy: Policy, now: datetime) -> int:
        """Note which pages visited in a run are not there; returns how many.

        A page that was read before goes only when its failure is confirmed; one that never showed anything goes at
        once, where its host says that there is none.
        """
        state, seen = tables.source_state, tables.observation
        confirmed = and_(
            seen.c.verdict.in_(_BROKEN),
            state.c.failures >= policy.confirm_visits,
            state.c.failing_since <= now - policy.confirm_days,
        )
        never = and_(seen.c.verdict.in_(_NEVER_THERE), state.c.readable_id.is_(None))
        broken = (
            select(state.c.source_id)
            .join(seen, seen.c.id == state.c.observation_id)
            .where(seen.c.run_id == run_id, or_(confirmed, never))
        )
        with self._store.writing() as connection:
            result = connection.execute(
                update(tables.discovery)
                .where(tables.discovery.c.source_id.in_(broken), tables.discovery.c.gone_at.is_(None))
                .values(gone_at=now)
            )
        return int(result.rowcount)


def _of_site(site: str) -> ColumnElement[bool]:
    """Say that a source stands at *site* or at another host of its registered domain."""
    domain = registered_domain(site)
    return or_(
        tables.source.c.host == site,
        tables.source.c.host == domain,
        tables.source.c.host.endswith(f".{domain}", autoescape=True),
    )
