"""Runs a target on inputs made by chance from its seeds: without a compiler, in any Python, the same every time."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from fuzz import corpus
from fuzz.mutation import mutations
from fuzz.target import Target
from fuzz.watch import Fault, watched


@dataclass(kw_only=True)
class Outcome:
    """What a run came to."""

    target: str
    executions: int = 0
    seconds: float = 0.0
    #: Branches that were taken, where somebody counts.
    coverage: int | None = None
    faults: list[Fault] = field(default_factory=list)


def run(target: Target, *, runs: int | None, seconds: float | None, seed: int = 1) -> Outcome:
    """Give *target* its seeds and what chance makes of them, until so many *runs* or *seconds* are over."""
    outcome = Outcome(target=target.name)
    inputs = _inputs(target, seed)
    began = time.monotonic()
    for data in inputs:
        if (runs is not None and outcome.executions >= runs) or (seconds and time.monotonic() - began > seconds):
            break
        fault = watched(target, data)
        outcome.executions += 1
        if fault is not None and fault.sign not in {each.sign for each in outcome.faults}:
            outcome.faults.append(fault)
    outcome.seconds = time.monotonic() - began
    return outcome


def _inputs(target: Target, seed: int) -> Iterator[bytes]:
    chance = Random(seed ^ zlib.crc32(target.name.encode()))
    seeds = corpus.seeds(target)
    # What is loaded on first use is not the doing of the first input.
    watched(target, seeds[0][: target.longest])
    return mutations(seeds, target.words, longest=target.longest, chance=chance)
