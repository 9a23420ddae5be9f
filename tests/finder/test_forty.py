"""How right and how far-reaching the finder is on forty lost pages whose fate is known (see ``forty``)."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from consulted.cli import main
from consulted.demo import archive
from models.search import MOST_REQUESTS
from tests.finder.forty import Forty, forty
from tests.loopback import served
from tests.shelf import HOST, URL


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The forty, visited once: the world, and what the report says of each."""
    made, folder = forty(), tmp_path_factory.mktemp("forty")
    made.web.houses[HOST] = made.shelf.answer
    report = folder / "report.md"
    body = "\n\n".join(f"{fate.sentence}[^{number}]" for number, fate in enumerate(made.fates, 1))
    notes = "\n\n".join(
        f"[^{number}]: Port office, {fate.title}, {fate.url}, consulted on 24/08/2018"
        for number, fate in enumerate(made.fates, 1)
    )
    report.write_text(f"# A report\n\n{body}\n\n{notes}\n")
    with pytest.MonkeyPatch.context() as patch, served(made.web, [*made.hosts, HOST], folder) as hosts:
        patch.setattr(archive, "URL", URL)
        settings = {"home": folder / "home", "hosts_file": hosts, "archive_url": URL, "now": "2026-11-20T09:00:00Z"}
        settings |= {"allow_networks": "127.0.0.0/8", "per_host_delay": "1ms"}
        flags = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
        output = folder / "report.json"
        assert main([*flags, "import", str(report), "--id", "forty", "--output", str(folder / "import.txt")]) == 0
        assert main([*flags, "refresh", "--output", str(folder / "refresh.txt")]) == 0
        assert main([*flags, "report", "forty", "--format", "json", "--output", str(output)]) == 0
    references = {each["label"]: each for each in json.loads(output.read_text())["references"]}
    return made, [references[str(number)]["sources"][0] for number in range(1, len(made.fates) + 1)]


def table(made: Forty, sources: list[dict[str, Any]]) -> dict[str, Counter[str]]:
    """Return by kind of fate how many were found, named as candidates, missed, or taken wrongly."""
    counted: dict[str, Counter[str]] = {}
    for fate, source in zip(made.fates, sources, strict=True):
        if not fate.lost:
            continue
        taken = source["suggested_url"] if source["verdict"] == "moved" else None
        if taken is not None:
            word = "found" if taken == fate.truth else "wrong"
        elif fate.truth is None:
            word = "rightly left"
        else:
            word = "named" if fate.truth in [each["url"] for each in source["candidates"]] else "missed"
        counted.setdefault(fate.kind, Counter())[word] += 1
    return counted


def test_what_is_taken_is_right_and_enough_is_found(seen: Any) -> None:
    made, sources = seen
    counted = table(made, sources)
    total = sum(counted.values(), Counter())
    print("\n".join(f"{kind:32} {dict(words)}" for kind, words in counted.items()))
    moved = sum(fate.lost and fate.truth is not None for fate in made.fates)

    assert total.total() == 40
    assert total["found"] / (total["found"] + total["wrong"]) >= 0.95
    assert total["found"] / moved >= 0.30


def test_no_host_is_asked_more_than_its_lost_pages_allow(seen: Any) -> None:
    made, _ = seen
    asked = Counter(host.removeprefix("www.") for host, _ in made.web.arrived)
    lost = Counter(fate.url.split("/")[2].removeprefix("www.") for fate in made.fates)
    print(dict(asked))

    for host, pages in lost.items():
        assert asked[host] <= pages * (MOST_REQUESTS + 1) + 3
