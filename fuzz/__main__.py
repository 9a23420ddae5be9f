"""The command: ``python -m fuzz --target docx --runs 10000``, or every target for so many seconds each."""

from __future__ import annotations

import argparse
import json
import logging
import re
import subprocess
import sys
import time
import warnings
from collections.abc import Iterable
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from fuzz import chance, corpus
from fuzz.chance import Outcome
from fuzz.target import Target
from fuzz.targets import NAMES, find
from fuzz.watch import Fault

#: Inputs that reached something new, and those that showed a fault; not in the repository.
WORK = Path(".fuzz")
#: Seconds after which libFuzzer ends an input that never comes back, and mebibytes it may hold; a target's own limits
#: are lower and are told as faults without ending the run.
_HANGS, _BURSTS = 120, 3072
_DONE = re.compile(r"#(\d+)\s+DONE\s+cov: (\d+)")


def main() -> int:
    """Run, tell, and return 1 where a promise was not kept."""
    options = _options()
    if options.list:
        sys.stdout.write("\n".join(NAMES) + "\n")
        return 0
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    outcomes = []
    for name in options.target or NAMES:
        outcomes.append(_run(find(name), options))
        _tell(outcomes[-1])
    total = sum(each.executions for each in outcomes)
    sys.stdout.write(f"{total:,} executions of {len(outcomes)} targets\n")
    if options.output:
        Path(options.output).write_text(json.dumps(list(map(_figures, outcomes)), indent=2) + "\n")
    return 1 if any(each.faults for each in outcomes) else 0


def _run(target: Target, options: argparse.Namespace) -> Outcome:
    guided = options.engine == "guided" or (options.engine is None and find_spec("atheris") is not None)
    if guided:
        return _guided(target, options)
    return chance.run(target, runs=options.runs, seconds=options.seconds, seed=options.seed)


def _guided(target: Target, options: argparse.Namespace) -> Outcome:
    inputs, found = WORK / target.name / "inputs", WORK / target.name / "found"
    for folder in (inputs, found):
        folder.mkdir(parents=True, exist_ok=True)
    for seed in corpus.seeds(target):
        (inputs / sha256(seed[: target.longest]).hexdigest()[:16]).write_bytes(seed[: target.longest])
    words = WORK / target.name / "words"
    words.write_text("".join(map(_escaped, target.words)))
    before = set(found.iterdir())
    flags = [f"-max_len={target.longest}", f"-timeout={_HANGS}", f"-rss_limit_mb={_BURSTS}", f"-dict={words}"]
    flags += [f"-artifact_prefix={found}/", f"-seed={options.seed}", "-verbosity=1"]
    flags += [f"-runs={options.runs}"] if options.runs else []
    flags += [f"-max_total_time={options.seconds:.0f}"] if options.seconds else []
    began = time.monotonic()
    command = [sys.executable, "-m", "fuzz.guided", target.name, str(found), *flags, str(inputs)]
    done = subprocess.run(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, check=False)
    told = done.stderr.decode("utf-8", "replace")
    outcome = Outcome(target=target.name, seconds=time.monotonic() - began)
    outcome.faults = list(_faults(target.name, set(found.iterdir()) - before))
    end = _DONE.search(told)
    if end is not None:
        outcome.executions, outcome.coverage = int(end[1]), int(end[2])
    else:
        outcome.faults.append(Fault(target=target.name, sign="stopped", detail=told[-2000:], data=b""))
    return outcome


def _escaped(word: bytes) -> str:
    """Return a line of libFuzzer's dictionary."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n'


def _faults(target: str, paths: Iterable[Path]) -> Iterable[Fault]:
    for path in sorted(paths):
        if path.suffix == ".txt":
            sign, _, detail = path.read_text("utf-8").partition("\n")
            yield Fault(target=target, sign=sign, detail=detail, data=path.with_suffix("").read_bytes())


def _tell(outcome: Outcome) -> None:
    covered = f", {outcome.coverage} branches" if outcome.coverage is not None else ""
    faults = f"{len(outcome.faults)} faults" if outcome.faults else "no fault"
    rate = outcome.executions / outcome.seconds if outcome.seconds else 0.0
    sys.stdout.write(f"{outcome.target}: {outcome.executions:,} executions, {rate:.0f} a second{covered}, {faults}\n")
    for fault in outcome.faults:
        sys.stdout.write(f"  {fault.sign}\n    {fault.detail.strip().splitlines()[-1][:300]}\n")
        if fault.data:
            path = WORK / outcome.target / "found" / sha256(fault.data).hexdigest()[:16]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(fault.data)
            sys.stdout.write(f"    {path}\n")
    sys.stdout.flush()


def _figures(outcome: Outcome) -> dict[str, object]:
    return {
        "target": outcome.target,
        "executions": outcome.executions,
        "seconds": round(outcome.seconds, 1),
        "branches": outcome.coverage,
        "faults": [each.sign for each in outcome.faults],
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument(
        "--target", action="append", choices=NAMES, help="one reader, several when repeated; all by default"
    )
    parser.add_argument("--runs", type=int, help="executions of each")
    parser.add_argument("--seconds", type=float, help="or seconds of each; 60 when neither is given")
    parser.add_argument("--seed", type=int, default=1, help="another number makes other inputs")
    parser.add_argument("--engine", choices=("guided", "chance"), help="guided by branches where atheris is installed")
    parser.add_argument("--output", help="a JSON file for the figures")
    parser.add_argument("--list", action="store_true", help="the names of the targets")
    options = parser.parse_args()
    if options.runs is None and options.seconds is None:
        options.seconds = 60.0
    return options


if __name__ == "__main__":
    sys.exit(main())
