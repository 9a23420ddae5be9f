"""What we depend on is pinned, is what is installed, and may be used under our licence; each fault is named."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from importlib.metadata import Distribution, PathDistribution, distributions
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
HASH = f"--hash=sha256:{'0' * 64}"


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", ROOT / ".ci" / "audit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["audit"] = module
    spec.loader.exec_module(module)
    return module


def test_nothing_is_wrong_here(audit: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main([]) == 0, capsys.readouterr().err
    assert "vulnerabilities were not looked up" in capsys.readouterr().out


def test_the_page_of_licences_names_every_package(audit: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    audit.main(["--licences"])
    rows = re.findall(r"^\| .* \|$", capsys.readouterr().out, re.M)

    page = (ROOT / "docs" / "licences.md").read_text()
    assert len(rows) > 100
    # Other Pythons and platforms have a few packages more or less.
    assert not [row for row in rows if row not in page], "run 'make licences'"


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (f"scrapy>=2.19 {HASH}", "not pinned"),
        (f"scrapy==2.* {HASH}", "not pinned"),
        ("scrapy==2.19.0", "no hash"),
        (f"scrapy==1.0.0 {HASH}", "is not scrapy"),
        ("--index-url somewhere", "an address or an option"),
        (f"scrapy @ file:///tmp/scrapy.whl {HASH}", "an address or an option"),
        (f"https://example.org/scrapy.whl {HASH}", "an address or an option"),
        ("-e .", "an address or an option"),
        ("", "is not in the lock"),
    ],
)
def test_a_fault_of_the_lock_is_named(audit: ModuleType, line: str, word: str) -> None:
    others = re.sub(r"^scrapy==.*?(?=^\S)", "", LOCK, flags=re.M | re.S)

    assert any(word in each for each in audit.of_lock(f"{others}{line}\n", PROJECT))
    assert list(audit.of_lock(LOCK, PROJECT)) == []


def test_what_is_installed_otherwise_is_named(audit: ModuleType) -> None:
    installed = list(distributions())
    entries = audit.read_lock(LOCK)
    other = [each for each in entries if each.name != "click"] + audit.read_lock(f"click==0.1 {HASH}")

    assert "click 0.1 is locked" in next(audit.of_installed(other, installed))
    assert any(
        "click is installed and not locked" in each
        for each in audit.of_installed([each for each in entries if each.name != "click"], installed)
    )


def a_package(folder: Path, name: str, *fields: str) -> Distribution:
    path = folder / f"{name}-1.dist-info"
    path.mkdir()
    (path / "METADATA").write_text("\n".join(["Metadata-Version: 2.4", f"Name: {name}", "Version: 1", *fields]) + "\n")
    return PathDistribution(path)


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        (["License-Expression: MIT"], True),
        (["License-Expression: GPL-2.0-only OR Apache-2.0"], True),
        (["License-Expression: MIT AND GPL-3.0-or-later"], False),
        (["License-Expression: AGPL-3.0-only"], False),
        (["License-Expression: LGPL-3.0-only"], False),
        (["License: MIT OR Apache-2.0"], True),
        (["License: as you like it", "Classifier: License :: OSI Approved :: BSD License"], True),
        (["Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)"], False),
        (["License: Proprietary"], False),
        ([], False),
    ],
)
def test_a_licence_goes_with_ours_or_is_named(audit: ModuleType, tmp_path: Path, fields: list[str], fits: bool) -> None:
    found: list[Any] = list(audit.of_licences([a_package(tmp_path, "invented", *fields)]))

    assert (found == []) is fits
