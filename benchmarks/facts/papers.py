"""The benchmark's papers: a report, the web around it then and now, and what a careful reader finds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import gold
import yaml
from case import Answer, Case, parts

PAPERS = Path(__file__).parent / "papers"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One paper and its web."""

    folder: Path

    @property
    def name(self) -> str:
        """What it is called."""
        return self.folder.name

    @property
    def report(self) -> Path:
        """The paper itself."""
        return self.folder / "report.md"

    @cached_property
    def language(self) -> str:
        """ISO 639-1."""
        return str(yaml.safe_load((self.folder / "gold.yaml").read_text(encoding="utf-8"))["language"])

    @cached_property
    def facts(self) -> list[gold.Gold]:
        """What a careful reader finds in it."""
        return gold.read(self.folder / "gold.yaml")

    @cached_property
    def answers(self) -> list[Answer]:
        """What its web answers, then and now."""
        return list(parts((self.folder / "web.txt").read_text(encoding="utf-8"), ""))

    @cached_property
    def case(self) -> Case:
        """Its web as the loopback server takes it."""
        now = tuple(each for each in self.answers if each.day is None)
        return Case(
            name=self.name,
            kept=self.folder.parent.name,
            language=self.language,
            verdict="ok",
            reasons=(),
            accept=(),
            content=None,
            passage=None,
            cited=now[0].url,
            title=None,
            sentence=None,
            why="",
            answers=now,
            copies=tuple(each for each in self.answers if each.day is not None),
        )


def papers(kept: str | None = None) -> list[Paper]:
    """Return all papers, or those of one set."""
    found = sorted(PAPERS.glob("*/*/report.md"))
    return [Paper(folder=path.parent) for path in found if kept is None or path.parents[1].name == kept]
