"""Ledger, snapshots and settings put together, for one command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from consulted.config import Config
from consulted.documents import distinct_sources, read
from consulted.fact_check import FactChecking, own_hosts
from consulted.facts.companion import beside, words_of
from consulted.facts.forgetting import still_forgotten
from consulted.facts.keeping import Keeping
from consulted.facts.withheld import withhold
from consulted.late_comparing import LateComparing
from consulted.reports.build import Sight, build, look
from consulted.reports.view import ReportView
from consulted.shelf import shelved
from models.fact import FactWord
from models.ledger import Ledger
from models.ledger.documents import Imported
from models.ledger.scores import Score
from models.reference import Document, Reading
from scheduler.freshness import score_of
from scheduler.planning import Planning
from snapshots.archive import Archive
from snapshots.bucket import Bucket

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
            UnreadableDocumentError: it cannot be read, or holds no references; or its file of facts cannot.
        """
        reading = read(path, today=self.now().date(), document_id=document_id)
        return replace(reading, words=self._words(path, reading if document_id else self.shelved(reading)))

    def _words(self, path: Path, reading: Reading) -> tuple[FactWord, ...]:
        """Return what the file of facts beside a report says, checked before anything is kept."""
        if not beside(path).is_file():
            return ()
        known = self.ledger.facts.of(reading.document.id, dropped=True)
        return words_of(path, reading, known={fact.id: fact for fact in known})

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
        told = Keeping(ledger=self.ledger, document_id=imported.document_id, now=self.now()).keep(reading)
        self.compare_missing(self.ledger.documents.source_ids([imported.document_id]))
        self.check_facts([imported.document_id])
        self.assess([imported.document_id])
        return replace(imported, told=told)

    def documents(self, ids: Sequence[str]) -> list[Document]:
        """Return the named documents, or all of them, the last imported first.

        Raises:
            UnknownDocumentError: one of *ids* is not kept.
        """
        return [self.ledger.documents.get(each) for each in ids] if ids else self.ledger.documents.all()

    @property
    def planning(self) -> Planning:
        """What says when each source is due."""
        return Planning(
            ledger=self.ledger,
            policy=self.config.policy,
            daily_requests=self.config["daily_requests"],
            publish=self.config.publish,
        )

    # -- judging what is known

    def sight(self, document_id: str, *, now: datetime | None = None) -> Sight:
        """Return all that is known of one document, told as of *now*, which is the present moment unless given."""
        return look(self.ledger, document_id, policy=self.config.policy_of(document_id), now=now or self.now())

    def view(self, document_id: str, *, since: datetime | None = None, brief: bool = False) -> ReportView:
        """Return the change report of one document, *brief* or whole; without what the settings withhold."""
        sight = self.sight(document_id)
        view = build(self.ledger, sight, since=since, rehearsal=self.rehearsal, brief=brief)
        if not self.config["redact"]:
            return view
        return withhold(view, others=sight.interviewed)

    def assess(self, document_ids: Sequence[str]) -> None:
        """Bring the findings of documents in line with what is known now."""
        for document_id in document_ids:
            sight, now = self.sight(document_id), self.now()
            self.ledger.findings.assess(document_id, sight.causes(), now=now)
            counts = Counter(sight.word(row).status for row in sight.rows)
            kept = Score(at=now, score=score_of(counts), counts={each.value: count for each, count in counts.items()})
            self.ledger.scores.keep(document_id, kept)

    def check_facts(self, document_ids: Sequence[str]) -> int:
        """Look up the facts of documents in what is kept of their sources, where that is due; returns how many."""
        checking = FactChecking(ledger=self.ledger, archive=self.archive, kept_since=self.kept_since)
        count = sum(checking.check(each, self.own_pages(each)) for each in document_ids)
        for each in document_ids:
            still_forgotten(self.ledger, each)
        return count

    @property
    def kept_since(self) -> datetime | None:
        """What pages said of persons is kept if it was seen since then; None where it is kept for good."""
        retention = self.config["retention"]
        return self.now() - retention if retention is not None else None

    def expire(self) -> int:
        """Erase what pages said of persons and has grown too old; returns how many values."""
        since = self.kept_since
        return self.ledger.erasure.expire(since, now=self.now()) if since is not None else 0

    def own_pages(self, document_id: str) -> list[int]:
        """Return the pages of the houses a document's facts speak of that were found by exploring their sites."""
        return self.ledger.discoveries.sources_of(self.houses(document_id))

    def houses(self, document_id: str) -> list[str]:
        """Return the hosts of cited sources that are the own sites of those the document's facts speak of."""
        facts = self.ledger.facts.of(document_id)
        return own_hosts(facts, self.ledger.documents.references(document_id)) if facts else []

    def sites(self, document_ids: Sequence[str]) -> list[str]:
        """Return the hosts whose own pages a refresh of these documents should know; none where exploring is off."""
        if not self.config["explore"]:
            return []
        return list(dict.fromkeys(host for each in document_ids for host in self.houses(each)))

    def names(self, document_ids: Sequence[str]) -> list[str]:
        """Return the houses and partnerships the facts of these documents speak of, as the reports name them."""
        facts = (fact for each in document_ids for fact in self.ledger.facts.of(each))
        return list(
            dict.fromkeys(name for fact in facts if not fact.personal for name in (fact.subject, *fact.involved))
        )

    def compare_missing(self, source_ids: Sequence[int]) -> int:
        """Compare pages we hold with versions consulted we hold, where nobody has done so; returns how many."""
        return LateComparing(ledger=self.ledger, archive=self.archive).catch_up(source_ids)


@contextmanager
def opened(config: Config) -> Iterator[Workbench]:
    """Open the store *config* names, and close it afterwards.

    Raises:
        StoreError: it cannot be opened as it is.
    """
    ledger = Ledger.open(config.database_url)
    bucket = Bucket(config.bucket) if config.bucket is not None else None
    try:
        with Archive(config.snapshots, software=config.user_agent, depot=bucket) as archive:
            yield Workbench(config=config, ledger=ledger, archive=archive)
    finally:
        if bucket is not None:
            bucket.close()
        ledger.close()
