"""How politely, how patiently and how far we ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What a crawl keeps to."""

    timeout: timedelta = timedelta(seconds=30)
    retries: int = 2
    #: Bytes, before and after content decoding.
    max_size: int = 32 * 1024 * 1024
    per_host_concurrency: int = 2
    per_host_delay: timedelta = timedelta(seconds=0.5)
    obey_robots: bool = True
    user_agent: str = "consulted"
    allow_networks: tuple[str, ...] = ()
    #: A closed world of names, for rehearsals.
    hosts_file: Path | None = None
    #: Trusted besides the system's own certificates.
    ca_file: Path | None = None
