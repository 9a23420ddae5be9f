"""All figures of the importer: how right it is, and how fast.

    make bench-import
    python benchmarks/imports [--seed FOLDER] [--only PART] [--output FILE]

Figures on documents the importer was written with are named in-sample. The seed report is no part of this repository;
its figures are left out, and said so, where its folder is not given or not there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

import bad
import consistency
import damage
import dates
import pdf
import seed

#: Where the seed report lies beside a checkout.
_SEED = Path(__file__).parents[2].parent / "shared" / "data" / "seed"


def _parts(folder: Path) -> dict[str, Callable[[], object]]:
    if (folder / "report.txt").is_file():
        on_seed: dict[str, Callable[[], object]] = {
            "seed (in-sample)": lambda: seed.figures(folder),
            "consistency (seed in-sample)": lambda: consistency.figures(folder),
        }
    else:
        on_seed = {"seed": lambda: f"left out: there is no report.txt in {folder.name}; name its folder with --seed"}
    return {
        **on_seed,
        "damaged addresses (in-sample)": damage.figures,
        "access dates (split as its README says)": dates.figures,
        "PDF of 200 pages and 500 notes": pdf.figures,
        "bad input": bad.figures,
    }


def main() -> None:
    """Print the figures as JSON, part by part to standard error as they come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=Path, default=_SEED, help="folder of the seed report and its gold tables")
    parser.add_argument("--only", help="only parts whose name holds this word")
    parser.add_argument("--output", type=Path, help="write the figures to this file")
    chosen = parser.parse_args()
    found: dict[str, object] = {}
    for name, figures in _parts(chosen.seed).items():
        if chosen.only is None or chosen.only.lower() in name.lower():
            print(f"Measuring {name} ...", file=sys.stderr)  # noqa: T201
            found[name] = figures()
    written = json.dumps(found, ensure_ascii=False, indent=2)
    if chosen.output is not None:
        chosen.output.write_text(f"{written}\n", encoding="utf-8")
    print(written)  # noqa: T201


if __name__ == "__main__":
    main()
