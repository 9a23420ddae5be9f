"""What a page costs without the network, on one core: one that did not change, and one of 50 KB that did."""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from models.verdict import Judgement, Verdict
from models.visit import Cite, Page, Seen, Task, Version, Visit
from pipelines.compare import compare
from pipelines.judge import judge
from pipelines.judging import JudgePipeline
from snapshots.text import read_page

#: Bytes of a page; the goals speak of 50 KB.
_SIZE = 50_000
_TIMES = 60
_URL = "https://house.example/en/projects/agreement"
_SYLLABLES = (
    "ka",
    "lo",
    "mi",
    "ter",
    "sal",
    "ven",
    "dor",
    "im",
    "pra",
    "net",
    "fos",
    "lun",
    "gar",
    "bel",
    "tor",
    "chi",
)
_SENTENCE = "In 2013 the cluster signed an agreement with Harwick Valves, and 86 companies take part."


def figures() -> dict[str, float]:
    """Return medians in milliseconds; each run reads pages nobody has read before."""
    return {
        "unchanged, 304": _median(lambda number: _unchanged(number, not_modified=True)),
        "unchanged, same bytes": _median(lambda number: _unchanged(number, not_modified=False)),
        "changed 50 KB page: extract, judge, compare": _median(_changed),
        "changed 50 KB page: the version consulted read too": _median(lambda number: _changed(number, fresh=True)),
    }


def _median(prepared: Callable[[int], Callable[[], object]]) -> float:
    """Return the median time of what *prepared* hands out; the first runs, which fill caches, do not count."""
    taken = []
    for number in range(_TIMES + 5):
        work = prepared(number)
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return round(statistics.median(taken[5:]) * 1000, 3)


def page(number: int, size: int = _SIZE) -> str:
    """Return a page of *size* bytes such as content management systems build, another for each *number*."""
    chance = random.Random(number)

    def words(count: int) -> str:
        return " ".join("".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(count))

    menu = "".join(f"<li class='menu-item'><a href='/{words(1)}'>{words(2).title()}</a></li>" for _ in range(40))
    parts = [
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{words(5)}</title>"
        f"<script>{words(200)}</script></head><body><header><nav><ul>{menu}</ul></nav></header><main>"
        f"<h1>{words(6)}</h1>"
        f"<p>{_SENTENCE}</p>"
    ]
    length = len(parts[0])
    while length < size - 1_500:
        row = "".join(f"<td>{words(2)}</td>" for _ in range(4))
        part = (
            f"<h2>{words(4).title()}</h2><p class='text'>{words(60)}, <a href='/{words(1)}'>{words(3)}"
            f"</a> {words(20)}.</p>"
            f"<ul><li>{words(6)}</li><li>{words(5)} {chance.randint(1, 999)}</li></ul><table><tr>{row}</tr></table>"
        )
        parts.append(part)
        length += len(part)
    return "".join(
        (*parts, f"</main><aside class='sidebar'>{words(40)}</aside><footer>{words(30)}</footer></body></html>")
    )


def _page(markup: str) -> Page:
    return Page(url=_URL, status=200, content_type="text/html", body=markup.encode())


def _visit(answer: Page | None, seen: Seen | None = None, *, not_modified: bool = False) -> Visit:
    return Visit(
        task=Task(run_id=1, source_id=1, cited_url=_URL, url=_URL, seen=seen),
        visited_at=datetime(2026, 11, 24, tzinfo=UTC),
        final_url=_URL,
        http_status=304 if not_modified else 200,
        page=answer,
        not_modified=not_modified,
        sha256=sha256(answer.body).hexdigest() if answer else None,
    )


class _NoDesk:
    """A desk nothing is asked of: an unchanged page needs no version consulted."""

    archive = sink = trouble = None

    def versions(self, _source_id: int) -> list[tuple[Cite, Version | None]]:
        raise AssertionError("an unchanged page was read")


def _unchanged(number: int, *, not_modified: bool) -> Callable[[], object]:
    answer = _page(page(number))
    seen = Seen(
        judgement=Judgement(verdict=Verdict.OK, reason="ok", confidence=0.9, evidence=("200",)),
        final_url=_URL,
        http_status=200,
        hops=(),
        sha256=sha256(answer.body).hexdigest(),
        snapshot_id=1,
    )
    pipeline = JudgePipeline(_NoDesk())  # type: ignore[arg-type]

    def work() -> object:
        return pipeline.process_item(_visit(None if not_modified else answer, seen, not_modified=not_modified))

    return work


def _changed(number: int, *, fresh: bool = False) -> Callable[[], object]:
    before = _page(page(number))
    after = _page(page(number).replace("86 companies", "152 companies").replace(" ka", " new ka", 3))
    version = Version(
        baseline_id=1, at=datetime(2018, 8, 20, tzinfo=UTC), url=_URL, origin="archive", page=before, gap_days=4
    )
    cite = Cite(cite_id=1, reference_id=1, consulted_on="2018-08-24", title=None, sentences=(_SENTENCE,))
    if not fresh:
        read_page(replace(before, headers=()))

    def work() -> object:
        then, now = read_page(before), read_page(after)
        judge(_visit(after), then=then, now=now)
        return compare(then, now, cite=cite, version=version, same_bytes=False)

    return work


def main() -> None:
    """Print the figures."""
    print(json.dumps(figures(), indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
