"""A report whose notes cite pages that are well, gone, refused and changed, and those who check it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import md5
from pathlib import Path
from typing import Any

from tests.desk import Desk
from tests.loopback import NOT_FOUND, Answer, Loopback, page

HOST = "www.slipway.example"
TEXT = "The shipwrights of Slipway met the rope makers and agreed on forty hulls for the season of that year. "


def a_page(name: str) -> str:
    return page(f"Minutes of {name}", TEXT, f"The minutes of {name} were read out and signed in the old loft.")


@dataclass
class Yard:
    """The web, the report, and the person who checks it."""

    desk: Desk
    web: Loopback
    report: Path
    #: Path on the first host to what stands there now; a status alone is an answer without a page.
    pages: dict[str, str | int] = field(default_factory=dict)
    #: Path to the path it leads to for good.
    sent_on: dict[str, str] = field(default_factory=dict)
    #: Paths asked for, with the validators sent.
    validators: list[tuple[str, str | None]] = field(default_factory=list)

    def answer(self, path: str, headers: Mapping[str, str]) -> Answer:
        if path in self.sent_on:
            return Answer(301, b"", {"Location": f"http://{HOST}{self.sent_on[path]}"})
        found = self.pages.get(path)
        if not isinstance(found, str):
            return Answer(found or 404, NOT_FOUND.encode() if found in (None, 404) else b"No entry.")
        tag = f'"{md5(found.encode(), usedforsecurity=False).hexdigest()}"'
        self.validators.append((path, headers.get("if-none-match")))
        kind = {"Content-Type": "text/html; charset=utf-8", "ETag": tag}
        return Answer(304, b"", kind) if headers.get("if-none-match") == tag else Answer(200, found.encode(), kind)

    def write(self, *paths: str, suffix: str = ".md") -> None:
        """Write the report anew, citing *paths* in this order."""
        notes = [f"[^{n}]: Minutes, http://{HOST}{path}, consulted on 24/08/2026" for n, path in enumerate(paths, 1)]
        body = [f"Forty hulls were agreed, see part {n}.[^{n}]" for n in range(1, len(paths) + 1)]
        self.report.write_text("# Slipway\n\n" + "\n\n".join([*body, *notes]) + "\n")

    def check(self, *arguments: str, code: int = 0) -> str:
        return self.desk.run("check", str(self.report), *arguments, code=code)

    def json(self, *arguments: str, code: int = 0) -> Any:
        return self.desk.json("check", str(self.report), *arguments, code=code)
