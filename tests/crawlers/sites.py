"""Small sites of invented organisations, and a look at them through the spiders."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from crawlers.batch import Batch, Item
from crawlers.cluster.exploration import Exploration, Stand
from crawlers.run import run_batch
from models.address import authority, host_key
from models.discovery import Discovery
from models.limits import Limits
from tests.conftest import NOW
from tests.loopback import page

SITE = "www.zephyr-mills.example"
HOME = f"http://{SITE}"
HOST = "zephyr-mills.example"


def menu(*entries: tuple[str, str], title: str = "Zephyr Mills") -> str:
    """A page with a menu: address and words of each entry."""
    items = "".join(f'<li><a href="{url}">{text}</a></li>' for url, text in entries)
    return page(title, "Forty windmills of the northern coast work together.", f"<nav><ul>{items}</ul></nav>")


def limits(hosts_file: Path) -> Limits:
    return Limits(
        timeout=timedelta(seconds=5),
        retries=0,
        per_host_delay=timedelta(milliseconds=1),
        user_agent="consulted/test",
        allow_networks=("127.0.0.0/8",),
        hosts_file=hosts_file,
    )


def crawled(hosts_file: Path, exploration: Exploration) -> list[Discovery]:
    """Let the spider work off one exploration."""
    items: list[Item] = []
    batch = Batch(
        host=exploration.host,
        limits=limits(hosts_file),
        sink=items.extend,
        clock=lambda: NOW,
        exploring=[exploration],
    )
    asyncio.run(run_batch(batch))
    return [item for item in items if isinstance(item, Discovery)]


def explored(
    hosts_file: Path, url: str = f"{HOME}/", *, also: Sequence[str] = (), known: Sequence[str] = ()
) -> list[Discovery]:
    """Explore the site at *url*, from its root and the cited pages *also*."""
    stands = [Stand(url=each, depth=0) for each in dict.fromkeys((f"{authority(url)}/", *also))]
    return crawled(hosts_file, Exploration(host=host_key(url), stands=stands, known=known))


def paths(found: Sequence[Discovery]) -> list[str]:
    return [each.url.removeprefix(HOME) for each in found]
