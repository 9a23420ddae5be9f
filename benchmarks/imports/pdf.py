"""How long a PDF of 200 pages with 500 notes takes to import, how much memory, and how many notes come out right.

    python benchmarks/imports/pdf.py

The reports are set here with reportlab: running head, page number, notes beneath a line at the foot of the page or of
each of two columns, addresses that run over the end of a line. No link lies over the addresses: the text alone must do.
Each report is imported in a process of its own through the public door.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import groupby, islice
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from consulted.documents import read

TODAY = date(2026, 11, 24)
PAGES, NOTES = 200, 500
PHRASE = (
    "the ring of workshops along the coast has members in every town and trains young people for trades that were "
    "nearly lost its fairs bring masters schools and buyers together each spring while the guild keeps one list of "
    "tools patterns and boats which anybody may copy or borrow for one year without paying"
)
WORDS = PHRASE.split()
FACE = "Times-Roman"
MARGIN = 62.0
#: Type size and distance of rows: of the text, and of the notes.
BODY, NOTE = (10.5, 13.0), (8.5, 10.2)


@dataclass(frozen=True, slots=True)
class Item:
    """One note and the sentence that calls it."""

    number: int
    sentence: str
    note: str
    address: str
    day: str


@dataclass(frozen=True, slots=True)
class Column:
    """Where text stands on a page."""

    left: float
    width: float


LAYOUTS = {
    "one column": (Column(MARGIN, A4[0] - 2 * MARGIN),),
    "two columns": (Column(MARGIN, 225.0), Column(A4[0] - MARGIN - 225.0, 225.0)),
}


def items() -> list[Item]:
    """Return the notes of a report."""
    chance = random.Random(20)
    found = []
    for number in range(1, NOTES + 1):
        day = date(2015, 1, 2) + timedelta(days=5 * number)
        address = (
            f"https://www.workshop-{number}.example/coast/list-of-members-and-tools-{number}/page_{number % 7}.html"
        )
        words = " ".join(chance.choices(WORDS, k=14))
        found.append(
            Item(
                number,
                f"In town {number} {words} for one year.",
                f"Workshop of town {number}, Members and tools, {address}, consulted on {day:%d/%m/%Y}.",
                address,
                day.isoformat(),
            )
        )
    return found


def write(path: Path, columns: Sequence[Column]) -> None:
    """Write a report."""
    canvas = Canvas(str(path), pagesize=A4)
    chance = random.Random(21)
    left = iter(items())
    for page in range(1, PAGES + 1):
        canvas.setFont(FACE, 9)
        canvas.drawString(MARGIN, 800, "Workshops of the coast")
        canvas.drawCentredString(A4[0] / 2, 30, str(page))
        count = NOTES * page // PAGES - NOTES * (page - 1) // PAGES
        for place, column in enumerate(columns):
            share = count * (place + 1) // len(columns) - count * place // len(columns)
            _column(canvas, column, list(islice(left, share)), chance)
        canvas.showPage()
    canvas.save()


def _column(canvas: Canvas, column: Column, called: Sequence[Item], chance: random.Random) -> None:
    notes = [row for item in called for row in _note_rows(item, column.width)]
    foot = 60 + NOTE[1] * len(notes)
    y = 770.0
    for row in _rows(called, column.width, int((y - foot - 12) / BODY[1]), chance):
        x = column.left
        for text, raised in _joined(row):
            size = BODY[0] * 0.6 if raised else BODY[0]
            canvas.setFont(FACE, size)
            canvas.drawString(x, y + (BODY[0] * 0.35 if raised else 0), text)
            x += stringWidth(text, FACE, size)
        y -= BODY[1]
    if notes:
        canvas.line(column.left, foot + 2, column.left + 90, foot + 2)
    for number, (label, text) in enumerate(notes, 1):
        baseline = foot - NOTE[1] * number
        canvas.setFont(FACE, NOTE[0] * 0.65)
        canvas.drawString(column.left, baseline + NOTE[0] * 0.35, label)
        canvas.setFont(FACE, NOTE[0])
        canvas.drawString(column.left + (stringWidth(label, FACE, NOTE[0] * 0.65) + 2 if label else 0), baseline, text)


def _note_rows(item: Item, width: float) -> Iterator[tuple[str, str]]:
    """Yield the rows of a note, each with the number in front of it."""
    label, row = str(item.number), ""
    for word in item.note.replace("/", "/\0").replace("-", "-\0").replace(" ", " \0").split("\0"):
        if row and stringWidth(row + word.rstrip(), FACE, NOTE[0]) > width - 14:
            yield label, row.rstrip()
            label, row = "", ""
        row += word
    yield label, row


def _rows(called: Sequence[Item], width: float, most: int, chance: random.Random) -> list[list[tuple[str, bool]]]:
    """Return the rows of a column: its sentences with the numbers they call, and others until it is full."""
    words: list[tuple[str, str]] = []
    for item in called:
        words += [(word, "") for word in item.sentence.split()]
        words[-1] = (words[-1][0], str(item.number))
        words += [(word, "") for word in _filler(chance).split()]
    while len(words) < most * width / 18:
        words += [(word, "") for word in _filler(chance).split()]
    found: list[list[tuple[str, bool]]] = [[]]
    used = 0.0
    for word, number in words:
        wide = stringWidth(f"{word} ", FACE, BODY[0]) + stringWidth(number, FACE, BODY[0] * 0.6)
        if used + wide > width:
            found.append([])
            used = 0.0
        found[-1] += [(word, False), (number, True), (" ", False)] if number else [(f"{word} ", False)]
        used += wide
    found = found[:most]
    found[-1].append((".", False))  # what the column's end cuts off ends there
    return found


def _joined(row: Sequence[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """Yield the words of a row together, raised numbers apart."""
    for raised, group in groupby(row, key=lambda part: part[1]):
        yield "".join(text for text, _ in group).replace(" .", "."), raised


def _filler(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(9, 22))).capitalize() + "."


def figures() -> dict[str, object]:
    """Return seconds, memory and notes for each layout."""
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, columns in LAYOUTS.items():
            path = Path(folder) / f"{name.replace(' ', '-')}.pdf"
            write(path, columns)
            done = subprocess.run([sys.executable, __file__, str(path)], capture_output=True, text=True, check=True)
            found[name] = json.loads(done.stdout)
    return found


def measure(path: Path) -> dict[str, object]:
    """Import *path* and return what it took, and how many of its notes are right."""
    start, used = time.perf_counter(), time.process_time()
    reading = read(path, today=TODAY)
    seconds, cpu = time.perf_counter() - start, time.process_time() - used
    peak = _peak()
    references = {reference.label: reference for reference in reading.references}
    right = {"notes": 0, "address": 0, "date": 0, "sentence": 0}
    for item in items():
        reference = references.get(str(item.number))
        if reference is not None:
            right["notes"] += 1
            right["address"] += [url.printed for url in reference.urls] == [item.address]
            right["date"] += reference.consulted is not None and reference.consulted.date == item.day
            right["sentence"] += [each.sentence for each in reference.cited_by] == [item.sentence]
    return {
        "pages": PAGES,
        "references": len(reading.references),
        **asdict(Cost(seconds=round(seconds, 2), cpu_seconds=round(cpu, 2), peak_mb=round(peak))),
        "right_of_500": right,
    }


def _peak() -> float:
    """Return the most memory this process held, in MB.

    Linux hands ``ru_maxrss`` on from the process that started this one; what the kernel keeps of this one alone is told
    in /proc.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        held = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(held.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What an import takes."""

    seconds: float
    cpu_seconds: float
    peak_mb: int


def main() -> None:
    """Print the figures as JSON."""
    told = measure(Path(sys.argv[1])) if len(sys.argv) > 1 else figures()
    json.dump(told, sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
