"""What people are told of a document: what is new and certain, once, and what is over."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from consulted import digest
from consulted.config import load
from consulted.workbench import Workbench, opened
from models.notice import Notice
from tests.desk import Desk
from tests.loopback import Loopback, page, served
from tests.reports.samples import hostile

HOST = "www.quillmere.example"
TEXT = "The harbour of Quillmere signed an agreement with the Norwick docks in 2017, about the northern channel."


@pytest.fixture
def world(desk: Desk, tmp_path: Path) -> Iterator[Loopback]:
    web = Loopback()
    web.put(HOST, "/stays", page("Agreement", TEXT))
    web.put(HOST, "/goes", page("Agreement, second part", TEXT))
    with served(web, [HOST], tmp_path) as hosts:
        desk.settings |= {"hosts_file": hosts, "archive_url": "none", "explore": "false"}
        path = tmp_path / "memo.md"
        notes = [
            f"[^{n}]: Port, http://{HOST}/{name}, consulted on 19 November 2026"
            for n, name in ((1, "stays"), (2, "goes"))
        ]
        path.write_text("# A memo\n\nThey signed.[^1] And again.[^2]\n\n" + "\n\n".join(notes) + "\n")
        desk.run("import", str(path))
        yield web


def visit(desk: Desk, day: int) -> None:
    desk.settings["now"] = f"2026-11-{day}T09:00:00Z"
    desk.run("refresh")


def tell(desk: Desk) -> list[Notice]:
    config = load(flags={key: str(value) for key, value in desk.settings.items()})
    with opened(config) as bench:
        digest.tell(bench, ["memo"])
        return _told(bench)


def _told(bench: Workbench) -> list[Notice]:
    return list(reversed(bench.ledger.notices.last(20)))


def test_what_broke_is_told_once_it_is_certain_and_once_only(desk: Desk, world: Loopback) -> None:
    visit(desk, 20)
    del world.pages[HOST, "/goes"]
    for day in (21, 23):
        visit(desk, day)
        assert tell(desk) == []
    visit(desk, 25)

    (notice,) = tell(desk)
    assert notice.subject == "1 new: A memo"
    assert "broken: Note 2: The server says that there is no such page (404)." in notice.body
    assert "fresh" in notice.body
    assert "consulted report memo" in notice.body
    assert len(tell(desk)) == 1

    world.put(HOST, "/goes", page("Agreement, second part", TEXT))
    visit(desk, 27)
    assert [each.subject for each in tell(desk)] == ["1 new: A memo", "1 over: A memo"]


def test_a_blip_is_never_told(desk: Desk, world: Loopback) -> None:
    visit(desk, 20)
    kept = world.pages.pop((HOST, "/goes"))
    visit(desk, 21)
    assert tell(desk) == []
    world.pages[HOST, "/goes"] = kept
    visit(desk, 23)

    assert tell(desk) == []


def test_scores_keep_the_bends_of_the_curve(desk: Desk, world: Loopback) -> None:
    for day in (20, 21):
        visit(desk, day)
    del world.pages[HOST, "/goes"]
    for day in (22, 24, 26):
        visit(desk, day)
    config = load(flags={key: str(value) for key, value in desk.settings.items()})
    with opened(config) as bench:
        history = bench.ledger.scores.of("memo")

    assert [each.score for each in history][-2:] == [1.0, 0.5]
    assert dict(history[-1].counts) == {"fresh": 1, "broken": 1}


@pytest.mark.parametrize("said", ["x\r\nBcc: everybody@evil.example", "\x1b[2J", "\u202egnp.exe", "\ud800"])
def test_a_title_is_one_line_of_a_mail_and_turns_nothing_round(said: str) -> None:
    view = hostile(said)
    news = digest.News(new=(), over=())

    subject, body = digest.subject(news, view), digest.body(news, view, ())

    for text in (subject, body.replace("\n", "")):
        assert not set(text) & {"\r", "\n", "\x1b", "\u202e", "\ud800"}
    message = EmailMessage()
    message["Subject"] = subject
    assert b"\nBcc:" not in message.as_bytes()
