"""A store with real records and rows, made without a crawl, and the command line on it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from consulted.cli import main
from models.ledger import Ledger
from models.memento import Memento, Wanted
from models.search import Stage
from models.verdict import Judgement, Verdict
from models.visit import Capture, Hop, HopKind, Page, Task, Visit
from snapshots.archive import Answer, Archive
from tests.conftest import NOW
from tests.models.makers import a_reading, a_reference

HOST = "http://www.slipway.example"
SPRING, SUMMER, AUTUMN = (f"{HOST}/{name}" for name in ("spring", "summer", "autumn"))
STAMP = datetime.fromisoformat("2018-08-20T10:11:12+00:00")
LATER = datetime.fromisoformat("2018-11-05T06:07:08+00:00")


@dataclass
class Store:
    """A home below which everything is kept, and the person who asks for it."""

    home: Path
    capsys: pytest.CaptureFixture[str] | None = None
    settings: dict[str, str] = field(default_factory=dict)
    said: str = ""

    @contextmanager
    def opened(self) -> Iterator[tuple[Ledger, Archive]]:
        self.home.mkdir(parents=True, exist_ok=True)
        ledger = Ledger.open(f"sqlite:///{self.home / 'consulted.db'}")
        with Archive(self.home / "snapshots") as archive:
            yield ledger, archive
        ledger.close()

    def keep(self, *urls: str, document: str = "slipway", at: datetime = NOW) -> None:
        """Import an edition of a report that cites *urls*."""
        references = [a_reference(str(number), url) for number, url in enumerate(urls, 1)]
        reading = a_reading(*references, document_id=document, sha256=sha256(repr(urls).encode()).hexdigest())
        with self.opened() as (ledger, _):
            ledger.documents.keep(reading, addresses={}, content=repr(urls).encode(), file_name="slipway.md", now=at)

    def visit(self, pages: Mapping[str, str | int], at: datetime, *, document: str = "slipway") -> None:
        """Visit the sources of a report: a page, a status without one, or ``-> URL`` for a page that moved there."""
        with self.opened() as (ledger, archive):
            run = ledger.runs.start(ledger.documents.source_ids([document]), now=at)
            visits = []
            for queue in ledger.tasks.queues(run.id, Stage.VISIT):
                for task in ledger.tasks.batch(run.id, queue.host, limit=100):
                    kept = task.seen.snapshot_id if task.seen is not None else None
                    before = None
                    if kept is not None:
                        before = ledger.snapshots.original(ledger.snapshots.get(kept)).capture
                    visits.append(_visit(archive, task, pages, at, before))
            archive.sync()
            ledger.observations.record(visits)
            ledger.runs.end(run.id, "finished", now=at)

    def consult(self, url: str, page: str, at: datetime) -> None:
        """Fetch the archived copy of 20 August 2018, and the one after the day that agrees with it."""
        with self.opened() as (ledger, archive):
            (source_id,) = [
                row.source_id for each in ledger.documents.references("slipway") for row in each.cites if row.url == url
            ]
            captures = [
                archive.keep(_answer(f"http://archive.example/web/{stamp:%Y%m%d%H%M%S}id_/{url}", page, 200, at))
                for stamp in (LATER, STAMP)
            ]
            archive.sync()
            memento = Memento(
                wanted=Wanted(source_id=source_id, url=url, as_of="2018-08-24"),
                looked_at=at,
                state="found",
                at=STAMP,
                url=f"http://archive.example/web/{STAMP:%Y%m%d%H%M%S}/{url}",
                later_at=LATER,
                agrees=True,
                captures=tuple(captures),
            )
            ledger.baselines.keep([memento])

    # -- the person

    def run(self, *arguments: str, code: int = 0) -> str:
        assert self.capsys is not None
        settings = {"home": str(self.home), "now": "2026-11-30T09:00:00Z", "archive_url": "none", **self.settings}
        flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
        self.capsys.readouterr()
        found = main([*flags, *arguments])
        captured = self.capsys.readouterr()
        self.said = captured.err
        assert found == code, captured.err + captured.out
        assert "Traceback" not in captured.err
        return captured.out

    def pack(self, output: Path, *arguments: str) -> Path:
        self.run("snapshots", "export", "--doc", "slipway", "--output", str(output), *arguments)
        return output

    def check(self, file: Path, *arguments: str, code: int = 0) -> Any:
        return json.loads(self.run("snapshots", "check", str(file), *arguments, "--format", "json", code=code))

    def decide(self, kind: str, *arguments: str) -> int:
        """Decide on the finding of a kind; returns its number."""
        self.run("report", "slipway")
        found = json.loads(self.run("review", "--all", "--format", "json"))
        (number,) = [each["finding"]["id"] for each in found if each["finding"]["kind"] == kind]
        self.run("review", str(number), *arguments)
        return int(number)


def a_store(home: Path) -> Store:
    """A report of three notes: one page is the same as ever, one moved, one is gone; one archived copy."""
    store = Store(home)
    store.keep(SPRING, SUMMER, AUTUMN)
    store.consult(SPRING, "<p>Forty hulls in spring", NOW)
    store.visit({SPRING: "<p>Forty hulls in spring", SUMMER: f"-> {HOST}/archive", AUTUMN: 404}, NOW)
    store.visit({SPRING: "<p>Forty hulls in spring", SUMMER: f"-> {HOST}/archive", AUTUMN: 404}, later(1))
    return store


def later(days: float) -> datetime:
    return NOW + timedelta(days=days)


def _answer(url: str, page: str, status: int, at: datetime, **headers: str) -> Answer:
    fields = [("Content-Type", "text/html; charset=utf-8"), *headers.items()]
    return Answer(url=url, status=status, headers=fields, body=page.encode(), at=at)


def _visit(archive: Archive, task: Task, pages: Mapping[str, str | int], at: datetime, before: Capture | None) -> Visit:
    url, hops, captures, found = task.cited_url, [], [], pages[task.cited_url]
    if isinstance(found, str) and found.startswith("-> "):
        target = found.removeprefix("-> ")
        captures.append(archive.keep(_answer(url, "", 301, at, Location=target)))
        hops.append(Hop(url=url, status=301, location=target, kind=HopKind.PERMANENT))
        url, found = target, "<p>Forty hulls in summer"
    status, body = (found, "Nothing here") if isinstance(found, int) else (200, found)
    same = before if before is not None and before.url == url and before.sha256 == _digest(body) else None
    captures.append(archive.keep(_answer(url, body, status, at), same_as=same))
    verdict = Verdict.GONE if status == 404 else Verdict.REDIRECTED if hops else Verdict.OK
    visit = Visit(
        task=task,
        visited_at=at,
        hops=tuple(hops),
        final_url=url,
        http_status=status,
        page=Page(url=url, status=status, content_type="text/html", body=body.encode()),
        captures=tuple(captures),
        sha256=_digest(body),
    )
    reason = {Verdict.GONE: "http-404", Verdict.REDIRECTED: "permanent", Verdict.OK: "ok"}[verdict]
    visit.judgement = Judgement(
        verdict=verdict,
        reason=reason,
        confidence=0.97,
        evidence=(f"{status} from {url}",),
        suggested_url=url if hops else None,
    )
    return visit


def _digest(body: str) -> str:
    return sha256(body.encode()).hexdigest()
