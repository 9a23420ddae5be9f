"""A store as it looks after years: many documents, many visits, written straight into the tables."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from models import tables
from models.coding import plain
from models.ledger import Ledger
from models.reference import Citation, Consulted, Kind, PrintedUrl, Reference

#: The last run of every store made here.
NOW = datetime(2026, 11, 26, 6, 0, tzinfo=UTC)
_HOSTS = 200
#: Verdict, reason, HTTP status and share of sources.
_SEEN = (
    ("ok", "ok", 200, 70),
    ("redirected", "permanent", 200, 10),
    ("gone", "http-404", 404, 10),
    ("blocked", "http-403", 403, 6),
    ("unreachable", "dns", None, 4),
)
_SENTENCE = "The cluster gathers 147 members, including 94 SMEs, and signed a memorandum with its partner in 2017."


def fill(ledger: Ledger, *, documents: int, notes: int, runs: int, long: int) -> None:
    """Fill an empty ledger; afterwards its documents have to be assessed.

    Args:
        notes: of each document but the last, which has *long* notes.
        runs: rounds of visits, a week apart; every source is visited in each.
    """
    draw = random.Random(documents)
    with ledger.store.writing() as connection:
        sources = _sources(connection, documents * notes // 2 + long, draw)
        for number in range(documents):
            count = long if number == documents - 1 else notes
            _document(connection, number, [draw.choice(sources) for _ in range(count)], draw)
    for run in range(runs):
        # One after the other, as they come: one transaction would leave a log as large as the store.
        with ledger.store.writing() as connection:
            _run(connection, run, runs, sources)
    with ledger.store.writing() as connection:
        states = [
            {"source_id": each["id"], "observation_id": (runs - 1) * len(sources) + place, "failures": 0}
            | ({"failing_since": NOW - timedelta(weeks=runs - 1), "failures": runs} if _broken(each) else {})
            for place, each in enumerate(sources, start=1)
        ]
        for row in states:
            row.setdefault("failing_since", None)
        connection.execute(tables.source_state.insert(), states)


def _sources(connection: Connection, count: int, draw: random.Random) -> list[dict[str, Any]]:
    hosts = [f"www.house-{number}.example" for number in range(_HOSTS)]
    connection.execute(tables.host.insert(), [{"key": each, "robots": {}} for each in hosts])
    rows = [
        {"id": number, "url": f"https://{hosts[number % _HOSTS]}/pages/{number}", "host": hosts[number % _HOSTS]}
        for number in range(1, count + 1)
    ]
    connection.execute(tables.source.insert(), [{**each, "first_seen_at": NOW} for each in rows])
    kinds = [each[:3] for each in _SEEN for _ in range(each[3])]
    return [{**each, "seen": draw.choice(kinds)} for each in rows]


def _document(connection: Connection, number: int, cited: list[dict[str, Any]], draw: random.Random) -> None:
    name = f"report-{number:03d}"
    common = {"first_imported_at": NOW, "imported_at": NOW, "sha256": f"{number:064x}"}
    row = {"id": name, "title": f"Clusters and their partners, volume {number}", "date": "2019-01", "language": "en"}
    connection.execute(tables.document.insert().values(**row, **common, format="markdown"))
    connection.execute(
        tables.edition.insert().values(
            document_id=name, sha256=common["sha256"], file_name=f"{name}.md", content=b"#", imported_at=NOW, remarks={}
        )
    )
    for place, source in enumerate(cited, start=1):
        label = str(place)
        stated = _reference(label, source["url"], draw)
        key = connection.execute(
            tables.reference.insert().values(
                document_id=name,
                position=place,
                label=label,
                kind="web",
                title=stated.title,
                detail=plain(stated),
                consulted_on="2018-08-24",
            )
        ).inserted_primary_key
        assert key is not None
        cite = {"reference_id": key[0], "source_id": source["id"], "position": 0, "printed": source["url"]}
        connection.execute(tables.cite.insert().values(**cite, as_of="2018-08-24"))


def _reference(label: str, url: str, draw: random.Random) -> Reference:
    return Reference(
        label=label,
        raw=f"House {draw.randint(1, 999)}, members and partners, {url}, consulted on 24/08/2018",
        kind=Kind.WEB,
        title=f"Members and partners of house {label}",
        urls=(PrintedUrl(printed=url, url=url),),
        consulted=Consulted(raw="consulted on 24/08/2018", date="2018-08-24"),
        cited_by=(Citation(section="2.1", sentence=_SENTENCE, start=0, end=9),),
    )


def _run(connection: Connection, number: int, runs: int, sources: list[dict[str, Any]]) -> None:
    at = NOW - timedelta(weeks=runs - 1 - number)
    connection.execute(
        tables.run.insert().values(id=number + 1, started_at=at, finished_at=at, state="finished", detail={})
    )
    rows = list(_observations(number, at, sources))
    connection.execute(tables.observation.insert(), rows)
    connection.execute(
        tables.task.insert(),
        [{"run_id": number + 1, "source_id": each["id"], "host": each["host"], "url": each["url"]} for each in sources],
    )


def _observations(run: int, at: datetime, sources: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for place, source in enumerate(sources, start=1):
        verdict, reason, status = source["seen"]
        yield {
            "id": run * len(sources) + place,
            "run_id": run + 1,
            "source_id": source["id"],
            "visited_at": at,
            "final_url": source["url"],
            "http_status": status,
            "verdict": verdict,
            "reason": reason,
            "confidence": 0.95,
            "evidence": [f"{status} from {source['url']}", "title matches the version consulted (0.97)"],
            "rules": 1,
        }


def _broken(source: dict[str, Any]) -> bool:
    return source["seen"][0] in ("gone", "unreachable")
