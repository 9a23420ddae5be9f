"""Content comparison on labelled page pairs: ours beside what others do, in the same run.

The pairs are real legal pages kept over the years (Open Terms Archive's "demo" collection, Open Data Commons
Attribution License 1.0); they are no part of this repository. Every figure on them is in-sample.
"""

from __future__ import annotations

import json
import math
import random
import tarfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from resiliparse.extract.html2text import extract_plain_text

from models.verdict import Content
from models.visit import Cite, Page, Version
from pipelines.comparing import compared
from snapshots.text import read_page
from snapshots.words import words

#: Resamples of the sites for one interval; with six sites more tells no more.
_RESAMPLES = 1000
#: Below this cosine two titles are taken for titles of different pages.
_SAME_TITLE = 0.9
_DECIMALS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two copies of one page, and what people say of the difference."""

    site: str
    #: ``changed``, ``unchanged``, ``links-only`` or ``wall``.
    label: str
    #: ``adjacent`` (hours apart) or ``far`` (weeks).
    gap: str
    then: str
    now: str


#: Pairs whose label is wrong by our reading, with what the pages show; figures come with and without them. They were
#: found by looking where label and our own word differ, so the figures with them are the best case, not a measurement.
_MISLABELLED = {
    ("2343601a4ea3.html", "e95c02fc675f.html"): ("unchanged", "an e-mail address is shielded on one side"),
    ("8370c7df6566.html", "e95c02fc675f.html"): ("unchanged", "an e-mail address is shielded on one side"),
    ("e95c02fc675f.html", "f1c58662bc1c.html"): ("unchanged", "an e-mail address is shielded on one side"),
    ("9b5405117349.html", "f1c58662bc1c.html"): ("unchanged", "an e-mail address is shielded on one side"),
    ("b96bf9a0b979.html", "56da3fc4e773.html"): ("unchanged", "only the stamp of the last update moved"),
    ("b96bf9a0b979.html", "477b4e6f9e76.html"): ("unchanged", "only the stamp of the last update moved"),
    ("de654e0bc537.html", "003d3d0ac755.html"): ("unchanged", "a table of contents appears"),
    ("e6bbab7956f3.html", "003d3d0ac755.html"): ("unchanged", "a table of contents appears"),
    ("4aa3d027b456.html", "e763237f2d42.html"): ("unchanged", "a table of contents appears"),
    ("c47cfa1f9a4a.html", "e763237f2d42.html"): ("unchanged", "a table of contents appears"),
    ("003d3d0ac755.html", "938b7a649d2e.html"): ("changed", "broken mark-up shows among the words of two sentences"),
}
Alarm = Callable[[bytes, bytes], bool]
T = TypeVar("T")


def ours(then: bytes, now: bytes) -> bool:
    """Say whether we would call *now* edited or rewritten."""
    return content(then, now) in (Content.EDITED, Content.REWRITTEN)


def content(then: bytes, now: bytes) -> Content:
    """Return our word for the pair, as a refresh would reach it."""
    version = Version(
        baseline_id=1, at=datetime(2024, 1, 1, tzinfo=UTC), url="", origin="archive", page=_page(then), gap_days=0
    )
    cite = Cite(cite_id=1, reference_id=1, consulted_on=None, title=None)
    return compared(read_page(_page(now)), now, cite, version).content


def _page(body: bytes) -> Page:
    return Page(url="https://site.example/page", status=200, content_type="text/html", body=body)


def raw_hash(then: bytes, now: bytes) -> bool:
    """Alarm when a byte differs."""
    return then != now


@lru_cache(maxsize=4)
def _visible(body: bytes) -> str:
    return " ".join(extract_plain_text(body.decode("utf-8", "replace"), main_content=False).split())


def visible_text(then: bytes, now: bytes) -> bool:
    """Alarm when the text a visitor sees differs, white space apart."""
    return _visible(then) != _visible(now)


def title_cosine(then: bytes, now: bytes) -> bool:
    """Alarm when the titles' word vectors are less alike than two titles of one page."""
    one, other = (Counter(words(read_page(_page(side)).title.lower())) for side in (then, now))
    size = math.sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return (sum(one[word] * other[word] for word in one) / size if size else float(one == other)) < _SAME_TITLE


def trafilatura_text(then: bytes, now: bytes) -> bool:
    """Alarm when what trafilatura holds for main text differs."""
    import trafilatura

    one, other = (trafilatura.extract(side.decode("utf-8", "replace"), favor_recall=True) or "" for side in (then, now))
    return one.split() != other.split()


_METHODS: Mapping[str, Alarm] = {
    "ours": ours,
    "raw hash": raw_hash,
    "visible-text diff": visible_text,
    "title cosine": title_cosine,
    **({"trafilatura diff": trafilatura_text} if find_spec("trafilatura") else {}),
}


def figures(folder: Path) -> dict[str, object]:
    """Return precision, recall and alarm rate of each method on the pairs in *folder*, with intervals over sites."""
    if not (folder / "pairs.jsonl").is_file():
        return {"left out": f"there is no pairs.jsonl in {folder.name}"}
    pairs, pages = read_pairs(folder), _pages(folder)
    called = {name: [alarm(pages[pair.then], pages[pair.now]) for pair in pairs] for name, alarm in _METHODS.items()}
    result: dict[str, object] = {
        gap: {name: _rates(_of(pairs, alarms, gap)) for name, alarms in called.items()} for gap in ("far", "adjacent")
    }
    corrected = [_corrected(pair) for pair in pairs]
    result |= {
        f"{gap}, {len(_MISLABELLED)} labels of {len(pairs)} corrected": {
            "ours": _rates(_of(corrected, called["ours"], gap))
        }
        for gap in ("far", "adjacent")
    }
    result["noise suppressed against visible-text diff, far"] = _interval(
        _suppression,
        [
            (pair, (mine, theirs))
            for pair, mine, theirs in zip(pairs, called["ours"], called["visible-text diff"], strict=True)
            if (pair.gap, pair.label) == ("far", "unchanged")
        ],
    )
    for label in ("links-only", "wall"):
        found = Counter(content(pages[pair.then], pages[pair.now]).value for pair in pairs if pair.label == label)
        result[f"what we call {label} pairs"] = dict(found)
    if "trafilatura diff" not in _METHODS:
        result["left out"] = "trafilatura diff: trafilatura is not installed"
    return result


def read_pairs(folder: Path) -> list[Pair]:
    """Return the labelled pairs of *folder*."""
    lines = (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    rows = (json.loads(line) for line in lines)
    return [
        Pair(site=row["page"].split("/")[0], label=row["label"], gap=row["gap"], then=row["then"], now=row["now"])
        for row in rows
    ]


def _corrected(pair: Pair) -> Pair:
    label, _ = _MISLABELLED.get((pair.then, pair.now), (pair.label, ""))
    return replace(pair, label=label)


def _pages(folder: Path) -> dict[str, bytes]:
    with tarfile.open(folder / "pages.tar.xz") as archive:
        files = ((member, archive.extractfile(member)) for member in archive if member.isfile())
        return {Path(member.name).name: file.read() for member, file in files if file is not None}


Called = tuple[Pair, bool]


def _of(pairs: Sequence[Pair], alarms: Sequence[bool], gap: str) -> list[Called]:
    return [
        (pair, alarm)
        for pair, alarm in zip(pairs, alarms, strict=True)
        if pair.gap == gap and pair.label in ("changed", "unchanged")
    ]


def _rates(called: Sequence[Called]) -> dict[str, object]:
    return {
        "changed": sum(pair.label == "changed" for pair, _ in called),
        "unchanged": sum(pair.label == "unchanged" for pair, _ in called),
        "precision": _interval(_precision, called),
        "recall": _interval(_recall, called),
        "alarm on unchanged": _interval(_alarm_rate, called),
    }


def _precision(called: Iterable[Called]) -> float | None:
    return _share([pair.label == "changed" for pair, alarm in called if alarm])


def _recall(called: Iterable[Called]) -> float | None:
    return _share([alarm for pair, alarm in called if pair.label == "changed"])


def _alarm_rate(called: Iterable[Called]) -> float | None:
    return _share([alarm for pair, alarm in called if pair.label == "unchanged"])


def _suppression(called: Iterable[tuple[Pair, tuple[bool, bool]]]) -> float | None:
    both = [alarms for _, alarms in called]
    theirs = sum(theirs for _, theirs in both)
    return 1 - sum(mine for mine, _ in both) / theirs if theirs else None


def _share(truths: Sequence[bool]) -> float | None:
    return sum(truths) / len(truths) if truths else None


def _interval(
    figure: Callable[[Iterable[tuple[Pair, T]]], float | None], called: Sequence[tuple[Pair, T]]
) -> dict[str, object]:
    """Return a figure and its 95 % interval, the sites being drawn again with replacement."""
    by_site: dict[str, list[tuple[Pair, T]]] = {}
    for each in called:
        by_site.setdefault(each[0].site, []).append(each)
    chance, sites = random.Random(1), list(by_site.values())
    drawn = (figure(each for site in chance.choices(sites, k=len(sites)) for each in site) for _ in range(_RESAMPLES))
    known = sorted(value for value in drawn if value is not None)
    value = figure(called)
    return {
        "value": None if value is None else round(value, _DECIMALS),
        "95 %": [round(known[int(len(known) * share)], _DECIMALS) for share in (0.025, 0.975)] if known else None,
    }


def main() -> None:
    """Print the figures of the pairs beside a checkout."""
    folder = Path(__file__).parents[2].parent / "shared" / "data" / "drift-pairs"
    print(json.dumps(figures(folder), indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
