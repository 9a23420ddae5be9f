"""One store, made once and copied for each test, and a pack of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from consulted.config import load
from consulted.evidence import write_pack
from consulted.workbench import opened
from models.decision import Action, Order
from tests.evidence.store import Store, a_store, later


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_store(tmp_path_factory.mktemp("made") / "home").home


@pytest.fixture
def store(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Store:
    shutil.copytree(made, tmp_path / "home")
    return Store(tmp_path / "home", capsys)


@pytest.fixture(scope="session")
def packed(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of ten snapshots and three decisions."""
    home = tmp_path_factory.mktemp("packed") / "home"
    shutil.copytree(made, home)
    with opened(load(None, flags={"home": str(home), "now": "2026-11-30T09:00:00Z"})) as bench:
        bench.assess(["slipway"])
        for finding in bench.ledger.findings.of("slipway"):
            order = Order(finding_id=finding.id, action=Action.DISMISS, note="as ever")
            bench.ledger.decisions.decide([order], by="Ines", now=later(6))
        file = home.parent / "pack.wacz"
        with file.open("wb+") as output:
            write_pack(bench, "slipway", output)
    return file
