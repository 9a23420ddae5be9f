"""Proves a pack, part by part, and then the parts against each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from snapshots import chain, evidence, wacz
from snapshots.proof.container import Container
from snapshots.proof.fault import Fault, Faults, UnreadableError
from snapshots.proof.growth import follow
from snapshots.proof.record import records
from snapshots.proof.table import parsed, rows, text
from snapshots.proof.tally import Tally

#: What a pack must hold beside its manifest, and what it may.
_REQUIRED = (wacz.WARC, wacz.INDEX, wacz.PAGES, evidence.CHAIN, evidence.REPORT)


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """What was found."""

    document: str
    snapshots: int
    decisions: int
    observations: int
    #: Lines of the chain, and the hash of the last.
    lines: int
    last: str
    #: Hex SHA-256 of the manifest, by which the pack is known as a whole.
    manifest: str
    faults: tuple[Fault, ...]
    #: What is as it should be, and yet should be known.
    remarks: tuple[str, ...]


def prove(path: Path, *, since: Path | None = None) -> Proof:
    """Prove the pack at *path*, and that it only adds to the earlier one at *since*.

    Raises:
        PackError: one of the two is no pack that can be read at all.
    """
    with Container(path) as container, Tally() as tally:
        proving = _Proving(container=container, tally=tally)
        proving.everything()
        if since is not None:
            with Container(since) as earlier:
                follow(earlier, container, name=str(since), faults=proving.faults)
        return proving.result()


@dataclass(kw_only=True)
class _Proving:
    container: Container
    tally: Tally
    faults: Faults = field(default_factory=Faults)
    manifest: dict[str, Any] = field(default_factory=dict)
    #: Parts that could not be read to their end; nothing is held against them.
    unread: set[str] = field(default_factory=set)
    lines: int = 0
    last: str = chain.START
    veiled: int = 0
    digest: str = ""

    def everything(self) -> None:
        self.container.look_over(self.faults)
        self._manifest()
        for part, name, prove in (
            ("records", wacz.WARC, self._records),
            ("index", wacz.INDEX, self._index),
            ("chain", evidence.CHAIN, self._chain),
            ("decisions", evidence.DECISIONS, self._decisions),
            ("observations", evidence.OBSERVATIONS, self._observations),
        ):
            if name in evidence.OPTIONAL and name not in self.container.names:
                continue
            try:
                prove()
            except UnreadableError as error:
                self.faults.add(name, str(error))
                self.unread.add(part)
        if evidence.MISSING in self.container.names:
            with self.faults.at(evidence.MISSING):
                for _, row in rows(self.container, evidence.MISSING, self.faults):
                    self.tally.missing(text(row, "id"), text(row, "payload_sha256"))
        for each in self.tally.contradictions(self.unread):
            self.faults.add(each.where, each.message)

    def _manifest(self) -> None:
        with self.faults.at(wacz.MANIFEST):
            written = self.container.text(wacz.MANIFEST)
            self.digest = sha256(written).hexdigest()
            self.manifest = parsed(written)
            with self.faults.at(wacz.MANIFEST_DIGEST):
                digest = parsed(self.container.text(wacz.MANIFEST_DIGEST))
                if text(digest, "hash") != f"sha256:{self.digest}":
                    self.faults.add(wacz.MANIFEST, f"does not have the digest that {wacz.MANIFEST_DIGEST} says")
            if text(self.manifest, evidence.KEY, "format") != evidence.FORMAT:
                raise UnreadableError("is not that of an evidence pack of ours, or of a later version")
        self._resources()

    def _resources(self) -> None:
        listed = self.manifest.get("resources")
        entries = {text(each, "path"): each for each in listed} if isinstance(listed, list) else {}
        if entries.pop("", None) is not None:
            self.faults.add(wacz.MANIFEST, "lists a file without a name")
        for name in sorted({*_REQUIRED, *entries} - set(self.container.names)):
            self.faults.add(name, "is missing")
        for name in self.container.names:
            if name in (wacz.MANIFEST, wacz.MANIFEST_DIGEST):
                continue
            if name not in (*_REQUIRED, *evidence.OPTIONAL):
                # A player takes whatever index it finds, and shows what that points at.
                self.faults.add(name, "is no part of an evidence pack")
                continue
            if name not in entries:
                self.faults.add(name, f"is not listed in {wacz.MANIFEST}")
                continue
            with self.faults.at(name):
                digest = sha256()
                for chunk in self.container.chunks(name):
                    digest.update(chunk)
                if text(entries[name], "hash") != f"sha256:{digest.hexdigest()}":
                    self.faults.add(name, f"does not have the digest that {wacz.MANIFEST} says")

    def _records(self) -> None:
        with self.container.open(wacz.WARC) as file:
            for each in records(file):
                if isinstance(each, str):
                    self.faults.add(wacz.WARC, each)
                    continue
                where = f"{wacz.WARC}, byte {each.offset}"
                if each.kind == "response" and each.stated != each.payload:
                    self.faults.add(where, f"the page is not the one that was seen at {each.url}: another digest")
                if not self.tally.record(each):
                    self.faults.add(where, f"the record {each.id} is there twice")
        if self.tally.count("record", "kind = 'warcinfo'") != 1:
            self.faults.add(wacz.WARC, "does not begin with the one record that says what the others are")

    def _index(self) -> None:
        before = b""
        for number, line in enumerate(self.container.lines(wacz.INDEX), 1):
            where = f"{wacz.INDEX}, line {number}"
            if line < before:
                self.faults.add(where, "is not in its place: players look for addresses in order")
            before = line
            with self.faults.at(where):
                row = parsed(line[line.find(b" {") :])
                if text(row, "filename") != wacz.WARC.rpartition("/")[2]:
                    raise UnreadableError("points at a file that is not there")
                named = (text(row, "recordDigest"), text(row, "digest"), text(row, "url"))
                self.tally.indexed(row.get("offset"), row.get("length"), *named, where)

    def _chain(self) -> None:
        for where, row in rows(self.container, evidence.CHAIN, self.faults):
            self.lines += 1
            if not chain.holds(row):
                self.faults.add(where, "does not have the hash it says")
            if text(row, "previous") != self.last:
                self.faults.add(where, "does not follow the line before it")
            self.last = text(row, "hash")
            if not self.tally.chained(text(row, "kind"), text(row, "id"), text(row, "digest"), where):
                self.faults.add(where, "stands for what an earlier line stands for")
        said = self.manifest.get(evidence.KEY)
        told = said.get("chain") if isinstance(said, dict) else None
        if told != {"lines": self.lines, "last": self.last}:
            self.faults.add(evidence.CHAIN, f"does not end where {wacz.MANIFEST} says")

    def _decisions(self) -> None:
        for where, row in rows(self.container, evidence.DECISIONS, self.faults):
            decision = row.get("decision")
            number = decision.get("id") if isinstance(decision, dict) else None
            if not isinstance(number, int):
                self.faults.add(where, "is no decision")
                continue
            if not self.tally.decision(str(number), chain.digest(decision), where):
                self.faults.add(where, f"decision {number} is there twice")
            if row.get("salt") is None:
                self.veiled += 1
            elif chain.digest({"salt": row["salt"], "words": row.get("words")}) != text(decision, "words_sha256"):
                self.faults.add(where, f"these are not the words of decision {number}")

    def _observations(self) -> None:
        for where, row in rows(self.container, evidence.OBSERVATIONS, self.faults):
            self.tally.seen(text(row, "record_id"), text(row, "payload_sha256"), where)

    def result(self) -> Proof:
        missing = self.tally.count("missing")
        remarks = []
        if missing:
            were = "1 record was" if missing == 1 else f"{missing} records were"
            remarks.append(f"{were} not kept any more when the pack was written; see {evidence.MISSING}")
        if self.veiled:
            some = self.veiled > 1
            are = f"{self.veiled} decisions are" if some else "1 decision is"
            remarks.append(f"{are} not shown word for word; {'their' if some else 'its'} words cannot be checked")
        said = self.manifest.get(evidence.KEY)
        if isinstance(said, dict) and said.get("rehearsal"):
            remarks.append("it is of a rehearsal: its pages come from a bundled small web, not from the real one")
        return Proof(
            document=text(self.manifest, evidence.KEY, "document"),
            snapshots=self.tally.count("record", "kind <> 'warcinfo'"),
            decisions=self.tally.count("decision"),
            observations=self.tally.count("seen"),
            lines=self.lines,
            last=self.last,
            manifest=self.digest,
            faults=self.faults.all,
            remarks=tuple(remarks),
        )
