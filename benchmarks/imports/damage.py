"""How well addresses that print damaged are mended, and how often healthy ones are suspected.

    python benchmarks/imports/damage.py

Each address of ``damage/addresses.csv`` is damaged in every way of :data:`WAYS` that applies to it, set in a short
report among other notes, and read. In-sample: the rules were written with these ways of damage in view.
``damage/healthy.csv`` holds addresses that only look damaged.
"""

from __future__ import annotations

import csv
import json
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consulted.documents import read
from models.address import same_address
from models.reference import PrintedUrl

_DATA = Path(__file__).parent / "damage"
_TODAY = date(2026, 11, 24)
_FIRST = 3


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a report cites it."""

    language: str
    title: str
    sentence: str
    url: str


def _once(pattern: str, replacement: str, *, at: str = "path") -> Callable[[str], Iterator[str]]:
    """Make a way of damage: replace each match of *pattern* in the path or host, one at a time."""

    def damaged(url: str) -> Iterator[str]:
        start = url.index("/", 8) if at == "path" else url.index("//") + 2
        stop = len(url) if at == "path" else url.index("/", 8)
        for found in re.finditer(pattern, url[start:stop]):
            changed = found.expand(replacement) if "\\" in replacement else replacement
            yield url[: start + found.start()] + changed + url[start + found.end() :]

    return damaged


WAYS: dict[str, Callable[[str], Iterator[str]]] = {
    "hyphen lost": _once(r"(?<=[a-z]{3})-(?=[a-z]{3})", ""),
    "hyphen at a line's end": _once(r"(?<=[a-z]{3})-(?=[a-z]{3})", "-\n"),
    "hyphen put in at a line's end": _once(r"(?<=[a-z]{4})(?=[a-z]{4})", "-\n"),
    "underscore printed as a blank": lambda url: iter([url.replace("_", " ")] if url.count("_") > 0 else []),
    "q read as g": _once("q", "g"),
    "l read as I": _once(r"(?<=[a-z])l(?=[a-z])", "I"),
    "m read as rn": _once(r"(?<=[a-z])m(?=[a-z])", "rn"),
    "o read as 0": _once(r"(?<=[a-z])o(?=[a-z])", "0"),
    "s read as 5": _once(r"(?<=[a-z])s(?=[a-z])", "5"),
    "letter twice": _once(r"(?<=[a-z]{3})([a-z])(?=[a-z]{3})", r"\1\1"),
    "letter lost": _once(r"(?<=[a-z]{3})[a-z](?=[a-z]{3})", ""),
    "colon of the scheme lost": lambda url: iter([url.replace("://", "//")]),
    "scheme misread": lambda url: iter([url.replace("http", "htlp")]),
    "blank behind the scheme": lambda url: iter([url.replace("://", ":// ")]),
    "dot of www lost": lambda url: iter([url.replace("www.", "www")] if "//www." in url else []),
    "comma for a dot": lambda url: iter([url.replace("www.", "www,")] if "//www." in url else []),
    "note number glued": lambda url: iter([f"{url}12"] if url.endswith((".pdf", ".html")) else []),
    "blank behind a slash": _once(r"/(?=[a-z0-9_-]+/[a-z])", "/ "),
    "dash for a hyphen": _once("-", "–"),
}
#: Of the places one way may strike in an address, so many are tried.
_PLACES = 3


def figures() -> dict[str, object]:
    """Return, by way of damage, how many addresses came out right, and the healthy ones suspected."""
    cited = _cited("addresses.csv")
    tried: Counter[str] = Counter()
    right: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(cited):
        beside = [cited[(place + step) % len(cited)] for step in (5, 11, 17)]
        for way, damage in WAYS.items():
            for damaged in list(damage(each.url))[:_PLACES]:
                tried[way] += 1
                right[way].append(_rank(_read([each, *beside], [damaged])[0], each.url))
    ranks = {way: right[way] for way in tried}
    all_ranks = [rank for found in ranks.values() for rank in found]
    healthy = [*cited, *_cited("healthy.csv")]
    return {
        "first three": _share(all_ranks),
        "damaged": len(all_ranks),
        "by way": {way: f"{sum(0 <= rank < _FIRST for rank in found)}/{len(found)}" for way, found in ranks.items()},
        "healthy": len(healthy),
        "healthy suspected": [each.url for each in healthy if (url := _alone(each)) is None or url.suspect],
    }


def _share(ranks: Sequence[int]) -> float:
    return round(sum(0 <= rank < _FIRST for rank in ranks) / len(ranks), 3)


def _cited(name: str) -> list[Cited]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return [Cited(**row) for row in csv.DictReader(file, delimiter=";")]


def _alone(each: Cited) -> PrintedUrl | None:
    found = _read([each], [each.url])[0]
    return found[0] if found else None


def _read(cited: Sequence[Cited], printed: Sequence[str]) -> list[tuple[PrintedUrl, ...]]:
    """Read a report that cites all of *cited*, the first ones under the addresses *printed*."""
    addresses = [*printed, *(each.url for each in cited[len(printed) :])]
    body = "\n\n".join(f"{each.sentence}[^{number}]" for number, each in enumerate(cited, 1))
    notes = "\n\n".join(
        f"[^{number}]: {each.title}, {url}, 24/08/2018"
        for number, (each, url) in enumerate(zip(cited, addresses, strict=True), 1)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memo.md"
        path.write_text(f"# A memo\n\n{body}\n\n{notes}\n", encoding="utf-8")
        return [reference.urls for reference in read(path, today=_TODAY).references]


def _rank(urls: Sequence[PrintedUrl], meant: str) -> int:
    """Return the place of the address *meant* among the candidates; 0 too when it is asked for as printed."""
    if not urls:
        return -1
    if same_address(urls[0].url, meant):
        return 0
    found = [place for place, each in enumerate(urls[0].candidates) if same_address(each.url, meant)]
    return found[0] if found else -1


def main() -> None:
    """Print the figures as JSON."""
    print(json.dumps(figures(), ensure_ascii=False, indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
