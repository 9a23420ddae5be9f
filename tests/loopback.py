"""A web of a few pages on loopback, for tests that need pages of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass(frozen=True)
class Answer:
    """What goes back to whoever asks."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    #: Sent over and over, until nobody takes it any more.
    endless: bool = False


@dataclass(kw_only=True)
class Loopback:
    """Pages by host and path; whatever else is asked for is not found."""

    pages: dict[tuple[str, str], Answer] = field(default_factory=dict)
    robots: dict[str, str] = field(default_factory=dict)
    #: Hosts that answer by a rule of their own: given path and headers.
    houses: dict[str, Callable[[str, Mapping[str, str]], Answer]] = field(default_factory=dict)
    #: Host and path of every request but robots.txt, in order.
    asked: list[tuple[str, str]] = field(default_factory=list)
    #: Host and path of every request.
    arrived: list[tuple[str, str]] = field(default_factory=list)

    def put(
        self, host: str, path: str, body: str | bytes, status: int = 200, kind: str = "text/html; charset=utf-8"
    ) -> None:
        content = body.encode() if isinstance(body, str) else body
        self.pages[host, path] = Answer(status, content, {"Content-Type": kind})

    def send_on(self, host: str, path: str, location: str, status: int = 301) -> None:
        self.pages[host, path] = Answer(status, b"", {"Location": location})

    def answer(self, host: str, path: str, headers: Mapping[str, str]) -> Answer:
        self.arrived.append((host, path))
        if path == "/robots.txt":
            robots = self.robots.get(host)
            return Answer(200, robots.encode(), {"Content-Type": "text/plain"}) if robots else Answer(404)
        self.asked.append((host, path))
        if host in self.houses:
            return self.houses[host](path, headers)
        return self.pages.get((host, path), Answer(404, NOT_FOUND.encode()))


def page(title: str, *paragraphs: str, head: str = "") -> str:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head>"
        f"<body><h1>{title}</h1>{body}</body></html>"
    )


NOT_FOUND = page("Not found", "There is no such page here.")


@contextmanager
def served(web: Loopback, hosts: Mapping[str, str] | list[str], folder: Path) -> Iterator[Path]:
    """Serve *web*; yields a hosts file that leads the names *hosts* to it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host = (self.headers["Host"] or "").partition(":")[0]
            answer = web.answer(host, self.path, {key.lower(): value for key, value in self.headers.items()})
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if not answer.endless:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(answer.body)
                while answer.endless:
                    self.wfile.write(answer.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    path = folder / "hosts"
    path.write_text("".join(f"127.0.0.1:{server.server_port} {host}:80\n" for host in hosts), encoding="utf-8")
    try:
        yield path
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
