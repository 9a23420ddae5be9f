"""How long the pages of the review desk take, with years of visits in the store.

    make bench-desk
    python benchmarks/desk [--documents 200] [--notes 25] [--runs 17] [--long 500] [--commands] [--output FILE]
    python benchmarks/desk --documents 500 --notes 100 --runs 40 --commands

The desk is served as a user serves it, in a process of its own; each page is asked for eleven times: how long the first
took is told, and the median of the others. The second line makes 500 documents, 50,400 references and 1,020,000
observations, and times commands too.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median

from commands import timed
from store import NOW, fill

from consulted.config import load
from consulted.workbench import opened
from models.moment import iso

_ROUNDS = 11


def main() -> None:
    """Make the store, serve it, ask, and tell."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="consulted-") as folder:
        flags = {"home": folder, "now": iso(NOW)}
        with opened(load(flags=flags)) as bench:
            fill(bench.ledger, documents=options.documents, notes=options.notes, runs=options.runs, long=options.long)
            began = time.perf_counter()
            bench.assess([each.id for each in bench.ledger.documents.all()])
            assessing = time.perf_counter() - began
            began = time.perf_counter()
            bench.planning.everything(now=NOW)
            planning = time.perf_counter() - began
            began = time.perf_counter()
            due = len(bench.planning.due(bench.ledger.documents.source_ids(), now=NOW))
            asking = time.perf_counter() - began
            finding = bench.ledger.findings.of("report-000")[0].id
            visits = sum(bench.ledger.observations.by_verdict().values()) * options.runs
        figures = {
            "documents": options.documents,
            "visits": visits,
            "assessing all, s": round(assessing, 1),
            "planning all, s": round(planning, 1),
            f"asking for the {due} that are due, s": round(asking, 1),
            "pages, ms": _pages(folder, options.documents, finding),
        }
        if options.commands:
            long = f"report-{options.documents - 1:03d}"
            figures["commands"] = timed(folder, iso(NOW), "report-000", long)
    told = json.dumps(figures, indent=2)
    sys.stdout.write(told + "\n")
    if options.output:
        Path(options.output).write_text(told + "\n")


def _pages(home: str, documents: int, finding: int) -> dict[str, dict[str, float]]:
    long = f"report-{documents - 1:03d}"
    command = [
        sys.executable,
        "-P",
        "-m",
        "consulted",
        "--home",
        home,
        "--set",
        f"now={iso(NOW)}",
        "serve",
        "--port",
        "0",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        root = server.stderr.readline().split()[4].rstrip("/")
        try:
            return {
                path: _asked(root + path)
                for path in (
                    "/documents",
                    "/documents/report-000",
                    f"/documents/{long}",
                    f"/documents/{long}/notes/7",
                    f"/findings/{finding}",
                    "/documents/report-000/facts",
                    "/runs",
                    "/hosts",
                    "/log",
                    "/api/v1/documents",
                    f"/api/v1/documents/{long}",
                )
            }
        finally:
            server.terminate()


def _asked(url: str) -> dict[str, float]:
    took = []
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        with urllib.request.urlopen(url) as answer:
            answer.read()
        took.append((time.perf_counter() - began) * 1000)
    return {"first": round(took[0], 1), "median": round(median(took[1:]), 1)}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--notes", type=int, default=25, help="of each document but the last")
    parser.add_argument("--runs", type=int, default=17, help="rounds of visits to every source")
    parser.add_argument("--long", type=int, default=500, help="notes of the last document")
    parser.add_argument("--commands", action="store_true", help="time commands too")
    parser.add_argument("--output", help="write the figures to this file")
    return parser.parse_args()


if __name__ == "__main__":
    main()
