"""Looks at an installation and its store, and says what needs mending."""

from __future__ import annotations

import importlib.metadata
import shutil
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryFile

from consulted.config import Config
from consulted.hands import workers
from consulted.wellbeing import wellbeing
from models.errors import ConsultedError
from models.ledger import Ledger
from models.moment import iso
from models.notice import NoticeState
from snapshots.bucket import Bucket
from snapshots.depot import waiting

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
    """Look at everything; nothing is changed, and nothing is asked but the store itself."""
    looks: tuple[Callable[[Config], Check], ...] = (
        *(_home, _space, _database, _snapshots, _scheduler, _workers),
        *(_notices, _trust, _names),
    )
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


@contextmanager
def _ledger(config: Config) -> Iterator[Ledger]:
    ledger = Ledger.open(config.database_url)
    try:
        yield ledger
    finally:
        ledger.close()


def _database(config: Config) -> Check:
    with _ledger(config) as ledger:
        documents, run = ledger.documents.all(), ledger.runs.last()
    if run is not None and run.state != "finished":
        return Check(
            name="database",
            health=Health.ODD,
            message=f"the last refresh was {run.state} ({run.visited} of {run.sources}); 'consulted refresh' goes on",
        )
    return Check(name="database", health=Health.GOOD, message=f"reachable, {len(documents)} documents")


def _snapshots(config: Config) -> Check:
    folder = config.snapshots
    count, place = _counted(config)
    left = sorted(folder.glob("*.open")) if folder.is_dir() else []
    if left:
        return Check(
            name="snapshots",
            health=Health.ODD,
            message=f"{len(left)} file(s) still open; the next refresh mends what a killed process left",
        )
    late = waiting(folder) if config.bucket is not None else []
    if late:
        return Check(
            name="snapshots",
            health=Health.ODD,
            message=f"{len(late)} WARC file(s) in {folder.absolute()} wait for {place}; "
            "the next refresh hands them over",
        )
    return Check(name="snapshots", health=Health.GOOD, message=f"{count} WARC files in {place}")


def _counted(config: Config) -> tuple[int, str]:
    """Return how many WARC files there are, and where.

    Raises:
        StoreUnreachableError: they are in a bucket that cannot be used.
    """
    if config.bucket is None:
        return len(waiting(config.snapshots)), str(config.snapshots.absolute())
    with closing(Bucket(config.bucket)) as bucket:
        bucket.check()
        return bucket.count(), str(config.bucket)


def _scheduler(config: Config) -> Check:
    """Say whether sources are looked at when due, and whether who should do it lives."""
    with _ledger(config) as ledger:
        beat = ledger.duties.heartbeat()
        found = wellbeing(ledger, config)
    late = f"{found.overdue} sources were not looked at for twice their interval" if found.overdue else ""
    if beat is None:
        said = f"none has run here; {late}; 'consulted refresh --due' looks at them" if late else "none has run here"
        return Check(name="scheduler", health=Health.ODD if late else Health.GOOD, message=said)
    if beat.stopped_at is not None and len(found.amiss) == 1 and not late:
        return Check(name="scheduler", health=Health.ODD, message=found.amiss[0])
    if found.well:
        return Check(name="scheduler", health=Health.GOOD, message=f"beats; last at {iso(beat.beat_at)}")
    said = "; ".join([*found.amiss, *([late] if late else [])])
    return Check(name="scheduler", health=Health.BAD, message=f"{said}; start it with 'consulted schedule'")


def _workers(config: Config) -> Check:
    """Say who visits: workers, or each refresh by itself."""
    with _ledger(config) as ledger:
        count = workers(ledger, config)
        held = ledger.leases.held() if count else {}
    if not count:
        return Check(name="workers", health=Health.GOOD, message="none at work; each refresh visits by itself")
    said = f"{count} alive; hosts in their hands now: {len(held)}"
    return Check(name="workers", health=Health.GOOD, message=said)


def _notices(config: Config) -> Check:
    with _ledger(config) as ledger:
        left, counts = ledger.notices.undelivered(), ledger.notices.counts()
    given_up = [each for each in left if each.state is NoticeState.FAILED]
    if left:
        said = f"{len(left)} did not reach everybody ({left[-1].error}); 'consulted notices' lists them"
        return Check(name="notices", health=Health.BAD if given_up else Health.ODD, message=said)
    waiting = counts.get(NoticeState.WAITING.value, 0)
    if not config["notify"]:
        said = f"{waiting} wait, and the setting notify names nobody" if waiting else "the setting notify names nobody"
        return Check(name="notices", health=Health.ODD if waiting else Health.GOOD, message=said)
    return Check(name="notices", health=Health.GOOD, message=f"{counts.get(NoticeState.SENT.value, 0)} delivered")


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
