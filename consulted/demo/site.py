"""One site of the small web, as its ``site.toml`` describes it, in each of the two states."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fnmatch import fnmatchcase
from functools import cached_property
from http import HTTPStatus
from itertools import count
from typing import Any
from urllib.parse import urlsplit

from consulted.demo import pdf
from consulted.demo.message import Ask, Reply, page, redirect, text
from consulted.demo.press import PAGES, printed, sheet
from consulted.demo.validators import conditional, etag, gzipped, http_date

#: The day each state shows: the day our report consulted its sources, and a day years later.
DAYS: Mapping[str, date] = {"then": date(2018, 8, 24), "now": date(2026, 11, 2)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Door:
    """A name the site answers to, over one scheme."""

    scheme: str
    host: str

    @classmethod
    def read(cls, noted: str) -> Iterator[Door]:
        """Yield the doors of ``https://host``, or both doors of a bare ``host``."""
        scheme, _, host = noted.rpartition("://")
        for each in [scheme] if scheme else ["http", "https"]:
            yield cls(scheme=each, host=host)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """What to answer where: ``FILE``, ``STATUS FILE``, ``STATUS ADDRESS`` or ``404``."""

    #: A path, or ``//host/path``, or ``http://host/path``; ``*`` stands for anything.
    where: str
    status: int
    #: A file below the site's folder, an address to go to, or nothing.
    target: str

    @classmethod
    def read(cls, where: str, what: str) -> Rule:
        """Read one line of an ``answers`` table."""
        first, _, rest = what.partition(" ")
        if first.isdigit():
            return cls(where=where, status=int(first), target=rest)
        return cls(where=where, status=200, target=what)

    def fits(self, ask: Ask) -> bool:
        """Say whether this rule is about the address asked for."""
        if self.where.startswith("//"):
            return fnmatchcase(f"//{ask.host}{ask.path}", self.where)
        address = ask.path if self.where.startswith("/") else f"{ask.scheme}://{ask.host}{ask.path}"
        return fnmatchcase(address, self.where)

    @property
    def location(self) -> str | None:
        """Return where this rule sends a visitor."""
        return self.target if "://" in self.target else None


class Era:
    """A site in one state."""

    def __init__(self, folder: str, state: str, noted: Mapping[str, Any]) -> None:
        self.state = state
        self._folder = folder
        self._noted = noted
        self._counter = count(1)
        self.doors = [door for each in noted["doors"] for door in Door.read(each)]
        self._rules = [Rule.read(where, what) for where, what in noted["answers"].items()]

    def answer(self, ask: Ask) -> Reply:
        """Answer on the day of this state, as a well-run server does."""
        reply = conditional(ask, self.bare(ask, DAYS[self.state], next(self._counter)))
        return gzipped(ask, reply) if self._noted.get("gzip") else reply

    def bare(self, ask: Ask, at: date, counted: int = 0) -> Reply:
        """Answer as on the day *at*, without regard to what the visitor holds or can unpack."""
        extra = self._extra(ask)
        if extra is not None:
            return extra
        rule = next((each for each in self._rules if each.fits(ask)), None)
        if rule is None or not rule.target:
            return self._leaf("404.html", rule.status if rule else HTTPStatus.NOT_FOUND, at, counted)
        if rule.location:
            return self._signed(redirect(rule.location.format(path=ask.target), status=rule.status))
        return self._leaf(rule.target, rule.status, at, counted)

    def _extra(self, ask: Ask) -> Reply | None:
        if ask.path == "/robots.txt":
            robots = self._noted.get("robots")
            return self._signed(text(robots) if robots else text("Not found\n", status=HTTPStatus.NOT_FOUND))
        if ask.path == "/sitemap.xml" and "sitemap" in self._noted:
            return self._signed(text(self._sitemap, kind="application/xml"))
        return None

    @cached_property
    def _sitemap(self) -> str:
        entries = "\n".join(f"  <url><loc>{each}</loc></url>" for each in self._noted["sitemap"])
        space = "http://www.sitemaps.org/schemas/sitemap/0.9"
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{entries}\n</urlset>\n'

    def _leaf(self, target: str, status: int, at: date, counted: int) -> Reply:
        name = self._found(target)
        noted = sheet(name)
        if target.endswith(".pdf"):
            made = pdf.make(noted.notes["title"], noted.content)
            reply = Reply(status=status, headers={"Content-Type": "application/pdf"}, body=made)
        else:
            furniture = {**self._noted, "state": self.state}
            ticking = counted if self._noted.get("ticking") else 0
            reply = page(printed(name, furniture, at=at, count=ticking), status=status)
        return self._signed(reply, noted.http, noted.modified)

    def _found(self, target: str) -> str:
        file = f"{target}.txt" if target.endswith(".pdf") else target
        lang = self._noted.get("lang", "en")
        folders = (f"{self._folder}/{self.state}", self._folder, "shared", f"common/{lang}")
        return next(f"{folder}/{file}" for folder in folders if (PAGES / folder / file).is_file())

    def _signed(self, reply: Reply, http: Mapping[str, str] | None = None, modified: datetime | None = None) -> Reply:
        """Add what this site's server says of itself and of the page."""
        headers = {"Server": self._noted["server"], **reply.headers, **(http or {})}
        validators = self._noted.get("validators", ())
        if reply.status == HTTPStatus.OK:
            if "etag" in validators:
                headers["ETag"] = etag(reply.body)
            if "modified" in validators and modified:
                headers["Last-Modified"] = http_date(modified.astimezone(UTC))
        return Reply(status=reply.status, headers=headers, body=reply.body)


def eras(state: str) -> Iterator[Era]:
    """Read every site that exists in *state*."""
    for path in sorted(PAGES.glob("*/site.toml")):
        noted = tomllib.loads(path.read_text(encoding="utf-8"))
        if state in noted:
            yield Era(path.parent.name, state, {**noted.get("always", {}), **noted[state]})


def split(url: str, *, state: str) -> Ask:
    """Return the plain request for *url*, as a visitor without any habits would send it."""
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    host = parts.hostname or ""
    return Ask(scheme=parts.scheme, host=host, method="GET", target=target, headers={}, state=state)
