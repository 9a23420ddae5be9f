"""From a crawl to a pack, and a later one that adds to it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

from tests.yard import HOST, Yard


def packed(yard: Yard, name: str, *since: str) -> Any:
    yard.desk.run("snapshots", "export", "--output", name)
    return yard.desk.json("snapshots", "check", name, *since)


def test_what_was_crawled_judged_and_decided_is_in_the_pack_and_stays_in_it(yard: Yard) -> None:
    yard.check()
    yard.pages["/archive/summer"] = yard.pages["/summer"]
    yard.sent_on["/summer"] = "/archive/summer"
    del yard.pages["/autumn"]
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh")
    first = packed(yard, "first.wacz")
    assert (first["whole"], first["observations"], first["decisions"]) == (True, 6, 0)

    for each in yard.desk.json("review"):
        yard.desk.run("review", str(each["finding"]["id"]), "--accept", "--by", "Ines")
    yard.desk.settings["now"] = "2026-11-29T09:00:00Z"
    yard.desk.run("refresh")
    second = packed(yard, "second.wacz", "--since", "first.wacz")

    assert (second["whole"], second["observations"], second["decisions"]) == (True, 9, 2)
    with zipfile.ZipFile("second.wacz") as file:
        index = [json.loads(line[line.index(b" {") :]) for line in file.read("indexes/index.cdxj").splitlines()]
        seen = [json.loads(line) for line in file.read("consulted/observations.jsonl").splitlines()]
    assert {f"http://{HOST}/summer", f"http://{HOST}/archive/summer"} < {each["url"] for each in index}
    assert [each["status"] for each in index if each["url"].endswith("/autumn")].count(404) == 2
    assert [each["not_modified"] for each in seen if each["url"].endswith("/spring")] == [False, True, True]
    springs = [(each["status"], each["mime"]) for each in index if each["url"].endswith("/spring")]
    assert springs == [(200, "text/html"), (200, "warc/revisit"), (200, "warc/revisit")], "what a player can show"
    yard.desk.run("snapshots", "check", "first.wacz", "--since", "second.wacz", code=2)
    assert Path("first.wacz").exists()
