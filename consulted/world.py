"""Which web a store is about: the real one, or the bundled small web of the demo."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from consulted.config import Config
from consulted.workbench import SMALL_WEB, WORLD, Workbench
from models.errors import ConsultedError


class MixedWorldsError(ConsultedError):
    """Answers of the small web must not stand among answers of the real one."""


@contextmanager
def in_its_world(bench: Workbench) -> Iterator[Workbench]:
    """Give a rehearsal its small web while it is visited; leave any other store as it is."""
    if not bench.rehearsal:
        yield bench
        return
    with small_web(bench.config) as config:
        yield replace(bench, config=config)


@contextmanager
def small_web(config: Config, *, state: str = "now") -> Iterator[Config]:
    """Serve the bundled small web on loopback, and yield settings that lead there."""
    from consulted.demo.web import SmallWeb

    with TemporaryDirectory(prefix="consulted-") as folder, SmallWeb(Path(folder), state=state) as web:
        yield config.with_values(
            "the small web",
            hosts_file=str(web.hosts_file),
            ca_file=str(web.ca_file),
            archive_url=web.archive_url,
            allow_networks=["127.0.0.0/8"],
            per_host_delay="20ms",
            timeout="10s",
        )


def enter_small_web(bench: Workbench) -> None:
    """Mark a store as a rehearsal, once and for all.

    Raises:
        MixedWorldsError: it holds documents that are not.
    """
    if bench.rehearsal:
        return
    if bench.ledger.documents.all():
        raise MixedWorldsError(
            f"{bench.config.home} holds real documents, and the demo's answers are made up; "
            "run it elsewhere:  consulted --home demo-home demo"
        )
    bench.ledger.note_fact(WORLD, SMALL_WEB)
