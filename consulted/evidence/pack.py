"""The evidence pack of a document: a WACZ that holds pages, observations, decisions and report, chained over time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import chain as joined
from typing import Any, BinaryIO

from consulted.config import product
from consulted.evidence import row
from consulted.evidence.chaining import extend, lines
from consulted.evidence.records import Gone, Report, refuse, told, untold
from consulted.evidence.shown import Shown, shown
from consulted.reports.clean import clean
from consulted.reports.json import as_text, to_json
from consulted.workbench import Workbench
from models.errors import SnapshotError
from models.ledger.chains import Extent
from models.ledger.snapshots import Snapshot
from models.link import Link, LinkKind
from models.moment import iso
from models.reference import Document
from snapshots import cdx, evidence, wacz
from snapshots.chain import canonical
from snapshots.excerpt import Excerpt, name_of, record
from snapshots.sorting import Sorting


@dataclass(frozen=True, kw_only=True, slots=True)
class Packed:
    """What went into a pack."""

    snapshots: int
    decisions: int
    #: Hash of the chain's last line.
    last: str
    #: Hex SHA-256 of the manifest, by which the pack is known as a whole.
    manifest: str
    #: Records that could not be had.
    missing: int


def write_pack(
    bench: Workbench, document_id: str, file: BinaryIO, *, gone: Gone = refuse, report: Report = untold
) -> Packed:
    """Write the evidence pack of a document to *file*, which can be sought in; the same store makes the same bytes.

    What its chain does not hold yet is added to it first, and stays in it for every later pack.

    Raises:
        UnknownDocumentError: no document of that id is kept.
        SnapshotError: a record is missing or damaged, and *gone* does not put up with it; or nothing is kept yet.
    """
    document = bench.ledger.documents.get(document_id)
    missing: list[Snapshot] = []

    def left_out(snapshot: Snapshot, error: SnapshotError) -> None:
        gone(snapshot, error)
        missing.append(snapshot)

    newest = bench.ledger.evidence.last_observation(document.id)
    extend(bench, document.id, gone=left_out)
    extent = bench.ledger.chains.extent(document.id)
    if not extent.links:
        raise SnapshotError(f"nothing is kept of the sources of {document.id} yet; 'consulted refresh' visits them")
    pack = _Pack(bench=bench, document=document, extent=extent, newest=newest, missing=missing)
    with wacz.Package(file, at=pack.at) as package:
        pack.put_records(package, left_out, report)
        pack.put_tables(package)
        manifest = package.close(pack.properties)
    decisions = extent.links - extent.snapshots
    kept = extent.snapshots - len(pack.lost)
    return Packed(snapshots=kept, decisions=decisions, last=pack.last, manifest=manifest, missing=len(missing))


@dataclass(frozen=True, kw_only=True)
class _Pack:
    """One pack under way: the chain up to a certain line, and all that goes with it."""

    bench: Workbench
    document: Document
    extent: Extent
    #: Id of the last observation told of.
    newest: int
    missing: list[Snapshot]
    #: Snapshots in the chain whose records could not be had.
    lost: set[int] = field(default_factory=set)

    @cached_property
    def at(self) -> datetime:
        """The moment the pack tells of; it comes from the data, so that asking twice gives the same."""
        return self.bench.ledger.evidence.last_moment(self.document.id)

    @cached_property
    def last(self) -> str:
        """The hash of the chain's last line."""
        (found,) = deque(lines(self.bench, self.document.id, upto=self.extent.links), maxlen=1)
        return found["hash"]

    @cached_property
    def shown(self) -> Shown:
        return shown(self.bench, self.document.id, now=self.at)

    def put_records(self, package: wacz.Package, gone: Gone, report: Report) -> None:
        """Write the WARC and its index."""
        with Sorting() as index:
            with package.member(wacz.WARC, packed=True, size=self.extent.size) as file:
                excerpt = Excerpt(
                    file,
                    name=wacz.WARC.rpartition("/")[2],
                    software=product(),
                    at=self.at,
                    seed=self.last,
                    about=self._told,
                )
                done = 0
                for page in self.bench.ledger.chains.of(self.document.id, LinkKind.SNAPSHOT, upto=self.extent.links):
                    kept = self.bench.ledger.snapshots.by_id([link.thing_id for link in page])
                    for link in page:
                        self._put_record(excerpt, index, kept[link.thing_id], link, gone)
                        done += 1
                        report(done, self.extent.snapshots)
            with package.member(wacz.INDEX) as file:
                for each in index:
                    file.write(each)

    def _put_record(self, excerpt: Excerpt, index: Sorting, snapshot: Snapshot, link: Link, gone: Gone) -> None:
        try:
            member = record(self.bench.archive, snapshot.capture)
            if name_of(member) != link.digest:
                raise SnapshotError(f"snapshot {snapshot.id} is no longer the record that an earlier pack held")
        except SnapshotError as error:
            gone(snapshot, error)
            self.lost.add(snapshot.id)
            return
        place = excerpt.add(member)
        index.add(
            cdx.line(
                snapshot.capture,
                filename=wacz.WARC.rpartition("/")[2],
                offset=place.offset,
                length=place.length,
                record_sha256=link.digest,
            )
        )

    def put_tables(self, package: wacz.Package) -> None:
        """Write all that is no record."""
        ledger, shown = self.bench.ledger, self.shown
        _put(package, wacz.PAGES, joined([wacz.PAGES_HEAD], self._pages()))
        seen = ledger.evidence.observations(self.document.id, upto=self.newest)
        _put(package, evidence.OBSERVATIONS, (row.observation(each, shown.hide) for each in seen))
        _put(package, evidence.DECISIONS, self._decisions())
        with package.member(evidence.REPORT) as file:
            file.write(as_text(to_json(shown.report)).encode())
        _put(package, evidence.CHAIN, lines(self.bench, self.document.id, upto=self.extent.links))
        _put(package, evidence.MISSING, map(row.gone, self.missing))

    def _pages(self) -> Iterable[Mapping[str, Any]]:
        ledger = self.bench.ledger
        held = ledger.chains.known(self.document.id, LinkKind.SNAPSHOT) - self.lost
        titles = {
            cite.source_id: self.shown.hide(each.reference.title)
            for each in reversed(ledger.documents.references(self.document.id))
            for cite in each.cites
        }
        for each in ledger.evidence.pages(self.document.id):
            if each["id"] in held:
                yield row.page(each, titles.get(each["source_id"]))

    def _decisions(self) -> Iterable[Mapping[str, Any]]:
        log = {entry.id: entry for entry in self.bench.ledger.decisions.log(self.document.id)}
        for page in self.bench.ledger.chains.of(self.document.id, LinkKind.DECISION, upto=self.extent.links):
            for link in page:
                entry = log[link.thing_id]
                yield row.decision(entry, link, self.shown.findings.get(entry.finding_id), self.shown.hide)

    @property
    def _told(self) -> str:
        return told(f"evidence for the report {self.document.id}", rehearsal=self.bench.rehearsal)

    @property
    def properties(self) -> dict[str, Any]:
        """What the manifest says beside the list of files."""
        title = clean(self.shown.report.document.title or self.document.id, limit=240)
        return {
            "title": f"Evidence: {title}",
            "description": f"{self._told[0].upper()}{self._told[1:]}: the pages it rests on as they were seen, "
            "and what was observed, decided and reported. Whether it is whole: consulted snapshots check FILE.",
            "created": iso(self.at),
            "modified": iso(self.at),
            "software": product(),
            evidence.KEY: {
                "format": evidence.FORMAT,
                "document": self.document.id,
                "rehearsal": self.bench.rehearsal,
                "withheld": bool(self.bench.config["redact"]),
                "chain": {"lines": self.extent.links, "last": self.last},
            },
        }


def _put(package: wacz.Package, path: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows one a line, as canonical JSON; no file where there are none."""
    written = (canonical(each) + b"\n" for each in rows)
    first = next(written, None)
    if first is not None:
        with package.member(path) as file:
            for each in joined([first], written):
                file.write(each)
