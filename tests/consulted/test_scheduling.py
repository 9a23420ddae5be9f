"""The scheduler at the command line: its plan, one round of it, what it did, whom it told, and whether it is well."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from consulted.config import load
from consulted.wellbeing import serving
from models.ledger import Ledger
from models.notice import NoticeKind
from tests.desk import Desk
from tests.loopback import Loopback, page, served
from tests.scheduler.test_post import Mailbox, mailbox

__all__ = ["mailbox"]
HOST = "www.quillmere.example"
TEXT = "The harbour of Quillmere signed an agreement with the Norwick docks in 2017, about the northern channel."


@pytest.fixture
def quay(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a report that cites two pages."""
    web = Loopback()
    web.put(HOST, "/one", page("Agreement", TEXT))
    web.put(HOST, "/two", page("Agreement, second part", TEXT))
    with served(web, [HOST], tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none", "explore": "false"}
        path = tmp_path / "memo.md"
        path.write_text(
            f"# A memo\n\nThey signed.[^1] And again.[^2]\n\n[^1]: Port, http://{HOST}/one, consulted on 3 May 2026\n\n"
            f"[^2]: Port, http://{HOST}/two, consulted on 3 May 2026\n"
        )
        desk.run("import", str(path))
        yield desk


def on(desk: Desk, day: int) -> Desk:
    desk.settings["now"] = f"2026-11-{day}T09:00:00Z"
    return desk


def test_one_round_visits_what_is_due_and_says_what_it_did(quay: Desk) -> None:
    plan = quay.json("schedule", "--plan")["visits"]
    assert [(each["url"], each["cause"]) for each in plan] == [
        (f"http://{HOST}/one", "new"),
        (f"http://{HOST}/two", "new"),
    ]

    quay.run("schedule", "--once")

    (run,) = quay.json("runs")["runs"]
    assert (run["visited"], run["state"], run["verdicts"]) == (2, "finished", {"ok": 2})
    jobs = {each["job"]: each for each in quay.json("runs", "--jobs")["jobs"]}
    assert jobs["refresh"]["message"] == "run 1: 2 of 2 sources visited, 0 unchanged: 2 ok"
    assert jobs["plan"]["state"] == "done"
    assert "changes about every" in quay.run("schedule", "--plan") or "None of 2 sources" in quay.run(
        "schedule", "--plan"
    )


def test_nothing_due_is_no_run(quay: Desk) -> None:
    quay.run("schedule", "--once")
    on(quay, 21).run("schedule", "--once")

    assert len(quay.json("runs")["runs"]) == 1
    assert quay.json("runs", "--jobs", "--last", "3")["jobs"][0]["message"] in ("nothing is due", "nothing new to tell")


def test_what_is_unknown_is_said_in_words(quay: Desk) -> None:
    quay.run("runs", "77", code=2)
    assert "there is no run 77" in quay.said
    quay.run("notices", "--test", code=2)
    assert "the setting 'notify' names nobody" in quay.said


def test_a_test_notice_arrives_and_one_that_does_not_is_an_error(quay: Desk, mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    quay.settings["notify"] = url
    quay.run("notices", "--test")
    assert [mail["Subject"] for mail in box.mails] == ["consulted: a test"]

    box.refuses = "550 no such person"
    quay.run("notices", "--test", code=2)
    assert "550 no such person" in quay.said
    assert "550 no such person" in quay.run("doctor")
    listed = quay.json("notices")["notices"]
    assert [each["state"] for each in listed] == ["waiting", "sent"]
    assert "If you read this" in quay.run("notices", "--show", str(listed[0]["id"]))


def test_passwords_are_not_shown(quay: Desk) -> None:
    quay.settings["notify"] = "smtp://desk:s3cret@mail.example/?from=a@b.example&to=c@d.example"

    assert "s3cret" not in quay.run("config")
    assert "smtp://***@mail.example" in quay.run("config")


def test_doctor_tells_a_scheduler_that_died_from_one_that_was_stopped(quay: Desk) -> None:
    said = quay.run("doctor")
    assert "ok   scheduler: none has run here" in said
    assert "ok   workers: none at work; each refresh visits by itself" in said
    quay.run("schedule", "--once")
    assert "note scheduler: the scheduler was stopped" in quay.run("doctor")

    ledger = Ledger.open(f"sqlite:///{quay.home / 'consulted.db'}")
    beat = ledger.duties.heartbeat()
    assert beat is not None
    ledger.duties.beat("gone:1", started_at=beat.started_at, now=beat.beat_at - timedelta(hours=1))
    ledger.close()
    assert "has given no sign of life since" in quay.run("doctor", code=2)


def asked(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_health_and_figures_are_served(quay: Desk) -> None:
    quay.run("schedule", "--once")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = load(flags={**{key: str(value) for key, value in quay.settings.items()}, "listen": f"127.0.0.1:{port}"})
    ledger = Ledger.open(config.database_url)
    now = config.clock()
    with serving(config, ledger):
        status, content = asked(port, "/healthz")
        assert (status, json.loads(content)["well"]) == (503, False)
        ledger.duties.beat("here:1", started_at=now, now=now)
        assert asked(port, "/healthz")[0] == 200
        ledger.duties.raise_alarm("space", "the disk is nearly full", now=now)
        assert "nearly full" in asked(port, "/healthz")[1]
        ledger.notices.add(NoticeKind.ALARM, "space", "s", "b", now=now)
        figures = asked(port, "/metrics")[1]
        assert 'consulted_alarm{key="space"} 1.0' in figures
        assert 'consulted_notices{state="waiting"} 1.0' in figures
        assert 'consulted_sources{verdict="ok"} 2.0' in figures
        assert "consulted_overdue_sources 0.0" in figures
        assert asked(port, "/elsewhere")[0] == 404
    ledger.close()
