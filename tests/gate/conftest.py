"""The yard, served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import Desk
from tests.gate.yard import HOST, Yard, a_page
from tests.loopback import Loopback, served


@pytest.fixture
def yard(desk: Desk, tmp_path: Path) -> Iterator[Yard]:
    """A report of three notes, all of them well."""
    made = Yard(desk=desk, web=Loopback(), report=tmp_path / "slipway.md")
    made.web.houses[HOST] = made.answer
    made.pages = {f"/{name}": a_page(name) for name in ("spring", "summer", "autumn", "winter")}
    made.write("/spring", "/summer", "/autumn")
    with served(made.web, [HOST], tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none", "explore": "no", "retries": "0"}
        desk.settings |= {"per_host_delay": "1ms"}
        yield made
