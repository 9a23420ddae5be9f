"""One case of the benchmark: a cited source, what its server answers today, and what a careful person says of it.

The format is told in ``cases/README.md``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

CASES = Path(__file__).parent / "cases"
_PART = re.compile(r"^==> (.+)$", re.M)
_EVERYTHING_ELSE = "*"


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What is answered to one address, or to all others (``*``)."""

    url: str
    status: int
    #: Without ``!``: ``dns``, ``refused``, ``timeout``... or nothing.
    fault: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    #: The day of an archived copy; None for what is answered today.
    day: date | None = None

    def header(self, name: str) -> str | None:
        """Return the header *name*, or None."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def host(self) -> str:
        """The host asked."""
        return (urlsplit(self.url).hostname or "").lower()


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A cited source and the truth about it."""

    name: str
    #: ``dev``, or ``held-out``: written by the same hands, and not looked at while rules are mended.
    kept: str
    language: str
    verdict: str
    reasons: tuple[str, ...]
    #: Other verdicts that are honest too; ``unknown`` is any verdict below a confidence of 0.5.
    accept: tuple[str, ...]
    content: str | None
    passage: str | None
    cited: str
    title: str | None
    sentence: str | None
    why: str
    answers: tuple[Answer, ...]
    copies: tuple[Answer, ...]

    @property
    def hosts(self) -> set[str]:
        """Every host that answers in this case."""
        named = {each.host for each in self.answers if each.url != _EVERYTHING_ELSE}
        return {host for host in {*named, (urlsplit(self.cited).hostname or "").lower()} if host}

    def answer(self, url: str) -> Answer | None:
        """Return what is answered to *url* today; None for a plain 404."""
        exact = next((each for each in self.answers if _same(each.url, url)), None)
        return exact or next((each for each in self.answers if each.url == _EVERYTHING_ELSE), None)


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(url: str) -> tuple[str, str, str, str]:
    split = urlsplit(url)
    return split.scheme, (split.hostname or "").lower(), unquote(split.path) or "/", unquote(split.query)


def cases(kept: str | None = None, folder: Path = CASES) -> list[Case]:
    """Return all cases, or those of one set.

    Raises:
        ValueError: a file is no case; the message names it.
    """
    return [read(path) for path in sorted(folder.glob("*/*.case")) if kept is None or path.parent.name == kept]


def read(path: Path) -> Case:
    """Read one case file.

    Raises:
        ValueError: it is none.
    """
    try:
        _, front, rest = path.read_text(encoding="utf-8").split("+++\n", 2)
        noted = tomllib.loads(front)
        told = list(parts(rest, noted["cited"]))
        return Case(
            name=path.stem,
            kept=path.parent.name,
            language=noted["language"],
            verdict=noted["verdict"],
            reasons=tuple(noted.get("reasons", ())),
            accept=tuple(noted.get("accept", ())),
            content=noted.get("content"),
            passage=noted.get("passage"),
            cited=noted["cited"],
            title=noted.get("title"),
            sentence=noted.get("sentence"),
            why=noted.get("why", ""),
            answers=tuple(each for each in told if each.day is None),
            copies=tuple(each for each in told if each.day is not None),
        )
    except (ValueError, KeyError) as error:
        raise ValueError(f"{path}: {error}") from error


def parts(text: str, cited: str) -> Iterator[Answer]:
    """Yield the answers and copies that a text of parts ``==> ...`` describes; *cited* is meant where none is named."""
    heads = list(_PART.finditer(text))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        yield _part(head[1].split(), text[head.end() + 1 : following.start() if following else len(text)], cited)


def _part(words: list[str], text: str, cited: str) -> Answer:
    head, _, body = text.partition("\n\n") if not text.startswith("\n") else ("", "", text[1:])
    headers = tuple(_header(line) for line in head.splitlines() if line.strip())
    day = None
    if words[0] == "then":
        day = date.fromisoformat(words[1])
        words = [words[2] if len(words) > 2 else cited, words[3] if len(words) > 3 else "200"]
    url, status = words if len(words) == 2 else [words[0], "200"]
    fault = status[1:] if status.startswith("!") else ""
    written = _charset(headers)
    return Answer(
        url=url,
        status=200 if fault else int(status),
        fault=fault,
        headers=headers,
        body=body.encode(written, "xmlcharrefreplace"),
        day=day,
    )


def _header(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon:
        raise ValueError(f"no header: {line[:60]!r}")
    return name.strip(), value.strip()


def _charset(headers: tuple[tuple[str, str], ...]) -> str:
    """Return how the body is written: ``X-Written-In`` of the case, never sent, else UTF-8."""
    values: dict[str, Any] = {name.lower(): value for name, value in headers}
    return str(values.get("x-written-in", "utf-8"))
