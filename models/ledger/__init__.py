"""The one door to the database."""

from __future__ import annotations

from functools import partial

from sqlalchemy import Engine, select
from sqlalchemy.exc import OperationalError

from models import tables
from models.errors import StoreError, first_line
from models.ledger.accounts import Accounts
from models.ledger.baselines import Baselines
from models.ledger.batches import Batches
from models.ledger.chains import Chains
from models.ledger.comparisons import Comparisons
from models.ledger.decisions import Decisions
from models.ledger.discoveries import Discoveries
from models.ledger.documents import Documents
from models.ledger.duties import Duties
from models.ledger.engine import connect
from models.ledger.erasure import Erasure
from models.ledger.evidence import Evidence
from models.ledger.facts import Facts
from models.ledger.findings import Findings
from models.ledger.hosts import Hosts
from models.ledger.leases import Lease, Leases, check
from models.ledger.neighbours import Neighbours
from models.ledger.notices import Notices
from models.ledger.observations import Observations
from models.ledger.own_copies import OwnCopies
from models.ledger.plans import Plans
from models.ledger.runs import Runs
from models.ledger.schema import upgrade
from models.ledger.scores import Scores
from models.ledger.searches import Searches
from models.ledger.sightings import Sightings
from models.ledger.snapshots import Snapshots
from models.ledger.spending import Spending
from models.ledger.store import Store
from models.ledger.tasks import Tasks

__all__ = ["Ledger"]


class Ledger:
    """What we know, kept in one database; each part of it speaks for a few tables."""

    def __init__(self, engine: Engine, lease: Lease | None = None) -> None:
        self.store = Store(engine) if lease is None else Store(engine, partial(check, lease=lease))
        self.accounts = Accounts(self.store)
        self.documents = Documents(self.store)
        self.discoveries = Discoveries(self.store)
        self.runs = Runs(self.store)
        self.tasks = Tasks(self.store)
        self.plans = Plans(self.store)
        self.duties = Duties(self.store)
        self.notices = Notices(self.store)
        self.scores = Scores(self.store)
        self.spending = Spending(self.store)
        self.searches = Searches(self.store)
        self.neighbours = Neighbours(self.store)
        self.hosts = Hosts(self.store)
        self.observations = Observations(self.store)
        self.baselines = Baselines(self.store)
        self.own_copies = OwnCopies(self.store)
        self.comparisons = Comparisons(self.store)
        self.snapshots = Snapshots(self.store)
        self.findings = Findings(self.store)
        self.decisions = Decisions(self.store)
        self.facts = Facts(self.store)
        self.sightings = Sightings(self.store)
        self.erasure = Erasure(self.store)
        self.evidence = Evidence(self.store)
        self.chains = Chains(self.store)
        self.leases = Leases(self.store)
        self.batches = Batches(self.store)

    @classmethod
    def open(cls, database_url: str) -> Ledger:
        """Open the ledger at *database_url*, made or brought up to date as need be.

        Raises:
            ConfigurationError: the address is none.
            StoreError: the database cannot be opened or written, or is newer than we are.
        """
        engine = connect(database_url)
        try:
            upgrade(engine)
        except OperationalError as error:
            engine.dispose()
            raise StoreError(
                f"cannot write the database {engine.url.render_as_string(hide_password=True)} "
                f"({first_line(error.orig)}); check its rights and the space on its disk"
            ) from None
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    def fenced(self, lease: Lease) -> Ledger:
        """Return this ledger for whoever holds *lease*: it writes only as long as the host is theirs.

        What is written to it raises ``LeaseLostError`` from the moment on that another worker has the host.
        """
        return Ledger(self.store.engine, lease)

    def close(self) -> None:
        """Let go of all connections."""
        self.store.engine.dispose()

    def fact(self, key: str) -> str | None:
        """Return what the store says of itself under *key*."""
        with self.store.reading() as connection:
            return connection.scalar(select(tables.meta.c.value).where(tables.meta.c.key == key))

    def note_fact(self, key: str, value: str) -> None:
        """Keep *value* under *key*, over what stood there."""
        with self.store.writing() as connection:
            self.store.upsert(connection, tables.meta, [{"key": key, "value": value}], key=["key"])
