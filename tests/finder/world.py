"""A small town's web whose pages move, and a report that cites them as they were."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.desk import Desk
from tests.loopback import Loopback, page
from tests.shelf import Shelf

SITE = "www.quillmere.example"
HOME = f"http://{SITE}"
TITLE = "Harbour partnership with the Norwick docks"
SENTENCE = "Quillmere Harbour and the Norwick Docks agreed in 2017 to train forty pilots together."
STORY = (
    "The harbour of Quillmere and the Norwick docks have agreed in 2017 on a partnership. It covers the dredging of "
    "the northern channel, the training of forty pilots and a shared timetable for the ferries to Merrow.",
    "Both boards meet twice a year; the first meeting was held in the old customs house at Quillmere, and the second "
    "one on board of the ferry Halcyon. A secretary was appointed for three years.",
    "The pilots' school will take its first class in the spring, under the captain who led the survey of the channel.",
)
OTHER = (
    "The fish market opens at five in the morning on weekdays only, and buyers register at the green office with "
    "their licence and a deposit. Crates are counted twice before they leave the hall.",
    "Visitors are welcome on the gallery, where a guide explains the auction and its history to groups of twenty.",
)
CONSULTED = "2018-08-24"


def story(*more: str, title: str = TITLE) -> str:
    return page(f"{title} | Port of Quillmere", *STORY, *more)


def other(title: str = "Opening hours of the fish market") -> str:
    return page(f"{title} | Port of Quillmere", *OTHER)


def links(*pairs: tuple[str, str], title: str = "Port of Quillmere") -> str:
    items = "".join(f'<li><a href="{url}">{text}</a></li>' for url, text in pairs)
    return page(title, "Welcome to the port office.", f"<ul>{items}</ul>")


def sitemap(*urls: str, index: bool = False) -> str:
    outer, inner = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    entries = "".join(f"<{inner}><loc>{url}</loc></{inner}>" for url in urls)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?><{outer} xmlns="{space}">{entries}</{outer}>'


@dataclass
class Town:
    """The web, its archive, and the person who refreshes a report."""

    desk: Desk
    web: Loopback
    shelf: Shelf
    folder: Path
    cited: list[tuple[str, str]] = field(default_factory=list)

    def cite(self, path: str, title: str = TITLE, *, then: str | None = "") -> str:
        """Let the report cite a page; *then* is what the archive kept of it (by default the story, None nothing)."""
        url = path if "://" in path else f"{HOME}{path}"
        self.cited.append((url, title))
        if then is not None:
            self.shelf.put(url, "2018-08-20", then or story())
        return url

    def refresh(self, *, now: str = "2026-11-20T09:00:00Z", sentence: str = SENTENCE) -> list[dict[str, Any]]:
        """Import the report where that is still to be done, visit its sources, and return them as reported."""
        path = self.folder / "memo.md"
        if not path.exists():
            body = "\n\n".join(f"{sentence}[^{number}]" for number in range(1, len(self.cited) + 1))
            notes = "\n\n".join(
                f"[^{number}]: Port office, {title}, {url}, consulted on 24/08/2018"
                for number, (url, title) in enumerate(self.cited, 1)
            )
            path.write_text(f"# A memo\n\n{body}\n\n{notes}\n")
            self.desk.run("import", str(path))
        self.desk.settings["now"] = now
        self.web.arrived.clear()
        self.web.asked.clear()
        self.desk.run("refresh")
        references = self.desk.json("report", "memo")["references"]
        return [source for reference in references for source in reference["sources"]]

    @property
    def asked(self) -> list[str]:
        """Paths asked of the port's own site, but for robots.txt."""
        return [path for host, path in self.web.asked if host == SITE]
