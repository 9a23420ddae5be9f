"""How many known inconsistencies of a report are found, and what else is told.

    python benchmarks/imports/consistency.py [FOLDER]

Two sets. The seed report, in-sample: FOLDER holds ``report.txt`` and ``seed_facts.yaml``, whose ``inconsistencies`` are
the gold list and whose ``organisations`` say which names are one organisation; a finding that meets neither is a false
alarm. And the reports of ``tests/documents/consistency/reports``: invented, some with planted inconsistencies and some
with none; in-sample, too, since the checks were mended with them in view (its README has the figures of before). Plans
that only today has overtaken are hints to the author, and left out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from consulted.documents import read
from consulted.documents.fold import words
from models.reference import Inconsistency

_TODAY = date(2026, 11, 24)
_REPORTS = Path(__file__).parents[2] / "tests" / "documents" / "consistency" / "reports"
_HINT = "plan-overtaken"
#: What a finding must be and say to meet a line of the seed's gold list; all words folded.
_MEETS: dict[str, tuple[str, tuple[str, ...]]] = {
    "i01": ("count-mismatch", ("two", "success", "stories")),
    "i02": ("copied-heading", ("cooperation", "skywin", "aero")),
    "i03": ("count-mismatch", ("eight", "european", "clusters")),
    "i04": ("duplicate-member", ("plastwin", "plastiwin")),
    "i06": ("dated-after-report", ("march", "2019")),
    "i08": ("source-older-than-event", ("32", "november", "2018")),
    "i11": ("planned-date-passed", ("21", "september", "2017")),
    "i14": ("part-beside-whole", ("canada",)),
    "i15": ("two-spellings", ("alsace", "biovalley", "france")),
    "i16": ("two-spellings", ("cleantech", "network", "international")),
    "i17": ("two-spellings", ("energie",)),
    "i18": ("codes-differ", ("es", "sp")),
    "i21": ("source-cited-differently", ("10", "16")),
    "i22": ("source-cited-differently", ("21", "24")),
}


def figures(seed_folder: Path) -> dict[str, object]:
    """Return the figures of both sets."""
    return {"seed (in-sample)": on_seed(seed_folder), "invented reports (in-sample)": on_reports(_REPORTS)}


def on_seed(folder: Path) -> dict[str, object]:
    """Return what of the seed's gold list is found and missed, and the false alarms.

    Raises:
        SystemExit: PyYAML is not installed.
    """
    gold = _gold(folder / "seed_facts.yaml")
    found = _told(folder / "report.txt")
    met = {each["id"]: [other for other in found if _meets(each["id"], other)] for each in gold["inconsistencies"]}
    ids = [each for each, findings in met.items() if findings]
    used = {id(finding) for findings in met.values() for finding in findings}
    rest = [finding for finding in found if id(finding) not in used]
    same = _same_names(gold)
    false = [finding for finding in rest if not _is_true(finding, same)]
    return {
        "found": f"{len(ids)}/{len(met)}",
        "missed": [each for each in met if each not in ids],
        "true beyond the gold list": [finding.message for finding in rest if finding not in false],
        "false alarms": [finding.message for finding in false],
    }


def on_reports(folder: Path) -> dict[str, object]:
    """Return what was planted in each report of *folder* and found, and the false alarms of each.

    ``gold.json`` names for each report the kind and some words of each inconsistency.
    """
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    reports = {name: _of_report(folder / name, planted) for name, planted in gold.items()}
    found, planted, alarms = zip(*reports.values(), strict=True)
    return {
        "planted found": f"{sum(found)}/{sum(planted)}",
        "reports": len(reports),
        "false alarms per report": round(sum(map(len, alarms)) / len(reports), 2),
        "most false alarms in one": max(map(len, alarms)),
        "by report": {
            name: {"planted found": f"{met}/{count}", "false alarms": false}
            for name, (met, count, false) in reports.items()
        },
    }


def _of_report(path: Path, planted: Sequence[Sequence[str]]) -> tuple[int, int, list[str]]:
    """Return how many of *planted* are found, of how many, and what else is told."""
    told = _told(path)
    met = [[each for each in told if each.kind == kind and some in each.message] for kind, some in planted]
    used = {id(each) for findings in met for each in findings}
    return sum(map(bool, met)), len(planted), [each.message for each in told if id(each) not in used]


def _told(path: Path) -> tuple[Inconsistency, ...]:
    return tuple(each for each in read(path, today=_TODAY).inconsistencies if each.kind != _HINT)


def _gold(path: Path) -> dict[str, Any]:
    try:
        yaml = import_module("yaml")
    except ModuleNotFoundError:
        raise SystemExit(f"{path.name} is YAML; install PyYAML to measure against it") from None
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def _meets(key: str, finding: Inconsistency) -> bool:
    kind, needed = _MEETS.get(key, ("", ()))
    return finding.kind == kind and set(needed) <= set(words(finding.message))


def _same_names(gold: dict[str, Any]) -> list[set[str]]:
    """Return, for each body and person of the gold list, all the ways their names are printed, without blanks."""
    groups = [
        [each["name"], each.get("printed_name"), *each.get("aliases", ())]
        for each in (*gold["organisations"], *gold["contacts"])
    ]
    return [{_bare(name) for name in group if name} for group in groups]


def _bare(name: str) -> str:
    return "".join(words(name)).removeprefix("the")


def _is_true(finding: Inconsistency, same: Iterable[set[str]]) -> bool:
    """Say whether a finding of two spellings names one body of the gold list, each time."""
    quoted = finding.message.split('"')[1::2]
    return finding.kind == "two-spellings" and any(all(_bare(name) in group for name in quoted) for group in same)


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="folder of the seed report; without it only the invented")
    folder = parser.parse_args().folder
    found = figures(folder) if folder else on_reports(_REPORTS)
    print(json.dumps(found, ensure_ascii=False, indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
