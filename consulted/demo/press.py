"""Prints a page of the small web: content from a file, furniture from its site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A content file: what stands above its ``---``, and the content below."""

    notes: Mapping[str, str]
    content: str

    @property
    def modified(self) -> datetime | None:
        """Return when the page says it was last edited."""
        noted = self.notes.get("modified")
        return datetime.fromisoformat(noted).replace(tzinfo=UTC) if noted else None

    @property
    def http(self) -> dict[str, str]:
        """Return the headers that go with this page."""
        return {key.removeprefix("http "): value for key, value in self.notes.items() if key.startswith("http ")}


@cache
def sheet(name: str) -> Sheet:
    """Read the content file *name*, a path below ``pages``."""
    above, _, content = (PAGES / name).read_text(encoding="utf-8").partition("\n---\n")
    pairs = (line.partition(":") for line in above.splitlines() if line.strip())
    return Sheet(notes={key.strip(): value.strip() for key, _, value in pairs}, content=content)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _compiled(name: str) -> Any:
    return _templates().from_string(sheet(name).content)


def printed(name: str, furniture: Mapping[str, Any], *, at: date, count: int = 0) -> str:
    """Return the page *name* as a visitor saw it on the day *at*; *count* is what its visitor counter adds."""
    notes = sheet(name).notes
    words = {"lang": "en", "crumbs": "", **furniture, **notes, "at": at, "count": count}
    content = _compiled(name).render(words)
    if notes.get("frame") == "none":
        return str(content)
    frame = _templates().get_template(f"frames/{words['frame']}.html")
    news = [each for each in furniture.get("news", []) if each[0] <= at.isoformat()][-3:]
    return frame.render(words, content=Markup(content), news=news)
