"""Delivers notices, tries again where that failed, and keeps quiet at night."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from models.ledger import Ledger
from models.notice import Notice, NoticeKind, NoticeState

#: Pauses after the first failed tries; the last one goes on.
_PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360))
#: So old a notice is given up, and shown as failed.
_GIVEN_UP = timedelta(days=3)


class DeliveryError(Exception):
    """A channel did not take a notice; its text says why, without secrets."""


class Channel(Protocol):
    """A way to reach people."""

    @property
    def name(self) -> str:
        """What it is called; without secrets."""
        ...

    def send(self, subject: str, body: str) -> None:
        """Deliver a message.

        Raises:
            DeliveryError: it was not taken.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class QuietHours:
    """The hours of a day in which nobody is told anything; they may go past midnight."""

    begin: time
    end: time
    zone: ZoneInfo

    def over(self, moment: datetime) -> datetime:
        """Return *moment*, or the end of the quiet hours it lies in."""
        local = moment.astimezone(self.zone)
        clock = local.timetz().replace(tzinfo=None)
        past_midnight = self.end <= self.begin
        within = (clock >= self.begin or clock < self.end) if past_midnight else self.begin <= clock < self.end
        if not within:
            return moment
        day = local.date() + timedelta(days=1 if past_midnight and clock >= self.begin else 0)
        return datetime.combine(day, self.end, self.zone).astimezone(moment.tzinfo)


@dataclass(frozen=True, kw_only=True)
class Post:
    """Takes notices to their channels."""

    ledger: Ledger
    channels: Sequence[Channel]
    quiet: QuietHours | None = None

    def deliver(self, *, now: datetime) -> tuple[int, int]:
        """Try what waits; returns how many notices reached everybody, and how many did not.

        Without channels nothing is tried: notices wait until there are some, and are shown by ``consulted notices``.
        """
        if not self.channels:
            return 0, 0
        sent = failed = 0
        for notice in self.ledger.notices.waiting(now=now):
            wait = self.quiet.over(now) if self.quiet is not None and notice.kind is not NoticeKind.TEST else now
            if wait > now:
                continue
            if self._deliver(notice, now=now):
                sent += 1
            else:
                failed += 1
        return sent, failed

    def _deliver(self, notice: Notice, *, now: datetime) -> bool:
        reached, troubles = list(notice.sent_to), []
        for channel in self.channels:
            if channel.name in reached:
                continue
            try:
                channel.send(notice.subject, notice.body)
            except DeliveryError as error:
                troubles.append(f"{channel.name}: {error}")
            else:
                reached.append(channel.name)
        given_up = now - notice.made_at >= _GIVEN_UP
        state = NoticeState.SENT if not troubles else NoticeState.FAILED if given_up else NoticeState.WAITING
        self.ledger.notices.tried(
            notice.id,
            state=state,
            sent_to=tuple(reached),
            now=now,
            not_before=now + _PAUSES[min(notice.tries, len(_PAUSES) - 1)] if troubles else None,
            error="; ".join(troubles) or None,
        )
        return not troubles
