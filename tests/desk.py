"""A person at the command line, for tests that go from end to end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from consulted.cli import main
from consulted.demo.web import SmallWeb


class Desk:
    """A person at the command line, with the small web in reach."""

    def __init__(self, web: SmallWeb, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys
        self.settings = {
            "home": home,
            "hosts_file": web.hosts_file,
            "ca_file": web.ca_file,
            "archive_url": web.archive_url,
            "allow_networks": "127.0.0.0/8",
            "per_host_delay": "5ms",
            "timeout": "5s",
            "now": "2026-11-20T09:00:00Z",
        }
        self.said = ""

    @property
    def flags(self) -> list[str]:
        return [part for key, value in self.settings.items() for part in ("--set", f"{key}={value}")]

    def run(self, *arguments: str, code: int = 0) -> str:
        self._capsys.readouterr()
        found = main([*self.flags, *arguments])
        captured = self._capsys.readouterr()
        self.said = captured.err
        assert found == code, captured.err + captured.out
        assert "Traceback" not in captured.err
        return captured.out

    def json(self, *arguments: str, code: int = 0) -> Any:
        return json.loads(self.run(*arguments, "--format", "json", code=code))
