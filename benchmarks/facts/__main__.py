"""How right the ledger of facts is, beside simpler watchers, on papers with known facts.

    make bench-facts
    python benchmarks/facts [--set dev|held-out] [--paper NAME] [--failures] [--output FILE]

Each paper is imported, its web is served on loopback with the versions consulted in an archive, and
``consulted refresh`` and ``consulted facts`` are run as a user would.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

# Cases and their loopback web are the verdicts' benchmark's.
sys.path.append(str(Path(__file__).parents[1] / "verdicts"))
import marks
import rivals
import run
from gold import Gold
from papers import Paper, papers


def _figures(chosen: list[Paper], *, failures: bool) -> dict[str, object]:
    told: dict[str, object] = {}
    gold_all, found_all = [], []
    said: dict[str, list[tuple[Gold, str]]] = {name: [] for name in rivals.RIVALS}
    for number, paper in enumerate(chosen):
        print(f"Reading {paper.name} ...", file=sys.stderr)  # noqa: T201
        found = run.facts(paper)
        told[f"{paper.name} ({paper.language})"] = marks.figures(paper.facts, found)
        if failures:
            told[f"{paper.name}: failures"] = marks.failures(paper.facts, found)
        # Subjects of two papers are never one.
        gold_all += paper.facts
        found_all += [{**each, "paper": number} for each in found]
        notes = rivals.cited(paper)
        pairs = marks.matched(paper.facts, found)
        for name, rival in rivals.RIVALS.items():
            judge = rival(paper, notes)
            said[name] += [(paper.facts[place], judge(paper.facts[place])) for place in pairs]
    told["all"] = marks.figures(gold_all, found_all)
    for name, statuses in said.items():
        told[name] = marks.standing(statuses)
    return told


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=("dev", "held-out"), help="only the papers of this set")
    parser.add_argument("--paper", help="only this paper")
    parser.add_argument("--failures", action="store_true", help="also list what is missed, made up or wrong")
    parser.add_argument("--output", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    found: dict[str, object] = {}
    for kept in [options.set] if options.set else ["dev", "held-out"]:
        chosen = [each for each in papers(kept) if options.paper in (None, each.name)]
        if chosen:
            found[kept] = _figures(chosen, failures=options.failures)
    written = json.dumps(found, ensure_ascii=False, indent=2)
    if options.output is not None:
        options.output.write_text(f"{written}\n", encoding="utf-8")
    print(written)  # noqa: T201


if __name__ == "__main__":
    main()
