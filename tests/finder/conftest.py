"""The town's web, served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from consulted.demo import archive
from tests.desk import Desk
from tests.finder.world import SITE, Town, links
from tests.loopback import Loopback, served
from tests.shelf import HOST, URL, Shelf

#: Names that lead somewhere; all others do not exist.
HOSTS = [SITE, "quillmere.example", "www.quillmere-port.example", "old.quillmere.example", HOST]


@pytest.fixture
def town(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    monkeypatch.setattr(archive, "URL", URL)
    web, shelf = Loopback(), Shelf()
    web.houses[HOST] = shelf.answer
    web.put(SITE, "/", links(("/news/", "News"), ("/about/", "About the port")))
    with served(web, HOSTS, tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": URL, "per_host_delay": "1ms", "explore": "no"}
        yield Town(desk, web, shelf, tmp_path)
