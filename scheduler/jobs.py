"""The static jobs: what is ordered when. Due times are data; a job only orders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.triggers.cron import CronTrigger

from models.errors import ConfigurationError

#: Nobody counts further than this how often a job was missed.
_MOST_COUNTED = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One job and its times."""

    name: str
    #: Five fields as in crontab(5), in UTC: no hour of the year comes twice or never.
    cron: str
    help: str
    #: Ordered at once when a scheduler runs for the first time.
    at_once: bool = False

    def after(self, moment: datetime) -> datetime:
        """Return the first time after *moment* at which it is due."""
        found: datetime | None = _trigger(self.cron).get_next_fire_time(None, moment + timedelta(seconds=1))
        if found is None:  # pragma: no cover - read_cron refuses what never comes
            raise ConfigurationError(f"the times {self.cron!r} of the job {self.name!r} never come")
        return found.astimezone(UTC)

    def times(self, since: datetime, until: datetime) -> int:
        """Return how often it was due from *since* to *until*, both included."""
        count, at = 0, since
        while at <= until and count < _MOST_COUNTED:
            count += 1
            at = self.after(at)
        return count


JOBS = (
    Job(name="plan", cron="5 0 * * *", help="plan all sources anew", at_once=True),
    Job(name="refresh", cron="*/10 * * * *", help="visit what is due", at_once=True),
    Job(name="archive", cron="40 1 * * *", help="ask archives again for versions consulted that are not known yet"),
    Job(name="assess", cron="20 2 * * *", help="findings and scores anew: time alone makes things stale"),
    Job(name="housekeeping", cron="30 3 * * *", help="erase and forget what has grown too old"),
    Job(name="digest", cron="0 7 * * *", help="tell what is new, document by document"),
)


def jobs(crons: Mapping[str, str]) -> tuple[Job, ...]:
    """Return the jobs, with *crons* by name in the place of their usual times; ``off`` leaves one out."""
    chosen = [(job, crons.get(job.name, job.cron)) for job in JOBS]
    return tuple(
        Job(name=job.name, cron=cron, help=job.help, at_once=job.at_once) for job, cron in chosen if cron != "off"
    )


def read_cron(name: str, text: str) -> str:
    """Check the times of a job.

    Raises:
        ValueError: there is no such job, or *text* is no five crontab fields, or they never come.
    """
    if name not in {job.name for job in JOBS}:
        raise ValueError(f"there is no job {name!r}; known are {', '.join(job.name for job in JOBS)}")
    if text == "off":
        return text
    try:
        comes = _trigger(text).get_next_fire_time(None, datetime(2026, 1, 1, tzinfo=UTC)) is not None
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(
            f"{text!r} is no time of the job {name!r}: {error}; write minute, hour, day, month and day of the week, "
            "such as '30 6 * * mon'"
        ) from None
    if not comes:
        raise ValueError(f"the times {text!r} of the job {name!r} never come")
    return text


def _trigger(cron: str) -> CronTrigger:
    return CronTrigger.from_crontab(cron, timezone=UTC)
