"""How right the verdicts are, beside simpler checkers, on pages with known truth.

    make bench-verdicts
    python benchmarks/verdicts [--set dev|held-out] [--only PART] [--failures] [--output FILE]

The cases are served on loopback with their statuses, headers, redirects, certificates and faults, cited by a report,
and judged by ``consulted import``, ``refresh`` and ``report``, as a user would. The drift pairs are no part of this
repository; their figures are left out, and said so, where their folder is not given or not there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import baselines
import drift
import ours
import score
import speed
from case import Case, cases

#: Where the drift pairs lie beside a checkout.
_PAIRS = Path(__file__).parents[2].parent / "shared" / "data" / "drift-pairs"


def _verdicts(chosen: Sequence[Case], *, failures: bool) -> dict[str, object] | str:
    if not chosen:
        return "left out: no case is in this set; cases/README.md tells how one is written"
    mine = {name: score.of_report(source) for name, source in ours.said(chosen).items()}
    found: dict[str, object] = {"consulted": score.figures(chosen, mine)}
    for name, judge in baselines.VERDICTS.items():
        found[name] = score.figures(chosen, {case.name: judge(case) for case in chosen})
    told = [case for case in chosen if case.content is not None and case.copies]
    found["content"] = {
        "consulted": score.content(told, mine),
        **{
            name: score.content(told, {case.name: baselines.content(case, changed) for case in told})
            for name, changed in baselines.CHANGES.items()
        },
        **({"left out": baselines.LEFT_OUT} if baselines.LEFT_OUT else {}),
    }
    if failures:
        found["failures"] = score.failures(chosen, mine)
    return found


def _parts(options: argparse.Namespace) -> dict[str, Callable[[], object]]:
    sets = [options.set] if options.set else ["dev", "held-out"]
    parts: dict[str, Callable[[], object]] = {
        f"verdicts ({kept})": lambda kept=kept: _verdicts(cases(kept), failures=options.failures) for kept in sets
    }
    if (options.pairs / "pairs.jsonl").is_file():
        parts["drift pairs (in-sample)"] = lambda: drift.figures(options.pairs)
    else:
        where = options.pairs.name
        parts["drift pairs"] = lambda: f"left out: no pairs.jsonl in {where}; name its folder with --pairs"
    parts["speed"] = speed.figures
    return parts


def main() -> None:
    """Print the figures as JSON, part by part to standard error as they come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=("dev", "held-out"), help="only the cases of this set")
    parser.add_argument("--pairs", type=Path, default=_PAIRS, help="folder of the drift pairs")
    parser.add_argument("--only", help="only parts whose name holds this word")
    parser.add_argument("--failures", action="store_true", help="also list every wrong verdict, with its evidence")
    parser.add_argument("--output", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    found: dict[str, object] = {}
    for name, figures in _parts(options).items():
        if options.only is None or options.only.lower() in name.lower():
            print(f"Measuring {name} ...", file=sys.stderr)  # noqa: T201
            found[name] = figures()
    written = json.dumps(found, ensure_ascii=False, indent=2)
    if options.output is not None:
        options.output.write_text(f"{written}\n", encoding="utf-8")
    print(written)  # noqa: T201


if __name__ == "__main__":
    main()
