"""How the values of settings are read: each function takes what TOML, the environment or a flag gives.

Raises:
    ValueError: the value is none; the message says what was expected.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from models.fact import FactType
from models.moment import clock_of, parse_duration, parse_iso
from models.pattern import regex
from snapshots.bucket import SCHEME, BucketAddress

#: Shorter ones can be guessed offline from one cookie.
_SHORTEST_SECRET = 32


def read_text(value: Any) -> str:
    """Read text."""
    if not isinstance(value, str):
        raise ValueError(f"expected text, found {value!r}")
    return value


def read_snapshots(value: Any) -> str:
    """Read where snapshots are kept: a folder, or ``s3://bucket/prefix``."""
    told = read_text(value)
    if told.startswith(SCHEME):
        return str(BucketAddress.read(told))
    scheme, marks, _ = told.partition("://")
    if marks:
        raise ValueError(f"expected a folder or s3://BUCKET/PREFIX, found an address of {scheme}")
    return told


def read_number(value: Any) -> int:
    """Read a whole number."""
    if isinstance(value, bool) or not re.fullmatch(r"\d+", str(value)):
        raise ValueError(f"expected a whole number, found {value!r}")
    return int(value)


def read_positive(value: Any) -> int:
    """Read a whole number of at least 1."""
    number = read_number(value)
    if number < 1:
        raise ValueError(f"expected a number of at least 1, found {value!r}")
    return number


def read_truth(value: Any) -> bool:
    """Read yes or no."""
    known = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
    text = str(value).lower()
    if text not in known:
        raise ValueError(f"expected true or false, found {value!r}")
    return known[text]


def read_duration(value: Any) -> timedelta:
    """Read a duration; a bare number counts in seconds."""
    return parse_duration(str(value))


def read_days(value: Any) -> timedelta:
    """Read a duration; a bare number counts in days."""
    return parse_duration(str(value), unit="d")


def read_interval(value: Any) -> timedelta:
    """Read a pause between two visits."""
    interval = read_days(value)
    if interval < timedelta(minutes=1):
        raise ValueError(f"expected a duration of at least a minute, such as 7d, found {value!r}")
    return interval


def read_retention(value: Any) -> timedelta | None:
    """Read how long something is kept; None for good."""
    if value in ("", "none"):
        return None
    days = read_days(value)
    if days <= timedelta(0):
        raise ValueError(f"expected a duration such as 730d, or 'none' to keep for good, found {value!r}")
    return days


_SIZE = regex(r"^\s*(\d+(?:\.\d+)?)\s*(B|KB|KiB|MB|MiB|GB|GiB)?\s*$", re.I)
_BYTES = {"b": 1, "kb": 1000, "kib": 1024, "mb": 10**6, "mib": 1024**2, "gb": 10**9, "gib": 1024**3}


def read_size(value: Any) -> int:
    """Read a size in bytes."""
    match = _SIZE.match(str(value))
    if match is None:
        raise ValueError(f"expected a size such as 32MiB, found {value!r}")
    return int(float(match[1]) * _BYTES[(match[2] or "b").lower()])


def read_texts(value: Any) -> tuple[str, ...]:
    """Read a list of texts, in one text set apart by commas."""
    items = [item.strip() for item in value.split(",") if item.strip()] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
        raise ValueError(f"expected a list of texts, found {value!r}")
    return tuple(items)


def read_addresses(value: Any) -> tuple[str, ...]:
    """Read a list of addresses, in one text set apart by blanks, or by commas before another scheme."""
    if isinstance(value, str):
        value = [each for each in re.split(r"\s+|,(?=[a-z][a-z0-9+.-]*://)", value) if each]
    return read_texts(value)


def read_networks(value: Any) -> tuple[str, ...]:
    """Read networks in CIDR form."""
    networks = read_texts(value)
    for network in networks:
        ipaddress.ip_network(network)
    return networks


def read_archive(value: Any) -> str:
    """Read the address of a web archive; empty for none."""
    text = read_text(value)
    if text == "none":
        return ""
    if urlsplit(text).scheme not in ("http", "https"):
        raise ValueError(f"expected an http or https address or 'none', found {value!r}")
    return text.rstrip("/")


def read_timegates(value: Any) -> tuple[str, ...]:
    """Read addresses of TimeGates, each with its place for the address asked for."""
    addresses = read_texts(value)
    for address in addresses:
        if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
            raise ValueError(f"expected http or https addresses of TimeGates, found {address!r}")
        if address.count("{url}") > 1:
            raise ValueError(f"expected {{url}} once at most, found {address!r}")
    return tuple(address if "{url}" in address else f"{address}{{url}}" for address in addresses)


def read_now(value: Any) -> datetime | Path | None:
    """Read a moment, or ``@FILE`` that holds one."""
    if isinstance(value, str) and value.startswith("@"):
        path = Path(value[1:])
        try:
            clock_of(path)()
        except OSError as error:
            raise ValueError(f"{path} cannot be read ({error.strerror})") from None
        return path
    if isinstance(value, datetime):
        return parse_iso(value.isoformat())
    return parse_iso(str(value)) if str(value) else None


def read_ages(value: Any) -> dict[str, timedelta]:
    """Read durations by name."""
    if isinstance(value, str):
        value = dict(item.split("=", 1) for item in value.split(",") if item)
    if not isinstance(value, Mapping):
        raise ValueError(f'expected a table such as [max_age_by_kind] document = "730d", found {value!r}')
    return {str(kind): read_days(age) for kind, age in value.items()}


def read_fact_ages(value: Any) -> dict[str, timedelta | None]:
    """Read the greatest age of facts by their type; None for those that never grow old."""
    if isinstance(value, str):
        value = dict(item.split("=", 1) for item in value.split(",") if item)
    if not isinstance(value, Mapping):
        raise ValueError(f'expected a table such as [max_age_by_fact] contact = "180d", found {value!r}')
    known = [each.value for each in FactType]
    for name in value:
        if str(name).strip() not in known:
            raise ValueError(f"there are no facts of type {name!r}; known are {', '.join(known)}")
    return {str(name).strip(): None if age == "never" else read_days(age) for name, age in value.items()}


def read_day(value: Any) -> date:
    """Read a day, ISO 8601."""
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"expected a day such as 2027-01-31, found {value!r}") from None


_OF_DOCUMENT: Mapping[str, Callable[[Any], Any]] = {"max_age": read_days, "publish": read_day}


def read_documents(value: Any) -> dict[str, dict[str, Any]]:
    """Read settings by document."""
    if not isinstance(value, Mapping) or not all(isinstance(each, Mapping) for each in value.values()):
        raise ValueError(f"expected tables such as [documents.my-report] publish = 2027-01-31, found {value!r}")
    found: dict[str, dict[str, Any]] = {}
    for document_id, settings in value.items():
        for name in settings:
            if name not in _OF_DOCUMENT:
                known = ", ".join(_OF_DOCUMENT)
                raise ValueError(f"unknown key {name!r} for the document {document_id!r}; known are {known}")
        found[document_id] = {name: _OF_DOCUMENT[name](each) for name, each in settings.items()}
    return found


def read_beat(value: Any) -> timedelta:
    """Read how long a heart may pause."""
    beat = read_duration(value)
    if not timedelta(milliseconds=10) <= beat <= timedelta(minutes=10):
        raise ValueError(f"expected a duration from 10ms to 10m, found {value!r}")
    return beat


def read_lease(value: Any) -> timedelta:
    """Read how long a host stays with a worker that gives no sign of life."""
    lease = read_duration(value)
    if not timedelta(seconds=2) <= lease <= timedelta(minutes=10):
        raise ValueError(f"expected a duration from 2s to 10m, found {value!r}")
    return lease


_HOURS = regex(r"^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$")


def read_hours(value: Any) -> tuple[time, time] | None:
    """Read hours of the day; None for none."""
    if value == "":
        return None
    match = _HOURS.match(str(value).strip())
    try:
        if match is None:
            raise ValueError
        begin, end = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))
    except ValueError:
        raise ValueError(f"expected hours such as 22:00-07:00, found {value!r}") from None
    if begin == end:
        raise ValueError("the quiet hours would never end")
    return begin, end


def read_zone(value: Any) -> ZoneInfo:
    """Read the name of a time zone."""
    try:
        return ZoneInfo(read_text(value))
    except (ZoneInfoNotFoundError, OSError):
        raise ValueError(f"expected a time zone such as Europe/Brussels, found {value!r}") from None


def read_crons(value: Any) -> dict[str, str]:
    """Read the times of jobs."""
    from scheduler.jobs import read_cron

    if isinstance(value, str):
        value = dict(item.split("=", 1) for item in value.split(";") if "=" in item)
    if not isinstance(value, Mapping):
        raise ValueError(f'expected a table such as [jobs] digest = "0 7 * * mon", found {value!r}')
    return {str(name).strip(): read_cron(str(name).strip(), str(cron).strip()) for name, cron in value.items()}


def read_listen(value: Any) -> tuple[str, int] | None:
    """Read where to listen; None for nowhere."""
    if value == "":
        return None
    host, colon, port = str(value).rpartition(":")
    if not colon or not host or not port.isdigit() or int(port) > 65535:
        raise ValueError(f"expected an address such as 127.0.0.1:9718, found {value!r}")
    return host.strip("[]"), int(port)


def read_web(value: Any) -> str:
    """Read a web address, or nothing."""
    if value and urlsplit(read_text(value)).scheme not in ("http", "https"):
        raise ValueError(f"expected an http or https address, found {value!r}")
    return str(value)


def read_secret(value: Any) -> str:
    """Read a secret that signs; empty for none."""
    told = read_text(value) if value != "" else ""
    if told and len(told) < _SHORTEST_SECRET:
        raise ValueError(f"expected at least {_SHORTEST_SECRET} characters; make one with: openssl rand -hex 32")
    return told


def read_log_format(value: Any) -> str:
    """Read how the log is written."""
    if value not in ("text", "json"):
        raise ValueError(f"expected text or json, found {value!r}")
    return str(value)
