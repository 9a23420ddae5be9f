"""A web of a few pages on loopback, for tests that need pages of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass(kw_only=True)
class Loopback:
    """Pages by host and path; whatever else is asked for is not found."""

    pages: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)
    #: Host and path of every request but robots.txt, in order.
    asked: list[tuple[str, str]] = field(default_factory=list)

    def put(self, host: str, path: str, body: str, status: int = 200) -> None:
        self.pages[host, path] = (status, body)

    def answer(self, host: str, path: str) -> tuple[int, str]:
        if path == "/robots.txt":
            return 404, ""
        self.asked.append((host, path))
        return self.pages.get((host, path), (404, page("Not found", "There is no such page here.")))


def page(title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return f"<!doctype html><html lang=en><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"


@contextmanager
def served(web: Loopback, hosts: Mapping[str, str] | list[str], folder: Path) -> Iterator[Path]:
    """Serve *web*; yields a hosts file that leads the names *hosts* to it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = web.answer((self.headers["Host"] or "").partition(":")[0], self.path)
            content = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

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
