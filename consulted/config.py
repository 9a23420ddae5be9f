"""Settings: ``consulted.toml``, then ``CONSULTED_…`` in the environment, then flags; each key knows where it came from.

Only this module and ``crawlers/settings.py`` read the environment.
"""

from __future__ import annotations

import ipaddress
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from models.errors import ConfigurationError
from models.limits import Limits
from models.moment import Clock, parse_duration, parse_iso, system_clock
from models.policy import Policy

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


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected text, found {value!r}")
    return value


def _number(value: Any) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"\d+", str(value)):
        raise ValueError(f"expected a whole number, found {value!r}")
    return int(value)


def _positive(value: Any) -> int:
    number = _number(value)
    if number < 1:
        raise ValueError(f"expected a number of at least 1, found {value!r}")
    return number


def _truth(value: Any) -> bool:
    known = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
    text = str(value).lower()
    if text not in known:
        raise ValueError(f"expected true or false, found {value!r}")
    return known[text]


def _duration(value: Any) -> timedelta:
    return parse_duration(str(value))


def _days(value: Any) -> timedelta:
    return parse_duration(str(value), unit="d")


def _retention(value: Any) -> timedelta | None:
    if value in ("", "none"):
        return None
    days = _days(value)
    if days <= timedelta(0):
        raise ValueError(f"expected a duration such as 730d, or 'none' to keep for good, found {value!r}")
    return days


_SIZE = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*(B|KB|KiB|MB|MiB|GB|GiB)?\s*$", re.I)
_BYTES = {"b": 1, "kb": 1000, "kib": 1024, "mb": 10**6, "mib": 1024**2, "gb": 10**9, "gib": 1024**3}


def _size(value: Any) -> int:
    match = _SIZE.match(str(value))
    if match is None:
        raise ValueError(f"expected a size such as 32MiB, found {value!r}")
    return int(float(match[1]) * _BYTES[(match[2] or "b").lower()])


def _texts(value: Any) -> tuple[str, ...]:
    items = [item.strip() for item in value.split(",") if item.strip()] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
        raise ValueError(f"expected a list of texts, found {value!r}")
    return tuple(items)


def _networks(value: Any) -> tuple[str, ...]:
    networks = _texts(value)
    for network in networks:
        ipaddress.ip_network(network)
    return networks


def _archive(value: Any) -> str:
    text = _text(value)
    if text == "none":
        return ""
    if urlsplit(text).scheme not in ("http", "https"):
        raise ValueError(f"expected an http or https address or 'none', found {value!r}")
    return text.rstrip("/")


def _timegates(value: Any) -> tuple[str, ...]:
    addresses = _texts(value)
    for address in addresses:
        if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
            raise ValueError(f"expected http or https addresses of TimeGates, found {address!r}")
        if address.count("{url}") > 1:
            raise ValueError(f"expected {{url}} once at most, found {address!r}")
    return tuple(address if "{url}" in address else f"{address}{{url}}" for address in addresses)


def _moment(value: Any) -> datetime | None:
    if isinstance(value, datetime):
        return parse_iso(value.isoformat())
    return parse_iso(str(value)) if str(value) else None


def _ages(value: Any) -> dict[str, timedelta]:
    if isinstance(value, str):
        value = dict(item.split("=", 1) for item in value.split(",") if item)
    if not isinstance(value, Mapping):
        raise ValueError(f'expected a table such as [max_age_by_kind] document = "730d", found {value!r}')
    return {str(kind): _days(age) for kind, age in value.items()}


KEYS = (
    Key(name="home", default=".consulted", read=_text, help="database and snapshots live below it"),
    Key(name="database_url", default="", read=_text, help="any SQLAlchemy address; SQLite below home when empty"),
    Key(name="snapshots_url", default="", read=_text, help="folder of the WARC snapshots; below home when empty"),
    Key(
        name="archive_url",
        default="https://web.archive.org",
        read=_archive,
        help="web archive asked for the version consulted; 'none' turns it off",
    ),
    Key(
        name="archives",
        default=(),
        read=_timegates,
        help="more archives, asked in order until one holds a copy: TimeGates, {url} standing for the page's address",
    ),
    Key(
        name="allow_networks",
        default=(),
        read=_networks,
        help='networks that may be fetched although private, e.g. ["127.0.0.0/8"]',
    ),
    Key(name="user_agent", default="", read=_text, help="sent with each request; product and version when empty"),
    Key(name="contact", default="", read=_text, help="address or mail of yours, added to the user agent"),
    Key(name="max_age", default="365d", read=_days, help="age at which a reference is stale"),
    Key(name="max_age_by_kind", default={}, read=_ages, help="the same per kind: web, document"),
    Key(name="timeout", default="30s", read=_duration, help="per request"),
    Key(name="retries", default=2, read=_number, help="after a fault that may pass"),
    Key(name="max_size", default="32MiB", read=_size, help="of one answer, before and after unpacking"),
    Key(name="concurrency", default=64, read=_positive, help="requests under way at once, over all hosts"),
    Key(name="per_host_concurrency", default=2, read=_positive, help="requests under way at once at one host"),
    Key(name="per_host_delay", default="0.5s", read=_duration, help="between two requests to one host"),
    Key(name="obey_robots", default=True, read=_truth, help="keep to robots.txt (RFC 9309)"),
    Key(name="confirm_visits", default=3, read=_positive, help="failed visits before a failure counts as confirmed"),
    Key(name="confirm_days", default=3, read=_days, help="days those visits must spread over"),
    Key(name="notify", default=(), read=_texts, help="Apprise addresses for notices"),
    Key(
        name="explore",
        default=True,
        read=_truth,
        help="look for the contact, team, partner and member pages of the houses a report states facts of",
    ),
    Key(
        name="redact",
        default=False,
        read=_truth,
        help="show [withheld] in the place of persons' names, numbers and addresses",
    ),
    Key(
        name="retention",
        default="",
        read=_retention,
        help="what pages said of persons is erased so long after it was last seen, e.g. 730d; kept for good when empty",
    ),
    Key(name="now", default="", read=_moment, help="a fixed UTC time, for rehearsals and tests"),
    Key(name="hosts_file", default="", read=_text, help="a closed world of names, for rehearsals and tests"),
    Key(name="ca_file", default="", read=_text, help="certificates trusted besides the system's own"),
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
        """Where the WARC files are."""
        return Path(self["snapshots_url"]).expanduser() if self["snapshots_url"] else self.home / "snapshots"

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
        return (lambda: fixed) if fixed is not None else system_clock

    @property
    def policy(self) -> Policy:
        """What counts as old and as certain."""
        return Policy(
            max_age=self["max_age"],
            max_age_by_kind=dict(self["max_age_by_kind"]),
            confirm_visits=self["confirm_visits"],
            confirm_days=self["confirm_days"],
        )

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
        with chosen.open("rb") as file:
            return str(chosen), tomllib.load(file)
    except FileNotFoundError:
        raise ConfigurationError(f"there is no settings file {chosen}; check --config") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
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


def shown(value: Any) -> str:
    """Write a setting as a person would."""
    if isinstance(value, timedelta):
        seconds = value.total_seconds()
        return f"{seconds / 86400:g}d" if seconds >= 86400 else f"{seconds:g}s"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {shown(each)}" for name, each in value.items())
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)
