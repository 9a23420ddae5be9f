"""Input that is no report, or far more than one: how long until it is read or refused, and how much memory that takes.

    python benchmarks/imports/bad.py

Each file is imported in a process of its own through the command a person types, with ``--dry-run``; seconds and memory
are those of the whole process, its start included. What is asked for: an answer within 20 s and 500 MB, by exit code 0
or, in one sentence, 2.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

LARGE, SMALL = 20_000_000, 1_000_000
#: What is asked for.
SECONDS, MEGABYTES = 20.0, 500.0
WORDS = "The council of the valley counted owls in every barn and wrote the sum down. "
PROSE = "farmers leave a hatch open for the owls, and the council pays a small sum for each brood that flies; "


@dataclass(frozen=True, slots=True)
class Figure:
    """One file imported."""

    file: str
    seconds: float
    #: Of the processor: what another machine's load does not change.
    work: float
    megabytes: float
    exit_code: int


def _filled(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _notes(number: int) -> str:
    calls = "".join(f"Owls nest in barn {each}, where {PROSE * 3}as told.[^n{each}]\n\n" for each in range(number))
    listed = (
        f'[^n{each}]: Owl Society, "Barn {each}", https://owls.example/{each}/list.html, accessed 1 June 2020.\n'
        for each in range(number)
    )
    return f"# Owls\n\n{calls}{''.join(listed)}"


def _shapes() -> dict[str, Callable[[], str]]:
    lines = {
        f"20 MB in one line.{suffix}": partial(_filled, WORDS, LARGE)
        for suffix in ("txt", "md", "csv", "tex", "wiki", "bib", "json")
    }
    signs = {
        f"1 MB of {name}.{suffix}": partial(_filled, sign, SMALL)
        for name, sign in {"square": "[", "round": "(", "stars": "*", "schemes": "http://", "raised": "¹²³"}.items()
        for suffix in ("txt", "md", "html", "tex", "wiki")
    }
    link = '<p>Owls nest <b>here</b> <a href="https://owls.example/p">in a barn</a> each May.</p>'
    return {
        **lines,
        "20 MB of words in one line.html": lambda: f"<html><body><p>{_filled(WORDS, LARGE)}</p></body></html>",
        "20 MB of links in one line.html": lambda: f"<html><body>{_filled(link, LARGE)}</body></html>",
        "20 MB of addresses in one line.txt": lambda: _filled(
            "see https://owls.example/a accessed 1 June 2020 ", LARGE
        ),
        "20 MB of links in one line.md": lambda: _filled("see [owls](https://owls.example/a) of 2020 ", LARGE),
        "20 MB of rows.csv": lambda: (
            "title,url,accessed\n" + _filled("Owls,https://owls.example/a,2020-01-01\n", LARGE)
        ),
        "400,000 numbered lines.txt": lambda: "".join(f"{n}. Owls of barn {n}\n" for n in range(1, 400_001)),
        "400,000 numbered addresses.txt": lambda: "".join(
            f"{n}. Owls, https://owls.example/{n}, accessed 1 June 2020\n" for n in range(1, 400_001)
        ),
        "4 million lines.txt": lambda: "a b\n" * 4_000_000,
        **signs,
        "50,000 lines of numbers.txt": partial(_filled, f"{'[1] a ' * 10}\n", 3 * SMALL),
        "50,000 lines of cells.txt": partial(_filled, f"{chr(9).join('abab' * 4)}\n", SMALL),
        "5,000 notes.md": lambda: _notes(5_000),
    }


def _imported(path: Path) -> Figure:
    began = time.monotonic()
    with (path.parent / "out").open("w") as out:
        process = os.posix_spawn(
            sys.executable,
            [sys.executable, "-m", "consulted", "import", str(path), "--dry-run"],
            {**os.environ, "CONSULTED_HOME": str(path.parent / "kept")},
            file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, out.fileno(), 2)],
        )
        _, status, used = os.wait4(process, 0)
    return Figure(
        file=path.name,
        seconds=round(time.monotonic() - began, 1),
        work=round(used.ru_utime + used.ru_stime, 1),
        megabytes=round(used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)),
        exit_code=os.waitstatus_to_exitcode(status),
    )


def figures() -> dict[str, object]:
    """Return the figures of every file, and which fall short of what is asked for."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for name, made in _shapes().items():
            path = Path(folder) / name
            path.write_text(made(), encoding="utf-8")
            found.append(_imported(path))
            path.unlink()
            print(f"  {found[-1].seconds:5.1f} s {found[-1].megabytes:4.0f} MB  {name}", file=sys.stderr)  # noqa: T201
    short = [
        each.file
        for each in found
        if each.seconds > SECONDS or each.megabytes > MEGABYTES or each.exit_code not in (0, 2)
    ]
    return {"files": [asdict(each) for each in found], "fall short": short}


if __name__ == "__main__":
    print(json.dumps(figures(), ensure_ascii=False, indent=2))  # noqa: T201
