"""What leaves this repository names no download host and no path, and holds what it needs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    text = (ROOT / "requirements.lock").read_text()

    assert "://" not in text
    assert not re.search(r"^(?:-i|--index|--extra-index|--find-links|-e )|\bfile:|@ ", text, re.M)
    pinned = re.findall(r"^[a-z0-9._-]+(?:\[[a-z,]+\])?==", text, re.M | re.I)
    assert len(pinned) > 50
    blocks = re.split(r"^(?=\S)", text, flags=re.M)
    assert all("--hash=sha256:" in block for block in blocks if "==" in block)


def test_the_lock_of_the_fuzzer_holds_hashes_and_no_addresses() -> None:
    text = (ROOT / "fuzz" / "requirements.lock").read_text()

    assert "://" not in text
    assert re.match(r"atheris==[\d.]+ ;", text)
    assert "--hash=sha256:" in text


def test_every_dependency_is_in_the_lock() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    locked = {
        name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)", (ROOT / "requirements.lock").read_text(), re.M)
    }

    assert {re.split(r"[\[<>=!;]", each)[0].lower() for each in wanted} <= locked


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    left_out = shutil.ignore_patterns(".*", "*.egg-info", "build", "__pycache__", "tests")
    shutil.copytree(ROOT, source, ignore=left_out)
    build = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=source, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_a_wheel_holds_the_six_agreed_names_and_their_data(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info" not in name}

    assert tops == {"consulted", "crawlers", "models", "pipelines", "scheduler", "snapshots"}
    for needed in (
        "consulted/demo/report.txt",
        "consulted/demo/pages/eccp/site.toml",
        "consulted/demo/pages/eccp/now/unpublished.html",
        "consulted/reports/templates/report.html",
        "consulted/reports/templates/report.css",
        "consulted/reports/schema/consulted-report-1.schema.json",
        "models/migrations/env.py",
        "models/migrations/versions/0001_the_first_schema.py",
    ):
        assert needed in names
