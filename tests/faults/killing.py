"""Kills a step of the work at a random moment with SIGKILL, goes on, and checks what must hold."""

from __future__ import annotations

import json
import os
import random
import secrets
import select
import signal
import time
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import create_engine

from consulted.cli import main
from consulted.config import load
from consulted.workbench import opened
from models.ledger import Ledger
from models.ledger.engine import connect
from models.ledger.observations import Observations
from models.ledger.schema import alembic_config, current
from tests.faults.checks import assert_consistent, going_on, observed, same
from tests.faults.stage import NOW, Stage, Town, report_of
from tests.models.filling import counted, fill

STEPS = ("import", "refresh", "assess", "export", "migrate", "backup", "restore")
#: How likely each step is drawn: where most is written, most is to be found.
_WEIGHTS = (3, 8, 3, 1, 3, 1, 2)
_YEARS_LATER = "2028-11-24T09:00:00Z"
#: No step here takes longer, on a busy machine too.
_SOON = 120.0
#: A schema from before facts, jobs, people and chains.
_OLD = "0004"


def said(stage: Stage, *arguments: str, code: int = 0, **changed: str) -> str:
    """Run a command in this process; returns what it printed."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        found = main([*stage.flags(**changed), *arguments])
    assert found == code, err.getvalue() + out.getvalue()
    return out.getvalue()


@dataclass(kw_only=True)
class Killer:
    """Prepares a stage for each step, and kills."""

    folder: Path
    town: Town
    hosts: Path
    server: str | None
    #: Step to how long it takes undisturbed, in seconds.
    lengths: dict[str, float] = field(default_factory=dict)
    killed: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0

    def prepare(self) -> None:
        """Make the stages, one behind the other, and what an undisturbed run brings."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.report = report_of(self.folder)
        self.out = self.folder / "out.md"
        self.stages: dict[str, Stage] = {}
        self.stages["import"] = Stage(home=self.folder / "nothing", hosts=self.hosts, server=self.server)
        self._grow("refresh", "import", lambda each: said(each, "import", str(self.report)))
        self._grow("assess", "refresh", lambda each: said(each, "refresh"))
        self._grow("export", "assess", self._decide)
        self.stages["backup"] = self.stages["restore"] = self.stages["export"]
        self._grow("migrate", "import", self._old)
        self.undisturbed = {step: self._whole(step) for step in STEPS}

    # -- stages

    def _grow(self, step: str, before: str, work: Callable[[Stage], object]) -> None:
        """Make the stage of *step* from that of the step before it, by *work*."""
        origin, name = self.stages[before], f"consulted_{secrets.token_hex(6)}"
        stage = Stage(home=self.folder / f"stage-{step}", hosts=self.hosts, server=self.server, name=name)
        stage.make_from(origin)
        work(stage)
        self.stages[step] = stage

    def drop(self) -> None:
        """Take the databases down."""
        for stage in {stage.name: stage for stage in self.stages.values() if stage.name}.values():
            stage.drop()

    def _decide(self, stage: Stage) -> None:
        findings = json.loads(said(stage, "review", "--format", "json"))
        moved = [each["finding"]["id"] for each in findings if each["finding"]["kind"] == "moved"]
        assert moved, [each["finding"]["kind"] for each in findings]
        said(stage, "review", *map(str, moved), "--accept")
        said(stage, "backup", "--output", str(self.folder / "backup.zip"))

    def _old(self, stage: Stage) -> None:
        engine = connect(stage.database_url)
        command.upgrade(alembic_config(engine), _OLD)
        with engine.begin() as connection:
            self.counts = fill(connection)
        engine.dispose()

    # -- the steps

    def work(self, step: str, stage: Stage) -> None:
        """Do the step, in a process that may be killed."""
        if step == "migrate":
            Ledger.open(stage.database_url).close()
        elif step == "assess":
            with opened(load(None, flags={**stage.settings, "now": _YEARS_LATER})) as bench:
                bench.assess(["slipway"])
        else:
            said(stage, *self._commands()[step])

    def _commands(self) -> dict[str, tuple[str, ...]]:
        return {
            "import": ("import", str(self.report)),
            "refresh": ("refresh",),
            "export": ("export", "slipway", "--output", str(self.out)),
            "backup": ("backup", "--output", str(self.out)),
            "restore": ("restore", "--replace", str(self.folder / "backup.zip")),
        }

    def _whole(self, step: str) -> Any:
        """Do the step undisturbed; returns what is there afterwards, and keeps how long it took."""
        with self.stages[step].copied(self.folder) as stage:
            self.out.unlink(missing_ok=True)
            child, _ = self._begin(step, stage)
            began = time.monotonic()
            _, status = os.waitpid(child, 0)
            assert status == 0, step
            self.lengths[step] = time.monotonic() - began
            return self._result(step, stage)

    def _result(self, step: str, stage: Stage) -> Any:
        if step == "migrate":
            engine = create_engine(stage.database_url)
            with engine.connect() as connection:
                found = {name: count for name, count in counted(connection).items() if count}
            schema = current(engine)
            engine.dispose()
            return found, schema
        now = _YEARS_LATER if step == "assess" else NOW
        found = same(said(stage, "report", "slipway", "--format", "json", now=now))
        if step == "export":
            return found, self.out.read_bytes()
        return found

    def _begin(self, step: str, stage: Stage) -> tuple[int, int]:
        """Begin the step in a process of its own; returns its id and where it tells what it has recorded."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.close(reading)
                os.setpgid(0, 0)
                _tell_records(writing)
                self.work(step, stage)
                os._exit(0)
            except BaseException as error:
                os.write(2, f"{step}: {type(error).__name__}: {error}\n".encode())
                os._exit(1)
        os.close(writing)
        return child, reading

    def kill(self, draw: random.Random, step: str | None = None) -> str:
        """Kill one step at a random moment, go on, and check; returns which step it was."""
        step = step or draw.choices(STEPS, _WEIGHTS)[0]
        with self.stages[step].copied(self.folder) as stage:
            self.out.unlink(missing_ok=True)
            self.town.forget()
            child, told = self._begin(step, stage)
            handle = os.pidfd_open(child)
            select.select([handle], [], [], draw.uniform(0, self.lengths[step] * 1.05))
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            os.close(handle)
            self.killed[step if status else f"{step} (over already)"] += 1
            self._check(step, stage, _told(told))
        return step

    def _check(self, step: str, stage: Stage, acknowledged: set[int]) -> None:
        if step in ("export", "backup"):
            assert not self.out.exists() or self._is_whole(step), f"half a file of {step}"
        if step == "migrate":
            Ledger.open(stage.database_url).close()
        elif not (step == "import" and not stage.home.exists()):
            assert_consistent(stage)
        before = Counter(self.town.web.asked)
        if step == "refresh":
            assert acknowledged <= observed(stage), "an acknowledged observation is missing"
            self.acknowledged += len(acknowledged)
            already = observed(stage)
            self.town.web.asked.clear()
            # A run that is over is not gone on with: another refresh would be another run.
            if going_on(stage) or not already:
                self._go_on(step, stage)
            assert max(before.values(), default=0) <= 1, before.most_common(3)
            again = Counter(self.town.web.asked)
            assert max(again.values(), default=0) <= 1, again.most_common(3)
            assert self.town.peak <= 2, "no host is asked more than two things at once"
            done = {path for number, path in self._paths(stage).items() if number in already}
            assert not done & {(host, path) for host, path in again}, "what was observed is not asked again"
        else:
            self._go_on(step, stage)
        assert self._result(step, stage) == self.undisturbed[step], f"{step} went on to another end"
        if step != "migrate":
            assert_consistent(stage)

    def _paths(self, stage: Stage) -> dict[int, tuple[str, str]]:
        ledger = Ledger.open(stage.database_url)
        try:
            cites = [cite for row in ledger.documents.references("slipway") for cite in row.cites]
            return {each.source_id: (each.url.split("/")[2], f"/{each.url.split('/')[3]}") for each in cites}
        finally:
            ledger.close()

    def _is_whole(self, step: str) -> bool:
        if step == "export":
            return bool(self.out.read_bytes() == self.undisturbed["export"][1])
        empty = Stage(home=self.folder / "nothing", hosts=self.hosts, server=self.server)
        with empty.copied(self.folder) as other:
            return "Restored" in said(other, "restore", str(self.out))

    def _go_on(self, step: str, stage: Stage) -> None:
        child, told = self._begin(step, stage)
        _, status = os.waitpid(child, 0)
        _told(told)
        assert status == 0, f"{step} does not go on"


def _tell_records(pipe: int) -> None:
    """Let this process tell each source it has recorded an observation of, once that is committed."""
    record = Observations.record

    def told(self: Observations, visits: Any) -> int:
        count = record(self, visits)
        os.write(pipe, "".join(f"{visit.task.source_id}\n" for visit in visits).encode())
        return count

    Observations.record = told  # type: ignore[method-assign]


def _told(pipe: int) -> set[int]:
    with os.fdopen(pipe) as file:
        return {int(line) for line in file if line.endswith("\n")}
