"""Ledger, snapshots and settings put together, for one command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from consulted.config import Config
from consulted.documents import distinct_sources, read
from consulted.reports.build import Sight, build, look
from consulted.reports.view import ReportView
from consulted.shelf import shelved
from models.errors import SnapshotError
from models.ledger import Ledger
from models.ledger.documents import Imported
from models.reference import Document, Reading
from models.verdict import Comparison
from pipelines.comparing import compared
from scheduler.assess import causes
from scheduler.versions import Versions
from snapshots.archive import Archive
from snapshots.text import PageText, read_page

#: Kept in the ledger: this store's answers come from the bundled small web.
WORLD = "world"
SMALL_WEB = "small web"


@dataclass(frozen=True, kw_only=True)
class Workbench:
    """What a command works with."""

    config: Config
    ledger: Ledger
    archive: Archive

    @property
    def rehearsal(self) -> bool:
        """True when this store's answers come from the bundled small web, not from the real one."""
        return self.ledger.fact(WORLD) == SMALL_WEB

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return self.config.clock()

    # -- documents

    def read(self, path: Path, document_id: str | None = None) -> Reading:
        """Read a report without keeping it.

        Raises:
            UnreadableDocumentError: it cannot be read, or holds no references.
        """
        return read(path, today=self.now().date(), document_id=document_id)

    def shelved(self, reading: Reading) -> Reading:
        """Return *reading* under the id of the document it is an edition of."""
        return shelved(reading, self.ledger.documents)

    def keep(self, path: Path, reading: Reading) -> Imported:
        """Keep a report that was read, compare what is known already, and bring its findings up to date."""
        imported = self.ledger.documents.keep(
            reading,
            addresses=distinct_sources(reading.references),
            content=path.read_bytes(),
            file_name=path.name,
            now=self.now(),
        )
        self.compare_missing(self.ledger.documents.source_ids([imported.document_id]))
        self.assess([imported.document_id])
        return imported

    def documents(self, ids: Sequence[str]) -> list[Document]:
        """Return the named documents, or all of them, the last imported first.

        Raises:
            UnknownDocumentError: one of *ids* is not kept.
        """
        return [self.ledger.documents.get(each) for each in ids] if ids else self.ledger.documents.all()

    # -- judging what is known

    def sight(self, document_id: str) -> Sight:
        """Return all that is known of one document."""
        return look(self.ledger, document_id, policy=self.config.policy, now=self.now())

    def view(self, document_id: str, *, since: datetime | None = None) -> ReportView:
        """Return the change report of one document."""
        return build(self.ledger, self.sight(document_id), since=since, rehearsal=self.rehearsal)

    def assess(self, document_ids: Sequence[str]) -> None:
        """Bring the findings of documents in line with what is known now."""
        for document_id in document_ids:
            self.ledger.findings.assess(document_id, causes(self.sight(document_id).cited()), now=self.now())

    def compare_missing(self, source_ids: Sequence[int]) -> int:
        """Compare pages we hold with versions consulted we hold, where nobody has done so; returns how many."""
        versions = Versions(self.ledger, self.archive)
        missing = self.ledger.comparisons.missing(source_ids)
        rows = []
        for cite_id, observation_id, baseline_id in missing:
            comparison = self._compare(versions, cite_id, observation_id)
            if comparison is not None:
                rows.append((cite_id, observation_id, baseline_id, comparison))
        self.ledger.comparisons.add(rows)
        return len(rows)

    def _compare(self, versions: Versions, cite_id: int, observation_id: int) -> Comparison | None:
        source_id, snapshot_id = self.ledger.observations.seen_at(observation_id)
        for cite, version in versions.of(source_id):
            if cite.cite_id == cite_id and version is not None:
                try:
                    page = versions.page(snapshot_id)
                except SnapshotError:
                    return None
                before = partial(self._before, versions, source_id)
                return compared(read_page(page), page.body, cite, version, before)
        return None

    def _before(self, versions: Versions, source_id: int) -> list[PageText]:
        return [read_page(page) for page in versions.history(source_id)]


@contextmanager
def opened(config: Config) -> Iterator[Workbench]:
    """Open the store *config* names, and close it afterwards.

    Raises:
        StoreError: it cannot be opened as it is.
    """
    ledger = Ledger.open(config.database_url)
    try:
        with Archive(config.snapshots, software=config.user_agent) as archive:
            yield Workbench(config=config, ledger=ledger, archive=archive)
    finally:
        ledger.close()
