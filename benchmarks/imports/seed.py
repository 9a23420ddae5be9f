"""How much of the seed report is read as its gold table says; in-sample: the importer was written with it in view.

    python benchmarks/imports/seed.py FOLDER

FOLDER holds ``report.txt`` and ``seed_references.csv``.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from consulted.documents import distinct_sources, read
from models.reference import Reference

_TODAY = date(2026, 11, 24)
_FIRST = 3
_KINDS = {"pdf": "document"}


def figures(folder: Path) -> dict[str, object]:
    """Return right of all, for each thing the gold table tells."""
    with (folder / "seed_references.csv").open(encoding="utf-8") as file:
        gold = {row["ref_no"]: row for row in csv.DictReader(file) if row["row_type"] == "footnote"}
    path = folder / "report.txt"
    text = path.read_text(encoding="utf-8")
    references = read(path, today=_TODAY).references
    notes = {each.label: each for each in references}
    pairs = [(row, notes.get(label)) for label, row in gold.items()]
    damaged = [(row, note) for row, note in pairs if row["url_repaired"] and row["raw_url"] != row["url_repaired"]]
    healthy = [(row, note) for row, note in pairs if row["raw_url"] and row["raw_url"] == row["url_repaired"]]
    dated = [(row, note) for row, note in pairs if row["consulted_iso"] or row["interview_date_iso"]]
    return {
        "notes, byte for byte": _right(pairs, lambda row, note: note.raw.strip() == row["raw_text"].strip()),
        "kinds": _right(pairs, lambda row, note: note.kind == _KINDS.get(row["kind"], row["kind"])),
        "markers": _right(pairs, lambda row, note: _cites(note, text, int(row["cited_line"]))),
        "address ends": _right(
            [pair for pair in pairs if pair[0]["raw_url"]],
            lambda row, note: [url.printed for url in note.urls] == [row["raw_url"]],
        ),
        "dates": _right(dated, lambda row, note: _day(note) == (row["consulted_iso"] or row["interview_date_iso"])),
        "ambiguous": [label for label, note in notes.items() if _is_ambiguous(note)],
        "distinct sources": len(set(distinct_sources(references).values())),
        "repaired in the first three": _right(
            damaged,
            lambda row, note: (
                row["url_repaired"] in [each.url for url in note.urls for each in url.candidates[:_FIRST]]
            ),
        ),
        "healthy suspected": sum(any(url.suspect for url in note.urls) for _, note in healthy if note),
        "titles": _right(
            [pair for pair in pairs if pair[0]["source_title"]], lambda row, note: note.title == row["source_title"]
        ),
    }


_Pair = tuple[dict[str, str], Reference | None]


def _right(pairs: Sequence[_Pair], is_right: Callable[[dict[str, str], Reference], bool]) -> str:
    return f"{sum(note is not None and is_right(row, note) for row, note in pairs)}/{len(pairs)}"


def _day(note: Reference) -> str | None:
    return (note.consulted and note.consulted.date) or (note.interview and note.interview.date) or None


def _is_ambiguous(note: Reference) -> bool:
    return any(each is not None and each.ambiguous for each in (note.consulted, note.interview))


def _cites(note: Reference, text: str, line: int) -> bool:
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: line - 1]))
    return any(place.start < start + len(lines[line - 1]) and place.end > start for place in note.cited_by)


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    print(json.dumps(figures(parser.parse_args().folder), ensure_ascii=False, indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
