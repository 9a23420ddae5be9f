"""Notices reach people: over a real mail server on loopback, again after a failure, and not at night."""

from __future__ import annotations

import email
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from email.policy import default
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

from models.errors import ConfigurationError
from models.ledger import Ledger
from models.notice import NoticeKind, NoticeState
from scheduler.channels import channels
from scheduler.post import DeliveryError, Post, QuietHours
from tests.conftest import NOW


class Mailbox:
    """A mail server's memory."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.envelopes: list[Envelope] = []
        self.refuses: str | None = None

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802 - its name
        if self.refuses is not None:
            return self.refuses
        self.envelopes.append(envelope)
        content = envelope.content
        assert isinstance(content, bytes)
        message = email.message_from_bytes(content, policy=default)
        assert isinstance(message, EmailMessage)
        self.mails.append(message)
        return "250 taken"


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, f"smtp://127.0.0.1:{port}/?from=desk@consulted.example&to=ada@consulted.example,bo@consulted.example"
    controller.stop()


def say(ledger: Ledger, subject: str = "3 new: A report", body: str = "Höhere Gewalt") -> None:
    ledger.notices.add(NoticeKind.DIGEST, "digest:report", subject, body, now=NOW, document_id="report")


def state(ledger: Ledger) -> tuple[NoticeState, int, str | None]:
    (notice,) = ledger.notices.last(1)
    return notice.state, notice.tries, notice.error


def test_a_mail_arrives_whole(ledger: Ledger, mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    say(ledger, subject="3 new: Rapport\r\nBcc: evil@consulted.example")

    assert Post(ledger=ledger, channels=channels([url])).deliver(now=NOW) == (1, 0)

    (mail,) = box.mails
    assert mail["Subject"] == "3 new: Rapport Bcc: evil@consulted.example"
    assert mail["Bcc"] is None
    assert mail.get_content().strip() == "Höhere Gewalt"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert box.envelopes[0].rcpt_tos == ["ada@consulted.example", "bo@consulted.example"]
    assert state(ledger)[0] is NoticeState.SENT


def test_a_mail_server_that_is_away_is_tried_again_and_shown(ledger: Ledger, mailbox: tuple[Mailbox, str]) -> None:
    box, url = mailbox
    box.refuses = "451 come back later"
    post = Post(ledger=ledger, channels=channels([url]))
    say(ledger)

    assert post.deliver(now=NOW) == (0, 1)
    assert "451 come back later" in str(state(ledger)[2])
    assert post.deliver(now=NOW) == (0, 0)
    box.refuses = None
    assert post.deliver(now=NOW + timedelta(minutes=1)) == (1, 0)
    assert state(ledger) == (NoticeState.SENT, 2, None)
    assert len(box.mails) == 1


def test_after_three_days_it_is_given_up_and_kept_as_failed(ledger: Ledger) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"smtp://127.0.0.1:{free.getsockname()[1]}/?from=a@b.example&to=c@d.example"
    post = Post(ledger=ledger, channels=channels([url]))
    say(ledger)
    for hours in (0, 1, 80):
        post.deliver(now=NOW + timedelta(hours=hours))

    assert state(ledger)[:2] == (NoticeState.FAILED, 3)
    assert [each.id for each in ledger.notices.undelivered()] == [each.id for each in ledger.notices.last(1)]


@dataclass
class Pigeon:
    name: str
    well: bool = True
    carried: list[str] = field(default_factory=list)

    def send(self, subject: str, body: str) -> None:
        if not self.well:
            raise DeliveryError("moulting")
        self.carried.append(subject)


def test_a_channel_that_has_it_is_not_told_twice(ledger: Ledger) -> None:
    well, ill = Pigeon("one"), Pigeon("other", well=False)
    post = Post(ledger=ledger, channels=[well, ill])
    say(ledger)
    post.deliver(now=NOW)
    assert state(ledger)[2] == "other: moulting"
    ill.well = True
    post.deliver(now=NOW + timedelta(hours=1))

    assert (len(well.carried), len(ill.carried)) == (1, 1)


def test_without_channels_notices_wait_for_one(ledger: Ledger) -> None:
    say(ledger)

    assert Post(ledger=ledger, channels=[]).deliver(now=NOW) == (0, 0)
    assert state(ledger)[0] is NoticeState.WAITING


BRUSSELS = ZoneInfo("Europe/Brussels")
NIGHT = QuietHours(begin=time(22), end=time(7), zone=BRUSSELS)


@pytest.mark.parametrize(
    ("quiet", "moment", "over"),
    [
        (NIGHT, "2026-11-24T23:30", "2026-11-25T07:00"),
        (NIGHT, "2026-11-25T03:00", "2026-11-25T07:00"),
        (NIGHT, "2026-11-25T07:00", "2026-11-25T07:00"),
        (NIGHT, "2026-11-25T21:59", "2026-11-25T21:59"),
        (QuietHours(begin=time(12), end=time(14), zone=BRUSSELS), "2026-11-25T13:00", "2026-11-25T14:00"),
    ],
)
def test_quiet_hours_end_where_people_live(quiet: QuietHours, moment: str, over: str) -> None:
    local, wanted = (datetime.fromisoformat(each).replace(tzinfo=BRUSSELS) for each in (moment, over))

    assert quiet.over(local) == wanted


def test_at_night_a_notice_waits_for_the_morning(ledger: Ledger) -> None:
    pigeon = Pigeon("one")
    post = Post(ledger=ledger, channels=[pigeon], quiet=NIGHT)
    say(ledger)
    night = datetime.fromisoformat("2026-11-24T23:30:00+01:00")
    post.deliver(now=night)
    assert pigeon.carried == []
    post.deliver(now=night + timedelta(hours=8))
    assert len(pigeon.carried) == 1


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mail.example.org", "without a scheme"),
        ("smtp://mail.example.org/?from=desk&to=me@b.example", "write smtp://SERVER"),
        ("smtp://mail.example.org/", "write smtp://SERVER"),
        ("smtp://mail.example.org:x/?from=a@b.example&to=c@d.example", "port"),
        ("nosuchservice://token", "Apprise cannot use"),
    ],
)
def test_addresses_that_are_none_are_refused_by_name(url: str, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        channels([url])


def test_what_apprise_knows_is_taken_and_its_secrets_are_not_shown() -> None:
    (channel,) = channels(["json://127.0.0.1:1/secret-token"])

    assert channel.name == "json://127.0.0.1"
    with pytest.raises(DeliveryError, match="did not take it"):
        channel.send("subject", "body")
