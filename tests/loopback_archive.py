"""A web archive of a few copies on loopback (RFC 7089), for tests that need copies of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from tests.loopback import Answer


@dataclass(frozen=True, kw_only=True)
class Copy:
    at: datetime
    status: int = 200
    body: str = ""

    @property
    def stamp(self) -> str:
        return f"{self.at:%Y%m%d%H%M%S}"


@dataclass(kw_only=True)
class LoopbackArchive:
    """Answers for one archive; *root* is where its TimeGate and its copies live."""

    host: str
    root: str = "/web/"
    #: Whether the TimeGate and the copies name their neighbours; else only the TimeMap does.
    neighbours: bool = True
    copies: dict[str, list[Copy]] = field(default_factory=dict)
    #: Answers every request instead, when set.
    refusal: Answer | None = None
    #: What was asked for: ``gate``, ``map`` or the stamp of a copy.
    asked: list[str] = field(default_factory=list)

    def keep(self, url: str, day: str, body: str, status: int = 200) -> None:
        at = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
        shelf = self.copies.setdefault(url, [])
        shelf.append(Copy(at=at, status=status, body=body))
        shelf.sort(key=lambda copy: copy.at)

    def __call__(self, path: str, headers: Mapping[str, str]) -> Answer:
        if self.refusal is not None:
            self.asked.append("refused")
            return self.refusal
        found = re.fullmatch(rf"{self.root}(?:(map)/|(\d{{14}})(?:id_)?/)?(.+)", path)
        if found is None or found[3] not in self.copies:
            self.asked.append("gate")
            return Answer(404, b"No copy.")
        url, shelf = found[3], self.copies[found[3]]
        if found[1]:
            self.asked.append("map")
            listed = [self._link(url, each, "memento") for each in shelf]
            return Answer(200, ",\n".join(listed).encode(), {"Content-Type": "application/link-format"})
        if found[2]:
            copy = next(each for each in shelf if each.stamp == found[2])
            self.asked.append(copy.stamp[:8])
            headers = {"Content-Type": "text/html; charset=utf-8", "Memento-Datetime": _http(copy.at)}
            return Answer(copy.status, copy.body.encode(), headers | self._links(url, copy))
        self.asked.append("gate")
        wanted = parsedate_to_datetime(headers["accept-datetime"])
        copy = min(shelf, key=lambda each: abs(each.at - wanted))
        return Answer(302, b"", {"Location": self._address(url, copy)} | self._links(url, copy))

    def _address(self, url: str, copy: Copy) -> str:
        return f"http://{self.host}{self.root}{copy.stamp}/{url}"

    def _link(self, url: str, copy: Copy, rel: str) -> str:
        return f'<{self._address(url, copy)}>; rel="{rel}"; datetime="{_http(copy.at)}"'

    def _links(self, url: str, copy: Copy) -> dict[str, str]:
        shelf = self.copies[url]
        here = shelf.index(copy)
        links = [f'<http://{self.host}{self.root}map/{url}>; rel="timemap"']
        if self.neighbours:
            links += [self._link(url, shelf[0], "first memento"), self._link(url, shelf[-1], "last memento")]
            links += [self._link(url, shelf[here - 1], "prev memento")] if here else []
            links += [self._link(url, shelf[here + 1], "next memento")] if here + 1 < len(shelf) else []
        return {"Link": ", ".join(links)}


def _http(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)
