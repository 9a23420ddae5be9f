"""A web archive of a few copies, on loopback: the demo's archive over a shelf of one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from consulted.demo.archive import Archive
from consulted.demo.captures import Capture, folded
from consulted.demo.message import Ask, Reply
from tests.loopback import Answer

HOST = "archive.example"
#: Where the archive is, as ``consulted.demo.archive.URL`` must say while it answers on loopback.
URL = f"http://{HOST}"


@dataclass
class Shelf:
    """Copies by address."""

    copies: dict[str, list[Capture]] = field(default_factory=dict)
    replies: dict[Capture, Reply] = field(default_factory=dict)

    def put(self, url: str, day: str, body: str = "", *, status: int = 200, location: str | None = None) -> None:
        """Keep what *url* answered on *day* (ISO 8601)."""
        at = datetime.fromisoformat(f"{day}T10:11:12").replace(tzinfo=UTC)
        capture = Capture(url=url, at=at, caught="page")
        headers = {"Content-Type": "text/html; charset=utf-8", **({"Location": location} if location else {})}
        self.replies[capture] = Reply(status=status, headers=headers, body=body.encode())
        self.copies.setdefault(folded(url), []).append(capture)
        self.copies[folded(url)].sort(key=lambda each: each.at)

    def of(self, url: str) -> Sequence[Capture]:
        return self.copies.get(folded(url), [])

    def held(self, capture: Capture) -> Reply:
        return self.replies[capture]

    def answer(self, path: str, headers: Mapping[str, str]) -> Answer:
        """Answer as the archive's house in a loopback web."""
        ask = Ask(scheme="https", host=HOST, method="GET", target=path, headers=headers, state="now")
        reply = Archive(self).answer(ask)  # type: ignore[arg-type]
        return Answer(reply.status, reply.body, reply.headers)
