"""A small vocabulary for reading reports in tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from consulted.documents import read
from models.reference import Reading, Reference

TODAY = date(2026, 11, 24)
REPORTS = Path(__file__).parent / "reports"


def report(name: str) -> Reading:
    """Read one of the small reports kept beside the tests."""
    return read(REPORTS / name, today=TODAY)


def by_label(reading: Reading) -> dict[str, Reference]:
    return {reference.label: reference for reference in reading.references}


def read_text(folder: Path, text: str, name: str = "memo.txt") -> Reading:
    path = folder / name
    path.write_bytes(text.encode())
    return read(path, today=TODAY)


def sentences(reference: Reference) -> list[str]:
    return [citation.sentence for citation in reference.cited_by]
