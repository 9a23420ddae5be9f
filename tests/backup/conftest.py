"""One store, made once and copied for each test, with its backup."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.evidence.store import Store, a_store


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_store(tmp_path_factory.mktemp("made") / "home").home


@pytest.fixture
def store(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Store:
    shutil.copytree(made, tmp_path / "home")
    return Store(tmp_path / "home", capsys)


@pytest.fixture
def backup(store: Store, tmp_path: Path) -> Path:
    file = tmp_path / "backup.zip"
    store.run("report", "slipway")
    store.run("backup", "--output", str(file))
    return file
