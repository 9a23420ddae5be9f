"""What the how-to says can be done by hand can be done, and finds what is wrong."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.evidence.forger import CHAIN, DECISIONS, WARC, Change, altered, edited, exchanged, without_line

HOW_TO = Path(__file__).parents[2] / "docs" / "howto" / "evidence.md"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "jq", "unzip", "sha256sum"))), reason="bash, jq, unzip or sha256sum is not here"
)


def by_hand(pack: Path, folder: Path) -> str:
    """Do what the how-to says; returns what the tools complained of."""
    (commands,) = re.findall(r"```bash\n(.*?)```", HOW_TO.read_text(), re.S)
    folder.mkdir()
    shutil.copy(pack, folder / "evidence.wacz")
    told = subprocess.run(["bash", "-c", commands], cwd=folder, capture_output=True, text=True)
    return told.stdout + told.stderr


def test_a_pack_that_is_whole_gives_no_word(packed: Path, tmp_path: Path) -> None:
    assert by_hand(packed, tmp_path / "a") == ""


def test_what_was_altered_is_found_by_hand_too(packed: Path, tmp_path: Path) -> None:
    changes: dict[str, dict[str, Change]] = {
        "decision": {DECISIONS: without_line(1)},
        "words": {DECISIONS: edited(1, lambda row: row["words"].update(note="otherwise"))},
        "record": {WARC: exchanged},
        "chain": {CHAIN: edited(2, lambda row: row.update(time="2020-01-01T00:00:00Z"))},
    }
    for name, change in changes.items():
        assert by_hand(altered(packed, tmp_path / f"{name}.wacz", change), tmp_path / name), name
    listed = altered(packed, tmp_path / "list.wacz", {"pages/pages.jsonl": lambda _: b"{}\n"}, sealed=False)
    assert "pages/pages.jsonl: FAILED" in by_hand(listed, tmp_path / "list")
