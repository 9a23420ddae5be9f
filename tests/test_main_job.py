"""The main job from end to end: a report in, a report out, over a small web that is really served."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from consulted.cli import main
from consulted.demo.web import SAMPLE_REPORT, SmallWeb
from consulted.reports.json import schema
from pipelines.judge.entrance import is_entrance
from tests.desk import Desk

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def once(web: SmallWeb, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the sample report was imported and visited once."""
    web.state = "now"
    web.clear_log()
    home = tmp_path_factory.mktemp("once")
    flags = _flags(web, home)
    assert main([*flags, "import", str(SAMPLE_REPORT), "--id", "sample", "--output", str(home / "import.txt")]) == 0
    assert main([*flags, "refresh", "--format", "json", "--output", str(home / "refresh.json")]) == 0
    (home / "asked.json").write_text(json.dumps(sorted({hit.url for hit in web.log})))
    return home


def _flags(web: SmallWeb, home: Path) -> list[str]:
    return [
        *("--set", f"home={home}", "--set", f"hosts_file={web.hosts_file}", "--set", f"ca_file={web.ca_file}"),
        *("--set", f"archive_url={web.archive_url}", "--set", "allow_networks=127.0.0.0/8"),
        *("--set", "per_host_delay=5ms", "--set", "now=2026-11-20T09:00:00Z"),
    ]


@pytest.fixture(scope="module")
def report(web: SmallWeb, once: Path) -> Any:
    """The sample report as JSON, after one visit."""
    output = once / "report.json"
    assert main([*_flags(web, once), "report", "sample", "--format", "json", "--output", str(output)]) == 0
    return json.loads(output.read_text())


@pytest.fixture
def visited(desk: Desk, once: Path) -> Desk:
    """A desk whose home is a copy of the one visited once."""
    shutil.copytree(once, desk.home, dirs_exist_ok=True)
    return desk


#: Note, verdict, reason, status: the dossier's table of 33 in the contract's words.
TABLE = [
    ("1", "redirected", "permanent", "moved"),
    ("2", "soft-404", "home-redirect", "broken"),
    ("4", "gone", "http-404", "broken"),
    ("5", "soft-404", "home-redirect", "broken"),
    ("6", "unreachable", "dns", "broken"),
    ("7", "gone", "http-404", "broken"),
    ("8", "soft-404", "home-redirect", "broken"),
    ("9", "soft-404", "home-redirect", "broken"),
    ("10", "gone", "http-404", "broken"),
    ("11", "redirected", "permanent", "moved"),
    ("12", "gone", "http-404", "broken"),
    ("13", "ok", "canonical-redirect", "changed"),
    ("14", "redirected", "permanent", "moved"),
    ("15", "soft-404", "default-page", "broken"),
    ("16", "gone", "http-404", "broken"),
    ("18", "gone", "http-404", "broken"),
    ("19", "redirected", "permanent", "moved"),
    ("21", "blocked", "challenge", "unknown"),
    ("22", "gone", "http-404", "broken"),
    ("24", "blocked", "challenge", "unknown"),
    ("25", "gone", "http-404", "broken"),
    ("26", "redirected", "permanent", "moved"),
    ("27", "soft-404", "empty-template", "broken"),
    ("28", "redirected", "permanent", "moved"),
    ("30", "redirected", "permanent", "moved"),
    ("31", "gone", "http-404", "broken"),
    ("33", "gone", "http-404", "broken"),
]


@pytest.mark.parametrize(("label", "verdict", "reason", "status"), TABLE)
def test_each_row_of_the_table_of_33(report: Any, label: str, verdict: str, reason: str, status: str) -> None:
    (reference,) = (each for each in report["references"] if each["label"] == label)
    (source,) = reference["sources"]

    assert (source["verdict"], source["reason"], reference["status"]) == (verdict, reason, status)
    assert source["evidence"]


@pytest.mark.parametrize("label", ["3", "17", "20", "23", "29", "32"])
def test_what_is_no_web_source_is_offline(report: Any, label: str) -> None:
    (reference,) = (each for each in report["references"] if each["label"] == label)

    assert (reference["status"], reference["sources"]) == ("offline", [])


def test_the_report_keeps_to_its_published_schema(report: Any) -> None:
    import jsonschema

    jsonschema.validate(report, schema())
    assert len(report["references"]) == 33


def test_pages_that_only_moved_are_compared_with_the_version_consulted(report: Any) -> None:
    content = {each["label"]: each["sources"][0]["content"] for each in report["references"] if each["sources"]}

    assert {content[label] for label in ("13", "26", "30")} == {"edited"}
    assert content["28"] == "cosmetic", "only the byline is worded otherwise"
    assert content["1"] == "rewritten"
    assert content["21"] == "unknown"


def test_a_dead_host_is_one_finding(report: Any) -> None:
    broken = [each["labels"] for each in report["findings"] if each["kind"] == "broken"]

    assert [labels for labels in broken if set(labels) & {"10", "16"}] == [["10", "16"]]


def test_each_source_is_visited_once(desk: Desk, web: SmallWeb) -> None:
    desk.run("import", str(SAMPLE_REPORT), "--id", "sample")
    run = desk.json("refresh")["run"]

    assert (run["sources"], run["visited"], run["finished"]) == (24, 24, True)
    pages = [
        hit.url
        for hit in web.log
        if hit.path != "/robots.txt" and not hit.url.startswith(web.archive_url) and hit.status
    ]
    twice = {page for page in pages if pages.count(page) > 1}
    assert all(map(is_entrance, twice)), "many addresses lead to an entrance, and lost pages are looked for from there"
    assert all(web.peak(hit.host) <= 2 for hit in web.log)


def test_a_second_refresh_fetches_no_bodies_that_are_needless(visited: Desk, once: Path, web: SmallWeb) -> None:
    first = json.loads((once / "refresh.json").read_text())["run"]
    before = visited.json("report", "sample")
    asked_before = set(json.loads((once / "asked.json").read_text()))
    visited.settings["now"] = "2026-11-20T10:00:00Z"
    second = visited.json("refresh")["run"]
    after = visited.json("report", "sample")

    assert not [hit for hit in web.log if hit.url.startswith(web.archive_url)], "the archive is asked once"
    assert not [hit for hit in web.log if hit.path == "/robots.txt"], "robots.txt holds for a day"
    assert {hit.url for hit in web.log} <= asked_before, "no invented address is asked for beside a page judged before"
    conditional = [hit for hit in web.log if {"if-none-match", "if-modified-since"} & set(hit.headers)]
    assert conditional
    assert all((hit.status, hit.body_bytes) == (304, 0) for hit in conditional)
    assert second["not_modified"] > 0
    assert second["bytes"] < first["bytes"]
    key = ("verdict", "content", "passage", "final_url", "baseline")
    assert [[source[k] for k in key] for each in after["references"] for source in each["sources"]] == [
        [source[k] for k in key] for each in before["references"] for source in each["sources"]
    ]


def test_what_stays_broken_over_days_is_confirmed_and_refusals_never_are(visited: Desk) -> None:
    confirmed = []
    for day in ("20", "22", "24"):
        visited.settings["now"] = f"2026-11-{day}T09:00:00Z"
        if day != "20":
            visited.run("refresh")
        sources = {each["label"]: each["sources"] for each in visited.json("report", "sample")["references"]}
        confirmed.append((sources["4"][0]["confirmed"], sources["21"][0]["verdict"]))

    assert confirmed == [(False, "blocked"), (False, "blocked"), (True, "blocked")]


def test_a_resurrection_resets_everything(visited: Desk, web: SmallWeb) -> None:
    web.state = "then"
    visited.settings["now"] = "2026-11-22T09:00:00Z"
    visited.run("refresh")

    summary = visited.json("report", "sample")["summary"]
    assert summary["broken"] <= 9, "only addresses that print has damaged stay broken in August 2018"
    states = {each["state"] for each in visited.json("report", "sample")["findings"] if each["kind"] == "broken"}
    assert states <= {"open"}


def test_snapshots_are_whole_and_can_be_shown(visited: Desk) -> None:
    listed = visited.json("snapshots", "list")

    assert "snapshots are whole" in visited.run("snapshots", "verify")
    assert {each["origin"] for each in listed} == {"visit", "archive"}
    page = next(each for each in listed if each["url"].endswith("skywin.be/en") and each["status"] == 200)
    main([*visited.flags, "snapshots", "show", str(page["id"]), "--output", "page.html"])
    assert "<html" in Path("page.html").read_text()
    assert page["url"] in visited.run("snapshots", "show", str(page["id"]), "--headers")


def test_a_changed_page_is_shown_word_by_word(visited: Desk) -> None:
    text = visited.run("diff", "sample", "13")

    assert "[-" in text
    assert "{+" in text
    assert "content    edited" in text


def test_a_second_report_shares_what_is_known(visited: Desk, web: SmallWeb, tmp_path: Path) -> None:
    web.clear_log()
    other = tmp_path / "other.txt"
    other.write_text(
        "A short note\n\nThe cluster has about 150 members today.¹\n\n"
        "¹ Skywin, http://www.skywin.be/en, consulted on 24/08/2018\n"
    )
    visited.run("import", str(other), "--id", "other")

    (reference,) = visited.json("report", "other")["references"]

    assert web.log == []
    assert (reference["sources"][0]["verdict"], reference["sources"][0]["content"]) == ("ok", "edited")


def test_check_fails_on_findings_and_passes_on_what_was_known(desk: Desk) -> None:
    report = desk.run("check", str(SAMPLE_REPORT), "--format", "json", code=1)
    Path("known.json").write_text(report)

    desk.run("check", str(SAMPLE_REPORT), "--baseline", "known.json", code=0)
    assert "nothing new" in desk.said
    desk.run("check", str(SAMPLE_REPORT), "--fail-on", "fresh", code=0)


def test_a_report_can_be_cut_to_what_is_new(desk: Desk, web: SmallWeb) -> None:
    web.state = "then"
    desk.run("import", str(SAMPLE_REPORT), "--id", "sample")
    desk.run("refresh")
    web.state = "now"
    desk.settings["now"] = "2026-11-22T09:00:00Z"
    desk.run("refresh")

    everything = desk.json("report", "sample")["findings"]
    by_run, by_day = (desk.json("report", "sample", "--since", since)["findings"] for since in ("2", "2026-11-22"))

    assert by_run == by_day
    assert 0 < len(by_run) < len(everything)
    assert {each["opened_at"] for each in by_run} == {"2026-11-22T09:00:00Z"}


def test_reports_come_in_every_format(visited: Desk) -> None:
    assert "What needs a person" in visited.run("report")
    assert visited.run("report", "--format", "markdown").startswith("#")
    assert "<!doctype html>" in visited.run("report", "--format", "html").lower()
    visited.run("report", "sample", "--format", "html", "--output", "report.html")
    assert Path("report.html").stat().st_size > 10_000
    assert visited.json("list")[0]["references"] == 33


def test_a_machine_without_network_says_so_and_judges_nothing(desk: Desk, tmp_path: Path) -> None:
    nowhere = tmp_path / "hosts"
    nowhere.write_text("", encoding="utf-8")
    desk.settings["hosts_file"] = nowhere

    desk.run("check", str(SAMPLE_REPORT), code=3)

    assert "we are offline" in desk.said
    statuses = {each["status"] for each in desk.json("report")["references"]}
    assert statuses == {"unknown", "offline"}


def recorded(desk: Desk) -> int:
    """Return how many sources the last run has on record by now."""
    from models.ledger import Ledger

    ledger = Ledger.open(f"sqlite:///{desk.home / 'consulted.db'}")
    try:
        run = ledger.runs.last()
        return run.visited if run else 0
    finally:
        ledger.close()


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_what_was_broken_off_is_gone_on_with(desk: Desk, web: SmallWeb, tmp_path: Path, how: signal.Signals) -> None:
    desk.run("import", str(SAMPLE_REPORT), "--id", "sample")
    desk.settings |= {"per_host_delay": "200ms", "archive_url": "none"}
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "consulted", *desk.flags, "refresh"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    wait_for(lambda: recorded(desk) >= 3)
    process.send_signal(how)
    out, err = process.communicate(timeout=60)
    assert "Traceback" not in err
    if how == signal.SIGINT:
        assert process.returncode == 130, err
        assert "goes on from here" in out
    visited = {hit.url for hit in web.log if hit.status}
    web.clear_log()

    desk.settings["per_host_delay"] = "5ms"
    run = desk.json("refresh")["run"]

    assert (run["id"], run["visited"], run["finished"]) == (1, 24, True)
    assert "snapshots are whole" in desk.run("snapshots", "verify")
    asked = {hit.url for hit in web.log}
    assert len(asked) < len(visited | asked), "what was done is not done again"


def test_the_main_job_runs_on_each_database(desk: Desk, database_url: str, report: Any) -> None:
    desk.settings["database_url"] = database_url
    desk.run("import", str(SAMPLE_REPORT), "--id", "sample")
    desk.run("refresh")
    found = desk.json("report", "sample")

    assert found["summary"] == report["summary"]
    assert [each["labels"] for each in found["findings"]] == [each["labels"] for each in report["findings"]]


def test_two_refreshes_of_one_store_exclude_each_other(desk: Desk) -> None:
    from models.ledger import Ledger
    from models.ledger.lock import refreshing

    desk.run("import", str(SAMPLE_REPORT))
    ledger = Ledger.open(f"sqlite:///{desk.home / 'consulted.db'}")
    with refreshing(ledger.store.engine):
        desk.run("refresh", code=3)
    ledger.close()

    assert "another refresh is running" in desk.said


def test_the_demo_runs_and_marks_its_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--home", "demo-home", "demo", "--visits", "1"]) == 0
    said = capsys.readouterr()
    assert "33 footnotes, 24 distinct sources" in said.err
    assert Path("demo-home/report.html").is_file()

    assert main(["--home", "demo-home", "refresh"]) == 0, "a rehearsal goes on in its small web"
    assert main(["--home", "demo-home", "report", "--format", "json"]) == 0


def test_the_demo_leaves_real_documents_alone(desk: Desk) -> None:
    desk.run("import", str(SAMPLE_REPORT))
    desk.run("demo", code=2)

    assert "holds real documents" in desk.said


def test_scrapy_crawls_by_itself(web: SmallWeb, tmp_path: Path) -> None:
    found = subprocess.run(
        [
            *(sys.executable, "-P", "-m", "scrapy", "crawl", "reference"),
            *("-a", "urls=http://gone.example/page,http://slow.example/page", "-O", str(tmp_path / "seen.json")),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "CONSULTED_HOSTS_FILE": str(web.hosts_file),
            "CONSULTED_CA_FILE": str(web.ca_file),
            "CONSULTED_ALLOW_NETWORKS": "127.0.0.0/8",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    seen = json.loads((tmp_path / "seen.json").read_text())
    assert {(each["verdict"], each["reason"]) for each in seen} == {("gone", "http-410"), ("ok", "ok")}, found.stderr
