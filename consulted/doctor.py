"""Looks at an installation and its store, and says what needs mending."""

from __future__ import annotations

import importlib.metadata
import shutil
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryFile

from consulted.config import Config
from models.errors import ConsultedError
from models.ledger import Ledger

#: Below this a refresh of a few hundred sources may not fit.
_LITTLE_SPACE = 200 * 1024 * 1024
_OURS = ("crawlers", "models", "pipelines", "scheduler", "snapshots")


class Health(StrEnum):
    """How a thing is."""

    GOOD = "good"
    ODD = "odd"
    BAD = "bad"


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    health: Health
    message: str


def examine(config: Config) -> list[Check]:
    """Look at everything; nothing is changed and nothing is asked of the network."""
    looks: tuple[Callable[[Config], Check], ...] = (_home, _space, _database, _snapshots, _trust, _names)
    return [_safely(look, config) for look in looks]


def _safely(look: Callable[[Config], Check], config: Config) -> Check:
    try:
        return look(config)
    except (ConsultedError, OSError) as error:
        return Check(name=look.__name__.strip("_"), health=Health.BAD, message=str(error))


def _home(config: Config) -> Check:
    try:
        config.home.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=config.home):
            pass
    except OSError as error:
        return Check(
            name="home",
            health=Health.BAD,
            message=f"{config.home.absolute()} cannot be written ({error.strerror}); choose another with --home",
        )
    return Check(name="home", health=Health.GOOD, message=str(config.home.absolute()))


def _space(config: Config) -> Check:
    free = shutil.disk_usage(config.home).free
    health = Health.GOOD if free > _LITTLE_SPACE else Health.BAD
    return Check(name="space", health=health, message=f"{free / 1024**3:.1f} GiB free for snapshots")


def _database(config: Config) -> Check:
    ledger = Ledger.open(config.database_url)
    try:
        documents, run = ledger.documents.all(), ledger.runs.last()
    finally:
        ledger.close()
    if run is not None and run.state != "finished":
        return Check(
            name="database",
            health=Health.ODD,
            message=f"the last refresh was {run.state} ({run.visited} of {run.sources}); 'consulted refresh' goes on",
        )
    return Check(name="database", health=Health.GOOD, message=f"reachable, {len(documents)} documents")


def _snapshots(config: Config) -> Check:
    folder = config.snapshots
    left = sorted(folder.glob("*.open")) if folder.is_dir() else []
    if left:
        return Check(
            name="snapshots",
            health=Health.ODD,
            message=f"{len(left)} file(s) still open; the next refresh mends what a killed process left",
        )
    count = len(list(folder.glob("*.warc.gz"))) if folder.is_dir() else 0
    return Check(name="snapshots", health=Health.GOOD, message=f"{count} WARC files in {folder.absolute()}")


def _trust(_: Config) -> Check:
    count = len(ssl.create_default_context().get_ca_certs())
    if count == 0 and not Path(ssl.get_default_verify_paths().openssl_capath or "").is_dir():
        return Check(
            name="trust",
            health=Health.BAD,
            message="no trusted certificates were found; install ca-certificates or set SSL_CERT_FILE",
        )
    return Check(name="trust", health=Health.GOOD, message="the system's certificates are in place")


def _names(_: Config) -> Check:
    """Warn when another distribution owns one of our folder names: it would silently mix with ours."""
    owners = importlib.metadata.packages_distributions()
    foreign = {
        name: sorted(set(owners.get(name) or []) - {"consulted"})
        for name in _OURS
        if set(owners.get(name) or []) - {"consulted"}
    }
    if foreign:
        told = ", ".join(f"{name} ({', '.join(who)})" for name, who in foreign.items())
        return Check(
            name="names",
            health=Health.BAD,
            message=f"other packages own our folder names: {told}; install consulted in an environment of its own",
        )
    return Check(name="names", health=Health.GOOD, message="our folder names are ours alone")
