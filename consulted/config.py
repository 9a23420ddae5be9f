"""Settings: ``consulted.toml``, then ``CONSULTED_…`` in the environment, then flags; each key knows where it came from.

Only this module and ``crawlers/settings.py`` read the environment.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from consulted import toml
from consulted.values import (
    read_addresses,
    read_ages,
    read_archive,
    read_beat,
    read_crons,
    read_days,
    read_documents,
    read_duration,
    read_fact_ages,
    read_hours,
    read_interval,
    read_lease,
    read_listen,
    read_log_format,
    read_networks,
    read_now,
    read_number,
    read_positive,
    read_retention,
    read_secret,
    read_size,
    read_snapshots,
    read_text,
    read_timegates,
    read_truth,
    read_web,
    read_zone,
)
from models.errors import ConfigurationError
from models.limits import Limits
from models.moment import Clock, clock_of, system_clock
from models.pattern import regex
from models.policy import Policy
from snapshots.bucket import SCHEME, BucketAddress

FILE = "consulted.toml"
ENVIRONMENT = "CONSULTED_"


def product() -> str:
    """Return our name and version, as sent in ``User-Agent``."""
    try:
        return f"consulted/{version('consulted')}"
    except PackageNotFoundError:
        return "consulted/0"


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """One setting: how it is read, what it is without one, and what it means."""

    name: str
    default: Any
    read: Callable[[Any], Any]
    help: str


KEYS = (
    Key(name="home", default=".consulted", read=read_text, help="database and snapshots live below it"),
    Key(name="database_url", default="", read=read_text, help="any SQLAlchemy address; SQLite below home when empty"),
    Key(
        name="snapshots_url",
        default="",
        read=read_snapshots,
        help="folder of the WARC snapshots, or s3://BUCKET/PREFIX; a folder below home when empty",
    ),
    Key(
        name="archive_url",
        default="https://web.archive.org",
        read=read_archive,
        help="web archive asked for the version consulted; 'none' turns it off",
    ),
    Key(
        name="archives",
        default=(),
        read=read_timegates,
        help="more archives, asked in order until one holds a copy: TimeGates, {url} standing for the page's address",
    ),
    Key(
        name="allow_networks",
        default=(),
        read=read_networks,
        help='networks that may be fetched although private, e.g. ["127.0.0.0/8"]',
    ),
    Key(name="user_agent", default="", read=read_text, help="sent with each request; product and version when empty"),
    Key(name="contact", default="", read=read_text, help="address or mail of yours, added to the user agent"),
    Key(name="max_age", default="365d", read=read_days, help="age at which a reference is stale"),
    Key(name="max_age_by_kind", default={}, read=read_ages, help="the same per kind: web, document"),
    Key(
        name="max_age_by_fact",
        default={},
        read=read_fact_ages,
        help="since a fact was last borne out, by its type: over contact 180d, count 365d and others; or never",
    ),
    Key(
        name="documents",
        default={},
        read=read_documents,
        help="per document, over the others: max_age, and publish, the day it is to be published",
    ),
    Key(name="timeout", default="30s", read=read_duration, help="per request"),
    Key(name="retries", default=2, read=read_number, help="after a fault that may pass"),
    Key(name="max_size", default="32MiB", read=read_size, help="of one answer, before and after unpacking"),
    Key(name="concurrency", default=64, read=read_positive, help="requests under way at once, over all hosts"),
    Key(name="per_host_concurrency", default=2, read=read_positive, help="requests under way at once at one host"),
    Key(name="per_host_delay", default="0.5s", read=read_duration, help="between two requests to one host"),
    Key(name="obey_robots", default=True, read=read_truth, help="keep to robots.txt (RFC 9309)"),
    Key(
        name="confirm_visits",
        default=3,
        read=read_positive,
        help="failed visits before a failure counts as confirmed",
    ),
    Key(name="confirm_days", default=3, read=read_days, help="days those visits must spread over"),
    Key(
        name="revisit",
        default="7d",
        read=read_interval,
        help="between two visits to a source, on the average over all",
    ),
    Key(name="revisit_min", default="1d", read=read_interval, help="no source is visited more often by plan"),
    Key(name="revisit_max", default="84d", read=read_interval, help="no source is visited more rarely by plan"),
    Key(name="daily_requests", default=0, read=read_number, help="requests on one day (UTC) to all hosts; 0: no limit"),
    Key(name="daily_requests_per_host", default=500, read=read_number, help="the same to one host; 0: no limit"),
    Key(
        name="notify",
        default=(),
        read=read_addresses,
        help="where notices go: smtp://SERVER/?from=A&to=B, or any address Apprise knows where it is installed",
    ),
    Key(name="quiet_hours", default="", read=read_hours, help='nobody is told anything then, e.g. "22:00-07:00"'),
    Key(name="timezone", default="UTC", read=read_zone, help="of quiet_hours, e.g. Europe/Brussels"),
    Key(
        name="jobs",
        default={},
        read=read_crons,
        help='times of the scheduler\'s jobs in UTC, e.g. [jobs] digest = "0 7 * * mon"; "off" for none',
    ),
    Key(name="beat", default="30s", read=read_beat, help="between two signs of life of the scheduler"),
    Key(
        name="lease",
        default="30s",
        read=read_lease,
        help="a worker without a sign of life for so long loses its hosts to other workers",
    ),
    Key(
        name="silence",
        default="5m",
        read=read_duration,
        help="without a sign of life for so long, the scheduler counts as dead, and jobs as missed",
    ),
    Key(name="listen", default="", read=read_listen, help="where the scheduler serves /healthz and /metrics"),
    Key(
        name="watchdog_url",
        default="",
        read=read_web,
        help="asked for after each beat, so that others notice silence",
    ),
    Key(name="log", default="text", read=read_log_format, help="text or json, of the scheduler's log"),
    Key(
        name="explore",
        default=True,
        read=read_truth,
        help="look for the contact, team, partner and member pages of the houses a report states facts of",
    ),
    Key(
        name="redact",
        default=False,
        read=read_truth,
        help="show [withheld] in the place of persons' names, numbers and addresses",
    ),
    Key(
        name="retention",
        default="",
        read=read_retention,
        help="what pages said of persons is erased so long after it was last seen, e.g. 730d; kept for good when empty",
    ),
    Key(
        name="now",
        default="",
        read=read_now,
        help="a fixed UTC time, or @FILE that holds one and is read each time; for rehearsals and tests",
    ),
    Key(name="hosts_file", default="", read=read_text, help="a closed world of names, for rehearsals and tests"),
    Key(
        name="secret",
        default="",
        read=read_secret,
        help="signs the cookies of the review desk; needed where it can be reached from other machines",
    ),
    Key(
        name="public_url",
        default="",
        read=read_web,
        help="where people reach the review desk, if not where it listens: behind a proxy, with TLS",
    ),
    Key(name="ca_file", default="", read=read_text, help="certificates trusted besides the system's own"),
)
_BY_NAME = {key.name: key for key in KEYS}


@dataclass(frozen=True, kw_only=True, slots=True)
class Config:
    """All settings, read and checked."""

    values: Mapping[str, Any]
    #: Key to where its value came from: ``default``, a file, a variable or a flag.
    origins: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    @property
    def home(self) -> Path:
        """The folder below which everything is kept."""
        return Path(self["home"]).expanduser()

    @property
    def database_url(self) -> str:
        """Where the ledger is."""
        return self["database_url"] or f"sqlite:///{(self.home / 'consulted.db').absolute()}"

    @property
    def snapshots(self) -> Path:
        """Where WARC files are written, and where they stay unless there is a bucket for them."""
        chosen = self["snapshots_url"]
        return Path(chosen).expanduser() if chosen and self.bucket is None else self.home / "snapshots"

    @property
    def bucket(self) -> BucketAddress | None:
        """Where closed WARC files go; None where they stay in their folder."""
        chosen = self["snapshots_url"]
        return BucketAddress.read(chosen) if chosen.startswith(SCHEME) else None

    @property
    def archive_url(self) -> str:
        """The web archive asked for versions consulted; empty when none is to be asked."""
        return str(self["archive_url"])

    @property
    def timegates(self) -> tuple[str, ...]:
        """The TimeGates asked for versions consulted, in order; ``{url}`` stands for the page's address."""
        first = (f"{self.archive_url}/web/{{url}}",) if self.archive_url else ()
        return (*first, *self["archives"])

    @property
    def user_agent(self) -> str:
        """What we call ourselves."""
        agent = self["user_agent"] or product()
        return f"{agent} (+{self['contact']})" if self["contact"] else str(agent)

    @property
    def clock(self) -> Clock:
        """The system's clock, or one that stands still at ``now``."""
        fixed = self["now"]
        if isinstance(fixed, Path):
            return clock_of(fixed)
        return (lambda: fixed) if fixed is not None else system_clock

    @property
    def policy(self) -> Policy:
        """What counts as old and as certain."""
        return Policy(
            max_age=self["max_age"],
            max_age_by_kind=dict(self["max_age_by_kind"]),
            confirm_visits=self["confirm_visits"],
            confirm_days=self["confirm_days"],
            max_age_by_fact=_fact_ages(self["max_age_by_fact"]),
            revisit=self["revisit"],
            revisit_min=min(self["revisit_min"], self["revisit"]),
            revisit_max=max(self["revisit_max"], self["revisit"]),
        )

    def policy_of(self, document_id: str) -> Policy:
        """What counts as old and as certain for one document."""
        max_age = self["documents"].get(document_id, {}).get("max_age")
        return self.policy if max_age is None else replace(self.policy, max_age=max_age, max_age_by_kind={})

    @property
    def publish(self) -> dict[str, date]:
        """Document to the day it is to be published."""
        return {name: each["publish"] for name, each in self["documents"].items() if "publish" in each}

    @property
    def limits(self) -> Limits:
        """How politely, how patiently and how far we ask."""
        return Limits(
            timeout=self["timeout"],
            retries=self["retries"],
            max_size=self["max_size"],
            per_host_concurrency=self["per_host_concurrency"],
            per_host_delay=self["per_host_delay"],
            obey_robots=self["obey_robots"],
            user_agent=self.user_agent,
            allow_networks=self["allow_networks"],
            hosts_file=Path(self["hosts_file"]) if self["hosts_file"] else None,
            ca_file=Path(self["ca_file"]) if self["ca_file"] else None,
        )

    @property
    def hosts_at_once(self) -> int:
        """How many hosts are visited at once without passing ``concurrency``."""
        return max(int(self["concurrency"]) // int(self["per_host_concurrency"]), 1)

    def with_values(self, origin: str, **values: Any) -> Config:
        """Return these settings with some of them put over, as :func:`load` reads them."""
        read = {name: _read(name, value, origin) for name, value in values.items()}
        return replace(self, values={**self.values, **read}, origins={**self.origins, **dict.fromkeys(read, origin)})


def _fact_ages(chosen: Mapping[str, timedelta | None]) -> dict[str, timedelta]:
    ages = {**Policy().max_age_by_fact, **chosen}
    return {name: age for name, age in ages.items() if age is not None}


def load(
    path: Path | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, Any] | None = None,
) -> Config:
    """Read the settings: defaults, then the file, then the environment, then flags.

    Args:
        path: a file that must exist; without one, ``consulted.toml`` of the working directory if it is there.
        environment: ``os.environ`` unless given.
        flags: values from the command line, None meaning not given.

    Raises:
        ConfigurationError: a key is unknown or a value bad; the message names key and origin.
    """
    config = Config(values={key.name: key.read(key.default) for key in KEYS})
    config = replace(config, origins=dict.fromkeys(config.values, "default"))
    for origin, values in (
        _file(path),
        *_environment(os.environ if environment is None else environment),
        ("flag", {name: value for name, value in (flags or {}).items() if value is not None}),
    ):
        config = config.with_values(origin, **values)
    return config


def _file(path: Path | None) -> tuple[str, Mapping[str, Any]]:
    chosen = path or Path(FILE)
    if path is None and not chosen.is_file():
        return FILE, {}
    try:
        return str(chosen), toml.parse(chosen.read_bytes())
    except FileNotFoundError:
        raise ConfigurationError(f"there is no settings file {chosen}; check --config") from None
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{chosen} cannot be read as TOML: {error}") from None


#: Read by the tests, not settings.
_NOT_SETTINGS = frozenset({"CONSULTED_TEST_POSTGRES"})


def _environment(environment: Mapping[str, str]) -> list[tuple[str, Mapping[str, Any]]]:
    return [
        (variable, {variable.removeprefix(ENVIRONMENT).lower(): value})
        for variable, value in sorted(environment.items())
        if variable.startswith(ENVIRONMENT) and variable not in _NOT_SETTINGS
    ]


def _read(name: str, value: Any, origin: str) -> Any:
    key = _BY_NAME.get(name)
    if key is None:
        near = _nearest(name)
        hint = f"; did you mean {near!r}?" if near else "; 'consulted config' shows all keys"
        raise ConfigurationError(f"unknown key {name!r} in {origin}{hint}")
    try:
        return key.read(value)
    except ValueError as error:
        raise ConfigurationError(f"bad value for {name!r} in {origin}: {error}") from None


def _nearest(name: str) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, _BY_NAME, n=1)), None)


#: What stands between scheme and host of an address.
_CREDENTIALS = regex(r"(?<=://)[^/@\s]*@")
#: Addresses whose host and path are no secret.
_PLAIN = ("smtp", "smtps")


def veiled(name: str, value: Any) -> Any:
    """Return the value of the setting *name* without passwords and tokens, for showing."""
    if name == "secret":
        return "***" if value else ""
    if name == "database_url":
        return _CREDENTIALS.sub("***@", str(value))
    if name == "notify":
        return tuple(
            _CREDENTIALS.sub("***@", each)
            if each.partition("://")[0] in _PLAIN
            else f"{each.partition('://')[0]}://***"
            for each in value
        )
    return value


def shown(value: Any) -> str:
    """Write a setting as a person would."""
    if isinstance(value, timedelta):
        seconds = value.total_seconds()
        return f"{seconds / 86400:g}d" if seconds >= 86400 else f"{seconds:g}s"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {shown(each)}" for name, each in value.items())
    if isinstance(value, tuple):
        return ", ".join(each.strftime("%H:%M") if isinstance(each, time) else str(each) for each in value)
    return "" if value is None else str(value)
