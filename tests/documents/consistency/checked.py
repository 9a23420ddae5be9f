"""A small vocabulary for checking reports in tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from consulted.documents import read
from consulted.documents.consistency import plan
from models.reference import Inconsistency

TODAY = date(2026, 11, 24)
REPORTS = Path(__file__).parent / "reports"
#: Makes a report of a few sentences one that can be read.
NOTE = "\n\n¹ Northern Ports Forum, https://npf.example/, consulted on 13/05/2019\n"


def checked(path: Path) -> tuple[Inconsistency, ...]:
    """Return what does not agree in the report at *path*; what only today has overtaken is left out."""
    found = read(path, today=TODAY).inconsistencies
    return tuple(each for each in found if each.kind != plan.OVERTAKEN)


def overtaken(path: Path) -> tuple[Inconsistency, ...]:
    """Return what was to come when the report at *path* was written, and is over."""
    return tuple(each for each in read(path, today=TODAY).inconsistencies if each.kind == plan.OVERTAKEN)


def of_text(folder: Path, text: str) -> tuple[Inconsistency, ...]:
    """Return what does not agree in *text*, its note left to us."""
    return checked(written(folder, text))


def written(folder: Path, text: str) -> Path:
    """Write a report of *text*."""
    path = folder / "memo.txt"
    path.write_text(text if "¹" in text else text.rstrip() + "¹" + NOTE, encoding="utf-8")
    return path


def kinds(found: tuple[Inconsistency, ...]) -> list[str]:
    return [each.kind for each in found]
